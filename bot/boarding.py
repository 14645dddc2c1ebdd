"""The gate of one chat: its first letter leaves with the decision that wrote it."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any, Protocol

from bot.domain.couple import ChatId
from bot.engine.context import Context
from bot.engine.draw import Drawing
from bot.storage.outbox import Letter


class Departures(Protocol):
    """What a gate needs of the dispatcher (bot/dispatcher.py)."""

    async def next_letter(self, context: Context) -> Letter | None: ...

    async def prepare(self, context: Context, letter: Letter) -> Drawing | None: ...

    async def fly_at_once(self, letter: Letter, drawing: Drawing) -> bool: ...

    def launch(self, letter: Letter, flight: Coroutine[Any, Any, bool]) -> None: ...

    def wake(self) -> None: ...


class Gate:
    """Lets the first letter of a chat leave with the decision that wrote it: one commit for both."""

    def __init__(self, dispatcher: Departures, chat: ChatId, *, is_free: bool) -> None:
        self._dispatcher = dispatcher
        self._chat = chat
        self._is_free = is_free
        self._boarded: tuple[Letter, Drawing] | None = None
        self._has_more = True

    async def board(self, context: Context) -> None:
        """Ask for the next letter as the dispatcher does, so that nobody jumps the queue."""
        letter = await self._dispatcher.next_letter(context)
        if letter is not None and letter.chat == self._chat and self._is_free and not letter.unsure:
            drawing = await self._dispatcher.prepare(context, letter)
            self._boarded = (letter, drawing) if drawing is not None else None
            letter = await self._dispatcher.next_letter(context)
        self._has_more = letter is not None

    def open(self) -> None:
        if self._boarded is not None:
            self._dispatcher.launch(self._boarded[0], self._dispatcher.fly_at_once(*self._boarded))
        if self._has_more:
            self._dispatcher.wake()
