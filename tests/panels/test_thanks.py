"""The picker of /thanks: four kinds, words to borrow, and good news; nothing is ever said for anybody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.card import Card, Words
from bot.domain.decision import Facts
from bot.panels.thanks import PANEL
from bot.practices import thanks
from tests.cast import ANA, BEN, CLEO, only
from tests.panels.walk import buttons, content, facts, labels, spoken, tap, text

MINE = f"{ANA}"


def copied(card: Card) -> list[Words]:
    return [b.copy for b in buttons(card) if b.copy is not None]


def test_the_first_page_names_who_asked_and_offers_four_kinds_and_news() -> None:
    card = PANEL.card(facts(None), MINE)
    assert "Ana" in text(card)
    assert len(labels(card)) == 7
    assert {"🎉 Good news", "Just thank you", "✕ Close"} < set(labels(card))


@pytest.mark.parametrize("kind", thanks.KINDS)
def test_every_kind_lends_words_that_can_be_copied_whole(kind: str) -> None:
    (words,) = copied(PANEL.card(facts(None), f"{MINE}/{kind}"))
    assert words.key == thanks.KINDS[kind]
    assert len(spoken(words)) <= 256
    assert spoken(words) in text(PANEL.card(facts(None), f"{MINE}/{kind}"))


@pytest.mark.parametrize("kind", thanks.KINDS)
def test_a_kind_is_said_with_one_tap_and_the_picker_goes(kind: str) -> None:
    decision = PANEL.tapped(facts(ANA), f"{MINE}/{kind}/say")
    assert (only(decision).kind, only(decision).by, decision.close) == (kind, ANA, True)


def test_just_thank_you_needs_no_kind() -> None:
    assert only(tap(facts(ANA), "thanks", "Just thank you", MINE)).kind == ""


def test_words_of_ones_own_are_asked_for_and_the_card_stands_for_them() -> None:
    asked = tap(facts(ANA), "thanks", "Write it here", f"{MINE}/telling").ask
    assert asked is not None
    said = PANEL.typed(facts(ANA), asked.path, "thanks for the long call")
    assert (only(said).kind, only(said).words, said.close) == ("telling", "", True)


def test_in_private_words_are_only_lent() -> None:
    card = PANEL.card(facts(ANA, private=True), f"{MINE}/proud")
    assert labels(card) == ["📋 Copy", "Just say I'm proud", "✕ Close"]
    assert PANEL.tapped(facts(ANA, private=True), f"{MINE}/proud/write").ask is None


def test_good_news_of_ones_own_is_the_bid_of_that_kind() -> None:
    news = only(tap(facts(ANA), "thanks", "I have some", f"{MINE}/news"))
    assert (news.practice, news.kind, news.by) == ("bids", "news", ANA)


def test_good_news_of_the_other_is_being_proud_of_them() -> None:
    assert tap(facts(ANA), "thanks", "They have some", f"{MINE}/news").goto == f"{MINE}/proud"


@pytest.mark.parametrize("path", [MINE, f"{MINE}/news", f"{MINE}/proud/say", f"{MINE}/plain", f"{MINE}/telling/write"])
def test_the_picker_belongs_to_whoever_asked_for_it(path: str) -> None:
    for known in (facts(BEN), replace(facts(ANA), who=None), facts(CLEO)):
        decision = PANEL.tapped(known, path)
        assert decision.toast is not None
        assert (decision.show, decision.goto, decision.ask) == ((), None, None)


def test_either_may_close_it() -> None:
    assert PANEL.tapped(facts(BEN), "close").close


@pytest.mark.parametrize("path", ["11/later", "11/later/say", "11/presence/later", "11//"])
def test_a_path_of_another_version_is_the_nearest_page(path: str) -> None:
    known: Facts = facts(ANA)
    assert PANEL.tapped(known, path).goto == path
    assert text(PANEL.card(known, path))


def test_what_is_lent_is_in_the_content() -> None:
    assert all(content().item(script) is not None for script in thanks.KINDS.values())
