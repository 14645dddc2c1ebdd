"""A new key for everything: every word, interrupted or not, and afterwards the old key can go."""

from __future__ import annotations

import base64
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot import cli
from bot.chat.buttons import Buttons
from bot.domain.card import MomentTap
from bot.errors import StartError
from bot.storage import rekeying
from bot.storage.database import Database
from bot.storage.rekeying import COLUMNS, Done, rekey
from bot.storage.sealing import Seal, add_key, key_file
from tests.storage.test_upgrading import released, rows

OLD, NEW = bytes(range(32)), bytes(32)
BOTH, ONLY_NEW = Seal({"k2": NEW, "k1": OLD}), Seal({"k2": NEW})
TAP = MomentTap(7, "here")


def quiet(_: str) -> None:
    """Nobody listens."""


@pytest.fixture
async def path(tmp_path: Path) -> Path:
    """A database with something in every sealed column, as the release before has left it."""
    there = released(tmp_path / "toward.db", 2)
    async with Database(there, Seal({"k1": OLD})):
        return there


def names(path: Path) -> set[bytes]:
    """The keys that anything in the file is sealed with."""
    found = {bytes.fromhex(str(rows(path)["meta"][0]["value"]))}
    with closing(sqlite3.connect(path)) as connection:
        for column in COLUMNS:
            found |= {blob for (blob,) in connection.execute(f"SELECT {column.name} FROM {column.table}") if blob}
    return {blob.split(b"|")[1] for blob in found}


def words(path: Path, seal: Seal) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        found = []
        for column in COLUMNS:
            for row in connection.execute(
                f"SELECT *, rowid AS row FROM {column.table} WHERE {column.name} IS NOT NULL"
            ):
                before = column.before or column.place
                found.append(seal.open_either(row[column.name], column.place(row), before(row)))
    return found


def test_every_sealed_column_is_among_them(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        there = {
            (table, row[1])
            for table in rows(path)
            for row in connection.execute(f"PRAGMA table_info({table})")
            if row[1].endswith("_sealed")
        }
    assert {(column.table, column.name) for column in COLUMNS} == there


async def test_afterwards_the_old_key_can_go(path: Path) -> None:
    before = words(path, BOTH)
    told: list[str] = []
    async with Database(path, BOTH) as database:
        done = await rekey(database, told.append)
    assert done == Done(sealed=len(before), unreadable=0)
    assert len(before) > len(COLUMNS)
    assert names(path) == {b"k2"}
    assert words(path, ONLY_NEW) == before
    assert [line.split(":")[0] for line in told] == [f"{c.table}.{c.name}" for c in COLUMNS]
    async with Database(path, ONLY_NEW):
        pass
    with pytest.raises(StartError, match="keys do not open"):
        async with Database(path, Seal({"k1": OLD})):
            pass


async def test_twice_is_as_good_as_once(path: Path) -> None:
    async with Database(path, BOTH) as database:
        await rekey(database, quiet)
        assert await rekey(database, quiet) == Done()


def stops_at(number: int) -> Callable[[str], None]:
    """As a kill between two columns, or two batches, would end it."""
    left = [number]

    def told(_: str) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise KeyboardInterrupt

    return told


@pytest.mark.parametrize("after", range(len(COLUMNS)))
async def test_interrupted_anywhere_both_keys_open_everything_and_it_goes_on(
    path: Path, after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rekeying, "BATCH", 1)
    before = words(path, BOTH)
    with pytest.raises(KeyboardInterrupt):
        async with Database(path, BOTH) as database:
            await rekey(database, stops_at(after))
    assert words(path, BOTH) == before
    async with Database(path, BOTH) as database:
        await rekey(database, quiet)
    assert (names(path), words(path, ONLY_NEW)) == ({b"k2"}, before)


async def test_what_opens_with_no_key_is_counted_and_left(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE note SET words_sealed = x'00'")
    async with Database(path, BOTH) as database:
        assert (await rekey(database, quiet)).unreadable == 1
        assert (await rekey(database, quiet)).unreadable == 1


async def test_words_bound_by_an_earlier_release_are_bound_to_their_own_place(path: Path) -> None:
    async with Database(path, BOTH) as database:
        await rekey(database, quiet)
    (rhythm,) = rows(path)["rhythm"]
    assert isinstance(rhythm["name_sealed"], bytes)
    assert ONLY_NEW.open(rhythm["name_sealed"], "rhythm", 1, 1) == "tea on the stairs"


def test_the_command_makes_a_key_and_seals_with_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATA_DIR", str(path.parent))
    (path.parent / "keys").write_text(f"k1:{base64.b64encode(OLD).decode()}\n", encoding="utf-8")
    told = CliRunner().invoke(cli.app, ["db", "rekey", "--new"])
    assert told.exit_code == 0, told
    assert "sealed with the key k2, 0 do not open with any key" in told.output
    assert names(path) == {b"k2"}


def test_a_fresh_key_stands_before_the_others(tmp_path: Path) -> None:
    first, _ = key_file(tmp_path)
    both = add_key(tmp_path)
    assert list(both) == ["k2", "k1"]
    assert both["k1"] == first["k1"] != both["k2"]
    assert list(add_key(tmp_path)) == ["k3", "k2", "k1"]


def test_buttons_work_on_until_their_key_is_taken_away() -> None:
    old, both, new = (Buttons(*seal.signing_keys) for seal in (Seal({"k1": OLD}), BOTH, ONLY_NEW))
    shown = old.encode(TAP)
    assert both.decode(shown) == TAP
    assert new.decode(shown) is None
    assert new.decode(both.encode(TAP)) == TAP
    assert old.decode(both.encode(TAP)) is None
