"""The playground's two commands: the stand-in alone, and the stand-in with the real bot beside it."""

from __future__ import annotations

import asyncio
from datetime import datetime
from random import Random

from bot import app, logs, wiring
from bot.chat.polling import Patience
from bot.chat.transport import open_api
from bot.clock import PlayClock, SystemClock
from bot.limits import Limits
from bot.live import stopped
from bot.playground.cast import ana_and_ben
from bot.playground.http import address, listen, make_app, serve_on
from bot.playground.stage import BotOnStage
from bot.playground.telegram import TOKEN, StandIn
from bot.settings import Settings


async def emulate(host: str, port: int, token: str) -> None:
    """The stand-in alone, on the real clock, until SIGTERM."""
    standin = StandIn(clock=SystemClock(), token=token or TOKEN)
    await serve_on(listen(host, port), make_app(standin, None), stopped())


async def play(settings: Settings, host: str, port: int, start: datetime, rng: Random, *, live: bool) -> None:
    """Ana and Ben's group with the bot just added, on one play clock, until SIGTERM.

    The bot's own limits and the stand-in's flood control are lifted: on a clock that stands still a minute
    would never pass.
    """
    logs.set_up("DEBUG" if settings.log_level == "DEBUG" else "WARNING")
    clock, stop = PlayClock(start, live=live), stopped()
    standin = StandIn(clock=clock, flood=False)
    ana_and_ben(standin)
    limits = Limits(per_second=0, per_group_minute=0)
    stage, sock = BotOnStage(standin, clock), listen(host, port)
    api = open_api(standin.token, base_url=f"{address(sock)}/bot")
    serving = asyncio.create_task(serve_on(sock, make_app(standin, stage), stop))
    assembling = wiring.assembled(settings, clock, api, limits, Patience(), rng=rng)
    async with app.unless_stopped(assembling, stop) as running:
        if running is not None:
            stage.enter(running)
            await app.run(running, stop, stop.again, guarded=False)
    await serving
