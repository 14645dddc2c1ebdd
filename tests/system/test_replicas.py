"""Three processes on one PostgreSQL: one is killed, frozen, cut off, and two people notice nothing.

The big one is `make replicas`; here it is the same command in small, in a process of its own.
"""

from __future__ import annotations

import asyncio
import sys

import pytest

from tests import postgres
from tests.system.process import ROOT


@pytest.mark.parametrize(
    ("intake", "strikes", "updates"), [("webhook", ("freeze", "kill", "cut"), 210), ("polling", ("freeze",), 70)]
)
async def test_one_of_three_is_struck_and_nothing_is_lost_or_doubled_or_out_of_order(
    intake: str, strikes: tuple[str, ...], updates: int
) -> None:
    # Skipped, with the reason, where there is none.
    postgres.server()
    command = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.system.replicas", "--updates", str(updates), "--couples", "6", "--haste", "4",
        "--rounds", str(len(strikes)), "--intake", intake, "--strikes", *strikes,
        cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    told, _ = await command.communicate()
    sys.stdout.write(told.decode())
    assert command.returncode == 0
