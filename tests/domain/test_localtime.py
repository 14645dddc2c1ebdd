"""Clocks that change, hours of a day, and times as people type them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.localtime import Span, clock, first_of, instant, typed_time
from tests.cast import BERLIN, EVENING

MINUTES = st.times().map(lambda at: at.replace(second=0, microsecond=0))
HOUR = timedelta(hours=1)


def test_an_ordinary_time_is_itself() -> None:
    assert instant(date(2026, 3, 11), time(20, 30), BERLIN) == datetime(2026, 3, 11, 19, 30, tzinfo=UTC)


def test_a_time_that_is_leapt_over_comes_by_the_clock_before_the_leap() -> None:
    at = instant(date(2026, 3, 29), time(2, 30), BERLIN)
    assert at.astimezone(ZoneInfo(BERLIN)).time() == time(3, 30)


def test_a_time_that_comes_twice_is_the_first_of_the_two() -> None:
    assert instant(date(2026, 10, 25), time(2, 30), BERLIN) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("start", "end", "inside", "outside"),
    [
        (time(9), time(17), [time(9), time(16, 59)], [time(8, 59), time(17)]),
        (time(22), time(8), [time(22), time(0), time(7, 59)], [time(21, 59), time(8)]),
        (time(0), time(0), [], [time(0), time(12)]),
        (time(22), time(22), [], [time(22), time(21, 59)]),
        (time(23, 59), time(0), [time(23, 59, 59)], [time(0), time(23, 58)]),
    ],
)
def test_a_span_holds_its_start_and_not_its_end(
    start: time, end: time, inside: list[time], outside: list[time]
) -> None:
    span = Span(start=start, end=end)
    assert all(span.holds(at) for at in inside)
    assert not any(span.holds(at) for at in outside)


@given(start=MINUTES, end=MINUTES, at=MINUTES)
def test_a_time_is_in_a_span_or_in_its_opposite(start: time, end: time, at: time) -> None:
    there, back = Span(start=start, end=end).holds(at), Span(start=end, end=start).holds(at)
    assert there != back if start != end else not there


@given(hours=st.integers(0, 90_000), end=MINUTES)
def test_the_next_end_of_a_span_is_among_those_near(hours: int, end: time) -> None:
    around = EVENING + hours * HOUR
    ends = list(Span(start=time(0), end=end).ends(around, BERLIN))
    assert ends == sorted(ends)
    assert any(around < e <= around + timedelta(hours=25) for e in ends)


def test_what_fits_at_once_is_taken_at_once() -> None:
    assert first_of(EVENING, [EVENING + HOUR], lambda at: True) == EVENING


def test_else_the_earliest_that_fits_within_a_day() -> None:
    candidates = [EVENING + n * HOUR for n in (30, 24, 5, 3, -1, 0)]
    assert first_of(EVENING, candidates, lambda at: at > EVENING + 3 * HOUR) == EVENING + 5 * HOUR
    assert first_of(EVENING, candidates, lambda at: at > EVENING + 5 * HOUR) == EVENING + 24 * HOUR


def test_nothing_fits_that_is_more_than_a_day_away() -> None:
    assert first_of(EVENING, [EVENING + 24 * HOUR], lambda at: at > EVENING + 24 * HOUR) is None


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("08:30", time(8, 30)), ("8.30", time(8, 30)), ("8:30 pm", time(20, 30)), ("0830", time(8, 30)),
        ("830", time(8, 30)), ("20h", time(20)), ("20h15", time(20, 15)), ("8", time(8)), ("8 am", time(8)),
        ("12 am", time(0)), ("12pm", time(12)), ("12:05 a.m.", time(0, 5)), (" 23 59 ", time(23, 59)),
        ("00:00", time(0)), ("7PM", time(19)),
    ],
)  # fmt: skip
def test_times_as_people_type_them(text: str, at: time) -> None:
    assert typed_time(text) == at


@pytest.mark.parametrize(
    "text",
    ["", "24:00", "8:60", "13 pm", "0 am", "99", "8:3", "half past", "-8", "8:30:15", "eight", "²", "20:30 xm", "8\n9"],
)
def test_what_is_no_time(text: str) -> None:
    assert typed_time(text) is None


@given(MINUTES)
def test_a_shown_time_can_be_typed_back(at: time) -> None:
    assert typed_time(clock(at)) == at


@given(MINUTES)
def test_a_time_with_am_or_pm_can_be_typed_too(at: time) -> None:
    text = f"{at.hour % 12 or 12}:{at.minute:02} {'pm' if at.hour >= 12 else 'am'}"
    assert typed_time(text) == at


@given(st.text(max_size=12))
def test_anything_typed_is_a_time_or_none(text: str) -> None:
    at = typed_time(text)
    assert at is None or at.second == at.microsecond == 0
