"""What the two change together: at once when it is less, suggested when it is more."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.panels.settings import PANEL
from tests.cast import EVENING, couple, only
from tests.panels.walk import facts, labels, tap, text


def test_a_busy_week_starts_with_one_tap_and_ends_with_one() -> None:
    started = tap(facts(), "settings", "🌿 Busy week").couple
    assert started is not None
    assert started.busy_until == EVENING + timedelta(days=7)
    ended = tap(facts(of=started), "settings", "🌿 End busy week").couple
    assert ended is not None
    assert ended.busy_until is None


def test_the_nudge_line_is_switched_off_by_one_and_on_by_two() -> None:
    off = tap(facts(), "settings", "🔔 Nudge line: on").couple
    assert off is not None
    assert not off.group_nudges
    on = tap(facts(of=off), "settings", "🔔 Nudge line: off")
    assert on.couple is None
    assert only(on).detail["change"] == "line/on"


def test_reactions_are_explained_before_they_are_suggested() -> None:
    assert tap(facts(), "settings", "👁 Reactions: off").goto == "reactions"
    assert "every message in this group" in text(PANEL.card(facts(), "reactions"))
    assert only(tap(facts(), "settings", "Turn on", "reactions")).detail["change"] == "reactions/on"


def test_reactions_end_with_one_tap() -> None:
    left = tap(facts(of=replace(couple(), reactions=True)), "settings", "Turn off", "reactions")
    assert left.couple is not None
    assert (left.couple.reactions, left.goto) == (False, "reactions")


def test_reactions_without_the_right_to_see_them_say_so() -> None:
    us = replace(couple(), reactions=True)
    assert "not an administrator" in text(PANEL.card(facts(of=us), "reactions"))
    assert "not an administrator" not in text(PANEL.card(facts(of=replace(us, admin=True)), "reactions"))


def test_the_label_shows_that_the_couple_rests() -> None:
    us = replace(couple(), paused_until=EVENING + timedelta(days=1))
    assert "⏸ Paused" in labels(PANEL.card(facts(of=us), ""))


def test_close_takes_the_panel_away() -> None:
    assert tap(facts(), "settings", "✕ Close").close
