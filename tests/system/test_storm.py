"""A small storm: lives ended by kill -9 at named points and at any instant, in bad weather; nothing is lost.

The big one is a command: `make storm`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from rich.console import Console

from tests.system.ground import opened
from tests.system.storm import AT_RANDOM, blown

KILLS = 30
COUPLES = 12
SEED = 2026


async def test_thirty_kills_lose_nothing_and_double_only_what_was_in_the_air(tmp_path: Path) -> None:
    async with opened(tmp_path) as ground:
        verdict = await blown(ground, KILLS, COUPLES, SEED)
    Console(file=sys.stdout, width=120).print(*verdict.tables())
    assert not [what for what, found in verdict.wrong.items() if found]
    assert verdict.kills.total() == KILLS
    assert len(verdict.kills) > 3
    assert verdict.kills[AT_RANDOM] > 3
    assert verdict.met.total() > 3
    assert all(verdict.figures[what] for what in ("updates sent", "prompts due", "nudges sent", "in the air"))
