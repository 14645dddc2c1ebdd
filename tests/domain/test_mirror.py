"""Reaches offered and reaches met, for the two together: what counts, what does not, and in which week."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain import mirror
from bot.domain.card import PartnerId
from bot.domain.moment import How, Moment, Response, State, meet, rest
from tests.cast import ANA, BEN, EVENING, couple, moment

DAY = timedelta(days=1)


def last_week(*history: Moment) -> tuple[int, int]:
    *before, last = mirror.weeks(couple(), history, EVENING)
    assert before == [(0, 0)] * 11
    return last


def answered(at: Moment, *who: PartnerId, what: str = "reply") -> Moment:
    responses = tuple(Response(partner=p, how=How.TAP, what=what, at=EVENING) for p in who)
    return replace(at, responses=(*at.responses, *responses))


def bid() -> Moment:
    return moment("bids", by=ANA)


def question() -> Moment:
    return moment("checkins")


def test_a_bid_is_a_reach_and_any_answer_meets_it() -> None:
    assert last_week(meet(answered(bid(), BEN, what="later"), EVENING)) == (1, 1)
    assert last_week(rest(bid(), EVENING)) == (1, 0)


def test_a_bid_that_was_taken_back_is_none() -> None:
    assert last_week(rest(bid().with_detail(let_go="1"), EVENING)) == (0, 0)
    assert last_week(meet(bid().with_detail(let_go="1"), EVENING)) == (1, 1)


def test_what_is_still_open_is_not_in_the_picture_yet() -> None:
    assert last_week(bid(), answered(question(), ANA)) == (0, 0)


def test_a_check_in_is_a_reach_once_one_has_answered_in_earnest() -> None:
    assert last_week(rest(question(), EVENING)) == (0, 0)
    assert last_week(meet(answered(question(), ANA), EVENING)) == (1, 0)
    assert last_week(meet(answered(question(), ANA, BEN), EVENING)) == (1, 1)


@pytest.mark.parametrize("small", ["not-today", "think"])
def test_not_today_reaches_for_nobody_and_is_a_full_answer(small: str) -> None:
    alone = answered(question(), ANA, what=small)
    assert last_week(meet(alone, EVENING)) == (0, 0)
    assert last_week(meet(answered(alone, BEN, what=small), EVENING)) == (0, 0)
    assert last_week(meet(answered(alone, BEN), EVENING)) == (1, 1)


@pytest.mark.parametrize("practice", ["thanks", "gestures", "rituals", "repair", "space", "recap", "path"])
def test_what_asks_for_nothing_back_is_no_reach(practice: str) -> None:
    assert last_week(meet(moment(practice, by=ANA), EVENING), rest(moment(practice, by=ANA), EVENING)) == (0, 0)


def test_a_question_they_talked_about_is_met_by_one_tap_for_both() -> None:
    assert last_week(meet(answered(question(), ANA, what="talked"), EVENING)) == (1, 1)


def test_who_reached_and_who_answered_makes_no_difference() -> None:
    anas, bens = moment("bids", by=ANA), moment("bids", by=BEN)
    assert last_week(meet(anas, EVENING), rest(bens, EVENING)) == last_week(rest(anas, EVENING), meet(bens, EVENING))


def week_of(at: datetime, now: datetime = EVENING) -> int | None:
    """How many weeks ago a reach of that instant stands; None for nowhere."""
    past = replace(moment("bids", by=ANA, now=at), state=State.RESTING)
    found = [n for n, week in enumerate(reversed(mirror.weeks(couple(), (past,), now))) if week != (0, 0)]
    return found[0] if found else None


def test_twelve_times_seven_local_days_and_today_is_in_the_last() -> None:
    # 23:00 UTC is midnight in Berlin, and EVENING is the 11th of March there.
    assert week_of(EVENING) == 0
    assert week_of(datetime(2026, 3, 4, 23, tzinfo=UTC)) == 0
    assert week_of(datetime(2026, 3, 4, 22, 59, 59, tzinfo=UTC)) == 1
    assert week_of(datetime(2025, 12, 17, 23, tzinfo=UTC)) == 11
    assert week_of(datetime(2025, 12, 17, 22, 59, 59, tzinfo=UTC)) is None


def test_weeks_keep_their_days_when_the_clocks_change() -> None:
    now = datetime(2026, 3, 31, 10, tzinfo=UTC)
    assert week_of(datetime(2026, 3, 24, 23, tzinfo=UTC), now) == 0
    assert week_of(datetime(2026, 3, 24, 22, 59, tzinfo=UTC), now) == 1


def test_without_anything_there_are_twelve_still_weeks() -> None:
    assert mirror.weeks(couple(), (), EVENING) == ((0, 0),) * 12
