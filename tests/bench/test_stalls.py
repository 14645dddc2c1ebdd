"""How long a loop was blocked, and by whom."""

import asyncio
import time

import pytest

from bench.stalls import EVERY, Late, blocked, watch

LONG = 0.05


async def test_a_loop_that_is_held_up_is_seen() -> None:
    found: list[Late] = []
    watching = asyncio.create_task(watch(found))
    await asyncio.sleep(0)
    time.sleep(LONG)  # noqa: ASYNC251 - this is what holds it up
    await asyncio.sleep(EVERY)
    watching.cancel()
    assert max(late for late, _ in found) > LONG - 0.01


@pytest.mark.parametrize(("late", "own"), [((0.06, 0.05), 0.01), ((0.06, 0.0), 0.06), ((0.004, 0.005), 0.0)])
def test_what_others_took_of_the_cores_is_not_its_doing(late: Late, own: float) -> None:
    assert blocked(late) == pytest.approx(own)
