"""Whole processes on a bad day, in Python's own development mode: no word, name or id is written."""

from __future__ import annotations

from pathlib import Path

import aiohttp

from tests.system.conftest import AT, Telegram
from tests.system.driver import Couple, Play
from tests.system.process import Process
from tests.system.test_strange_input import BID

NAMES = ("Nachtigall", "Zaunkönigin")
LOUD = {"PYTHONDEVMODE": "1", "PYTHONWARNINGS": "always", "PYTHONASYNCIODEBUG": "1"}


async def bad_day(play: Play) -> Couple:
    """From the first card to an answered bid, past a refusal that quotes, a broken answer and an update of nonsense."""
    us = await play.couple(*NAMES)
    await us.onboard()
    await us.say(us.ana, "/start", chat=us.ana)
    for fault, method in (("400", "sendMessage"), ("garbage", "sendMessage"), ("500", "editMessageText")):
        await play.post("faults", method=method, fault=fault)
        await us.say(us.ana, BID)
    await play.post("faults", method="answerCallbackQuery", fault="400")
    await us.tap(us.ben, "I'm here")
    await play.post("updates", kind="message", content={"chat": {"id": us.group, "title": BID}, "text": BID})
    await us.say(us.ana, BID)
    await us.sees(us.ben, "I'm here")
    return us


def told(us: Couple, output: str) -> list[str]:
    """What of theirs is in the lines; an id is looked for as a number of its own."""
    words = [word for word in (*NAMES, BID, "shall we walk") if word.lower() in output.lower()]
    ids = {str(us.ana), str(us.ben), str(us.group), str(us.group).lstrip("-")}
    return [*words, *(number for number in ids if number in output)]


async def test_a_bot_writes_no_word_no_name_and_no_id(telegram: Telegram) -> None:
    with telegram.bot(**LOUD) as bot:
        bot.says("running")
        us = await bad_day(telegram.play)
        assert bot.stop() == 0
    assert told(us, bot.output()) == []
    assert "update_put_aside" in bot.output()


async def test_the_playground_at_debug_writes_none_either(tmp_path: Path, session: aiohttp.ClientSession) -> None:
    settings = LOUD | {"LOG_LEVEL": "DEBUG"}
    with Process(tmp_path, "playground", "--port", "0", "--at", AT, **settings) as process:
        us = await bad_day(Play(session, process.address()))
        assert process.stop() == 0
    assert told(us, process.output()) == []
