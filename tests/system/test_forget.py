"""Whole processes: Ana writes in every place where words are kept, is forgotten, and no file holds a byte of her."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.erased import sealed, traces
from tests.system.conftest import Telegram
from tests.system.driver import Couple, Json, until
from tests.system.ledger import Ledger

CANARY = "zaunkönig"


async def test_nothing_of_hers_is_left_in_a_running_bot_nor_after_it_ended(telegram: Telegram) -> None:
    file = telegram.data / "toward.db"
    with telegram.bot() as bot:
        bot.says("running")
        us = await telegram.play.couple()
        secrets = await a_life(us, file)
        assert await forgotten(us) == "Done. Nothing of yours is kept any more. Go well 🤍"
        await us.reads(us.ben, "slip out")
        ledger = Ledger(telegram.data)
        await until(lambda: at_rest(ledger), 10, "the last letters")
        assert traces(file, secrets, [CANARY]) == []
        assert rows_naming(file, us.ana) == []
        assert not [m for m in await us.messages(us.ana, us.ana) if "Forget me" in m["text"]]
        assert bot.stop() == 0
    assert traces(file, secrets, [CANARY]) == []
    every = [path.read_bytes() for path in telegram.data.rglob("*") if path.is_file()]
    assert not [data for data in every if CANARY.encode() in data]
    assert CANARY not in bot.output()


async def test_the_other_takes_his_own_along_and_she_begins_as_a_stranger(telegram: Telegram) -> None:
    with telegram.bot() as bot:
        bot.says("running")
        us = await telegram.play.couple()
        await a_life(us, telegram.data / "toward.db")
        await forgotten(us)
        await us.reads(us.ben, "slip out")
        await us.say(us.ben, "/privacy", chat=us.ben)
        await us.tap(us.ben, "📦 Export", chat=us.ben)
        files = await until(lambda: documents(us), 10, "two files")
        assert sorted(files) == ["toward.html", "toward.json"]
        await us.say(us.ana, "/forget", chat=us.ana)
        await us.reads(us.ana, "I keep nothing about you", chat=us.ana)
        assert bot.stop() == 0


async def a_life(us: Couple, file: Path) -> set[bytes]:
    """An answer, a promise, a line of one's list, a ritual's name, a suggestion; what of it was sealed, as it came."""
    # More in a minute than a group may have; that one has to wait is tried elsewhere.
    await us.play.post("flood", on=False)
    await us.onboard()
    for who in (us.ana, us.ben):
        await us.open_private(who)
    secrets = sealed(file, us.ana)
    await us.say(us.ana, f"/bid {CANARY} outside")
    await us.tap(us.ben, "I'm here")
    await us.say(us.ana, "/checkin")
    card = await us.sees(us.ana, "Let me think")
    await us.say(us.ana, f"{CANARY} in an answer", reply_to=card["message_id"])
    await us.say(us.ana, f"/promise {CANARY} tomorrow 18:00", chat=us.ana)
    await us.reads(us.ana, f"{CANARY}".capitalize(), chat=us.ana)
    secrets |= sealed(file, us.ana)
    await us.say(us.ana, "/needs", chat=us.ana)
    await us.tap(us.ana, "Add a line", chat=us.ana)
    asked = await until(lambda: question(us), 8, "a question")
    await us.say(us.ana, f"{CANARY} helps me", chat=us.ana, reply_to=asked["message_id"])
    await us.reads(us.ana, f"{CANARY} helps me", chat=us.ana)
    await us.say(us.ana, "/ritual")
    await us.tap(us.ana, "Our own")
    asked = await us.reads(us.ana, "What is your ritual called")
    await us.say(us.ana, f"{CANARY} walks", reply_to=asked["message_id"])
    await us.tap(us.ben, "Yes")
    await us.reads(us.ben, "Agreed by you both")
    return secrets | sealed(file, us.ana)


async def question(us: Couple) -> Json | None:
    """The newest line in her private chat that waits for words."""
    return next((m for m in reversed(await us.messages(us.ana, us.ana)) if m.get("force_reply")), None)


async def forgotten(us: Couple) -> str:
    """The toast that tells it is done."""
    await us.say(us.ana, "/forget", chat=us.ana)
    answer = await us.tap(us.ana, "Forget me now", chat=us.ana)
    return str(answer["toast"])


async def at_rest(ledger: Ledger) -> bool:
    return ledger.is_at_rest()


async def documents(us: Couple) -> list[str] | None:
    found = [m["document"]["name"] for m in await us.messages(us.ben, us.ben) if m.get("document")]
    return found if len(found) == 2 else None


def rows_naming(file: Path, who: int) -> list[str]:
    """Tables with a value that is somebody's id, or a text with it."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found = {t: connection.execute(f'SELECT * FROM "{t}"').fetchall() for t in tables}
    return [t for t, rows in found.items() if any(_names(value, who) for row in rows for value in row)]


def _names(value: object, who: int) -> bool:
    return value == who or (isinstance(value, str) and f"{who}" in value)
