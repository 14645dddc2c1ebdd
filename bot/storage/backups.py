"""Copies of the database while it runs: whole, checked, sealed with a key of their own, few and none old.

durability.md 3.3: a plain copy of the file misses what is still in the write-ahead log; VACUUM INTO does not.
"""

from __future__ import annotations

import asyncio
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import structlog

from bot.clock import Clock
from bot.errors import StartError, StorageError
from bot.storage import lock
from bot.storage.vault import Vault

log = structlog.get_logger()
EVERY = timedelta(days=1)
DAYS, WEEKS = 7, 4
# What somebody erased is gone from every copy by then (durability.md 4.3).
KEPT = timedelta(days=30)
_NAMED = "toward-%Y%m%dT%H%M%SZ.backup"
_NAME = re.compile(r"toward-\d{8}T\d{6}Z\.backup")
# Whoever writes meanwhile makes the two counts differ: a moment without a commit comes soon.
_TRIES = 3
# Into a new file; how many rows each table has, or None when somebody wrote all the time.
Copier = Callable[[Path], dict[str, int] | None]


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """One sealed copy, by when it was made."""

    at: datetime
    path: Path


class Backups:
    """The copies of one database in one folder. Nothing here writes to the database or waits for its lock.

    `database` is a file, or what makes a file of whatever else it is (bot/storage/transfer.py).
    """

    def __init__(self, database: Path | Copier, folder: Path, vault: Vault, clock: Clock) -> None:
        self._database = database
        self._folder = folder
        self._vault = vault
        self._clock = clock

    def found(self) -> list[Backup]:
        """Every copy in the folder, oldest first."""
        files = [path for path in self._folder.glob("toward-*") if _NAME.fullmatch(path.name)]
        return sorted(Backup(datetime.strptime(p.name, _NAMED).replace(tzinfo=UTC), p) for p in files)

    def refuse_a_beginning(self) -> None:
        """A database that is gone while its copies are there was lost. Raises StartError: it is no beginning."""
        copies, file = self.found(), self._database
        if copies and isinstance(file, Path) and not (file.exists() and file.stat().st_size):
            raise StartError(
                f"{file.name} is not there, its copies are. Restore the newest: `python -m bot restore "
                f"{copies[-1].path}`. To begin anew, move {self._folder} away."
            )

    def is_due(self) -> bool:
        """By the newest file, not by a timer: a copy that was missed is made up. One from the future does not count."""
        now = self._clock.now()
        return not any(now - EVERY < backup.at <= now + EVERY for backup in self.found())

    def make(self, target: Path | None = None) -> Path:
        """One copy, in the folder or as `target`; where it is. Raises StartError or StorageError in plain words."""
        at = self._clock.now()
        with _told(self._folder), self._alone():
            there = target or self._folder / f"{at.astimezone(UTC):{_NAMED}}"
            sealed = self._copied(at)
            if target is not None:
                # Another disk, perhaps: first beside it, then under its name.
                sealed = Path(_moved(sealed, target))
            sealed.replace(there)
            self._rotate(at)
        return there

    async def when_due(self) -> None:
        """The daily chore; and what a process that was killed left half done goes."""
        try:
            await asyncio.to_thread(self._look_after)
        except (StartError, StorageError) as error:
            log.error(f"no backup: {error}", action="backup_failed")

    def _look_after(self) -> None:
        if self.is_due():
            made = self.make()
            log.info("backup made", action="backup_made", bytes=made.stat().st_size, kept=len(self.found()))
        elif any(self._folder.glob("*.part")):
            with _told(self._folder), self._alone():
                pass

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One at a time; what is half done goes before and after."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with lock.take(self._folder, "Another backup is just being made there. Try again in a minute."):
            try:
                self._tidy()
                yield
            finally:
                self._tidy()

    def _tidy(self) -> None:
        for left in self._folder.glob("*.part*"):
            left.unlink()

    def _copied(self, at: datetime) -> Path:
        """Copied, checked, sealed, opened again and compared."""
        plain, sealed, again = (self._folder / f"{name}.part" for name in ("plain", "sealed", "again"))
        rows = copy(self._database, plain) if isinstance(self._database, Path) else self._database(plain)
        self._vault.shut(plain, sealed, at)
        plain.unlink()
        self._vault.open(sealed, again)
        if (counted := counts(again)) != (rows or counted):
            raise StorageError("The copy has other rows than the database. Look at the disk, then try again.")
        return sealed

    def _rotate(self, now: datetime) -> None:
        staying = set(kept(self.found(), now))
        for backup in self.found():
            if backup not in staying:
                backup.path.unlink()


def kept(backups: Iterable[Backup], now: datetime) -> Iterator[Backup]:
    """The newest of each of the last seven days and of each of the four weeks before, none older than 30 days."""
    days, weeks = set[object](), set[object]()
    for backup in sorted(backups, reverse=True):
        day, week = backup.at.date(), backup.at.isocalendar()[:2]
        if now - backup.at > KEPT or day in days:
            continue
        if len(days) < DAYS:
            days.add(day)
            yield backup
        elif week not in weeks and len(weeks) < WEEKS:
            weeks.add(week)
            yield backup


def copy(database: Path, target: Path) -> dict[str, int] | None:
    """A whole copy of what is committed; how many rows each table has, or None when somebody wrote all the time."""
    if not database.exists():
        raise StartError(f"There is no database to copy: {database}.")
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        connection.execute("PRAGMA busy_timeout=5000")
        for _ in range(_TRIES):
            target.unlink(missing_ok=True)
            target.touch(mode=0o600)
            before, rows = _commits(connection), _counts(connection)
            connection.execute("VACUUM INTO ?", (str(target),))
            if _commits(connection) == before:
                return rows
    return None


def counts(database: Path) -> dict[str, int]:
    """How many rows each table has. Raises StorageError when the file is not sound."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro&immutable=1", uri=True)) as connection:
        (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if found != "ok":
            raise StorageError(f"The copy is damaged ({found}).")
        return _counts(connection)


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    tables = [r[1] for r in connection.execute("PRAGMA table_list") if r[2] == "table" and r[1] != "sqlite_schema"]
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables}  # noqa: S608


def _commits(connection: sqlite3.Connection) -> int:
    """A number that changes with every commit of somebody else."""
    found: int = connection.execute("PRAGMA data_version").fetchone()[0]
    return found


def _moved(sealed: Path, target: Path) -> Path:
    import shutil

    return Path(shutil.move(sealed, target.with_name(f"{target.name}.part")))


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Whatever the disk or the database says, in one line with what to do."""
    try:
        yield
    except OSError as error:
        where = error.filename or folder
        raise StartError(
            f"BACKUP_DIR cannot be used: {where}: {error.strerror}. Make room, or name another."
        ) from error
    except sqlite3.Error as error:
        raise StorageError(f"The database could not be copied ({error}). Try again.") from error
