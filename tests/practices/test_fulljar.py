"""A full jar: suggested once, without sound, at a good time, with three of the couple's own moments."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.card import Card, Picture, Place
from bot.domain.couple import UNTIL_SAID, Couple, Jar
from bot.domain.decision import Show, ShowPanel
from bot.domain.moment import Moment, State
from bot.practices import fulljar
from tests.cast import ANA, BEN, EVENING, actions, ana, ben, couple, only
from tests.panels.walk import text
from tests.practices.lived import DAY, facts, said

PRACTICE = fulljar.PRACTICE
US = replace(couple(), jar=Jar(marbles=0, shelf=2, early=(4,)))
KEPT = tuple(
    said("checkins", id=n, ago=n * DAY, item="q-smile-today", ana=f"word {n}", ben="something much longer " * 9)
    for n in range(1, 9)
)


def filled(*history: Moment, of: Couple = US, now: datetime = EVENING) -> Show:
    (show,) = PRACTICE.filled(facts(*history, of=of, now=now))
    return replace(show, moment=replace(show.moment, id=70))


BEGINNINGS = (filled(*KEPT).moment, filled(of=US.choosing(picture="garden")).moment, filled().moment)


def shown(moment: Moment, *history: Moment, of: Couple = US) -> Card:
    return PRACTICE.card(facts(*history, of=of), moment, Place.GROUP)


def test_a_small_celebration_is_suggested_in_the_group_without_sound() -> None:
    show = filled()
    assert (show.to, show.silent, shown(show.moment).silent) == ((None,), True, True)
    first, second = text(shown(show.moment)).splitlines()
    assert first == "🫙 Your jar is full. It moves to the shelf, and a new one stands ready."
    assert second.startswith("How about a small celebration: ")


def test_the_picture_is_the_jar_that_became_full() -> None:
    assert shown(filled().moment).picture == Picture(scene="jar", marbles=30, shelf=(30, 4))
    garden = filled(of=US.choosing(picture="garden")).moment
    assert shown(garden).picture == Picture(scene="garden", marbles=30, shelf=(30, 4))
    assert shown(filled(of=US.choosing(picture="none")).moment).picture is None


def test_three_of_their_own_moments_are_opened_with_it() -> None:
    card = shown(filled(*KEPT).moment, *KEPT)
    assert "Three from these weeks:" in text(card)
    assert len([line for line in text(card).splitlines() if line.startswith("Ana: word ")]) == 3
    assert actions(card) == ["did", "look"]
    assert len(text(card)) <= 350


def test_words_that_are_kept_no_longer_are_not_opened() -> None:
    moment = filled(*KEPT).moment
    for card in (shown(moment), shown(moment, *KEPT, of=US.choosing(words="off")), shown(filled().moment, *KEPT)):
        assert ("Ana:" in text(card), actions(card)) == (False, ["did"])


def test_celebrating_it_is_a_moment_like_any_other() -> None:
    moment = filled(*KEPT).moment
    met = only(PRACTICE.tapped(facts(who=BEN), moment, "did"))
    assert met.state is State.MET
    assert ("Celebrated 🤍" in text(shown(met)), actions(shown(met))) == (True, [])


def test_the_way_to_all_of_them_is_a_page_of_its_own() -> None:
    decision = PRACTICE.tapped(facts(who=ANA), filled(*KEPT).moment, "look")
    assert decision.panels == (ShowPanel(panel="lookback"),)


def test_it_rests_as_one_line() -> None:
    moment = filled(*KEPT).moment
    rested = PRACTICE.rested(facts(now=moment.rests_at), moment)
    assert len(text(shown(rested, *KEPT)).splitlines()) == 1


# -- a good time ---------------------------------------------------------------------------------------------------

NIGHT = datetime(2026, 3, 11, 21, 30, tzinfo=UTC)  # 22:30 in Berlin
MORNING = datetime(2026, 3, 12, 7, tzinfo=UTC)


def waits_until(of: Couple, now: datetime = EVENING) -> datetime | None:
    show = filled(of=of, now=now)
    assert (show.to == ()) == (show.moment.come_back_at is not None)
    return show.moment.come_back_at


def test_not_into_the_night_but_in_the_morning() -> None:
    assert waits_until(US, NIGHT) == MORNING


def test_not_into_a_hard_moment() -> None:
    assert waits_until(replace(US, calm_until=MORNING)) == MORNING
    assert waits_until(replace(US, calm_until=EVENING)) is None


@pytest.mark.parametrize("hold", [EVENING + timedelta(minutes=50), UNTIL_SAID])
def test_not_while_somebody_takes_some_time_or_the_two_rest(hold: datetime) -> None:
    resting = replace(US, paused_until=hold)
    taking_time = replace(US, partners=(replace(ana(), space_until=hold), ben()))
    at = min(hold, EVENING + DAY)
    assert waits_until(resting) == waits_until(taking_time) == at


def test_when_the_time_has_come_it_is_shown_once() -> None:
    waiting = filled(of=US, now=NIGHT).moment
    decision = PRACTICE.came_back(facts(now=MORNING), waiting)
    (show,) = decision.show
    assert (show.to, show.moment.come_back_at, show.moment.rests_at) == ((None,), None, MORNING + 2 * DAY)


def test_when_it_is_hard_again_by_then_it_waits_on() -> None:
    waiting = filled(of=US, now=NIGHT).moment
    later = MORNING + DAY
    decision = PRACTICE.came_back(facts(of=replace(US, calm_until=later), now=MORNING), waiting)
    assert (decision.show, only(decision).come_back_at) == ((), later)
