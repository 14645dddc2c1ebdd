"""From one address to another: a path is a file of SQLite, a text is the secret address of a PostgreSQL."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from pathlib import Path

from bot.errors import StorageError
from bot.storage import copyfile, copyserver
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
    async with copyserver.source(url, is_alone=False) as source, copyfile.made(fresh) as target:
        done = await copy(source, target)
    return {table: total.rows for table, total in done.items()}


def _source(address: Address) -> AbstractAsyncContextManager[Side]:
    return copyfile.source(address) if isinstance(address, Path) else copyserver.source(address)


def _target(address: Address) -> AbstractAsyncContextManager[Side]:
    return copyfile.target(address) if isinstance(address, Path) else copyserver.target(address)
