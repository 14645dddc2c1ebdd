"""The recap: what the week held in small words, one question, and three ways on; it is met by a reply alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.domain.card import Card, Picture, Place
from bot.domain.couple import Couple, Jar, Volume
from bot.domain.decision import NOTHING, Decision, ShowPanel
from bot.domain.moment import How, Moment, State
from bot.domain.note import Note
from bot.domain.warmth import Warmth
from bot.practices import recap
from tests.cast import ANA, BEGAN, BEN, BERLIN, EVENING, actions, ana, ben, couple, keys, only, rhythm
from tests.panels.walk import text
from tests.practices.lived import DAY, did, facts, said

PRACTICE = recap.PRACTICE
WEEK = (
    *[did("thanks", "heart", ago=n * DAY) for n in range(3)],
    did("gestures", "done", item="", for12="g-coffee"),
    did("gestures", "done", for12="g-coffee", ago=2 * DAY),
    did("bids", "here", kind="talk"),
    did("rituals", "did", by=None, item="r-goodbye", kind="r-goodbye"),
)
US = replace(couple(), jar=Jar(marbles=13, shelf=2, early=(4,)))


def came(*history: Moment, of: Couple = US, now: datetime = EVENING) -> Moment:
    moment = PRACTICE.open(facts(*history, of=of, now=now), rhythm("recap"))
    assert moment is not None
    return replace(moment, id=7)


def longest() -> Moment:
    """Everything that can stand on one card, each as long as it gets."""
    held = "thanks.2 news.2 gesture.2 company.2 r-goodbye.3 r-last-phone.3"
    return came().with_detail(held=held, still="1")


BEGINNINGS = (came(), came(*WEEK), longest(), came(of=US.choosing(mirror="on", picture="none")))


def shown(moment: Moment, *history: Moment, of: Couple = US, now: datetime = EVENING) -> Card:
    return PRACTICE.card(facts(*history, of=of, now=now), moment, Place.GROUP)


def tap(moment: Moment, action: str, who: int = ANA, of: Couple = US) -> Decision:
    partner = ANA if who == ANA else BEN
    return PRACTICE.tapped(facts(who=partner, of=of), moment, action)


def test_a_week_is_told_in_kinds_and_small_words() -> None:
    lines = text(shown(came(*WEEK))).splitlines()
    assert lines[0] == "🫙 This week"
    assert lines[1].endswith(" thank-yous, two small kindnesses, one good talk, “Goodbye”.")
    assert lines[2] == "13 marbles in this jar."
    assert lines[-1].endswith("Reply here, or leave it.")


def test_nobody_is_named_and_nothing_is_counted_beyond_two() -> None:
    week = [did("thanks", "heart", by=who) for who in (ANA, ANA, ANA, ANA, BEN)]
    without_picture = US.choosing(picture="none")
    words = text(shown(came(*week, of=without_picture), of=without_picture))
    assert "Ana" not in words
    assert "Ben" not in words
    assert not any(digit in words for digit in "0123456789")


def test_a_full_week_and_a_fuller_one_read_the_same() -> None:
    some, many = [did("thanks", "heart")] * 3, [did("thanks", "heart")] * 30
    assert came(*some).detail["held"] == came(*many).detail["held"]


def test_an_empty_week_is_allowed_and_has_the_same_buttons() -> None:
    quiet = came()
    assert "A quiet week. That's allowed. 🤍" in text(shown(quiet))
    assert actions(shown(quiet)) == actions(shown(came(*WEEK))) == ["lighter", "keep", "add"]


def test_a_week_looks_back_to_the_recap_before_and_no_further() -> None:
    before = said("recap", ago=7 * DAY, id=3)
    older = did("bids", "here", kind="hug", ago=8 * DAY)
    assert came(before, older, did("thanks", "heart")).detail["held"] == "thanks.1"


def test_the_picture_is_the_jar_of_that_day_with_this_weeks_marbles_shining() -> None:
    card = shown(came(*WEEK))
    assert card.picture == Picture(scene="jar", marbles=13, fresh=7, shelf=(30, 30, 4))
    fuller = replace(US, jar=Jar(marbles=20, shelf=2, early=(4,)))
    assert shown(came(*WEEK), of=fuller).picture == card.picture


def test_a_garden_when_they_like_and_no_picture_when_they_want_none() -> None:
    garden = came(of=US.choosing(picture="garden"))
    assert shown(garden).picture == Picture(scene="garden", marbles=13, shelf=(30, 30, 4))
    assert "13 plants in this bed." in text(shown(garden))
    none = shown(came(of=US.choosing(picture="none")))
    assert none.picture is None
    assert "●" not in text(none)


def test_a_message_keeps_its_picture_whatever_they_choose_later() -> None:
    with_jar = came()
    assert shown(with_jar, of=US.choosing(picture="none")).picture is not None
    assert shown(PRACTICE.rested(facts(), with_jar)).picture is not None


def test_only_a_reply_meets_it() -> None:
    moment = came()
    for action in ("lighter", "keep", "add"):
        assert only(tap(moment, action)).state is State.OPEN
    assert all(PRACTICE.reacted(facts(who=ANA), moment, warmth) == NOTHING for warmth in Warmth)
    met = only(PRACTICE.replied(facts(who=ANA), moment, "more walks", 9))
    assert (met.state, met.responses[0].words) == (State.MET, "more walks")


def test_a_tap_never_takes_the_place_of_words() -> None:
    replied = only(PRACTICE.replied(facts(who=ANA), came(), "more walks", 9))
    kept = only(tap(replied, "keep"))
    assert [(r.how, r.words) for r in kept.responses] == [(How.REPLY, "more walks")]


def test_after_one_replied_the_other_may_still_choose() -> None:
    replied = only(PRACTICE.replied(facts(who=ANA), came(), "more walks", 9))
    assert actions(shown(replied)) == ["lighter", "keep", "add"]
    assert tap(replied, "lighter", BEN).couple is not None


def test_lighter_takes_one_tap_and_only_one() -> None:
    decision = tap(came(), "lighter")
    assert decision.couple is not None
    assert decision.couple.volume is Volume.WHISPER
    chosen = only(decision)
    card = shown(chosen, of=decision.couple)
    assert actions(card) == []
    assert text(card).endswith("🌿 Lighter from here on: Whisper, up to three things a week.")
    again = tap(chosen, "lighter", BEN, of=decision.couple)
    assert (again.couple, again.moments) == (None, ())


def test_lighter_than_nothing_there_is_not() -> None:
    decision = tap(came(), "lighter", of=replace(US, volume=Volume.BIDS))
    assert (decision.couple, decision.moments) == (None, ())
    assert decision.toast is not None


def test_adding_leads_to_what_and_once_a_week_is_enough() -> None:
    decision = tap(came(), "add")
    assert decision.panels == (ShowPanel(panel="what"),)
    assert actions(shown(only(decision))) == []
    assert tap(only(decision), "add", BEN).panels == ()


def test_one_keep_leaves_the_choice_to_the_other() -> None:
    kept = only(tap(came(), "keep"))
    assert actions(shown(kept)) == ["lighter", "keep", "add"]
    assert actions(shown(only(tap(kept, "keep", BEN)))) == []


def test_it_stays_through_the_day_after_and_then_only_tells_the_week() -> None:
    moment = came(*WEEK)
    # Wednesday evening in Berlin; the day after ends at 23:00 UTC on Thursday.
    assert moment.rests_at == datetime(2026, 3, 12, 23, tzinfo=UTC)
    just_before, after = moment.rests_at - timedelta(seconds=1), moment.rests_at
    assert actions(shown(moment, now=just_before)) == ["lighter", "keep", "add"]
    rested = shown(PRACTICE.rested(facts(now=after), moment), now=after)
    assert actions(rested) == []
    assert "thank-yous" in text(rested)
    assert "Reply here" not in text(rested)


def test_a_late_reply_is_as_good_and_brings_no_buttons_back() -> None:
    late = EVENING + 3 * DAY
    rested = PRACTICE.rested(facts(now=late), came())
    met = only(PRACTICE.replied(facts(who=BEN, now=late), rested, "more walks", 9))
    assert (met.state, actions(shown(met, now=late))) == (State.MET, [])


def test_every_ninety_days_it_asks_whether_all_this_is_still_good() -> None:
    at = BEGAN + 90 * DAY
    assert "still good for both" not in text(shown(came(now=at - timedelta(seconds=1)), now=at))
    asks = came(now=at)
    assert "And me, now and then: still good for both of you?" in text(shown(asks, now=at))
    assert actions(shown(asks, now=at)) == ["lighter", "keep", "add", "stop"]
    assert tap(asks, "stop").panels == (ShowPanel(panel="stop"),)
    assert "still" not in came(replace(asks, id=3), now=at + 7 * DAY).detail


def test_with_only_bids_nothing_comes_by_itself_and_the_recap_neither() -> None:
    only_bids = replace(US, volume=Volume.BIDS)
    assert PRACTICE.open(facts(of=only_bids), rhythm("recap")) is None


def test_it_counts_against_no_budget_makes_no_sound_and_is_never_nudged_for() -> None:
    assert (PRACTICE.budgeted, PRACTICE.silent, PRACTICE.nudges) == (False, True, False)
    assert shown(came()).silent


# -- a month ago ---------------------------------------------------------------------------------------------------

FEBRUARY = said("checkins", ago=28 * DAY, id=33, item="q-smile-today", ana="the smell of rain", ben="tea")


def test_what_was_said_a_month_ago_today_is_shown_again() -> None:
    moment = came(FEBRUARY)
    lines = text(shown(moment, FEBRUARY)).splitlines()
    assert lines[lines.index("A month ago today:") + 1] == "Ana: the smell of rain"


def test_words_that_are_kept_no_longer_are_shown_no_longer() -> None:
    moment = came(FEBRUARY)
    wordless = replace(FEBRUARY, responses=())
    assert "A month ago" not in text(shown(moment, wordless))
    assert "A month ago" not in text(shown(moment, FEBRUARY, of=US.choosing(words="off")))


@pytest.mark.parametrize(
    "days, shows", [(27, ""), (28, "month"), (29, ""), (169, ""), (170, "half"), (179, "half"), (179.1, "")]
)
def test_a_month_ago_is_that_very_day_and_half_a_year_about_that_long(days: float, shows: str) -> None:
    old = said("checkins", ago=timedelta(days=days), id=33, item="q-smile-today", ana="rain", ben="tea")
    assert came(old, of=replace(US, created_at=EVENING - 200 * DAY)).detail.get("ago", "").partition(".")[0] == shows


# -- the mirror after it -------------------------------------------------------------------------------------------


def test_the_mirror_follows_a_minute_later_if_both_wanted_it() -> None:
    assert came().come_back_at is None
    mirrored = US.choosing(mirror="on")
    moment = came(of=mirrored)
    assert moment.come_back_at == EVENING + timedelta(minutes=1)
    decision = PRACTICE.came_back(facts(of=mirrored), moment)
    assert decision.panels == (ShowPanel(panel="mirror", path="look"),)
    assert only(decision).come_back_at is None


@pytest.mark.parametrize(
    "since_then",
    [US, replace(US, paused_until=EVENING + DAY).choosing(mirror="on"),
     replace(US, calm_until=EVENING + DAY).choosing(mirror="on")],
    ids=["ended", "paused", "hard"],
)  # fmt: skip
def test_the_mirror_stays_away_when_it_is_not_wanted_any_more(since_then: Couple) -> None:
    decision = PRACTICE.came_back(facts(of=since_then), came(of=US.choosing(mirror="on")))
    assert (decision.panels, only(decision).come_back_at) == ((), None)


# -- how it begins -------------------------------------------------------------------------------------------------


def test_it_begins_on_sunday_at_six_on_the_clock_of_whoever_began() -> None:
    lisbon = replace(ben(), zone="Europe/Lisbon")
    planned = recap.planned(facts(), couple(ana(), lisbon), lisbon)
    assert (planned.at, planned.days, planned.zone, planned.owner) == (time(18), recap.DAYS, "Europe/Lisbon", BEN)
    assert planned.due_at == datetime(2026, 3, 15, 18, tzinfo=UTC)


@pytest.mark.parametrize(
    "begun, due", [(datetime(2026, 3, 13, 16, 59, 59, tzinfo=UTC), 15), (datetime(2026, 3, 13, 17, tzinfo=UTC), 22)]
)
def test_a_week_that_has_only_just_begun_is_not_looked_back_on(begun: datetime, due: int) -> None:
    planned = recap.planned(facts(now=begun), couple(), ana())
    assert planned.due_at == datetime(2026, 3, due, 17, tzinfo=UTC)


def test_two_who_begin_again_keep_the_time_they_had() -> None:
    before = replace(rhythm("recap", at=time(10)), on=False, zone=BERLIN)
    known = replace(facts(), rhythms=(before,))
    planned = recap.planned(known, couple(), ben())
    assert (planned.id, planned.on, planned.at, planned.owner) == (before.id, True, time(10), ANA)


def test_a_recap_whose_details_were_erased_says_nothing_it_does_not_know() -> None:
    erased = replace(came(*WEEK), detail={})
    title, question = keys(shown(erased))
    assert (title, question.partition(".")[0]) == ("recap-title", "recap-question")
    assert shown(erased).picture is None


# -- when nobody stirs ---------------------------------------------------------------------------------------------


def recaps(count: int) -> list[Moment]:
    return [said("recap", id=n, ago=7 * n * DAY) for n in range(1, count + 1)]


def test_after_three_that_nobody_stirred_after_it_waits_until_somebody_does() -> None:
    third = EVENING - 21 * DAY
    gone = couple(*(replace(p, active_at=third - timedelta(seconds=1)) for p in couple().partners))
    assert PRACTICE.open(facts(*recaps(2), of=gone), rhythm("recap")) is not None
    assert PRACTICE.open(facts(*recaps(3), of=gone), rhythm("recap")) is None
    one_stirred = gone.with_partner(replace(ben(), active_at=third))
    assert PRACTICE.open(facts(*recaps(3), of=one_stirred), rhythm("recap")) is not None


# -- what they value -----------------------------------------------------------------------------------------------


def test_what_they_value_heads_their_week_if_both_like_that() -> None:
    kept = tuple(
        Note(id=n, couple=US.id, owner=who, kind="values", words="v-humour,v-trust", shared=True, created_at=BEGAN)
        for n, who in enumerate((ANA, BEN))
    )

    def first_line(us: Couple) -> str:
        known = replace(facts(of=us), notes=kept)
        return text(PRACTICE.card(known, came(), Place.GROUP)).splitlines()[0]

    assert first_line(US) == "🫙 This week"
    assert first_line(US.choosing(values="on")) == "🌱 You both hold on to Humour and Trust."
