"""What Telegram puts off comes when its time is over, not only when the scheduler looks again."""

from __future__ import annotations

from tests.fakes import wordings
from tests.system.conftest import Telegram

# Far less than the scheduler's twenty seconds.
SOON = 8.0


async def test_a_card_that_was_put_off_comes_soon(telegram: Telegram) -> None:
    with telegram.bot() as bot:
        us = await telegram.play.couple()
        await us.onboard()
        bot.says("running")
        await telegram.play.post("faults", method="sendMessage", fault="429", retry_after=1)
        await us.say(us.ana, "/bid zaunkönig, in a moment")
        await us.reads(us.ben, wordings("bids-reaching", by="Ana"), within=SOON)
