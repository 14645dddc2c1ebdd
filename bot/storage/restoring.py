"""A copy becomes the database again, on an empty place: checked first, and without whom it must not bring back."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from bot.domain.card import PartnerId
from bot.domain.couple import Stage
from bot.errors import SealError, StartError, StorageError
from bot.storage import backups, couples, erasing, migrate, outbox, placing, rhythms
from bot.storage.database import Database
from bot.storage.forgotten import Forgotten
from bot.storage.sealing import Seal
from bot.storage.unit import Unit
from bot.storage.vault import Vault

# The list of the forgotten goes back no further than this.
OLD = backups.KEPT


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """When the copy was made, how many rows each table has, and how many people were forgotten since."""

    at: datetime
    rows: dict[str, int]
    forgotten: int


async def restore(copy: Path, database: Path, vault: Vault, seal: Seal, forgotten: Forgotten) -> Restored:
    """Put `copy` where no database is. Raises StartError, with nothing changed, when anything is not as it should be.

    The caller holds the lock of the data directory.
    """
    placing.refuse_to_overwrite(database)
    fresh = database.with_name(f"{database.name}.restore.part")
    with placing.gone_afterwards(fresh):
        at = _opened(copy, fresh, vault)
        rows = _checked(fresh)
        async with Database(fresh, seal) as opened:
            gone = await _let_go(opened, forgotten, at)
        placing.put(fresh, database)
    return Restored(at=at, rows=rows, forgotten=gone)


def _opened(copy: Path, fresh: Path, vault: Vault) -> datetime:
    try:
        return vault.open(copy, fresh)
    except SealError as error:
        raise StartError(
            f"{copy.name} cannot be restored: {error}. Put back its BACKUP_KEYS, or take another."
        ) from error
    except OSError as error:
        raise StartError(f"{error.filename or copy} cannot be used: {error.strerror}.") from error


def _checked(fresh: Path) -> dict[str, int]:
    """Ours, sound, not newer than this Toward, and brought to its schema."""
    try:
        rows = backups.counts(fresh)
        migrate.up(fresh)
    except (StorageError, sqlite3.Error) as error:
        raise StartError(f"The copy is not sound ({error}). Take another.") from error
    return rows


async def _let_go(database: Database, forgotten: Forgotten, at: datetime) -> int:
    """Whoever was forgotten since, and what was waiting to be sent: by now it was sent, or its time is over."""
    marks = forgotten.since(at)

    async def work(unit: Unit) -> int:
        await outbox.expire_all(unit)
        people = [PartnerId(row["who"]) for row in await unit.all("everybody")]
        gone = [who for who in people if forgotten.is_among(marks, who)]
        for who in gone:
            await _forget(unit, who)
        return len(gone)

    found = await database.write(work)
    if found and not await database.scrub():
        raise StorageError("What was forgotten since could not be scrubbed. Make room on the disk, then try again.")
    return found


async def _forget(unit: Unit, who: PartnerId) -> None:
    for couple in await couples.every_of(unit, who):
        # As it was when they said so: what they had together is over (bot/panels/forget.py).
        await couples.save(unit, couple, replace(couple, stage=Stage.ENDED, reactions=False, paused_until=None))
        await rhythms.stop(unit, couple.id)
    await erasing.person(unit, who)
