"""The bell: APScheduler says when to look, the database says what is due (durability.md 2.3)."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.events import EVENT_JOB_ERROR, JobExecutionEvent
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger
from apscheduler.triggers.interval import IntervalTrigger

from bot.clock import Clock, SystemClock
from bot.doubt import Doubt
from bot.engine import Engine
from bot.errors import NotNow
from bot.meters import Spread

log = structlog.get_logger()
# Its own line about a failure quotes the exception, and that may quote a couple; ours says the kind only.
logging.getLogger("apscheduler").setLevel(logging.CRITICAL)
TICK = 20
GUARD_EVERY = 5.0
AT_A_STRETCH = 50


@dataclass(frozen=True, slots=True)
class Chore:
    """Housekeeping: work that comes round by itself and concerns no couple's time."""

    name: str
    work: Callable[[], Awaitable[object]]
    every: timedelta


class Scheduler:
    """`wake` at the next due instant, `tick` as the safety net, housekeeping, and a guard on the clock."""

    def __init__(
        self, engine: Engine, clock: Clock, deliver: Callable[[], None], told_time: Callable[[], datetime | None],
        chores: Iterable[Chore] = (), *, has_room: Callable[[], bool] = lambda: True,
    ) -> None:  # fmt: skip
        self._engine = engine
        self._has_room = has_room
        self._chores = tuple(chores)
        self._clock = clock
        self._deliver = deliver
        self.doubt = Doubt(clock, told_time)
        self._jobs = AsyncIOScheduler(
            timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )
        self._jobs.add_listener(self._failed, EVENT_JOB_ERROR)
        self._draining = asyncio.Lock()
        # By the clock's monotonic seconds.
        self.last_bell = clock.monotonic()
        # Since the process began: how late what was due was looked at, and jobs that failed.
        self.lateness = Spread()
        self.failed: Counter[str] = Counter()
        self._due: datetime | None = None

    def start(self) -> None:
        self._plan()
        self._jobs.start()

    def _plan(self) -> None:
        self._every("tick", self.drain, timedelta(seconds=TICK))
        for chore in self._chores:
            self._every(chore.name, chore.work, chore.every)

    def stop(self) -> None:
        # A process can be told to stop before it has caught up.
        if self._jobs.running:
            self._jobs.shutdown(wait=False)

    async def drain(self) -> None:
        """Decide everything that is due, then ring again at the next instant. One at a time, safe to call often."""
        async with self._draining:
            try:
                self._note(self.doubt.moved())
                if not self.doubt.holds and self._has_room():
                    await self._set_right()
                    self._note_lateness()
                    await self._work()
                await self._arm()
            except NotNow as error:
                # Nothing was done; the next tick tries again.
                log.error(f"not decided: {error}", action="not_decided")
            self._deliver()
            self.last_bell = self._clock.monotonic()

    async def _work(self) -> None:
        done = 0
        while await self._engine.decide_due():
            done += 1
            if done % AT_A_STRETCH == 0:
                self._deliver()
                self.last_bell = self._clock.monotonic()
                await asyncio.sleep(0)

    def _note_lateness(self) -> None:
        if self._due is not None and (late := (self._clock.now() - self._due).total_seconds()) >= 0:
            self.lateness.add(late)
            self._due = None

    async def _arm(self) -> None:
        self._due = due = await self._engine.next_due()
        if due is None or not self._jobs.running:
            return
        # APScheduler lives on the machine's clock; the distance is the same on a play clock that runs.
        at = SystemClock().now() + max(due - self._clock.now(), timedelta(0))
        self._jobs.add_job(self.drain, DateTrigger(at), id="wake", replace_existing=True)

    def _every(self, name: str, work: Callable[[], Awaitable[object]], every: timedelta) -> None:
        trigger = IntervalTrigger(timezone=UTC, seconds=round(every.total_seconds()))
        self._jobs.add_job(work, trigger, id=name, replace_existing=True)

    async def guard(self) -> None:
        """Notice when the wall clock jumps, for as long as the app runs."""
        self.doubt.watch()
        while True:
            await asyncio.sleep(GUARD_EVERY)
            await self.look()

    async def look(self) -> None:
        """Has the clock jumped since the last look?"""
        await self.jumped(self.doubt.moved())

    async def jumped(self, by: timedelta) -> None:
        """What a jump of the wall clock means; zero is none."""
        held = self.doubt.holds
        if self._note(by) or held > self.doubt.holds:
            await self.drain()

    def _note(self, by: timedelta) -> bool:
        """Asked before anything is decided, too: a mad clock would burn every evening until the guard looks."""
        if is_jump := self.doubt.note(by):
            # APScheduler waits for the wall clock: set back by an hour it would not tick for one (durability.md 2.3).
            self._plan()
        return is_jump

    async def _set_right(self) -> None:
        if self.doubt.is_over():
            await self._engine.set_right()
            self.doubt.set_right()

    def _failed(self, event: JobExecutionEvent) -> None:
        """A job that fails stops nobody; it comes round again."""
        self.failed[event.job_id] += 1
        log.error("job failed", action="job_failed", job=event.job_id, error=type(event.exception).__name__)
