"""From one address to another: a path is a file of SQLite, a text is the secret address of a PostgreSQL."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from pathlib import Path

from bot.errors import StopError, StorageError
from bot.storage import copyfile, copyserver
from bot.storage.backups import counts
from bot.storage.copying import Side, Told, Total, copy

Address = Path | str


async def transfer(first: Address, second: Address, told: Told = lambda *_: None) -> Mapping[str, Total]:
    """Everything of `first` into `second`, which is empty and stays so when anything fails.

    Raises StartError, StopError or StorageError in one line, without a password. The caller holds the lock of the
    directory of each file.
    """
    try:
        async with _source(first) as source, _target(second) as target:
            return await copy(source, target, told)
    except StorageError as error:
        raise StorageError(f"{f'{error}'.rstrip('.')}. Nothing was copied. Mend it, then copy again.") from None


async def into_file(url: str, fresh: Path) -> dict[str, int]:
    """All that is committed on PostgreSQL at one instant, beside whoever runs on it; how many rows each table has."""
    try:
        async with copyserver.source(url, is_alone=False) as source, copyfile.made(fresh) as target:
            await copy(source, target)
    except StopError as error:
        # Whoever runs meanwhile goes on without a copy, and tries again.
        raise StorageError(f"{error}") from None
    return counts(fresh)


def _source(address: Address) -> AbstractAsyncContextManager[Side]:
    return copyfile.source(address) if isinstance(address, Path) else copyserver.source(address)


def _target(address: Address) -> AbstractAsyncContextManager[Side]:
    return copyfile.target(address) if isinstance(address, Path) else copyserver.target(address)
