"""The bot's queue of updates: how long they live, when they are confirmed, who may read them."""

from __future__ import annotations

import asyncio
import json
import random
from collections import deque
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from bot.clock import Clock
from bot.playground.bell import Bell
from bot.playground.refusal import Refused

# platform.md 2.10: the server's own lifetimes, and what is delivered when nobody asked for anything.
DAY = 24 * 3600
TAP = 150
WEEK = 7 * DAY
LONGEST_POLL = 50
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})

CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One update as the bot will read it; `until` is when it dies unread."""

    id: int
    kind: str
    until: float
    body: bytes
    content: dict[str, Any]


class Queue:
    def __init__(self, clock: Clock, rng: random.Random) -> None:
        self._clock = clock
        self._rng = rng
        self._waiting: deque[Waiting] = deque()
        self._held: list[tuple[str, dict[str, Any]]] = []
        self._hold = False
        # "Start from a certain positive number" (SPEC:Update); from 1 would hide mistakes.
        self._next = rng.randrange(100_000_000, 900_000_000)
        self._last: float | None = None
        self._allowed: frozenset[str] | None = None
        self._poll: object = None
        self._closed = False
        self.news = Bell()
        self.confirmed = Bell()

    def allow(self, kinds: Collection[str]) -> None:
        """Keep these kinds from now on; an empty list is the default set (SPEC:getUpdates)."""
        self._allowed = frozenset(kinds) or None

    @property
    def newest(self) -> int:
        """The id of the update that came last."""
        return self._next - 1

    @property
    def allowed(self) -> list[str]:
        return sorted(self._allowed or ())

    def wants(self, kind: str) -> bool:
        return kind not in NOT_BY_DEFAULT if self._allowed is None else kind in self._allowed

    def hold_next_reply(self) -> None:
        """Let the next reply arrive behind the update after it (platform.md 2.2: replies may be overtaken)."""
        self._hold = True

    def push(self, kind: str, content: dict[str, Any], lifetime: float = DAY) -> None:
        """Queue an update if its kind is wanted at this moment; later changes of mind do not bring it back."""
        if not self.wants(kind):
            return
        # Only one is held, and only until something else happens.
        if self._hold and "reply_to_message" in content:
            self._hold = False
            self._held.append((kind, content))
            return
        self._append(kind, content, lifetime)
        held, self._held = self._held, []
        for late_kind, late in held:
            self._append(late_kind, late, lifetime)

    def _append(self, kind: str, content: dict[str, Any], lifetime: float) -> None:
        now = self._clock.now().timestamp()
        if self._last is not None and now - self._last >= WEEK:
            # After a silent week the numbering starts anywhere, also lower (SPEC:Update).
            self._next = self._rng.randrange(100_000_000, 900_000_000)
        self._last = now
        update = {"update_id": self._next, kind: content}
        body = json.dumps(update, ensure_ascii=False, separators=(",", ":")).encode()
        self._waiting.append(Waiting(id=self._next, kind=kind, until=now + lifetime, body=body, content=update))
        self._next += 1
        self.news.ring()

    def unconfirmed(self) -> int:
        self._bury()
        return len(self._waiting)

    def drop_all(self) -> None:
        self._waiting.clear()
        self.confirmed.ring()

    def _bury(self) -> None:
        now = self._clock.now().timestamp()
        # Taps die long before the messages around them, so the dead may lie anywhere.
        if any(update.until <= now for update in self._waiting):
            self._waiting = deque(update for update in self._waiting if update.until > now)
            self.confirmed.ring()

    def read(self, offset: int, limit: int) -> list[Waiting]:
        """Confirm everything below `offset`, then show what is left; unconfirmed updates are shown again and again."""
        self._bury()
        self._confirm(offset)
        return [self._waiting[place] for place in range(min(limit, len(self._waiting)))]

    def first(self) -> Waiting | None:
        """The oldest update that is still alive."""
        self._bury()
        return self._waiting[0] if self._waiting else None

    def taken(self, update: Waiting) -> None:
        """One that was posted and accepted."""
        if update in self._waiting:
            self._waiting.remove(update)
            self.confirmed.ring()

    def _confirm(self, offset: int) -> None:
        before = len(self._waiting)
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popleft()
        # An offset far beyond the tail is a number from before a new start and is not believed (platform.md 2.10).
        elif offset <= self._next + 10:
            while self._waiting and self._waiting[0].id < offset:
                self._waiting.popleft()
        if len(self._waiting) < before:
            self.confirmed.ring()

    async def poll(self, offset: int, limit: int, timeout: float) -> list[Waiting]:
        """Long polling; a second poller ends the first with 409."""
        # Waking whoever waits lets them find that they are no longer the one.
        mine = self._poll = object()
        self.news.ring()
        try:
            async with asyncio.timeout(min(timeout, LONGEST_POLL) or None):
                while not (found := self.read(offset, limit)) and timeout > 0 and not self._closed:
                    await self.news.heard()
                    if self._poll is not mine:
                        raise Refused(409, CONFLICT)
        except TimeoutError:
            found = []
        return found

    def close(self) -> None:
        """Let nobody wait any more."""
        self._closed = True
        self.news.ring()
        self.confirmed.ring()

    def dismiss(self) -> None:
        """End a waiting poll with 409, as setWebhook does."""
        self._poll = None
        self.news.ring()
