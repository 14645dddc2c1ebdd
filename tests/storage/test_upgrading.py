"""From every released schema to today's: every row is there, every word opens, and a step that fails leaves nothing."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.domain.card import PartnerId
from bot.domain.couple import ChatId, CoupleId
from bot.errors import StartError
from bot.storage import couples, migrate, moments, outbox, rhythms
from bot.storage.codec import at
from bot.storage.database import Database
from bot.storage.inbox import StoredInbox
from bot.storage.unit import Unit
from tests.storage.rooms import SEAL

RELEASES = Path(__file__).parent / "releases"
RELEASED = sorted(int(file.stem) for file in RELEASES.glob("*.sql"))
ROOT = Path(__file__).parent.parent.parent


def released(path: Path, schema: int) -> Path:
    """A database as it is on somebody's disk."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((RELEASES / f"{schema}.sql").read_text(encoding="utf-8"))
    return path


def rows(path: Path) -> dict[str, list[dict[str, object]]]:
    """Every row of ours, by table and column."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        tables = [row[1] for row in connection.execute("PRAGMA table_list") if row[2] == "table"]
        ours = [name for name in tables if "yoyo" not in name and not name.startswith("sqlite_")]
        return {name: [dict(row) for row in connection.execute(f"SELECT * FROM {name}")] for name in ours}


def shape(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        return {name: sorted(connection.execute(f"PRAGMA table_xinfo({name})").fetchall()) for name in rows(path)}


def test_every_release_has_its_fixture() -> None:
    """All but the newest, which may not be released yet."""
    assert len(RELEASED) in (migrate.version() - 1, migrate.version())
    assert list(range(1, len(RELEASED) + 1)) == RELEASED


@pytest.mark.parametrize("schema", RELEASED)
def test_every_row_of_every_release_is_still_there(path: Path, schema: int) -> None:
    before = rows(released(path, schema))
    assert all(before.values())
    migrate.up(path)
    after = rows(path)
    for table, ours in before.items():
        assert [{column: row[column] for column in ours[0]} for row in after[table]] == ours
    assert migrate.file_version(path) == migrate.version()


@pytest.mark.parametrize("schema", RELEASED)
def test_an_upgraded_file_is_shaped_like_a_fresh_one(path: Path, schema: int) -> None:
    migrate.up(released(path, schema))
    fresh = path.with_name("fresh.db")
    migrate.up(fresh)
    assert {name: {c[1:] for c in cols} for name, cols in shape(path).items()} == {
        name: {c[1:] for c in cols} for name, cols in shape(fresh).items()
    }


@pytest.mark.parametrize("schema", RELEASED)
async def test_every_word_of_every_release_opens(path: Path, schema: int) -> None:
    async def read(unit: Unit) -> list[str]:
        us = await couples.by_chat(unit, ChatId(-100))
        assert us is not None
        bid = await moments.by_id(unit, 1)
        assert bid is not None
        (ritual,) = await rhythms.of_couple(unit, CoupleId(1))
        letter = await outbox.next_letter(unit, at(1772700060))
        assert letter is not None
        ana = us.partner(PartnerId(11))
        assert ana is not None
        return [ana.name, ana.mood, bid.words, bid.responses[0].words, ritual.name, letter.body]

    async with Database(released(path, schema), SEAL) as database:
        found = await database.read(read)
        waiting = await StoredInbox(database, SystemClock()).waiting()
    assert found == [
        "Ana", "apart but mending", "a long day", "here I am", "tea on the stairs", '{"card": null}',
    ]  # fmt: skip
    assert waiting == [(5, -100, b'{"update_id": 5}')]


def later_step(folder: Path, sql: str) -> Path:
    """The migrations of a later release."""
    folder.mkdir()
    for file in migrate.MIGRATIONS.glob("*.sql"):
        (folder / file.name).write_bytes(file.read_bytes())
    last = sorted(migrate.MIGRATIONS.glob("*.sql"))[-1].stem
    number = migrate.version() + 1
    (folder / f"{number:04}.later.sql").write_text(f"-- Later.\n-- depends: {last}\n\n{sql}\n", encoding="utf-8")
    return folder


HALF = "ALTER TABLE couple ADD COLUMN mood TEXT; UPDATE couple SET mood = 'x'; INSERT INTO nowhere VALUES (1);"


def test_a_step_that_fails_half_way_leaves_everything_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, later = rows(released(path, RELEASED[-1])), migrate.version() + 1
    monkeypatch.setattr(migrate, "MIGRATIONS", later_step(path.parent / "later", HALF))
    told = rf"toward\.db could not be brought from schema {RELEASED[-1]} to {later} .*Nothing was changed"
    with pytest.raises(StartError, match=told):
        migrate.up(path)
    assert rows(path) == before
    assert not list(path.parent.glob("*.new*"))
    monkeypatch.undo()
    migrate.up(path)
    assert migrate.file_version(path) == migrate.version()


def test_an_older_toward_refuses_what_a_newer_one_has_made(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    released(path, RELEASED[-1])
    with monkeypatch.context() as later:
        later.setattr(migrate, "MIGRATIONS", later_step(path.parent / "later", "ALTER TABLE couple ADD COLUMN x TEXT;"))
        migrate.up(path)
    before = rows(path)
    with pytest.raises(StartError, match=f"has schema {migrate.version() + 1}, newer than this Toward"):
        migrate.up(path)
    assert rows(path) == before


SLOW = """
import sqlite3, sys
from pathlib import Path
from bot.storage import migrate
replace = Path.replace
# It is killed at the last moment before the new file takes the old one's place.
Path.replace = lambda self, target: (print("here", flush=True), sys.stdin.read())
migrate.up(Path(sys.argv[1]))
"""


def test_a_kill_in_the_middle_leaves_everything_as_it_was_and_the_next_start_finishes(path: Path) -> None:
    before = rows(released(path, 1))
    process = subprocess.Popen(
        [sys.executable, "-c", SLOW, str(path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"here\n"
        os.kill(process.pid, signal.SIGKILL)
    assert migrate.file_version(path) == 1
    assert rows(path) == before
    migrate.up(path)
    assert migrate.file_version(path) == migrate.version()
    assert not list(path.parent.glob("*.new*"))


def test_a_copy_is_made_before_anything_is_changed(path: Path) -> None:
    seen: list[int] = []
    migrate.up(released(path, 1), lambda: seen.append(migrate.file_version(path)))
    assert seen == [1]
    migrate.up(path, lambda: seen.append(0))
    migrate.up(path.with_name("fresh.db"), lambda: seen.append(0))
    assert seen == [1]


def test_without_that_copy_nothing_is_changed(path: Path) -> None:
    before = rows(released(path, 1))

    def refused() -> None:
        raise StartError("BACKUP_DIR cannot be used")

    with pytest.raises(StartError, match="BACKUP_DIR"):
        migrate.up(path, refused)
    assert rows(path) == before


async def test_the_log_of_the_old_file_is_never_read_into_the_new_one(path: Path) -> None:
    """Committed but still in the log when it was killed: it is there after the upgrade."""
    released(path, 1)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA wal_autocheckpoint=0")
        connection.execute("UPDATE couple SET marbles = 41 WHERE id = 1")
        # As a kill leaves it: the file and its log, without the last one's tidying.
        folder = path.parent / "killed"
        folder.mkdir()
        for name in ("toward.db", "toward.db-wal"):
            (folder / name).write_bytes(path.with_name(name).read_bytes())
    killed = folder / "toward.db"
    await asyncio.to_thread(migrate.up, killed)
    assert rows(killed)["couple"][0]["marbles"] == 41
