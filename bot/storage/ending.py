"""Whether the last run ended in order: a mark in `meta` that is there while one runs (durability.md 2.8)."""

from __future__ import annotations

import structlog

from bot.errors import StorageError
from bot.storage.unit import AnyDatabase, Unit

log = structlog.get_logger()
RUNS = "runs"


async def was_killed(database: AnyDatabase) -> bool:
    """At a start: whether the run before this one left its mark. From now on ours is there."""

    async def look(unit: Unit) -> bool:
        found = await unit.value("get_meta", key=RUNS)
        await unit.one("set_meta", key=RUNS, value="1")
        return found is not None

    return await database.write(look)


async def mark(database: AnyDatabase) -> None:
    """At the end: it was in order. A disk that is full keeps nobody from ending."""
    try:
        await database.write(lambda unit: unit.one("drop_meta", key=RUNS))
    except StorageError as error:
        log.warning("end not marked", action="end_not_marked", error=type(error).__name__)
