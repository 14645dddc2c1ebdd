"""Days of many couples in one process: looks and outages in their order, and what came of it."""

from __future__ import annotations

import heapq
import resource
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.years.checks import Book
from tests.years.people import Two, begin, settle_in
from tests.years.town import Town, town

# A Sunday, so that a year holds each change of clocks once more than half.
START = datetime(2026, 3, 1, 12, tzinfo=UTC)
CHORES_EVERY = timedelta(days=7)
# No promise of a year hangs on a disk, and waiting for one would take a third of it.
MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
# How often a request goes wrong on an ordinary day.
TROUBLES = 0.003


@dataclass(kw_only=True)
class Outcome:
    """What one process saw."""

    couples: int
    days: int
    figures: dict[str, int]
    wrong: list[str] = field(default_factory=list)
    acts: int = 0
    requests: int = 0
    size: int = 0
    memory: int = 0
    seconds: float = 0


async def lived(couples: int, days: int, seed: int, lives: Callable[[int], None]) -> Outcome:
    """So many couples for so many days; `lives` is told how many days have passed."""
    began = time.monotonic()
    twos = settle_in(couples, 1, seed, START.date(), days)
    with TemporaryDirectory(dir=MEMORY) as folder:
        book = Book(twos=twos, file=Path(folder) / "town.db", start=START)
        async with town(Path(folder), START, seed, book.hears) as here:
            for two in twos:
                await begin(here, two)
            here.ear.troubles = TROUBLES
            await _days(here, book, days, seed, lives)
            size = book.file.stat().st_size
        wrong = book.close()
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        return Outcome(couples=couples, days=days, figures=asdict(book.count), wrong=wrong, acts=here.acts,
            requests=here.ear.requests, size=size, memory=memory, seconds=time.monotonic() - began)  # fmt: skip


async def _days(here: Town, book: Book, days: int, seed: int, lives: Callable[[int], None]) -> None:
    rng = Random(seed)
    off = {rng.randrange(days): hours for hours in (10 / 60, 7, 72)}
    for number in range(days):
        await one_day(here, book.twos, START.date() + timedelta(days=number))
        if number in off:
            await here.skip(here.clock.now() + timedelta(hours=off[number]))
        if rng.random() < 0.02:
            await _outage(here, timedelta(hours=rng.uniform(0.1, 5)))
        if number % CHORES_EVERY.days == CHORES_EVERY.days - 1:
            book.read()
            await here.engine.purge()
        lives(number + 1)


async def one_day(here: Town, twos: Sequence[Two], day: date) -> None:
    """Every look of this local date that has not gone by yet, in its order."""
    looks = [(at.astimezone(UTC), n, who) for n, two in enumerate(twos) for at, who in two.looks(day)]
    heapq.heapify(looks)
    while looks:
        at, number, who = heapq.heappop(looks)
        await here.pass_time(max(at, here.clock.now()))
        await twos[number].look(here, who, here.clock.now())


async def _outage(here: Town, lasts: timedelta) -> None:
    """Telegram cannot be reached."""
    here.ear.down = True
    await here.pass_time(here.clock.now() + lasts)
    here.ear.down = False
