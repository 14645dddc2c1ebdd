"""Questions of their own and how deep the others go: both see them, less needs one, more needs two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.card import PanelTap
from bot.domain.decision import Facts
from bot.domain.note import Note
from bot.panels.questions import MOST, PANEL
from tests.cast import ANA, BEGAN, BEN, couple, only
from tests.panels.walk import Page, facts, labels, tap, taps, text, walk


def own(number: int, words: str = "Which song?") -> Note:
    return Note(id=number, couple=couple().id, owner=ANA, kind="question", words=words, shared=True, created_at=BEGAN)


def with_notes(*notes: Note, who: bool = True) -> Facts:
    return replace(facts(BEN if who else None), notes=notes)


def test_it_stands_under_what_with_how_deep_it_goes() -> None:
    shown = labels(Page(facts=facts(None), panel="what", path="more").card())
    assert {"💬 Our own questions", "🌊 Depth: steady"} <= set(shown)


def test_an_empty_list_invites() -> None:
    assert text(PANEL.card(facts(None), "")).endswith("None yet. What would you two like to be asked one day?")


def test_a_question_is_added_by_typing_and_both_see_it() -> None:
    ask = tap(facts(), "questions", "Add one").ask
    assert ask is not None
    (note,) = PANEL.typed(facts(), ask.path, "  Which song \n is ours? ").notes
    assert (note.owner, note.kind, note.words, note.shared) == (ANA, "question", "Which song is ours?", True)
    assert "1. Which song is ours?" in text(PANEL.card(with_notes(replace(note, id=4), who=False), ""))


@pytest.mark.parametrize("words", ["", " \n ", "x" * 161])
def test_what_is_no_question_or_too_long_is_asked_for_again(words: str) -> None:
    decision = PANEL.typed(facts(), "add", words)
    assert decision.ask is not None
    assert (decision.ask.words.key, decision.notes) == ("questions-ask-again", ())


def test_the_same_question_is_not_added_twice() -> None:
    decision = PANEL.typed(with_notes(own(4)), "add", "Which song?")
    assert (decision.notes, decision.goto) == ((), "")


def test_either_can_take_any_of_them_out() -> None:
    known = with_notes(own(4))
    assert labels(PANEL.card(known, "q/4"))[0] == "Take it out"
    decision = tap(known, "questions", "Take it out", "q/4")
    assert (decision.drop, decision.goto) == ((4,), "")
    assert PANEL.tapped(with_notes(), "out/4").drop == ()


def test_what_is_not_a_shared_question_cannot_be_reached_from_here() -> None:
    others = (replace(own(5), kind="need"), replace(own(6), shared=False))
    known = with_notes(*others)
    for note in others:
        assert PANEL.card(known, f"q/{note.id}") == PANEL.card(known, "")
        assert PANEL.tapped(known, f"out/{note.id}").drop == ()


def test_a_long_list_is_turned_page_by_page() -> None:
    known = with_notes(*(own(n, f"Number {n}, " + "x" * 140) for n in range(1, 13)))
    for path, first in (("", "1."), ("p1", "6."), ("p2", "11.")):
        card = PANEL.card(known, path)
        assert f"\n{first} Number" in text(card)
        assert len(text(card)) <= 1200
    assert {"1", "5", "More ›"} <= set(labels(PANEL.card(known, "")))


def test_sixty_are_plenty() -> None:
    full = with_notes(*(own(n, f"{n}?") for n in range(MOST)))
    assert PANEL.tapped(full, "add").ask is None
    assert PANEL.tapped(replace(full, notes=full.notes[1:]), "add").ask is not None


@pytest.mark.parametrize(("now", "label", "at_once"), [("", "⬜ Light", True), ("", "⬜ Deep", False),
    ("light", "⬜ Steady", False), ("deep", "⬜ Steady", True)])  # fmt: skip
def test_less_depth_is_at_once_and_more_is_suggested(now: str, label: str, at_once: bool) -> None:
    decision = tap(facts(of=couple().choosing(depth=now)), "questions", label, "depth")
    if at_once:
        assert decision.couple is not None
    else:
        assert only(decision).detail["change"].startswith("set/depth/")


def test_every_page_of_a_full_list_leads_on() -> None:
    known = replace(with_notes(*(own(n, f"{n}?") for n in range(1, 8)), who=False))
    pages = walk(Page(facts=known, panel="questions", path=""))
    assert {"q/1", "q/7", "p1"} <= {page.path for page in pages}
    assert all({"‹ Back", "✕ Close"} <= set(labels(page.card())) for page in pages if page.panel == "questions")


def test_its_taps_stay_short() -> None:
    known = with_notes(own(10**12))
    assert all(len(there.path) < 20 for there in taps(PANEL.card(known, "q/1000000000000")))
    assert PanelTap("questions", "out/1000000000000") in taps(PANEL.card(known, "q/1000000000000"))
