"""Rows that another clock wrote: brought back to where this one puts them (durability.md 2.3)."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.domain.couple import UNTIL_SAID
from bot.domain.note import Note
from bot.domain.rhythm import Rhythm
from bot.storage import notes, rhythms
from bot.storage.codec import seconds
from bot.storage.unit import Unit

# What was written by a clock within this of Telegram's is as it should be.
AHEAD = timedelta(minutes=10)
# Nothing that ends by itself reaches as far as this, but a date that somebody keeps.
FAR = timedelta(days=400)
# A rhythm comes at least once a week, give or take a night; of an outage longer than the second no date is told.
NEXT, LONGEST_OUTAGE = timedelta(days=9), timedelta(days=60)
_ZONES = "zones"


async def rows(unit: Unit, now: datetime) -> None:
    """Everything but rhythms and notes, which are planned by their own hours. `now` is a time that is known to be."""
    here, ahead, tomorrow = seconds(now), seconds(now + AHEAD), seconds(now + timedelta(days=1))
    week, far = seconds(now + timedelta(days=7)), seconds(now + FAR)
    today = now.date().isoformat()
    ends = {"week": week, "tomorrow": tomorrow, "far": far, "said": seconds(UNTIL_SAID)}
    await unit.one("right_letters", now=here, ahead=ahead)
    await unit.one("right_waits", now=here, tomorrow=tomorrow)
    await unit.one("right_holds", tomorrow=tomorrow)
    await unit.one("right_askings", tomorrow=tomorrow)
    await unit.one("right_skipped", ahead=ahead)
    await unit.one("right_moments", now=here, ahead=ahead, today=today)
    await unit.one("right_looks", now=here, far=far)
    await unit.one("right_responses", now=here, ahead=ahead)
    await unit.one("right_couples", now=here, ahead=ahead, **ends)
    await unit.one("right_partners", now=here, ahead=ahead, **ends)
    await unit.one("right_used", now=here, ahead=ahead)
    await unit.one("right_showings", now=here, ahead=ahead)
    await unit.one("right_inbox", now=here, ahead=ahead)


async def rhythms_astray(unit: Unit, now: datetime) -> list[Rhythm]:
    ahead, behind = seconds(now + NEXT), seconds(now - LONGEST_OUTAGE)
    return [rhythms.of_row(unit, row) for row in await unit.all("rhythms_astray", ahead=ahead, behind=behind)]


async def notes_astray(unit: Unit, now: datetime) -> list[Note]:
    far, ahead = seconds(now + FAR), seconds(now + AHEAD)
    return [notes.of_row(unit, row) for row in await unit.all("notes_astray", far=far, ahead=ahead)]


async def rhythms_planned(unit: Unit, now: datetime) -> list[Rhythm]:
    return [rhythms.of_row(unit, row) for row in await unit.all("rhythms_planned", now=seconds(now))]


async def notes_planned(unit: Unit, now: datetime) -> list[Note]:
    return [notes.of_row(unit, row) for row in await unit.all("notes_planned", now=seconds(now))]


async def zones(unit: Unit) -> str | None:
    """By which time zone data everything to come was planned."""
    known: str | None = await unit.value("get_meta", key=_ZONES)
    return known


async def keep_zones(unit: Unit, version: str) -> None:
    await unit.one("set_meta", key=_ZONES, value=version)
