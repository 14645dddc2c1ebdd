"""The Bot API as one function: a method, its parameters, and the raw result."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Protocol

import structlog
from telegram import Bot, User
from telegram.error import InvalidToken, TelegramError

from bot.chat.refusals import sorted_out
from bot.errors import TokenRefused

log = structlog.get_logger()


class Api(Protocol):
    """What the rest of this package needs of Telegram. Failures are telegram.error.TelegramError."""

    async def call(self, method: str, params: Mapping[str, object], *, read_timeout: float | None = None) -> object: ...


class TelegramApi(Bot):
    """python-telegram-bot without its objects: building a Message from the answer costs more than sending one."""

    def __repr__(self) -> str:
        # The library's own would show the token.
        return f"{type(self).__name__}()"

    async def initialize(self) -> None:
        try:
            return await super().initialize()
        except InvalidToken:
            # The library's error quotes the token, so it ends here and is not carried along as context.
            refused = TokenRefused()
        raise refused

    async def call(self, method: str, params: Mapping[str, object], *, read_timeout: float | None = None) -> object:
        if read_timeout is None:
            return await self._post(method, dict(params))
        return await self._post(method, dict(params), read_timeout=read_timeout)


async def wake(api: TelegramApi, pause: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
    """Initialize, however long it takes for Telegram to answer: a machine may start before its network does.

    Raises TokenRefused.
    """
    bad = 0
    while True:
        try:
            return await api.initialize()
        except TelegramError as error:
            log.warning("telegram not reached", action="start_waits", error=type(error).__name__)
            await pause(min(2.0**bad, 30))
            bad += 1


async def who_am_i(api: TelegramApi) -> User:
    """Whose token it is, asked once. Raises TokenRefused, or the DeliveryError that kept Telegram from answering."""
    try:
        async with api:
            return api.bot
    except TelegramError as error:
        raise sorted_out(error) from None
