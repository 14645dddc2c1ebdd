"""How long somebody takes: the choices, and what people type instead of them."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta

from bot.domain.calm import evening_of, next_morning
from bot.domain.couple import Partner
from bot.domain.localtime import instant, typed_time

# In minutes, or by name; `open` says when by itself.
CHOICES = ("5", "15", "60", "evening", "tomorrow", "open")
# In a hard moment short is enough to begin with (product.md 2.7).
BREAKS = ("20", "60", "evening")
EVENING = time(21)
TOMORROW = time(9)
SOONEST = timedelta(minutes=30)
_LASTS = re.compile(r"(?P<number>\d{1,3}(?:[.,]\d)?)\s*(?P<unit>m(?:in(?:ute)?s?)?|h(?:(?:ou)?rs?)?)\.?", re.IGNORECASE)
# "20h" is a time of day where people write it so.
_MOST_HOURS = 12


def until(who: Partner, choice: str, now: datetime) -> datetime | None:
    """The instant a choice means on their own clock; None for `open`."""
    if choice.isdigit():
        return now + timedelta(minutes=int(choice))
    if choice == "evening":
        return max(instant(evening_of(who, now), EVENING, who.zone or "UTC"), now + SOONEST)
    return next_morning(who, now, TOMORROW) if choice == "tomorrow" else None


def typed(who: Partner, words: str, now: datetime) -> datetime | None:
    """What somebody types: `21:00`, `until 9pm`, `2h`, `45 min`; None when it is anything else."""
    asked = re.sub(r"^\D+", "", words).strip()
    lasts = _lasting(asked)
    if lasts is not None:
        return now + lasts
    at = typed_time(asked)
    if at is None:
        return None
    today = instant(who.local(now).date(), at, who.zone or "UTC")
    return today if today > now else instant(who.local(now).date() + timedelta(days=1), at, who.zone or "UTC")


def _lasting(asked: str) -> timedelta | None:
    found = _LASTS.fullmatch(asked)
    if found is None:
        return None
    number = float(found["number"].replace(",", "."))
    if found["unit"].lower().startswith("m"):
        return timedelta(minutes=number) if number else None
    return timedelta(hours=number) if 0 < number <= _MOST_HOURS else None
