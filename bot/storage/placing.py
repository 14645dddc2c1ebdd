"""A database file is made beside its place and put there in one step; nothing that is there is ever overwritten."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import StartError


def refuse_to_overwrite(database: Path) -> None:
    """Raises StartError when a database, or what is left of one, is already there."""
    there = [path for suffix in ("", "-wal", "-shm") if (path := database.with_name(database.name + suffix)).exists()]
    if there:
        names = ", ".join(path.name for path in there)
        raise StartError(
            f"A database is already there: {names} in {database.parent}. Move it away first, all together."
        )


@contextmanager
def gone_afterwards(fresh: Path) -> Iterator[None]:
    """Whatever is half done under this name goes, before and after."""

    def tidy() -> None:
        for left in fresh.parent.glob(f"{fresh.name}*"):
            left.unlink()

    tidy()
    try:
        yield
    finally:
        tidy()


def put(fresh: Path, database: Path) -> None:
    """On the disk, then under its name in one step; a database that has turned up meanwhile is not overwritten."""
    with fresh.open("rb") as file:
        os.fsync(file.fileno())
    refuse_to_overwrite(database)
    os.link(fresh, database)
    directory = os.open(database.parent, os.O_RDONLY)
    try:
        os.fsync(directory)
    finally:
        os.close(directory)
