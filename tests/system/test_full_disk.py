"""The whole bot on a disk that fills up: taps are answered, nothing is lost, and it goes on without a restart."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.disk import fill, small_disk
from tests.fakes import wordings
from tests.system.conftest import Telegram


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", 220) as disk:
        yield disk


async def test_on_a_full_disk_it_waits_and_then_goes_on(telegram: Telegram, disk: Path) -> None:
    with telegram.bot(DATA_DIR=str(disk / "data")) as bot:
        await asyncio.to_thread(bot.says, "running")
        us = await telegram.play.couple()
        await us.onboard()
        await us.say(us.ana, "/bid first")
        card = await us.reads(us.ben, wordings("bids-reaching", by="Ana"))
        assert card["buttons"], card
        filler = fill(disk)
        answer = await us.tap(us.ben, card["buttons"][0][0]["text"], on=card["message_id"])
        assert "cannot write anything down" in str(answer)
        await us.say(us.ana, "/bid second")
        await asyncio.to_thread(bot.says, "ballast_gone")
        await asyncio.to_thread(bot.says, "disk_full")
        filler.unlink()
        await asyncio.to_thread(bot.says, "disk_low")
        assert await us.reads(us.ana, "second", within=15)
        assert bot.stop() == 0
        assert "Traceback" not in bot.output()
