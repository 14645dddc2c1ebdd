"""A webhook: Telegram posts the updates itself, and here is seen to it that it goes on doing so (platform.md 2.10)."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

import structlog

from bot.chat.api import Api
from bot.chat.polling import ALLOWED, Asker, Patience, Pause
from bot.clock import Clock

log = structlog.get_logger()
LOOK_EVERY = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where Telegram posts, and the secret by which we know that it is Telegram."""

    url: str
    secret: str = field(repr=False)


class Webhook(Asker):
    """In a poller's place: nothing ever comes this way, the posts arrive at Intake.accept (bot/web.py)."""

    def __init__(
        self, api: Api, clock: Clock, address: Address, patience: Patience | None = None, pause: Pause = asyncio.sleep
    ) -> None:
        super().__init__(api, clock, patience, pause)
        self._address = address
        self._failed_at = 0
        self._is_new = False

    async def open(self) -> None:
        """Tell Telegram where to post, and by which secret we shall know that it is Telegram. Raises TokenRefused."""
        self.last_good_poll = self._clock.monotonic()
        given = {"url": self._address.url, "secret_token": self._address.secret, "allowed_updates": ALLOWED}
        await self._surely("setWebhook", {**given, "drop_pending_updates": False})
        self._answered()
        self._is_new = True

    async def next(self, offset: int | None) -> list[Any]:
        """Wait a little and look whether the webhook is still ours; always empty. Raises as a poller does."""
        if self._is_new:
            # Whoever starts does not wait for a first batch.
            self._is_new = False
            return []
        await self._pause(LOOK_EVERY)
        info = await self._surely("getWebhookInfo", {})
        found = info if isinstance(info, dict) else {}
        if found.get("url") != self._address.url:
            log.error("another webhook was set; ours is set again", action="webhook_lost")
            await self.open()
        self._answered()
        self._tell(found)
        return []

    def _tell(self, found: dict[str, Any]) -> None:
        """Telegram remembers the last post that was not taken; each is told once."""
        failed_at = found.get("last_error_date") or 0
        if failed_at != self._failed_at:
            self._failed_at = failed_at
            waiting = found.get("pending_update_count")
            log.warning("telegram could not post an update", action="webhook_failing", waiting=waiting)
