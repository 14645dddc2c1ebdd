"""What lands while the dispatcher looks for the next row."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from bot.dispatcher import Dispatcher
from bot.engine import Engine
from bot.engine.context import Context
from bot.limits import Limits
from tests.cast import ANA
from tests.fakes import real_content
from tests.house import house

T = TypeVar("T")


class LateEyes(Engine):
    """What it sees was true before the row in the air had landed."""

    def __init__(self, **parts: Any) -> None:
        super().__init__(**parts)
        self.units = 0
        self.landed = asyncio.Event()

    async def work(self, do: Callable[[Context], Coroutine[Any, Any, T]]) -> T:
        done = await super().work(do)
        self.units += 1
        # The first unit commits to sending, the second records that it was sent.
        if self.units == 2:
            self.landed.set()
        return done

    async def look(self, do: Callable[[Context], Coroutine[Any, Any, T]]) -> T:
        seen = await super().look(do)
        if seen is None:
            await self.landed.wait()
            for _ in range(10):
                await asyncio.sleep(0)
        return seen


async def test_a_row_that_waited_for_one_in_the_air_leaves_when_that_has_landed(tmp_path: Path) -> None:
    async with house(tmp_path) as home:
        await home.begin()
        home.keep_inside()
        await home.command(ANA, "/bid one")
        await home.command(ANA, "/bid two")
        engine = LateEyes(database=home.database, clock=home.clock, content=real_content(), rng=Random(1))
        limits = Limits(per_second=0, per_group_minute=0)
        await Dispatcher(engine, home.messenger, limits, home.stops.append).deliver_due()
        assert len(home.group()) == 2
