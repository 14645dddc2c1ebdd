"""What is read from a burst."""

from datetime import UTC, datetime, timedelta

import pytest

from bench.burst import out_of_order, pace
from tests.system.rush import Rushed

BEGAN = datetime(2026, 3, 11, 19, 30, tzinfo=UTC)


def burst(groups: tuple[int, ...], apart: float) -> Rushed:
    """Prompts to these groups, evenly, and an edit long after the last."""
    instants = [BEGAN + timedelta(seconds=apart * place) for place in range(len(groups))]
    late = BEGAN + timedelta(hours=1)
    return Rushed(due=len(groups), began=BEGAN, drained=instants[-1], groups=groups, counted=(*instants, late),
        taps=(), lates=())  # fmt: skip


def test_the_pace_is_that_of_what_left_until_the_last_prompt() -> None:
    assert pace(burst((-1, -2, -3, -4), 0.1)) == pytest.approx(10)


@pytest.mark.parametrize(("groups", "late"), [((-1, -2, -3), 0), ((-2, -1, -3), 1), ((-2, -3, -4, -1), 3)])
def test_who_was_due_first_and_came_later_is_seen(groups: tuple[int, ...], late: int) -> None:
    assert out_of_order(burst(groups, 0.1)) == late
