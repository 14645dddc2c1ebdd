"""The Bot API as one function: a method, its parameters, and the raw result."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from telegram import Bot


class Api(Protocol):
    """What the rest of this package needs of Telegram. Failures are telegram.error.TelegramError."""

    async def call(self, method: str, params: Mapping[str, object], *, read_timeout: float | None = None) -> object: ...


class TelegramApi(Bot):
    """python-telegram-bot without its objects: building a Message from the answer costs more than sending one."""

    async def call(self, method: str, params: Mapping[str, object], *, read_timeout: float | None = None) -> object:
        if read_timeout is None:
            return await self._post(method, dict(params))
        return await self._post(method, dict(params), read_timeout=read_timeout)
