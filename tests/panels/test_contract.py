"""Every page of every panel: reachable, sayable, short, with a way out; and no path breaks one."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.chat.buttons import Buttons
from bot.domain.card import Card
from bot.domain.couple import ChatId, Couple, CoupleId
from bot.domain.decision import NOTHING
from bot.panels import all_panels
from tests.cast import ANA, couple
from tests.panels.walk import FAR, OURS, Page, buttons, decisions, facts, labels, spoken, starts, taps, text, walk

CODEC = Buttons(b"a key of these tests")
STARTS = starts()
STEPS = st.sampled_from(
    ["5", "h18", "m23", "m99", "t2560", "type", "d9", "q", "n", "z", "o60", "c", "s", "p9", "rituals", "own", "close"]
)


@cache
def pages(number: int) -> tuple[Page, ...]:
    return tuple(walk(STARTS[number]))


def named(number: int) -> str:
    start = STARTS[number]
    return f"{start.panel}-{'private' if start.facts.private else 'group'}-{number}"


each_start = pytest.mark.parametrize("number", range(len(STARTS)), ids=named)


@each_start
def test_every_page_can_be_said_and_fits_a_phone(number: int) -> None:
    for page in pages(number):
        card = page.card()
        assert text(card).strip()
        assert len(text(card)) <= 1200
        assert len(card.rows) <= 8
        assert all(0 < len(row) <= 5 for row in card.rows)


@each_start
def test_the_walk_ends(number: int) -> None:
    assert len(pages(number)) < FAR


@each_start
def test_no_page_is_a_dead_end(number: int) -> None:
    for page in pages(number):
        assert {"‹ Back", "✕ Close", "Stay", "Clear this message"} & set(labels(page.card())), page.path


@each_start
def test_every_page_can_be_closed_where_one_stands(number: int) -> None:
    for page in pages(number):
        assert {"✕ Close", "Stay", "Clear this message"} & set(labels(page.card())), page.path


@each_start
def test_every_label_is_short(number: int) -> None:
    for page in pages(number):
        # The names of rituals come with a box in front of them.
        assert all(len(label) <= 23 for label in labels(page.card())), labels(page.card())


@each_start
def test_every_tap_fits_the_bytes_that_telegram_carries(number: int) -> None:
    for page in pages(number):
        for there in taps(page.card()):
            assert there.path.isascii()
            assert CODEC.decode(CODEC.encode(there)) == there


@each_start
def test_every_tap_does_something_and_says_it_in_words_we_have(number: int) -> None:
    for page in pages(number):
        for there, decision in decisions(page):
            assert decision != NOTHING, there
            assert len(spoken(decision.toast)) <= 200 if decision.toast else True
            if decision.ask is not None and decision.ask.placeholder is not None:
                assert len(spoken(decision.ask.placeholder)) <= 64
                assert spoken(decision.ask.words)


@each_start
def test_nobody_can_tap_into_the_others_private_side(number: int) -> None:
    for page in pages(number):
        if not page.facts.private:
            assert all(not there.path for there in taps(page.card()) if there.panel == "mine")


def test_the_way_back_from_a_first_page_leads_to_where_one_came_from() -> None:
    privacy = all_panels()["privacy"].card(facts(ANA, private=True), "mine")
    assert [tap.panel for tap in taps(privacy)][-2:] == ["mine", "privacy"]


@settings(max_examples=60, deadline=None)
@given(panel=st.sampled_from(OURS), path=st.text(max_size=36) | st.lists(STEPS, max_size=4).map("/".join))
def test_any_path_shows_a_page(panel: str, path: str) -> None:
    for known in (facts(None), facts(ANA), facts(ANA, private=True)):
        assert buttons(all_panels()[panel].card(known, path))


@settings(max_examples=60, deadline=None)
@given(panel=st.sampled_from(OURS), path=st.lists(STEPS, max_size=4).map("/".join), words=st.text(max_size=60))
def test_any_tap_and_any_words_are_taken_kindly(panel: str, path: str, words: str) -> None:
    for known in (facts(ANA), facts(ANA, private=True)):
        for decision in (all_panels()[panel].tapped(known, path), all_panels()[panel].typed(known, path, words)):
            assert spoken(decision.toast) if decision.toast else True
            if decision.goto is not None:
                assert isinstance(all_panels()[panel].card(known, decision.goto), Card)


def test_what_is_open_to_all_is_shown_to_somebody_without_a_couple() -> None:
    known = facts(None, private=True, of=Couple(id=CoupleId(0), chat=ChatId(0)), rhythms=())
    for name in ("help", "privacy"):
        assert all_panels()[name].open_to_all
        assert text(all_panels()[name].card(known, ""))


def test_help_speaks_of_hearts_only_where_they_are_seen() -> None:
    for reactions, admin, speaks in ((True, True, True), (True, False, False), (False, True, False)):
        known = facts(None, of=replace(couple(), reactions=reactions, admin=admin))
        assert ("a heart" in text(all_panels()["help"].card(known, "respond"))) is speaks
