"""The jar only fills: a marble for a met moment, five a day, thirty in a jar."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.card import Picture
from bot.domain.couple import Jar
from bot.domain.jar import (
    MARBLES_A_DAY,
    MARBLES_IN_A_JAR,
    add_marble,
    begin_anew,
    fresh,
    jars_before,
    picture,
    rows,
    total,
)
from tests.cast import TODAY

TOMORROW = TODAY + timedelta(days=1)
# What can happen to a jar: a marble on a day this many days from now, or None when both begin a new one.
ACTS = st.lists(st.none() | st.integers(0, 40))


def filled(*days: date) -> Jar:
    jar = Jar()
    for day in days:
        jar = add_marble(jar, day)
    return jar


def test_a_day_gives_five_marbles_at_most() -> None:
    assert filled(*[TODAY] * 7).marbles == 5


def test_a_new_day_counts_anew() -> None:
    assert filled(*[TODAY] * 7, TOMORROW).marbles == 6


def test_the_thirtieth_marble_fills_the_jar() -> None:
    jar = Jar(marbles=29, shelf=1, day=TODAY, today=4)
    assert add_marble(jar, TODAY) == Jar(marbles=0, shelf=2, day=TODAY, today=5)


@given(st.lists(st.integers(0, 40).map(lambda n: TODAY + timedelta(days=n))))
def test_what_they_gathered_is_one_for_each_up_to_five_a_day(days: list[date]) -> None:
    assert total(filled(*sorted(days))) == sum(min(days.count(day), MARBLES_A_DAY) for day in set(days))


@given(ACTS)
def test_whatever_happens_nothing_falls_and_no_jar_is_lost(acts: list[int | None]) -> None:
    jar, day = Jar(), TODAY
    for act in acts:
        day += timedelta(days=act or 0)
        after = begin_anew(jar) if act is None else add_marble(jar, day)
        assert 0 <= total(after) - total(jar) <= (0 if act is None else 1)
        assert len(jars_before(after)) >= len(jars_before(jar))
        assert total(after) == sum(jars_before(after)) + after.marbles
        assert 0 <= after.marbles < MARBLES_IN_A_JAR
        jar = after


def test_a_new_jar_puts_the_old_one_on_the_shelf_with_every_marble_in_it() -> None:
    jar = Jar(marbles=13, shelf=2, early=(4,), day=TODAY, today=3)
    anew = begin_anew(jar)
    assert (anew.marbles, jars_before(anew), total(anew)) == (0, (30, 30, 4, 13), total(jar))
    assert (anew.day, anew.today) == (TODAY, 3)


def test_an_empty_jar_is_new_already() -> None:
    assert begin_anew(Jar(shelf=1)) == Jar(shelf=1)


def test_it_is_drawn_from_the_bottom_up() -> None:
    assert rows(Jar()) == ("○" * 10,) * 3
    assert rows(Jar(marbles=13)) == ("○" * 10, "●" * 3 + "○" * 7, "●" * 10)


def test_what_fell_lately_shines_as_far_as_it_lies_in_this_jar() -> None:
    met = [TODAY] * 7 + [TOMORROW] * 2
    assert fresh(Jar(marbles=20), met) == 7
    assert fresh(Jar(marbles=3, shelf=1), met) == 3
    assert fresh(Jar(marbles=3), []) == 0


def test_a_picture_shows_this_jar_and_those_before_it() -> None:
    jar = Jar(marbles=13, shelf=1, early=(4,))
    assert picture(jar, "garden", 2) == Picture(scene="garden", marbles=13, fresh=2, shelf=(30, 4))
