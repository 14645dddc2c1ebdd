"""More needs two: one suggests, the other answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain import moment as moments
from bot.domain.card import Place
from bot.domain.change import Change, What, read
from bot.domain.couple import Volume
from bot.domain.decision import NOTHING
from bot.domain.moment import Moment, State
from bot.domain.warmth import Warmth
from bot.practices.suggestions import LASTS, PRACTICE, propose
from tests.cast import ANA, BEN, CONTENT, EVENING, actions, couple, facts, keys, only, rhythm

PAIR = Change(what=What.VOLUME, to=Volume.PAIR)
QUESTION = rhythm("checkins")


def suggested(change: Change = PAIR) -> Moment:
    """What Ana suggests, as Ben finds it."""
    return replace(only(propose(facts(ANA, rhythms=(QUESTION,)), change)), id=7)


def test_less_happens_at_once() -> None:
    decision = propose(facts(ANA), Change(what=What.VOLUME, to=Volume.WHISPER), "here")
    assert decision.couple is not None
    assert decision.couple.volume is Volume.WHISPER
    assert (decision.show, decision.goto) == ((), "here")


def test_more_changes_nothing_and_becomes_a_suggestion() -> None:
    decision = propose(facts(ANA), PAIR, "here")
    assert (decision.couple, decision.rhythms, decision.goto) == (None, (), "here")
    assert only(decision).by == ANA


def test_the_other_ones_yes_makes_it_so() -> None:
    decision = PRACTICE.tapped(facts(BEN), suggested(), "yes")
    assert decision.couple is not None
    assert decision.couple.volume is Volume.PAIR
    assert keys(PRACTICE.card(facts(BEN), only(decision), Place.GROUP)) == ["suggestions-yes"]


def test_a_new_rhythm_is_the_suggesters_although_the_other_agreed() -> None:
    add = Change(what=What.ADD, practice="rituals", kind="own", at=QUESTION.at, days=QUESTION.days, name="Tea at five")
    (added,) = PRACTICE.tapped(facts(BEN), suggested(add), "yes").rhythms
    assert (added.owner, added.name) == (ANA, "Tea at five")
    assert added.due_at is not None


def test_the_suggester_cannot_agree_for_the_other() -> None:
    decision = PRACTICE.tapped(facts(ANA), suggested(), "yes")
    assert (decision.couple, decision.moments) == (None, ())
    assert decision.toast is not None


def test_only_the_suggester_takes_it_back() -> None:
    assert PRACTICE.tapped(facts(BEN), suggested(), "take-back").moments == ()
    taken = only(PRACTICE.tapped(facts(ANA), suggested(), "take-back"))
    assert keys(PRACTICE.card(facts(), taken, Place.GROUP)) == ["suggestions-take-back"]


def test_not_now_rests_kindly_and_changes_nothing() -> None:
    decision = PRACTICE.tapped(facts(BEN), suggested(), "not-now")
    assert decision.couple is None
    assert only(decision).state is State.RESTING


def test_agreeing_fills_no_jar() -> None:
    assert only(PRACTICE.tapped(facts(BEN), suggested(), "yes")).state is not State.MET


def test_a_second_tap_finds_it_settled() -> None:
    agreed = only(PRACTICE.tapped(facts(BEN), suggested(), "yes"))
    again = PRACTICE.tapped(facts(BEN), agreed, "yes")
    assert (again.couple, again.moments) == (None, ())


def test_after_three_days_it_rests_without_buttons() -> None:
    offered = suggested()
    assert offered.rests_at == EVENING + LASTS == EVENING + timedelta(days=3)
    card = PRACTICE.card(facts(), moments.rest(offered, offered.rests_at), Place.GROUP)
    assert (keys(card), actions(card)) == (["suggestions-over"], [])


def test_a_reply_is_talk_and_a_heart_is_no_yes() -> None:
    assert PRACTICE.replied(facts(BEN), suggested(), "why not", 9).moments == ()
    assert PRACTICE.reacted(facts(BEN), suggested(), Warmth.WARM) == NOTHING


def test_a_rhythm_that_is_gone_by_now_is_agreed_on_without_harm() -> None:
    days = Change(what=What.DAYS, rhythm=QUESTION.id, days=frozenset())
    offered = replace(suggested(Change(what=What.ON, rhythm=QUESTION.id)), detail={"change": "on/99"})
    assert PRACTICE.tapped(facts(BEN), offered, "yes").rhythms == ()
    assert read("days/5/") == days


def test_a_change_of_a_later_version_rests() -> None:
    offered = suggested().with_detail(change="moon/full")
    assert only(PRACTICE.tapped(facts(BEN, content=CONTENT), offered, "yes")).state is State.RESTING


def test_the_one_who_is_asked_is_named_to_the_one_who_suggests() -> None:
    toast = propose(facts(ANA, of=couple()), PAIR).toast
    assert toast is not None
    assert toast.key == "suggestions-sent-toast"
