"""Let me think: it comes back to whoever thinks, when they say so, and to nobody else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.card import At, Card, PartnerId, Place, say
from bot.domain.decision import Decision, Kind
from bot.domain.moment import Moment
from bot.practices.checkins import PRACTICE
from tests.cast import ANA, BEN, EVENING, actions, ana, ben, couple, facts, keys, moment, only

# 20:30 in Berlin; half an hour from then, and the next day at six in the evening.
TONIGHT = EVENING + timedelta(minutes=30)
TOMORROW = datetime(2026, 3, 12, 17, tzinfo=UTC)
MIDNIGHT = datetime(2026, 3, 11, 23, tzinfo=UTC)


def question(kind: str = "open") -> Moment:
    return replace(moment("checkins"), item="q-smile", kind=kind, rests_at=MIDNIGHT)


def thinking(kind: str = "open", who: PartnerId = ANA) -> Moment:
    return only(PRACTICE.tapped(facts(who), question(kind), "think"))


def tapped(asked: Moment, action: str, who: PartnerId = ANA) -> Moment:
    return only(PRACTICE.tapped(facts(who, private=True), asked, action))


def private(asked: Moment, who: PartnerId = ANA, now: datetime = EVENING) -> Card:
    return PRACTICE.card(facts(who, now, private=True), asked, Place.PRIVATE)


def came_back(asked: Moment, now: datetime) -> Decision:
    return PRACTICE.came_back(facts(now=now), asked)


def test_thinking_is_an_answer_and_is_offered_back_in_private_only() -> None:
    decision = PRACTICE.tapped(facts(ANA), question(), "think")
    (show,) = decision.show
    assert (show.to, show.silent, show.moment.answered_by(ANA)) == ((ANA,), True, True)
    assert actions(private(show.moment)) == ["think-tonight", "think-tomorrow", "think-no"]


def test_the_group_and_the_other_hear_nothing_of_the_time() -> None:
    plain, timed = thinking(), tapped(thinking(), "think-tonight")
    group = [PRACTICE.card(facts(), asked, Place.GROUP) for asked in (plain, timed)]
    assert group[0] == group[1]
    assert PRACTICE.tapped(facts(ANA, private=True), plain, "think-tonight").say == ()


def test_a_second_tap_sends_no_second_message() -> None:
    decision = PRACTICE.tapped(facts(ANA), thinking(), "think")
    assert (decision.show, len(decision.moments)) == ((), 1)


def test_a_practice_that_borrows_the_answers_brings_nothing_back() -> None:
    borrowed = replace(question("scale"), practice="landing")
    decision = PRACTICE.tapped(facts(ANA), borrowed, "think")
    assert (decision.show, only(decision).come_back_at) == ((), None)


def test_without_a_private_chat_thinking_is_simply_an_answer() -> None:
    us = couple(replace(ana(), reachable=False), ben())
    decision = PRACTICE.tapped(facts(ANA, of=us), question(), "think")
    assert (decision.show, decision.toast) == ((), say("checkins-toast"))


@pytest.mark.parametrize(("action", "at"), [("think-tonight", TONIGHT), ("think-tomorrow", TOMORROW)])
def test_it_comes_back_at_the_time_chosen(action: str, at: datetime) -> None:
    asked = tapped(thinking(), action)
    assert asked.come_back_at == at
    line = private(asked).lines[1]
    assert (line.key, line.args["at"]) == ("checkins-think-at", At(at, dated=at == TOMORROW))
    assert actions(private(asked)) == []


def test_it_comes_back_once_and_to_whoever_asked_for_it() -> None:
    decision = came_back(tapped(thinking(), "think-tonight"), TONIGHT)
    (line,) = decision.say
    assert (line.to, line.kind, keys(line.card)[0]) == (ANA, Kind.REMINDER, "checkins-think-back")
    assert only(replace(decision, say=())).come_back_at is None


def test_one_second_before_nothing_comes() -> None:
    decision = came_back(tapped(thinking(), "think-tonight"), TONIGHT - timedelta(seconds=1))
    assert decision.say == ()
    assert only(decision).come_back_at == TONIGHT


def test_no_need_means_nothing_comes() -> None:
    asked = tapped(thinking(), "think-no")
    assert (asked.come_back_at, actions(private(asked))) == (None, [])


def test_both_may_think_until_times_of_their_own() -> None:
    asked = tapped(tapped(thinking(), "think-tomorrow"), "think", BEN)
    asked = tapped(asked, "think-tonight", BEN)
    assert asked.come_back_at == TONIGHT
    first = came_back(asked, TONIGHT)
    assert [line.to for line in first.say] == [BEN]
    second = came_back(only(replace(first, say=())), TOMORROW)
    assert [line.to for line in second.say] == [ANA]
    assert only(replace(second, say=())).come_back_at is None


def test_whoever_has_answered_by_then_is_not_reminded() -> None:
    answered = only(PRACTICE.replied(facts(ANA), tapped(thinking(), "think-tonight"), "the dog", 91))
    assert answered.come_back_at is None
    assert keys(private(answered))[1:] == ["nudges-thanks"]


def test_who_is_taking_some_time_is_reminded_afterwards() -> None:
    back = TONIGHT + timedelta(hours=1)
    us = couple(replace(ana(), space_until=back), ben())
    decision = PRACTICE.came_back(facts(now=TONIGHT, of=us), tapped(thinking(), "think-tonight"))
    assert decision.say == ()
    assert only(decision).come_back_at == back


def test_a_time_of_somebody_who_has_left_is_let_go() -> None:
    asked = tapped(thinking(), "think-tonight")
    decision = PRACTICE.came_back(facts(now=TONIGHT, of=couple(ben())), asked)
    assert (decision.say, only(decision).come_back_at) == ((), None)


def test_a_sealed_question_comes_back_before_it_closes_or_not_at_all() -> None:
    assert actions(private(thinking("sealed"))) == ["write", "think-tonight", "think-no"]
    late = private(thinking("sealed"), now=MIDNIGHT - timedelta(minutes=20))
    assert actions(late) == ["write"]
    assert PRACTICE.tapped(facts(ANA, private=True), thinking("sealed"), "think-tomorrow").moments == ()


def test_a_sealed_question_that_comes_back_can_be_answered_there() -> None:
    (line,) = came_back(tapped(thinking("sealed"), "think-tonight"), TONIGHT).say
    assert actions(line.card) == ["write"]


def test_late_in_the_evening_only_tomorrow_is_offered() -> None:
    late = datetime(2026, 3, 11, 21, 30, tzinfo=UTC)
    assert actions(private(thinking(), now=late)) == ["think-tomorrow", "think-no"]
