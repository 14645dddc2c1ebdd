"""A busy stretch in which the bot is killed at random moments: nothing is lost, nothing is opened or nudged twice."""

from __future__ import annotations

import asyncio
import sys
from collections import Counter
from random import Random

from tests.system.conftest import Telegram
from tests.system.driver import Couple
from tests.system.ledger import Ledger

KILLS = 25
# Telegram lets a group have twenty messages a minute, and so does the stand-in: the work is spread.
COUPLES = 24
NUDGE = "reached out earlier"


class Stretch:
    """Who reached out, who answered what they saw, and what each kill left outstanding."""

    def __init__(self, telegram: Telegram, couples: list[Couple], rng: Random) -> None:
        self.telegram = telegram
        self.couples = couples
        self.rng = rng
        self.ledger = Ledger(telegram.data / "toward.db")
        self.bids: list[tuple[int, int]] = []
        self.tapped: set[tuple[int, int]] = set()
        self.outstanding: Counter[int] = Counter()
        self.acts: list[asyncio.Task[None]] = []

    async def round(self, number: int) -> None:
        """The bot lives for a moment, two people act, and it is killed."""
        with self.telegram.bot() as bot:
            bot.says("started")
            self.acts += [asyncio.create_task(self._reach_out()), asyncio.create_task(self._answer())]
            await asyncio.sleep(self.rng.uniform(0, 0.4))
            bot.kill()
        self.outstanding.update(self.ledger.outstanding())
        self.ledger.age_unsure()
        if number % 5 == 4:
            self.ledger.age_bids()

    async def _reach_out(self) -> None:
        for us in self.rng.sample(self.couples, 2):
            self.bids.append((us.group, await us.say(us.ana, "/bid zaunkönig")))

    async def _answer(self) -> None:
        await asyncio.gather(*(self._answer_one(us) for us in self.rng.sample(self.couples, 3)))

    async def _answer_one(self, us: Couple) -> None:
        for message in await us.messages(us.ben):
            mark = (us.group, message["reply_to"])
            if mark not in self.tapped and any(b["text"] == "I'm here" for row in message["buttons"] for b in row):
                self.tapped.add(mark)
                await us.tap(us.ben, "I'm here", on=message["message_id"])
                return

    async def finish(self) -> None:
        """One more bot, left in peace until it has done everything; what was unsure is looked at once more."""
        for _ in range(2):
            with self.telegram.bot() as bot:
                bot.says("running")
                await asyncio.gather(*self.acts)
                await self.telegram.play.post("settle")
                await asyncio.sleep(1.5)
                assert bot.stop() == 0
            self.ledger.age_unsure()


async def test_twenty_five_kills_lose_nothing_and_double_nothing(telegram: Telegram) -> None:
    with telegram.bot() as bot:
        couples = [await telegram.play.couple() for _ in range(COUPLES)]
        for us in couples:
            await us.onboard()
            await us.open_private(us.ben)
        assert bot.stop() == 0
    stretch = Stretch(telegram, couples, Random(2026))
    stretch.ledger.never_quiet()
    for number in range(KILLS):
        await stretch.round(number)
    await stretch.finish()
    _nothing_lost(stretch)
    cards = await _cards(stretch)
    doubled, outstanding = cards.total() - len(cards), stretch.outstanding.total()
    sys.stdout.write(
        f"{KILLS} kills, {len(stretch.bids)} bids, {len(stretch.tapped)} taps: 0 lost, {doubled} prompts doubled, "
        f"{outstanding} requests outstanding at a kill\n"
    )
    assert doubled <= outstanding
    assert set(cards) == set(stretch.bids)
    await _one_nudge_each(stretch)


def _nothing_lost(stretch: Stretch) -> None:
    """Every bid is one moment, every tap a response, every update handled."""
    sources = stretch.ledger.rows("SELECT chat_id, message_id FROM showing WHERE face = 'source'")
    assert sorted(sources) == sorted(stretch.bids)
    assert stretch.ledger.rows("SELECT count(*) FROM moment") == [(len(stretch.bids),)]
    assert stretch.ledger.rows("SELECT count(*) FROM response WHERE what = 'here'") == [(len(stretch.tapped),)]
    assert stretch.ledger.rows("SELECT count(*) FROM inbox WHERE state <> 'done'") == [(0,)]


async def _cards(stretch: Stretch) -> Counter[tuple[int, int]]:
    """How many cards stand under each bid."""
    found: Counter[tuple[int, int]] = Counter()
    for us in stretch.couples:
        for message in await us.messages(us.ben):
            if message["from"]["name"] == "Toward" and message["reply_to"] is not None:
                found[us.group, message["reply_to"]] += 1
    return found


async def _one_nudge_each(stretch: Stretch) -> None:
    """A day has one nudge for a person at the most; and there were some."""
    nudged = 0
    for us in stretch.couples:
        told = [m for m in await us.messages(us.ben, us.ben) if NUDGE in m["text"] or "waiting" in m["text"]]
        thanked = [m for m in await us.messages(us.ben, us.ben) if m["text"] == "Thank you 🤍"]
        assert len(told) + len(thanked) <= 1
        nudged += len(told) + len(thanked)
    assert nudged > 0
