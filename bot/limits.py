"""How fast we may speak: overall, and per minute in one group (platform.md 2.9, durability.md 2.7)."""

from __future__ import annotations

from dataclasses import dataclass, field

from aiolimiter import AsyncLimiter

from bot.domain.couple import ChatId
from bot.storage.outbox import Act

# Telegram counts sends and edits of a group together; deletions and reactions cost little.
COUNTED = frozenset({Act.SHOW, Act.LINE})


@dataclass(slots=True, kw_only=True)
class Limits:
    """None lifts a limit, which only a clock that stands still may ask for."""

    per_second: float | None = 25
    per_group_minute: float | None = 18
    _all: AsyncLimiter | None = field(init=False, default=None)
    _groups: dict[ChatId, AsyncLimiter] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._all = AsyncLimiter(self.per_second, 1) if self.per_second else None

    def is_free(self, chat: ChatId, act: Act) -> bool:
        """Whether `wait` would return at once."""
        return all(limiter.has_capacity() for limiter in self._for(chat, act))

    async def wait(self, chat: ChatId, act: Act) -> None:
        for limiter in self._for(chat, act):
            await limiter.acquire()

    def _for(self, chat: ChatId, act: Act) -> list[AsyncLimiter]:
        found = [self._all] if self._all is not None else []
        if chat < 0 and act in COUNTED and self.per_group_minute:
            if len(self._groups) > 5_000:
                self._groups.clear()
            found.append(self._groups.setdefault(chat, AsyncLimiter(self.per_group_minute, 60)))
        return found
