"""The life of a moment: every event in every state, and what happens on the second."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.moment import (
    How,
    Moment,
    Response,
    State,
    come_back,
    is_spent,
    meet,
    nudged,
    plan_nudge,
    record,
    rest,
    skip,
    still_matters,
)
from tests.cast import ANA, BEN, EVENING, moment

HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)
OPEN, MET, RESTING, SKIPPED = State
EVENTS: dict[str, Callable[[Moment], Moment]] = {
    "meet": lambda m: meet(m, EVENING),
    "rest": lambda m: rest(m, EVENING),
    "still matters": lambda m: still_matters(m, EVENING, HOUR),
    "skip": lambda m: skip(m, "late"),
    "record": lambda m: record(m, answer()),
    "nudged": lambda m: nudged(m, EVENING),
    "plan nudge": lambda m: plan_nudge(m, EVENING),
    "come back": lambda m: come_back(m, EVENING),
}


def answer(what: str = "here", words: str = "") -> Response:
    return Response(partner=BEN, how=How.TAP, what=what, at=EVENING, words=words)


def in_state(state: State) -> Moment:
    return replace(moment("bids", by=ANA), state=state)


@pytest.mark.parametrize(
    ("event", "after_open", "after_met", "after_resting", "after_skipped"),
    [
        ("meet", MET, MET, MET, SKIPPED),
        ("rest", RESTING, MET, RESTING, SKIPPED),
        ("still matters", OPEN, MET, OPEN, SKIPPED),
        ("skip", SKIPPED, MET, RESTING, SKIPPED),
        ("record", OPEN, MET, RESTING, SKIPPED),
        ("nudged", OPEN, MET, RESTING, SKIPPED),
        ("plan nudge", OPEN, MET, RESTING, SKIPPED),
        ("come back", OPEN, MET, RESTING, SKIPPED),
    ],
)
def test_every_event_in_every_state(
    event: str, after_open: State, after_met: State, after_resting: State, after_skipped: State
) -> None:
    after = [EVENTS[event](in_state(state)).state for state in State]
    assert after == [after_open, after_met, after_resting, after_skipped]


@given(st.lists(st.sampled_from(sorted(EVENTS))))
def test_whatever_happens_met_stays_met(events: list[str]) -> None:
    now = meet(in_state(OPEN), EVENING - HOUR)
    for event in events:
        now = EVENTS[event](now)
    assert (now.state, now.met_at) == (MET, EVENING - HOUR)


@pytest.mark.parametrize(("early", "spent"), [(SECOND, False), (timedelta(0), True), (-SECOND, True)])
def test_its_time_is_over_on_the_second(early: timedelta, spent: bool) -> None:
    here = in_state(OPEN)
    assert is_spent(here, here.rests_at - early) is spent


@pytest.mark.parametrize("state", [MET, RESTING, SKIPPED])
def test_only_what_is_open_can_be_spent(state: State) -> None:
    here = in_state(state)
    assert not is_spent(here, here.rests_at)


def test_late_is_as_good_as_early() -> None:
    late = meet(in_state(RESTING), EVENING)
    assert (late.state, late.met_at) == (MET, EVENING)


def test_still_matters_only_once() -> None:
    again = still_matters(in_state(RESTING), EVENING, HOUR)
    assert again.rests_at == EVENING + HOUR
    assert still_matters(rest(again, EVENING), EVENING, HOUR).state is RESTING


@pytest.mark.parametrize("change", [lambda m: meet(m, EVENING), lambda m: rest(m, EVENING), lambda m: skip(m, "x")])
def test_whatever_ends_a_moment_ends_its_nudge(change: Callable[[Moment], Moment]) -> None:
    assert change(plan_nudge(in_state(OPEN), EVENING)).nudge_at is None


def test_there_is_one_nudge_and_no_second() -> None:
    once = nudged(plan_nudge(in_state(OPEN), EVENING), EVENING)
    assert (once.nudged_at, once.nudge_at) == (EVENING, None)
    assert plan_nudge(once, EVENING + HOUR).nudge_at is None


@pytest.mark.parametrize("state", [MET, RESTING, SKIPPED])
def test_only_what_is_open_is_nudged_for(state: State) -> None:
    assert plan_nudge(in_state(state), EVENING).nudge_at is None


def test_a_second_answer_replaces_the_first_and_keeps_its_words() -> None:
    here = record(record(in_state(OPEN), answer("reply", words="soon")), answer("hug"))
    assert [(r.what, r.words) for r in here.responses] == [("hug", "soon")]
    assert record(here, answer("reply", words="now")).responses[0].words == "now"


def test_each_partner_has_an_answer_of_their_own() -> None:
    both = record(record(in_state(OPEN), answer()), replace(answer(), partner=ANA))
    assert both.answered_by(ANA)
    assert both.answered_by(BEN)
    assert not both.answered_by(None)


@pytest.mark.parametrize(
    ("state", "nudge", "back", "look"),
    [
        (OPEN, None, None, 24), (OPEN, 3, None, 3), (OPEN, 30, None, 24), (OPEN, 3, 2, 2), (OPEN, 3, 4, 3),
        (MET, None, None, None), (MET, 3, None, None), (MET, 3, 2, 2), (RESTING, None, None, None),
        (RESTING, None, 1, 1), (SKIPPED, None, None, None),
    ],
)  # fmt: skip
def test_it_is_looked_at_when_it_could_change(
    state: State, nudge: int | None, back: int | None, look: int | None
) -> None:
    in_hours = [None if n is None else EVENING + n * HOUR for n in (nudge, back, look)]
    here = replace(in_state(state), nudge_at=in_hours[0], come_back_at=in_hours[1])
    assert here.look_at == in_hours[2]


def test_after_its_nudge_it_is_looked_at_when_it_rests() -> None:
    here = nudged(in_state(OPEN), EVENING)
    assert replace(here, nudge_at=EVENING + HOUR).look_at == here.rests_at


def test_what_is_skipped_says_why_and_never_comes_back() -> None:
    skipped = skip(come_back(in_state(OPEN), EVENING), "late")
    assert (skipped.reason, skipped.come_back_at) == ("late", None)
