"""Updates go to a webhook: one after the other, each again until it is taken (platform.md 2.10)."""

from __future__ import annotations

import asyncio

import aiohttp

from bot.playground.telegram import StandIn
from bot.playground.updates import Waiting

# The server's own delay grows to a minute or two; a stand-in has less time.
AGAIN = 0.2
PATIENCE = aiohttp.ClientTimeout(total=10)


async def post_updates(standin: StandIn) -> None:
    """While a webhook is set, post what waits to it; until cancelled."""
    world = standin.world
    async with aiohttp.ClientSession(timeout=PATIENCE) as session:
        while True:
            update = world.updates.first() if world.webhook.url else None
            if update is None:
                await world.updates.news.heard()
            elif await _is_taken(standin, session, update):
                world.updates.taken(update)
            else:
                await asyncio.sleep(AGAIN)


async def _is_taken(standin: StandIn, session: aiohttp.ClientSession, update: Waiting) -> bool:
    webhook = standin.world.webhook
    headers = {"Content-Type": "application/json", "X-Telegram-Bot-Api-Secret-Token": webhook.secret}
    try:
        async with session.post(webhook.url, data=update.body, headers=headers) as answer:
            if answer.ok:
                return True
            webhook.error = f"Wrong response from the webhook: {answer.status} {answer.reason}"
    except (aiohttp.ClientError, TimeoutError) as error:
        webhook.error = type(error).__name__
    webhook.failed_at = standin.world.timestamp()
    return False
