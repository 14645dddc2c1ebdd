"""What is fuzzed, and how large a part of all inputs each gets."""

from __future__ import annotations

import gc
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tests.fuzz import forgers, operators, people, posters, typists, writers
from tests.fuzz.tally import Progress, Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    run: Callable[[Tally, int, Progress], Awaitable[None]]
    share: float


TARGETS = {
    "updates": Target(run=people.run, share=0.35),
    "taps": Target(run=forgers.run, share=0.20),
    "bodies": Target(run=posters.run, share=0.10),
    "typed": Target(run=typists.run, share=0.10),
    "files": Target(run=writers.run, share=0.10),
    "settings": Target(run=operators.run, share=0.15),
}


async def explore(name: str, inputs: int, seed: int, progress: Progress = lambda _: None) -> Tally:
    """One target, to its end; the same seed makes the same inputs."""
    tally, begun = Tally(name=name, seed=seed), time.monotonic()
    # As after a start (bot/app.py, set_aside): a pass through everything that was imported is no input's fault.
    gc.collect()
    gc.freeze()
    try:
        await TARGETS[name].run(tally, inputs, progress)
    finally:
        gc.unfreeze()
    tally.seconds = time.monotonic() - begun
    return tally
