"""Everything sealed anew with the first key, in batches: interrupted it goes on, twice is as good as once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.errors import SealError
from bot.storage.outbox import place as outbox_place
from bot.storage.sealing import Place, Seal
from bot.storage.unit import AnyDatabase, Row, Unit

BATCH = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One sealed column: what it is bound to, and what an earlier release bound it to."""

    table: str
    name: str
    place: Callable[[Row], Place]
    before: Callable[[Row], Place] | None = None


def _of_partner(name: str) -> Column:
    return Column(
        table="partner", name=f"{name}_sealed", place=lambda r: ("partner", r["couple_id"], r["user_id"], name)
    )


COLUMNS = (
    _of_partner("name"), _of_partner("mood"), _of_partner("own"),
    Column(table="rhythm", name="name_sealed", place=lambda r: ("rhythm", r["couple_id"], r["id"]),
           before=lambda r: ("rhythm", r["couple_id"])),
    Column(table="moment", name="words_sealed", place=lambda r: ("moment", r["id"])),
    Column(table="response", name="words_sealed", place=lambda r: ("response", r["moment_id"], r["user_id"])),
    Column(table="note", name="words_sealed", place=lambda r: ("note", r["id"])),
    Column(table="outbox", name="body_sealed", place=outbox_place, before=lambda r: outbox_place(r)[:2]),
    Column(table="inbox", name="body_sealed", place=lambda r: ("inbox", r["update_id"])),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """How many were sealed anew; how many do not open with any key, and stay as they are."""

    sealed: int = 0
    unreadable: int = 0


async def rekey(database: AnyDatabase, told: Callable[[str], None]) -> Done:
    """Every sealed column, and the canary. `told` hears a line for each column. Nobody else has the database open."""
    done = Done()
    for column in COLUMNS:
        here = await _column(database, column)
        told(f"{column.table}.{column.name}: {here.sealed} sealed anew, {here.unreadable} do not open")
        done = Done(sealed=done.sealed + here.sealed, unreadable=done.unreadable + here.unreadable)
    # Last: as long as a word needs an older key, the canary may as well.
    await database.write(_canary)
    return done


async def _canary(unit: Unit) -> None:
    await unit.one("set_meta", key="canary", value=unit.seal.close("canary", "meta").hex())


async def _column(database: AnyDatabase, column: Column) -> Done:
    done, after = Done(), 0
    while True:

        async def batch(unit: Unit, after: int = after) -> tuple[Done, int | None]:
            return await _batch(unit, column, after)

        here, last = await database.write(batch)
        done = Done(sealed=done.sealed + here.sealed, unreadable=done.unreadable + here.unreadable)
        if last is None:
            return done
        after = last


async def _batch(unit: Unit, column: Column, after: int) -> tuple[Done, int | None]:
    """The next rows that another key has sealed; None when there is none."""
    rows = await unit.sealed_otherwise(column.table, column.name, after, BATCH)
    done = Done()
    for row in rows:
        words = _opened(unit.seal, column, row)
        if words is None:
            done = replace(done, unreadable=done.unreadable + 1)
            continue
        await unit.seal_again(column.table, column.name, row["row"], unit.seal.close(words, *column.place(row)))
        done = replace(done, sealed=done.sealed + 1)
    return done, rows[-1]["row"] if rows else None


def _opened(seal: Seal, column: Column, row: Row) -> str | None:
    place = column.place(row)
    try:
        return seal.open_either(row[column.name], place, column.before(row) if column.before else place)
    except SealError:
        return None
