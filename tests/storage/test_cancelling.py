"""A unit of work whose caller is cancelled is whole all the same, and leaves the next one a clean connection."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.storage.database import Database
from bot.storage.sealing import Seal
from bot.storage.unit import Unit

NOON = int(datetime(2026, 3, 11, 12, tzinfo=UTC).timestamp())


async def keep_two(unit: Unit) -> None:
    for number in (1, 2):
        await unit.one("put_update", update_id=number, chat_id=1, kind="message", body_sealed=b"x", state="new",
            received_at=NOON)  # fmt: skip


@pytest.mark.parametrize("turns", range(4))
async def test_a_cancelled_unit_is_kept_or_undone_as_a_whole(tmp_path: Path, turns: int) -> None:
    async with Database(tmp_path / "toward.db", Seal({"k1": bytes(32)})) as database:
        working = asyncio.create_task(database.write(keep_two))
        for _ in range(turns):
            await asyncio.sleep(0)
        working.cancel()
        await asyncio.wait({working})
        kept = await database.write(lambda unit: unit.all("waiting_updates"))
    assert len(kept) in (0, 2)


async def test_a_unit_that_raises_leaves_nothing(tmp_path: Path) -> None:
    async def broken(unit: Unit) -> None:
        await keep_two(unit)
        raise LookupError

    async with Database(tmp_path / "toward.db", Seal({"k1": bytes(32)})) as database:
        with pytest.raises(LookupError):
            await database.write(broken)
        assert await database.read(lambda unit: unit.all("waiting_updates")) == []


async def test_a_unit_that_waits_for_anything_else_is_refused_and_undone(tmp_path: Path) -> None:
    async def waiting(unit: Unit) -> None:
        await keep_two(unit)
        await asyncio.sleep(0)

    async with Database(tmp_path / "toward.db", Seal({"k1": bytes(32)})) as database:
        with pytest.raises(RuntimeError, match="something other than its database"):
            await database.write(waiting)
        assert await database.read(lambda unit: unit.all("waiting_updates")) == []
