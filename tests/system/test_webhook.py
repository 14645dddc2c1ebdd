"""Behind a webhook the whole bot works as it does by polling, and loses nothing either."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable

import aiohttp

from tests.system.conftest import Telegram
from tests.system.driver import PATIENCE, until
from tests.system.ledger import Ledger
from tests.system.process import Process
from tests.test_web import free_port


def hooked(telegram: Telegram, port: int) -> Process:
    return telegram.bot(HTTP_PORT=str(port), WEBHOOK_URL=f"http://127.0.0.1:{port}/in")


def _at_rest(ledger: Ledger) -> Callable[[], Awaitable[bool]]:
    async def asked() -> bool:
        return ledger.is_at_rest()

    return asked


async def test_a_couple_begins_behind_a_webhook_and_a_kill_loses_no_update(telegram: Telegram) -> None:
    port = free_port()
    with hooked(telegram, port) as bot:
        bot.says("running")
        us = await telegram.play.couple()
        await us.onboard()
        # An edit that is killed on its way waits two minutes; this is about what comes in.
        await until(_at_rest(Ledger(telegram.data)), PATIENCE, "rest")
        bot.kill()
    # Nobody listens: what comes now is posted again until somebody does.
    await us.say(us.ana, "/bid zaunkönig, behind the hedge")
    with hooked(telegram, port) as bot:
        bot.says("running")
        await us.tap(us.ben, "I'm here")
        await telegram.play.post("settle")
        assert not await telegram.play.calls("getUpdates")
        await until(_at_rest(Ledger(telegram.data)), PATIENCE, "rest")
        assert bot.stop() == 0
    assert Ledger(telegram.data).is_at_rest()


async def test_whoever_polls_again_takes_the_webhook_away(telegram: Telegram) -> None:
    with hooked(telegram, free_port()) as bot:
        bot.says("running")
        assert bot.stop() == 0
    with telegram.bot() as polling:
        polling.says("webhook_removed")
        us = await telegram.play.couple()
        await us.sees(us.ana, "I'm in")


async def test_the_port_says_that_it_runs_and_closes_with_it(
    telegram: Telegram, session: aiohttp.ClientSession
) -> None:
    with telegram.bot(HTTP_PORT="0") as bot:
        port = json.loads(bot.says('"listening"'))["port"]
        bot.says("running")
        async with session.get(f"http://127.0.0.1:{port}/readyz") as answer:
            assert answer.status == 200
        assert bot.stop(within=5) == 0


def test_a_taken_port_is_one_clear_line_and_exit_code_2(telegram: Telegram) -> None:
    port = telegram.process.address().rpartition(":")[2]
    with telegram.bot(HTTP_PORT=port) as bot:
        assert bot.wait() == 2
        assert bot.output().splitlines()[-1].startswith(f"HTTP_PORT {port} cannot be used")
        assert "Traceback" not in bot.output()
