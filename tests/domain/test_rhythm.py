"""One occurrence for each local date, in every zone, whatever the clocks do, and never where it is quiet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.couple import Couple
from bot.domain.localtime import Span, instant
from bot.domain.rhythm import EVERY_DAY, Rhythm, dates, opens_at, plan, plan_after
from tests.cast import ANA, BERLIN, EVENING, TODAY, ana, ben, couple, rhythm

DAY = timedelta(days=1)
ZONES = sorted(available_timezones())
CITIES = (
    BERLIN, "America/New_York", "Africa/Cairo", "America/Santiago", "Australia/Lord_Howe", "Asia/Kathmandu",
    "America/Godthab",
)  # fmt: skip
TIMES = (time(0, 15), time(2, 30), time(23, 45))
MINUTES = st.times().map(lambda at: at.replace(second=0, microsecond=0))
SPANS = st.builds(Span, start=MINUTES, end=MINUTES)


def planned(zone: str, at: time, days: frozenset[int] = EVERY_DAY, start: date = date(2026, 1, 1)) -> Rhythm:
    """The first occurrence on or after a date."""
    fresh = replace(rhythm("checkins", at=at), zone=zone, days=days, day=None)
    return plan_after(fresh, start - DAY, datetime.min.replace(tzinfo=UTC))


def walk(first: Rhythm, until: date) -> Iterator[tuple[date, datetime]]:
    """Its occurrences one after the other, as the engine walks: local date and instant."""
    here = first
    while here.day is not None and here.due_at is not None and here.day < until:
        yield here.day, here.due_at
        here = plan_after(here, here.day, here.due_at)


def change_days(zone: str, start: date, until: date) -> list[date]:
    """The local dates on which clocks jump, and the day after each."""
    noons = [start + n * DAY for n in range((until - start).days)]
    offsets = [datetime.combine(d, time(12), ZoneInfo(zone)).utcoffset() for d in noons]
    return [b for (a, b), (x, y) in zip(pairwise(noons), pairwise(offsets), strict=True) if x != y]


@pytest.mark.parametrize(
    ("zone", "day", "at", "expected"),
    [
        (BERLIN, "2026-03-29", "02:30", "2026-03-29T01:30"), (BERLIN, "2026-10-25", "02:30", "2026-10-25T00:30"),
        (BERLIN, "2026-03-29", "00:15", "2026-03-28T23:15"), (BERLIN, "2026-10-25", "23:45", "2026-10-25T22:45"),
        ("America/New_York", "2026-03-08", "02:30", "2026-03-08T07:30"),
        ("America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30"),
        ("Africa/Cairo", "2026-04-24", "00:15", "2026-04-23T22:15"),
        ("Africa/Cairo", "2026-10-29", "23:45", "2026-10-29T20:45"),
        ("America/Santiago", "2026-09-06", "00:15", "2026-09-06T04:15"),
        ("America/Santiago", "2026-04-04", "23:45", "2026-04-05T02:45"),
        ("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:45"),
        ("Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04T14:45"),
        ("Asia/Kathmandu", "2026-03-29", "02:30", "2026-03-28T20:45"),
        # In Nuuk the hour before midnight is leapt over: it comes on the next local date and still is that day's.
        ("America/Godthab", "2026-03-28", "23:45", "2026-03-29T01:45"),
        ("America/Godthab", "2026-10-24", "23:45", "2026-10-25T00:45"),
    ],
)  # fmt: skip
def test_the_days_on_which_clocks_change(zone: str, day: str, at: str, expected: str) -> None:
    here = planned(zone, time.fromisoformat(at), start=date.fromisoformat(day))
    assert (here.day, here.due_at) == (date.fromisoformat(day), datetime.fromisoformat(f"{expected}+00:00"))


@pytest.mark.parametrize("zone", CITIES)
@pytest.mark.parametrize("at", TIMES)
def test_one_a_day_through_three_years(zone: str, at: time) -> None:
    found = list(walk(planned(zone, at), date(2029, 1, 1)))
    assert [day for day, _ in found] == [date(2026, 1, 1) + n * DAY for n in range(1096)]
    assert all(a < b for (_, a), (_, b) in pairwise(found))


def test_every_zone_on_every_change_day_at_every_quarter_of_an_hour() -> None:
    quarters = [time(h, m) for h in range(24) for m in (0, 15, 30, 45)]
    for zone in ZONES:
        for change in change_days(zone, date(2026, 1, 1), date(2027, 1, 1)):
            week = [change + n * DAY for n in range(-2, 3)]
            for at in quarters:
                found = list(walk(planned(zone, at, start=week[0]), week[-1] + DAY))
                assert [day for day, _ in found] == week, (zone, at)
                assert all(a < b for (_, a), (_, b) in pairwise(found)), (zone, at)


@settings(max_examples=100, deadline=None)
@given(
    zone=st.sampled_from(ZONES), at=MINUTES, days=st.frozensets(st.integers(0, 6)),
    start=st.dates(date(2024, 1, 1), date(2034, 1, 1)),
)  # fmt: skip
def test_any_rhythm_comes_once_on_each_of_its_days(zone: str, at: time, days: frozenset[int], start: date) -> None:
    until = start + 3 * 365 * DAY
    found = list(walk(planned(zone, at, days, start), until))
    wanted = [d for d in (start + n * DAY for n in range(3 * 365)) if d.weekday() in days]
    assert [day for day, _ in found] == wanted
    assert all(a < b for (_, a), (_, b) in pairwise(found))
    assert all(due == instant(day, at, zone) for day, due in found)


def test_a_day_that_a_country_left_out_has_no_occurrence_of_its_own() -> None:
    # Samoa went from the 29th straight to the 31st of December 2011.
    found = list(walk(planned("Pacific/Apia", time(20), start=date(2011, 12, 29)), date(2012, 1, 2)))
    assert len({due for _, due in found}) == len(found) == 3
    assert all(a < b for (_, a), (_, b) in pairwise(found))


def couples(zones: st.SearchStrategy[str]) -> st.SearchStrategy[Couple]:
    """Ana and Ben somewhere in the world, with any quiet hours."""
    return st.builds(
        lambda one, two, quiet, quiet_too: couple(
            replace(ana(), zone=one, quiet=quiet), replace(ben(), zone=two, quiet=quiet_too)
        ),
        zones, zones, SPANS, SPANS,
    )  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(us=couples(st.sampled_from(ZONES)), at=MINUTES, day=st.dates(date(2024, 1, 1), date(2034, 1, 1)))
def test_it_opens_where_it_is_quiet_for_neither(us: Couple, at: time, day: date) -> None:
    here = planned(us.partners[0].zone, at, start=day)
    assert here.due_at is not None
    opens, silent = opens_at(here, us)
    assert here.due_at <= opens <= here.due_at + DAY
    assert silent == us.is_quiet(opens)
    if silent:
        minutes = (here.due_at + timedelta(minutes=n) for n in range(24 * 60))
        assert not any(not us.is_quiet(minute) for minute in minutes) or _clocks_change(us, here.due_at)


def _clocks_change(us: Couple, around: datetime) -> bool:
    """Then a free minute may be one that the clocks made, and nobody had planned with it."""
    days = (around - DAY, around + 2 * DAY)
    return any(p.local(days[0]).utcoffset() != p.local(days[1]).utcoffset() for p in us.partners)


def test_two_zones_share_the_hours_that_are_nobodys_night() -> None:
    us = couple(ana(), replace(ben(), zone="America/Los_Angeles"))
    # Nine in the morning in Berlin is one at night in Los Angeles; there it is eight at four in the afternoon here.
    here = planned(BERLIN, time(9), start=TODAY)
    assert opens_at(here, us) == (instant(TODAY, time(8), "America/Los_Angeles"), False)


def test_where_no_minute_is_free_it_keeps_its_time_without_sound() -> None:
    here = planned(BERLIN, time(9), start=TODAY)
    always = [
        replace(ana(), quiet=Span(start=time(0), end=time(12))),
        replace(ben(), quiet=Span(start=time(12), end=time(0))),
    ]
    assert opens_at(here, couple(*always)) == (here.due_at, True)


@pytest.mark.parametrize(
    ("at", "first"),
    [(time(20, 31), TODAY), (time(20, 30), TODAY + DAY), (time(8), TODAY + DAY)],
)
def test_a_new_rhythm_begins_with_the_first_that_is_still_to_come(at: time, first: date) -> None:
    assert plan(rhythm("checkins", at=at), EVENING).day == first


def test_a_time_that_lands_on_the_next_date_still_belongs_to_its_own() -> None:
    late = replace(rhythm("checkins", at=time(23, 45)), zone="America/Godthab")
    just_before = datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert plan(late, just_before).day == date(2026, 3, 28)


def test_switched_off_or_without_days_nothing_is_due() -> None:
    on = plan(rhythm("checkins"), EVENING)
    for changed in (replace(on, on=False), replace(on, days=frozenset())):
        assert (plan(changed, EVENING).due_at, plan(changed, EVENING).day) == (None, None)


def test_the_dates_are_strictly_after_and_end_with_the_calendar() -> None:
    sundays = replace(rhythm("checkins"), days=frozenset({6}), owner=ANA)
    assert next(dates(sundays, date(2026, 3, 15))) == date(2026, 3, 22)
    assert list(dates(sundays, date.max - 9 * DAY)) == []
