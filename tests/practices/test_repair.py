"""Trying again: four doors, the other's own time, and a line that says they are on one side."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain import moment as moments
from bot.domain.card import Card, Name, PartnerId, Place, say
from bot.domain.couple import Couple, Jar
from bot.domain.decision import Kind
from bot.domain.moment import Moment, State
from bot.practices import repair
from tests.cast import ANA, BEN, EVENING, FakeContent, FakeItem, actions, ana, ben, couple, facts, keys, moment, only

PRACTICE = repair.PRACTICE
HOUR = timedelta(hours=1)
DOORS = ("sorry", "warmth", "humour", "again")
CONTENT = FakeContent(
    *(FakeItem(id=f"s-{door}-{n}", kind="script", group=door) for door in DOORS for n in (1, 2)),
    FakeItem(id="s-thank-courage", kind="script", group="share"),
    FakeItem(id="s-sit-with-it", kind="script", group="space"),
    FakeItem(id="g-repair-hug", kind="gesture", tags=frozenset({"repair", "touch"})),
    FakeItem(id="g-repair-tea", kind="gesture", tags=frozenset({"repair"})),
    FakeItem(id="g-coffee", kind="gesture"),
)


def asked(kind: str = "sorry", **detail: str) -> Moment:
    return replace(moment("repair", by=ANA), kind=kind, detail=detail)


BEGINNINGS = (asked(), *(asked(kind) for kind in ("warmth", "humour", "again", "act", "courage")))


def us(*, reachable: bool = True, **shared: str) -> Couple:
    return replace(couple(replace(ana(), reachable=reachable), replace(ben(), reachable=reachable)), shared=shared)


def tapped(at: Moment, who: PartnerId, action: str) -> Moment:
    return only(PRACTICE.tapped(facts(who, of=us(), content=CONTENT), at, action))


def shown(at: Moment, of: Couple | None = None) -> Card:
    return PRACTICE.card(facts(of=of or us(), content=CONTENT), at, Place.GROUP)


def mine(at: Moment, of: Couple | None = None) -> Card:
    return PRACTICE.card(facts(ANA, of=of or us(), content=CONTENT, private=True), at, Place.PRIVATE)


def test_the_group_reads_only_that_one_would_like_to_try_again() -> None:
    assert keys(shown(asked())) == ["repair-asks"]
    assert actions(shown(asked())) == ["yes", "later", "space"]


@pytest.mark.parametrize("door", DOORS)
def test_behind_each_door_are_words_that_they_send_themselves(door: str) -> None:
    card = mine(asked(door))
    assert keys(card) == ["borrow-words", f"s-{door}-1"]
    assert card.rows[0][0].copy == say(f"s-{door}-1")
    assert keys(mine(tapped(asked(door), ANA, "another")))[-1] == f"s-{door}-2"


def test_from_one_door_the_others_are_open() -> None:
    assert keys(mine(tapped(asked("sorry", words="1"), ANA, "to-warmth")))[-1] == "s-warmth-1"


def test_a_joke_stays_outside_while_two_are_mending() -> None:
    mending = couple(replace(ana(), mood="mending"), ben())
    assert "to-humour" in actions(mine(asked()))
    assert "to-humour" not in actions(mine(asked(), mending))


def test_instead_of_words_there_is_a_small_kindness_and_none_with_touch_for_who_would_rather_not() -> None:
    assert keys(mine(asked("act"))) == ["repair-act", "g-repair-hug"]
    no_touch = couple(ana(), ben().choosing(touch="off"))
    assert keys(mine(asked("act"), no_touch)) == ["repair-act", "g-repair-tea"]


def test_who_asked_cannot_answer() -> None:
    decision = PRACTICE.tapped(facts(ANA, of=us()), asked(), "yes")
    assert (decision.moments, decision.toast) == ((), say("bids-own-toast", other=Name(BEN)))


@pytest.mark.parametrize("action", ["words", "another", "to-warmth"])
def test_whose_words_they_are_is_nobody_elses(action: str) -> None:
    decision = PRACTICE.tapped(facts(BEN, of=us()), asked(), action)
    assert (decision.moments, decision.toast) == ((), say("bids-theirs-toast", by=Name(ANA), other=Name(BEN)))


def test_a_yes_meets_and_says_that_they_are_on_one_side() -> None:
    met = tapped(asked(), BEN, "yes")
    assert met.state is State.MET
    assert keys(shown(met)) == ["repair-asks", "repair-did-yes", "repair-same-team"]


def test_a_reply_is_as_good() -> None:
    met = only(PRACTICE.replied(facts(BEN, of=us()), asked(), "me too", 91))
    assert keys(shown(met))[1] == "repair-did-here"


def test_in_a_while_asks_when_in_place_and_meets() -> None:
    later = tapped(asked(), BEN, "later")
    assert (later.state, actions(shown(later))) == (State.OPEN, ["hour", "tonight", "tomorrow", "back"])
    met = tapped(later, BEN, "hour")
    assert (met.state, met.come_back_at) == (State.MET, EVENING + HOUR)
    assert keys(shown(met))[1] == "repair-did-later-at"


def test_whoever_wants_to_sleep_on_it_finds_words_for_that() -> None:
    assert PRACTICE.tapped(facts(BEN, of=us(), content=CONTENT), asked(), "hour").say == ()
    (line,) = PRACTICE.tapped(facts(BEN, of=us(), content=CONTENT), asked(), "tomorrow").say
    assert (line.to, keys(line.card)) == (BEN, ["borrow-words", "s-sit-with-it"])


def test_at_that_time_it_comes_back_to_them_alone() -> None:
    met = tapped(asked(), BEN, "hour")
    (line,) = PRACTICE.came_back(facts(now=EVENING + HOUR, of=us()), met).say
    assert (line.to, line.kind, actions(line.card)) == (BEN, Kind.REMINDER, ["yes"])
    assert keys(shown(tapped(met, BEN, "yes")))[1] == "repair-did-yes"


def test_without_a_private_chat_it_comes_back_in_the_group_silently() -> None:
    met = tapped(asked(), BEN, "hour")
    (line,) = PRACTICE.came_back(facts(now=EVENING + HOUR, of=us(reachable=False)), met).say
    assert (line.to, line.card.silent, line.card.rows) == (None, True, ())


def test_it_waits_while_they_take_some_time_and_is_let_go_once_they_talked() -> None:
    met = tapped(asked(), BEN, "hour")
    back = EVENING + 3 * HOUR
    away = us().with_partner(replace(ben(), space_until=back))
    decision = PRACTICE.came_back(facts(now=EVENING + HOUR, of=away), met)
    assert (decision.say, only(decision).come_back_at) == ((), back)
    talked = tapped(met, ANA, "talked")
    assert PRACTICE.came_back(facts(now=EVENING + HOUR, of=us()), talked).say == ()


def test_i_need_space_is_a_full_answer_with_its_own_card() -> None:
    asking = tapped(asked(), BEN, "space")
    assert actions(shown(asking)) == ["for-20", "for-60", "for-evening", "back"]
    decision = PRACTICE.tapped(facts(BEN, of=us()), asking, "for-20")
    met = decision.moments[0]
    assert (met.state, keys(shown(met))[1]) == (State.MET, "repair-did-space")
    assert [(s.moment.practice, s.moment.by) for s in decision.show] == [("space", BEN)]


def test_without_a_private_chat_the_words_stand_on_the_card_and_the_other_can_still_answer() -> None:
    here = us(reachable=False)
    assert "words" in actions(shown(asked(), here))
    card = shown(asked("sorry", face="words"), here)
    assert keys(card) == ["repair-asks", "borrow-words", "s-sorry-1"]
    assert {"another", "yes", "later", "space", "words"} == set(actions(card))
    assert tapped(asked("sorry", face="words"), ANA, "words").detail["face"] == ""


def test_thanking_for_the_courage_is_a_moment_of_its_own_met_at_once() -> None:
    met = tapped(asked(), BEN, "yes")
    decision = PRACTICE.tapped(facts(BEN, of=us(), content=CONTENT), met, "thank")
    (show,) = decision.show
    assert (show.moment.state, show.moment.by, keys(shown(show.moment))) == (State.MET, BEN, ["repair-courage"])
    assert [(line.to, keys(line.card)[-1]) for line in decision.say] == [(BEN, "s-thank-courage")]
    assert "thank" not in actions(shown(decision.moments[0]))


def test_thanks_are_said_once() -> None:
    met = tapped(asked(), BEN, "yes").with_detail(thank="1")
    assert PRACTICE.tapped(facts(ANA, of=us()), met, "thank").show == ()


def test_after_they_talked_the_jar_is_shown_once_if_there_is_something_in_it() -> None:
    met = tapped(asked(), BEN, "yes")
    full = replace(us(), jar=Jar(marbles=13, shelf=2))
    (line,) = PRACTICE.tapped(facts(ANA, of=full), met, "talked").say
    assert line.card.lines == (say("repair-jar", marbles=13, jars=2),)
    assert PRACTICE.tapped(facts(ANA, of=us()), met, "talked").say == ()
    talked = tapped(met, ANA, "talked")
    assert PRACTICE.tapped(facts(BEN, of=full), talked, "talked").say == ()
    assert keys(shown(talked)) == ["repair-asks", "repair-did-talked", "repair-same-team"]


def test_before_an_answer_nothing_that_follows_can_be_tapped() -> None:
    for action in ("talked", "thank", "landing"):
        assert PRACTICE.tapped(facts(BEN, of=us()), asked(), action).moments == ()


def test_the_day_after_is_offered_once_and_needs_both() -> None:
    met = tapped(asked(), BEN, "yes")
    assert "landing" in actions(shown(met))
    assert "landing" not in actions(shown(met, us(landing="on")))
    decision = PRACTICE.tapped(facts(BEN, of=us()), met, "landing")
    assert [s.moment.detail for s in decision.show] == [{"change": "set/landing/on"}]
    assert "landing" not in actions(shown(decision.moments[0]))


def test_it_comes_to_rest_without_a_word() -> None:
    rested = moments.rest(asked(), datetime(2026, 3, 12, 19, 30, tzinfo=UTC))
    assert (keys(shown(rested)), actions(shown(rested))) == (["repair-asks"], [])


def test_what_follows_a_talk_is_offered_when_they_talk_and_not_before() -> None:
    later = tapped(asked(), BEN, "hour")
    assert actions(shown(later)) == ["talked"]
    assert actions(shown(tapped(later, ANA, "talked"))) == ["thank", "landing"]
    assert actions(shown(tapped(asked(), BEN, "yes"))) == ["talked", "thank", "landing"]
