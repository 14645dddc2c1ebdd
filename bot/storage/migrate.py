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
    """The schema of a file: 0 when there is none. Raises StartError for one that cannot be used; changes nothing."""
    if not path.exists():
        _refuse_an_orphan(path)
        return 0
    if path.stat().st_size == 0:
        raise StartError(damaged(path, "it is empty"))
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            found: int = connection.execute("PRAGMA user_version").fetchone()[0]
            damage = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise StartError(damaged(path, f"{error}")) from error
    if application != APPLICATION_ID:
        raise StartError(
            f"{path.name} is a database of another program. Name another one in DATABASE_URL, or move it away."
        )
    if damage != "ok":
        raise StartError(damaged(path, damage))
    return found


def damaged(path: Path, what: str) -> str:
    """What to say of a file that cannot be read, and what to do; nobody mends it by himself (durability.md 3.3)."""
    # Of a damaged schema SQLite quotes all of it: its first line is enough.
    what = what.partition("\n")[0][:80]
    return (
        f"{path.name} is not a readable database ({what}). Nothing was changed. Move {path.name}, {path.name}-wal and "
        f"{path.name}-shm away, together, then bring a copy back: python -m bot restore FILE. The copies are in "
        "BACKUP_DIR, which is DATA_DIR/backups unless it is set."
    )


def _refuse_an_orphan(path: Path) -> None:
    """A log without its database would be read into a new one."""
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        raise StartError(f"{path.name} is gone, {path.name}-wal is there. Put the file back, or move both away.")


def up(path: Path, before: Callable[[], object] = lambda: None) -> None:
    """Bring a file to this code's schema, in a copy that takes its place: a step that is killed leaves nothing.

    `before` is called when there is something to lose: a database of an earlier schema.
    """
    found, wanted = file_version(path), version()
    if found > wanted:
        raise StartError(f"{path.name} has schema {found}, newer than this Toward's {wanted}. Update Toward.")
    if found == wanted:
        return
    fresh = path.with_name(f"{path.name}.new")
    try:
        _remove(fresh)
        if found:
            before()
            _copy(path, fresh)
        _apply(fresh, wanted)
        fresh.replace(path)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise StartError(
            f"{path.name} could not be brought from schema {found} to {wanted} ({error}). Nothing was changed."
        ) from error
    finally:
        _remove(fresh)


def _copy(path: Path, fresh: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("VACUUM INTO ?", (str(fresh),))
    # What is still in a log here would be read into the new file.
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        raise StartError(f"Another program has {path.name} open. Close it, then start again.")


def _apply(fresh: Path, wanted: int) -> None:
    # Only here: most starts find nothing to apply, and need neither its time nor its memory.
    import yoyo

    with closing(sqlite3.connect(fresh)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    with yoyo.get_backend(f"sqlite:///{fresh}") as backend:
        # Left by a process that was killed; nobody else has this copy.
        backend.break_lock()
        with backend.lock():
            backend.apply_migrations(backend.to_apply(yoyo.read_migrations(str(MIGRATIONS))))
    with closing(sqlite3.connect(fresh)) as connection:
        connection.execute(f"PRAGMA user_version={wanted}")


def _remove(fresh: Path) -> None:
    for left in fresh.parent.glob(f"{fresh.name}*"):
        left.unlink()
