"""Words as data: a clock time says its day only when there is a doubt."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.card import SURELY_NEXT, when
from tests.cast import EVENING


@pytest.mark.parametrize(
    ("ahead", "dated"),
    [
        (timedelta(0), False),
        (SURELY_NEXT, False),
        (SURELY_NEXT + timedelta(seconds=1), True),
        (timedelta(days=3), True),
    ],
)
def test_an_instant_says_its_day_when_there_is_a_doubt(ahead: timedelta, dated: bool) -> None:
    said = when(EVENING + ahead, EVENING)
    assert (said.instant, said.dated) == (EVENING + ahead, dated)
