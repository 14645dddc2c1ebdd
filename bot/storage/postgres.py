"""A PostgreSQL database: many units side by side, about one couple one after the other (durability.md 2.9).

A unit is a transaction at READ COMMITTED. What SQLite has by its single writer is had here by claiming: a couple is
locked from when a unit reads it until the unit ends, and due rows are found past the couples that others have.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Mapping, Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import aiosql
import asyncpg
import structlog
from aiosql.adapters.asyncpg import AsyncPGAdapter

from bot.errors import StaleError, StorageError
from bot.storage import pgmigrate
from bot.storage.pgerrors import FAILURES, Raced, Taken, place, telling, told, unopened
from bot.storage.sealing import Seal
from bot.storage.unit import SCRUB, AnyDatabase, Row, T, Unit, Work

log = structlog.get_logger()
_NUMBERED: Any = AsyncPGAdapter()  # type: ignore[no-untyped-call]
_QUERIES = aiosql.from_path(Path(__file__).parent / "queries", lambda: _NUMBERED, mandatory_parameters=False)
# Sessions that write and that look; one process needs few, and PostgreSQL lets in a hundred.
WRITERS, READERS = 8, 4
# Seconds until somebody who cannot reach it, or has no session free, is told so.
PATIENCE = 10.0
# Seconds after which the server ends a unit that is not over, and gives its couple free.
LONGEST = 20.0
# How often a unit is decided again because somebody was faster.
TRIES = 4
SESSION = {
    "application_name": "toward", "TimeZone": "UTC", "statement_timeout": "30s", "lock_timeout": "10s",
    # A process that is frozen between two statements of a unit holds its couple no longer than this (see `_bounded`).
    "idle_in_transaction_session_timeout": "10s",
    # A few rows each: one after the other, as they are written down (next_letter).
    "max_parallel_workers_per_gather": "0", "jit": "off",
}  # fmt: skip


async def connect(url: str, longest: float = PATIENCE * 4, **session: str) -> Any:
    """A session of its own, for whoever needs more than units; `longest` is how many seconds a statement may take.

    Raises StartError or StopError in plain words.
    """
    try:
        return await asyncpg.connect(url, timeout=PATIENCE, command_timeout=longest, server_settings=SESSION | session)
    except (*FAILURES, ValueError) as error:
        raise unopened(url, error) from None


async def schema_of(url: str) -> int:
    """The schema that is there, 0 for none yet; nothing is changed. Raises as `connect` does."""
    connection = await connect(url)
    try:
        return await pgmigrate.found_version(connection)
    except FAILURES as error:
        raise unopened(url, error) from None
    finally:
        await connection.close(timeout=PATIENCE)


class SessionUnit(Unit):
    """A unit in one session; awaiting a statement waits for the network."""

    def __init__(self, connection: Any, seal: Seal, *, claims: bool) -> None:
        super().__init__(seal)
        self.claims = claims
        self._connection = connection
        # A statement that failed has undone the whole unit, whoever passes over it.
        self.failed: StorageError | None = None

    async def all(self, query: str, **values: object) -> Sequence[Row]:
        return await self._fetch(query, getattr(_QUERIES, query).sql, _NUMBERED.maybe_order_params(query, values))

    async def unbounded(self) -> None:
        await self.one("unbounded")

    async def _run(self, name: str, sql: str, values: Mapping[str, object]) -> Sequence[Row]:
        return await self._fetch(name, _NUMBERED.process_sql(sql, None, sql), _NUMBERED.maybe_order_params(sql, values))

    async def _fetch(self, name: str, sql: str, values: Sequence[object]) -> Sequence[Row]:
        try:
            found: Sequence[Row] = await self._connection.fetch(sql, *values)
        except FAILURES as error:
            self.failed = told(name, error)
            raise self.failed from None
        return found


class PostgresDatabase(AnyDatabase):
    """Opened by any number of processes. `url` is a secret: it may hold a password."""

    is_shared = True

    def __init__(self, url: str, seal: Seal) -> None:
        self._url = url
        self.name = place(url)
        self.seal = seal
        self._working: set[asyncio.Task[Any]] = set()

    async def __aenter__(self) -> Self:
        async with AsyncExitStack() as stack:
            await self._brought_up()
            self._writers = await stack.enter_async_context(_pool(self._url, WRITERS))
            self._readers = await stack.enter_async_context(
                _pool(self._url, READERS, default_transaction_read_only="on")
            )
            stack.push_async_callback(self._finish)
            if await self.read(lambda unit: unit.value("get_meta", key=SCRUB)):
                await self.scrub()
            self._opened = stack.pop_all()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._opened.aclose()

    async def write(self, work: Work[T]) -> T:
        return await self._whole(self._decided(work))

    async def read(self, work: Work[T]) -> T:
        with telling("look"):
            async with self._readers.acquire(timeout=PATIENCE) as connection:
                return await work(SessionUnit(connection, self.seal, claims=False))

    async def scrub(self) -> bool:
        """Give free what erased rows have left. Its pages keep the bytes until they are used again."""
        try:
            await self._vacuum()
            await self.write(lambda unit: unit.one("drop_meta", key=SCRUB))
        except StorageError:
            return False
        return True

    async def _vacuum(self) -> None:
        """In a session of its own, for it may take longer than a unit."""
        with telling("scrub"):
            connection = await asyncpg.connect(
                self._url, timeout=PATIENCE, command_timeout=PATIENCE * 4, server_settings=SESSION
            )
            try:
                await connection.execute("VACUUM")
            finally:
                await connection.close(timeout=PATIENCE)

    async def _brought_up(self) -> None:
        connection = await connect(self._url)
        try:
            await pgmigrate.up(connection)
            async with connection.transaction():
                # Two that begin at once with different keys must not both be the first.
                await connection.execute(f"SELECT pg_advisory_xact_lock({pgmigrate.LOCK})")
                await self.check_keys(SessionUnit(connection, self.seal, claims=True))
        except FAILURES as error:
            raise unopened(self._url, error) from None
        finally:
            await connection.close(timeout=PATIENCE)

    async def _decided(self, work: Work[T]) -> T:
        """Decided again while somebody is faster: nothing was kept, and the next look finds what they did."""
        for _ in range(TRIES - 1):
            try:
                return await self._once(work)
            except (Raced, Taken, StaleError):
                continue
        return await self._once(work)

    async def _once(self, work: Work[T]) -> T:
        with telling("unit"):
            async with self._writers.acquire(timeout=PATIENCE) as connection, connection.transaction():
                unit = SessionUnit(connection, self.seal, claims=True)
                result = await work(unit)
                if unit.failed is not None:
                    raise unit.failed
                return result

    async def _whole(self, unit: Coroutine[Any, Any, T]) -> T:
        """To its end, whatever becomes of whoever waits for it."""
        task = asyncio.create_task(unit)
        self._working.add(task)
        task.add_done_callback(self._working.discard)
        # Told here if nobody waits any more: then nobody else asks.
        task.add_done_callback(lambda done: done.cancelled() or done.exception())
        return await asyncio.shield(task)

    async def _finish(self) -> None:
        if self._working:
            await asyncio.wait(self._working, timeout=PATIENCE)


def _pool(url: str, most: int, **session: str) -> Any:
    return asyncpg.create_pool(
        url, min_size=1, max_size=most, timeout=PATIENCE, command_timeout=PATIENCE * 4, statement_cache_size=256,
        # A unit leaves nothing behind in its session, so there is nothing to ask the server to put back.
        reset=_as_it_is, init=_bounded, server_settings=SESSION | session,
    )  # fmt: skip


async def _bounded(connection: Any) -> None:
    """Needs PostgreSQL 17: a process may also freeze between two halves of a statement, where it counts as not idle."""
    await connection.execute(
        "SELECT set_config('transaction_timeout', $1, false) "
        "WHERE current_setting('transaction_timeout', true) IS NOT NULL",
        f"{round(1000 * LONGEST)}ms",
    )


async def _as_it_is(connection: Any) -> None:
    """Nothing to do."""
