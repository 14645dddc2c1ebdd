"""Local time and instants: the one rule for clocks that change, and spans of a local day."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


@cache
def zone_of(name: str) -> ZoneInfo:
    """The zone of this name; UTC for one that today's time zone data no longer has, so that nobody's evening stops."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def instant(day: date, at: time, zone: str) -> datetime:
    """RFC 5545 3.3.5 through PEP 495 fold=0: a gap takes the offset before it, an overlap its first pass."""
    return datetime.combine(day, at, tzinfo=zone_of(zone)).astimezone(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Hours of a local day, from `start` to `end`; over midnight when `end` is earlier; none if equal."""

    start: time
    end: time

    def holds(self, local: time) -> bool:
        if self.start <= self.end:
            return self.start <= local < self.end
        return local >= self.start or local < self.end

    def ends(self, around: datetime, zone: str) -> Iterable[datetime]:
        """The instants near `around` at which the span ends."""
        today = around.astimezone(zone_of(zone)).date()
        return (instant(today + timedelta(days=n), self.end, zone) for n in (-1, 0, 1, 2))


def first_of(start: datetime, candidates: Iterable[datetime], fits: Callable[[datetime], bool]) -> datetime | None:
    """`start` if it fits, else the earliest fitting candidate within a day of it."""
    if fits(start):
        return start
    within = sorted(c for c in candidates if start < c <= start + timedelta(days=1))
    return next((c for c in within if fits(c)), None)


_TIME = re.compile(r"(?P<hour>\d{1,2})(?:[:.h ]?(?P<minute>\d{2})|h)?\s*(?P<half>[ap])?\.?(?:m\.?)?", re.IGNORECASE)


def typed_time(text: str) -> time | None:
    """A time of day as people type it: `08:30`, `8.30`, `8:30 pm`, `0830`, `20h`, `8`; None when it is none."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), (found["half"] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute) if hour <= 23 and minute <= 59 else None


def clock(at: time) -> str:
    """A time of day as it is shown: `08:30`."""
    return f"{at:%H:%M}"
