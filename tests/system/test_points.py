"""Kill -9 at a named point, and what the next life makes of it (durability.md 5, rows 1 to 6, 17, 33 and 38)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.playground.faults import Ordered
from tests.fakes import wordings
from tests.system.driver import Couple, label
from tests.system.ground import Ground, opened

KILLED = -9


@pytest.fixture
async def ground(tmp_path: Path) -> AsyncIterator[Ground]:
    async with opened(tmp_path) as found:
        yield found


async def ends_at(ground: Ground, point: str) -> None:
    """A life that kills itself there."""
    assert await ground.life(point).ended(15) == KILLED


async def goes_on(ground: Ground) -> None:
    """A life that does what is left to do and ends by itself."""
    life = ground.life()
    await life.runs()
    await ground.at_rest()
    assert await life.stop() == 0


async def prompts(us: Couple) -> int:
    """How many check-in cards stand in the group."""
    return sum(bool(label(message, "Let me think")) for message in await us.messages(us.ben))


async def nudges(us: Couple) -> int:
    found = wordings("bids-nudge", by="Ana")
    return sum(bool(found.search(message["text"])) for message in await us.messages(us.ben, us.ben))


def opened_moments(ground: Ground) -> int:
    count: int = ground.ledger.rows("SELECT count(*) FROM moment WHERE practice = 'checkins'")[0]
    return count


async def prompt_due(ground: Ground) -> Couple:
    [us] = await ground.begun()
    ground.ledger.due_now(us.group)
    return us


async def nudge_due(ground: Ground) -> Couple:
    """A bid of three hours ago that Ben has not answered."""
    [us] = await ground.begun()
    life = ground.life()
    await us.say(us.ana, "/bid zaunkönig at the window")
    await ground.at_rest()
    assert await life.stop() == 0
    ground.ledger.age_bids()
    return us


async def test_1_a_rhythm_whose_opening_was_not_kept_is_opened_once(ground: Ground) -> None:
    us = await prompt_due(ground)
    await ends_at(ground, "open, before its commit")
    assert (opened_moments(ground), await prompts(us)) == (0, 0)
    await goes_on(ground)
    assert (opened_moments(ground), await prompts(us)) == (1, 1)


async def test_2_a_prompt_that_was_opened_and_not_sent_leaves_after_the_start(ground: Ground) -> None:
    us = await prompt_due(ground)
    await ends_at(ground, "open, after its commit")
    assert (opened_moments(ground), await prompts(us)) == (1, 0)
    await goes_on(ground)
    assert (opened_moments(ground), await prompts(us)) == (1, 1)


async def test_3_a_prompt_that_was_leased_goes_back_and_leaves_once(ground: Ground) -> None:
    us = await prompt_due(ground)
    await ends_at(ground, "leased, waiting for its turn")
    assert ground.ledger.rows("SELECT count(*) FROM outbox WHERE state = 'leased'") == [1]
    await goes_on(ground)
    assert await prompts(us) == 1


async def test_4_a_prompt_that_never_left_is_sent_after_two_minutes(ground: Ground) -> None:
    us = await prompt_due(ground)
    await ends_at(ground, "prompt sending, before a byte leaves")
    await goes_on(ground)
    assert await prompts(us) == 0
    [wait] = ground.ledger.rows("SELECT not_before - unixepoch() FROM outbox WHERE state = 'unknown'")
    assert 100 < wait <= 120
    ground.ledger.age_unsure()
    await goes_on(ground)
    assert await prompts(us) == 1


async def test_4_a_nudge_that_never_left_is_dropped(ground: Ground) -> None:
    us = await nudge_due(ground)
    await ends_at(ground, "nudge sending, before a byte leaves")
    await _is_not_nudged_again(ground, us, 0)


async def test_5_a_prompt_that_arrived_and_was_not_answered_comes_again_after_two_minutes(ground: Ground) -> None:
    us = await prompt_due(ground)
    await _dies_while_telegram_answers(ground)
    assert await prompts(us) == 1
    await goes_on(ground)
    assert await prompts(us) == 1
    ground.ledger.age_unsure()
    await goes_on(ground)
    assert await prompts(us) == 2


async def test_5_a_tap_within_two_minutes_settles_it_without_a_second(ground: Ground) -> None:
    us = await prompt_due(ground)
    await _dies_while_telegram_answers(ground)
    life = ground.life()
    await life.runs()
    assert await us.tap(us.ben, "Let me think")
    await ground.at_rest()
    assert await life.stop() == 0
    assert ground.ledger.rows("SELECT count(*) FROM outbox WHERE state = 'unknown'") == [0]
    ground.ledger.age_unsure()
    await goes_on(ground)
    assert await prompts(us) == 1


async def test_6_a_prompt_whose_answer_was_not_recorded_comes_again_after_two_minutes(ground: Ground) -> None:
    us = await prompt_due(ground)
    await ends_at(ground, "prompt answered, before it is recorded")
    assert await prompts(us) == 1
    await goes_on(ground)
    ground.ledger.age_unsure()
    await goes_on(ground)
    assert (opened_moments(ground), await prompts(us)) == (1, 2)


async def test_6_a_tap_within_two_minutes_settles_it_without_a_second(ground: Ground) -> None:
    us = await prompt_due(ground)
    await ends_at(ground, "prompt answered, before it is recorded")
    life = ground.life()
    await life.runs()
    assert await us.tap(us.ben, "Let me think")
    await ground.at_rest()
    assert await life.stop() == 0
    ground.ledger.age_unsure()
    await goes_on(ground)
    assert await prompts(us) == 1


async def test_6_a_nudge_whose_answer_was_not_recorded_is_not_sent_again(ground: Ground) -> None:
    us = await nudge_due(ground)
    await ends_at(ground, "nudge answered, before it is recorded")
    await _is_not_nudged_again(ground, us, 1)


@pytest.mark.parametrize(
    "point", ["update kept, before its commit", "update kept, after its commit", "update decided, before its commit"]
)
async def test_17_an_update_that_was_fetched_and_not_handled_is_handled_once(ground: Ground, point: str) -> None:
    [us] = await ground.begun()
    await us.say(us.ana, "/bid zaunkönig at the window")
    await ends_at(ground, point)
    await goes_on(ground)
    assert ground.ledger.rows("SELECT state, count(*) FROM inbox GROUP BY state")[0][0] == "done"
    assert ground.ledger.rows("SELECT count(*) FROM moment WHERE practice = 'bids'") == [1]


async def test_33_a_life_killed_between_two_steps_of_the_schema_is_followed_by_one_that_goes_on(ground: Ground) -> None:
    await ends_at(ground, "half migrated")
    assert await ground.begun()


async def test_38_a_consent_withdrawn_while_a_card_was_leased_takes_it_back(ground: Ground) -> None:
    [us] = await ground.begun()
    life = ground.life()
    await us.say(us.ana, "/stop")
    asked = await us.sees(us.ana, "Stop")
    await ground.at_rest()
    assert await life.stop() == 0
    ground.ledger.due_now(us.group)
    await ends_at(ground, "leased, waiting for its turn")
    ground.standin.press(us.ana, us.group, asked["message_id"], label(asked, "Stop") or "")
    await goes_on(ground)
    assert ground.ledger.rows("SELECT stage FROM couple") == ["ended"]
    assert await prompts(us) == 0


async def _dies_while_telegram_answers(ground: Ground) -> None:
    """The prompt stands in the group, and its answer never comes."""
    ground.standin.faults.order(Ordered(method="sendMessage", fault="deliver_then_hang"))
    life, before = ground.life(), len(ground.sent())
    await ground.until(lambda: len(ground.sent()) > before)
    await life.kill()


async def _is_not_nudged_again(ground: Ground, us: Couple, there: int) -> None:
    assert await nudges(us) == there
    await goes_on(ground)
    ground.ledger.age_unsure()
    ground.ledger.age_bids()
    await goes_on(ground)
    assert await nudges(us) == there
