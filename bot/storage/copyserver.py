"""A database on PostgreSQL as one side of a copy."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from bot.errors import StartError
from bot.storage import pgmigrate
from bot.storage.alone import alone, beside
from bot.storage.copying import BATCH, TABLES, Row
from bot.storage.pgerrors import place, telling

# In which order they came; elsewhere the first column says it.
_ORDER = {"partner": "rowid", "response": "rowid", "inbox": "rowid"}


class ServerSide:
    """In a transaction of this session."""

    def __init__(self, connection: Any, name: str) -> None:
        self._connection = connection
        self.name = name

    async def columns(self, table: str) -> list[str]:
        # `rowid` is the server's own number for an order that a file has by itself.
        sql = """SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema()
            AND table_name = $1 AND column_name <> 'rowid' ORDER BY ordinal_position"""
        with telling(self._at(table)):
            return [row[0] for row in await self._connection.fetch(sql, table)]

    async def count(self, table: str) -> int:
        with telling(self._at(table)):
            return int(await self._connection.fetchval(f"SELECT count(*) FROM {table}"))  # noqa: S608

    async def batches(self, table: str, columns: Sequence[str]) -> AsyncIterator[list[Row]]:
        sql = f"SELECT {', '.join(columns)} FROM {table} ORDER BY {_ORDER.get(table, '1')}"  # noqa: S608
        with telling(self._at(table)):
            cursor = await self._connection.cursor(sql)
            while rows := await cursor.fetch(BATCH):
                yield [tuple(row) for row in rows]

    async def put(self, table: str, columns: Sequence[str], rows: list[Row]) -> None:
        with telling(self._at(table)):
            await self._connection.copy_records_to_table(table, records=rows, columns=columns)

    def _at(self, table: str) -> str:
        return f"{self.name}, {table}"


@asynccontextmanager
async def source(url: str, *, is_alone: bool = True) -> AsyncIterator[ServerSide]:
    """All of one instant. `is_alone`: Raises StartError while Toward runs there; else it is a look beside it."""
    async with alone(url) if is_alone else beside(url) as connection, _snapshot(connection, url):
        found, wanted = await pgmigrate.found_version(connection, place(url)), pgmigrate.version()
        if not found:
            raise StartError(f"There is no database of Toward at {place(url)}.")
        if found != wanted:
            raise StartError(
                f"{place(url)} has schema {found}, this Toward {wanted}. Run the Toward of one of the two."
            )
        yield ServerSide(connection, place(url))


@asynccontextmanager
async def target(url: str) -> AsyncIterator[ServerSide]:
    """An empty database; all is kept at the end, and nothing, not even a table, when anything fails."""
    async with alone(url) as connection:
        with telling(place(url)):
            async with connection.transaction():
                await pgmigrate.up(connection, place(url))
                side = ServerSide(connection, place(url))
                await _refuse_to_add(side)
                yield side
                await _count_on(connection)


async def _refuse_to_add(side: ServerSide) -> None:
    full = [table for table in TABLES if await side.count(table)]
    if full:
        raise StartError(f"{side.name} is not empty: {', '.join(full)}. Make another for the copy: createdb NAME")


async def _count_on(connection: Any) -> None:
    """The next row of each table gets the next number; and how much there is, for the first plans."""
    for row in await connection.fetch(
        "SELECT table_name FROM information_schema.columns WHERE table_schema = current_schema() "
        "AND column_name = 'id' AND is_identity = 'YES'"
    ):
        table = row[0]
        await connection.execute(
            f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table} HAVING count(*) > 0"  # noqa: S608
        )
    await connection.execute("ANALYZE")


@asynccontextmanager
async def _snapshot(connection: Any, url: str) -> AsyncIterator[None]:
    with telling(place(url)):
        async with connection.transaction(isolation="repeatable_read", readonly=True):
            yield
