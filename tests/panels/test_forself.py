"""A question to oneself: in private, one at a time, and nothing of it is kept."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from bot.domain.decision import Decision
from bot.panels.forself import PANEL
from tests.cast import ANA, FakeContent
from tests.panels.walk import Page, content, facts, labels, text

MINE = facts(ANA, private=True)
QUESTIONS = [item for item in content().items("question") if "for-self" in item.tags]


def test_it_stands_on_ones_own_page() -> None:
    assert "💭 A question for me" in labels(Page(facts=MINE, panel="mine", path="").card())


def test_each_question_can_come() -> None:
    came = {PANEL.tapped(replace(MINE, rng=Random(seed)), "").goto for seed in range(200)}
    assert came == {f"{n}" for n in range(len(QUESTIONS))}
    assert len(QUESTIONS) >= 6


def test_another_is_another() -> None:
    for seed in range(50):
        assert PANEL.tapped(replace(MINE, rng=Random(seed)), "another/3").goto != "3"


def test_it_asks_says_that_nothing_is_kept_and_takes_no_answer() -> None:
    card = PANEL.card(MINE, "2")
    assert (
        text(card)
        == f"💭 {content().speak(QUESTIONS[2].id, {})}\nOnly for you. You don't answer me, and I keep nothing of it."
    )
    assert labels(card) == ["Another", "‹ Back", "✕ Close"]


def test_no_tap_changes_or_keeps_anything() -> None:
    for path in ("", "another/3", "3"):
        decision = PANEL.tapped(MINE, path)
        assert decision == Decision(goto=decision.goto)


def test_an_old_button_in_the_group_shows_nothing_of_it() -> None:
    card = PANEL.card(facts(None), "2")
    assert "💭" not in text(card)
    assert PANEL.tapped(facts(ANA), "").goto is None


def test_without_such_questions_there_is_no_such_page() -> None:
    assert PANEL.entries(replace(MINE, content=FakeContent())) == ()
    assert PANEL.tapped(replace(MINE, content=FakeContent()), "another/3").goto == "0"
