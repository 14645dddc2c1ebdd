"""What is in the inbox goes to the handler, chat by chat, until it is done or has failed three times."""

from __future__ import annotations

import asyncio
import json
import traceback
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

import structlog

from bot.chat.fields import Raw
from bot.chat.lanes import Lanes
from bot.chat.polling import Pause
from bot.errors import NotNow, OutOfTurn, StopError, StorageError

ATTEMPTS = 3

log = structlog.get_logger()
Row = tuple[int, int, str, bytes]
Handle = Callable[[int, Raw], Awaitable[None]]
# Where other processes keep too: what of a chat is now the oldest that waits, whoever kept it.
Following = Callable[[int], Awaitable[tuple[int, int, bytes] | None]]


class Inbox(Protocol):
    """Where updates are kept until they are handled (durability.md 2.6)."""

    async def put(self, updates: Sequence[Row]) -> list[int]:
        """Keep a batch, committed, of update id, chat, kind and raw JSON. Returns the ids that are new."""

    async def put_aside(self, update_id: int, kind: str) -> None:
        """Remember an update that nobody can read, without its body."""

    async def waiting(self) -> list[tuple[int, int, bytes]]:
        """Kept and not yet handled, oldest first: update id, chat, raw JSON."""

    async def failed(self, update_id: int, error: str) -> int:
        """One more attempt was in vain. Returns how many were; the third erases the body."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Work that an update makes."""

    update_id: int
    work: Callable[[], Awaitable[None]]
    chat: int = 0


class Handling(Lanes[Piece]):
    """The lanes of this process. Where others keep too, it takes up what they leave lying."""

    def __init__(
        self, *, handle: Handle, inbox: Inbox, pause: Pause, following: Following | None, counts: Counter[str]
    ) -> None:  # fmt: skip
        super().__init__(self._to_the_end)
        self._handle = handle
        self._inbox = inbox
        self._pause = pause
        self._following = following
        self._counts = counts
        # In the lanes here, and of those that wait anywhere whatever did at the last look.
        self._here: set[int] = set()
        self._waited: set[int] = set()

    def take_in(self, chat: int, update_id: int, raw: Raw) -> None:
        if update_id not in self._here:
            self._here.add(update_id)
            self.push(chat, Piece(update_id, partial(self._handle, update_id, raw), chat))

    def take_up(self, update_id: int, chat: int, raw: bytes) -> None:
        """The same for what was read from the inbox."""
        self.take_in(chat, update_id, json.loads(raw))

    async def look_after(self) -> None:
        found = await self._inbox.waiting() if self.has_room() else []
        for stored in found:
            if stored[0] in self._waited:
                self.take_up(*stored)
        self._waited = {update_id for update_id, _, _ in found}

    async def _to_the_end(self, kept: Piece) -> None:
        """Handle one update, up to three times. A closed database or a closing process is not the update's fault."""
        bad = 0
        while True:
            # Whatever goes wrong in one update ends here, so that the next one of this chat has its turn.
            [outcome] = await asyncio.gather(kept.work(), return_exceptions=True)
            if isinstance(outcome, OutOfTurn):
                self._here.discard(kept.update_id)
                return
            if outcome is None or await self._is_given_up(kept.update_id, outcome):
                self._counts["poison" if outcome else "handled"] += 1
                self._here.discard(kept.update_id)
                await self._follow(kept.chat)
                return
            if not await self.rest(partial(self._pause, min(2.0**bad, 30))):
                return
            bad += 1

    async def _follow(self, chat: int) -> None:
        """What another process kept meanwhile was out of turn there until now: it is not left behind."""
        if self._following is not None and chat:
            [found] = await asyncio.gather(self._following(chat), return_exceptions=True)
            if isinstance(found, tuple):
                self.take_up(*found)

    async def _is_given_up(self, update_id: int, error: BaseException) -> bool:
        frames = traceback.extract_tb(error.__traceback__)
        where = f"{frames[-1].name}:{frames[-1].lineno}" if frames else ""
        log.error("update failed", action="update_failed", update_id=update_id, error=type(error).__name__, where=where)
        # Any other refusal of the database is about this update, as long as it still takes the note that it failed.
        if isinstance(error, NotNow | StopError):
            return False
        try:
            return await self._inbox.failed(update_id, type(error).__name__) >= ATTEMPTS
        except StorageError:
            return False
