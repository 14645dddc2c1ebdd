"""Two people: who they are to each other, when it is quiet for them, and whether anything may reach them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.card import PartnerId
from bot.domain.couple import UNTIL_SAID, Partner, Stage, first_free, first_free_for
from bot.domain.localtime import Span, instant
from tests.cast import ANA, BEN, BERLIN, CLEO, EVENING, TODAY, ana, ben, couple

SECOND = timedelta(seconds=1)
HOUR = timedelta(hours=1)
MINUTES = st.times().map(lambda at: at.replace(second=0, microsecond=0))
SPANS = st.builds(Span, start=MINUTES, end=MINUTES)


def at(hour: int, minute: int = 0, days: int = 0) -> datetime:
    return instant(TODAY + timedelta(days=days), time(hour, minute), BERLIN)


def test_each_has_the_other() -> None:
    us = couple()
    assert us.other(ANA) == us.partner(BEN) == ben()
    assert us.other(BEN) == ana()


def test_a_stranger_has_nobody_here() -> None:
    assert couple().partner(CLEO) is None
    assert couple().other(CLEO) is None
    assert couple().other(None) is None


def test_whoever_is_alone_has_no_other_yet() -> None:
    assert couple(ana()).other(ANA) is None


def test_a_changed_partner_keeps_their_place_and_a_new_one_comes_last() -> None:
    assert couple().with_partner(replace(ana(), name="Anna")).partners == (replace(ana(), name="Anna"), ben())
    assert couple(ben()).with_partner(ana()).partners == (ben(), ana())


@pytest.mark.parametrize(
    ("partners", "both"),
    [
        ((ana(), ben()), True), ((ana(),), False), ((ana(), replace(ben(), consented_at=None)), False),
        ((ana(), ben(), replace(ben(), id=CLEO)), False),
    ],
)  # fmt: skip
def test_both_are_in_when_two_have_said_so(partners: tuple[Partner, ...], both: bool) -> None:
    assert couple(*partners).both_in() is both


@pytest.mark.parametrize(
    ("changes", "awake"),
    [
        ({}, True), ({"stage": Stage.NEW}, False), ({"stage": Stage.ENDED}, False), ({"humans": 3}, False),
        ({"humans": 1}, False), ({"unreachable": "closed"}, False), ({"paused_until": EVENING + SECOND}, False),
        ({"paused_until": EVENING}, True), ({"paused_until": UNTIL_SAID}, False),
    ],
)  # fmt: skip
def test_when_anything_may_reach_them(changes: dict[str, object], awake: bool) -> None:
    assert replace(couple(), **changes).is_awake(EVENING) is awake  # type: ignore[arg-type]


@pytest.mark.parametrize(("until", "busy"), [(EVENING + SECOND, True), (EVENING, False), (None, False)])
def test_a_busy_week_ends_on_the_second(until: datetime | None, busy: bool) -> None:
    assert replace(couple(), busy_until=until).is_busy_week(EVENING) is busy


def test_it_is_quiet_when_it_is_for_either() -> None:
    us = couple(ana(), replace(ben(), zone="Asia/Tokyo"))
    assert us.is_quiet(at(15))
    assert not couple().is_quiet(at(15))


def test_the_couples_zone_is_the_first_that_is_known() -> None:
    assert couple().zone() == BERLIN
    assert couple(replace(ana(), zone=""), replace(ben(), zone="Asia/Tokyo")).zone() == "Asia/Tokyo"
    assert couple(replace(ana(), zone="")).zone() == "UTC"


def test_without_a_zone_the_clock_is_utc() -> None:
    assert replace(ana(), zone="").local(EVENING).utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    ("start", "free"),
    [(at(12), at(12)), (at(22), at(8, 0, 1)), (at(7, 59), at(8)), (at(8), at(8)), (at(23), at(8, 0, 1))],
)  # fmt: skip
def test_the_first_minute_that_is_quiet_for_neither(start: datetime, free: datetime) -> None:
    assert first_free(couple(), start) == free


def test_two_nights_that_meet_leave_no_free_minute() -> None:
    us = couple(
        replace(ana(), quiet=Span(start=time(0), end=time(12))), replace(ben(), quiet=Span(start=time(12), end=time(0)))
    )
    assert first_free(us, at(10)) is None


@pytest.mark.parametrize(
    ("start", "busy", "free"),
    [
        (at(12), None, at(12)), (at(7), None, at(8, 30)), (at(8), None, at(8, 30)), (at(8, 29), None, at(8, 30)),
        (at(7), Span(start=time(8), end=time(9)), at(9)), (at(7), Span(start=time(8), end=time(8, 20)), at(8, 30)),
        (at(21), Span(start=time(20), end=time(23)), at(8, 30, 1)),
    ],
)  # fmt: skip
def test_the_first_minute_that_is_free_for_one(start: datetime, busy: Span | None, free: datetime) -> None:
    assert first_free_for(replace(ben(), busy=busy), start, timedelta(minutes=30)) == free


@given(quiet=SPANS, busy=st.none() | SPANS, minutes=st.integers(0, 48 * 60))
def test_a_free_minute_is_neither_quiet_nor_busy_nor_before_its_start(
    quiet: Span, busy: Span | None, minutes: int
) -> None:
    here, start = replace(ben(), quiet=quiet, busy=busy), at(0) + timedelta(minutes=minutes)
    free = first_free_for(here, start, timedelta(minutes=30))
    if free is not None:
        assert start <= free <= start + 24 * HOUR
        assert not any([here.is_quiet(free), here.is_busy(free), here.is_quiet(free - timedelta(minutes=30))])


def test_nobody_is_found_by_a_strange_id() -> None:
    assert couple().partner(PartnerId(0)) is None
