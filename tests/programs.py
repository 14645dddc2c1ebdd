"""Programs of the system that a test asks for an opinion: found, or the test is skipped with a reason."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

DEPLOY = Path(__file__).parent.parent / "docs" / "deploy"
PLACES = os.defpath + ":/usr/sbin:/sbin"


def program(name: str, package: str) -> str:
    """Where it is. Skips the test where it is not; `package` is what Debian calls it."""
    found = shutil.which(name, path=PLACES)
    if found is None:
        pytest.skip(f"there is no {name} here (Debian: apt-get install {package})")
    return found


def ran(home: Path, *command: str | Path) -> tuple[int, str]:
    """Exit code, and all that it printed; of our environment it gets nothing."""
    environment = {"PATH": PLACES, "HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_CONFIG_HOME": str(home)}
    done = subprocess.run(
        command, cwd=home, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        timeout=30, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout
