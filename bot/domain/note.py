"""What one partner keeps: something to remember, what helps them, what they value, a question of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from bot.domain.card import PartnerId
from bot.domain.couple import CoupleId
from bot.domain.localtime import instant, zone_of

YEARLY = "year"
# A date without an hour: its line comes in the morning.
MORNING = time(9)
# Personal reminders one sets for oneself (product.md 2.9).
MOST_A_DAY = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One partner's own row; `words` are theirs and sealed at rest. `due_at` is when it next speaks up, to them.

    `repeats` is empty, `year`, or days of the week as digits (0 = Monday). `shared` says that both may see it.
    """

    id: int = 0
    couple: CoupleId
    owner: PartnerId
    kind: str
    words: str = ""
    day: date | None = None
    at: time | None = None
    zone: str = "UTC"
    repeats: str = ""
    due_at: datetime | None = None
    shared: bool = False
    done_at: datetime | None = None
    detail: Mapping[str, str] = field(default_factory=dict)
    created_at: datetime
    version: int = 0

    def is_kept(self) -> bool:
        return self.done_at is None

    def with_detail(self, **changes: str) -> Note:
        return replace(self, detail={**self.detail, **changes})


def done(note: Note, now: datetime) -> Note:
    """It is over: it speaks no more, and its words go a week later (product.md 2.14)."""
    return replace(note, done_at=now, due_at=None)


def next_date(note: Note, after: date) -> date | None:
    """The first local date strictly after `after` that the note is about; None when there is none."""
    if note.repeats == YEARLY and note.day is not None:
        return min(d for n in (0, 1) if (d := _anniversary(note.day, after.year + n)) > after)
    if note.repeats:
        return next((d for n in range(1, 8) if str((d := after + timedelta(days=n)).weekday()) in note.repeats), None)
    return note.day if note.day is not None and note.day > after else None


def next_instant(note: Note, now: datetime) -> datetime | None:
    """When the note's own time comes next, after `now`: its hour on its date, in its zone (RFC 5545, fold 0)."""
    at = note.at or MORNING
    day = now.astimezone(zone_of(note.zone)).date() - timedelta(days=2)
    while (found := next_date(note, day)) is not None:
        if (moment := instant(found, at, note.zone)) > now:
            return moment
        day = found
    return None


def _anniversary(day: date, year: int) -> date:
    # Whoever was born on a 29 February is thought of on the 28th in other years.
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)
