"""The path's page: it begins with a suggestion, rests for free, and one of its days can stay."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.decision import Facts
from bot.panels.path import OPENINGS, PANEL
from tests.cast import ANA, EVENING, couple, moment, only, rhythm
from tests.panels.walk import facts, labels, tap, text


def known(*, on: bool = True, done: int = 2) -> Facts:
    us = couple().choosing(path_done=f"{done}", path_at=f"{int(EVENING.timestamp())}")
    return facts(ANA, of=us, rhythms=(replace(rhythm("path"), on=on),))


def test_there_are_three_openings_and_each_is_a_suggestion() -> None:
    for opening in OPENINGS:
        decision = PANEL.tapped(facts(), f"b/{opening}")
        assert (only(decision).detail["opening"], decision.close) == (opening, True)
        assert decision.couple is None


def test_a_rest_keeps_the_day_and_stops_what_comes() -> None:
    decision = tap(known(), "path", "Rest from it")
    assert [r.on for r in decision.rhythms] == [False]
    assert decision.couple is None


def test_after_a_rest_either_walks_on_where_they_were() -> None:
    resting = known(on=False)
    assert "rests at day 3" in text(PANEL.card(resting, ""))
    decision = tap(resting, "path", "Walk on")
    assert [r.on for r in decision.rhythms] == [True]
    assert [s.moment.item for s in decision.show] == ["d-3"]


def test_after_a_rest_they_can_also_begin_anew_which_needs_both() -> None:
    page = tap(known(on=False), "path", "From the beginning").goto
    assert page == "anew"
    assert labels(PANEL.card(known(on=False), page))[0] == "Flatmates, lately"
    assert only(PANEL.tapped(known(on=False), "b/flat")).kind == "begin"


def test_while_they_walk_an_old_opening_leads_to_where_they_are() -> None:
    assert PANEL.tapped(known(), "b/flat").show == ()


def test_the_day_they_are_on_is_shown_again_and_not_twice() -> None:
    here = replace(moment("path"), item="d-3", opened_at=EVENING)
    shown = tap(replace(known(), history=(here,)), "path", "Show the day").show
    assert [s.moment.id for s in shown] == [here.id]


def test_a_day_of_an_earlier_walk_is_another_day() -> None:
    before = replace(moment("path"), item="d-3", opened_at=EVENING.replace(year=2025))
    shown = tap(replace(known(), history=(before,)), "path", "Show the day").show
    assert [(s.moment.id, s.moment.item) for s in shown] == [(0, "d-3")]


def test_a_day_that_stays_is_suggested_by_its_name() -> None:
    suggested = only(tap(facts(), "path", "Day 6", "keep"))
    assert suggested.detail["change"] == "rhythm+/path/d-6/1600/6"
