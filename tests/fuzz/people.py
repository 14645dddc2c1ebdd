"""Target `updates`: everything that people, altered apps and Telegram's spec can put before the bot."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.fuzz.arena import Arena, arena
from tests.fuzz.lives import Json, Life
from tests.fuzz.pulse import pulse
from tests.fuzz.tally import Progress, Tally

# After so many batches a new couple begins: the old one has usually ended somehow.
BATCHES = 40
PASSES = (1, 30, 600, 3000)


async def run(tally: Tally, inputs: int, progress: Progress) -> None:
    rng, number = Random(tally.seed), 100_000_000
    with TemporaryDirectory() as place:
        async with arena(Path(place), tally.seed) as home:
            # The first of everything is read from disk: that is the start, and no update's fault.
            number = await _lived(home, rng, number, None)
            async with pulse() as measured:
                while tally.inputs < inputs:
                    number = await _lived(home, rng, number, tally)
                    tally.held, tally.late = measured.held, measured.late
                    tally.faults, tally.unanswered = home.faults, home.unanswered
                    progress(tally)


async def _lived(home: Arena, rng: Random, number: int, tally: Tally | None) -> int:
    """A stretch of one couple's life; the number of the last update."""
    pair = await home.pair(rng)
    life = Life(home, pair, rng, number)
    for _ in range(BATCHES):
        # In a thread of its own, so that what the loop computes is the bot's alone.
        batch, body = await asyncio.to_thread(_made, life, rng.randint(1, 8))
        await home.give([made for made, _ in batch], [made["update_id"] for made, sound in batch if sound], body)
        if tally is not None:
            tally.inputs += len(batch)
        if rng.random() < 0.1:
            await home.later(timedelta(minutes=rng.choice(PASSES)))
    await home.end(pair)
    return life.number


def _made(life: Life, count: int) -> tuple[list[tuple[Json, bool]], bytes]:
    batch = [life.next() for _ in range(count)]
    return batch, json.dumps([made for made, _ in batch]).encode()
