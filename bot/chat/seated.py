"""One of several processes polls: whoever holds the seat. Without it nothing comes, and that is well."""

from __future__ import annotations

import asyncio
from typing import Any

from bot.chat.intake import Front
from bot.clock import Clock
from bot.storage.seats import Seat


class SeatedPoller:
    """In a poller's place. Two at once would do no harm, for the inbox takes nothing twice, but disturb each other."""

    def __init__(self, poller: Front, clock: Clock, seat: Seat) -> None:
        self._poller = poller
        self._clock = clock
        self._seat = seat
        self._is_open = False
        self._is_new = True

    @property
    def last_good_poll(self) -> float:
        """Whoever does not poll is not late with it."""
        return self._poller.last_good_poll if self._is_open else self._clock.monotonic()

    async def open(self) -> None:
        """Nothing: a webhook is taken away by whoever polls."""

    async def next(self, offset: int | None) -> list[Any]:
        """The next batch, once the seat is ours; empty when it was lost meanwhile. Raises as a poller does."""
        if self._is_new and not self._seat.is_held:
            # There is nothing to catch up with: somebody polls.
            self._is_new = False
            return []
        await self._seat.taken.wait()
        polling, losing = asyncio.ensure_future(self._polled(offset)), asyncio.ensure_future(self._seat.lost.wait())
        try:
            await asyncio.wait({polling, losing}, return_when=asyncio.FIRST_COMPLETED)
            if polling.done():
                return polling.result()
            self._is_open = False
            return []
        finally:
            polling.cancel()
            losing.cancel()
            await asyncio.gather(polling, losing, return_exceptions=True)

    async def _polled(self, offset: int | None) -> list[Any]:
        """From wherever whoever polled before has come to, when the seat is new to us."""
        if self._is_open:
            return await self._poller.next(offset)
        await self._poller.open()
        self._is_open = True
        return await self._poller.next(None)
