"""One SQLite database: two connections, one writer, a unit of work one hop to its thread (durability.md 3.2, 3.4)."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, contextmanager
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import aiosql
import aiosqlite
import structlog

from bot.errors import NotNow, StartError, StorageError
from bot.storage import migrate
from bot.storage.sealing import Seal
from bot.storage.unit import SCRUB, AnyDatabase, Row, T, Unit, Work

log = structlog.get_logger()
_QUERIES = aiosql.from_path(Path(__file__).parent / "queries", "sqlite3", mandatory_parameters=False)
_PRAGMAS = ("busy_timeout=5000", "foreign_keys=ON", "secure_delete=ON", "mmap_size=0", "synchronous=FULL")
# What passes by itself or with a larger disk: the same unit may be tried again.
_PASSING = frozenset({
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
})  # fmt: skip


class FileUnit(Unit):
    """A unit in the database's thread. Awaiting a statement never waits here: the whole unit runs there."""

    def __init__(self, connection: sqlite3.Connection, seal: Seal) -> None:
        super().__init__(seal)
        self._connection = connection

    async def all(self, query: str, **values: object) -> Sequence[Row]:
        return self._fetch(query, getattr(_QUERIES, query).sql, values)

    async def unbounded(self) -> None:
        """Nobody counts the time here."""

    async def _run(self, name: str, sql: str, values: Mapping[str, object]) -> Sequence[Row]:
        return self._fetch(name, sql, values)

    def _fetch(self, query: str, sql: str, values: Mapping[str, object]) -> Sequence[Row]:
        try:
            return self._connection.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            # The statement's name says enough; its values are the couple's and stay out of every message.
            raise _told(query, error) from error


class Database(AnyDatabase):
    """A file of SQLite: one unit is written after another."""

    def __init__(self, path: Path, seal: Seal, before_migration: Callable[[], object] = lambda: None) -> None:
        self._path = path
        self.name = path.name
        self.seal = seal
        self._before_migration = before_migration

    async def __aenter__(self) -> Self:
        os.umask(0o077)
        await asyncio.to_thread(migrate.up, self._path, self._before_migration)
        # Both must be closed, whatever goes wrong: an open aiosqlite connection keeps the process from ending.
        async with AsyncExitStack() as stack:
            stack.enter_context(self._refusing_damage())
            # A copy that was restored has no log yet.
            self._writer = await _connect(self._path, "journal_mode=WAL", *_PRAGMAS)
            stack.push_async_callback(self._close_writer)
            self._reader = await _connect(self._path, *_PRAGMAS, "query_only=1", "wal_autocheckpoint=0")
            stack.push_async_callback(self._reader.close)
            await self.write(self.check_keys)
            if await self.read(lambda unit: unit.value("get_meta", key=SCRUB)):
                # The process ended between an erasure and its scrubbing.
                await self.scrub()
            self._opened = stack.pop_all()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._opened.aclose()

    @contextmanager
    def _refusing_damage(self) -> Iterator[None]:
        """What quick_check does not see, and the first statements do; a lock or a full disk is no damage."""
        try:
            yield
        except NotNow:
            raise
        except (StorageError, sqlite3.Error, UnicodeDecodeError) as error:
            if isinstance(error, sqlite3.Error) and _is_passing(error):
                raise NotNow(f"{self._path.name}: {error}") from error
            raise StartError(migrate.damaged(self._path, f"{error}")) from error

    async def _close_writer(self) -> None:
        try:
            await self.truncate_log()
        finally:
            await self._writer.close()

    async def truncate_log(self) -> bool:
        """Everything into the file itself, and the write-ahead log emptied; False when it could not be done now.

        Somebody reads it, or the disk is full: what is in the log is as safe as in the file.
        """
        try:
            (row,) = await self._writer.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.Error:
            return False
        return not row[0]

    async def scrub(self) -> bool:
        """Rewrite the file without what was erased; False when it could not be done now (the next start tries again).

        secure_delete zeroes a row where it lies. Where a page was split before, a copy of it stays behind until
        VACUUM: about one row in a thousand (tests/storage/test_erasing.py).
        """
        try:
            await self._writer.execute("VACUUM")
            await self.write(lambda unit: unit.one("drop_meta", key=SCRUB))
            return await self.truncate_log()
        except (sqlite3.Error, StorageError):
            return False

    async def look_over(self) -> None:
        """quick_check beside whoever writes, then what SQLite wants for its plans; told in one line."""
        (row,) = await self._reader.execute_fetchall("PRAGMA quick_check(1)")
        await self._writer.execute_fetchall("PRAGMA optimize")
        tell = log.info if row[0] == "ok" else log.error
        tell(f"the database was looked over: {row[0]}", action="looked_over")

    async def write(self, work: Work[T]) -> T:
        return await self._writer.hop(partial(_kept, work, self.seal))

    async def read(self, work: Work[T]) -> T:
        return await self._reader.hop(lambda raw: _run(work(FileUnit(raw, self.seal))))


class _Line(aiosqlite.Connection):
    """A connection in a thread of its own. Many statements in one hop cost a quarter of a hop for each."""

    async def hop(self, work: Callable[[sqlite3.Connection], T]) -> T:
        # aiosqlite has no public door for this; it is what all of its own methods are made of.
        result: T = await self._execute(work, self._conn)  # type: ignore[no-untyped-call]
        return result


def _kept(work: Work[T], seal: Seal, connection: sqlite3.Connection) -> T:
    try:
        _control("BEGIN IMMEDIATE", connection)
        result = _run(work(FileUnit(connection, seal)))
        _control("COMMIT", connection)
    finally:
        _undo(connection)
    return result


def _undo(connection: sqlite3.Connection) -> None:
    """What was not committed. Nothing is open when it could not even begin, or when a full disk has ended it."""
    if connection.in_transaction:
        _control("ROLLBACK", connection)


def _run(unit: Coroutine[Any, Any, T]) -> T:
    """A unit to its end at once: a coroutine that never has to wait is an ordinary call."""
    try:
        unit.send(None)
    except StopIteration as end:
        result: T = end.value
        return result
    unit.close()
    raise RuntimeError("a unit of work waited for something other than its database")


def _control(sql: str, connection: sqlite3.Connection) -> None:
    try:
        connection.execute(sql)
    except sqlite3.Error as error:
        raise _told(sql, error) from error


def _told(what: str, error: sqlite3.Error) -> StorageError:
    kind = NotNow if _is_passing(error) else StorageError
    return kind(f"{what}: {type(error).__name__}: {error}")


def _is_passing(error: sqlite3.Error) -> bool:
    """The extended codes end in the plain one (sqlite.org/rescode.html)."""
    code: int = getattr(error, "sqlite_errorcode", None) or 0
    return code & 0xFF in _PASSING


async def _connect(path: Path, *pragmas: str) -> _Line:
    line = _Line(partial(sqlite3.connect, path, isolation_level=None, cached_statements=256), iter_chunk_size=64)
    await line
    async with AsyncExitStack() as unless_ready:
        # Told to stop just now, it would keep the process from ending.
        unless_ready.push_async_callback(line.close)
        line.row_factory = sqlite3.Row
        for pragma in pragmas:
            await line.execute_fetchall(f"PRAGMA {pragma}")
        unless_ready.pop_all()
    return line
