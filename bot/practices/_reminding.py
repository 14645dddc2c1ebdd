"""Reminders that somebody set for themselves: whether one may come now, and how many came today (product.md 2.9)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from bot.domain.couple import Partner
from bot.domain.decision import Facts
from bot.domain.localtime import first_of
from bot.domain.note import MOST_A_DAY

# Which day something last spoke up, and how often on that day: `2026-03-11 2`.
TOLD = "told"


def is_welcome(facts: Facts, who: Partner) -> bool:
    """Whether a private reminder may go to them: their side is open, and they have not had enough of them today."""
    return who.reachable and not who.wants("private", "off") and _told_today(facts, who) < MOST_A_DAY


def told_again(detail: Mapping[str, str], today: date) -> str:
    """The value of TOLD once it has spoken up on this local day."""
    return f"{today} {_times(detail, today) + 1}"


def outside_quiet(who: Partner, at: datetime) -> datetime:
    """The instant itself, or the end of the quiet hours it falls into."""
    return first_of(at, who.quiet.ends(at, who.zone or "UTC"), lambda then: not who.is_quiet(then)) or at


def before(at: datetime, now: datetime, lead: timedelta) -> datetime:
    """A little before an instant: `lead`, or half of what is left until then."""
    return at - min(lead, (at - now) / 2)


def _told_today(facts: Facts, who: Partner) -> int:
    today = who.local(facts.now).date()
    notes = (note.detail for note in facts.notes if note.owner == who.id)
    promises = (m.detail for m in facts.history if m.practice == "promises" and m.by == who.id)
    return sum(_times(detail, today) for detail in (*notes, *promises))


def _times(detail: Mapping[str, str], today: date) -> int:
    day, _, times = detail.get(TOLD, "").partition(" ")
    return int(times) if day == f"{today}" and times.isascii() and times.isdigit() else 0
