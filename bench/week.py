"""A week of many couples on the play clock, and a year of few: seconds, memory, rows, and what stays in the file.

Everything of ours but Telegram's side is real (tests/years/town.py); people answer by seeded habits, eight in turn.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import logging
import re
import resource
import sqlite3
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FunctionType, ModuleType

import structlog
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from bench.table import Row, show
from tests.years.life import CHORES_EVERY, START, one_day
from tests.years.people import Two, begin, settle_in
from tests.years.town import Town, town

WEEK, YEAR = 7, 364
# One couple of each habit (tests/years/people.py).
FEW = 8
# Holidays are spread over a year, however short a part of it is lived.
A_YEAR = 365
WEIGHED = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Lived:
    """What so many couples left behind. `memory` is the process's peak, `phones` the part that the people are;
    `kept` are the bytes in use in the file, at the beginning and after each week."""

    couples: int
    days: int
    seconds: float
    cpu: float
    acts: int
    requests: int
    memory: int
    phones: int
    size: int
    rows: dict[str, int]
    kept: tuple[int, ...]

    def kilobytes(self, week: int) -> float:
        """What one couple has put into the file by then."""
        return (self.kept[week] - self.kept[0]) / self.couples / 1024


def main(arguments: Sequence[str] | None = None) -> list[Row]:
    parser = argparse.ArgumentParser(prog="python -m bench.week", description=__doc__)
    parser.add_argument("--couples", type=int, default=100, help="how many live a week; 10000 is the full measure")
    parser.add_argument("--few", type=int, default=FEW, help="how many live a year; 0: none")
    parser.add_argument("--weeks", type=int, default=YEAR // 7, help="how many weeks the year has, at least two")
    parser.add_argument("--seed", type=int, default=1)
    found = parser.parse_args(arguments)
    rows = week_rows(alone(found.couples, WEEK, found.seed))
    return rows + (year_rows(alone(found.few, 7 * found.weeks, found.seed)) if found.few else [])


def alone(couples: int, days: int, seed: int) -> Lived:
    """In a process of its own, so that the memory is theirs."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_live, couples, days, seed).result()


def week_rows(week: Lived) -> list[Row]:
    out = sys.stdout.write
    out(f"a week of {week.couples} couples: {week.acts} things done, {week.requests} requests\n")
    out("".join(f"{count:10} rows of {table}\n" for table, count in week.rows.items()))
    name, days = f"a week of {week.couples:,} couples", week.couples * week.days
    return [
        Row(item=name, ours=week.seconds, unit="s"),
        Row(item="… CPU for a couple's day", ours=1000 * week.cpu / days, unit="ms"),
        Row(item="… peak memory", ours=week.memory / 1e6, unit="MB"),
        Row(item="… of it the simulated people's chats", ours=week.phones / 1e6, unit="MB"),
        Row(item="… rows", ours=sum(week.rows.values())),
        Row(item="… file", ours=week.size / 1e6, unit="MB"),
    ]


def year_rows(year: Lived) -> list[Row]:
    last = len(year.kept) - 1
    half, whole = year.kilobytes(last // 2), year.kilobytes(last)
    return [
        Row(item=f"kept of a couple after {last // 2} weeks", ours=half, unit="kB"),
        Row(item=f"… after {last} weeks (mean of {year.couples})", ours=whole, unit="kB", at_most=200),
        Row(item="… growth a year from there on, extrapolated", ours=2 * (whole - half), unit="kB"),
    ]


def _live(couples: int, days: int, seed: int) -> Lived:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    columns = (TextColumn("couple-days"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        return asyncio.run(lived(couples, days, seed, bar))


async def lived(couples: int, days: int, seed: int, bar: Progress) -> Lived:
    twos = settle_in(couples, 1, seed, START.date(), A_YEAR)
    with TemporaryDirectory(prefix="toward-bench-") as folder:
        async with town(Path(folder), START, seed, lambda _: None) as here:
            for two in twos:
                await begin(here, two)
            kept, began, cpu = [_in_use(here.file)], time.perf_counter(), time.process_time()
            task = bar.add_task("", total=couples * days)
            for number in range(days):
                await _one_day(here, twos, number)
                bar.update(task, completed=couples * (number + 1))
                kept += [_in_use(here.file)] if (number + 1) % 7 == 0 else []
            took, worked = time.perf_counter() - began, time.process_time() - cpu
            peak = _peak()
            phones, rows = _phones(here), _rows(here.file)
        # Closed, so that nothing of it is in the log any more.
        return Lived(couples=couples, days=days, seconds=took, cpu=worked, acts=here.acts,
            requests=here.ear.requests, memory=peak, phones=phones, size=here.file.stat().st_size, rows=rows,
            kept=tuple(kept))  # fmt: skip


def _peak() -> int:
    """The most bytes this process held. Linux's rusage would begin with what its parent held (getrusage(2))."""
    status = Path("/proc/self/status")
    found = re.search(r"VmHWM:\s*(\d+)", status.read_text()) if status.exists() else None
    return 1024 * (int(found[1]) if found else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


async def _one_day(here: Town, twos: Sequence[Two], number: int) -> None:
    await one_day(here, twos, START.date() + timedelta(days=number))
    if (number + 1) % CHORES_EVERY.days == 0:
        await here.engine.purge()


def _in_use(file: Path) -> int:
    """Bytes of the file that hold something; pages given back wait in it for what comes next."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as reader:
        pages, free, size = (
            reader.execute(f"PRAGMA {p}").fetchone()[0] for p in ("page_count", "freelist_count", "page_size")
        )
    return int((pages - free) * size)


def _rows(file: Path) -> dict[str, int]:
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as reader:
        tables = [name for (name,) in reader.execute("SELECT name FROM sqlite_master WHERE type='table' ORDER BY name")]
        return {table: reader.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in tables}


def _phones(here: Town) -> int:
    """What the chats of the people weigh, which the bot never keeps: a sample of them, times all."""
    chats = list(here.ear.chats.values())
    every = max(1, len(chats) // WEIGHED)
    return every * weight(chats[::every])


def weight(things: object) -> int:
    """Bytes of everything that is reached from here and belongs to no module or class."""
    seen: set[int] = set()
    waiting, total = [things], 0
    while waiting:
        one = waiting.pop()
        if id(one) not in seen and not isinstance(one, type | ModuleType | FunctionType | Enum):
            seen.add(id(one))
            total += sys.getsizeof(one)
            waiting += gc.get_referents(one)
    return total


if __name__ == "__main__":
    show(main())
