"""The yardstick for rhythms: python-telegram-bot's JobQueue with as many daily jobs: `python -m bench.jobs COUNT DUE`.

Prints JSON as bench/agenda.py does. All jobs are there when the queue starts, but for those that are due: they come
after it, ahead of their second, or the start itself would have run into it.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import sys
import time
from datetime import UTC, datetime, timedelta
from typing import Any

import psutil
from telegram.ext import Application, CallbackContext, JobQueue

from bench.play import TOKEN
from bench.stalls import Late, blocked, watch

AHEAD = timedelta(hours=6)
AFTER = 10.0


async def measured(count: int, due: int) -> dict[str, float]:
    ran: list[float] = []

    async def come(context: CallbackContext[Any, Any, Any, Any]) -> None:
        ran.append(time.monotonic())

    app: Any = Application.builder().token(TOKEN).build()
    queue: JobQueue[Any] = app.job_queue
    before, began = _resident(), time.perf_counter()
    later = datetime.now(UTC) + AHEAD
    for number in range(count - due):
        queue.run_daily(come, (later + timedelta(seconds=number * 7919 % 40_000)).timetz(), name=str(number))
    await queue.start()
    start = time.perf_counter() - began
    lates: list[Late] = []
    watching = asyncio.create_task(watch(lates))
    began = time.perf_counter()
    at = (datetime.now(UTC) + timedelta(seconds=AFTER + due / 500)).replace(microsecond=0)
    for number in range(due):
        queue.run_daily(come, at.timetz(), name=str(count + number))
    start, memory = start + time.perf_counter() - began, _resident() - before
    lates.clear()
    await asyncio.sleep((at - datetime.now(UTC)).total_seconds() + AFTER)
    watching.cancel()
    await queue.stop(wait=False)
    worst = {"stall": max(blocked(late) for late in lates), "late": max(late for late, _ in lates)}
    return {"start": start, "memory": memory, "kept": len(ran), "took": max(ran, default=0) - began} | worst


def _resident() -> int:
    return int(psutil.Process(os.getpid()).memory_info().rss)


if __name__ == "__main__":
    # It logs every job that it misses.
    logging.getLogger("apscheduler").setLevel(logging.CRITICAL)
    sys.stdout.write(json.dumps(asyncio.run(measured(int(sys.argv[1]), int(sys.argv[2])))))
