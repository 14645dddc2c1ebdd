"""What PostgreSQL and the way to it say, told as ours: passing, somebody was faster, or a fault.

Messages name the statement and PostgreSQL's code for what went wrong (its manual, appendix A); what it quotes may be a
couple's and stays out, and so does the password of the address.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

import asyncpg

from bot.errors import NotNow, StartError, StopError, StorageError, TowardError

# What a session, and the way to it, can raise; a time-out is an OSError.
FAILURES = (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, OSError)
# It passes by itself or with a larger disk: classes of codes, and single ones (read-only, idle or busy for too long in
# a unit, no lock).
_PASSING = ("08", "53", "57", "58", "25006", "25P03", "25P04", "55P03")
# Serialization, deadlock, unique: the same unit decided again finds what the other has done.
_RACES, _UNIQUE = ("40001", "40P01"), "23505"
_NO_ENTRY = ("28", "3D000", "42501")


class Raced(NotNow):
    """Somebody else did something at the same time that this does not go with; decide again."""


class Taken(StorageError):
    """The same, unless it was ours: a row that may be there once is there."""


def told(what: str, error: BaseException) -> StorageError:
    """`what` is the name of a statement."""
    code = code_of(error)
    if code in _RACES:
        kind: type[StorageError] = Raced
    elif code == _UNIQUE:
        kind = Taken
    elif not code or code.startswith(_PASSING):
        kind = NotNow
    else:
        kind = StorageError
    return kind(f"{what}: {type(error).__name__} {code}".rstrip())


@contextmanager
def telling(what: str) -> Iterator[None]:
    """Whatever PostgreSQL raises here as a StorageError, without what it quotes."""
    try:
        yield
    except FAILURES as error:
        raise told(what, error) from None


def code_of(error: BaseException) -> str:
    """PostgreSQL's code; '' for the network and the driver, whose sessions are gone then.

    A value that does not fit its column is found by the driver: that is a fault of ours.
    """
    return getattr(error, "sqlstate", None) or ("22000" if isinstance(error, ValueError) else "")


def unopened(url: str, error: BaseException) -> TowardError:
    """At a start: what to do, by whoever runs Toward. What may pass by itself is for the supervisor to try again."""
    there, code = place(url), code_of(error)
    if isinstance(error, asyncpg.InterfaceError | ValueError):
        return StartError("DATABASE_URL cannot be read. It has the form postgresql://USER:PASSWORD@HOST:PORT/DATABASE.")
    if code.startswith(_NO_ENTRY):
        return StartError(
            f"PostgreSQL at {there} does not let us in ({type(error).__name__}). Mend the user, the password or the "
            "database in DATABASE_URL; the user needs the right to make tables in it."
        )
    if not code or code.startswith(_PASSING):
        return StopError(
            f"PostgreSQL at {there} cannot be reached ({type(error).__name__}). Start it, or mend DATABASE_URL."
        )
    return StartError(f"PostgreSQL at {there} cannot be used ({type(error).__name__} {code}).")


def place(url: str) -> str:
    """host:port/database of an address, without who enters there and by which word."""
    try:
        found = urlsplit(url)
        host = found.hostname or next(iter(parse_qs(found.query).get("host", [])), "localhost")
        return f"{host}:{found.port or 5432}{found.path}"
    except ValueError:
        return "DATABASE_URL"
