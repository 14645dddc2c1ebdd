"""One process with so many rhythms in its database, and what they cost it: `python -m bench.agenda DATA DUE`.

Prints JSON: seconds of the start, bytes resident after it, and of `DUE` rhythms due in the same second how many came,
within how many seconds, and how long the loop was held up meanwhile.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from datetime import timedelta
from pathlib import Path

import psutil

from bench.homes import DUE
from bench.inside import Telegram, running
from bench.stalls import Late, blocked, watch
from bot.clock import PlayClock
from bot.limits import Limits

# Time to start in, before they are due.
EARLY = timedelta(seconds=8)
PATIENCE = 900


async def measured(data: Path, due: int) -> dict[str, float]:
    clock = PlayClock(DUE - EARLY, live=True)
    began = time.perf_counter()
    async with running(data, clock, Limits(per_second=0, per_group_minute=0)) as (_, telegram):
        found = {"start": time.perf_counter() - began, "memory": psutil.Process(os.getpid()).memory_info().rss}
        return found | (await _rushed(clock, telegram, due) if due else {})


async def _rushed(clock: PlayClock, telegram: Telegram, due: int) -> dict[str, float]:
    lates: list[Late] = []
    await asyncio.sleep((DUE - clock.now()).total_seconds() - 0.5)
    watching = asyncio.create_task(watch(lates))
    began = time.monotonic() + 0.5
    async with asyncio.timeout(PATIENCE):
        await telegram.until(lambda: len(telegram.sent) >= due)
    watching.cancel()
    return {
        "kept": len({chat for _, chat in telegram.sent}), "took": time.monotonic() - began,
        "stall": max(blocked(late) for late in lates), "late": max(late for late, _ in lates),
    }  # fmt: skip


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asyncio.run(measured(Path(sys.argv[1]), int(sys.argv[2])))))
