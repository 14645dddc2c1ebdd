"""The bell: it rings at the next due instant, once, and keeps its head when the clock jumps."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from structlog.testing import capture_logs

from bot.clock import SystemClock
from bot.scheduler import TICK, Chore, Scheduler
from tests import cast
from tests.cast import ANA, EVENING
from tests.house import NOON, House

JUMP = timedelta(minutes=11)


@dataclass(kw_only=True)
class Bell:
    """A scheduler in a house, how often it asked to deliver, and what Telegram's clock says."""

    home: House
    rung: int = 0
    told: datetime | None = None
    scheduler: Scheduler = field(init=False)

    def __post_init__(self) -> None:
        self.scheduler = Scheduler(self.home.engine, self.home.clock, self.ring, lambda: self.told)

    def ring(self) -> None:
        self.rung += 1

    def next_run(self, job: str) -> timedelta | None:
        """How long from now a job runs next; None when it is not planned."""
        found = self.scheduler._jobs.get_job(job)
        return found.next_run_time - SystemClock().now() if found else None


@pytest.fixture
async def bell(home: House) -> AsyncIterator[Bell]:
    await home.begin(cast.rhythm("checkins"))
    made = Bell(home=home)
    yield made
    made.scheduler.stop()


async def test_a_drain_decides_what_is_due_and_asks_to_deliver(bell: Bell) -> None:
    bell.home.clock.move_to(EVENING)
    await bell.scheduler.drain()
    assert (len(await bell.home.moments()), bell.rung) == (1, 1)


async def test_drains_at_once_decide_each_thing_once(bell: Bell) -> None:
    bell.home.clock.move_to(EVENING)
    await asyncio.gather(*(bell.scheduler.drain() for _ in range(5)))
    assert len(await bell.home.moments()) == 1


async def test_it_rings_next_when_something_is_due_next(bell: Bell) -> None:
    bell.scheduler.start()
    await bell.scheduler.drain()
    wait = bell.next_run("wake")
    assert wait is not None
    assert abs(wait - (EVENING - NOON)) < timedelta(seconds=5)


async def test_a_tap_that_makes_something_due_earlier_moves_the_bell(bell: Bell) -> None:
    bell.scheduler.start()
    await bell.home.command(ANA, "/bid long day")
    await bell.scheduler.drain()
    wait = bell.next_run("wake")
    assert wait is not None
    assert abs(wait - timedelta(hours=3)) < timedelta(seconds=5)


async def test_when_the_bell_rings_the_moment_opens_and_the_bell_is_set_again(bell: Bell) -> None:
    bell.home.clock.move_to(EVENING - timedelta(seconds=1))
    bell.scheduler.start()
    await bell.scheduler.drain()
    bell.home.clock.move_to(EVENING)
    await bell.scheduler._jobs.get_job("wake").func()
    wait = bell.next_run("wake")
    assert wait is not None
    assert len(await bell.home.moments()) == 1
    assert wait > timedelta(hours=3)


async def test_before_its_start_a_drain_sets_no_bell(bell: Bell) -> None:
    await bell.scheduler.drain()
    assert bell.next_run("wake") is None


async def test_a_small_jump_forward_is_simply_lived_through(bell: Bell) -> None:
    bell.home.clock.move_to(EVENING)
    await bell.scheduler.jumped(timedelta(seconds=3))
    assert (len(await bell.home.moments()), bell.scheduler.doubt.holds) == (1, False)


async def test_without_a_jump_nothing_is_done(bell: Bell) -> None:
    bell.home.clock.move_to(EVENING)
    await bell.scheduler.jumped(timedelta(milliseconds=20))
    assert (await bell.home.moments(), bell.rung) == ([], 0)


async def test_after_a_great_jump_nothing_comes_by_itself_but_answers_leave(bell: Bell) -> None:
    bell.told = NOON
    bell.home.clock.move_to(EVENING + timedelta(days=3_650))
    await bell.scheduler.jumped(JUMP)
    assert (await bell.home.moments(), bell.scheduler.doubt.holds, bell.rung) == ([], True, 1)


async def test_it_holds_as_long_as_telegram_tells_nothing(bell: Bell) -> None:
    bell.home.clock.move_to(EVENING)
    await bell.scheduler.jumped(JUMP)
    await bell.scheduler.drain()
    assert await bell.home.moments() == []


async def test_telegrams_own_clock_ends_the_doubt_and_what_was_held_comes(bell: Bell) -> None:
    bell.home.clock.move_to(EVENING)
    await bell.scheduler.jumped(JUMP)
    bell.told = EVENING + timedelta(seconds=30)
    await bell.scheduler.jumped(timedelta(0))
    assert (len(await bell.home.moments()), bell.scheduler.doubt.holds) == (1, False)


async def test_a_great_jump_that_telegram_confirms_at_once_holds_nothing(bell: Bell) -> None:
    bell.told = EVENING
    bell.home.clock.move_to(EVENING)
    await bell.scheduler.jumped(JUMP)
    assert len(await bell.home.moments()) == 1


async def test_a_jump_backwards_doubles_nothing(bell: Bell) -> None:
    bell.home.clock.move_to(EVENING)
    await bell.scheduler.drain()
    bell.home.clock._at -= timedelta(hours=2)
    await bell.scheduler.jumped(timedelta(hours=-2))
    bell.home.clock.move_to(EVENING)
    await bell.scheduler.drain()
    assert len(await bell.home.moments()) == 1


async def test_a_jump_backwards_does_not_stop_the_ticking(bell: Bell) -> None:
    bell.scheduler.start()
    # To APScheduler, a clock that was set back looks like a tick that is far ahead.
    bell.scheduler._jobs.modify_job("tick", next_run_time=SystemClock().now() + timedelta(hours=1))
    await bell.scheduler.jumped(timedelta(hours=-1))
    tick = bell.next_run("tick")
    assert tick is not None
    assert tick <= timedelta(seconds=TICK)


async def test_a_machine_that_starts_in_another_year_holds_what_comes_by_itself(bell: Bell) -> None:
    bell.told = NOON - timedelta(days=3_650)
    bell.home.clock.move_to(EVENING)
    bell.scheduler.doubt.compare()
    await bell.scheduler.drain()
    assert await bell.home.moments() == []


@pytest.mark.parametrize("told", [None, EVENING - timedelta(seconds=40)])
async def test_an_ordinary_start_holds_nothing(bell: Bell, told: datetime | None) -> None:
    bell.told = told
    bell.home.clock.move_to(EVENING)
    bell.scheduler.doubt.compare()
    await bell.scheduler.drain()
    assert len(await bell.home.moments()) == 1


async def test_a_chore_that_fails_stops_nothing_and_is_told_without_its_words(bell: Bell) -> None:
    failed = asyncio.Event()

    async def fails() -> None:
        failed.set()
        raise ValueError("zaunkönig")

    bell.scheduler._chores = (Chore("sweep", fails, timedelta(hours=6)),)
    bell.scheduler.start()
    with capture_logs() as lines:
        bell.scheduler._jobs.modify_job("sweep", next_run_time=SystemClock().now())
        await failed.wait()
        await asyncio.sleep(0)
    told = [(line["job"], line["error"]) for line in lines if line["action"] == "job_failed"]
    assert told == [("sweep", "ValueError")]
    assert bell.next_run("sweep") is not None


async def test_a_chore_comes_round(bell: Bell) -> None:
    bell.scheduler._chores = (Chore("sweep", bell.home.engine.purge, timedelta(hours=6)),)
    bell.scheduler.start()
    wait = bell.next_run("sweep")
    assert wait is not None
    assert timedelta(hours=5) < wait <= timedelta(hours=6)
