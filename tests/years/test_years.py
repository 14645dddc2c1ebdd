"""A few weeks of every habit, over a change of clocks; a whole year of two hundred couples with `make years`."""

from __future__ import annotations

from tests.years.life import lived


async def test_some_weeks_of_every_habit_break_no_promise() -> None:
    outcome = await lived(8, 32, 1, lambda day: None)
    assert outcome.wrong == []
    assert outcome.figures["opened"] > 100
    assert outcome.figures["nudges"] > 0
