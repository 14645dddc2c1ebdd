"""What /help leads to: four tabs, words to borrow, kinder moments, and a thought; each only for whoever asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.card import Button
from bot.domain.couple import Couple, Stage
from bot.panels import all_panels
from bot.panels.help import TABS
from bot.panels.words import GROUPS
from tests.cast import ANA, EVENING, ana, ben, couple
from tests.panels.walk import buttons, content, facts, labels, spoken, tap, text

HELP, WORDS, INSTEAD = (all_panels()[name] for name in ("help", "words", "instead"))
MENDING = couple(ana(), replace(ben(), mood="mending"))
HELD = couple(ana(), replace(ben(), nudge_hold_until=EVENING + timedelta(days=1)))


def stumbles(of: Couple | None = None) -> str:
    """Every kinder moment that may be shown, read one after the other."""
    known = facts(None, of=of)
    return "\n".join(text(INSTEAD.card(known, f"{n}")) for n in range(len(content().items("instead"))))


def test_the_four_words_are_the_four_tabs() -> None:
    first = labels(HELP.card(facts(None), ""))
    assert first[:4] == ["Notice", "Respond", "Acknowledge", "Ask"]


@pytest.mark.parametrize("tab", TABS)
def test_a_tab_says_that_it_is_open_and_leads_to_the_others(tab: str) -> None:
    card = HELP.card(facts(None), tab)
    assert sum(label.startswith("• ") for label in labels(card)) == 1
    assert text(card).split("\n")[0].lower() == tab
    assert len([label for label in labels(card) if label.removeprefix("• ").lower() in TABS]) == 4


def test_on_ones_own_side_the_first_screen_speaks_of_that_side() -> None:
    assert "yours alone" in text(HELP.card(facts(private=True), ""))
    assert "/bid" in text(HELP.card(facts(None), ""))


def test_somebody_without_a_couple_reads_help_and_nothing_that_needs_two() -> None:
    alone = replace(facts(None, private=True), couple=replace(couple(), stage=Stage.NEW, partners=()))
    assert not {"💡 A thought", "Words to borrow", "Small stumbles"} & set(labels(HELP.card(alone, "")))
    assert HELP.tapped(alone, "thought").show == ()


def test_a_thought_takes_the_place_of_the_help() -> None:
    decision = tap(facts(ANA), "help", "💡 A thought")
    assert (decision.close, [s.to for s in decision.show]) == (True, [(None,)])


def test_a_thought_asked_for_in_private_comes_there() -> None:
    assert [s.to for s in tap(facts(ANA, private=True), "help", "💡 A thought").show] == [(ANA,)]


def test_every_line_to_borrow_is_found_in_its_group_and_can_be_copied() -> None:
    found = set[str]()
    for group in GROUPS:
        for n in range(len(content().items("script"))):
            card = WORDS.card(facts(None), f"{group}/{n}")
            (copy,) = [b for b in buttons(card) if b.copy is not None]
            assert copy.copy is not None
            assert spoken(copy.copy) in text(card)
            found.add(copy.copy.key)
    assert found == {item.id for item in content().items("script")}


def test_words_go_round() -> None:
    sorry = len([item for item in content().items("script") if item.group == "sorry"])
    known = facts(None)
    assert tap(known, "words", "‹", "sorry").goto == f"sorry/{sorry - 1}"
    assert tap(known, "words", "›", f"sorry/{sorry - 1}").goto == "sorry/0"


def test_lightness_waits_until_both_would_laugh() -> None:
    assert "A little lightness" in labels(WORDS.card(facts(None), ""))
    assert "A little lightness" not in labels(WORDS.card(facts(None, of=MENDING), ""))
    assert WORDS.card(facts(None, of=MENDING), "humour") == WORDS.card(facts(None, of=MENDING), "")


def test_every_kinder_moment_is_there_one_at_a_time() -> None:
    for item in content().items("instead"):
        assert content().speak(f"{item.id}.instead", {}) in stumbles()


def test_words_for_it_can_be_copied_and_lead_back() -> None:
    known = facts(None)
    words = tap(known, "instead", "Words for it", "0").goto
    assert words == "0/words"
    assert [b.copy.key for b in buttons(INSTEAD.card(known, words)) if b.copy] == ["s-tell-me-more"]
    assert tap(known, "instead", "‹ Back", words).goto == "0"


@pytest.mark.parametrize("of", [MENDING, HELD])
def test_the_one_about_talking_to_others_waits_while_it_could_do_harm(of: Couple) -> None:
    vent = content().speak("t-vent", {})
    assert vent in stumbles()
    assert vent not in stumbles(of)


def test_what_slipped_can_be_kept_on_ones_own_side() -> None:
    cards = [INSTEAD.card(facts(None), f"{n}") for n in range(len(content().items("instead")))]
    leads: list[Button] = [b for card in cards for b in buttons(card) if b.private_link]
    assert [b.private_link for b in leads] == (["remember"] if "remember" in all_panels() else [])


def test_no_number_says_how_many_there_are() -> None:
    for panel in (WORDS, INSTEAD):
        for path in ("sorry/2", "2"):
            assert not any(c.isdigit() for label in labels(panel.card(facts(None), path)) for c in label)
