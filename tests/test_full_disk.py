"""A full disk, or a database that somebody has locked: nothing is lost, nothing doubled, and nobody starts anew."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.errors import NotNow
from bot.scheduler import Scheduler
from bot.storage.inbox import StoredInbox
from tests import cast
from tests.cast import ANA, BEN, EVENING, GROUP
from tests.disk import fill, small_disk
from tests.house import House, house

ROW = (7, int(GROUP), "message", b"{}")


@dataclass(kw_only=True)
class Trouble:
    """A house where nothing can be written from `begins` until `ends`."""

    home: House
    begins: Callable[[], Awaitable[None]]
    ends: Callable[[], None]
    pauses: list[float] = field(default_factory=list)

    async def mended_by_the_third(self, seconds: float) -> None:
        """As the dispatcher pauses: it is mended while it waits for the third time."""
        self.pauses.append(seconds)
        if len(self.pauses) == 3:
            self.ends()
        await asyncio.sleep(0)


@pytest.fixture(params=["full", "locked"])
async def trouble(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Trouble]:
    make = _full if request.param == "full" else _locked
    with make(tmp_path) as (folder, hold):
        async with house(folder) as home:
            await home.file._writer.execute_fetchall("PRAGMA busy_timeout=1")
            begins, ends = hold(home)
            made = Trouble(home=home, begins=begins, ends=ends)
            home.dispatcher._pause = made.mended_by_the_third
            yield made
            ends()


Hold = Callable[[House], tuple[Callable[[], Awaitable[None]], Callable[[], None]]]


@contextmanager
def _full(tmp_path: Path) -> Iterator[tuple[Path, Hold]]:
    with small_disk(tmp_path / "disk", 8) as disk:

        def hold(home: House) -> tuple[Callable[[], Awaitable[None]], Callable[[], None]]:
            async def begins() -> None:
                # What the log still has room for would be written all the same.
                assert await home.file.truncate_log()
                fill(disk)

            return begins, lambda: (disk / "filler").unlink(missing_ok=True)

        yield disk, hold


@contextmanager
def _locked(tmp_path: Path) -> Iterator[tuple[Path, Hold]]:
    with ExitStack() as stack:

        def hold(home: House) -> tuple[Callable[[], Awaitable[None]], Callable[[], None]]:
            other = stack.enter_context(closing(sqlite3.connect(home.path, isolation_level=None)))

            async def begins() -> None:
                other.execute("BEGIN IMMEDIATE")

            def ends() -> None:
                if other.in_transaction:
                    other.execute("ROLLBACK")

            return begins, ends

        yield tmp_path, hold


async def test_an_update_is_not_kept_and_so_not_confirmed(trouble: Trouble) -> None:
    inbox = StoredInbox(trouble.home.database, trouble.home.clock)
    await trouble.begins()
    with pytest.raises(NotNow):
        await inbox.put([ROW])
    trouble.ends()
    assert await inbox.waiting() == []
    assert await inbox.put([ROW]) == [7]
    assert await inbox.put([ROW]) == []


async def test_a_tap_changes_nothing_until_it_can_be_written(trouble: Trouble) -> None:
    home = trouble.home
    await home.begin()
    await home.command(ANA, "/bid long day")
    await trouble.begins()
    with pytest.raises(NotNow):
        await home.tap(BEN, "here")
    trouble.ends()
    assert home.rows("response") == []
    await home.tap(BEN, "here")
    assert [row["user_id"] for row in home.rows("response")] == [BEN]


async def test_what_was_sent_is_recorded_later_and_not_sent_again(trouble: Trouble) -> None:
    home = trouble.home
    await home.begin()
    home.keep_inside()
    await home.command(ANA, "/bid long day")
    arrived = home.messenger.hold(GROUP)
    delivering = asyncio.create_task(home.dispatcher.deliver_due())
    await home.messenger.until(lambda: bool(home.messenger.calls))
    await trouble.begins()
    arrived.set()
    with capture_logs() as logs:
        await delivering
    assert len(trouble.pauses) == 3
    assert [line["action"] for line in logs if line["log_level"] == "error"] == ["not_written"] * 3
    assert [(row["state"], row["attempt"]) for row in home.rows("outbox")] == [("sent", 1)]
    assert home.rows("showing")[-1]["message_id"] == home.group()[-1].id
    assert len(home.messenger.named("send")) == 1
    assert home.stops == []


async def test_what_waits_to_be_sent_leaves_when_it_can_be_marked(trouble: Trouble) -> None:
    home = trouble.home
    await home.begin()
    home.keep_inside()
    await home.command(ANA, "/bid long day")
    await trouble.begins()
    running = asyncio.create_task(home.dispatcher.run())
    await home.messenger.until(lambda: bool(home.group()))
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    await home.settle()
    assert len(trouble.pauses) == 3
    assert len(home.messenger.named("send")) == 1


async def test_what_is_due_comes_once_and_on_its_day_when_it_can(trouble: Trouble) -> None:
    home = trouble.home
    await home.begin(cast.rhythm("checkins"))
    bell = Scheduler(home.engine, home.clock, home.dispatcher.wake, lambda: None)
    home.clock.move_to(EVENING)
    await trouble.begins()
    rung = bell.last_bell
    with capture_logs() as logs:
        await bell.drain()
    assert [line["action"] for line in logs] == ["not_decided"]
    # No restart would help, so the bell counts as rung.
    assert bell.last_bell > rung
    trouble.ends()
    home.clock.move_to(EVENING + timedelta(seconds=20))
    for _ in range(2):
        await bell.drain()
    assert [m.practice for m in await home.moments()] == ["checkins"]


async def test_without_room_nothing_comes_by_itself(home: House) -> None:
    await home.begin(cast.rhythm("checkins"))
    room = [False]
    bell = Scheduler(home.engine, home.clock, home.dispatcher.wake, lambda: None, has_room=lambda: room[0])
    home.clock.move_to(EVENING)
    await bell.drain()
    assert await home.moments() == []
    room[0] = True
    await bell.drain()
    assert [m.practice for m in await home.moments()] == ["checkins"]


async def test_the_loop_goes_on_while_the_database_is_locked(home: House) -> None:
    """Whoever waits for a lock waits in the database's own thread."""
    await home.file._writer.execute_fetchall("PRAGMA busy_timeout=300")
    turns = 0
    with closing(sqlite3.connect(home.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        writing = asyncio.create_task(StoredInbox(home.database, home.clock).put([ROW]))
        while not writing.done():
            turns += 1
            await asyncio.sleep(0.001)
        with pytest.raises(NotNow, match="locked"):
            await writing
    assert turns > 50


async def test_a_lock_that_ends_in_time_is_only_waited_for(home: House) -> None:
    with closing(sqlite3.connect(home.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        writing = asyncio.create_task(StoredInbox(home.database, home.clock).put([ROW]))
        await asyncio.sleep(0)
        other.execute("ROLLBACK")
        assert await writing == [7]


async def test_a_full_disk_does_not_keep_it_from_ending(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 8) as disk:
        async with house(disk) as home:
            await home.begin()
            fill(disk)
        (disk / "filler").unlink()
        async with house(disk) as again:
            assert len(again.rows("partner")) == 2
