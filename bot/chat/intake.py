"""From Telegram into the inbox and on to the handler: ours is kept before it is confirmed, the rest never is.

Two doors lead here: `run` polls, and `accept` takes what Telegram posts to a webhook.
"""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any, Protocol

import structlog

from bot.chat.events import Decode, Me, asks_about, event_of
from bot.chat.fields import Raw, is_number
from bot.chat.handling import Following, Handle, Handling, Inbox, Piece, Row
from bot.chat.polling import ALLOWED, FULL, Pause
from bot.domain.couple import ChatId
from bot.domain.event import Event, Tapped
from bot.errors import NotNow, StorageError

# The longest pause while nothing can be kept: so soon it goes on when there is room again.
CLOSED_FOR = 8.0

log = structlog.get_logger()
Unread = Callable[[Raw], Awaitable[None]]
AtOnce = Callable[[Row, Tapped], Awaitable[asyncio.Task[None]]]
IsOurs = Callable[[ChatId, int], Awaitable[bool]]


class Front(Protocol):
    """How updates come: a Poller brings them, a Webhook sees to it that they are posted to `accept`."""

    @property
    def last_good_poll(self) -> float: ...

    async def open(self) -> None: ...

    async def next(self, offset: int | None) -> list[Any]: ...


class Intake:
    """Polls, keeps, and hands over. `run` goes on until it is cancelled or there is no sense in going on."""

    def __init__(
        self, *, poller: Front, inbox: Inbox, is_ours: IsOurs, handle: Handle, me: Me, decode: Decode,
        pause: Pause = asyncio.sleep, at_once: AtOnce | None = None, unread: Unread | None = None,
        later: Unread | None = None, has_room: Callable[[], bool] = lambda: True, following: Following | None = None,
    ) -> None:  # fmt: skip
        self._poller = poller
        self._inbox = inbox
        self._is_ours = is_ours
        self._at_once = at_once
        self._unread = unread
        self._later = later
        self._has_room = has_room
        # Taps that could not be kept: Telegram gives them again and again, and each is answered once.
        self._put_off: set[int] = set()
        self._me = me
        self._decode = decode
        self._pause = pause
        # kept, handled, poison, put aside: since the process began.
        self.counts: Counter[str] = Counter()
        self._lanes = Handling(handle=handle, inbox=inbox, pause=pause, following=following, counts=self.counts)
        # Set once everything is kept that people did while no process ran.
        self.caught_up = asyncio.Event()
        # One post after the other, so that those of one chat keep the order in which they came.
        self._door = asyncio.Lock()
        self._is_open = False

    @property
    def last_good_poll(self) -> float:
        """By the clock's monotonic seconds."""
        return self._poller.last_good_poll

    async def run(self) -> None:
        """Raises TokenRefused, SecondPoller or StopError, and StorageError when the inbox cannot even be read."""
        for stored in await self._inbox.waiting():
            self._lanes.take_up(*stored)
        self._is_open = True
        await self._poller.open()
        offset, bad = None, 0
        while True:
            await self._lanes.room()
            updates = await self._poller.next(offset)
            try:
                offset, bad = await self._surely_keep(updates) or offset, 0
                if len(updates) < FULL:
                    self.caught_up.set()
            except StorageError as error:
                # Not kept, so not confirmed: Telegram will give us the same ones again.
                log.error("inbox closed", action="inbox_failed", error=type(error).__name__)
                await self._pause(min(2.0**bad, CLOSED_FOR))
                bad += 1

    async def look_after(self) -> None:
        """Take up what somebody else kept and has not handled since the last look: they are gone, or frozen."""
        if self._is_open:
            await self._lanes.look_after()

    async def accept(self, raw: Raw) -> bool:
        """Take one update that was posted. True: it is committed, or not ours. False: it should be posted again."""
        async with self._door:
            if not self._is_open or not self._lanes.has_room():
                return False
            [outcome] = await asyncio.gather(self._keep([raw]), return_exceptions=True)
            if not isinstance(outcome, BaseException):
                return True
            return await self._is_put_aside(raw, outcome)

    async def _is_put_aside(self, raw: Raw, error: BaseException) -> bool:
        """What cannot be kept for a reason of its own would be posted for ever, and hold up all that follow."""
        if not isinstance(error, StorageError):
            self.counts["put aside"] += 1
            aside = self._inbox.put_aside(raw["update_id"], "")
            [error_again] = await asyncio.gather(aside, return_exceptions=True)
            log.error("update put aside", action="update_put_aside", error=type(error).__name__)
            return error_again is None
        log.error("inbox closed", action="inbox_failed", error=type(error).__name__)
        return False

    async def finish(self) -> None:
        """Take in nothing more, and finish what is being handled; all the rest is replayed at the next start."""
        self._is_open = False
        async with self._door:
            await self._lanes.finish()

    def is_idle(self) -> bool:
        return self._lanes.is_idle()

    async def drained(self) -> None:
        """Wait until everything that was taken in has been handled."""
        await self._lanes.drained()

    async def close(self) -> None:
        """Stop handling at once. What was not finished is replayed at the next start."""
        await self._lanes.close()

    async def _surely_keep(self, updates: Sequence[Any]) -> int | None:
        """Not broken off by the end: what is decided with the keeping is on its way before anybody stops."""
        keeping = asyncio.ensure_future(self._keep_in_turn(updates))
        # Whoever waited for it may have been stopped.
        keeping.add_done_callback(lambda done: done.cancelled() or done.exception())
        return await asyncio.shield(keeping)

    async def _keep_in_turn(self, updates: Sequence[Any]) -> int | None:
        async with self._door:
            return await self._keep(updates) if self._is_open else None

    async def _keep(self, updates: Sequence[Any]) -> int | None:
        """Keep what is ours. Returns the offset that confirms the whole batch."""
        readable = [raw for raw in updates if isinstance(raw, dict) and is_number(raw.get("update_id"))]
        try:
            if not self._has_room():
                raise NotNow
            await self._take(readable)
        except StorageError:
            self._put_taps_off(readable)
            raise
        self._put_off.clear()
        # The last, not the highest: after a quiet week ids start anywhere (Bot API, Update).
        return readable[-1]["update_id"] + 1 if readable else None

    def _put_taps_off(self, readable: Sequence[dict[str, Any]]) -> None:
        """Whoever tapped is told, as long as Telegram can be reached; the tap itself stays there."""
        for raw in readable:
            if self._later is not None and "callback_query" in raw and raw["update_id"] not in self._put_off:
                self._put_off.add(raw["update_id"])
                self._lanes.push(0, Piece(raw["update_id"], partial(self._later, raw)))

    async def _take(self, readable: Sequence[dict[str, Any]]) -> None:
        ours = [found for raw in readable if (found := await self._read(raw))]
        if len(ours) != 1 or not await self._is_done_at_once(*ours[0]):
            rows = [row for row, _ in ours]
            kept = {raw["update_id"]: raw for raw in readable}
            new = set(await self._inbox.put(rows)) if rows else set()
            for update_id, chat, _, _ in rows:
                if update_id in new:
                    self.counts["kept"] += 1
                    self._lanes.take_in(chat, update_id, kept[update_id])

    async def _is_done_at_once(self, row: Row, event: Event) -> bool:
        """A lone tap, the common case, is kept and decided by one commit; only the telling is left to its lane."""
        if self._at_once is None or not isinstance(event, Tapped) or not self._lanes.is_free(event.chat):
            return False
        [outcome] = await asyncio.gather(self._at_once(row, event), return_exceptions=True)
        if isinstance(outcome, BaseException):
            # Nothing has happened yet: it goes the long way, where failures are counted.
            return False
        self.counts["kept"] += 1
        self._lanes.push(event.chat, Piece(row[0], lambda: outcome))
        return True

    async def _read(self, raw: dict[str, Any]) -> tuple[Row, Event] | None:
        update_id, kind = raw["update_id"], next((key for key in ALLOWED if key in raw), "")
        try:
            event = event_of(raw, self._me, self._decode)
            about = asks_about(raw, self._me)
            body = json.dumps(raw).encode() if event is not None else b""
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
            await self._put_aside(update_id, kind, raw, error)
            return None
        if event is None or (about is not None and not await self._is_ours(event.chat, about)):
            return None
        return (update_id, event.chat, kind, body), event

    async def _put_aside(self, update_id: int, kind: str, raw: Raw, error: Exception) -> None:
        """One update that nobody can read must not hold up the others (platform.md fact 7)."""
        log.error("update put aside", action="update_put_aside", update_id=update_id, error=type(error).__name__)
        self.counts["put aside"] += 1
        await self._inbox.put_aside(update_id, kind)
        if self._unread is not None:
            self._lanes.push(0, Piece(update_id, partial(self._unread, raw)))
