"""`python -m tests.system.storm`: a thousand lives of the bot, each ended by kill -9, in bad weather.

Half of the lives end at a named point (tests/system/points.py), half at any instant; a seed says which, and who does
what. What must hold is in tests/system/verdict.py. Exit codes: 0 all of it held, 1 something did not.
"""

from __future__ import annotations

import argparse
import asyncio
import signal
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from rich.console import Console
from rich.progress import Progress

from tests.system.crowd import Crowd
from tests.system.driver import Couple
from tests.system.ground import Ground, opened
from tests.system.life import Life
from tests.system.points import POINTS
from tests.system.verdict import Verdict, judged
from tests.system.weather import Seen, Weather

AT_RANDOM = "at any instant"
# In starts, of which the slowest are not waited for: how long a life may take until it polls, and lasts after that.
# One in four ends while it starts. A named point that was not reached by then becomes any instant.
SLOWEST, LONGEST, POINTED = 4.0, 1.5, 3.0
NAMED = tuple(name for name in POINTS if name != "half migrated")
CALM_EVERY = 50


class Storm:
    """`ground` and `couples` as after `Ground.begun`."""

    def __init__(self, ground: Ground, couples: list[Couple], seed: int) -> None:
        self._ground, self._chance = ground, Random(seed)
        self.weather = Weather(ground.standin.calls)
        ground.standin.faults = self.weather
        self.seen = Seen(ground.standin.calls, self.weather, ground.ledger)
        self.crowd = Crowd(ground.standin, couples, ground.ledger, self.seen, self._chance)
        self.kills: Counter[str] = Counter()
        # Per moment, how many of its cards were on their way when a life ended.
        self.outstanding: Counter[int] = Counter()
        # Exit codes of lives that ended otherwise than by kill -9.
        self.ends: list[int] = []
        self.starts = [0.3]

    @property
    def _start(self) -> float:
        """How many seconds a start takes, of late."""
        return statistics.median(self.starts[-9:])

    async def life(self, number: int) -> None:
        """One life, from what became due while the bot was down to its end, and the time that passes after it."""
        point = self._chance.choice(NAMED) if self._chance.random() < 0.5 else ""
        also = self._prepare(number, point)
        self.weather.brew(self._chance)
        began, life = time.monotonic(), self._ground.life(point, self._chance.choice((1, 1, 1, 2)))
        acting = asyncio.create_task(self.crowd.act(2 * self._start, also=also))
        code = await self._end(life, began, POINTED if point else self._chance.uniform(0, LONGEST))
        if code is None:
            await life.kill()
        elif code != -signal.SIGKILL:
            self.ends.append(code)
        await acting
        self.kills[AT_RANDOM if code is None else point] += 1
        self.seen.look()
        self.outstanding.update(self._ground.ledger.outstanding())
        self._ground.ledger.age_waits()

    def _prepare(self, number: int, point: str) -> Callable[[], object] | None:
        """What must be due for the point to be reached, and much else; the last is done while the bot runs."""
        if number % 2 == 0 or point.startswith(("open", "prompt", "leased")):
            self.crowd.prompt_due()
        if number % 4 == 0 or point.startswith("nudge"):
            self.crowd.nudge_due()
        if point.startswith("forgotten") or number % 20 == 19:
            return self.crowd.be_forgotten
        return self.crowd.ask_to_be_forgotten if number % 20 == 9 else None

    async def _end(self, life: Life, began: float, starts: float) -> int | None:
        """How it ended by itself in the time it is given, if it did."""
        if starts < LONGEST and self._chance.random() < 0.25:
            return await life.ended(self._start * self._chance.random())
        await life.until(self.weather.polled, SLOWEST * self._start)
        if self.weather.polled.is_set():
            self.starts.append(time.monotonic() - began)
        return await life.ended(self._start * starts)

    async def calm(self) -> None:
        """A life in good weather, until nothing is left to do; what was unsure is looked at once more."""
        self.weather.clear()
        for _ in range(3):
            self._ground.ledger.age_waits()
            life = self._ground.life()
            await life.runs()
            await self._ground.at_rest(60)
            assert await life.stop() == 0
            self.seen.look()


async def blown(
    ground: Ground, kills: int, couples: int, seed: int, tell: Callable[[int], object] = lambda _: None
) -> Verdict:
    """The whole storm. Between its parts it is judged as well, so that what goes wrong is found early."""
    storm = Storm(ground, await ground.begun(couples), seed)
    for us in storm.crowd.couples[::2]:
        ground.standin.set_bot(us.group, "administrator", us.ana)
    await storm.calm()
    for number in range(kills):
        await storm.life(number)
        tell(number + 1)
        if number % CALM_EVERY == CALM_EVERY - 1 and number + 1 < kills:
            await storm.calm()
            if not (so_far := judged(ground, storm)).holds:
                return so_far
    await storm.calm()
    return judged(ground, storm)


async def _main(kills: int, couples: int, seed: int) -> int:
    console = Console()
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="toward-storm-") as home, Progress(console=console) as progress:
        bar = progress.add_task(f"{kills} kills, seed {seed}", total=kills)
        async with opened(Path(home)) as ground:
            verdict = await blown(ground, kills, couples, seed, lambda done: progress.update(bar, completed=done))
    console.print(*verdict.tables())
    console.print(f"{time.monotonic() - began:.0f} s")
    return 0 if verdict.holds else 1


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.system.storm", description=__doc__)
    parser.add_argument("--kills", type=int, default=1000, help="how many lives end by kill -9")
    parser.add_argument("--couples", type=int, default=120, help="how many couples there are")
    parser.add_argument("--seed", type=int, default=2026, help="who does what, and when a kill comes")
    found = parser.parse_args(arguments)
    return asyncio.run(_main(found.kills, found.couples, found.seed))


if __name__ == "__main__":
    sys.exit(main())
