"""Whole processes: the playground, shared by a module, and the bot beside the stand-in alone."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest

from bot.playground.telegram import TOKEN
from tests.system.driver import Play
from tests.system.process import Process

# A Friday in winter, 18:00 in Berlin, two days before nothing in particular.
AT = "2026-03-06T18:00:00+01:00"


@pytest.fixture(scope="module")
def playground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Process]:
    """One process for all tests of a module; each makes a couple of its own in it."""
    with Process(tmp_path_factory.mktemp("playground"), "playground", "--port", "0", "--at", AT) as process:
        process.address()
        yield process


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as opened:
        yield opened


@pytest.fixture
def play(playground: Process, session: aiohttp.ClientSession) -> Play:
    return Play(session, playground.address())


@dataclass(frozen=True, slots=True, kw_only=True)
class Telegram:
    """The stand-in alone, and how a bot is started beside it."""

    process: Process
    play: Play
    home: Path

    def bot(self, **settings: str) -> Process:
        """Told to start, without limits of its own; `says("running")` once it polls."""
        given = {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": self.process.address(), "DATA_DIR": str(self.data)}
        unlimited = {"MESSAGES_PER_SECOND": "0", "GROUP_MESSAGES_PER_MINUTE": "0"}
        return Process(self.home, "run", **given | unlimited | settings)

    @property
    def data(self) -> Path:
        return self.home / "data"


@pytest.fixture
def telegram(tmp_path: Path, session: aiohttp.ClientSession) -> Iterator[Telegram]:
    with Process(tmp_path, "emulator", "--port", "0") as process:
        yield Telegram(process=process, play=Play(session, process.address()), home=tmp_path)
