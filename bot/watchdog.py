"""A thread that watches the event loop: blocked for too long, all stacks are told and the process ends (row 48)."""

from __future__ import annotations

import asyncio
import faulthandler
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from threading import Event, Thread

import structlog

log = structlog.get_logger()
# Seconds; nothing of ours keeps the loop for longer than a tenth of one.
LONGEST = 60.0
LOOKS = 12


@dataclass(slots=True)
class _Pulse:
    """Counted by the loop, read by the thread."""

    beats: int = 0


@asynccontextmanager
async def watched(longest: float = LONGEST) -> AsyncIterator[None]:
    """While inside, a loop that stands still for `longest` seconds ends the process with code 1 for its supervisor."""
    pulse, over = _Pulse(), Event()
    beating = asyncio.ensure_future(_beat(pulse, longest / LOOKS / 2))
    Thread(target=_watch, args=(pulse, over, longest), name="watchdog", daemon=True).start()
    try:
        yield
    finally:
        over.set()
        beating.cancel()


async def _beat(pulse: _Pulse, every: float) -> None:
    while True:
        pulse.beats += 1
        await asyncio.sleep(every)


def _watch(pulse: _Pulse, over: Event, longest: float) -> None:
    """Its own looks are the measure and no clock: a machine that was suspended has missed one look, not an hour."""
    seen, missed = -1, 0
    while not over.wait(longest / LOOKS):
        missed = missed + 1 if pulse.beats == seen else 0
        seen = pulse.beats
        if missed >= LOOKS:
            log.critical("the event loop is blocked, the process ends", action="loop_blocked", seconds=longest)
            # File, line and function of every thread, and no value of anything.
            faulthandler.dump_traceback(sys.stderr, all_threads=True)
            os._exit(1)
