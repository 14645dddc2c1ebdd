"""A database of our own for each test, in a file that goes with it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storage.database import Database
from tests.storage.rooms import SEAL


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "toward.db"


@pytest.fixture
async def database(path: Path) -> AsyncIterator[Database]:
    async with Database(path, SEAL) as opened:
        yield opened
