"""A file of SQLite as one side of a copy."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path

from bot.errors import StartError, StorageError
from bot.storage import migrate, placing
from bot.storage.copying import BATCH, Row

# In which order updates are handled; elsewhere the first column says it.
_ORDER = {"partner": "rowid", "response": "rowid", "inbox": "received_at, update_id"}


class FileSide:
    """Nobody else has the connection, so nothing here waits for anybody."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self.name = path.name

    async def columns(self, table: str) -> list[str]:
        return [name for (name,) in self._run(table, "SELECT name FROM pragma_table_info(?)", table)]

    async def count(self, table: str) -> int:
        (found,) = self._run(table, f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608
        return int(found)

    async def batches(self, table: str, columns: Sequence[str]) -> AsyncIterator[list[Row]]:
        names, order = ", ".join(columns), _ORDER.get(table, "1")
        found = self._run(table, f"SELECT {names} FROM {table} ORDER BY {order}")  # noqa: S608
        while rows := self._next(table, found):
            yield rows

    async def put(self, table: str, columns: Sequence[str], rows: list[Row]) -> None:
        places = ", ".join("?" * len(columns))
        with _telling(f"{self.name}, {table}"):
            self._connection.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})", rows)  # noqa: S608

    def _next(self, table: str, found: sqlite3.Cursor) -> list[Row]:
        with _telling(f"{self.name}, {table}"):
            return found.fetchmany(BATCH)

    def _run(self, table: str, sql: str, *values: object) -> sqlite3.Cursor:
        with _telling(f"{self.name}, {table}"):
            return self._connection.execute(sql, values)


@asynccontextmanager
async def source(path: Path) -> AsyncIterator[FileSide]:
    """Ours, of this schema, and open nowhere else. Raises StartError when it is not so."""
    found, wanted = migrate.file_version(path), migrate.version()
    if not found:
        raise StartError(f"There is no database: {path}.")
    if found != wanted:
        raise StartError(f"{path.name} has schema {found}, this Toward {wanted}. Run the Toward of one of the two.")
    with closing(sqlite3.connect(path, timeout=1, isolation_level=None)) as connection, _telling(path.name):
        _keep_out(connection, path)
        yield FileSide(connection, path)


def _keep_out(connection: sqlite3.Connection, path: Path) -> None:
    """Also whoever runs on the file with a DATA_DIR elsewhere: SQLite itself knows whether it is open."""
    connection.execute("PRAGMA locking_mode=EXCLUSIVE")
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            raise
        raise StartError(f"Another program has {path.name} open. Stop Toward first.") from None


@asynccontextmanager
async def target(path: Path) -> AsyncIterator[FileSide]:
    """A new file, under its name only when all is in it."""
    placing.refuse_to_overwrite(path)
    fresh = path.with_name(f"{path.name}.copy.part")
    with _reached(path), placing.gone_afterwards(fresh):
        async with made(fresh) as side:
            side.name = path.name
            yield side
        placing.put(fresh, path)


@asynccontextmanager
async def made(fresh: Path) -> AsyncIterator[FileSide]:
    """A file with our schema and nothing in it yet. What is put there is kept at the end, if nothing fails."""
    os.umask(0o077)
    migrate.up(fresh)
    with closing(sqlite3.connect(fresh, isolation_level=None)) as connection, _telling(fresh.name):
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("BEGIN")
        yield FileSide(connection, fresh)
        connection.execute("COMMIT")


@contextmanager
def _reached(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StartError(f"{error.filename or path} cannot be used: {error.strerror}.") from error


@contextmanager
def _telling(what: str) -> Iterator[None]:
    """SQLite's name for what went wrong; what it quotes may be a couple's and stays out."""
    try:
        yield
    except sqlite3.Error as error:
        raise StorageError(f"{what}: {getattr(error, 'sqlite_errorname', type(error).__name__)}.") from None
