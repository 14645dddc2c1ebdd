"""One SQLite database: two connections, one writer, every statement one hop to its thread (durability.md 3.2, 3.4)."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import aiosql
import aiosqlite

from bot.errors import StorageError
from bot.storage import migrate
from bot.storage.sealing import Seal

Row = sqlite3.Row
T = TypeVar("T")
_QUERIES = aiosql.from_path(Path(__file__).parent / "queries", "sqlite3", mandatory_parameters=False)
_PRAGMAS = ("busy_timeout=5000", "foreign_keys=ON", "secure_delete=ON", "mmap_size=0", "synchronous=FULL")


class Unit:
    """Statements on one connection. aiosql gives the text by the query's name; one hop runs and fetches it."""

    def __init__(self, connection: aiosqlite.Connection, seal: Seal) -> None:
        self._connection = connection
        self.seal = seal

    async def all(self, query: str, **values: object) -> list[Row]:
        sql: str = getattr(_QUERIES, query).sql
        try:
            return list(await self._connection.execute_fetchall(sql, values))
        except sqlite3.Error as error:
            # The statement's name says enough; its values are the couple's and stay out of every message.
            raise StorageError(f"{query}: {type(error).__name__}: {error}") from error

    async def one(self, query: str, **values: object) -> Row | None:
        rows = await self.all(query, **values)
        return rows[0] if rows else None

    async def value(self, query: str, **values: object) -> Any:
        row = await self.one(query, **values)
        return row[0] if row else None


class Database:
    """Opened with `async with`. Everything that writes goes through `transaction()`."""

    def __init__(self, path: Path, seal: Seal) -> None:
        self._path = path
        self.seal = seal
        self._lock = asyncio.Lock()

    async def __aenter__(self) -> Self:
        os.umask(0o077)
        await asyncio.to_thread(migrate.up, self._path)
        self._write = await _connect(self._path, *_PRAGMAS)
        self._read = await _connect(self._path, *_PRAGMAS, "query_only=1", "wal_autocheckpoint=0")
        self._writing, self.reading = Unit(self._write, self.seal), Unit(self._read, self.seal)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # Both must be closed: an open aiosqlite connection keeps the process from ending.
        await self._read.close()
        try:
            await self._write.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            await self._write.close()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Unit]:
        """One unit of work: all of it is kept, or nothing. No network is awaited inside.

        A cancelled unit still ends its transaction: commit and rollback are shielded.
        """
        async with self._lock:
            try:
                await _finish(self._run("BEGIN IMMEDIATE"))
                yield self._writing
            except BaseException:
                # Also when it was cancelled while it began; not when it could not begin.
                if self._write.in_transaction:
                    await _finish(self._run("ROLLBACK"))
                raise
            await _finish(self._commit())

    async def _commit(self) -> None:
        try:
            await self._run("COMMIT")
        except StorageError:
            await self._run("ROLLBACK")
            raise

    async def _run(self, sql: str) -> None:
        try:
            await self._write.execute_fetchall(sql)
        except sqlite3.Error as error:
            raise StorageError(f"{sql}: {error}") from error


async def _connect(path: Path, *pragmas: str) -> aiosqlite.Connection:
    connection = await aiosqlite.connect(path, isolation_level=None, cached_statements=256)
    connection.row_factory = sqlite3.Row
    for pragma in pragmas:
        await connection.execute_fetchall(f"PRAGMA {pragma}")
    return connection


async def _finish(work: Awaitable[T]) -> T:
    """Await to the end even when cancelled meanwhile; then let the cancellation go on."""
    task = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await task
        raise
