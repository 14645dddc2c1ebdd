"""How fast we may speak: overall, and per minute in one group (platform.md 2.9, durability.md 2.7)."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from aiolimiter import AsyncLimiter

from bot.domain.couple import ChatId
from bot.domain.decision import Kind
from bot.storage.outbox import Act

# Telegram counts sends and edits of a group together; deletions and reactions cost little.
COUNTED = frozenset({Act.SHOW, Act.LINE, Act.FILE})
BURST = 4
# The second is given out in fifths: Telegram counts any thirty within a second, wherever that begins.
FIFTH = 0.2
# Telegram's own is about so many (platform.md 2.9).
TELEGRAMS = 30
# Places that only answers may take, for whoever taps is there and waits (durability.md 2.7).
KEPT = 1
# So often is looked whether there is a place again, in parts of the time in which one becomes free.
LOOKS = 0.25
MOST_CHATS = 5_000


@dataclass(slots=True, kw_only=True)
class Limits:
    """Zero lifts a limit: for a clock that stands still, or another Bot API server than Telegram's own."""

    per_second: float = 25
    per_group_minute: float = 18
    # How many wait for the minute of their own chat: nobody else has to wait for them.
    waiting: int = field(init=False, default=0)
    _all: AsyncLimiter | None = field(init=False, default=None)
    # Held by what comes by itself and is next; the others wait behind it in their order.
    _turn: asyncio.Lock = field(init=False, default_factory=asyncio.Lock)
    _chats: dict[ChatId, list[AsyncLimiter]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        if self.per_second:
            self._all = _of_second(self.per_second)

    def has_room(self, chat: ChatId) -> bool:
        """Whether words for this chat would not have to wait now."""
        return self._has_places(self._own(chat, Act.SHOW), Kind.ANSWER)

    async def take(self, chat: ChatId, act: Act, kind: Kind = Kind.ANSWER) -> bool:
        """Take a place when there is one at once; never waits, and passes nobody who does."""
        own = self._own(chat, act)
        if not self._has_places(own, kind) or (kind is not Kind.ANSWER and self._turn.locked()):
            return False
        for limiter in own if self._all is None else [*own, self._all]:
            await limiter.acquire()
        return True

    async def wait(self, chat: ChatId, act: Act, kind: Kind = Kind.ANSWER) -> None:
        """Take a place as soon as there is one: first in the chat, so that none of everybody's is kept meanwhile."""
        self.waiting += 1
        try:
            for limiter in self._own(chat, act):
                await limiter.acquire()
        finally:
            self.waiting -= 1
        if self._all is not None and kind is Kind.ANSWER:
            await self._all.acquire()
        elif self._all is not None:
            await self._wait_behind_answers(self._all)

    async def _wait_behind_answers(self, everybodys: AsyncLimiter) -> None:
        """What comes by itself may have all of the second, as long as the places for answers stay free."""
        async with self._turn:
            while not everybodys.has_capacity(1 + _kept(everybodys)):  # noqa: ASYNC110 - a bucket tells nobody
                await asyncio.sleep(LOOKS / everybodys.max_rate * everybodys.time_period)
            await everybodys.acquire()

    def _has_places(self, own: list[AsyncLimiter], kind: Kind) -> bool:
        kept = 0.0 if self._all is None or kind is Kind.ANSWER else _kept(self._all)
        return all(limiter.has_capacity() for limiter in own) and (
            self._all is None or self._all.has_capacity(1 + kept)
        )

    def _own(self, chat: ChatId, act: Act) -> list[AsyncLimiter]:
        if act not in COUNTED or not self.per_group_minute:
            return []
        if len(self._chats) > MOST_CHATS:
            self._chats.clear()
        if chat not in self._chats:
            self._chats[chat] = self._of_chat(chat)
        return self._chats[chat]

    def _of_chat(self, chat: ChatId) -> list[AsyncLimiter]:
        """One message a second in any chat, with short bursts; in a group also so many a minute."""
        burst = AsyncLimiter(BURST, BURST)
        return [burst, AsyncLimiter(self.per_group_minute, 60)] if chat < 0 else [burst]


def _of_second(rate: float) -> AsyncLimiter:
    """So many a second; at once no more than in a fifth of one, and fewer where that is near Telegram's own limit."""
    # At least one, however few; and enough that a loop that comes late loses no place for good.
    at_once = max(1.0, min(rate * FIFTH, max(3.0, TELEGRAMS - rate)))
    return AsyncLimiter(at_once, at_once / rate)


def _kept(everybodys: AsyncLimiter) -> float:
    """Where only one leaves at a time there is none to keep."""
    return min(KEPT, everybodys.max_rate - 1)
