"""Thousands of moments due in one minute: at the limit of what may be sent, oldest first, while people tap; then with
the limit lifted. The bot is a process of its own, the stand-in is in this one (tests/system/rush.py).
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.table import Row, show
from bot.dispatcher import MOST_AT_ONCE
from tests.system.ground import opened
from tests.system.rush import Rushed, at, rushed

FEW, FULL = 1_200, 10_000
LIMIT = 30
WITHIN = 0.03
A_MINUTE = 60
TAPS = 250
# With the limit lifted it is over sooner: people tap as much faster.
LIFTED_TAP_EVERY = 0.3


def main(arguments: Sequence[str] | None = None) -> list[Row]:
    parser = argparse.ArgumentParser(prog="python -m bench.burst", description=__doc__)
    parser.add_argument("--moments", type=int, default=FEW, help="how many are due in the minute")
    parser.add_argument("--full", action="store_true", help=f"{FULL:,} of them: about ten minutes")
    given = parser.parse_args(arguments)
    count = FULL if given.full else given.moments
    held = asyncio.run(_burst(count, LIMIT, 1))
    return _held(held) + _lifted(asyncio.run(_burst(count, 0, LIFTED_TAP_EVERY)))


async def _burst(count: int, limit: int, tap_every: float) -> Rushed:
    with tempfile.TemporaryDirectory(prefix="toward-bench-") as home:
        async with opened(Path(home)) as ground:
            return await rushed(ground, count, within=A_MINUTE, limit=limit, tap_every=tap_every)


def _held(found: Rushed) -> list[Row]:
    of = f"{found.due:,} due in one minute, limit {LIMIT}/s"
    return [
        Row(item=f"{of}: messages and edits, beside the limit", ours=pace(found), peer=LIMIT, unit="/s",
            at_least=1 - WITHIN, at_most=1 + WITHIN),
        Row(item=f"{of}: not delivered", ours=found.due - found.delivered, at_most=0),
        Row(item=f"{of}: places by which one came too late", ours=out_of_order(found), at_most=MOST_AT_ONCE),
        Row(item=f"{of}: tap to new card, p99", ours=1000 * at(found.taps, 99), unit="ms", at_most=TAPS),
    ]  # fmt: skip


def _lifted(found: Rushed) -> list[Row]:
    of = f"{found.due:,} due in one minute, no limit"
    return [
        Row(item=f"{of}: messages and edits", ours=pace(found), unit="/s"),
        Row(item=f"{of}: tap to new card, p99", ours=1000 * at(found.taps, 99), unit="ms", at_most=TAPS),
    ]


def pace(found: Rushed) -> float:
    """Messages and edits a second, from the first to the last prompt."""
    draining = [at for at in found.counted if at <= found.drained]
    return (len(draining) - 1) / (draining[-1] - draining[0]).total_seconds()


def out_of_order(found: Rushed) -> int:
    """By how many places a prompt came at most after one that was due later; groups are due in their order."""
    due = {group: place for place, group in enumerate(sorted(found.groups, reverse=True))}
    return max(place - due[group] for place, group in enumerate(found.groups))


if __name__ == "__main__":
    show(main())
