"""Told to end at a dozen random moments: at once, with code 0, and nothing is left in doubt (durability.md 2.8)."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.system.conftest import Telegram
from tests.system.driver import until
from tests.system.ledger import Ledger
from tests.system.terms import BOUND, terms

TIMES = 6
SEED = 41


async def test_told_to_end_at_any_moment_it_leaves_nothing_in_doubt(tmp_path: Path) -> None:
    found = await terms(tmp_path, TIMES, SEED)
    sys.stdout.write(f"{found.figures()}\n")
    assert len(found.took) == TIMES
    assert max(found.took) < BOUND
    assert found.seen["running"] > 0


async def test_told_twice_it_ends_at_once_and_the_next_start_knows_what_was_in_the_air(telegram: Telegram) -> None:
    with telegram.bot() as bot:
        bot.says("running")
        await telegram.play.post("faults", method="sendMessage", fault="deliver_then_hang")
        await telegram.play.couple()
        await until(lambda: telegram.play.calls("sendMessage"), 5, "the first card")
        bot.tell()
        bot.says('"ending"')
        assert bot.stop(within=3) == 0
        assert bot.says("not_landed")
        assert "Traceback" not in bot.output()
    assert Ledger(telegram.data).rows("SELECT state FROM outbox WHERE act = 'show'") == ["sending"]
    assert Ledger(telegram.data).rows("SELECT count(*) FROM meta WHERE key = 'runs'") == [0]


async def test_a_kill_is_said_at_the_next_start_and_an_end_in_order_is_not(telegram: Telegram) -> None:
    with telegram.bot() as bot:
        bot.says("running")
        assert "was_killed" not in bot.output()
        bot.kill()
    with telegram.bot() as again:
        again.says("running")
        assert "was_killed" in again.output()
        assert again.stop() == 0
    with telegram.bot() as third:
        third.says("running")
        assert "was_killed" not in third.output()
