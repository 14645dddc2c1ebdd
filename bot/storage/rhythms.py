"""Rhythms: rows <-> domain, and which one is due."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from bot.domain.budget import Opened
from bot.domain.card import PartnerId
from bot.domain.couple import CoupleId
from bot.domain.localtime import clock
from bot.domain.rhythm import Rhythm
from bot.errors import StaleError
from bot.storage.codec import day, instant, local, seconds
from bot.storage.unit import Row, Unit


async def of_couple(unit: Unit, couple: CoupleId) -> tuple[Rhythm, ...]:
    known: tuple[Rhythm, ...] | None = unit.known.get(("rhythms", couple))
    if known is None:
        known = tuple(of_row(unit, row) for row in await unit.all("rhythms_of", couple=couple))
        unit.known["rhythms", couple] = known
    return known


async def due(unit: Unit, now: datetime) -> Rhythm | None:
    """The rhythm that has been due for longest."""
    row = await unit.next("due_rhythm", now=seconds(now))
    return None if row is None else of_row(unit, row)


async def next_due(unit: Unit, now: datetime) -> datetime | None:
    return instant(await unit.value("next_rhythm_due", now=seconds(now)))


async def save(unit: Unit, rhythm: Rhythm) -> None:
    """Add (id 0) or save one. Raises StaleError when it was changed meanwhile."""
    unit.known.pop(("rhythms", rhythm.couple), None)
    columns = {
        "practice": rhythm.practice, "kind": rhythm.kind, "wall_time": clock(rhythm.at),
        "days": "".join(map(str, sorted(rhythm.days))), "zone": rhythm.zone, "owner": rhythm.owner,
        "is_on": int(rhythm.on), "due_at": seconds(rhythm.due_at), "day": rhythm.day and rhythm.day.isoformat(),
    }  # fmt: skip
    if not rhythm.id:
        number: int = await unit.value("insert_rhythm", couple_id=rhythm.couple, **columns)
        if rhythm.name:
            await unit.one("seal_rhythm", id=number, name_sealed=_sealed(unit, rhythm, number))
        return
    sealed = _sealed(unit, rhythm, rhythm.id) if rhythm.name else None
    if await unit.one("update_rhythm", id=rhythm.id, version=rhythm.version, name_sealed=sealed, **columns) is None:
        raise StaleError


async def postpone(unit: Unit, rhythm: int, until: datetime) -> None:
    """Push one ahead, without reading it: it may be what cannot be read."""
    await unit.one("postpone_rhythm", id=rhythm, until=seconds(until))


async def stop(unit: Unit, couple: CoupleId) -> None:
    unit.known.pop(("rhythms", couple), None)
    await unit.one("stop_rhythms", couple=couple)


async def opened(unit: Unit, couple: CoupleId, around: date) -> list[Opened]:
    """What came by itself in the five weeks before a date."""
    since = around - timedelta(days=35)
    begun = seconds(datetime.combine(since, time.min, UTC) - timedelta(days=1))
    rows = await unit.all("opened_days", couple=couple, since=since.isoformat(), begun=begun)
    return [Opened(row["rhythm_id"], date.fromisoformat(row["day"])) for row in rows]


def _sealed(unit: Unit, rhythm: Rhythm, number: int) -> bytes:
    return unit.seal.close(rhythm.name, "rhythm", rhythm.couple, number)


def _name(unit: Unit, row: Row) -> str:
    """Until 0.1 a name was bound to its couple only."""
    sealed, couple = row["name_sealed"], row["couple_id"]
    return unit.opened(sealed, "rhythm", couple, row["id"], before=("rhythm", couple))


def of_row(unit: Unit, row: Row) -> Rhythm:
    return Rhythm(
        id=row["id"], couple=CoupleId(row["couple_id"]), practice=row["practice"], kind=row["kind"],
        name=_name(unit, row), at=local(row["wall_time"]),
        days=frozenset(map(int, row["days"])), zone=row["zone"], owner=PartnerId(row["owner"]), on=bool(row["is_on"]),
        due_at=instant(row["due_at"]), day=day(row["day"]), version=row["version"],
    )  # fmt: skip
