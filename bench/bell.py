"""One bell, from looking what is due to the next instant, among few rhythms and among many: in turns, in one process.

`python -m bench.bell FEW MANY`, two folders with databases of bench/homes.py. Prints JSON: the median seconds of each,
by the wall and of CPU.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
import time
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path

from bench.homes import DUE
from bench.inside import Telegram, running
from bot.app import App
from bot.clock import PlayClock
from bot.limits import Limits

BELLS = 200
# Seconds between the rhythms that are due, on a clock that stands still in between.
APART = 60
FIRST = 20


async def measured(*folders: Path) -> list[dict[str, float]]:
    clock = PlayClock(DUE - timedelta(seconds=APART))
    rung: list[list[tuple[float, float]]] = [[] for _ in folders]
    async with AsyncExitStack() as stack:
        starts = [running(folder, clock, Limits(per_second=0, per_group_minute=0)) for folder in folders]
        opened = [await stack.enter_async_context(start) for start in starts]
        for number in range(BELLS):
            clock.move_to(DUE + timedelta(seconds=APART * number))
            for times, (app, telegram) in zip(rung, opened, strict=True):
                times.append(await _rung(app, telegram, number + 1))
    return [
        {"wall": statistics.median(w for w, _ in times[FIRST:]), "cpu": statistics.median(c for _, c in times[FIRST:])}
        for times in rung
    ]  # fmt: skip


async def _rung(app: App, telegram: Telegram, sent: int) -> tuple[float, float]:
    began, cpu = time.perf_counter(), time.process_time()
    await app.scheduler.drain()
    took = time.perf_counter() - began, time.process_time() - cpu
    # What it wrote leaves before the next is rung.
    await telegram.until(lambda: len(telegram.sent) >= sent)
    await app.settle_once()
    return took


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asyncio.run(measured(*map(Path, sys.argv[1:])))))
