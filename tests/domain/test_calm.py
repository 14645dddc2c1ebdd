"""A hard moment: quiet until it is morning for both, and no jokes for a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.calm import calmed, next_morning, waits_until
from tests.cast import EVENING, ana, ben, couple


def utc(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "morning"),
    [
        (utc(11, 11), utc(12, 7)),
        (utc(11, 6, 59), utc(12, 7)),
        # Up until five belongs to the evening before.
        (utc(12, 3, 59), utc(12, 7)),
        (utc(12, 4), utc(13, 7)),
        # The clocks go forward on the 29th.
        (utc(28, 19), utc(29, 6)),
    ],
)
def test_the_next_morning_is_at_eight_after_they_slept(now: datetime, morning: datetime) -> None:
    assert next_morning(ana(), now) == morning


def test_it_is_quiet_until_it_is_morning_for_both() -> None:
    apart = couple(ana(), replace(ben(), zone="America/New_York"))
    assert calmed(apart, EVENING).calm_until == utc(12, 12)


def test_a_second_hard_moment_never_shortens_the_first() -> None:
    later = replace(couple(), calm_until=utc(15, 7))
    assert calmed(later, EVENING).calm_until == utc(15, 7)


def test_jokes_are_welcome_again_a_day_later_to_the_second() -> None:
    day = EVENING + timedelta(hours=24)
    us = calmed(couple(), EVENING)
    assert (us.is_playful(day - timedelta(seconds=1)), us.is_playful(day)) == (False, True)


def test_what_is_for_somebody_who_is_away_waits_for_them_and_is_looked_at_within_a_day() -> None:
    assert waits_until(ana(), EVENING) is None
    assert waits_until(replace(ana(), space_until=EVENING), EVENING) is None
    assert waits_until(replace(ana(), space_until=utc(11, 22)), EVENING) == utc(11, 22)
    assert waits_until(replace(ana(), space_until=utc(18, 7)), EVENING) == EVENING + timedelta(days=1)
