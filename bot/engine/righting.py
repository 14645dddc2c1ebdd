"""What was planned by a wrong clock, or by other time zone data, is planned again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain import note, rhythm
from bot.domain.note import Note
from bot.engine.context import Context
from bot.storage import notes, rhythms, righting

# By this much at most does a change of a country's clocks move what was planned.
LEAP = timedelta(hours=3)


async def set_right(context: Context) -> int:
    """After a time that Telegram confirms: nothing waits for years because a clock was wrong for an hour.

    How many rhythms and notes had gone astray.
    """
    unit, now = context.unit, context.now
    await unit.unbounded()
    late = await righting.notes_astray(unit, now)
    astray = await righting.rhythms_astray(unit, now)
    for one in astray:
        await rhythms.save(unit, rhythm.plan(one, now))
    for kept in late:
        await notes.save(unit, _recalled(context, kept))
    await righting.rows(unit, now)
    return len(astray) + len(late)


def _recalled(context: Context, kept: Note) -> Note:
    """A date at its own next hour; what was to come some time after it was written, as long from now on."""
    if kept.due_at is None or (kept.due_at - context.now <= righting.FAR and kept.created_at <= context.now):
        return kept
    if kept.repeats:
        return replace(kept, due_at=note.next_instant(kept, context.now))
    wait = kept.due_at - max(kept.created_at, context.now)
    return replace(kept, due_at=context.now + wait)


async def zones_changed(context: Context, version: str) -> int:
    """Plan everything to come by the time zone data of today, if it was planned by other; how much has moved.

    Each keeps its local date, so that none is repeated (durability.md 2.2).
    """
    unit, now = context.unit, context.now
    if await righting.zones(unit) == version:
        return 0
    await unit.unbounded()
    moved = 0
    for planned in await righting.rhythms_planned(unit, now):
        again = rhythm.planned_again(planned, now)
        if again != planned:
            await rhythms.save(unit, again)
            moved += 1
    for kept in await righting.notes_planned(unit, now):
        at = note.next_instant(kept, now)
        if at is not None and kept.due_at is not None and at != kept.due_at and abs(at - kept.due_at) <= LEAP:
            await notes.save(unit, replace(kept, due_at=at))
            moved += 1
    await righting.keep_zones(unit, version)
    return moved
