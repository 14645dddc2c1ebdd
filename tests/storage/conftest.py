"""A database of our own for each test: in a file that goes with it, or on PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storage.database import Database
from bot.storage.postgres import PostgresDatabase
from bot.storage.unit import AnyDatabase
from tests.postgres import Place
from tests.storage.rooms import SEAL


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "toward.db"


@pytest.fixture
async def database(path: Path, pg: Place | None) -> AsyncIterator[AnyDatabase]:
    async with PostgresDatabase(pg.url, SEAL) if pg else Database(path, SEAL) as opened:
        yield opened
