"""When something to remember speaks up: the evening before, shortly before, afterwards. Pure, on its keeper's clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.domain.couple import Partner
from bot.domain.localtime import instant
from bot.domain.note import MORNING, YEARLY, Note, done, next_date, next_instant
from bot.practices._reminding import outside_quiet

# What its keeper chooses among, in this order; `busy` is a reminder of its own kind.
KINDS = ("date", "hard", "low", "favourite", "mentioned")
BUSY = "busy"
# Kept on the clock of the other, whose busy hours it follows.
THEIRS = "theirs"
# What is said next: a note's detail names it, so that what is due knows its line.
STEP = "step"

_DAY = timedelta(days=1)
# A good wish arrives while there is still time to read it; what took two hours is mostly over.
_BEFORE = timedelta(minutes=30)
_AFTER = timedelta(hours=2)
# In time for the next errand, on the way home or in the morning.
_ERRANDS = (time(16, 30), time(10))
_SOONEST = timedelta(hours=1)
# A remark comes back when it has been quiet around it for a while.
_COMES_BACK_AFTER = timedelta(days=3)
_MIDDAY = time(12)


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """One line that is to come."""

    step: str
    at: datetime


def planned(note: Note, who: Partner, now: datetime) -> Note:
    """With the next line that is ahead; what lies behind it altogether is done, and what has no line just kept."""
    ahead = min((o for o in _occasions(note, who, now) if o.at > now), key=lambda o: o.at, default=None)
    if ahead is not None:
        return replace(note.with_detail(step=ahead.step), due_at=ahead.at)
    is_over = note.kind in ("date", "hard") and note.repeats != YEARLY
    return done(note, now) if is_over else replace(note, due_at=None)


def onward(note: Note, who: Partner, now: datetime) -> Note:
    """After its line was said, or passed over. What has only one line has said it."""
    if note.kind == "hard":
        return done(note, now)
    if note.kind in ("low", "mentioned"):
        return replace(note, due_at=None)
    # Whoever has moved lives by another clock now; a meeting stays where it is.
    moves = bool(note.repeats) and THEIRS not in note.detail
    return planned(replace(note, zone=who.zone or note.zone) if moves else note, who, now)


def the_day(note: Note, who: Partner, now: datetime) -> date | None:
    """The local date that a note is about next (its own, when it is once)."""
    days = _days(note, who, now)
    return next((day for day in days if day >= who.local(now).date()), days[-1] if days else None)


def _occasions(note: Note, who: Partner, now: datetime) -> Iterator[Occasion]:
    today = who.local(now).date()
    match note.kind:
        case "date":
            for day in _days(note, who, now):
                yield from _of_a_date(note, who, day)
        case "hard" if note.day is not None:
            # By then it was a long one; told of late in the evening, the next morning will do.
            yield Occasion(step="hard", at=instant(note.day, who.evening_at, note.zone))
            yield Occasion(step="hard-after", at=instant(note.day + _DAY, MORNING, note.zone))
        case "low":
            errands = (instant(today + n * _DAY, at, note.zone) for n in (0, 1) for at in _ERRANDS)
            yield from (Occasion(step="low", at=at) for at in errands if at >= now + _SOONEST)
        case "mentioned":
            day = note.day or today + _COMES_BACK_AFTER
            yield Occasion(step="mentioned", at=instant(day, note.at or _MIDDAY, note.zone))
        case "busy" if (at := next_instant(note, now)) is not None:
            yield Occasion(step=BUSY, at=at)


def _of_a_date(note: Note, who: Partner, day: date) -> Iterator[Occasion]:
    yield Occasion(step="eve", at=instant(day - _DAY, who.evening_at, note.zone))
    if note.at is None or note.shared:
        yield Occasion(step="day", at=instant(day, MORNING, note.zone))
    if note.at is None:
        return
    hour = instant(day, note.at, note.zone)
    early = outside_quiet(who, hour - _BEFORE)
    if early < hour:
        yield Occasion(step="before", at=early)
    yield Occasion(step="after", at=outside_quiet(who, hour + _AFTER))


def _days(note: Note, who: Partner, now: datetime) -> list[date]:
    """The date, or of a yearly one this year's and the next: what comes after it may still be ahead."""
    if note.day is None or note.repeats != YEARLY:
        return [note.day] if note.day else []
    first = next_date(note, who.local(now).date() - 2 * _DAY)
    second = next_date(note, first) if first else None
    return [day for day in (first, second) if day]
