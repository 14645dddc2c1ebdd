"""The whole app in this process, on a clock of ours, with a Telegram that takes everything and costs nothing."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from email.utils import format_datetime
from itertools import count
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from bench.homes import KEYS
from bench.play import TOKEN
from bot import app, logs, wiring
from bot.chat.api import TelegramApi
from bot.chat.polling import Patience
from bot.chat.transport import AiohttpRequest, Told
from bot.clock import PlayClock
from bot.limits import Limits
from bot.settings import load

_ME = {"id": int(TOKEN.partition(":")[0]), "is_bot": True, "first_name": "Toward", "username": "toward_bot"}


class Telegram(AiohttpRequest):
    """The last metre of the transport. `sent` has the instant, by time.monotonic, and the chat of each message."""

    def __init__(self, clock: PlayClock) -> None:
        super().__init__(told=Told())
        self.sent: list[tuple[float, int]] = []
        self.stirred = asyncio.Event()
        self._clock = clock
        self._ids = count(1)
        self._has_polled = False

    async def do_request(
        self, url: str, method: str, request_data: Any = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        self.told.date = format_datetime(self._clock.now(), usegmt=True)
        asked = url.rpartition("/")[2]
        result = await self._result(asked, request_data.parameters if request_data else {})
        return 200, json.dumps({"ok": True, "result": result}).encode()

    async def _result(self, asked: str, parameters: dict[str, Any]) -> object:
        match asked:
            case "getMe":
                return _ME
            case "sendMessage":
                self.sent.append((time.monotonic(), int(parameters["chat_id"])))
                self.stirred.set()
                return {"message_id": next(self._ids)}
            case "getUpdates" if self._has_polled:
                return await asyncio.Event().wait()
            case "getUpdates":
                self._has_polled = True
                return []
        return [] if asked.startswith("getMyCommands") else {} if asked.startswith("getMy") else True

    async def until(self, done: Callable[[], bool]) -> None:
        while not done():
            self.stirred.clear()
            await self.stirred.wait()


@asynccontextmanager
async def running(data: Path, clock: PlayClock, limits: Limits) -> AsyncIterator[tuple[app.App, Telegram]]:
    """From its start until it has looked at what was due; it ends in order."""
    logs.set_up("ERROR")
    settings = load(telegram_token=SecretStr(TOKEN), data_dir=data, data_keys=SecretStr(KEYS))
    telegram, stop = Telegram(clock), asyncio.Event()
    api = TelegramApi(TOKEN, request=telegram, get_updates_request=telegram)
    async with wiring.assembled(settings, clock, api, limits, Patience()) as parts:
        app.set_aside()
        course = asyncio.create_task(app.run(parts, stop))
        try:
            while parts.state != "running":
                assert not course.done(), course.result()
                await asyncio.sleep(0.001)
            yield parts, telegram
        finally:
            stop.set()
            await course
