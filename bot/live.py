"""Toward on Telegram: long polling on the real clock, until SIGTERM."""

from __future__ import annotations

import asyncio
import signal

import structlog

from bot import app
from bot.chat.polling import Patience
from bot.chat.transport import open_api
from bot.clock import SystemClock
from bot.limits import Limits
from bot.settings import Settings

log = structlog.get_logger()


async def main(settings: Settings) -> None:
    """Raises StartError when it cannot begin, StopError when it cannot go on."""
    app.set_up_logs(settings)
    stop = stopped()
    token = settings.token()
    limits = Limits(per_second=settings.messages_per_second, per_group_minute=settings.group_messages_per_minute)
    api = open_api(token, base_url=f"{settings.telegram_api_url}/bot")
    assembling = app.assembled(settings, SystemClock(), api, limits, Patience())
    async with app.unless_stopped(assembling, stop) as running:
        if running is not None:
            log.info("started", action="started", bot=api.username)
            await app.run(running, stop)
    log.info("stopped", action="stopped")


def stopped() -> asyncio.Event:
    """Set by SIGTERM and SIGINT."""
    event = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, event.set)
    return event
