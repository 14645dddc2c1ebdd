"""What partners keep: rows <-> domain, and which note speaks up next."""

from __future__ import annotations

import json
from datetime import datetime

from bot.domain.card import PartnerId
from bot.domain.couple import CoupleId
from bot.domain.localtime import clock
from bot.domain.note import Note
from bot.errors import StaleError
from bot.storage.codec import at, day, instant, local, seconds
from bot.storage.unit import Row, Unit


async def of_couple(unit: Unit, couple: CoupleId) -> tuple[Note, ...]:
    return tuple(of_row(unit, row) for row in await unit.all("notes_of", couple=couple))


async def due(unit: Unit, now: datetime) -> Note | None:
    """The note that has waited longest to speak up."""
    row = await unit.next("due_note", now=seconds(now))
    return None if row is None else of_row(unit, row)


async def next_due(unit: Unit, now: datetime) -> datetime | None:
    return instant(await unit.value("next_note_due", now=seconds(now)))


async def save(unit: Unit, note: Note) -> None:
    """Add (id 0) or save one. Raises StaleError when it was changed meanwhile."""
    columns = {
        "kind": note.kind, "day": note.day and note.day.isoformat(), "wall_time": note.at and clock(note.at),
        "zone": note.zone, "repeats": note.repeats, "due_at": seconds(note.due_at), "shared": int(note.shared),
        "done_at": seconds(note.done_at), "detail": json.dumps(dict(note.detail), sort_keys=True),
    }  # fmt: skip
    if note.id:
        sealed = _sealed(unit, note, note.id)
        if await unit.one("update_note", id=note.id, version=note.version, words_sealed=sealed, **columns) is None:
            raise StaleError
        return
    number: int = await unit.value(
        "insert_note", couple_id=note.couple, owner=note.owner, created_at=seconds(note.created_at), **columns
    )
    await unit.one("seal_note", id=number, words_sealed=_sealed(unit, note, number))


async def postpone(unit: Unit, note: int, until: datetime) -> None:
    """Push one ahead, without reading it: it may be what cannot be read."""
    await unit.one("postpone_note", id=note, until=seconds(until))


async def drop(unit: Unit, note: int) -> None:
    await unit.one("drop_note", id=note)


async def purge(unit: Unit, before: datetime) -> None:
    """What was done before an instant."""
    await unit.one("purge_notes", before=seconds(before))


def _sealed(unit: Unit, note: Note, number: int) -> bytes | None:
    return unit.seal.close(note.words, "note", number) if note.words else None


def of_row(unit: Unit, row: Row) -> Note:
    time = row["wall_time"]
    return Note(
        id=row["id"], couple=CoupleId(row["couple_id"]), owner=PartnerId(row["owner"]), kind=row["kind"],
        words=unit.opened(row["words_sealed"], "note", row["id"]), day=day(row["day"]),
        at=local(time) if time else None, zone=row["zone"], repeats=row["repeats"], due_at=instant(row["due_at"]),
        shared=bool(row["shared"]), done_at=instant(row["done_at"]), detail=json.loads(row["detail"]),
        created_at=at(row["created_at"]), version=row["version"],
    )  # fmt: skip
