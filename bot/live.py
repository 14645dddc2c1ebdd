"""Toward on Telegram: long polling on the real clock, until SIGTERM."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial

import structlog

from bot import app, logs, wiring
from bot.chat.polling import Patience
from bot.chat.transport import open_api
from bot.clock import SystemClock
from bot.content import Catalogue
from bot.limits import Limits
from bot.settings import Settings
from bot.watchdog import watched

log = structlog.get_logger()


async def main(settings: Settings, words: Catalogue | None = None) -> None:
    """Raises StartError when it cannot begin, StopError when it cannot go on."""
    stop = stopped()
    logs.set_up(settings.log_level)
    token = settings.token()
    limits = Limits(per_second=settings.messages_per_second, per_group_minute=settings.group_messages_per_minute)
    api = open_api(token, base_url=f"{settings.telegram_api_url}/bot")
    assembling = wiring.assembled(settings, SystemClock(), api, limits, Patience(), words=words)
    async with watched(), _served(settings) as show, app.unless_stopped(assembling, stop) as running:
        if running is not None:
            app.set_aside()
            log.info("started", action="started", bot=api.username)
            show(running)
            try:
                await app.run(running, stop, stop.again)
            finally:
                show(None)
    log.info("stopped", action="stopped")


@asynccontextmanager
async def _served(settings: Settings) -> AsyncIterator[Callable[[app.App | None], None]]:
    """The web port, when there is to be one; what is given to it is what it tells about."""
    if settings.http_port is None:
        yield lambda _: None
        return
    # Only here: without the port neither its time nor its memory is needed.
    from bot import web

    async with web.served(settings) as opened:
        yield partial(setattr, opened, "app")


class Stop(asyncio.Event):
    """Set when told to stop; `again` when told once more, by somebody who does not want to wait."""

    def __init__(self) -> None:
        super().__init__()
        self.again = asyncio.Event()

    def told(self) -> None:
        (self.again if self.is_set() else self).set()


def stopped() -> Stop:
    """Told by SIGTERM and SIGINT."""
    stop = Stop()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.told)
    return stop
