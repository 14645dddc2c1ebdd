"""Room on the disk: asked for often, kept in reserve, and what holds when there is none (durability.md 3.3)."""

from __future__ import annotations

import asyncio
import os
import shutil
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

import structlog

log = structlog.get_logger()
MB = 1_000_000
LITTLE, TOO_LITTLE = 500 * MB, 100 * MB
# On a full disk not even a row can be deleted: this much is let go then, for what has to be written to the end.
BALLAST = 16 * MB
# The ballast comes back only where it does not make room scarce again.
ENOUGH = 200 * MB


class Level(StrEnum):
    ENOUGH = "enough"
    LITTLE = "little"
    TOO_LITTLE = "too little"


class Room:
    """`has_room` is False from a look that found too little until one that found enough; nothing restarts for it."""

    def __init__(
        self, folder: Path, *, little: int = LITTLE, too_little: int = TOO_LITTLE, ballast: int = BALLAST,
        enough: int = ENOUGH,
    ) -> None:  # fmt: skip
        self._folder = folder
        self._ballast = folder / "ballast"
        self._little, self._too_little, self._size, self._enough = little, too_little, ballast, enough
        self._level = Level.ENOUGH

    def has_room(self) -> bool:
        return self._level is not Level.TOO_LITTLE

    async def when_due(self) -> None:
        """The chore: a look now and then; a disk that does not answer holds up nobody else."""
        await asyncio.to_thread(self.look)

    def look(self) -> None:
        """How it is now; told once when it changes. The ballast goes when it is needed and comes back afterwards."""
        free = self._free()
        if free < self._size and self._ballast.exists():
            self._ballast.unlink()
            log.warning("the ballast file was let go to write what is under way", action="ballast_gone")
            free = self._free()
        level = self._level_of(free)
        if level is not self._level:
            self._level = level
            self._tell(free)
        if free > self._enough and not self._ballast.exists():
            self._reserve()

    def _free(self) -> int:
        return shutil.disk_usage(self._folder).free

    def _level_of(self, free: int) -> Level:
        if free < self._too_little:
            return Level.TOO_LITTLE
        return Level.LITTLE if free < self._little else Level.ENOUGH

    def _tell(self, free: int) -> None:
        mb = free // MB
        match self._level:
            case Level.TOO_LITTLE:
                log.error(
                    f"{mb} MB are left on the disk of DATA_DIR: nothing new is taken in or asked until there are "
                    f"{self._too_little // MB}. Make room; no restart is needed.", action="disk_full", free_mb=mb,
                )  # fmt: skip
            case Level.LITTLE:
                log.warning(f"{mb} MB are left on the disk of DATA_DIR: make room soon", action="disk_low", free_mb=mb)
            case Level.ENOUGH:
                log.info("there is room on the disk again", action="disk_fine", free_mb=mb)

    def _reserve(self) -> None:
        """Real blocks, not a hole in a file."""
        fresh = self._ballast.with_suffix(".new")
        with suppress(OSError), fresh.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, self._size)
        with suppress(OSError):
            fresh.replace(self._ballast) if fresh.stat().st_size == self._size else fresh.unlink()
