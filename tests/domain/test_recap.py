"""What a week held: kinds in small words, the same for any two weeks, with nobody's name and nobody's share."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain import recap
from bot.domain.couple import Jar
from bot.domain.moment import How, Moment, Response, State, meet
from bot.domain.recap import AT_MOST, SOME, Held
from tests.cast import ANA, BEGAN, BEN, EVENING, couple, moment

DAY = timedelta(days=1)


def met(practice: str, *, ago: timedelta = DAY, kind: str = "", item: str = "", what: str = "", **more: str) -> Moment:
    """Met by Ben, some time ago."""
    at = EVENING - ago
    offered = replace(moment(practice, by=ANA, now=at, **more), kind=kind, item=item)
    response = Response(partner=BEN, how=How.TAP, what=what or "did", at=at)
    return meet(replace(offered, responses=(response,)), at)


def told(*moments: Moment) -> tuple[Held, ...]:
    return recap.held(recap.met_since(moments, EVENING - 7 * DAY))


def test_each_kind_is_told_once_and_from_three_on_it_is_only_some() -> None:
    assert told(met("thanks")) == (Held("thanks", 1),)
    assert told(met("thanks"), met("thanks")) == (Held("thanks", 2),)
    assert told(*[met("thanks")] * 3) == told(*[met("thanks")] * 20) == (Held("thanks", SOME),)


def test_what_did_not_happen_is_not_told() -> None:
    waiting = moment("bids", by=ANA, now=EVENING - DAY)
    assert told(waiting, replace(waiting, state=State.RESTING)) == ()


def test_bids_are_told_by_what_they_were_about() -> None:
    assert told(met("bids", kind="listen"), met("bids", kind="talk")) == (Held("talk", 2),)
    assert told(met("bids", kind="hug"), met("bids", kind="later-kind")) == (Held("hug", 1), Held("reach", 1))
    assert told(met("bids", kind="hug", talked="1")) == (Held("talk", 1),)


def test_a_bid_that_things_are_not_okay_is_a_hello_like_any_other() -> None:
    assert told(met("bids", kind="notokay")) == (Held("reach", 1),)


def test_what_was_done_quietly_stays_quiet() -> None:
    assert told(met("gestures", what="quiet")) == ()
    assert told(met("gestures", what="done")) == (Held("gesture", 1),)


def test_only_a_promise_that_both_knew_of_and_that_was_kept_is_told() -> None:
    assert told(met("promises", what="kept"), met("promises", what="owned", shared="1")) == ()
    assert told(met("promises", what="kept", shared="1")) == (Held("promise", 1),)


def test_hard_moments_and_what_one_keeps_for_oneself_are_not_told() -> None:
    kept = ("repair", "space", "promises", "remember", "recap", "newjar", "safety", "something-later")
    assert told(*(met(practice) for practice in kept)) == ()


def test_rituals_are_told_by_name_and_many_of_them_as_one() -> None:
    assert told(met("rituals", kind="r-tea", item="r-tea")) == (Held("r-tea", 1),)
    own = replace(met("rituals", kind="own"), rhythm=5)
    assert told(own, own) == (Held("own5", 2),)
    many = [met("rituals", item=f"r-{n}") for n in range(3)]
    assert told(*many) == (Held("rituals", SOME),)


def test_a_very_full_week_is_told_in_six_kinds_with_the_rituals_among_them() -> None:
    kinds = [met("bids", kind=kind) for kind in ("talk", "news", "hug", "help", "company")]
    full = told(met("thanks"), met("gestures", what="done"), met("checkins"), met("rituals", item="r-tea"), *kinds)
    assert len(full) == recap.MOST_KINDS
    assert full[-1] == Held("r-tea", 1)


@given(st.lists(st.sampled_from(["thanks", "bids", "checkins", "rituals", "gestures", "space", "path"]), max_size=12))
def test_whatever_happened_it_can_be_kept_and_read_again(practices: list[str]) -> None:
    held = told(*(met(practice, what="done") for practice in practices))
    assert recap.read(recap.written(held)) == held
    assert len(held) <= recap.MOST_KINDS


def test_words_of_a_later_release_are_left_out() -> None:
    assert recap.read("thanks.2 what ever.9 .1 dance.2 talk.1") == (Held("thanks", 2), Held("talk", 1))


def since(*history: Moment, now: datetime = EVENING) -> datetime:
    return recap.since(couple(), history, now)


def test_a_week_begins_with_the_recap_before() -> None:
    last = moment("recap", now=EVENING - 7 * DAY - timedelta(hours=2))
    assert since(last, moment("bids", by=ANA)) == last.opened_at


def test_a_week_is_never_longer_than_eight_days_nor_older_than_the_couple() -> None:
    assert since() == since(moment("recap", now=EVENING - 20 * DAY)) == EVENING - AT_MOST
    begun = BEGAN + 3 * DAY
    assert recap.since(couple(), (), begun) == BEGAN


def test_what_was_met_at_the_very_instant_of_the_last_recap_belongs_to_that_one() -> None:
    at = EVENING - 7 * DAY
    on_time, after = met("thanks", ago=7 * DAY), met("thanks", ago=7 * DAY - timedelta(seconds=1))
    assert recap.met_since((after, on_time), at) == [after]


def test_marbles_of_this_week_shine() -> None:
    us = replace(couple(), jar=Jar(marbles=12))
    week = [met("thanks", ago=n * timedelta(hours=1)) for n in range(7)]
    assert recap.fresh(us, week) == 5
    assert recap.fresh(us, [*week, met("thanks", ago=2 * DAY)]) == 6


def test_every_ninety_days_both_are_asked_whether_it_is_still_good() -> None:
    def asks(days: float, *history: Moment) -> bool:
        return recap.asks_still_good(couple(), history, BEGAN + timedelta(days=days))

    assert not asks(89.99)
    assert asks(90)
    asked = moment("recap", now=BEGAN + 95 * DAY, still="1")
    assert not asks(184, asked, moment("recap", now=BEGAN + 180 * DAY))
    assert asks(185, asked)
