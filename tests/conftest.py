"""What every room's tests may ask for."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.house import House, house
from tests.logs import pytest_runtest_logreport, pytest_runtest_makereport, pytest_terminal_summary

__all__ = ["pytest_runtest_logreport", "pytest_runtest_makereport", "pytest_terminal_summary"]

# How fast examples are made says something about the machine, and nothing about Toward.
settings.register_profile("toward", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("toward")


@pytest.fixture
async def home(tmp_path: Path) -> AsyncIterator[House]:
    """A house without a couple in it yet."""
    async with house(tmp_path) as opened:
        yield opened
