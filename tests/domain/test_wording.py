"""How shared things are called, as words by key."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from bot.domain.card import Name, say
from bot.domain.wording import days, rhythm_name, time_of
from tests.cast import ANA, CONTENT, EVENING, ana, ben, couple


@pytest.mark.parametrize(
    ("chosen", "key"),
    [
        (range(7), "days-every"), (range(5), "days-weekdays"), ((5, 6), "days-weekend"), ((), "days-none"),
        ((2,), "days-1"), ((0, 2), "days-2"), ((1, 2, 3), "days-from-to"), ((0, 1, 2, 3, 5), "days-5"),
    ],
)  # fmt: skip
def test_days_of_the_week_in_words(chosen: tuple[int, ...], key: str) -> None:
    assert days(chosen).key == key


def test_days_are_named_in_their_order() -> None:
    assert days((5, 1)).args == {"a": say("day-1"), "b": say("day-5")}
    assert days((3, 1, 2)).args == {"a": say("day-1"), "b": say("day-3")}


@pytest.mark.parametrize(
    ("practice", "kind", "name", "words"),
    [
        ("rituals", "own", "Tea at five", say("rhythm-own", name="Tea at five")),
        ("rituals", "r-goodbye", "", say("r-goodbye.name")),
        ("rituals", "r-gone", "", say("rhythm-rituals")),
        ("checkins", "", "", say("rhythm-checkins")),
    ],
)
def test_a_rhythm_is_called_by_its_own_name_first(practice: str, kind: str, name: str, words: object) -> None:
    assert rhythm_name(CONTENT, practice, kind, name) == words


def test_on_one_clock_a_time_is_plain() -> None:
    assert time_of(couple(), time(8, 30), ANA, EVENING) == say("time-plain", time="08:30")


def test_on_two_clocks_it_says_whose() -> None:
    us = couple(ana(), replace(ben(), zone="Asia/Tokyo"))
    assert time_of(us, time(8, 30), ANA, EVENING) == say("time-theirs", time="08:30", by=Name(ANA))
