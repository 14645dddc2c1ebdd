"""What rhythms cost: to start with, to hold in memory, when thousands are due in the same second, and one bell."""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench import bell
from bench.homes import settle
from bench.table import Row, show

SIZES = (1_000, 10_000, 100_000)
# Where the promises are: at a hundred thousand.
PROMISED = 100_000
MOST_DUE = 10_000
BETTER = 1 / 50
LONGEST_STALL = 20
FEW, MANY = 1_000, 1_000_000
MB = 1e6


def main(arguments: Sequence[str] | None = None) -> list[Row]:
    parser = argparse.ArgumentParser(prog="python -m bench.rhythms", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES, help="how many rhythms; 500000 takes a while")
    parser.add_argument("--many", type=int, default=MANY, help="one bell among so many, beside one among a thousand")
    parser.add_argument("--starts", type=int, default=3, help="starts of each; their median is told")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="toward-bench-") as folder:
        empty = _ours(_home(Path(folder), 0, 0), 0, given.starts)
        rows = [row for size in given.sizes for row in _of(Path(folder), size, empty, given.starts)]
        return rows + ([_bell(Path(folder), given.many)] if given.many else [])


def _of(folder: Path, size: int, empty: dict[str, float], starts: int) -> list[Row]:
    """What so many add to a process without any, beside as many jobs."""
    due = min(size // 10, MOST_DUE)
    data = _home(folder, size, due)
    held, came, jobs = _ours(data, 0, starts), _run("agenda", data, due), _run("jobs", size, due)
    of, held_to = f"{size:,} rhythms", size == PROMISED
    better = BETTER if held_to else None
    return [
        Row(item=f"{of}: start", ours=max(held["start"] - empty["start"], 0), peer=jobs["start"], unit="s",
            at_most=better),
        Row(item=f"{of}: memory", ours=max(held["memory"] - empty["memory"], 0) / MB, peer=jobs["memory"] / MB,
            unit="MB", at_most=better),
        Row(item=f"{due:,} of them due in one second: missed", ours=due - came["kept"], peer=due - jobs["kept"],
            at_most=0 if held_to else None),
        Row(item=f"{due:,} due: longest stall of the loop", ours=1000 * came["stall"], unit="ms",
            at_most=LONGEST_STALL if held_to else None),
        Row(item=f"{due:,} due: the same of JobQueue", ours=1000 * jobs["stall"], unit="ms"),
        Row(item=f"{due:,} due: decided, sent and recorded", ours=due / came["took"], unit="/s"),
    ]  # fmt: skip


def _ours(data: Path, due: int, times: int) -> dict[str, float]:
    """The median of some starts."""
    found = [_run("agenda", data, due) for _ in range(times)]
    return {name: statistics.median(one[name] for one in found) for name in ("start", "memory")}


def _bell(folder: Path, many: int) -> Row:
    homes = [_home(folder, size, bell.BELLS, apart=bell.APART) for size in (FEW, many)]
    few, found = _run("bell", *homes)
    return Row(item=f"one bell among {many:,} ÷ among {FEW:,}", ours=1000 * found["wall"], peer=1000 * few["wall"],
        unit="ms", at_most=1.5)  # fmt: skip


def _home(folder: Path, size: int, due: int, *, apart: int = 0) -> Path:
    data = folder / f"{size}-{apart}"
    data.mkdir()
    asyncio.run(settle(data / "toward.db", size, due, apart))
    return data


def _run(part: str, *given: object) -> Any:
    """In a process of its own; what it prints."""
    command = [sys.executable, "-m", f"bench.{part}", *map(str, given)]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


if __name__ == "__main__":
    show(main())
