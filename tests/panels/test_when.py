"""When things come: days, times, on and off."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.couple import Volume
from bot.domain.rhythm import EVERY_DAY, plan
from bot.panels.when import PANEL, PER_PAGE
from tests.cast import ANA, BEN, EVENING, ana, ben, couple, only, rhythm, without_quiet
from tests.panels.walk import facts, labels, some_rhythms, tap, text

QUESTION = some_rhythms()[0]


def at(hour: int, minute: int = 0) -> str:
    """The page of a question that comes at this time."""
    return text(PANEL.card(facts(rhythms=(plan(replace(QUESTION, at=time(hour, minute)), EVENING),)), "5"))


def test_the_list_says_when_each_thing_comes() -> None:
    assert "• One question: every day, 20:30" in text(PANEL.card(facts(), ""))


def test_an_empty_list_leads_to_what_there_is() -> None:
    assert "💬 What" in labels(PANEL.card(facts(rhythms=()), ""))


def test_a_long_list_has_pages() -> None:
    many = tuple(replace(QUESTION, id=n) for n in range(1, PER_PAGE + 2))
    assert labels(PANEL.card(facts(rhythms=many), "")).count("One question") == PER_PAGE
    assert labels(PANEL.card(facts(rhythms=many), "p1")).count("One question") == 1


def test_a_day_less_is_done_at_once() -> None:
    (changed,) = tap(facts(), "when", "✅ Wed", "5").rhythms
    assert changed.days == EVERY_DAY - {2}


def test_a_day_more_is_suggested() -> None:
    decision = tap(facts(), "when", "⬜ Mon", "6")
    assert decision.rhythms == ()
    assert only(decision).detail["change"] == "days/6/06"


def test_from_every_day_to_weekdays_is_less() -> None:
    assert tap(facts(), "when", "Monday to Friday", "5").rhythms[0].days == frozenset(range(5))


def test_off_needs_one_and_on_needs_two() -> None:
    (asleep,) = tap(facts(), "when", "✅ On", "5").rhythms
    assert not asleep.on
    assert only(tap(facts(rhythms=(asleep,)), "when", "⬜ Off", "5")).detail["change"] == "on/5"


def test_another_time_is_three_taps_and_needs_one() -> None:
    assert tap(facts(), "when", "⏰ 20:30", "5").goto == "5/h18"
    assert tap(facts(), "when", "19", "5/h18").goto == "5/m19"
    (moved,) = tap(facts(), "when", "19:45", "5/m19").rhythms
    assert moved.at == time(19, 45)


def test_a_typed_time_is_taken() -> None:
    assert tap(facts(), "when", "Type it", "5/h18").ask is not None
    (moved,) = PANEL.typed(facts(), "5/type", "8:30 pm").rhythms
    assert moved.at == time(20, 30)


def test_what_is_no_time_is_asked_again_with_the_ways_to_write_one() -> None:
    again = PANEL.typed(facts(), "5/type", "later").ask
    assert again is not None
    assert (again.path, again.words.key) == ("5/type", "clock-ask-again")


@given(st.text(max_size=20))
def test_whatever_is_typed_is_a_time_or_is_asked_again(words: str) -> None:
    decision = PANEL.typed(facts(), "5/type", words)
    assert (decision.ask is None) == bool(decision.rhythms)


def test_a_time_in_quiet_hours_says_when_it_comes_instead_and_not_whose_they_are() -> None:
    assert "quiet" not in at(21, 59)
    late = at(22)
    assert "comes at 07:00 instead" in late  # 08:00 in Berlin, as this test reads instants in UTC
    assert "Ana" not in late
    assert "Ben" not in late


def test_a_day_without_a_free_minute_says_that_it_comes_without_sound() -> None:
    us = couple(
        replace(ana(), quiet=replace(ana().quiet, start=time(8), end=time(20))),
        replace(ben(), quiet=replace(ben().quiet, start=time(20), end=time(8))),
    )
    assert "without sound" in text(PANEL.card(facts(of=us), "5"))


def test_with_two_clocks_a_time_says_whose_it_is() -> None:
    us = couple(without_quiet(ana()), replace(ben(), zone="Asia/Tokyo"))
    assert "20:30 on Ana's clock" in text(PANEL.card(facts(of=us), ""))


def test_only_bids_says_that_the_list_waits() -> None:
    assert "Only bids" in text(PANEL.card(facts(of=replace(couple(), volume=Volume.BIDS)), ""))


def test_a_rhythm_that_is_gone_shows_the_list() -> None:
    assert PANEL.card(facts(), "99/h18") == PANEL.card(facts(), "")
    assert PANEL.typed(facts(BEN), "99/type", "8").goto == ""
    assert rhythm("checkins").owner == ANA
