"""When something to remember speaks up, at the exact instants."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.couple import CoupleId, Partner
from bot.domain.localtime import Span
from bot.domain.note import YEARLY, Note
from bot.practices._occasions import KINDS, STEP, onward, planned, the_day
from tests.cast import ANA, BERLIN, ana

# A Wednesday, 12:13 in Berlin.
NOW = datetime(2026, 3, 11, 11, 13, tzinfo=UTC)
TODAY = date(2026, 3, 11)
DAY = timedelta(days=1)


def note(kind: str, day: date | None = None, at: time | None = None, repeats: str = "") -> Note:
    return Note(
        id=3, couple=CoupleId(1), owner=ANA, kind=kind, words="tea", day=day, at=at, zone=BERLIN, repeats=repeats,
        created_at=NOW,
    )  # fmt: skip


def local(at: datetime | None, zone: str = BERLIN) -> str:
    return f"{at.astimezone(ZoneInfo(zone)):%d %b %Y %H:%M}" if at else ""


def lines(kept: Note, who: Partner | None = None, now: datetime = NOW, most: int = 6) -> list[tuple[str, str]]:
    """Every line that comes, in order, as (what, when)."""
    who = who or ana()
    found: list[tuple[str, str]] = []
    kept = planned(kept, who, now)
    while kept.due_at is not None and len(found) < most:
        found.append((kept.detail[STEP], local(kept.due_at)))
        kept = onward(kept, who, kept.due_at)
    return found


def test_a_meeting_has_an_evening_before_a_moment_before_and_an_after() -> None:
    assert lines(note("date", date(2026, 3, 17), time(10))) == [
        ("eve", "16 Mar 2026 19:30"),
        ("before", "17 Mar 2026 09:30"),
        ("after", "17 Mar 2026 12:00"),
    ]


def test_a_day_has_an_evening_before_and_its_morning() -> None:
    assert lines(note("date", date(2026, 5, 12))) == [("eve", "11 May 2026 19:30"), ("day", "12 May 2026 09:00")]


@pytest.mark.parametrize(
    ("at", "steps"),
    [(time(12, 44), ["before", "after"]), (time(12, 43), ["after"]), (time(10, 14), ["after"]), (time(10, 13), [])],
)
def test_what_is_behind_us_is_not_said(at: time, steps: list[str]) -> None:
    assert [step for step, _ in lines(note("date", TODAY, at))] == steps


def test_after_its_last_line_a_day_is_over_and_a_yearly_one_goes_on() -> None:
    once = planned(note("date", date(2026, 3, 10)), ana(), NOW)
    assert (once.due_at, once.done_at) == (None, NOW)
    assert lines(note("date", date(1990, 3, 12), repeats=YEARLY), most=3) == [
        ("eve", "11 Mar 2026 19:30"),
        ("day", "12 Mar 2026 09:00"),
        ("eve", "11 Mar 2027 19:30"),
    ]


def test_whoever_was_born_on_the_29th_of_february_is_thought_of_every_year() -> None:
    assert lines(note("date", date(2000, 2, 29), repeats=YEARLY), most=4)[1::2] == [
        ("day", "28 Feb 2027 09:00"),
        ("day", "29 Feb 2028 09:00"),
    ]


def test_the_lines_keep_out_of_quiet_hours() -> None:
    early = lines(note("date", date(2026, 3, 17), time(8, 15)))
    assert early[1] == ("before", "17 Mar 2026 08:00")
    assert [step for step, _ in lines(note("date", date(2026, 3, 17), time(8)))] == ["eve", "after"]
    assert lines(note("date", date(2026, 3, 17), time(21)))[-1] == ("after", "18 Mar 2026 08:00")


def test_whoever_sleeps_at_any_hour_is_told_on_time() -> None:
    awake = replace(ana(), quiet=Span(start=time(0), end=time(0)))
    assert lines(note("date", date(2026, 3, 17), time(3)), awake)[1] == ("before", "17 Mar 2026 02:30")


@pytest.mark.parametrize(
    ("now", "line"),
    [
        (NOW, ("hard", "11 Mar 2026 19:30")),
        (datetime(2026, 3, 11, 18, 29, 59, tzinfo=UTC), ("hard", "11 Mar 2026 19:30")),
        (datetime(2026, 3, 11, 18, 30, tzinfo=UTC), ("hard-after", "12 Mar 2026 09:00")),
    ],
)
def test_a_hard_day_has_one_hint_in_the_evening_or_the_next_morning(now: datetime, line: tuple[str, str]) -> None:
    assert lines(note("hard", TODAY), now=now) == [line]


@pytest.mark.parametrize(
    ("hour", "when"),
    [(7, "11 Mar 2026 10:00"), (9, "11 Mar 2026 10:00"), (10, "11 Mar 2026 16:30"), (16, "12 Mar 2026 10:00")],
)
def test_what_runs_low_is_said_before_the_next_errand(hour: int, when: str) -> None:
    now = datetime(2026, 3, 11, hour - 1, tzinfo=UTC)
    assert lines(note("low"), now=now) == [("low", when)]


def test_a_remark_comes_back_once_in_a_few_days_or_on_its_own() -> None:
    assert lines(note("mentioned")) == [("mentioned", "14 Mar 2026 12:00")]
    assert lines(note("mentioned", date(2026, 3, 20))) == [("mentioned", "20 Mar 2026 12:00")]


def test_a_favourite_only_lies_there() -> None:
    kept = planned(note("favourite"), ana(), NOW)
    assert (kept.due_at, kept.done_at) == (None, None)


def test_what_was_said_once_stays_in_the_list() -> None:
    for kind in ("low", "mentioned"):
        assert onward(planned(note(kind), ana(), NOW), ana(), NOW + 5 * DAY).is_kept()
    assert not onward(planned(note("hard", TODAY), ana(), NOW), ana(), NOW + DAY).is_kept()


# Clocks in Berlin go forward on 29 March 2026 and back on 25 October.
@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
def test_on_a_change_day_the_lines_come_at_the_same_hours(day: date) -> None:
    assert [when[-5:] for _, when in lines(note("date", day, time(10)))] == ["19:30", "09:30", "12:00"]


def test_a_thought_comes_on_its_days_at_its_hour() -> None:
    kept = note("busy", at=time(14), repeats="13")
    assert lines(kept, most=3) == [
        ("busy", "12 Mar 2026 14:00"),
        ("busy", "17 Mar 2026 14:00"),
        ("busy", "19 Mar 2026 14:00"),
    ]
    assert lines(replace(kept, repeats="")) == []


def test_who_moves_is_told_on_the_new_clock_unless_it_is_the_others() -> None:
    moved = replace(ana(), zone="America/New_York")
    kept = planned(note("busy", at=time(14), repeats="0123456"), ana(), NOW)
    assert local(onward(kept, moved, NOW + DAY).due_at, "America/New_York") == "12 Mar 2026 14:00"
    theirs = kept.with_detail(theirs="1")
    assert local(onward(theirs, moved, NOW + DAY).due_at) == "12 Mar 2026 14:00"


def test_the_day_itself_is_todays_until_it_is_over() -> None:
    yearly = note("date", date(2000, 3, 11), repeats=YEARLY)
    assert the_day(yearly, ana(), NOW) == TODAY
    assert the_day(yearly, ana(), NOW + DAY) == date(2027, 3, 11)
    assert [the_day(note(kind), ana(), NOW) for kind in KINDS] == [None] * len(KINDS)
