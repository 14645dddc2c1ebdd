"""What one partner chooses for themselves about ideas, and what the two choose about where they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain import agreements
from bot.panels import all_panels
from tests.cast import ana, ben, couple
from tests.panels.walk import facts, labels, tap, text

OWN = [
    ("privately", "⬜ Here, to me alone", {"ideas": "private"}),
    ("touch", "⬜ Nothing with touch", {"touch": "off"}),
]


@pytest.mark.parametrize(("panel", "label", "own"), OWN)
def test_one_tap_chooses_and_another_takes_it_back(panel: str, label: str, own: dict[str, str]) -> None:
    chosen = tap(facts(private=True), panel, label).couple
    assert chosen is not None
    assert chosen.partners == (replace(ana(), own=own), ben())
    known = facts(private=True, of=chosen)
    first = labels(all_panels()[panel].card(known, ""))[0]
    assert tap(known, panel, first).couple == couple()


@pytest.mark.parametrize(("panel", "label", "own"), OWN)
def test_in_the_group_nothing_personal_is_shown_or_changed(panel: str, label: str, own: dict[str, str]) -> None:
    for us in (couple(), couple(replace(ana(), own=own), ben())):
        card = all_panels()[panel].card(facts(None, of=us), "")
        assert labels(card) == ["⚙️ Mine", "✕ Close"]
        assert all_panels()[panel].tapped(facts(of=us), "off").couple is None


@pytest.mark.parametrize(("panel", "label", "own"), OWN)
def test_the_other_sees_nothing_of_it(panel: str, label: str, own: dict[str, str]) -> None:
    us = couple(replace(ana(), own=own), ben())
    for path, page in (("mine", ""), (panel, "")):
        there = all_panels()[path]
        assert there.card(facts(ben().id, private=True, of=us), page) == there.card(facts(ben().id, private=True), page)


def test_a_choice_of_another_version_is_as_it_was_at_first() -> None:
    us = couple(replace(ana(), own={"touch": "sometimes"}), ben())
    assert labels(all_panels()["touch"].card(facts(private=True, of=us), ""))[0] == "✅ Touch is fine"


@pytest.mark.parametrize(("label", "value"), [("⬜ In one place", "together"), ("⬜ In two places", "apart")])
def test_where_they_are_needs_one_tap_of_either(label: str, value: str) -> None:
    decision = tap(facts(), "where", label)
    assert decision.couple is not None
    assert (agreements.value(decision.couple, "where"), decision.show) == (value, ())
    back = tap(facts(of=decision.couple), "where", "⬜ A bit of both")
    assert back.couple == couple()


def test_the_pages_lead_on_from_their_first_page() -> None:
    assert {"☕ Ideas: in group", "✋ Touch ideas: on"} < set(
        labels(all_panels()["mine"].card(facts(private=True), ""))
    )
    assert "📍 Near and far" in labels(all_panels()["what"].card(facts(), "more"))
    assert "to either of you" in text(all_panels()["touch"].card(facts(private=True), ""))
