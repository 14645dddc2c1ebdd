"""Bids: one reaches out, any answer of the other turns toward, and letting go is kind."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain import moment as moments
from bot.domain import nudge
from bot.domain.card import At, Card, Name, PartnerId, Place, say
from bot.domain.couple import Nudges
from bot.domain.decision import NOTHING, Kind, ShowPanel
from bot.domain.moment import Moment, State
from bot.domain.warmth import Warmth
from bot.practices import bids
from tests.cast import ANA, BEN, EVENING, actions, ana, ben, command, couple, facts, keys, moment, only

PRACTICE = bids.PRACTICE
NOON = datetime(2026, 3, 11, 11, tzinfo=UTC)


def reached(kind: str = "", **detail: str) -> Moment:
    return replace(moment("bids", by=ANA, now=NOON), kind=kind, detail=detail)


def tapped(bid: Moment, who: PartnerId, action: str) -> Moment:
    return only(PRACTICE.tapped(facts(who, NOON), bid, action))


def shown(bid: Moment) -> Card:
    return PRACTICE.card(facts(now=NOON), bid, Place.GROUP)


def rested() -> Moment:
    return moments.rest(reached(), NOON + timedelta(hours=24))


def test_a_typed_bid_stands_under_the_partners_own_message() -> None:
    (show,) = PRACTICE.command(facts(ANA, NOON), command("bid", "long day", message=40)).show
    assert (show.source, show.moment.by, show.moment.words) == (40, ANA, "")
    assert show.moment.rests_at == NOON + timedelta(hours=24)


def test_a_bid_without_words_opens_the_picker() -> None:
    assert PRACTICE.command(facts(ANA), command("bid")).panels == (ShowPanel(panel="bid", path="11"),)


@pytest.mark.parametrize(("now", "silent"), [(NOON, False), (datetime(2026, 3, 11, 21, tzinfo=UTC), True)])
def test_a_bid_at_night_comes_without_sound(now: datetime, silent: bool) -> None:
    (show,) = PRACTICE.command(facts(ANA, now), command("bid", "awake")).show
    assert show.silent is silent


@pytest.mark.parametrize("kind", bids.ANSWERS)
def test_every_answer_of_every_kind_meets(kind: str) -> None:
    for action in (a for row in bids.ANSWERS[kind] for a in row):
        met = tapped(reached(kind), BEN, action)
        assert met.state is State.MET
        first = "bids-reaching-news" if kind == "news" else "bids-reached"
        assert keys(shown(met))[:2] == [first, f"bids-did-{action}"]


def test_whoever_reached_out_cannot_answer() -> None:
    decision = PRACTICE.tapped(facts(ANA, NOON), reached(), "here")
    assert (decision.moments, decision.toast) == ((), say("bids-own-toast", other=Name(BEN)))


def test_once_met_only_the_talk_is_left_to_say() -> None:
    met = tapped(reached(), BEN, "hug")
    assert actions(shown(met)) == ["talked"]
    assert PRACTICE.tapped(facts(BEN, NOON), met, "here").moments == ()


@pytest.mark.parametrize("who", [ANA, BEN])
def test_either_can_tell_that_they_talked(who: PartnerId) -> None:
    met = tapped(reached(), who, "talked")
    assert met.state is State.MET
    assert (keys(shown(met)), actions(shown(met))) == (["bids-reached", "bids-did-talked"], [])


def test_a_reply_of_the_other_meets() -> None:
    decision = PRACTICE.replied(facts(BEN, NOON), reached(), "what happened?", 91)
    assert (only(decision).state, decision.react) == (State.MET, 91)
    assert keys(shown(only(decision))) == ["bids-reached", "bids-did-here"]


def test_a_reply_of_whoever_reached_out_meets_nothing() -> None:
    assert PRACTICE.replied(facts(ANA), reached(), "anyway", 91) == NOTHING


def test_a_warm_reaction_meets_and_taking_it_back_does_not_unmeet() -> None:
    met = only(PRACTICE.reacted(facts(BEN), reached(), Warmth.WARM))
    assert met.state is State.MET
    assert PRACTICE.reacted(facts(BEN), met, Warmth.GONE) == NOTHING


def test_a_cool_reaction_leaves_the_bid_open_and_stops_the_nudge() -> None:
    bid = only(PRACTICE.reacted(facts(BEN), reached(), Warmth.COOL))
    assert bid.state is State.OPEN
    assert nudge.nudge_at(bid, couple(), NOON) is None


def test_not_now_asks_when_in_place() -> None:
    asked = tapped(reached(), BEN, "later")
    assert (asked.state, actions(shown(asked))) == (State.OPEN, ["hour", "tonight", "tomorrow", "back"])
    assert actions(shown(tapped(asked, BEN, "back"))) == actions(shown(reached()))


@pytest.mark.parametrize(
    ("action", "now", "at"),
    [
        ("hour", NOON, datetime(2026, 3, 11, 12, tzinfo=UTC)),
        ("tonight", NOON, datetime(2026, 3, 11, 19, tzinfo=UTC)),
        ("tomorrow", NOON, datetime(2026, 3, 12, 17, tzinfo=UTC)),
        # Tonight has begun: half an hour is soon enough.
        ("tonight", EVENING, EVENING + timedelta(minutes=30)),
        # An hour from here is night: it waits for the morning.
        ("hour", datetime(2026, 3, 11, 20, tzinfo=UTC), datetime(2026, 3, 12, 7, tzinfo=UTC)),
        ("hour", datetime(2026, 3, 11, 19, 59, tzinfo=UTC), datetime(2026, 3, 11, 20, 59, tzinfo=UTC)),
    ],
)
def test_when_is_meant_on_the_clock_of_whoever_says_it(action: str, now: datetime, at: datetime) -> None:
    assert bids.later_at(ben(), action, now) == at


def test_saying_when_meets_and_shows_the_time() -> None:
    met = tapped(reached(), BEN, "tonight")
    at = datetime(2026, 3, 11, 19, tzinfo=UTC)
    assert (met.state, met.come_back_at) == (State.MET, at)
    assert shown(met).lines[-1] == say("bids-did-later-at", by=Name(ANA), other=Name(BEN), at=At(at))


def test_at_that_time_it_comes_back_to_whoever_said_it() -> None:
    decision = PRACTICE.came_back(facts(now=EVENING), tapped(reached(), BEN, "tonight"))
    assert [(line.to, line.kind) for line in decision.say] == [(BEN, Kind.REMINDER)]
    assert only(decision).come_back_at is None


def test_without_a_private_chat_it_comes_back_in_the_group_silently() -> None:
    us = couple(ana(), replace(ben(), reachable=False))
    (line,) = PRACTICE.came_back(facts(now=EVENING, of=us), tapped(reached(), BEN, "tonight")).say
    assert (line.to, line.card.silent) == (None, True)


def test_nothing_comes_back_once_they_talked() -> None:
    bid = tapped(tapped(reached(), BEN, "tonight"), ANA, "talked")
    assert PRACTICE.came_back(facts(now=EVENING), bid).say == ()


def test_no_rush_is_never_nudged_for() -> None:
    calm = tapped(tapped(reached(), ANA, "more-menu"), ANA, "no-rush")
    assert nudge.nudge_at(reached(), couple(), NOON) is not None
    assert nudge.nudge_at(calm, couple(), NOON) is None


def test_never_mind_lets_it_rest_for_good() -> None:
    let_go = tapped(reached(), ANA, "never-mind")
    assert let_go.state is State.RESTING
    assert (keys(shown(let_go)), actions(shown(let_go))) == (["bids-rests"], [])


@pytest.mark.parametrize("action", ["no-rush", "never-mind", "again", "rest"])
def test_what_is_the_senders_is_not_the_receivers(action: str) -> None:
    decision = PRACTICE.tapped(facts(BEN), reached(), action)
    assert (decision.moments, decision.toast) == ((), say("bids-theirs-toast", by=Name(ANA), other=Name(BEN)))


def test_a_resting_bid_may_still_matter_once() -> None:
    (show,) = PRACTICE.tapped(facts(ANA), rested(), "again").show
    assert (show.moment.state, show.moment.rests_at) == (State.OPEN, EVENING + timedelta(hours=24))
    again = moments.rest(show.moment, EVENING + timedelta(hours=24))
    assert actions(shown(again)) == []


def test_a_bid_that_still_matters_is_not_nudged_for_again() -> None:
    again = only(PRACTICE.tapped(facts(ANA), rested(), "again"))
    assert nudge.nudge_at(again, couple(), EVENING) is None


def test_an_answer_to_a_resting_bid_is_as_good() -> None:
    assert only(PRACTICE.replied(facts(BEN), rested(), "only just saw this", 91)).state is State.MET


def test_letting_it_rest_takes_the_buttons_away() -> None:
    assert actions(shown(tapped(rested(), ANA, "rest"))) == []


def test_the_nudge_offers_the_smallest_answer_and_a_way_out() -> None:
    assert actions(PRACTICE.nudge(facts(), reached())) == ["here", "tonight", "no-nudges"]
    assert actions(PRACTICE.nudge(facts(), reached("news")))[0] == "wow"
    assert actions(PRACTICE.nudge(facts(), reached("help")))[0] == "gladly"


def test_the_way_out_changes_only_whoever_takes_it() -> None:
    changed = PRACTICE.tapped(facts(BEN), reached(), "no-nudges").couple
    assert changed is not None
    assert [p.nudges for p in changed.partners] == [Nudges.ON, Nudges.OFF]


def test_a_button_of_another_kind_does_nothing() -> None:
    assert PRACTICE.tapped(facts(BEN), reached("news"), "gladly") == NOTHING


def test_an_answer_to_good_news_asks_back() -> None:
    for action in ("wow", "proud", "celebrate"):
        assert keys(shown(tapped(reached("news"), BEN, action)))[2:] == [f"news-asks-{action}"]


def test_one_more_detail_gets_a_heart_and_ends_the_asking() -> None:
    met = tapped(reached("news"), BEN, "wow")
    decision = PRACTICE.replied(facts(ANA), met, "the phone call itself", 91)
    assert decision.react == 91
    assert keys(shown(only(decision))) == ["bids-reaching-news", "bids-did-wow"]
    assert only(decision).state is State.MET


def test_good_news_told_under_its_own_card_is_no_answer() -> None:
    told = only(PRACTICE.replied(facts(ANA), reached("news"), "I got it", 91))
    assert told.state is State.OPEN
    assert [r.words for r in told.responses] == ["I got it"]
    assert only(PRACTICE.tapped(facts(BEN), told, "proud")).state is State.MET


def test_a_senders_words_under_any_other_bid_change_nothing() -> None:
    assert PRACTICE.replied(facts(ANA), reached("talk"), "still here", 91) == NOTHING
