"""Less needs one, more needs two."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.change import Change, What, apply, code, is_more, moved, read
from bot.domain.couple import Volume
from bot.domain.decision import NOTHING
from bot.domain.rhythm import EVERY_DAY, plan
from tests.cast import ANA, BEN, BERLIN, EVENING, ben, couple, facts, rhythm

QUESTION = plan(replace(rhythm("checkins"), days=frozenset({0, 1, 2})), EVENING)
ADD = Change(what=What.ADD, practice="gestures", at=time(8, 30), days=EVERY_DAY)
DAYS = st.frozensets(st.integers(0, 6))
MINUTES = st.times().map(lambda at: at.replace(second=0, microsecond=0))
NUMBERS = st.integers(0, 10**12)
CHANGES = st.one_of(
    st.builds(Change, what=st.just(What.ADD), practice=st.just("thanks"), kind=st.just("own"), at=MINUTES, days=DAYS),
    st.builds(Change, what=st.just(What.DAYS), rhythm=NUMBERS, days=DAYS),
    st.builds(Change, what=st.just(What.TIME), rhythm=NUMBERS, at=MINUTES),
    st.builds(Change, what=st.sampled_from([What.ON, What.OFF]), rhythm=NUMBERS),
    st.builds(Change, what=st.just(What.VOLUME), to=st.sampled_from([*Volume]).map(str)),
    st.builds(Change, what=st.sampled_from([What.REACTIONS, What.LINE]), to=st.sampled_from(["on", "off"])),
)


@given(CHANGES)
def test_a_change_survives_its_code(change: Change) -> None:
    assert code(change).isascii()
    assert read(code(change)) == change


@given(st.text() | st.lists(st.sampled_from(["days", "time", "on", "5", "2460", "7", "volume", ""])).map("/".join))
def test_a_code_from_elsewhere_is_no_change_or_a_true_one(text: str) -> None:
    change = read(text)
    assert change is None or read(code(change)) == change


def test_the_codes_are_what_old_cards_carry() -> None:
    assert code(ADD) == "rhythm+/gestures//0830/0123456"
    assert read("days/12/013") == Change(what=What.DAYS, rhythm=12, days=frozenset({0, 1, 3}))
    assert read("time/12/2030") == Change(what=What.TIME, rhythm=12, at=time(20, 30))


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("rhythm+/gestures//0830/0123456", True), ("days/5/01", False), ("days/5/", False), ("days/5/0126", True),
        ("days/5/3", True), ("time/5/2200", False), ("off/5", False), ("on/5", True), ("volume/whisper", False),
        ("volume/bids", False), ("volume/gentle", False), ("volume/pair", True), ("reactions/on", True),
        ("reactions/off", False), ("line/on", True), ("line/off", False), ("days/99/0123456", False),
    ],
)  # fmt: skip
def test_what_is_more(text: str, more: bool) -> None:
    change = read(text)
    assert change is not None
    assert is_more(change, facts(ANA, rhythms=(QUESTION,))) is more


def test_a_new_rhythm_belongs_to_whoever_wanted_it_and_runs_on_their_clock() -> None:
    us = couple(replace(ben(), id=ANA), replace(ben(), zone="Asia/Tokyo"))
    (added,) = apply(ADD, facts(BEN, of=us)).rhythms
    assert (added.id, added.owner, added.zone) == (0, BEN, "Asia/Tokyo")
    assert added.due_at == datetime(2026, 3, 11, 23, 30, tzinfo=UTC)


def test_adding_what_was_there_before_wakes_it() -> None:
    asleep = replace(QUESTION, practice="gestures", on=False)
    (woken,) = apply(ADD, facts(ANA, rhythms=(asleep,))).rhythms
    assert (woken.id, woken.on, woken.at) == (QUESTION.id, True, time(8, 30))


def test_another_time_is_planned_at_once() -> None:
    (changed,) = apply(Change(what=What.TIME, rhythm=5, at=time(22)), facts(ANA, rhythms=(QUESTION,))).rhythms
    assert changed.due_at == datetime(2026, 3, 11, 21, tzinfo=UTC)


def test_switched_off_nothing_is_due() -> None:
    (changed,) = apply(Change(what=What.OFF, rhythm=5), facts(ANA, rhythms=(QUESTION,))).rhythms
    assert not changed.on
    assert changed.due_at is None


def test_a_rhythm_that_is_gone_leaves_everything_as_it_is() -> None:
    assert apply(Change(what=What.OFF, rhythm=99), facts(ANA, rhythms=(QUESTION,))) == NOTHING


def test_agreeing_on_something_new_ends_only_bids() -> None:
    us = replace(couple(), volume=Volume.BIDS)
    changed = apply(ADD, facts(ANA, of=us)).couple
    assert changed is not None
    assert changed.volume is Volume.GENTLE


def test_a_new_zone_moves_the_rhythms_of_its_owner_at_the_same_hour() -> None:
    theirs = replace(QUESTION, id=6, owner=BEN)
    traveller = replace(ben(), id=ANA, zone="America/New_York")
    (changed,) = moved(facts(ANA, rhythms=(QUESTION, theirs)), traveller)
    assert (changed.id, changed.at, changed.zone) == (5, QUESTION.at, "America/New_York")
    assert QUESTION.zone == BERLIN


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("volume/pair", "volume", Volume.PAIR), ("reactions/on", "reactions", True),
        ("reactions/off", "reactions", False),
        ("line/off", "group_nudges", False),
    ],
)  # fmt: skip
def test_what_is_the_couples_own_changes_the_couple(text: str, field: str, value: object) -> None:
    change = read(text)
    assert change is not None
    decision = apply(change, facts(ANA))
    assert getattr(decision.couple, field) == value
    assert decision.rhythms == ()


def test_other_days_are_planned_at_once() -> None:
    (changed,) = apply(Change(what=What.DAYS, rhythm=5, days=frozenset({4})), facts(ANA, rhythms=(QUESTION,))).rhythms
    assert changed.due_at == datetime(2026, 3, 13, 19, 30, tzinfo=UTC)


def test_nobody_adds_nothing() -> None:
    assert apply(ADD, facts()) == NOTHING
