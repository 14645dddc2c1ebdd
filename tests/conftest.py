"""What every room's tests may ask for."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from zlib import crc32

import pytest
import structlog
from hypothesis import HealthCheck, settings

from tests import postgres
from tests.house import House, house
from tests.logs import pytest_runtest_logreport, pytest_runtest_makereport, pytest_terminal_summary
from tests.postgres import Place

__all__ = ["pytest_runtest_logreport", "pytest_runtest_makereport", "pytest_terminal_summary"]

# How fast examples are made says something about the machine, and nothing about Toward.
settings.register_profile("toward", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("toward")
# What storage and engine promise they promise on both engines; whatever stands on them is tried on the one.
BOTH = ("tests/storage/", "tests/engine/", "tests/test_astray.py")
# Of the engine's tests a fourth, always the same, unless all are asked for (make conformance): all of storage is there.
ALL = ("tests/storage/", "tests/test_astray.py") if os.environ.get("ENGINES") != "both" else ("tests/",)
# But for these, by how their names begin.
ON_FILE = {
    "tests/engine/test_bad_rows.py::test_nothing_of_a_row_that_raised_is_kept": "a trigger as SQLite writes it",
    "tests/engine/test_bad_rows.py::test_when_it_is_mended_the_hour_brings_it_back": "a trigger as SQLite writes it",
    "tests/engine/test_taps.py::test_both_tapping_at_once_is_the_normal_case": "there the second waits in the inbox",
    "tests/storage/test_backups.py": "a copy is one of a file",
    "tests/storage/test_damage.py": "a server looks after its own files",
    "tests/storage/test_database.py": "the two connections and pragmas of SQLite",
    "tests/storage/test_erasing.py": "what is left in the pages of a file",
    "tests/storage/test_rekeying.py": "looks into the file for what the old key had sealed",
    "tests/storage/test_restoring.py": "a copy becomes a file",
}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every test here that asks for a house or a database runs on SQLite and on PostgreSQL, unless it says why not."""
    if "pg" not in metafunc.fixturenames or not metafunc.definition.nodeid.startswith(BOTH):
        return
    name = metafunc.definition.nodeid
    is_tried = name.startswith(ALL) or crc32(name.encode()) % 4 == 0
    if is_tried and not name.startswith(tuple(ON_FILE)):
        metafunc.parametrize("pg", ["sqlite", "postgresql"], indirect=True)


@pytest.fixture(autouse=True)
def lines_as_they_were() -> Iterator[None]:
    """What a test sets up for its log is no other test's: some run a whole command in this process."""
    before = structlog.get_config()
    yield
    structlog.configure(**before)


@pytest.fixture
def pg(request: pytest.FixtureRequest) -> Iterator[Place | None]:
    """A database on PostgreSQL, or None for a file."""
    if getattr(request, "param", "sqlite") == "sqlite":
        yield None
        return
    with postgres.server().lent() as lent:
        yield lent


@pytest.fixture
async def home(tmp_path: Path, pg: Place | None) -> AsyncIterator[House]:
    """A house without a couple in it yet."""
    async with house(tmp_path, place=pg) as opened:
        yield opened
