"""What time does: an occurrence comes, waits or is skipped with a reason; a moment that is looked at moves on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.budget import Opened
from bot.domain.couple import UNTIL_SAID, Couple, Easing, Nudges, Volume
from bot.domain.decision import Decision
from bot.domain.localtime import Span, instant
from bot.domain.moment import How, Moment, Response, State, nudged, plan_nudge
from bot.domain.rhythm import Rhythm, plan_after
from bot.practices import all_practices
from bot.practices._clockwork import look, occur
from tests.cast import ANA, BEN, BERLIN, TODAY, ana, ben, couple, facts, moment, only, rhythm

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
YESTERDAY = TODAY - timedelta(days=1)
PRACTICES = all_practices()
EASING = PRACTICES["easing"]
QUESTION = rhythm("checkins")


def at(hour: int, minute: int = 0, days: int = 0) -> datetime:
    return instant(TODAY + timedelta(days=days), time(hour, minute), BERLIN)


def due(planned: Rhythm, when: datetime | None = None) -> Rhythm:
    """A rhythm whose occurrence of today is due, at its own time or another."""
    return replace(planned, due_at=when or instant(TODAY, planned.at, BERLIN), day=TODAY)


def comes(
    planned: Rhythm,
    now: datetime,
    *,
    us: Couple | None = None,
    opened: Sequence[Opened] = (),
    others: tuple[Rhythm, ...] = (),
) -> Decision:
    here = planned if planned.due_at is not None else due(planned)
    known = facts(now=now, of=us, rhythms=(here, *others))
    return occur(known, here, PRACTICES[planned.practice], EASING, opened)


def reason(decision: Decision) -> str:
    """Why an occurrence does not come; '' when it does."""
    (shown,) = decision.show
    return shown.moment.reason if shown.moment.state is State.SKIPPED else ""


def test_a_due_question_comes_and_the_next_is_planned() -> None:
    decision = comes(QUESTION, at(20, 30))
    assert only(decision).is_open()
    (onward,) = decision.rhythms
    assert (onward.day, onward.due_at) == (TODAY + timedelta(days=1), at(20, 30, 1))


def test_in_quiet_hours_it_waits_for_their_end() -> None:
    decision = comes(replace(QUESTION, at=time(7)), at(7))
    assert decision.show == ()
    assert [(r.day, r.due_at) for r in decision.rhythms] == [(TODAY, at(8))]


def test_one_that_waited_is_not_late_when_the_quiet_ends() -> None:
    waited = due(replace(QUESTION, at=time(1)), at(8))
    decision = comes(waited, at(8))
    assert reason(decision) == ""
    assert decision.rhythms[0].due_at == at(1, 0, 1)


def test_where_it_is_always_quiet_it_keeps_its_time_without_sound() -> None:
    us = couple(
        replace(ana(), quiet=Span(start=time(0), end=time(12))), replace(ben(), quiet=Span(start=time(12), end=time(0)))
    )
    (shown,) = comes(replace(QUESTION, at=time(10)), at(10), us=us).show
    assert (shown.moment.is_open(), shown.silent) == (True, True)


@pytest.mark.parametrize(
    ("practice", "late", "expected"),
    [
        ("checkins", timedelta(0), ""), ("checkins", 6 * HOUR, ""), ("checkins", 6 * HOUR + MINUTE, "late"),
        ("rituals", 45 * MINUTE, ""), ("rituals", 46 * MINUTE, "late"),
    ],
)  # fmt: skip
def test_too_late_to_bother(practice: str, late: timedelta, expected: str) -> None:
    planned = replace(rhythm(practice, kind="r-goodbye" if practice == "rituals" else ""), at=time(10))
    assert reason(comes(planned, at(10) + late)) == expected


@pytest.mark.parametrize(("late", "expected"), [(10 * MINUTE, ""), (11 * MINUTE, "late")])
def test_after_an_outage_only_one_of_a_day_comes(late: timedelta, expected: str) -> None:
    us = replace(couple(), volume=Volume.PAIR)
    assert reason(comes(QUESTION, at(20, 30) + late, us=us, opened=[Opened(6, TODAY)])) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"paused_until": UNTIL_SAID}, "paused"), ({"paused_until": at(20, 30)}, ""), ({"humans": 3}, "paused"),
        ({"unreachable": "closed"}, "paused"), ({"volume": Volume.BIDS}, "budget"),
        ({"easing": Easing(asked=True)}, "asleep"),
    ],
)  # fmt: skip
def test_what_stops_an_occurrence(changes: dict[str, object], expected: str) -> None:
    us = replace(couple(), **changes)  # type: ignore[arg-type]
    assert reason(comes(QUESTION, at(20, 30), us=us)) == expected


def test_a_day_that_is_full_takes_no_more() -> None:
    assert reason(comes(QUESTION, at(20, 30), opened=[Opened(6, TODAY)])) == "budget"


def test_rhythms_of_one_day_take_turns() -> None:
    rival = replace(due(rhythm("gestures", at=time(8, 30))), id=6)
    came_yesterday = [Opened(QUESTION.id, YESTERDAY)]
    assert reason(comes(QUESTION, at(20, 30), others=(rival,), opened=came_yesterday)) == "turn"
    assert reason(comes(rival, at(8, 30), others=(due(QUESTION),), opened=came_yesterday)) == ""


def test_what_is_skipped_is_a_row_without_a_message_and_the_next_is_planned() -> None:
    decision = comes(QUESTION, at(20, 30), us=replace(couple(), humans=3))
    skipped = only(decision)
    assert (skipped.rhythm, skipped.day, skipped.look_at) == (QUESTION.id, TODAY, None)
    assert decision.rhythms[0].due_at == at(20, 30, 1)


def test_with_nothing_to_offer_it_is_skipped() -> None:
    known = replace(facts(now=at(20, 30), rhythms=(due(QUESTION),)), used={"q-smile": at(12), "q-sky": at(12)})
    assert reason(occur(known, due(QUESTION), PRACTICES["checkins"], EASING, ())) == "nothing"


def test_after_three_unanswered_three_are_skipped_and_then_it_asks() -> None:
    us = replace(couple(), easing=Easing(unanswered=3, skips=3))
    came = []
    for _ in range(4):
        decision = comes(QUESTION, at(20, 30), us=us)
        us = decision.couple or us
        came.append(reason(decision) or only(decision).practice)
    assert came == ["easing", "easing", "easing", "easing"]
    assert only(decision).is_open()
    assert us.easing.asked
    assert reason(comes(QUESTION, at(20, 30), us=us)) == "asleep"


def test_what_takes_no_room_in_the_volume_has_its_own_measure_and_still_rests_with_the_couple() -> None:
    skipping = replace(couple(), easing=Easing(unanswered=3, skips=3))
    decision = comes(rhythm("recap", at=time(18)), at(18), us=skipping)
    assert (only(decision).practice, decision.couple) == ("recap", skipping)
    asking = replace(couple(), easing=Easing(unanswered=3))
    assert only(comes(rhythm("recap", at=time(18)), at(18), us=asking)).practice == "recap"
    asleep = replace(couple(), easing=Easing(unanswered=3, asked=True))
    assert reason(comes(rhythm("recap", at=time(18)), at(18), us=asleep)) == "asleep"


@pytest.mark.parametrize(
    ("practice", "hour", "opened", "silent"),
    [
        ("checkins", 19, (), False), ("checkins", 20, (), False), ("checkins", 20, (Opened(6, TODAY),), True),
        ("thanks", 19, (), False), ("thanks", 20, (), True), ("thanks", 21, (), True),
    ],
)  # fmt: skip
def test_from_eight_in_the_evening_all_but_the_first_question_is_silent(
    practice: str, hour: int, opened: tuple[Opened, ...], silent: bool
) -> None:
    us = replace(couple(), volume=Volume.PAIR)
    (shown,) = comes(replace(rhythm(practice), at=time(hour)), at(hour), us=us, opened=opened).show
    assert shown.silent is silent


def test_the_evening_of_either_counts() -> None:
    us = couple(ana(), replace(ben(), zone="Europe/Kyiv"))
    (shown,) = comes(replace(rhythm("thanks"), at=time(19)), at(19), us=us).show
    assert shown.silent


def bid(**changes: object) -> Moment:
    """Ana reached out at noon; the nudge for Ben is due at three."""
    return replace(plan_nudge(moment("bids", by=ANA, now=at(12)), at(15)), **changes)  # type: ignore[arg-type]


def looked(here: Moment, now: datetime, us: Couple | None = None) -> Decision:
    return look(facts(now=now, of=us), here, PRACTICES[here.practice])


def test_a_due_nudge_goes_out() -> None:
    assert looked(bid(), at(15)).nudge == bid()


def test_a_nudge_waits_when_the_receiver_is_busy_now() -> None:
    us = couple(ana(), replace(ben(), busy=Span(start=time(14), end=time(17))))
    assert only(looked(bid(), at(15), us)).nudge_at == at(17)


def test_evening_only_holds_also_for_what_was_planned_before() -> None:
    us = couple(ana(), replace(ben(), nudges=Nudges.EVENING))
    decision = looked(bid(), at(15), us)
    assert decision.nudge is None
    assert only(decision).nudge_at == at(19, 30)
    # A look is always a little late, and still that evening.
    assert looked(only(decision), at(19, 30) + MINUTE, us).nudge is not None


def test_in_a_pause_the_nudge_waits_for_its_end() -> None:
    us = replace(couple(), paused_until=at(18))
    assert only(looked(bid(), at(15), us)).nudge_at == at(18)
    assert only(looked(bid(), at(15), replace(us, paused_until=UNTIL_SAID))).nudge_at is None


def test_its_time_is_over_and_it_rests() -> None:
    here = bid()
    assert only(looked(here, here.rests_at)).state is State.RESTING


def test_three_scheduled_ones_that_rest_unanswered_make_it_quieter() -> None:
    us = replace(couple(), easing=Easing(unanswered=2))
    resting = replace(moment("checkins", now=at(9)), rhythm=5, rests_at=at(22))
    assert looked(resting, at(22), us).couple == replace(us, easing=Easing(unanswered=3, skips=3))


@pytest.mark.parametrize(
    "changes",
    [
        {"rhythm": None}, {"practice": "easing"}, {"practice": "recap"},
        {"responses": (Response(partner=BEN, how=How.TAP, what="think", at=at(10)),)},
    ],
)  # fmt: skip
def test_what_was_asked_for_or_answered_makes_nothing_quieter(changes: dict[str, object]) -> None:
    resting = replace(moment("checkins", now=at(9)), rhythm=5, rests_at=at(22))
    assert looked(replace(resting, **changes), at(22)).couple is None  # type: ignore[arg-type]


def test_what_somebody_put_off_comes_back_to_them_first() -> None:
    later = Response(partner=BEN, how=How.TAP, what="later", at=at(13))
    here = bid(state=State.MET, responses=(later,), come_back_at=at(20))
    decision = looked(here, at(20))
    assert [said.to for said in decision.say] == [BEN]
    assert only(decision).come_back_at is None


HOURS = st.integers(0, 23).map(time)
SPANS = st.builds(Span, start=HOURS, end=HOURS)
PARTNERS = st.builds(
    lambda quiet, nudges, busy: replace(ben(), quiet=quiet, nudges=nudges, busy=busy),
    SPANS, st.sampled_from(Nudges), st.none() | SPANS,
)  # fmt: skip
COUPLES = st.builds(
    lambda partner, humans, paused: replace(couple(ana(), partner), humans=humans, paused_until=paused),
    PARTNERS, st.sampled_from([2, 2, 3]), st.sampled_from([None, at(11), at(18), at(9, 0, 1), UNTIL_SAID]),
)  # fmt: skip
ANSWERS = st.sampled_from(["here", "later", "tomorrow", "think", "sun", "done", "keep"])
RESPONSES = st.builds(
    Response, partner=st.sampled_from([ANA, BEN]), how=st.just(How.TAP), what=ANSWERS, at=st.just(at(12))
)
INSTANTS = st.integers(0, 30 * 4).map(lambda n: at(12) + n * timedelta(minutes=15))
LOOKED_AT = st.builds(
    lambda practice, by, state, back, nudge, responses: replace(
        moment(practice, by=by, now=at(12)), state=state, come_back_at=back, nudge_at=nudge, responses=responses
    ),
    st.sampled_from(sorted(PRACTICES)), st.sampled_from([ANA, None]),
    st.sampled_from([State.OPEN, State.MET, State.RESTING]), st.none() | INSTANTS, st.none() | INSTANTS,
    st.lists(RESPONSES, max_size=1).map(tuple),
)  # fmt: skip


@given(here=LOOKED_AT, us=COUPLES)
def test_what_is_looked_at_moves_on(here: Moment, us: Couple) -> None:
    now, looks = here.look_at or at(12), 0
    while here.look_at is not None and here.look_at <= now:
        decision = looked(here, now, us)
        here = only(decision) if decision.nudge is None else nudged(decision.nudge, now)
        looks += 1
    # At worst somebody's "later", the nudge and the end of its time fall on one instant.
    assert looks <= 3


@given(now=st.integers(0, 14 * 24 * 4), quiet=SPANS, planned=HOURS)
def test_a_due_rhythm_moves_on(now: int, quiet: Span, planned: time) -> None:
    here = due(replace(QUESTION, at=planned))
    assert here.due_at is not None
    when = here.due_at + now * timedelta(minutes=15)
    (onward,) = comes(here, when, us=couple(ana(), replace(ben(), quiet=quiet))).rhythms
    assert onward.due_at is not None
    assert onward.due_at > here.due_at
    assert onward.day is not None
    assert onward.day >= TODAY


def test_after_an_outage_every_day_that_passed_is_skipped_one_by_one() -> None:
    here, days = due(QUESTION), list[date]()
    while here.due_at is not None and here.due_at <= at(12, 0, 3):
        assert here.day is not None
        days.append(here.day)
        decision = comes(here, at(12, 0, 3))
        assert reason(decision) == "late"
        (here,) = decision.rhythms
    assert days == [TODAY + timedelta(days=n) for n in range(3)]
    assert here == plan_after(here, days[-1], at(12, 0, 3))
