"""The list of what helps: one's own, shared line by line, and never seen where both look."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.decision import Facts
from bot.domain.note import Note
from bot.panels import all_panels
from bot.panels.needs import LIMIT, MOST, PANEL
from tests.cast import ANA, BEN, note
from tests.panels.walk import buttons, facts, labels, spoken, tap, text

QUIET = note(1, ANA, "need", "ten minutes of quiet")
CALL = note(2, ANA, "need", "a call at lunch", shared=True)
WALK = note(3, BEN, "need", "a walk on Sundays", shared=True)
SECRET = note(4, BEN, "need", "less family", shared=False)
ALL = (QUIET, CALL, WALK, SECRET)


def known(*notes: Note) -> Facts:
    return replace(facts(ANA, private=True), notes=notes)


def five() -> tuple[Note, ...]:
    return tuple(note(n, ANA, "need", f"line {n}") for n in range(1, MOST + 1))


def test_the_list_is_mine_and_says_what_is_shared() -> None:
    page = text(PANEL.card(known(*ALL), ""))
    assert "1 · ten minutes of quiet (only you)" in page
    assert "2 · a call at lunch (shared)" in page
    assert not any(words in page for words in ("Sundays", "family"))


def test_a_line_is_typed_and_kept_for_oneself() -> None:
    assert tap(known(), "needs", "Add a line").ask is not None
    (kept,) = PANEL.typed(known(), "add", "  a message \n around lunch ").notes
    assert (kept.id, kept.owner, kept.words, kept.shared) == (0, ANA, "a message around lunch", False)


@pytest.mark.parametrize("words", ["", " \n", "x" * (LIMIT + 1)])
def test_no_words_or_too_many_are_asked_again(words: str) -> None:
    again = PANEL.typed(known(), "add", words)
    assert again.notes == ()
    assert again.ask is not None
    assert again.ask.words.key == "needs-ask-again"


def test_a_line_may_be_as_long_as_it_says() -> None:
    assert len(PANEL.typed(known(), "add", "x" * LIMIT).notes) == 1


def test_five_lines_are_plenty() -> None:
    assert "Add a line" not in labels(PANEL.card(known(*five()), ""))
    assert PANEL.tapped(known(*five()), "add").ask is None
    assert PANEL.tapped(known(*five()[1:]), "add").ask is not None


def test_lines_that_came_from_elsewhere_can_all_be_seen() -> None:
    more = (*five(), note(9, ANA, "need", "the ninth"))
    assert "6 · the ninth" in text(PANEL.card(known(*more), "p1"))


def test_sharing_and_taking_back_are_one_tap_each() -> None:
    (shared,) = tap(known(*ALL), "needs", "Share with Ben", "1").notes
    assert shared == replace(QUIET, shared=True)
    (back,) = tap(known(*ALL), "needs", "Keep to myself", "2").notes
    assert back == replace(CALL, shared=False)


def test_a_line_is_changed_and_taken_out() -> None:
    assert tap(known(*ALL), "needs", "Change it", "1").ask is not None
    (changed,) = PANEL.typed(known(*ALL), "1/edit", "a quarter of an hour").notes
    assert changed == replace(QUIET, words="a quarter of an hour")
    assert tap(known(*ALL), "needs", "Take it out", "1").drop == (1,)


def test_new_words_for_a_line_that_is_gone_are_let_go() -> None:
    decision = PANEL.typed(known(), "1/edit", "a quarter of an hour")
    assert (decision.notes, decision.goto) == ((), "")


@pytest.mark.parametrize("path", ["3", "3/share", "3/keep", "3/out", "3/edit", "4", "4/out", "99/out"])
def test_nothing_can_be_done_about_a_line_of_the_other(path: str) -> None:
    decision = PANEL.tapped(known(*ALL), path)
    assert (decision.notes, decision.drop, decision.ask) == ((), (), None)
    assert text(PANEL.card(known(*ALL), path)) == text(PANEL.card(known(*ALL), ""))


def test_what_helps_the_other_shows_only_what_they_shared() -> None:
    page = text(PANEL.card(known(*ALL), "theirs"))
    assert "a walk on Sundays" in page
    assert not any(words in page for words in ("family", "lunch", "quiet"))


def test_the_way_to_it_is_there_once_something_is_shared() -> None:
    mine = all_panels()["mine"]
    assert "What helps Ben" in labels(mine.card(known(*ALL), ""))
    for notes in ((), (QUIET, CALL, SECRET)):
        assert "What helps Ben" not in labels(mine.card(known(*notes), ""))


def test_the_question_to_oneself_is_asked_on_request_and_keeps_nothing() -> None:
    decision = tap(known(*ALL), "needs", "What holds me back?", "theirs")
    assert (decision.goto, decision.notes) == ("why", ())
    assert "putting off" in text(PANEL.card(known(*ALL), "why"))


def test_words_to_ask_with_are_lent() -> None:
    (lent,) = [b.copy for b in buttons(PANEL.card(known(), "")) if b.copy is not None]
    assert "here is why" in spoken(lent)


@pytest.mark.parametrize("path", ["", "1", "theirs", "why", "p1"])
def test_its_pages_cannot_be_passed_on(path: str) -> None:
    assert PANEL.card(known(*ALL), path).protected


def test_opened_from_another_page_it_comes_as_a_message_that_is_protected() -> None:
    decision = tap(known(*ALL), "mine", "What helps Ben")
    assert decision.close
    assert [(p.panel, p.path, p.to) for p in decision.panels] == [("needs", "theirs", ANA)]


@pytest.mark.parametrize("path", ["", "1", "theirs", "1/share", "add"])
def test_in_the_group_there_is_only_the_way_to_ones_own_side(path: str) -> None:
    for who in (None, ANA, BEN):
        card = PANEL.card(replace(facts(who), notes=ALL), path)
        assert labels(card) == ["⚙️ Mine", "✕ Close"]
        assert [b.private_link for b in buttons(card)] == ["needs", None]
    decision = PANEL.tapped(replace(facts(ANA), notes=ALL), path)
    assert (decision.notes, decision.ask, decision.panels) == ((), None, ())
