"""One writer, whole units of work, nothing open afterwards, and nothing readable in the file."""

from __future__ import annotations

import asyncio
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.errors import StartError, StorageError
from bot.storage.database import Database
from bot.storage.sealing import Seal
from bot.storage.unit import Unit
from tests.storage.rooms import SEAL


async def remember(unit: Unit, key: str, value: str = "1") -> None:
    await unit.one("set_meta", key=key, value=value)


async def remembered(database: Database, key: str) -> str | None:
    found: str | None = await database.read(lambda unit: unit.value("get_meta", key=key))
    return found


@pytest.mark.parametrize("line", ["_writer", "_reader"])
@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1), ("busy_timeout", 5000),
        ("mmap_size", 0),
    ],
)  # fmt: skip
async def test_both_connections_are_careful(database: Database, line: str, pragma: str, value: object) -> None:
    rows = await getattr(database, line).execute_fetchall(f"PRAGMA {pragma}")
    # Where a build has no memory maps at all it has nothing to say about them.
    assert [row[0] for row in rows] in ([value], [] if pragma == "mmap_size" else [value])


async def test_who_reads_cannot_write(database: Database) -> None:
    with pytest.raises(StorageError, match="set_meta"):
        await database.read(lambda unit: remember(unit, "a"))
    assert await remembered(database, "a") is None


async def test_what_was_written_can_be_read_at_once(database: Database) -> None:
    await database.write(lambda unit: remember(unit, "a"))
    assert await remembered(database, "a") == "1"


async def test_a_statement_that_fails_names_itself_and_not_its_values(database: Database) -> None:
    with pytest.raises(StorageError) as caught:
        await database.write(lambda unit: unit.one("set_meta", key=None, value="our words"))
    assert "set_meta" in str(caught.value)
    assert "our words" not in str(caught.value)


async def test_units_side_by_side_do_not_mix(database: Database) -> None:
    async def add_one(unit: Unit) -> None:
        before = int(await unit.value("get_meta", key="count") or 0)
        await remember(unit, "count", f"{before + 1}")
        if before % 3 == 2:
            raise KeyError

    done = await asyncio.gather(*(database.write(add_one) for _ in range(30)), return_exceptions=True)
    # Whoever came upon 2 raised and left no trace, so the next came upon 2 as well.
    assert sum(error is None for error in done) == 2
    assert await remembered(database, "count") == "2"


async def test_another_program_that_writes_is_waited_for_and_then_told_about(database: Database, path: Path) -> None:
    await database._writer.execute_fetchall("PRAGMA busy_timeout=1")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError, match="locked"):
            await database.write(lambda unit: remember(unit, "a"))
        other.execute("ROLLBACK")
    await database.write(lambda unit: remember(unit, "a"))


async def test_files_are_for_nobody_elses_eyes(database: Database, path: Path) -> None:
    await database.write(lambda unit: remember(unit, "a"))
    files = list(path.parent.glob("toward.db*"))
    assert len(files) == 3
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


async def test_afterwards_everything_is_in_the_one_file(path: Path) -> None:
    async with Database(path, SEAL) as database:
        await database.write(lambda unit: remember(unit, "a"))
    assert [file.name for file in path.parent.glob("toward.db*")] == ["toward.db"]
    async with Database(path, SEAL) as database:
        assert await remembered(database, "a") == "1"


async def test_with_other_keys_it_does_not_start(path: Path) -> None:
    async with Database(path, SEAL):
        pass
    for keys in ({"k1": bytes(32)}, {"k2": bytes(range(32))}):
        with pytest.raises(StartError, match=r"keys do not open toward\.db"):
            async with Database(path, Seal(keys)):
                pass


async def test_a_new_key_before_the_old_one_is_welcome(path: Path) -> None:
    async with Database(path, SEAL):
        pass
    async with Database(path, Seal({"k2": bytes(32), "k1": bytes(range(32))})) as database:
        assert await remembered(database, "canary")


async def test_it_is_looked_over_while_somebody_writes_and_says_so(database: Database) -> None:
    with capture_logs() as logs:
        await asyncio.gather(database.look_over(), database.write(lambda unit: remember(unit, "a")))
    assert [(line["action"], line["log_level"]) for line in logs] == [("looked_over", "info")]


async def test_what_was_dropped_in_an_ordinary_way_is_gone_after_the_night(database: Database, path: Path) -> None:
    await database.write(lambda unit: remember(unit, "a", "zaunkönig" * 900))
    await database.write(lambda unit: unit.one("drop_meta", key="a"))
    assert await database.scrub()
    everything = b"".join(file.read_bytes() for file in path.parent.glob("toward.db*"))
    assert "zaunkönig".encode() not in everything
