"""Bring a database file to the current schema, forward only; refuse a foreign or a newer one (style.md 2.1)."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from bot.errors import StartError

# "TWRD": a file without it is not ours.
APPLICATION_ID = 0x54575244
MIGRATIONS = Path(__file__).parent / "migrations" / "sqlite"
logging.getLogger("yoyo").setLevel(logging.ERROR)


def version() -> int:
    """The schema this code speaks: the number of migrations."""
    return len(list(MIGRATIONS.glob("*.sql")))


def file_version(path: Path) -> int:
    """The schema of a file: 0 when it is new. Raises StartError for a file that cannot be used."""
    if not path.exists() or path.stat().st_size == 0:
        return 0
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            found: int = connection.execute("PRAGMA user_version").fetchone()[0]
            damage = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise StartError(
            f"{path.name} is not a readable database ({error}). Restore a backup, or move it away."
        ) from error
    if application != APPLICATION_ID:
        raise StartError(f"{path.name} is a database of another program. Name another one in DATABASE_URL.")
    if damage != "ok":
        raise StartError(f"{path.name} is damaged ({damage}). Restore a backup, or move it away.")
    return found


def up(path: Path, before: Callable[[], object] = lambda: None) -> None:
    """Apply what is missing, each step in one transaction; a failing step leaves nothing.

    `before` is called when there is something to lose: a database of an earlier schema.
    """
    found, wanted = file_version(path), version()
    if found > wanted:
        raise StartError(f"{path.name} has schema {found}, newer than this Toward's {wanted}. Update Toward.")
    if found == wanted:
        return
    if found:
        before()
    # Only here: most starts find nothing to apply, and need neither its time nor its memory.
    import yoyo

    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    with yoyo.get_backend(f"sqlite:///{path}") as backend:
        # The data directory is ours alone (bot/storage/lock.py); its own lock would outlive a process that was killed.
        backend.break_lock()
        backend.apply_migrations(backend.to_apply(yoyo.read_migrations(str(MIGRATIONS))))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version={wanted}")
