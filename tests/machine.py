"""A machine whose wall clock can be wrong: what it believes, what time it really is, and what Telegram tells."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from bot.clock import PlayClock
from bot.scheduler import Scheduler
from tests.fakes import FakeMessenger
from tests.house import NOON, House, house

NONE = timedelta(0)


class TwoClocks(PlayClock):
    """The wall clock and the one that never steps: both stand still, and move apart."""

    def __init__(self, start: datetime) -> None:
        super().__init__(start)
        self.steady = 1_000.0

    def monotonic(self) -> float:
        return self.steady

    def step(self, by: timedelta) -> None:
        """Only the wall clock, in either direction."""
        self._at += by


@dataclass(kw_only=True)
class Machine:
    """A house with a scheduler and a guard in hand; `wrong` is how far its wall clock is ahead of the truth."""

    home: House
    clock: TwoClocks
    online: bool = True
    wrong: timedelta = NONE
    told: datetime | None = None
    scheduler: Scheduler = field(init=False)

    def __post_init__(self) -> None:
        self.scheduler = Scheduler(self.home.engine, self.clock, lambda: None, lambda: self.told)
        self.home.dispatcher.in_doubt = lambda: self.scheduler.doubt.holds

    @property
    def truth(self) -> datetime:
        return self.clock.now() - self.wrong

    def step(self, by: timedelta) -> None:
        self.clock.step(by)
        self.wrong += by

    def set_right(self) -> None:
        self.step(-self.wrong)

    async def boot(self) -> None:
        """As `run` does it: Telegram has answered, nothing has been decided yet."""
        self.polled()
        self.scheduler.doubt.compare()
        await self.home.dispatcher.recover()
        await self.look()

    def polled(self) -> None:
        if self.online:
            self.told = self.truth

    async def look(self) -> None:
        """Five seconds: the guard looks, the bell rings, what may leave leaves."""
        await self.scheduler.look()
        await self.scheduler.drain()
        await self.home.dispatcher.deliver_due()

    async def live(self, by: timedelta, every: timedelta = timedelta(minutes=1)) -> None:
        """Both clocks go on; Telegram answers a poll before each look."""
        for _ in range(round(by / every)):
            self.clock.steady += every.total_seconds()
            self.clock.step(every)
            self.polled()
            await self.look()

    async def sleep(self, by: timedelta, *, counted: bool) -> None:
        """A suspended laptop wakes up; whether its steady clock went on meanwhile depends on the system."""
        self.clock.step(by)
        self.clock.steady += by.total_seconds() if counted else 0.0
        await self.look()
        self.polled()
        await self.look()


@asynccontextmanager
async def machine(
    path: Path, now: datetime = NOON, *, before: Machine | None = None, wrong: timedelta = NONE
) -> AsyncIterator[Machine]:
    """On the file and in the chats of an earlier life, if there was one; not booted yet."""
    clock = TwoClocks(before.truth + wrong if before else now + wrong)
    messenger = before.home.messenger if before else FakeMessenger()
    async with house(path, clock=clock, messenger=messenger) as home:
        yield Machine(home=home, clock=clock, wrong=wrong)
