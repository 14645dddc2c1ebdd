"""Thinking of each other at chosen times: private, on one's own days, by one's own clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from bot.domain.card import Name, say
from bot.domain.couple import Couple
from bot.domain.decision import Decision, Facts
from bot.domain.localtime import Span
from bot.domain.note import Note
from bot.panels.mine import PANEL as MINE
from bot.panels.reminders import MOST, PANEL
from tests.cast import ANA, BEN, ana, ben, couple, keys
from tests.panels import walk
from tests.panels.walk import labels, taps, text
from tests.practices.test_occasions import NOW, note

THOUGHT = note("busy", at=time(14), repeats="13")
OFFERS = replace(ben().choosing(busy_shared="on"), busy=Span(start=time(9), end=time(17)), zone="America/New_York")


def mine(*notes: Note, of: Couple | None = None) -> Facts:
    return replace(walk.facts(ANA, private=True, of=of), now=NOW, notes=notes)


def only(decision: Decision) -> Note:
    (kept,) = decision.notes
    return kept


def test_the_way_there_is_among_ones_own_settings() -> None:
    assert "🔁 My reminders" in labels(MINE.card(walk.facts(ANA, private=True), ""))


def test_a_new_one_has_likely_days_and_an_hour() -> None:
    fresh = only(PANEL.tapped(mine(), "new"))
    assert (fresh.kind, fresh.owner, fresh.at, fresh.repeats) == ("busy", ANA, time(14), "01234")
    assert fresh.due_at == datetime(2026, 3, 11, 13, tzinfo=UTC)


def test_days_and_hour_are_changed_with_taps() -> None:
    page = PANEL.card(mine(THOUGHT), "3")
    assert text(page) == "🔁 Tue, Thu at 14:00. Only you can see this."
    assert only(PANEL.tapped(mine(THOUGHT), "3/d1")).repeats == "3"
    assert only(PANEL.tapped(mine(THOUGHT), "3/d0")).repeats == "013"
    assert only(PANEL.tapped(mine(THOUGHT), "3/all")).repeats == "0123456"
    at = only(PANEL.tapped(mine(THOUGHT), "3/t0930"))
    assert (at.at, at.due_at) == (time(9, 30), datetime(2026, 3, 12, 8, 30, tzinfo=UTC))
    assert only(PANEL.typed(mine(THOUGHT), "3/type", "8.15")).at == time(8, 15)
    again = PANEL.typed(mine(THOUGHT), "3/type", "later").ask
    assert again is not None
    assert again.words.key == "clock-ask-again"


def test_on_no_day_it_is_silent_and_stays() -> None:
    silent = only(PANEL.tapped(mine(replace(THOUGHT, repeats="1")), "3/d1"))
    assert (silent.repeats, silent.due_at, silent.is_kept()) == ("", None, True)
    assert text(PANEL.card(mine(silent), ""))


def test_taken_out_it_is_gone() -> None:
    assert PANEL.tapped(mine(THOUGHT), "3/drop").drop == (3,)


def test_six_are_plenty() -> None:
    many = [replace(THOUGHT, id=n) for n in range(MOST)]
    assert PANEL.tapped(mine(*many), "new").toast == say("reminders-full-toast")


def test_busy_hours_are_offered_only_by_ones_own_choice() -> None:
    busy = couple(replace(ana(), busy=Span(start=time(9), end=time(17))), ben())
    assert "💼 Offer my hours" in labels(PANEL.card(mine(of=busy), ""))
    assert "💼 Offer my hours" not in labels(PANEL.card(mine(), ""))
    offered = PANEL.tapped(mine(of=busy), "offer/on").couple
    assert offered is not None
    assert offered.partners[0].wants("busy_shared", "on")
    assert "💼 Keep my hours" in labels(PANEL.card(mine(of=offered), ""))
    taken_back = PANEL.tapped(mine(of=offered), "offer/off").couple
    assert taken_back is not None
    assert taken_back.partners[0].own == {}


def test_hours_that_are_not_offered_are_shown_to_nobody() -> None:
    hidden = couple(ana(), replace(OFFERS, own={}))
    card = PANEL.card(mine(of=hidden), "")
    assert keys(card) == ["reminders-title"]
    assert "reminders:theirs" not in [f"{tap.panel}:{tap.path}" for tap in taps(card)]
    assert only(PANEL.tapped(mine(of=hidden), "theirs")).at == time(14)


def test_offered_hours_give_a_time_in_their_middle_on_their_clock() -> None:
    us = couple(ana(), OFFERS)
    assert keys(PANEL.card(mine(of=us), "")) == ["reminders-title", "reminders-offered"]
    kept = only(PANEL.tapped(mine(of=us), "theirs"))
    assert (kept.at, kept.zone, kept.owner) == (time(13), "America/New_York", ANA)
    page = PANEL.card(mine(replace(kept, id=3), of=us), "3")
    assert page.lines[0].args["time"] == say("time-theirs", time="13:00", by=Name(BEN))


@pytest.mark.parametrize("path", ["", "3", "3/d1", "new", "theirs", "offer/on"])
def test_in_the_group_nothing_of_it_is_shown_or_changed(path: str) -> None:
    assert keys(PANEL.card(replace(walk.facts(None), notes=(THOUGHT,)), path)) == ["mine-elsewhere"]
    assert PANEL.tapped(replace(walk.facts(ANA), notes=(THOUGHT,)), path) == Decision(toast=say("mine-elsewhere-toast"))


def test_nobody_else_can_look_or_change() -> None:
    his = replace(walk.facts(BEN, private=True), now=NOW, notes=(THOUGHT,))
    assert keys(PANEL.card(his, "3")) == ["reminders-title"]
    assert PANEL.tapped(his, "3/drop") == Decision(goto="3/drop")
