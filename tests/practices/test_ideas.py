"""Ideas: a thought now and then, with its source and what it does not show; nothing has to follow."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain.card import Card, Place, say
from bot.domain.couple import Couple
from bot.domain.decision import Facts
from bot.domain.moment import Moment, State
from bot.practices import ideas
from bot.practices.ideas import AGAIN_AFTER, PRACTICE
from tests.cast import (
    ANA,
    BEN,
    EVENING,
    FakeContent,
    FakeItem,
    actions,
    ana,
    ben,
    couple,
    facts,
    keys,
    moment,
    only,
    rhythm,
)


def thought(id: str, *tags: str) -> FakeItem:
    return FakeItem(id=id, kind="idea", tags=frozenset(tags))


POOL = FakeContent(thought("i-again"), thought("i-verb"))


def known(*items: FakeItem, used: dict[str, datetime] | None = None, of: Couple | None = None) -> Facts:
    return facts(of=of, content=FakeContent(*items), used=used)


def a_thought() -> Moment:
    return replace(moment("ideas"), item="i-again")


def shown(at: Moment, place: Place = Place.GROUP) -> Card:
    return PRACTICE.card(facts(content=POOL), at, place)


def came(*items: FakeItem, used: dict[str, datetime] | None = None, of: Couple | None = None) -> str:
    found = PRACTICE.open(known(*items, used=used, of=of), rhythm("ideas"))
    return found.item if found else ""


BEGINNINGS = (a_thought(), replace(a_thought(), item="i-86-33"), replace(a_thought(), state=State.RESTING))


def test_once_a_week_it_brings_a_thought_that_never_came() -> None:
    assert came(thought("i-again"), thought("i-verb"), used={"i-again": EVENING}) == "i-verb"


@pytest.mark.parametrize(("ago", "comes"), [(AGAIN_AFTER, "i-again"), (AGAIN_AFTER - timedelta(seconds=1), "")])
def test_none_comes_twice_within_half_a_year(ago: timedelta, comes: str) -> None:
    assert came(thought("i-again"), used={"i-again": EVENING - ago}) == comes


def test_of_two_that_may_come_again_the_older_does() -> None:
    used = {"i-again": EVENING - AGAIN_AFTER, "i-verb": EVENING - 2 * AGAIN_AFTER}
    assert came(thought("i-again"), thought("i-verb"), used=used) == "i-verb"


def test_about_distance_one_is_told_once_and_not_again() -> None:
    assert came(thought("i-absence")) == "i-absence"
    assert came(thought("i-absence"), used={"i-absence": EVENING - 9 * AGAIN_AFTER}) == ""


def test_what_speaks_of_safety_never_comes_where_both_look() -> None:
    item = thought("i-safety-first", "for-self")
    assert came(item) == ""
    mine = replace(facts(ANA, content=FakeContent(item)), private=True)
    asked = ideas.ask(mine)
    assert [(s.moment.item, s.to) for s in asked.show] == [("i-safety-first", (ANA,))]
    assert ideas.ask(replace(mine, private=False)).show == ()


def test_a_joke_waits_until_one_is_welcome() -> None:
    mending = couple(ana(), replace(ben(), mood="mending"))
    assert came(thought("i-joke", "playful"), of=mending) == ""
    assert came(thought("i-joke", "playful")) == "i-joke"


@pytest.mark.parametrize("of", [
    couple(ana(), replace(ben(), mood="mending")),
    couple(replace(ana(), nudge_hold_until=EVENING + timedelta(seconds=1)), ben()),
])  # fmt: skip
def test_what_is_fenced_waits_while_it_could_do_harm(of: Couple) -> None:
    assert came(thought("i-loyal", "fenced"), of=of) == ""


def test_a_fence_opens_again_with_its_last_second() -> None:
    after = couple(replace(ana(), nudge_hold_until=EVENING), ben())
    assert came(thought("i-loyal", "fenced"), of=after) == "i-loyal"


def test_where_it_comes_from_is_shown_in_place_and_leads_back() -> None:
    why = only(PRACTICE.tapped(facts(BEN, content=POOL), a_thought(), "why"))
    assert keys(shown(why)) == ["i-again.source", "i-again.caveat"]
    back = only(PRACTICE.tapped(facts(ANA, content=POOL), why, "thought"))
    assert shown(back) == shown(a_thought())


def test_a_heart_is_a_moment_and_the_source_stays_there_to_read() -> None:
    liked = only(PRACTICE.tapped(facts(BEN), a_thought(), "like"))
    assert liked.state is State.MET
    assert keys(shown(liked)) == ["ideas-thought", "ideas-liked"]
    assert actions(shown(liked)) == ["why"]


def test_a_word_under_it_is_a_moment_too_and_one_in_private_stays_there() -> None:
    assert only(PRACTICE.replied(facts(ANA), a_thought(), "that's us", 9)).state is State.MET
    private = PRACTICE.replied(facts(ANA, private=True), a_thought(), "that's me", 9)
    assert (private.moments, private.react) == ((), 9)


def test_nothing_is_said_when_its_day_is_over() -> None:
    over = PRACTICE.rested(facts(content=POOL), a_thought())
    assert shown(over).lines == (say("ideas-thought", idea=say("i-again")),)
    assert actions(shown(over)) == ["why"]


def test_in_private_there_is_nothing_to_answer() -> None:
    assert actions(shown(a_thought(), Place.PRIVATE)) == ["why"]
    assert PRACTICE.tapped(facts(ANA, private=True), a_thought(), "like").moments == ()


def test_whoever_has_had_them_all_is_told_so() -> None:
    asked = ideas.ask(facts(ANA, content=FakeContent()))
    assert (asked.show, asked.toast) == ((), say("ideas-used-up-toast"))


def test_a_thought_that_left_the_content_is_still_a_thought() -> None:
    assert keys(PRACTICE.card(facts(content=FakeContent()), a_thought(), Place.GROUP)) == ["ideas-some"]
