"""One process for one data directory: refused at once, free again after any kind of end."""

from __future__ import annotations

import fcntl
from pathlib import Path
from typing import IO

from bot.errors import StartError


def take(directory: Path, told: str = "") -> IO[str]:
    """Hold the directory until the returned file is closed or the process ends (durability.md 2.8).

    Raises StartError, with `told` for its words, when somebody else holds it.
    """
    file = (directory / "lock").open("w", encoding="utf-8")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        file.close()
        running = f"Another Toward already runs on {directory}. Stop it first, or set another DATA_DIR."
        raise StartError(told or running) from error
    return file
