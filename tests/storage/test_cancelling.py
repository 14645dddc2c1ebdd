"""A unit of work that is cancelled leaves the next one a clean connection."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.storage.database import Database
from bot.storage.sealing import Seal


@pytest.mark.parametrize("turns", range(6))
async def test_a_unit_cancelled_while_it_begins_leaves_no_open_transaction(tmp_path: Path, turns: int) -> None:
    async with Database(tmp_path / "toward.db", Seal({"k1": bytes(32)})) as database:

        async def unit() -> None:
            async with database.transaction():
                await asyncio.Event().wait()

        working = asyncio.create_task(unit())
        for _ in range(turns):
            await asyncio.sleep(0)
        working.cancel()
        await asyncio.wait({working})
        async with database.transaction() as next_one:
            assert await next_one.all("waiting_updates") == []
