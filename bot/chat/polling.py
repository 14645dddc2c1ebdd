"""Long polling that cannot go deaf: bad polls are waited out, and what will not get better stops the process."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import structlog
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.chat.api import Api
from bot.chat.fields import is_number
from bot.chat.refusals import sorted_out
from bot.clock import Clock
from bot.errors import Later, SecondPoller, StopError, TokenRefused

# Said each time: without it Telegram keeps an older list, and reactions never come (platform.md mistake 1).
ALLOWED = ["message", "edited_message", "callback_query", "message_reaction", "my_chat_member", "chat_member"]

log = structlog.get_logger()
Pause = Callable[[float], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long to wait for what, in seconds. Telegram holds an empty poll for `poll`, at most 50."""

    poll: int = 25
    answer: float = 15
    stall: float = 180
    conflict: float = 60
    longest_pause: float = 30


# As many as Telegram gives at once; fewer means that nothing more is waiting (Bot API, getUpdates).
FULL = 100


class Asker:
    """Asks Telegram until it answers. Bad answers are waited out; what will not get better is raised."""

    def __init__(self, api: Api, clock: Clock, patience: Patience | None = None, pause: Pause = asyncio.sleep) -> None:
        self._api = api
        self._clock = clock
        self._patience = patience or Patience()
        self._pause = pause
        self._bad = 0
        self._conflict_since: float | None = None
        self.last_good_poll = clock.monotonic()

    async def _surely(self, method: str, params: dict[str, object]) -> object:
        while True:
            try:
                return await self._once(method, params)
            except (TelegramError, TimeoutError) as error:
                await self._after(error)

    async def _once(self, method: str, params: dict[str, object]) -> object:
        # One limit more than the transport's own: a stall that nobody notices is the worst way to fail.
        longest = self._patience.poll + self._patience.answer
        async with asyncio.timeout(longest):
            result = await self._api.call(method, params, read_timeout=longest)
        if method == "getUpdates" and not _is_batch(result):
            raise TelegramError("Invalid server response")
        return result

    def _answered(self) -> None:
        self._bad, self._conflict_since = 0, None
        self.last_good_poll = self._clock.monotonic()

    async def _after(self, error: TelegramError | TimeoutError) -> None:
        """Wait as long as the failure deserves, or stop because waiting is in vain."""
        now = self._clock.monotonic()
        if isinstance(error, InvalidToken):
            raise TokenRefused from error
        if isinstance(error, Conflict):
            self._conflict_since = self._conflict_began(now)
            if now - self._conflict_since > self._patience.conflict:
                raise SecondPoller from error
        if now - self.last_good_poll > self._patience.stall:
            raise StopError(f"Telegram has not answered a poll for {self._patience.stall:g} s.") from error
        pause = min(2.0**self._bad, self._patience.longest_pause)
        self._bad += 1
        if isinstance(error, RetryAfter) and isinstance(later := sorted_out(error), Later):
            pause = later.seconds
        log.warning("poll failed", action="poll_failed", error=type(error).__name__, pause=pause)
        await self._pause(pause)

    def _conflict_began(self, now: float) -> float:
        if self._conflict_since is not None:
            return self._conflict_since
        # Whoever has the token may be a second Toward, or somebody who stole it (durability.md 4.1, threat 7).
        log.error("somebody else polls with this token", action="second_poller", patience=self._patience.conflict)
        return now


class Poller(Asker):
    """Raw batches of updates. Nothing is confirmed to Telegram but by the offset of the next call."""

    _is_behind = True

    async def open(self) -> None:
        """Take a webhook away, or polling would be refused. What is pending stays pending."""
        self.last_good_poll = self._clock.monotonic()
        found = await self._surely("getWebhookInfo", {})
        if isinstance(found, dict) and found.get("url"):
            # Ours of earlier days, or somebody else's who has the token: whose is not said, it may hold a secret.
            log.warning("a webhook was set and is removed", action="webhook_removed")
        await self._surely("deleteWebhook", {"drop_pending_updates": False})

    async def next(self, offset: int | None) -> list[Any]:
        """The next batch from `offset` on, empty when nothing came; earlier updates are confirmed by it.

        What came before the start is asked for without waiting, so that it is soon known that there is no more.
        Raises TokenRefused, SecondPoller, or StopError when Telegram has been silent for too long.
        """
        wait = 0 if self._is_behind else self._patience.poll
        params: dict[str, object] = {"timeout": wait, "allowed_updates": ALLOWED}
        batch = await self._surely("getUpdates", params if offset is None else params | {"offset": offset})
        self._answered()
        found = batch if isinstance(batch, list) else []
        self._is_behind = self._is_behind and len(found) >= FULL
        return found


def _is_batch(result: object) -> bool:
    """Where no update has a number none can be confirmed, and the same ones would come again at once, without end."""
    if not isinstance(result, list):
        return False
    return not result or any(isinstance(raw, dict) and is_number(raw.get("update_id")) for raw in result)
