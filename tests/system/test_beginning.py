"""From nothing to the first answered bid: the bot as its own process, two people, the real clock."""

from __future__ import annotations

from tests.fakes import wordings
from tests.system.conftest import Telegram


async def test_two_people_come_from_the_first_card_to_an_answered_bid(telegram: Telegram) -> None:
    with telegram.bot() as bot:
        us = await telegram.play.couple()
        await us.onboard()
        await us.say(us.ana, "/bid zaunkönig, shall we walk?")
        assert await us.tap(us.ben, "I'm here") == {"toast": "Got it 🤍", "alert": False}
        await us.reads(us.ana, wordings("bids-did-here", other="Ben"))
        assert bot.stop() == 0


async def test_a_bid_is_answered_by_one_card_in_reply_to_its_own_words(telegram: Telegram) -> None:
    with telegram.bot():
        us = await telegram.play.couple()
        await us.onboard()
        source = await us.say(us.ana, "/bid zaunkönig, shall we walk?")
        card = await us.reads(us.ben, wordings("bids-reaching", by="Ana"))
        assert card["reply_to"] == source
        assert len(await telegram.play.calls("sendMessage")) == 3
