"""Drawing beside the event loop: the loop goes on while a picture is made."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from concurrent.futures.process import BrokenProcessPool

import psutil
import pytest

from bot.domain.card import Picture
from bot.pictures import png
from bot.studio import Studio

FULL = Picture(scene="jar", marbles=29, shelf=(30,) * 13)


@pytest.fixture
async def studio() -> AsyncIterator[Studio]:
    opened = Studio()
    yield opened
    opened.close()


async def test_it_draws_what_is_drawn_here(studio: Studio) -> None:
    assert await studio.draw(FULL) == png(FULL)


async def test_the_loop_is_free_while_it_draws(studio: Studio) -> None:
    await studio.draw(Picture(scene="jar"))
    drawing, turns = asyncio.ensure_future(studio.draw(FULL)), 0
    began = time.perf_counter()
    while not drawing.done():
        await asyncio.sleep(0)
        turns += 1
    # A loop that is held up turns once or twice, however fast the machine is.
    assert turns > 50, f"{turns} turns in {time.perf_counter() - began:.3f} s"


async def test_a_scene_nobody_drew_raises_and_the_next_picture_comes(studio: Studio) -> None:
    with pytest.raises(ValueError, match="zoo"):
        await studio.draw(Picture(scene="zoo"))
    assert await studio.draw(FULL)


async def test_a_process_that_died_is_begun_anew(studio: Studio) -> None:
    await studio.draw(Picture(scene="jar"))
    pool = studio._pool
    assert pool is not None
    (child,) = pool._processes
    os.kill(child, signal.SIGKILL)
    with pytest.raises(BrokenProcessPool):
        await studio.draw(FULL)
    assert await studio.draw(FULL) == png(FULL)


async def test_until_the_first_picture_there_is_no_process(studio: Studio) -> None:
    assert studio._pool is None


DRAWS_AND_WAITS = """
import asyncio
from bot.domain.card import Picture
from bot.studio import Studio

async def main():
    studio = Studio()
    await studio.draw(Picture(scene="jar"))
    print(*studio._pool._processes, flush=True)
    await asyncio.sleep(60)

if __name__ == "__main__":
    asyncio.run(main())
"""


def test_a_bot_that_is_killed_leaves_no_process_behind() -> None:
    with subprocess.Popen([sys.executable, "-c", DRAWS_AND_WAITS], stdout=subprocess.PIPE, text=True) as bot:
        assert bot.stdout is not None
        child = psutil.Process(int(bot.stdout.readline()))
        bot.kill()
        assert child.wait(10) is None
