"""How much may come by itself: the daily volume, taking turns, and getting quieter (product.md 2.8, 2.9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.domain.couple import Couple, Easing, Volume
from bot.domain.rhythm import Rhythm

UNANSWERED_BEFORE_EASING = 3
SKIPS_WHEN_EASING = 3


@dataclass(frozen=True, slots=True)
class Allowance:
    """How many scheduled moments may open in a day and in seven days."""

    per_day: int
    per_week: int


ALLOWANCES = {
    Volume.WHISPER: Allowance(1, 3),
    Volume.GENTLE: Allowance(1, 7),
    Volume.PAIR: Allowance(2, 14),
    Volume.BIDS: Allowance(0, 0),
}


@dataclass(frozen=True, slots=True)
class Opened:
    """A scheduled moment that came: which rhythm, for which local date."""

    rhythm: int
    day: date


def allowance(couple: Couple, now: datetime) -> Allowance:
    """The couple's volume; a busy week halves it (product.md 2.7)."""
    full = ALLOWANCES[couple.volume]
    if not couple.is_busy_week(now):
        return full
    return Allowance(min(full.per_day, 1), (full.per_week + 1) // 2)


def has_room(couple: Couple, day: date, opened: Sequence[Opened], now: datetime) -> bool:
    """Whether one more scheduled moment may come on this local date."""
    limit = allowance(couple, now)
    today = sum(o.day == day for o in opened)
    week = sum(day - timedelta(days=7) < o.day <= day for o in opened)
    rested = not couple.is_busy_week(now) or not any(o.day == day - timedelta(days=1) for o in opened)
    return today < limit.per_day and week < limit.per_week and rested


def is_its_turn(
    rhythm: Rhythm, rhythms: Sequence[Rhythm], opened: Sequence[Opened], couple: Couple, now: datetime
) -> bool:
    """When a day has more rhythms than room they take turns: whoever came longest ago goes first.

    Of two that came on the same day it is the one whose time before was longer ago, then the earlier of the day.
    """
    assert rhythm.day is not None
    rivals = [r for r in rhythms if r.on and rhythm.day.weekday() in r.days]
    came = {r.id: sorted((o.day for o in opened if o.rhythm == r.id), reverse=True) for r in rivals}
    # One that came today already has had its turn; it holds its place in the day's room.
    order = sorted(rivals, key=lambda r: (rhythm.day not in came[r.id], came[r.id], r.at, r.id))
    room = allowance(couple, now).per_day
    return rhythm.id in [r.id for r in order[:room]]


def unanswered(easing: Easing) -> Easing:
    """A scheduled moment came to rest and nobody had tapped or replied."""
    count = easing.unanswered + 1
    if count >= UNANSWERED_BEFORE_EASING and not easing.asked and not easing.skips:
        return Easing(unanswered=count, skips=SKIPS_WHEN_EASING)
    return replace(easing, unanswered=count)


def skipped_once(easing: Easing) -> Easing:
    return replace(easing, skips=easing.skips - 1)


def should_ask(easing: Easing) -> bool:
    """The skips are over and nobody stirred: the one silent question is next."""
    return easing.unanswered >= UNANSWERED_BEFORE_EASING and not easing.skips and not easing.asked
