"""When a practice comes by itself: one occurrence per local date, whatever the clocks do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.domain.card import PartnerId
from bot.domain.couple import Couple, CoupleId, first_free
from bot.domain.localtime import instant, zone_of

EVERY_DAY = frozenset(range(7))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """`days` are 0 = Monday … 6 = Sunday. `due_at` is when to look next; `day` is the local date it stands for."""

    id: int
    couple: CoupleId
    practice: str
    kind: str = ""
    name: str = ""
    at: time
    days: frozenset[int] = EVERY_DAY
    zone: str
    owner: PartnerId
    on: bool = True
    due_at: datetime | None = None
    day: date | None = None
    version: int = 0


def dates(rhythm: Rhythm, after: date) -> Iterator[date]:
    """The local dates of a rhythm, all strictly after `after`, as far as the calendar goes."""
    day = after
    while rhythm.days and day < date.max - timedelta(days=8):
        day += timedelta(days=1)
        if day.weekday() in rhythm.days:
            yield day


def plan_after(rhythm: Rhythm, after: date, later_than: datetime) -> Rhythm:
    """The rhythm with its next occurrence after local date `after`, at an instant later than `later_than`.

    The local date is the identity and never derived from the instant: in some zones the two differ
    (durability.md 2.2).
    """
    if not rhythm.on:
        return replace(rhythm, due_at=None, day=None)
    for day in dates(rhythm, after):
        at = instant(day, rhythm.at, rhythm.zone)
        if at > later_than:
            return replace(rhythm, due_at=at, day=day)
    return replace(rhythm, due_at=None, day=None)


def plan(rhythm: Rhythm, now: datetime) -> Rhythm:
    """Plan a new or changed rhythm: its first occurrence after `now`, never twice for one local date.

    A rhythm moved to a later hour of a day that already had its moment starts again tomorrow: the engine keeps
    (rhythm, local date) unique, and skips a date that is taken.
    """
    today = now.astimezone(zone_of(rhythm.zone)).date()
    return plan_after(rhythm, today - timedelta(days=2), now)


def planned_again(rhythm: Rhythm, now: datetime) -> Rhythm:
    """The planned occurrence by other time zone data: its local date stays; one that is only waiting stays too."""
    at = instant(rhythm.day, rhythm.at, rhythm.zone) if rhythm.day is not None and rhythm.on else None
    return rhythm if at is None or at <= now else replace(rhythm, due_at=at)


def opens_at(rhythm: Rhythm, couple: Couple) -> tuple[datetime, bool]:
    """When the planned occurrence may open, and whether it has to be silent.

    Quiet hours are asked on the resolved clock: inside them it waits for the first minute that is quiet for
    neither. If there is no such minute within a day it keeps its time, without sound (product.md 2.19).
    """
    assert rhythm.due_at is not None
    free = first_free(couple, rhythm.due_at)
    return (rhythm.due_at, True) if free is None else (free, False)
