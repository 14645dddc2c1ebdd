"""The recap in the settings: its day and time on the label, off by one, on by two."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from bot.domain.change import Change, What
from bot.domain.decision import Decision
from bot.domain.rhythm import Rhythm
from bot.panels import all_panels
from bot.panels.recap import PANEL
from bot.practices.suggestions import describe, propose
from tests.cast import ANA, only, rhythm
from tests.panels.walk import facts, labels, spoken, tap, taps, text

SUNDAY = replace(rhythm("recap", at=time(18)), days=frozenset({6}))


def label(*rhythms: Rhythm) -> str:
    card = all_panels()["settings"].card(facts(rhythms=rhythms), "")
    return next(one for one in labels(card) if one.startswith("📬"))


@pytest.mark.parametrize(
    "changed, expected",
    [({}, "📬 Recap: Sun 18:00"), ({"at": time(9, 30), "days": frozenset({0})}, "📬 Recap: Mon 09:30"),
     ({"days": frozenset({5, 6})}, "📬 Recap: 18:00"), ({"on": False}, "📬 Recap: off"),
     ({"days": frozenset()}, "📬 Recap: off")],
)  # fmt: skip
def test_the_label_says_when_it_comes(changed: dict[str, object], expected: str) -> None:
    assert label(replace(SUNDAY, **changed)) == expected  # type: ignore[arg-type]
    assert len(expected) <= 20


def test_its_time_is_changed_where_all_times_are() -> None:
    entry = PANEL.entries(facts(rhythms=(SUNDAY,)))[0]
    assert entry.tap is not None
    page = all_panels()["when"].card(facts(rhythms=(SUNDAY,)), "5")
    assert "The week's recap: Sun, 18:00" in text(page)


def test_off_takes_one_and_on_takes_two() -> None:
    off = propose(facts(rhythms=(SUNDAY,)), Change(what=What.OFF, rhythm=5))
    assert [r.on for r in off.rhythms] == [False]
    on = propose(facts(rhythms=(replace(SUNDAY, on=False),)), Change(what=What.ON, rhythm=5))
    assert only(on).detail["change"] == "on/5"


def test_two_without_one_are_told_what_it_is_and_one_suggests_it() -> None:
    assert label() == "📬 Recap: off"
    card = PANEL.card(facts(rhythms=()), "")
    assert "nobody is named" in text(card)
    decision = tap(facts(rhythms=()), "recap", "Turn on")
    assert only(decision).detail["change"] == "rhythm+/recap//1800/6"
    assert spoken(describe(facts(rhythms=()), only(decision))) == "The week's recap, Sun, at 18:00"


def test_an_old_button_never_adds_a_second_one() -> None:
    assert PANEL.tapped(facts(ANA, rhythms=(SUNDAY,)), "on") == Decision(goto="")
    assert taps(PANEL.card(facts(rhythms=(SUNDAY,)), ""))[0].panel == "when"
