"""Three processes on one PostgreSQL: one is killed, frozen, cut off, and two people notice nothing.

The big one is a command: `make replicas`.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from rich.console import Console

from tests.system.replicas import HOWS, struck

SEED = 2026


@pytest.mark.parametrize(("webhook", "hows"), [(True, HOWS), (False, ("freeze",))])
async def test_one_of_three_is_struck_and_nothing_is_lost_or_doubled_or_out_of_order(
    tmp_path: Path, webhook: bool, hows: tuple[str, ...]
) -> None:
    verdict = await struck(
        tmp_path, updates=70 * len(hows), couples=6, hows=hows, seed=SEED, webhook=webhook, haste=4, rounds=len(hows)
    )
    Console(file=sys.stdout, width=120).print(*verdict.tables())
    assert not [what for what, found in verdict.wrong.items() if found]
    assert verdict.kills.total() >= len(hows)
    assert all(verdict.figures[what] for what in ("updates sent", "prompts due", "seats taken"))
