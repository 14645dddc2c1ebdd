"""How long a loop was blocked: how much later than asked it comes back, again and again, while it is watched."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

EVERY = 0.005
# Of this thread, by Linux: nanoseconds on a core, nanoseconds ready and waiting for one, turns.
_SCHEDULED = Path("/proc/thread-self/schedstat")
# Seconds late, and how many of them the thread was ready and all cores were busy with something else.
Late = tuple[float, float]


async def watch(found: list[Late]) -> None:
    """Adds one of them about every 5 ms, until cancelled."""
    loop = asyncio.get_running_loop()
    with ExitStack() as stack:
        waited = _waiting(stack)
        before, had = loop.time(), waited()
        while True:
            await asyncio.sleep(EVERY)
            now, has = loop.time(), waited()
            found.append((now - before - EVERY, has - had))
            before, had = loop.time(), has


def blocked(late: Late) -> float:
    """Seconds by which the program itself held its loop up: that others had the core is not its doing."""
    return max(0.0, late[0] - late[1])


def _waiting(stack: ExitStack) -> Callable[[], float]:
    """Tells how many seconds this thread has waited for a core; none where the machine does not say."""
    if not _SCHEDULED.exists():
        return lambda: 0.0
    told = stack.enter_context(_SCHEDULED.open(encoding="ascii"))

    def waited() -> float:
        told.seek(0)
        return int(told.read().split()[1]) / 1e9

    return waited
