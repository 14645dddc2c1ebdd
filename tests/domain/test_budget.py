"""How much comes by itself: the volume, taking turns, and getting quieter (product.md 2.8, 2.9)."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.budget import (
    Opened,
    allowance,
    has_room,
    is_its_turn,
    should_ask,
    skipped_once,
    unanswered,
)
from bot.domain.couple import Couple, Easing, Volume
from bot.domain.rhythm import EVERY_DAY, Rhythm
from tests.cast import EVENING, TODAY, couple, rhythm

DAY = timedelta(days=1)


def of(volume: Volume, *, busy: bool = False) -> Couple:
    return replace(couple(), volume=volume, busy_until=EVENING + DAY if busy else None)


def came(*days_ago: int) -> list[Opened]:
    return [Opened(5, TODAY - n * DAY) for n in days_ago]


@pytest.mark.parametrize(
    ("volume", "busy", "per_day", "per_week"),
    [
        (Volume.WHISPER, False, 1, 3), (Volume.GENTLE, False, 1, 7), (Volume.PAIR, False, 2, 14),
        (Volume.BIDS, False, 0, 0), (Volume.WHISPER, True, 1, 2), (Volume.GENTLE, True, 1, 4),
        (Volume.PAIR, True, 1, 7), (Volume.BIDS, True, 0, 0),
    ],
)  # fmt: skip
def test_a_busy_week_halves_every_volume(volume: Volume, busy: bool, per_day: int, per_week: int) -> None:
    found = allowance(of(volume, busy=busy), EVENING)
    assert (found.per_day, found.per_week) == (per_day, per_week)


@pytest.mark.parametrize(
    ("volume", "opened", "room"),
    [
        (Volume.GENTLE, [], True), (Volume.GENTLE, [0], False), (Volume.GENTLE, [1, 2, 3, 4, 5, 6], True),
        (Volume.PAIR, [0], True), (Volume.PAIR, [0, 0], False), (Volume.WHISPER, [1, 2], True),
        (Volume.WHISPER, [1, 2, 6], False), (Volume.WHISPER, [1, 2, 7], True), (Volume.BIDS, [], False),
        # A ritual of tomorrow does not use up today.
        (Volume.GENTLE, [-1], True),
    ],
)  # fmt: skip
def test_a_day_and_a_week_have_room(volume: Volume, opened: list[int], room: bool) -> None:
    assert has_room(of(volume), TODAY, came(*opened), EVENING) is room


@pytest.mark.parametrize(("opened", "room"), [([], True), ([1], False), ([2], True), ([2, 4, 6, 6], False)])
def test_a_busy_week_rests_every_other_day(opened: list[int], room: bool) -> None:
    assert has_room(of(Volume.GENTLE, busy=True), TODAY, came(*opened), EVENING) is room


def rivals(count: int) -> tuple[Rhythm, ...]:
    return tuple(replace(rhythm("rituals", kind=f"{n}"), id=n) for n in range(1, count + 1))


def is_turn_of(number: int, opened: list[Opened], volume: Volume = Volume.GENTLE, among: int = 2) -> bool:
    theirs = rivals(among)
    return is_its_turn(theirs[number - 1], theirs, opened, of(volume), EVENING)


def test_whoever_came_longest_ago_goes_first() -> None:
    yesterday, before = Opened(1, TODAY - DAY), Opened(2, TODAY - 2 * DAY)
    assert not is_turn_of(1, [yesterday, before])
    assert is_turn_of(2, [yesterday, before])


def test_who_never_came_goes_before_who_did() -> None:
    assert not is_turn_of(1, [Opened(1, TODAY - 30 * DAY)])


def test_a_days_second_place_goes_to_the_second() -> None:
    opened = [Opened(1, TODAY - DAY), Opened(2, TODAY - 2 * DAY), Opened(3, TODAY - 3 * DAY)]
    assert [is_turn_of(n, opened, Volume.PAIR, among=3) for n in (1, 2, 3)] == [False, True, True]


def test_one_that_came_today_holds_its_place() -> None:
    assert not is_turn_of(2, [Opened(1, TODAY)])


def test_what_is_off_or_not_for_today_is_no_rival() -> None:
    first, second = rivals(2)
    for away in (replace(first, on=False), replace(first, days=EVERY_DAY - {TODAY.weekday()})):
        assert is_its_turn(second, (away, second), [], of(Volume.GENTLE), EVENING)


@given(among=st.integers(1, 5), volume=st.sampled_from([Volume.GENTLE, Volume.PAIR]))
def test_in_the_long_run_all_have_had_their_turns(among: int, volume: Volume) -> None:
    opened: list[Opened] = []
    for n in range(2 * among):
        today: date = TODAY + n * DAY
        theirs = tuple(replace(r, day=today) for r in rivals(among))
        for one in theirs:
            fits = has_room(of(volume), today, opened, EVENING) and is_its_turn(
                one, theirs, opened, of(volume), EVENING
            )
            opened += [Opened(one.id, today)] if fits else []
    counts = Counter(o.rhythm for o in opened)
    assert len(counts) == among
    assert max(counts.values()) - min(counts.values()) <= 1


def test_three_unanswered_then_three_skipped_then_one_question() -> None:
    easing, seen = Easing(), list[Easing]()
    for _ in range(3):
        easing = unanswered(easing)
        seen.append(easing)
    assert [e.skips for e in seen] == [0, 0, 3]
    for _ in range(3):
        assert not should_ask(easing)
        easing = skipped_once(easing)
    assert should_ask(easing)


def test_it_asks_once_and_then_sleeps() -> None:
    asleep = Easing(unanswered=3, asked=True)
    assert not should_ask(asleep)
    assert unanswered(asleep) == Easing(unanswered=4, asked=True)


def test_what_rests_while_three_are_being_skipped_adds_no_more_skips() -> None:
    assert unanswered(Easing(unanswered=3, skips=2)) == Easing(unanswered=4, skips=2)


@pytest.mark.parametrize("easing", [Easing(), Easing(unanswered=2), Easing(unanswered=3, skips=1)])
def test_it_does_not_ask_before(easing: Easing) -> None:
    assert not should_ask(easing)
