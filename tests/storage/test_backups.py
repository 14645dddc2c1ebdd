"""Copies: whole while somebody writes, checked, few, none old, and nothing half done stays behind."""

from __future__ import annotations

import asyncio
import sqlite3
import stat
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.clock import PlayClock
from bot.errors import StartError, StorageError
from bot.storage import backups, lock, migrate
from bot.storage.backups import Backup, Backups, counts, kept
from bot.storage.database import Database
from bot.storage.unit import Unit
from bot.storage.vault import Vault
from tests.cast import EVENING
from tests.storage.rooms import a_couple, a_moment

DAY = timedelta(days=1)
copy = backups.copy
VAULT = Vault({"b1": bytes(range(32))})


@pytest.fixture
def clock() -> PlayClock:
    return PlayClock(EVENING)


@pytest.fixture
def copies(path: Path, clock: PlayClock) -> Backups:
    return Backups(path, path.parent / "backups", VAULT, clock)


def opened(copy: Path) -> Path:
    VAULT.open(copy, copy.with_name("opened"))
    return copy.with_name("opened")


async def test_a_copy_has_what_is_still_in_the_log(database: Database, copies: Backups) -> None:
    us = await a_couple(database)
    await a_moment(database, us, words="our very own words")
    there = counts(opened(copies.make()))
    assert (there["couple"], there["partner"], there["moment"]) == (1, 2, 1)


def test_without_a_database_there_is_nothing_to_copy(copies: Backups) -> None:
    with pytest.raises(StartError, match="no database to copy"):
        copies.make()


async def test_a_copy_is_whole_while_somebody_writes(database: Database, copies: Backups) -> None:
    """Every unit writes two rows; a copy that has one of them without the other is torn."""
    stop = asyncio.Event()

    async def pair(unit: Unit, number: int) -> None:
        await unit.one("set_meta", key=f"left{number}", value="1")
        await unit.one("set_meta", key=f"right{number}", value="1")

    async def busy() -> int:
        number = 0
        while not stop.is_set():
            number += 1
            await database.write(partial(pair, number=number))
        return number

    writing = asyncio.create_task(busy())
    found = []
    for _ in range(5):
        found.append(counts(opened(await asyncio.to_thread(copies.make)))["meta"])
    stop.set()
    written = await writing
    # One row is the canary.
    assert all(rows % 2 == 1 for rows in found)
    assert found == sorted(found)
    assert 1 < found[-1] <= 2 * written + 1


async def test_copies_and_their_folder_are_for_nobody_elses_eyes(database: Database, copies: Backups) -> None:
    made = copies.make()
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.parent.stat().st_mode) == 0o700
    assert made.name == "toward-20260311T193000Z.backup"


async def test_nothing_of_it_can_be_read_and_nothing_half_done_stays(database: Database, copies: Backups) -> None:
    made = copies.make()
    assert b"SQLite" not in made.read_bytes()
    assert sorted(path.name for path in made.parent.iterdir()) == ["lock", made.name]


async def test_what_a_killed_process_left_goes_with_the_next_look(database: Database, copies: Backups) -> None:
    made = copies.make()
    for name in ("plain.part", "plain.part-journal", "again.part"):
        made.with_name(name).write_bytes(b"half")
    await copies.when_due()
    assert sorted(path.name for path in made.parent.iterdir()) == ["lock", made.name]


async def test_a_copy_can_be_put_anywhere(database: Database, copies: Backups, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere" / "mine"
    elsewhere.parent.mkdir()
    assert copies.make(elsewhere) == elsewhere
    assert counts(opened(elsewhere))["meta"] == 1
    assert copies.found() == []


async def test_a_copy_is_due_a_day_after_the_newest(database: Database, copies: Backups, clock: PlayClock) -> None:
    assert copies.is_due()
    copies.make()
    clock.move_to(EVENING + DAY - timedelta(seconds=1))
    assert not copies.is_due()
    clock.move_to(EVENING + DAY)
    assert copies.is_due()


async def test_a_copy_from_the_future_keeps_nobody_from_copying(database: Database, copies: Backups) -> None:
    made = copies.make()
    made.rename(made.with_name("toward-20360311T193000Z.backup"))
    assert copies.is_due()


async def test_the_chore_makes_one_a_day_and_says_so(database: Database, copies: Backups, clock: PlayClock) -> None:
    with capture_logs() as logs:
        await copies.when_due()
        await copies.when_due()
        clock.move_to(EVENING + DAY)
        await copies.when_due()
    assert [line["action"] for line in logs] == ["backup_made", "backup_made"]
    assert len(copies.found()) == 2


async def test_a_folder_that_cannot_be_written_is_one_clear_line(database: Database, copies: Backups) -> None:
    copies._folder.write_text("a file", encoding="utf-8")
    with capture_logs() as logs:
        await copies.when_due()
    (line,) = logs
    assert line["action"] == "backup_failed"
    assert "BACKUP_DIR cannot be used" in line["event"]


async def test_two_at_once_do_not_mix(database: Database, copies: Backups) -> None:
    copies._folder.mkdir()
    with lock.take(copies._folder), pytest.raises(StartError, match="Another backup is just being made"):
        copies.make()
    assert copies.make().exists()


async def test_a_copy_that_lost_rows_on_the_way_is_not_kept(
    database: Database, copies: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "copy", copied_without_meta)
    with pytest.raises(StorageError, match="other rows than the database"):
        copies.make()
    assert copies.found() == []


def copied_without_meta(source: Path, target: Path) -> dict[str, int] | None:
    rows = copy(source, target)
    with closing(sqlite3.connect(target, isolation_level=None)) as connection:
        connection.execute("DELETE FROM meta")
    return rows


async def test_a_copy_of_a_day_replaces_the_ones_before_it(
    database: Database, copies: Backups, clock: PlayClock
) -> None:
    for hour in range(3):
        clock.move_to(EVENING + timedelta(hours=hour))
        copies.make()
    assert [backup.at for backup in copies.found()] == [EVENING + timedelta(hours=2)]


def days(*ago: float) -> Iterator[Backup]:
    for number in ago:
        at = NOW - timedelta(days=number)
        yield Backup(at, Path(f"{at:%Y%m%d}"))


# A Sunday evening.
NOW = datetime(2026, 3, 15, 21, tzinfo=UTC)


def ago(found: Iterator[Backup]) -> list[float]:
    return [(NOW - backup.at) / DAY for backup in found]


def test_seven_days_and_four_weeks_are_kept() -> None:
    every_day = days(*range(60))
    assert ago(kept(every_day, NOW)) == [0, 1, 2, 3, 4, 5, 6, 7, 14, 21, 28]


def test_nothing_is_older_than_thirty_days() -> None:
    just, over = 30, 30 + 1 / 86_400
    assert ago(kept(days(just), NOW)) == [just]
    assert ago(kept(days(over), NOW)) == []


def test_days_without_a_copy_do_not_count() -> None:
    assert ago(kept(days(0, 2, 4, 6, 8, 10, 12, 14, 16, 18), NOW)) == [0, 2, 4, 6, 8, 10, 12, 14]


async def test_who_writes_hardly_waits_for_a_copy(database: Database, copies: Backups) -> None:
    """A writer is never locked out: what it commits during a copy is kept at once."""
    us = await a_couple(database)
    making = threading.Thread(target=copies.make)
    making.start()
    while making.is_alive():
        await a_moment(database, us)
    making.join()
    assert copies.found()


def test_a_database_that_is_gone_is_no_beginning(copies: Backups, path: Path) -> None:
    migrate.up(path)
    newest = copies.make()
    copies.refuse_a_beginning()
    path.write_bytes(b"")
    with pytest.raises(StartError, match=rf"toward\.db is not there.*restore {newest}`"):
        copies.refuse_a_beginning()


def test_without_copies_it_may_begin(copies: Backups) -> None:
    copies.refuse_a_beginning()
