"""A busy stretch in which the bot is killed at random moments: nothing is lost, nothing is opened or nudged twice."""

from __future__ import annotations

import asyncio
import sys
import time
from collections import Counter

from tests.fakes import wordings
from tests.system.conftest import Telegram
from tests.system.driver import Couple
from tests.system.stretch import Stretch

KILLS = 25
# Telegram lets a group have twenty messages a minute, and so does the stand-in: the work is spread.
COUPLES = 40
SEED = 2026


async def test_twenty_five_kills_lose_nothing_and_double_nothing(telegram: Telegram) -> None:
    stretch = await _begun(telegram)
    for number in range(KILLS):
        await stretch.round(number)
    await stretch.finish()
    _nothing_is_lost(stretch)
    _nothing_is_opened_twice(stretch)
    doubled = await _doubled(stretch)
    nudged = await _nudged(stretch)
    sys.stdout.write(
        f"{KILLS} kills, {len(stretch.bids)} bids, {len(stretch.answers)} answers, {stretch.looks} looks, "
        f"{len(stretch.due)} rhythms due: 0 lost; {sum(stretch.outstanding.values())} first showings in the air at a "
        f"kill, {sum(doubled.values())} of them shown twice; {nudged} nudged, nobody twice; "
        f"a restart takes {max(stretch.down):.1f} s at most\n"
    )
    assert doubled <= stretch.outstanding
    assert stretch.outstanding.total() > 0
    assert nudged > 0


async def _begun(telegram: Telegram) -> Stretch:
    began = time.monotonic()
    with telegram.bot() as bot:
        await asyncio.to_thread(bot.says, "running")
        start = time.monotonic() - began
        couples = [await telegram.play.couple() for _ in range(COUPLES)]
        await asyncio.gather(*(_settled(us) for us in couples))
        assert bot.stop() == 0
    stretch = Stretch(telegram, couples, SEED, start)
    stretch.ledger.never_quiet()
    return stretch


async def _settled(us: Couple) -> None:
    await us.onboard()
    await us.open_private(us.ben)


def _nothing_is_lost(stretch: Stretch) -> None:
    """Every bid is one moment, every answer a response, every command a panel, every update handled."""
    rows = stretch.ledger.rows
    assert sorted(rows("SELECT chat_id, message_id FROM showing WHERE face = 'source'")) == sorted(stretch.bids)
    assert rows("SELECT count(*) FROM moment WHERE practice = 'bids'") == [len(stretch.bids)]
    answered = rows("SELECT r.moment_id, r.user_id FROM response r JOIN moment m ON m.id = r.moment_id")
    assert stretch.answers - set(answered) == set()
    assert rows("SELECT count(*) FROM showing WHERE panel = 'jar'") == [stretch.looks]
    assert rows("SELECT count(*) FROM inbox WHERE state <> 'done'") == [0]


def _nothing_is_opened_twice(stretch: Stretch) -> None:
    """Every rhythm that was due has come, once."""
    came = stretch.ledger.rows("SELECT rhythm_id FROM moment WHERE rhythm_id IS NOT NULL AND state <> 'skipped'")
    assert len(came) == len(set(came)) == len(stretch.due)


async def _doubled(stretch: Stretch) -> Counter[int]:
    """How many more cards than one a moment has in its group; each has one at least, and the known one is current."""
    copies: Counter[int] = Counter()
    for us in stretch.couples:
        copies.update(moment for _, moment in await stretch.cards(us))
    missing = set(stretch.ledger.rows("SELECT id FROM moment WHERE state <> 'skipped'")) - set(copies)
    assert missing == set()
    return Counter({moment: count - 1 for moment, count in copies.items() if count > 1})


async def _nudged(stretch: Stretch) -> int:
    """How many were nudged in private, each by one message for the whole day."""
    told = [await _nudges(us) for us in stretch.couples]
    assert max(told) <= 1
    return sum(told)


async def _nudges(us: Couple) -> int:
    several = [wordings("nudges-several", count=count) for count in range(2, 6)]
    told = (wordings("bids-nudge", by="Ana"), *several, wordings("nudges-thanks"))
    return sum(any(one.search(message["text"]) for one in told) for message in await us.messages(us.ben, us.ben))
