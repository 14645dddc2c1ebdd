"""The jar only fills: a marble for a met moment, five a day, thirty in a jar."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.couple import Jar
from bot.domain.jar import MARBLES_A_DAY, MARBLES_IN_A_JAR, add_marble, rows
from tests.cast import TODAY

TOMORROW = TODAY + timedelta(days=1)


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
def test_what_they_gathered_never_gets_less(days: list[date]) -> None:
    jar = Jar()
    for day in sorted(days):
        after = add_marble(jar, day)
        assert 0 <= gathered(after) - gathered(jar) <= 1
        jar = after
    assert gathered(jar) == sum(min(days.count(day), MARBLES_A_DAY) for day in set(days))


def gathered(jar: Jar) -> int:
    return jar.shelf * MARBLES_IN_A_JAR + jar.marbles


def test_it_is_drawn_from_the_bottom_up() -> None:
    assert rows(Jar()) == ("○" * 10,) * 3
    assert rows(Jar(marbles=13)) == ("○" * 10, "●" * 3 + "○" * 7, "●" * 10)
