"""Easing: one silent question, and either may make it lighter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.card import Card, Place, say
from bot.domain.couple import UNTIL_SAID, Couple, Volume
from bot.domain.decision import NOTHING
from bot.domain.moment import Moment, State
from bot.domain.warmth import Warmth
from bot.practices import easing
from tests.cast import ANA, BEN, actions, couple, facts, keys, moment, only, rhythm

PRACTICE = easing.EASING


def asked() -> Moment:
    return moment("easing")


def chosen(action: str, of: Couple | None = None) -> Couple | None:
    return PRACTICE.tapped(facts(ANA, of=of), asked(), action).couple


def shown(question: Moment) -> Card:
    return PRACTICE.card(facts(), question, Place.GROUP)


def test_it_opens_in_place_of_a_rhythms_moment() -> None:
    question = PRACTICE.open(facts(), rhythm("checkins"))
    assert question is not None
    assert (question.practice, question.rhythm) == ("easing", 5)


def test_the_question_is_silent_and_one_tap_answers_it() -> None:
    assert (keys(shown(asked())), actions(shown(asked()))) == (["easing-ask"], ["lighter", "keep", "rest"])
    assert shown(asked()).silent
    assert PRACTICE.silent


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Volume.PAIR, Volume.GENTLE),
        (Volume.GENTLE, Volume.WHISPER),
        (Volume.WHISPER, Volume.BIDS),
        (Volume.BIDS, Volume.BIDS),
    ],
)
def test_lighter_is_one_step(before: Volume, after: Volume) -> None:
    changed = chosen("lighter", replace(couple(), volume=before))
    assert changed is not None
    assert changed.volume is after


def test_keep_changes_nothing() -> None:
    assert chosen("keep") is None


def test_rest_lasts_until_somebody_says() -> None:
    changed = chosen("rest")
    assert changed is not None
    assert changed.paused_until == UNTIL_SAID


@pytest.mark.parametrize("action", easing.CHOICES)
def test_the_card_becomes_one_line(action: str) -> None:
    settled = only(PRACTICE.tapped(facts(BEN), asked(), action))
    assert (keys(shown(settled)), shown(settled).rows) == ([f"easing-{action}"], ())


def test_an_answer_gathers_no_marble() -> None:
    assert only(PRACTICE.tapped(facts(BEN), asked(), "keep")).state is State.RESTING


def test_two_taps_do_not_make_it_lighter_twice() -> None:
    settled = only(PRACTICE.tapped(facts(ANA), asked(), "lighter"))
    decision = PRACTICE.tapped(facts(BEN), settled, "lighter")
    assert (decision.couple, decision.moments, decision.toast) == (None, (), say("easing-settled-toast"))


def test_words_or_a_heart_keep_the_rhythm() -> None:
    assert only(PRACTICE.replied(facts(ANA), asked(), "all fine", 91)).responses[0].what == "keep"
    assert only(PRACTICE.reacted(facts(ANA), asked(), Warmth.WARM)).responses[0].what == "keep"


def test_a_cool_reaction_settles_nothing() -> None:
    assert PRACTICE.reacted(facts(ANA), asked(), Warmth.COOL) == NOTHING


def test_a_word_after_it_is_settled_only_gets_a_heart() -> None:
    settled = only(PRACTICE.tapped(facts(ANA), asked(), "rest"))
    decision = PRACTICE.replied(facts(BEN), settled, "good idea", 91)
    assert (decision.moments, decision.react) == ((), 91)


def test_without_an_answer_it_rests_in_one_line() -> None:
    assert keys(shown(PRACTICE.rested(facts(), asked()))) == ["easing-rests"]


def test_a_tap_on_the_resting_question_still_counts() -> None:
    rested = PRACTICE.rested(facts(), asked())
    assert PRACTICE.tapped(facts(ANA), rested, "lighter").couple is not None
