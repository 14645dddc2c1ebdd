"""When the machine's clock is believed: at the exact step, and only by what Telegram tells."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.doubt import DOUBTFUL_JUMP, JUMP, Doubt
from tests.house import NOON
from tests.machine import TwoClocks

MOMENT = timedelta(microseconds=1)


@pytest.fixture
def clock() -> TwoClocks:
    return TwoClocks(NOON)


def test_a_step_is_a_jump_beyond_two_seconds_either_way(clock: TwoClocks) -> None:
    doubt = Doubt(clock, lambda: None)
    steps = (JUMP, -JUMP, JUMP + MOMENT, -JUMP - MOMENT)
    assert [doubt.note(step) for step in steps] == [False, False, True, True]
    assert doubt.jumps == 2


def test_only_a_jump_ahead_of_more_than_ten_minutes_holds(clock: TwoClocks) -> None:
    for step, holds in ((DOUBTFUL_JUMP, False), (DOUBTFUL_JUMP + MOMENT, True), (-2 * DOUBTFUL_JUMP, False)):
        doubt = Doubt(clock, lambda: None)
        doubt.note(step)
        assert doubt.holds is holds


def test_it_holds_until_telegram_tells_nearly_the_same_time(clock: TwoClocks) -> None:
    told = [NOON - DOUBTFUL_JUMP]
    doubt = Doubt(clock, lambda: told[0])
    doubt.note(2 * DOUBTFUL_JUMP)
    assert doubt.holds
    told[0] += MOMENT
    doubt.note(timedelta(0))
    assert not doubt.holds


def test_a_start_holds_only_when_telegram_tells_another_time(clock: TwoClocks) -> None:
    for told, holds in ((None, False), (NOON, False), (NOON + DOUBTFUL_JUMP, True)):
        doubt = Doubt(clock, lambda told=told: told)  # type: ignore[misc]
        doubt.compare()
        assert doubt.holds is holds


def test_nothing_is_set_right_before_the_time_is_confirmed(clock: TwoClocks) -> None:
    told = [None, NOON]
    doubt = Doubt(clock, lambda: told[0])
    assert not doubt.is_over()
    doubt.compare()
    assert not doubt.is_over()
    told[0] = NOON
    assert doubt.is_over()
    doubt.set_right()
    assert not doubt.is_over()


def test_a_step_is_seen_once_and_only_while_it_watches(clock: TwoClocks) -> None:
    doubt = Doubt(clock, lambda: None)
    clock.step(timedelta(hours=1))
    assert doubt.moved() == timedelta(0)
    doubt.watch()
    clock.step(timedelta(hours=-1))
    assert doubt.moved() == timedelta(hours=-1)
    clock.steady += 60
    clock.step(timedelta(seconds=60))
    assert doubt.moved() == timedelta(0)
