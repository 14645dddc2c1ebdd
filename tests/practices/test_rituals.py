"""Rituals: either taps for both, and putting one off costs nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest

from bot.domain.card import Card, PartnerId, Place, say
from bot.domain.decision import NOTHING, ShowPanel
from bot.domain.moment import Moment, State
from bot.practices import rituals
from bot.practices._practice import Starter
from tests.cast import ANA, BEN, EVENING, actions, command, facts, keys, moment, only, rhythm

PRACTICE = rituals.PRACTICE


def goodbye() -> Moment:
    return replace(moment("rituals"), kind="r-goodbye", item="r-goodbye")


def own() -> Moment:
    return replace(moment("rituals"), kind="own", words="Tea at five")


def shown(offered: Moment) -> Card:
    return PRACTICE.card(facts(), offered, Place.GROUP)


def test_ritual_opens_the_list_in_settings() -> None:
    decision = PRACTICE.command(facts(ANA), command("ritual"))
    assert decision.panels == (ShowPanel(panel="what", path="rituals"),)


def test_a_ritual_starts_with_the_days_and_time_of_its_item() -> None:
    expected = Starter(kind="r-goodbye", at=time(8, 15), days=frozenset(range(5)))
    assert PRACTICE.starter(facts(), "r-goodbye") == expected
    assert PRACTICE.starter(facts(), "r-unknown") is None


def test_a_ritual_of_the_pack_speaks_its_own_words() -> None:
    offered = PRACTICE.open(facts(), rhythm("rituals", kind="r-goodbye"))
    assert offered is not None
    assert shown(offered).lines == (say("r-goodbye"),)


def test_their_own_ritual_speaks_theirs() -> None:
    offered = PRACTICE.open(facts(), rhythm("rituals", kind="own", name="Tea at five"))
    assert offered is not None
    assert shown(offered).lines == (say("rituals-own", name="Tea at five"),)


def test_a_ritual_that_left_the_content_does_not_come() -> None:
    assert PRACTICE.open(facts(), rhythm("rituals", kind="r-gone")) is None


@pytest.mark.parametrize("who", [ANA, BEN])
def test_either_meets_it_for_both(who: PartnerId) -> None:
    met = only(PRACTICE.tapped(facts(who), goodbye(), "did"))
    assert met.state is State.MET
    assert keys(shown(met)) == ["r-goodbye", "r-goodbye.met"]
    assert actions(shown(met)) == []


def test_their_own_ritual_is_met_in_the_bots_words() -> None:
    met = only(PRACTICE.tapped(facts(ANA), own(), "did"))
    assert keys(shown(met)) == ["rituals-own", "rituals-met"]


def test_tomorrow_rests_kindly() -> None:
    decision = PRACTICE.tapped(facts(ANA), goodbye(), "tomorrow")
    assert only(decision).state is State.RESTING
    assert keys(shown(only(decision))) == ["r-goodbye", "rituals-tomorrow"]


def test_a_skip_is_silent() -> None:
    decision = PRACTICE.tapped(facts(ANA), goodbye(), "skip")
    assert (only(decision).state, decision.toast) == (State.RESTING, None)
    assert keys(shown(only(decision))) == ["r-goodbye"]


def test_a_skip_was_an_answer() -> None:
    assert only(PRACTICE.tapped(facts(ANA), goodbye(), "skip")).answered_by(ANA)


def test_done_after_a_skip_still_meets() -> None:
    skipped = only(PRACTICE.tapped(facts(ANA), goodbye(), "skip"))
    assert only(PRACTICE.tapped(facts(BEN), skipped, "did")).state is State.MET


def test_a_skip_does_not_take_back_what_was_met() -> None:
    met = only(PRACTICE.tapped(facts(ANA), goodbye(), "did"))
    assert PRACTICE.tapped(facts(BEN), met, "skip").moments == ()


def test_both_can_reply_to_the_high_and_the_low() -> None:
    asked = replace(goodbye(), item="r-high-low")
    first = only(PRACTICE.replied(facts(ANA), asked, "the swim; the bus", 91))
    second = only(PRACTICE.replied(facts(BEN), first, "lunch; the rain", 92))
    assert [r.words for r in second.responses] == ["the swim; the bus", "lunch; the rain"]
    assert second.state is State.MET


def test_a_ritual_whose_day_is_over_is_one_line() -> None:
    rested = PRACTICE.rested(facts(now=EVENING + timedelta(days=1)), goodbye())
    assert (keys(shown(rested)), shown(rested).rows) == (["r-goodbye"], ())


def test_a_button_nobody_knows_does_nothing() -> None:
    assert PRACTICE.tapped(facts(ANA), goodbye(), "later") == NOTHING


def test_a_ritual_is_too_late_after_three_quarters_of_an_hour() -> None:
    assert PRACTICE.grace == timedelta(minutes=45)
