"""A great many couples with rhythms, written straight into a database: one by the doors, the others after it."""

from __future__ import annotations

import asyncio
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from bot import places
from bot.domain.card import PartnerId
from bot.domain.couple import ChatId, Couple, CoupleId, Partner, Stage
from bot.domain.localtime import Span
from bot.domain.rhythm import Rhythm, plan
from bot.storage import couples, rhythms, righting
from bot.storage.database import Database
from bot.storage.sealing import Seal, parse_keys
from bot.storage.unit import Unit

Values = dict[str, Any]
KEYS = "k1:" + "A" * 43 + "="
SEAL = Seal(parse_keys(KEYS))
# The rhythms of a lively couple; the first of them is the one that is due.
EACH = ("checkins", "checkins", "rituals", "gestures")
# An evening in Berlin, where it is quiet for nobody.
DUE = datetime(2026, 3, 11, 19, 30, tzinfo=UTC)
# All others come at some second of a day that begins later than anybody measures.
LATER = DUE + timedelta(hours=6)
DAY = 86_400
AT_ONCE = 20_000


async def settle(path: Path, count: int, due: int, apart: int = 0) -> None:
    """So many rhythms; `due` couples have one that is due at `DUE`, or each `apart` seconds after the one before."""
    async with Database(path, SEAL) as database:
        couple = await database.write(_begin)
    await asyncio.to_thread(_multiply, path, couple, count, due, apart)


def _multiply(path: Path, couple: Couple, count: int, due: int, apart: int) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF; PRAGMA cache_size=-200000")
        connection.row_factory = sqlite3.Row
        first = {table: [dict(row) for row in connection.execute(f"SELECT * FROM {table}")] for table in _TABLES}
        homes = range((count + len(EACH) - 1) // len(EACH))
        for table, rows in _TABLES.items():
            connection.execute(f"DELETE FROM {table}")
            _fill(connection, table, (row for number in homes for row in rows(first[table], couple, number)))
        connection.execute("DELETE FROM rhythm WHERE id > ?", (count,))
        connection.execute(
            "UPDATE rhythm SET due_at = ? + ? * (couple_id - 1), day = ? WHERE id % ? = 1 AND couple_id <= ?",
            (int(DUE.timestamp()), apart, DUE.date().isoformat(), len(EACH), due),
        )
        connection.commit()


async def _begin(unit: Unit) -> Couple:
    began = DUE - timedelta(days=180)
    added = await couples.add(unit, Couple(id=CoupleId(0), chat=ChatId(-1), stage=Stage.ACTIVE, created_at=began))
    never = Span(start=DUE.time(), end=DUE.time())
    us = added
    for who, name in ((PartnerId(1), "Ana"), (PartnerId(2), "Ben")):
        us = us.with_partner(Partner(id=who, name=name, zone="Europe/Berlin", consented_at=began, quiet=never))
    await couples.save(unit, added, us)
    for practice in EACH:
        at = (DUE + timedelta(hours=1)).time()
        rhythm = Rhythm(id=0, couple=us.id, practice=practice, at=at, zone="Europe/Berlin", owner=PartnerId(1))
        await rhythms.save(unit, plan(rhythm, DUE))
    await righting.keep_zones(unit, places.zone_data())
    return us


def _couples(first: list[Values], us: Couple, number: int) -> Iterator[Values]:
    yield first[0] | {"id": number + 1, "chat_id": -(number + 1)}


def _partners(first: list[Values], us: Couple, number: int) -> Iterator[Values]:
    for seat, (row, partner) in enumerate(zip(first, us.partners, strict=True)):
        couple, user = number + 1, 2 * number + seat + 1
        name = SEAL.close(partner.name, "partner", couple, user, "name")
        yield row | {"couple_id": couple, "user_id": user, "name_sealed": name}


def _rhythms(first: list[Values], us: Couple, number: int) -> Iterator[Values]:
    later = int(LATER.timestamp())
    for seat, row in enumerate(first):
        id = len(EACH) * number + seat + 1
        # Scattered, but the same at every run.
        at = later + id * 7919 % DAY
        day = datetime.fromtimestamp(at, UTC).date().isoformat()
        yield row | {"id": id, "couple_id": number + 1, "owner": 2 * number + 1, "due_at": at, "day": day}


_TABLES = {"couple": _couples, "partner": _partners, "rhythm": _rhythms}


def _fill(connection: sqlite3.Connection, table: str, rows: Iterator[Values]) -> None:
    done = 0
    while some := list(islice(rows, AT_ONCE)):
        names = ", ".join(some[0])
        values = ", ".join(f":{name}" for name in some[0])
        connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({values})", some)
        done += len(some)
        if sys.stderr.isatty():
            sys.stderr.write(f"\r{table}: {done:,} rows   ")
    if sys.stderr.isatty():
        sys.stderr.write("\r\033[K")
