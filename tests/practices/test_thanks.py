"""Thanks: said in one line, met by whoever receives it, never asked for twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.card import Card, Name, Place, say
from bot.domain.decision import NOTHING, ShowPanel
from bot.domain.moment import Moment, State
from bot.domain.warmth import Warmth
from bot.practices import thanks
from tests.cast import ANA, BEN, EVENING, actions, command, facts, keys, moment, only, rhythm

PRACTICE = thanks.PRACTICE
BEGINNINGS = tuple(replace(moment("thanks", by=ANA), kind=kind) for kind in thanks.KINDS)


def anas() -> Moment:
    return moment("thanks", by=ANA)


def invitation() -> Moment:
    return moment("thanks")


def shown(offered: Moment) -> Card:
    return PRACTICE.card(facts(), offered, Place.GROUP)


def test_thanks_with_words_stands_under_the_partners_own_message() -> None:
    (show,) = PRACTICE.command(facts(ANA), command("thanks", "for the soup", message=40)).show
    assert (show.source, show.moment.by, show.moment.words) == (40, ANA, "")


def test_thanks_without_words_opens_the_picker() -> None:
    assert PRACTICE.command(facts(ANA), command("thanks")).panels == (ShowPanel(panel="thanks", path="11"),)


def test_thanks_without_words_stand_by_themselves() -> None:
    (show,) = thanks.offer(facts(ANA), "").show
    assert show.source is None
    assert shown(show.moment).lines == (say("thanks-says", by=Name(ANA), other=Name(BEN)),)


@pytest.mark.parametrize("kind", thanks.KINDS)
def test_a_kind_of_thanks_says_what_it_is_for(kind: str) -> None:
    assert keys(shown(only(thanks.offer(facts(ANA), kind)))) == [f"thanks-says-{kind}"]


def test_a_kind_that_a_later_version_knew_is_a_plain_thank_you() -> None:
    assert keys(shown(only(thanks.offer(facts(ANA), "later")))) == ["thanks-says"]


def test_thanks_rest_after_a_day() -> None:
    assert only(thanks.offer(facts(ANA), "")).rests_at == EVENING + timedelta(hours=24)


def test_the_receiver_meets_it_with_a_heart() -> None:
    met = only(PRACTICE.tapped(facts(BEN), anas(), "heart"))
    assert met.state is State.MET
    assert (keys(shown(met)), actions(shown(met))) == (["thanks-says", "thanks-heard"], [])


def test_whoever_says_thanks_cannot_receive_it() -> None:
    decision = PRACTICE.tapped(facts(ANA), anas(), "heart")
    assert (decision.moments, decision.toast) == ((), say("bids-own-toast", other=Name(BEN)))
    assert PRACTICE.replied(facts(ANA), anas(), "really", 91) == NOTHING
    assert PRACTICE.reacted(facts(ANA), anas(), Warmth.WARM) == NOTHING


def test_a_reply_or_a_reaction_of_the_receiver_meets_it() -> None:
    assert only(PRACTICE.replied(facts(BEN), anas(), "any time", 91)).state is State.MET
    assert only(PRACTICE.reacted(facts(BEN), anas(), Warmth.WARM)).state is State.MET


def test_thanks_that_rest_keep_their_line() -> None:
    rested = PRACTICE.rested(facts(), anas())
    assert (keys(shown(rested)), actions(shown(rested))) == (["thanks-says"], [])


def test_the_evening_invites_both() -> None:
    offered = PRACTICE.open(facts(), rhythm("thanks"))
    assert offered is not None
    assert (keys(shown(offered)), actions(shown(offered))) == (["thanks-ask"], ["said", "not-today"])


def test_either_may_say_that_it_was_said() -> None:
    met = only(PRACTICE.tapped(facts(ANA), invitation(), "said"))
    assert met.state is State.MET
    assert keys(shown(met)) == ["thanks-said"]


def test_a_reply_to_the_invitation_is_a_thank_you() -> None:
    met = only(PRACTICE.replied(facts(ANA), invitation(), "thank you for the lift", 91))
    assert (met.state, met.responses[0].words) == (State.MET, "thank you for the lift")


def test_one_not_today_leaves_the_card_to_the_other() -> None:
    kept = only(PRACTICE.tapped(facts(ANA), invitation(), "not-today"))
    assert kept.state is State.OPEN
    assert shown(kept) == shown(invitation())


def test_two_not_todays_let_it_rest() -> None:
    kept = only(PRACTICE.tapped(facts(ANA), invitation(), "not-today"))
    rested = only(PRACTICE.tapped(facts(BEN), kept, "not-today"))
    assert rested.state is State.RESTING
    assert keys(shown(rested)) == ["thanks-rests"]


def test_a_thank_you_after_it_rests_is_as_good() -> None:
    rested = PRACTICE.rested(facts(), invitation())
    assert only(PRACTICE.tapped(facts(BEN), rested, "said")).state is State.MET


def test_not_today_after_all_is_said_changes_nothing() -> None:
    met = only(PRACTICE.tapped(facts(ANA), invitation(), "said"))
    assert PRACTICE.tapped(facts(BEN), met, "not-today").moments == ()


def test_thanks_are_never_nudged_for() -> None:
    assert not PRACTICE.nudges
