"""Deliver as one of several processes: only while we hold the seat, and nothing that the next holder answers for.

What was leased when a holder went goes back, what was being sent is unknown, as after a restart (durability.md 2.9).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from bot.boarding import Gate
from bot.dispatcher import Dispatcher
from bot.domain.couple import ChatId
from bot.engine import Engine
from bot.engine.context import Context
from bot.engine.draw import Drawing
from bot.engine.fenced import Fenced
from bot.errors import LostSeat
from bot.limits import Limits
from bot.messenger import Messenger
from bot.storage.outbox import Letter
from bot.storage.seats import SharedSeat
from bot.studio import Draw, drawn_here


class SeatedDispatcher(Dispatcher):
    """The dispatcher of a process that is not alone. Whatever it writes is fenced by its seat."""

    def __init__(
        self, engine: Engine, messenger: Messenger, limits: Limits, stop: Callable[[BaseException], None],
        draw: Draw = drawn_here, *, seat: SharedSeat,
    ) -> None:  # fmt: skip
        super().__init__(Fenced(engine, seat), messenger, limits, stop, draw)
        self.seat = seat
        seat.heard = self.heard
        # Nothing takes off before it is known what the holder before us left in the air.
        self._has_recovered = False

    @property
    def is_on_duty(self) -> bool:
        return self._has_recovered and self.seat.is_held

    def wake(self) -> None:
        """There is something to do, here or for whoever holds the seat."""
        super().wake()
        if not self.seat.is_held:
            self.seat.call()

    def heard(self) -> None:
        """Another process says so; it is no news to any other."""
        super().wake()

    async def run(self) -> None:
        await self.seat.during(self._serve)

    async def _serve(self) -> None:
        try:
            await self._surely(self.recover)
            self._has_recovered = True
            await super().run()
        finally:
            self._has_recovered = False
            await self._let_go()

    def gate(self, chat: ChatId) -> Gate:
        return SeatedGate(self, chat, is_free=self.is_on_duty and self._has_slot() and self._limits.has_room(chat))

    async def _fly(self, letter: Letter, drawing: Drawing) -> bool:
        if not self.seat.is_held:
            # Frozen since it was committed: by now it is unknown, and the next holder's.
            raise LostSeat
        return await super()._fly(letter, drawing)

    def _landed(self, task: asyncio.Task[bool]) -> None:
        if not task.cancelled() and isinstance(task.exception(), LostSeat):
            self._flying.pop(task, None)
        else:
            super()._landed(task)


class SeatedGate(Gate):
    """Lets a letter leave with its decision only where letters may leave from; else the holder is called."""

    _dispatcher: Any

    async def board(self, context: Context) -> None:
        if not self._is_free:
            return
        try:
            await self._dispatcher.seat.check(context.unit)
        except LostSeat:
            return
        await super().board(context)
