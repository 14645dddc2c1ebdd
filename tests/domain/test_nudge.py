"""The one nudge: whom, when, and all the times when there is none (product.md 2.6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.couple import UNTIL_SAID, Couple, Nudges, Partner, Stage
from bot.domain.localtime import Span, instant
from bot.domain.moment import How, Moment, Response, State, meet, nudged, record, rest
from bot.domain.nudge import may_nudge_now, nudge_at, receiver
from tests.cast import ANA, BEN, BERLIN, CLEO, TODAY, ana, ben, couple, moment

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)
MINUTES = st.times().map(lambda at: at.replace(second=0, microsecond=0))
SPANS = st.builds(Span, start=MINUTES, end=MINUTES)


def at(hour: int, minute: int = 0, days: int = 0) -> datetime:
    return instant(TODAY + timedelta(days=days), time(hour, minute), BERLIN)


def bid(opened: datetime, **detail: str) -> Moment:
    """Ana reached out to Ben."""
    return moment("bids", by=ANA, now=opened, **detail)


def receiving(**changes: object) -> Partner:
    """Ben, who was here this morning."""
    return replace(ben(), **{"active_at": at(9), **changes})  # type: ignore[arg-type]


def planned(opened: datetime, **changes: object) -> datetime | None:
    """When Ben, changed like this, is nudged for a bid that Ana just opened."""
    return nudge_at(bid(opened), couple(ana(), receiving(**changes)), opened)


@pytest.mark.parametrize(
    ("opened", "expected"),
    [
        (at(9), at(12)), (at(12), at(15)), (at(18, 59), at(21, 59)),
        # 22:00 is quiet, and so is the first half-hour of the day.
        (at(19), at(8, 30, 1)), (at(23), at(8, 30, 1)), (at(4), at(8, 30)), (at(5, 15), at(8, 30)),
        (at(5, 30), at(8, 30)), (at(5, 31), at(8, 31)),
    ],
)  # fmt: skip
def test_three_hours_later_at_the_next_free_slot(opened: datetime, expected: datetime) -> None:
    assert planned(opened) == expected


@pytest.mark.parametrize(
    ("opened", "busy", "expected"),
    [
        (at(11), (13, 17), at(17)), (at(10), (13, 17), at(17)), (at(9, 59), (13, 17), at(12, 59)),
        (at(14), (13, 17), at(17)), (at(4), (8, 12), at(12)), (at(18), (20, 23), at(8, 30, 1)),
    ],
)  # fmt: skip
def test_not_in_busy_hours(opened: datetime, busy: tuple[int, int], expected: datetime) -> None:
    assert planned(opened, busy=Span(start=time(busy[0]), end=time(busy[1]))) == expected


@pytest.mark.parametrize(
    ("opened", "expected"),
    [(at(9), at(19, 30)), (at(16, 30), at(19, 30)), (at(16, 31), None), (at(23), at(19, 30, 1)), (at(19, 30), None)],
)
def test_evening_only_is_the_next_evening_within_a_day(opened: datetime, expected: datetime | None) -> None:
    assert planned(opened, nudges=Nudges.EVENING) == expected


def test_the_evening_is_when_they_said() -> None:
    assert planned(at(9), nudges=Nudges.EVENING, evening_at=time(18, 15)) == at(18, 15)


def test_their_own_clock_counts() -> None:
    # Noon in Berlin is eight in the evening in Tokyo; three hours on it is night there until eight.
    assert planned(at(12), zone="Asia/Tokyo") == instant(TODAY + DAY, time(8, 30), "Asia/Tokyo")


@pytest.mark.parametrize(
    "changes",
    [
        {"nudges": Nudges.OFF}, {"nudge_hold_until": at(12, 0, 1)}, {"active_at": at(12, 0, -7) - SECOND},
        {"active_at": None}, {"quiet": Span(start=time(0), end=time(23, 59))},
    ],
)  # fmt: skip
def test_never_when_the_receiver_does_not_want_it_or_is_not_here(changes: dict[str, object]) -> None:
    assert planned(at(12), **changes) is None


@pytest.mark.parametrize(
    "changes",
    [{"nudge_hold_until": at(12)}, {"active_at": at(12, 0, -7)}, {"reachable": False}, {"active_at": at(12)}],
)
def test_still_when_a_hold_has_just_ended(changes: dict[str, object]) -> None:
    assert planned(at(12), **changes) == at(15)


def test_without_a_private_chat_the_group_line_is_a_choice() -> None:
    us = couple(ana(), receiving(reachable=False))
    assert nudge_at(bid(at(12)), replace(us, group_nudges=False), at(12)) is None
    assert nudge_at(bid(at(12)), replace(couple(ana(), receiving()), group_nudges=False), at(12)) == at(15)


@pytest.mark.parametrize("hold", ["no_rush", "cool", "again"])
def test_never_for_what_is_held(hold: str) -> None:
    held, us = bid(at(12), **{hold: "1"}), couple(ana(), receiving())
    assert nudge_at(held, us, at(12)) is None
    assert not may_nudge_now(held, us, at(15))


def answer(who: int, when: datetime) -> Response:
    return Response(partner=ANA if who == ANA else BEN, how=How.TAP, what="here", at=when)


@pytest.mark.parametrize(
    "over",
    [
        record(bid(at(12)), answer(BEN, at(13))), meet(bid(at(12)), at(13)), rest(bid(at(12)), at(13)),
        nudged(bid(at(12)), at(15)), replace(bid(at(12)), state=State.SKIPPED), moment("checkins", now=at(12)),
    ],
)  # fmt: skip
def test_never_after_an_answer_or_a_nudge_nor_when_nobody_reached_out(over: Moment) -> None:
    assert nudge_at(over, couple(ana(), receiving()), at(15)) is None


def test_one_answer_to_a_question_is_a_reach_to_the_other() -> None:
    question = record(moment("checkins", now=at(9)), answer(ANA, at(13)))
    us = couple(ana(), receiving())
    assert receiver(question, us) == us.partner(BEN)
    assert nudge_at(question, us, at(13)) == at(16)


def test_nobody_waits_when_both_answered_or_one_is_alone() -> None:
    both = record(record(moment("checkins", now=at(9)), answer(ANA, at(13))), answer(BEN, at(14)))
    assert receiver(both, couple()) is None
    assert receiver(bid(at(9)), couple(ana())) is None
    assert receiver(replace(bid(at(9)), by=CLEO), couple()) is None


def test_never_the_sender() -> None:
    assert receiver(bid(at(9)), couple()) == ben()


@pytest.mark.parametrize(("rests", "expected"), [(at(15), None), (at(15) + SECOND, at(15))])
def test_never_once_it_rests(rests: datetime, expected: datetime | None) -> None:
    assert nudge_at(replace(bid(at(12)), rests_at=rests), couple(ana(), receiving()), at(12)) == expected


def test_never_for_a_bid_older_than_a_day() -> None:
    us, old = couple(ana(), receiving()), replace(bid(at(12, 0, -1)), rests_at=at(12, 0, 2))
    assert nudge_at(old, us, at(12)) == at(12)
    assert nudge_at(old, us, at(12) + SECOND) is None
    assert may_nudge_now(old, us, at(12))
    assert not may_nudge_now(old, us, at(12) + SECOND)


@pytest.mark.parametrize(
    ("changes", "now", "expected"),
    [
        ({"paused_until": at(18)}, at(13), at(18)), ({"paused_until": at(14)}, at(13), at(15)),
        ({"paused_until": UNTIL_SAID}, at(13), None), ({"paused_until": at(13)}, at(16), at(16)),
        ({"humans": 3}, at(13), at(15)), ({"humans": 3}, at(16), at(16, 15)),
        ({"unreachable": "closed"}, at(16), at(16, 15)),
        ({"humans": 3, "paused_until": at(18)}, at(16), at(18)),
    ],
)  # fmt: skip
def test_nothing_is_planned_for_a_time_when_nothing_may_come(
    changes: dict[str, object], now: datetime, expected: datetime | None
) -> None:
    us = replace(couple(ana(), receiving()), **changes)  # type: ignore[arg-type]
    assert nudge_at(bid(at(12)), us, now) == expected
    assert not may_nudge_now(bid(at(12)), us, now) or expected == now


@pytest.mark.parametrize(
    ("changes", "now", "may"),
    [
        ({}, at(15), True), ({}, at(22), False), ({}, at(21, 59), True), ({"nudges": Nudges.OFF}, at(15), False),
        ({"busy": Span(start=time(14), end=time(16))}, at(15), False), ({"nudge_hold_until": at(16)}, at(15), False),
        ({"busy": Span(start=time(14), end=time(15))}, at(15), True), ({"active_at": None}, at(15), False),
    ],
)  # fmt: skip
def test_it_is_asked_again_just_before_it_leaves(changes: dict[str, object], now: datetime, may: bool) -> None:
    assert may_nudge_now(bid(at(12)), couple(ana(), receiving(**changes)), now) is may


def test_not_for_a_couple_that_has_ended() -> None:
    assert not may_nudge_now(bid(at(12)), replace(couple(ana(), receiving()), stage=Stage.ENDED), at(15))


PARTNERS = st.builds(
    receiving, quiet=SPANS, busy=st.none() | SPANS, nudges=st.sampled_from(Nudges), evening_at=MINUTES,
    zone=st.sampled_from([BERLIN, "Asia/Tokyo", "America/New_York", "Asia/Kathmandu"]),
    active_at=st.integers(-8 * 24, 24).map(lambda n: at(12) + n * HOUR),
)  # fmt: skip
COUPLES = st.builds(
    lambda partner, hours, humans: replace(
        couple(ana(), partner), humans=humans, paused_until=None if hours is None else at(12) + hours * HOUR
    ),
    PARTNERS, st.none() | st.integers(-5, 40), st.sampled_from([2, 2, 2, 3]),
)  # fmt: skip


@given(us=COUPLES, minutes=st.integers(0, 26 * 60))
def test_a_planned_nudge_is_later_or_may_leave_now(us: Couple, minutes: int) -> None:
    now = at(12) + timedelta(minutes=minutes)
    due = nudge_at(bid(at(12)), us, now)
    assert due is None or due > now or (due == now and may_nudge_now(bid(at(12)), us, now))


@given(us=COUPLES, minutes=st.integers(0, 26 * 60))
def test_a_planned_nudge_is_in_the_receivers_own_free_time(us: Couple, minutes: int) -> None:
    due = nudge_at(bid(at(12)), us, at(12) + timedelta(minutes=minutes))
    if due is not None:
        to = us.partners[1]
        assert at(15) <= due <= at(12) + DAY
        assert not any([to.is_quiet(due), to.is_busy(due), to.is_quiet(due - timedelta(minutes=30))])
