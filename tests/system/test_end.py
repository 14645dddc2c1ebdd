"""How it ends: at once and cleanly when told to, with one clear line when there is no sense in going on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.system.conftest import Telegram
from tests.system.driver import until
from tests.system.process import Process


async def test_it_ends_with_0_while_it_waits_for_updates(telegram: Telegram) -> None:
    with telegram.bot() as bot:
        bot.says("running")
        assert bot.stop(within=5) == 0
        assert bot.says('"stopped"')


async def test_it_ends_with_0_while_the_network_is_not_there_yet(tmp_path: Path) -> None:
    settings = {"TELEGRAM_TOKEN": f"123456:{'x' * 35}", "TELEGRAM_API_URL": "http://127.0.0.1:9"}
    with Process(tmp_path, "run", **settings) as bot:
        bot.says("start_waits")
        assert bot.stop(within=5) == 0


async def test_a_message_in_the_air_is_landed_first_and_never_sent_again(telegram: Telegram) -> None:
    with telegram.bot() as bot:
        bot.says("running")
        await telegram.play.post("faults", method="sendMessage", fault="slow")
        us = await telegram.play.couple()
        await until(lambda: telegram.play.calls("sendMessage"), 5, "the first card")
        assert bot.stop(within=8) == 0
    with telegram.bot() as again:
        again.says("running")
        await us.tap(us.ana, "I'm in")
        await us.reads(us.ana, "1 of 2")
        assert len(await telegram.play.calls("sendMessage")) == 1


async def test_what_came_while_it_was_down_is_answered_afterwards(telegram: Telegram) -> None:
    us = await telegram.play.couple()
    with telegram.bot():
        await us.tap(us.ana, "I'm in")


@pytest.mark.parametrize("when", ["at the start", "later"])
async def test_a_refused_token_ends_it_with_one_clear_line(telegram: Telegram, when: str) -> None:
    if when == "at the start":
        await telegram.play.post("faults", method="*", fault="401", times=9)
    with telegram.bot() as bot:
        if when == "later":
            bot.says("running")
            await telegram.play.post("faults", method="getUpdates", fault="401", times=9)
            await telegram.play.couple()
        assert bot.wait() == 1
        assert bot.output().splitlines()[-1] == (
            "Telegram refuses the bot token. Check TELEGRAM_TOKEN with @BotFather."
        )
        assert "Traceback" not in bot.output()


async def test_a_wrong_token_is_told_and_not_shown(telegram: Telegram) -> None:
    with telegram.bot(TELEGRAM_TOKEN=f"123456:{'nachtigall':x<35}") as bot:
        assert bot.wait() == 1
        assert "TELEGRAM_TOKEN" in bot.output().splitlines()[-1]


@pytest.mark.parametrize("command", ["playground", "emulator"])
async def test_the_stand_in_ends_with_0_even_at_once(tmp_path: Path, command: str) -> None:
    with Process(tmp_path, command, "--port", "0") as process:
        process.address()
        assert process.stop(within=8) == 0
        assert "Traceback" not in process.output()
