"""A small rush: everything leaves, and never more of it in a second than Telegram takes (durability.md 5, row 43)."""

from __future__ import annotations

from pathlib import Path

from tests.system.ground import opened
from tests.system.rush import MOST_A_SECOND, rushed


async def test_what_is_due_in_the_same_minute_leaves_at_the_limit_and_taps_are_answered(tmp_path: Path) -> None:
    async with opened(tmp_path) as ground:
        found = await rushed(ground, 60)
    assert found.delivered == 60
    assert found.densest <= MOST_A_SECOND
    assert len(found.taps) == 4
