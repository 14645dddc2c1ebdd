"""How long the event loop was held: what its thread computed from one beat to the next."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

BEAT = 0.002


@dataclass(slots=True)
class Pulse:
    """`held` is the most CPU time of the loop's thread between two beats, in ms: no other process can add to it.

    It is never less than the longest block. `late` is the same by the clock on the wall, other processes included.
    """

    held: float = 0.0
    late: float = 0.0

    async def beat(self) -> None:
        while True:
            computed, seen = time.thread_time(), time.perf_counter()
            await asyncio.sleep(BEAT)
            self.held = max(self.held, (time.thread_time() - computed) * 1000)
            self.late = max(self.late, (time.perf_counter() - seen - BEAT) * 1000)


@asynccontextmanager
async def pulse() -> AsyncIterator[Pulse]:
    measured = Pulse()
    beating = asyncio.create_task(measured.beat())
    await asyncio.sleep(0)
    try:
        yield measured
    finally:
        beating.cancel()
        await asyncio.gather(beating, return_exceptions=True)
