"""How fast we may speak: overall, and per minute in one group (platform.md 2.9, durability.md 2.7)."""

from __future__ import annotations

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
# Of everybody's second; the rest is left to answers, for whoever taps is there and waits (durability.md 2.7).
BY_ITSELF = 0.8
MOST_CHATS = 5_000


@dataclass(slots=True, kw_only=True)
class Limits:
    """Zero lifts a limit: for a clock that stands still, or another Bot API server than Telegram's own."""

    per_second: float = 25
    per_group_minute: float = 18
    # How many wait for the minute of their own chat: nobody else has to wait for them.
    waiting: int = field(init=False, default=0)
    _all: AsyncLimiter | None = field(init=False, default=None)
    _by_itself: AsyncLimiter | None = field(init=False, default=None)
    _chats: dict[ChatId, list[AsyncLimiter]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        if self.per_second:
            self._all, self._by_itself = _of_second(self.per_second), _of_second(self.per_second * BY_ITSELF)

    def has_room(self, chat: ChatId) -> bool:
        """Whether words for this chat would not have to wait now."""
        return all(limiter.has_capacity() for limiter in (*self._own(chat, Act.SHOW), *self._shared(Kind.ANSWER)))

    async def take(self, chat: ChatId, act: Act, kind: Kind = Kind.ANSWER) -> bool:
        """Take a place when there is one at once; never waits."""
        limiters = [*self._own(chat, act), *self._shared(kind)]
        if not all(limiter.has_capacity() for limiter in limiters):
            return False
        for limiter in limiters:
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
        for limiter in self._shared(kind):
            await limiter.acquire()

    def _shared(self, kind: Kind) -> list[AsyncLimiter]:
        """Everybody's, last: what comes by itself waits where no answer does."""
        limiters = (None if kind is Kind.ANSWER else self._by_itself, self._all)
        return [limiter for limiter in limiters if limiter is not None]

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
    """So many a second, and at once no more than in a fifth of one."""
    period = max(FIFTH, 1 / rate)
    # At least one, also where a division has left a little less.
    return AsyncLimiter(max(1.0, rate * period), period)
