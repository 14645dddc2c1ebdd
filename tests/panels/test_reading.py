"""The pages one reads: the jar, the help, what is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.couple import Jar
from bot.panels import all_panels
from tests.cast import couple
from tests.panels.walk import facts, labels, tap, text


def jar(marbles: int, shelf: int = 0) -> str:
    us = replace(couple(), jar=Jar(marbles=marbles, shelf=shelf))
    return text(all_panels()["jar"].card(facts(None, of=us), ""))


def test_an_empty_jar_fills_by_itself() -> None:
    assert jar(0) == "🫙 Your jar\nNothing here yet. It fills by itself."


def test_the_jar_is_drawn_and_said() -> None:
    assert jar(13).splitlines()[1:] == ["○○○○○○○○○○", "●●●○○○○○○○", "●●●●●●●●●●", "13 marbles in this jar."]
    assert jar(1).endswith("1 marble in this jar.")


def test_full_jars_stand_on_the_shelf() -> None:
    assert jar(2, shelf=2).endswith("🫙🫙 2 full jars on the shelf.")
    assert "A fresh jar" in jar(0, shelf=1)
    assert jar(2, shelf=400).count("🫙") == 11


def test_help_has_one_screen_and_a_second_one() -> None:
    assert tap(facts(), "help", "More help").goto == "more"
    assert "no replacement for professional care" in text(all_panels()["help"].card(facts(), "more"))


@pytest.mark.parametrize("private", [True, False])
def test_privacy_says_it_in_ten_lines(private: bool) -> None:
    lines = text(all_panels()["privacy"].card(facts(private=private), "")).splitlines()
    assert [line.partition(".")[0] for line in lines if line[:1].isdigit()] == [f"{n}" for n in range(1, 11)]


@pytest.mark.parametrize("name", ["jar", "help", "privacy"])
def test_a_page_that_is_read_can_be_put_away(name: str) -> None:
    assert "✕ Close" in labels(all_panels()[name].card(facts(), ""))
    assert tap(facts(), name, "✕ Close").close
