"""The soft landing: one question the day after, if both wish it, and then nothing more."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.domain import moment as moments
from bot.domain.card import Place
from bot.domain.couple import Couple, Jar
from bot.domain.localtime import Span
from bot.domain.moment import Moment, State
from bot.practices import landing
from tests.cast import ANA, BEN, EVENING, FakeContent, FakeItem, actions, ana, ben, couple, facts, keys, moment, only

PRACTICE = landing.PRACTICE
CONTENT = FakeContent(FakeItem(id="q-after-yesterday", answer="scale", tags=frozenset({"repair"})))
# Ten o'clock in Berlin, the day after.
TEN = datetime(2026, 3, 12, 9, tzinfo=UTC)


def asked() -> Moment:
    return replace(moment("landing"), kind="scale", item="q-after-yesterday")


BEGINNINGS = (asked(), asked().with_detail(jar="1"))


def us(**shared: str) -> Couple:
    return replace(couple(), shared=shared)


def waiting() -> Moment:
    (show,) = landing.planned(facts(ANA, content=CONTENT))
    return replace(show.moment, id=7)


def test_it_waits_for_ten_o_clock_of_the_next_day_and_is_shown_nowhere() -> None:
    (show,) = landing.planned(facts(ANA, content=CONTENT))
    assert (show.to, show.moment.come_back_at) == ((), TEN)


def test_what_was_hard_after_midnight_is_asked_about_the_same_day() -> None:
    (show,) = landing.planned(facts(ANA, datetime(2026, 3, 12, 0, 30, tzinfo=UTC), content=CONTENT))
    assert show.moment.come_back_at == TEN


def test_with_two_clocks_it_is_late_enough_for_both() -> None:
    apart = couple(ana(), replace(ben(), zone="America/New_York"))
    (show,) = landing.planned(facts(ANA, content=CONTENT, of=apart))
    assert show.moment.come_back_at == datetime(2026, 3, 12, 14, tzinfo=UTC)


def test_who_sleeps_long_is_let_sleep() -> None:
    late = couple(ana(), replace(ben(), quiet=Span(start=time(2), end=time(11))))
    (show,) = landing.planned(facts(ANA, content=CONTENT, of=late))
    assert show.moment.come_back_at == TEN + timedelta(hours=1)


def test_a_second_hard_moment_of_the_day_plans_no_second_question() -> None:
    calm = replace(couple(), calm_until=EVENING + timedelta(seconds=1))
    assert landing.planned(facts(ANA, content=CONTENT, of=calm)) == ()


def test_when_both_wish_it_the_question_comes_once_and_stays_for_the_day() -> None:
    (show,) = PRACTICE.came_back(facts(now=TEN, of=us(landing="on")), waiting()).show
    assert (show.to, show.moment.come_back_at) == ((None,), None)
    assert show.moment.rests_at == datetime(2026, 3, 12, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    "of",
    [
        us(),
        replace(us(landing="on"), calm_until=TEN + timedelta(seconds=1)),
        replace(us(landing="on"), paused_until=TEN + timedelta(seconds=1)),
        replace(us(landing="on"), partners=(replace(ana(), space_until=TEN + timedelta(seconds=1)), ben())),
        replace(us(landing="on"), humans=3),
    ],
)
def test_otherwise_nobody_ever_hears_of_it(of: Couple) -> None:
    decision = PRACTICE.came_back(facts(now=TEN, of=of), waiting())
    assert (decision.show, only(decision).state) == ((), State.RESTING)


def test_in_the_evening_it_is_not_the_morning_after_any_more() -> None:
    on = us(landing="on")
    late = TEN + timedelta(hours=8)
    assert PRACTICE.came_back(facts(now=late - timedelta(seconds=1), of=on), waiting()).show
    assert not PRACTICE.came_back(facts(now=late, of=on), waiting()).show


def test_it_asks_for_one_word_or_one_tap() -> None:
    card = PRACTICE.card(facts(of=us(landing="on")), asked(), Place.GROUP)
    assert keys(card)[0] == "landing-ask"
    assert "sun" in actions(card)


def test_both_answers_are_shown_together_as_in_any_check_in() -> None:
    first = only(PRACTICE.tapped(facts(ANA), asked(), "storm"))
    met = only(PRACTICE.tapped(facts(BEN), first, "sun"))
    card = PRACTICE.card(facts(), met, Place.GROUP)
    assert met.state is State.MET
    assert "hug" in actions(card)


def gathered(marbles: int = 7) -> Couple:
    return replace(us(landing="on"), jar=Jar(marbles=marbles))


def test_a_new_jar_is_offered_here_once_and_needs_both() -> None:
    card = PRACTICE.card(facts(of=gathered()), asked(), Place.GROUP)
    assert actions(card) == ["sun", "bright", "cloud", "rain", "storm", "not-today", "new-jar"]
    decision = PRACTICE.tapped(facts(ANA, of=gathered()), asked(), "new-jar")
    assert [(s.moment.practice, s.moment.by) for s in decision.show] == [("newjar", ANA)]
    assert (decision.couple, decision.moments[0].state) == (None, State.OPEN)
    after = decision.moments[0]
    assert "new-jar" not in actions(PRACTICE.card(facts(of=gathered()), after, Place.GROUP))
    assert PRACTICE.tapped(facts(BEN, of=gathered()), after, "new-jar").show == ()


def test_where_nothing_is_in_the_jar_none_is_offered() -> None:
    assert "new-jar" not in actions(PRACTICE.card(facts(of=gathered(0)), asked(), Place.GROUP))


def test_after_both_answered_it_is_still_there_and_after_its_day_it_is_not() -> None:
    met = replace(asked(), state=State.MET)
    assert "new-jar" in actions(PRACTICE.card(facts(of=gathered()), met, Place.GROUP))
    rested = moments.rest(asked(), TEN)
    assert actions(PRACTICE.card(facts(of=gathered()), rested, Place.GROUP)) == []
