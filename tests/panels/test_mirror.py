"""The mirror: both ask for it, either ends it; no figure, no name, and it says what it is not."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.card import Card, Picture
from bot.domain.decision import Decision, ShowPanel
from bot.domain.moment import meet, rest
from bot.panels.mirror import PANEL
from bot.practices.suggestions import describe
from tests.cast import ANA, BEN, EVENING, couple, moment, only
from tests.panels.walk import labels, spoken, tap, text
from tests.practices.lived import facts

ON = couple().choosing(mirror="on")
HISTORY = (meet(moment("bids", by=ANA), EVENING), rest(moment("bids", by=BEN), EVENING))


def picture() -> Card:
    return PANEL.card(facts(*HISTORY, of=ON), "look")


def test_it_is_off_and_says_what_it_would_be_before_anybody_asks() -> None:
    card = PANEL.card(facts(), "")
    assert "the one picture here that can show less" in text(card)
    assert labels(card) == ["Turn on", "‹ Back", "✕ Close"]


def test_it_needs_both() -> None:
    decision = tap(facts(who=ANA), "mirror", "Turn on")
    assert decision.couple is None
    assert only(decision).detail["change"] == "set/mirror/on"
    assert "the one figure here that may fall" in spoken(describe(facts(), only(decision)))


def test_either_ends_it_at_once() -> None:
    for who in (ANA, BEN):
        off = tap(facts(who=who, of=ON), "mirror", "Turn off").couple
        assert off is not None
        assert not off.chose("mirror", "on")


def test_it_is_looked_at_in_a_message_of_its_own() -> None:
    decision = tap(facts(who=ANA, of=ON), "mirror", "Look now")
    assert decision == Decision(close=True, panels=(ShowPanel(panel="mirror", path="look"),))
    private = replace(facts(who=ANA, of=ON), private=True)
    assert tap(private, "mirror", "Look now").panels == (ShowPanel(panel="mirror", path="look", to=ANA),)


def test_the_picture_is_of_the_two_together() -> None:
    assert picture().picture == Picture(scene="mirror", weeks=((0, 0),) * 11 + ((2, 1),))


def test_its_words_hold_no_figure_and_no_name() -> None:
    words = text(picture())
    assert not re.search(r"\d|%|Ana|Ben|percent|per cent|third|half", words)


def test_the_story_comes_with_what_it_does_not_show() -> None:
    words = text(picture())
    assert "In one well-known study" in words
    assert "averages, not a test for you two" in words
    assert len(words) <= 1024


def test_putting_it_away_takes_the_picture_along() -> None:
    decision = tap(facts(who=BEN, of=ON), "mirror", "Put it away", "look")
    assert decision.couple is not None
    assert (decision.couple.chose("mirror", "on"), decision.close, decision.goto) == (False, True, None)


def test_an_old_button_shows_no_picture_that_nobody_wants_any_more() -> None:
    assert PANEL.card(facts(*HISTORY), "look").picture is None
    assert PANEL.tapped(facts(who=ANA), "look") == Decision(goto="")
