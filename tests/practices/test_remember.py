"""Remember: each line goes to whoever keeps it, and only a day they share is for both."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.domain.card import Card, Place, say
from bot.domain.couple import UNTIL_SAID, Couple, Partner
from bot.domain.decision import Decision, Facts, Kind
from bot.domain.localtime import Span
from bot.domain.moment import Moment, State
from bot.domain.note import YEARLY, Note
from bot.practices import remember
from bot.practices._occasions import STEP, planned
from bot.practices._reminding import TOLD
from tests.cast import ANA, BEN, actions, ana, ben, couple, facts, keys, moment, only
from tests.panels import walk
from tests.practices.test_occasions import NOW, TODAY, note

PRACTICE = remember.PRACTICE
TOMORROW = date(2026, 3, 12)
BEGINNINGS = (replace(moment("remember", by=ANA), kind="day", words="our day"), moment("remember", by=ANA))


def known(now: datetime = NOW, of: Couple | None = None, *notes: Note) -> Facts:
    """Ana's look with the project's own words, so that what is copied is there."""
    return replace(walk.facts(ANA, private=True, of=of), now=now, notes=notes)


def due(kept: Note, of: Couple | None = None, late: timedelta = timedelta(0), *others: Note) -> Decision:
    """What is said when its next line is due."""
    ready = planned(kept, ana(), NOW)
    assert ready.due_at is not None
    return PRACTICE.reminded(known(ready.due_at + late, of, ready, *others), ready)


def said(decision: Decision) -> Card:
    (line,) = decision.say
    assert (line.to, line.kind) == (ANA, Kind.REMINDER)
    return line.card


def at_step(step: str, kept: Note) -> Note:
    """The note as it is when that line is due."""
    now = NOW
    for _ in range(6):
        kept = planned(kept, ana(), now)
        if kept.detail[STEP] == step:
            return kept
        assert kept.due_at is not None
        now = kept.due_at
    raise AssertionError(step)


MEETING = note("date", date(2026, 3, 17), time(10))
LINES = [
    ("eve", MEETING, "remember-eve-hour"),
    ("before", MEETING, "remember-before-hour"),
    ("after", MEETING, "remember-after-hour"),
    ("eve", note("date", date(2026, 3, 17)), "remember-eve"),
    ("day", note("date", date(2026, 3, 17)), "remember-day"),
    ("hard", note("hard", TOMORROW), "remember-hard"),
    ("hard", replace(note("hard", TOMORROW), words=""), "remember-hard-plain"),
    ("low", note("low"), "remember-low"),
    ("mentioned", note("mentioned"), "remember-mentioned"),
    ("busy", note("busy", at=time(14), repeats="0123456"), "remember-busy"),
]


@pytest.mark.parametrize(("step", "kept", "key"), LINES)
def test_each_line_is_said_to_its_keeper_in_words_we_have(step: str, kept: Note, key: str) -> None:
    ready = at_step(step, kept)
    assert ready.due_at is not None
    card = said(PRACTICE.reminded(known(ready.due_at, None, ready), ready))
    assert keys(card)[0].partition(".")[0] == key
    assert 0 < len(walk.text(card)) <= 350
    assert all(0 < len(label) <= 20 for label in walk.labels(card))


@pytest.mark.parametrize(("step", "kept", "key"), LINES)
def test_in_all_its_wordings_a_line_can_be_said(step: str, kept: Note, key: str) -> None:
    ready = at_step(step, kept)
    assert ready.due_at is not None
    for day in range(7):
        card = said(PRACTICE.reminded(known(ready.due_at, None, ready), ready))
        wordings = walk.content().variants(key)
        line = replace(card.lines[0], key=wordings[day % len(wordings)])
        assert walk.text(replace(card, lines=(line,)))


def test_the_next_morning_of_a_hard_day_can_be_said_too() -> None:
    for words in ("the interview", ""):
        kept = planned(replace(note("hard", TODAY), words=words), ana(), NOW + timedelta(hours=9))
        assert kept.due_at is not None
        card = said(PRACTICE.reminded(known(kept.due_at, None, kept), kept))
        assert keys(card) == ["remember-hard-after" if words else "remember-hard-after-plain"]
        assert walk.text(card)


@pytest.mark.parametrize(
    ("step", "kept", "scripts"),
    [
        ("before", MEETING, ["s-hope-it-goes-well"]),
        ("after", MEETING, ["s-how-did-it-go"]),
        ("eve", MEETING, []),
        ("hard", note("hard", TOMORROW), ["s-ask-lighter"]),
        ("busy", note("busy", at=time(14), repeats="2"), ["s-thinking-of-you", "s-hope-it-goes-well"]),
    ],
)
def test_words_to_borrow_stand_beside_it(step: str, kept: Note, scripts: list[str]) -> None:
    ready = at_step(step, kept)
    assert ready.due_at is not None
    card = said(PRACTICE.reminded(known(ready.due_at, None, ready), ready))
    assert [b.copy.key for b in walk.buttons(card) if b.copy is not None] == scripts


def test_without_such_words_there_is_no_button_for_them() -> None:
    ready = at_step("after", MEETING)
    assert ready.due_at is not None
    plain = replace(facts(ANA, ready.due_at, private=True), notes=(ready,))
    assert all(b.copy is None for b in walk.buttons(said(PRACTICE.reminded(plain, ready))))


def test_after_a_line_the_next_one_is_planned() -> None:
    (after,) = due(MEETING).notes
    assert (after.detail[STEP], after.detail[TOLD]) == ("before", "2026-03-16 1")


@pytest.mark.parametrize(("late", "lines"), [(timedelta(hours=6), 1), (timedelta(hours=6, seconds=1), 0)])
def test_a_line_that_is_long_past_is_passed_over(late: timedelta, lines: int) -> None:
    decision = due(note("date", date(2026, 3, 17)), None, late)
    assert (len(decision.say), len(decision.notes)) == (lines, 1)


@pytest.mark.parametrize(("late", "lines"), [(timedelta(minutes=29), 1), (timedelta(minutes=30), 0)])
def test_a_good_wish_comes_before_the_hour_or_not_at_all(late: timedelta, lines: int) -> None:
    ready = at_step("before", MEETING)
    assert ready.due_at is not None
    decision = PRACTICE.reminded(known(ready.due_at + late, None, ready), ready)
    assert len(decision.say) == lines
    assert decision.notes[0].detail[STEP] == "after"


@pytest.mark.parametrize("who", [replace(ana(), reachable=False), ana().choosing(private="off")])
def test_who_cannot_or_will_not_be_told_is_not(who: Partner) -> None:
    decision = due(MEETING, couple(who, ben()))
    assert (decision.say, decision.notes[0].detail[STEP]) == ((), "before")


def test_the_seventh_line_of_a_day_is_not_said() -> None:
    told = replace(note("low"), id=8, detail={TOLD: "2026-03-16 5"})
    assert len(due(MEETING, None, timedelta(0), told).say) == 1
    told = replace(told, detail={TOLD: "2026-03-16 6"})
    assert due(MEETING, None, timedelta(0), told).say == ()


def test_what_the_other_was_told_does_not_count() -> None:
    theirs = replace(note("low"), id=8, owner=BEN, detail={TOLD: "2026-03-16 6"})
    assert len(due(MEETING, None, timedelta(0), theirs).say) == 1


def test_promises_count_among_the_six() -> None:
    promise = replace(moment("promises", by=ANA), detail={TOLD: "2026-03-16 6"})
    ready = planned(MEETING, ana(), NOW)
    assert ready.due_at is not None
    looked = replace(known(ready.due_at, None, ready), history=(promise,))
    assert PRACTICE.reminded(looked, ready).say == ()


@pytest.mark.parametrize(
    "of",
    [replace(couple(), paused_until=UNTIL_SAID), replace(couple(), calm_until=NOW + timedelta(days=9))],
    ids=["pause", "hard moment"],
)
def test_nobody_is_asked_for_a_warm_word_in_a_pause_or_a_hard_moment(of: Couple) -> None:
    thought = note("busy", at=time(14), repeats="0123456")
    decision = due(thought, of)
    assert (decision.say, decision.notes[0].due_at) == ((), datetime(2026, 3, 12, 13, tzinfo=UTC))
    assert len(due(MEETING, of).say) == 1


SHARED = replace(note("date", date(2001, 3, 12), repeats=YEARLY), shared=True, words="our day")
MORNING_OF_IT = datetime(2026, 3, 12, 8, tzinfo=UTC)


def in_the_morning(of: Couple | None = None) -> Decision:
    ready = at_step("day", SHARED)
    assert ready.due_at == MORNING_OF_IT
    return PRACTICE.reminded(known(MORNING_OF_IT, of, ready), ready)


def test_a_shared_day_is_one_card_for_both_and_the_keeper_alone_hears_of_it_before() -> None:
    assert keys(said(due(SHARED)))[0].startswith("remember-eve")
    decision = in_the_morning()
    assert [(show.to, show.silent) for show in decision.show] == [((None,), True)]
    assert (only(decision).by, only(decision).words, decision.say) == (ANA, "our day", ())
    assert decision.notes[0].due_at == datetime(2027, 3, 11, 18, 30, tzinfo=UTC)


def test_a_shared_day_needs_no_private_side() -> None:
    assert len(in_the_morning(couple(replace(ana(), reachable=False), ben())).show) == 1


@pytest.mark.parametrize(
    ("sleeper", "hours"),
    [
        (replace(ben(), quiet=Span(start=time(22), end=time(11))), 2),
        (replace(ben(), zone="America/Los_Angeles"), 7),
    ],
    ids=["a late riser", "far away"],
)
def test_a_shared_day_waits_until_nobody_sleeps(sleeper: Partner, hours: int) -> None:
    decision = in_the_morning(couple(ana(), sleeper))
    assert (decision.show, decision.notes[0].due_at) == ((), MORNING_OF_IT + timedelta(hours=hours))


def test_where_one_of_them_sleeps_all_day_it_comes_without_sound() -> None:
    asleep = replace(ben(), quiet=Span(start=time(8), end=time(7)))
    assert [show.silent for show in in_the_morning(couple(ana(), asleep)).show] == [True]


@pytest.mark.parametrize("change", [{"paused_until": UNTIL_SAID}, {"calm_until": UNTIL_SAID}, {"humans": 3}])
def test_a_shared_day_passes_while_the_two_rest(change: dict[str, object]) -> None:
    decision = in_the_morning(replace(couple(), **change))  # type: ignore[arg-type]
    assert (decision.show, decision.notes[0].due_at) == ((), datetime(2027, 3, 11, 18, 30, tzinfo=UTC))


def shown(of: Moment) -> Card:
    return PRACTICE.card(facts(), of, Place.GROUP)


def test_a_heart_on_the_shared_day_is_a_marble_from_either() -> None:
    for who in (ANA, BEN):
        decision = PRACTICE.tapped(facts(who), BEGINNINGS[0], "heart")
        assert (only(decision).state, decision.toast) == (State.MET, say("remember-heart-toast"))
        assert keys(shown(only(decision))) == ["remember-shared-met"]
    assert actions(shown(BEGINNINGS[0])) == ["heart"]


def test_the_words_of_the_card_go_a_week_after_its_day() -> None:
    rested = PRACTICE.rested(facts(), BEGINNINGS[0])
    assert rested.come_back_at is not None
    erased = only(PRACTICE.came_back(facts(now=rested.come_back_at), rested))
    assert (erased.words, erased.come_back_at) == ("", None)
    assert shown(erased).lines[0].args["what"] == say("remember-some-day")


def test_what_is_not_shared_is_in_no_group() -> None:
    for step, kept, _ in LINES:
        ready = at_step(step, kept)
        assert ready.due_at is not None
        assert PRACTICE.reminded(known(ready.due_at, None, ready), ready).show == ()
