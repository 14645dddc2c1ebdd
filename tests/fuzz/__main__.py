"""`make fuzz`: everything that comes from outside, made strange, 100,000 times; 1 if a bound breaks.

`python -m tests.fuzz --inputs 10000 --seed 7 typed taps` runs two targets; the same seed makes the same inputs.
"""

from __future__ import annotations

import argparse
import asyncio
import sys

from rich.console import Console
from rich.table import Table

from tests.fuzz.tally import MOST_MS, Progress, Tally
from tests.fuzz.targets import TARGETS, explore

HEAD = ("target", "inputs", "seconds", "faults", "unanswered taps", "held, ms", "by the wall, ms")
SHOWN = 20


def main() -> int:
    wanted = _arguments()
    console = Console()
    table = Table(*HEAD, title=f"seed {wanted.seed}; nothing may be held for {MOST_MS:g} ms of computing")
    good = True
    for name in wanted.targets or TARGETS:
        inputs = max(1, round(wanted.inputs * TARGETS[name].share))
        tally = asyncio.run(explore(name, inputs, wanted.seed, _progress(inputs)))
        sys.stderr.write("\n")
        for fault in tally.faults[:SHOWN]:
            console.print(fault, markup=False, highlight=False)
        table.add_row(*tally.row())
        good &= tally.is_good
    console.print(table)
    return 0 if good else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("targets", nargs="*", choices=[*TARGETS, []], metavar="target", help=", ".join(TARGETS))
    parser.add_argument("--inputs", type=int, default=100_000, help="over all targets; each has its share")
    parser.add_argument("--seed", type=int, default=2026)
    return parser.parse_args()


def _progress(inputs: int) -> Progress:
    def show(tally: Tally) -> None:
        sys.stderr.write(f"\r{tally.name}: {tally.inputs} of {inputs}, {len(tally.faults)} faults ")

    return show


if __name__ == "__main__":
    sys.exit(main())
