"""One's own settings: private, and nobody else's."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.card import PartnerId
from bot.domain.couple import Nudges, Partner
from bot.domain.decision import NOTHING, Decision
from bot.domain.localtime import Span
from bot.panels._hours import typed_span
from bot.panels.mine import PANEL
from tests.cast import ANA, BEN, ana, command, couple
from tests.panels.walk import facts, labels, some_rhythms, tap, text

MINE = facts(ANA, private=True)


def changed(decision: Decision, who: PartnerId = ANA) -> Partner:
    """How a partner is after a decision."""
    assert decision.couple is not None
    partner = decision.couple.partner(who)
    assert partner is not None
    return partner


def test_a_change_is_ones_own_alone() -> None:
    decision = tap(facts(BEN, private=True), "mine", "⬜ Off", "n")
    assert changed(decision, BEN).nudges is Nudges.OFF
    assert changed(decision, ANA) == ana()


@pytest.mark.parametrize("path", ["", "n/off", "q/s/t2100", "b/on", "z/o60", "q/type"])
def test_in_the_group_its_buttons_only_point_to_the_private_side(path: str) -> None:
    decision = PANEL.tapped(facts(ANA), path)
    assert decision.toast is not None
    assert replace(decision, toast=None) == NOTHING


def test_in_the_group_its_page_shows_nothing_of_anybody() -> None:
    card = PANEL.card(facts(None), "q")
    assert "22:00" not in text(card)
    assert "⚙️ Mine" in labels(card)


def test_settings_in_the_group_are_not_these() -> None:
    assert PANEL.command(facts(ANA), command("settings")) == NOTHING


def test_words_typed_in_the_group_change_nothing() -> None:
    assert PANEL.typed(facts(ANA), "q/type", "21:00-07:00") == NOTHING


def test_evening_only_has_a_time() -> None:
    evening = changed(tap(MINE, "mine", "⬜ Evening only", "n"))
    assert evening.nudges is Nudges.EVENING
    us = couple(evening)
    assert tap(facts(ANA, private=True, of=us), "mine", "⏰ 19:30", "n").goto == "n/s/h18"
    assert changed(tap(facts(ANA, private=True, of=us), "mine", "21:15", "n/s/m21")).evening_at == time(21, 15)


def test_quiet_hours_change_one_end_at_a_time() -> None:
    assert changed(tap(MINE, "mine", "23:30", "q/s/m23")).quiet == Span(start=time(23, 30), end=time(8))
    assert changed(tap(MINE, "mine", "07:15", "q/e/m07")).quiet == Span(start=time(22), end=time(7, 15))


def test_quiet_hours_can_be_typed() -> None:
    assert changed(PANEL.typed(MINE, "q/type", "21:00-07:00")).quiet == Span(start=time(21), end=time(7))


def test_one_end_can_be_typed_too() -> None:
    assert changed(PANEL.typed(MINE, "q/e/type", "7.30")).quiet == Span(start=time(22), end=time(7, 30))
    again = PANEL.typed(MINE, "q/e/type", "soon").ask
    assert again is not None
    assert again.words.key == "clock-ask-again"


@pytest.mark.parametrize("words", ["22:00-08:00", "22–8", "10 pm to 8 am", "22.00 - 08.00", "2200 until 0800"])
def test_a_span_is_read_as_people_write_it(words: str) -> None:
    assert typed_span(words) == Span(start=time(22), end=time(8))


@given(st.text(max_size=30))
def test_whatever_is_typed_is_a_span_or_is_asked_again(words: str) -> None:
    decision = PANEL.typed(MINE, "b/type", words)
    assert (decision.ask is None) == (typed_span(words) is not None)


def test_busy_hours_are_off_until_set_and_off_again() -> None:
    busy = changed(tap(MINE, "mine", "Set busy hours", "b"))
    assert busy.busy == Span(start=time(9), end=time(17))
    off = tap(facts(ANA, private=True, of=couple(busy)), "mine", "No busy hours", "b")
    assert changed(off).busy is None


def test_a_clock_that_several_zones_show_asks_which() -> None:
    path = tap(MINE, "mine", "20:30", "z").goto
    assert path == "z/o60"
    assert changed(tap(MINE, "mine", "Lagos 20:30", path)).zone == "Africa/Lagos"


def test_a_button_of_an_hour_ago_still_means_the_same_zones() -> None:
    later = replace(MINE, now=datetime(2026, 3, 11, 20, 35, tzinfo=UTC))
    assert "Berlin 21:35" in labels(PANEL.card(later, "z/o60"))


def test_a_typed_city_is_enough() -> None:
    assert changed(PANEL.typed(MINE, "z/city", "kathmandu")).zone == "Asia/Kathmandu"


def test_a_typed_time_is_enough_when_one_zone_shows_it() -> None:
    assert changed(PANEL.typed(MINE, "z/time", "01:15")).zone == "Asia/Kathmandu"


def test_a_city_of_several_zones_asks_which() -> None:
    path = PANEL.typed(MINE, "z/city", "London").goto
    assert path is not None
    assert {"London 19:30", "Toronto 15:30"} <= set(labels(PANEL.card(MINE, path)))


def test_a_city_nobody_knows_is_asked_again() -> None:
    again = PANEL.typed(MINE, "z/city", "Nowhereville on Sea").ask
    assert again is not None
    assert again.words.key == "mine-zone-ask-again"


def test_a_new_zone_moves_what_one_owns_to_the_new_clock() -> None:
    (question, pancakes) = PANEL.typed(MINE, "z/city", "Tokyo").rhythms
    assert (question.zone, question.at) == ("Asia/Tokyo", some_rhythms()[0].at)
    assert pancakes.due_at == datetime(2026, 3, 15, 11, 30, tzinfo=UTC)


def test_a_new_zone_leaves_what_the_other_owns() -> None:
    assert PANEL.typed(facts(BEN, private=True), "z/city", "Tokyo").rhythms == ()


@settings(max_examples=20, deadline=None)
@given(st.text(max_size=25))
def test_whatever_is_typed_as_a_place_is_answered(words: str) -> None:
    decision = PANEL.typed(MINE, "z/city", words)
    assert decision.ask or decision.couple or decision.goto
