"""Seats that one of several processes on one PostgreSQL holds: who polls, who sends (durability.md 2.9).

Each taking is counted in `meta`: with that number whoever was frozen and does not know yet that another process sits
there by now is kept from writing. How a seat is taken and lost: bot/storage/sitting.py.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Protocol

import structlog

from bot.clock import Clock
from bot.errors import LostSeat
from bot.storage.unit import Unit

log = structlog.get_logger()
POLL, DISPATCH = "poll", "dispatch"
# The longest that whoever is frozen in the middle of a unit may keep others from sitting down.
BOUND = "10s"
Work = Callable[[], Awaitable[None]]


class Seat(Protocol):
    """What only one process may do at a time."""

    name: str
    taken: asyncio.Event
    lost: asyncio.Event

    @property
    def is_held(self) -> bool: ...

    def call(self) -> None:
        """Tell whoever holds it that there is something to do."""

    async def check(self, unit: Unit) -> None:
        """In the unit that writes: nobody else has sat down, nor will before its commit. Raises LostSeat."""

    async def during(self, work: Work) -> None:
        """Do it for as long as the seat is held, and from its beginning whenever it was taken again."""


class OnlySeat:
    """On SQLite: there is one process, and the lock on its data directory stands behind it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.taken, self.lost = asyncio.Event(), asyncio.Event()
        self.taken.set()

    @property
    def is_held(self) -> bool:
        return True

    def call(self) -> None:
        """There is nobody else."""

    async def check(self, unit: Unit) -> None:
        """It cannot be lost."""

    async def during(self, work: Work) -> None:
        await work()


class SharedSeat:
    """On PostgreSQL. `epoch` counts takings by anybody; 0 while it is not ours."""

    def __init__(self, name: str, clock: Clock, call: Callable[[], None]) -> None:
        self.name = name
        self.epoch = 0
        self.taken, self.lost = asyncio.Event(), asyncio.Event()
        self.call = call
        # What is to be done when another process calls, and now and then without a call.
        self.heard: Callable[[], None] = lambda: None
        self._clock = clock
        self._until = 0.0

    @property
    def key(self) -> str:
        return f"epoch {self.name}"

    @property
    def is_held(self) -> bool:
        """Also false for a process that was frozen and has had no time yet to find out."""
        return self.epoch > 0 and self._clock.monotonic() < self._until

    def take(self, epoch: int, until: float) -> None:
        self.epoch, self._until = epoch, until
        self.lost.clear()
        self.taken.set()
        log.info("seat taken", action="seat_taken", seat=self.name, epoch=epoch)

    def keep(self, until: float) -> None:
        self._until = until

    def lose(self) -> None:
        if self.epoch:
            log.warning("seat lost", action="seat_lost", seat=self.name, epoch=self.epoch)
        self.epoch = 0
        self.taken.clear()
        self.lost.set()

    async def check(self, unit: Unit) -> None:
        epoch = self.epoch
        if not self.is_held or await unit.value("tenure", bound=BOUND, key=self.key) != str(epoch):
            raise LostSeat

    async def during(self, work: Work) -> None:
        while True:
            await self.taken.wait()
            working, losing = asyncio.ensure_future(work()), asyncio.ensure_future(self.lost.wait())
            try:
                await asyncio.wait({working, losing}, return_when=asyncio.FIRST_COMPLETED)
                if working.done():
                    # The database knew before we did.
                    with suppress(LostSeat):
                        return working.result()
                    await losing
            finally:
                working.cancel()
                losing.cancel()
                await asyncio.gather(working, losing, return_exceptions=True)
