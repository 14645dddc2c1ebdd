"""On a platform that reads the Procfile: its own line starts the bot, shows that it is well, and ends in order."""

from __future__ import annotations

import sys
from pathlib import Path

import aiohttp

from bot.playground.telegram import TOKEN
from tests.system.conftest import Telegram
from tests.system.process import ROOT, Process
from tests.test_web import free_port

# What Heroku and its kin wait after SIGTERM before they kill.
LONGEST_END = 30


class Platform(Process):
    """honcho runs the lines of a Procfile as a platform does; what they print is shown behind their names."""

    MODULE = "honcho"


def started(home: Path, **settings: str) -> Platform:
    path = f"{Path(sys.executable).parent}:/usr/bin:/bin"
    return Platform(home, "start", "-d", str(home), "-f", str(ROOT / "Procfile"), PATH=path, **settings)


async def test_its_line_starts_the_bot_answers_and_ends_within_thirty_seconds(
    telegram: Telegram, session: aiohttp.ClientSession
) -> None:
    port, url = free_port(), telegram.process.address()
    with started(telegram.home, TELEGRAM_TOKEN=TOKEN, TELEGRAM_API_URL=url, HTTP_PORT=str(port)) as platform:
        platform.says('"running"')
        async with session.get(f"http://127.0.0.1:{port}/healthz") as answer:
            assert answer.status == 200
            assert (await answer.json())["state"] == "running"
        us = await telegram.play.couple()
        await us.sees(us.ana, "I'm in")
        platform.stop(within=LONGEST_END)
        assert "worker.1 stopped (rc=0)" in platform.output()


def test_without_a_token_it_ends_and_says_so_instead_of_playing(tmp_path: Path) -> None:
    with started(tmp_path) as platform:
        platform.wait()
        assert "TELEGRAM_TOKEN is missing" in platform.output()
        assert "worker.1 stopped (rc=2)" in platform.output()
