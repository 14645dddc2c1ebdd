"""The real planner through three years, zone by zone: one occurrence a local date, never where it is quiet."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import available_timezones

import pytest

from bot.domain.couple import Couple
from bot.domain.decision import Facts
from bot.domain.localtime import Span, instant, zone_of
from bot.domain.rhythm import Rhythm, plan, plan_after
from bot.practices import all_practices
from bot.practices._clockwork import occur
from tests import cast
from tests.cast import ana, ben, couple

ALL = sorted(available_timezones())
# Gaps at midnight, half and quarter hours, days that a country left out or had twice, and clocks far from any other.
ODD = (
    "America/Godthab", "America/Scoresbysund", "Africa/Cairo", "Asia/Beirut", "Asia/Gaza", "America/Santiago",
    "America/Havana", "America/Asuncion", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Chatham", "Pacific/Apia",
    "Pacific/Kiritimati", "Pacific/Norfolk", "America/St_Johns", "Africa/Casablanca", "Antarctica/Troll",
    "Europe/Berlin", "UTC",
)  # fmt: skip
# `make zones` goes through all of them (a minute and more); a day's own sample goes with every run of the tests.
ZONES: Sequence[str] = ALL if os.environ.get("ZONES") == "all" else ODD
START, YEARS = datetime(2026, 1, 1, tzinfo=UTC), 3
QUIET = (
    Span(start=time(22), end=time(8)), Span(start=time(0), end=time(6)), Span(start=time(23, 30), end=time(0, 30)),
    Span(start=time(0), end=time(0)),
)  # fmt: skip
HOURS = (time(0), time(0, 15), time(2, 30), time(8), time(20, 30), time(23, 45))


def came(us: Couple, rhythm: Rhythm, until: date) -> Iterator[tuple[date, datetime, bool]]:
    """What the planner itself does, look after look: local date, instant, and whether without sound."""
    practice, practices = all_practices()["checkins"], all_practices()
    facts = Facts(couple=us, now=START, content=cast.CONTENT, rng=Random(1), rhythms=(rhythm,))
    here = plan(rhythm, START)
    while here.due_at is not None and here.day is not None and here.day < until:
        decision = occur(replace(facts, now=here.due_at), here, practice, practices["easing"], ())
        for show in decision.show:
            assert show.moment.day == here.day
            assert show.moment.is_open(), show.moment.reason
            yield here.day, show.moment.opened_at, show.silent
        (here,) = decision.rhythms


def an_us(zone: str, quiet: Span, other: str = "") -> Couple:
    one, two = replace(ana(), zone=zone, quiet=quiet), replace(ben(), zone=other or zone, quiet=quiet)
    return couple(one, two)


@pytest.mark.parametrize("zone", ZONES)
def test_24_one_a_local_date_in_order_and_never_in_quiet_hours(zone: str) -> None:
    draw = Random(zone)
    quiet, at = draw.choice(QUIET), draw.choice(HOURS)
    us, until = an_us(zone, quiet), date(2026 + YEARS, 1, 1)
    mine = replace(cast.rhythm("checkins", at=at), zone=zone, due_at=None, day=None)
    found = list(came(us, mine, until))
    days = [day for day, _, _ in found]
    assert days == [days[0] + timedelta(days=n) for n in range((until - days[0]).days)]
    instants = [opened for _, opened, _ in found]
    assert instants == sorted(set(instants))
    assert not any(us.is_quiet(opened) for opened in instants)
    assert instants[0] >= START


@pytest.mark.parametrize("zone", ["America/Godthab", "Africa/Cairo", "Australia/Lord_Howe"])
@pytest.mark.parametrize("at", HOURS)
def test_24_two_zones_and_every_hour_that_clocks_leap_over(zone: str, at: time) -> None:
    us = an_us(zone, Span(start=time(23), end=time(5)), "Pacific/Chatham")
    mine = replace(cast.rhythm("checkins", at=at), zone=zone, due_at=None, day=None)
    found = list(came(us, mine, date(2027, 1, 1)))
    days = [day for day, _, _ in found]
    assert days == [days[0] + timedelta(days=n) for n in range(len(days))]
    assert all(silent or not us.is_quiet(opened) for _, opened, silent in found)


def test_24_a_day_that_samoa_left_out_has_none() -> None:
    before = datetime(2011, 12, 28, tzinfo=UTC)
    samoa = replace(cast.rhythm("checkins", at=time(12)), zone="Pacific/Apia", due_at=None, day=None)
    here, days = plan(samoa, before), []
    while here.day is not None and here.due_at is not None and here.day < date(2012, 1, 3):
        days.append((here.day, here.due_at))
        here = plan_after(here, here.day, here.due_at)
    assert [day.day for day, _ in days] == sorted({day.day for day, _ in days}, key=lambda n: (n < 20, n))
    assert len({due for _, due in days}) == len(days)


@pytest.mark.parametrize("name", ["Europe/Atlantis", "", "../etc/passwd", "Berlin", "Europe"])
def test_26_a_zone_that_is_no_more_is_read_as_utc(name: str) -> None:
    assert str(zone_of(name)) == "UTC"
    assert instant(date(2026, 3, 11), time(20), name) == datetime(2026, 3, 11, 20, tzinfo=UTC)
    assert replace(ana(), zone=name).local(START) == START
