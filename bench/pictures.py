"""Pictures: milliseconds and bytes of each scene, beside an empty picture of the same size from the same renderer."""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial

import resvg_py

from bench.table import Row
from bot.domain.card import Picture
from bot.pictures import png

FULL = 30
GATHERED = (0, 1, 29, 30, 400)
EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="600"/>'
AIM_MS, AIM_BYTES = 60, 120_000
Draw = Callable[[], bytes]


def main(arguments: Sequence[str] | None = None) -> list[Row]:
    parser = argparse.ArgumentParser(prog="python -m bench.pictures", description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="times each is drawn, in turns")
    rounds: int = parser.parse_args(arguments).rounds
    draws: dict[str, Draw] = {"empty": empty, **_scenes()}
    took: dict[str, list[float]] = {name: [] for name in draws}
    # In turns, so that whatever else the machine does hits all of them.
    for _ in range(rounds):
        for name, draw in draws.items():
            took[name].append(_timed(draw))
    return show(
        {name: statistics.median(each) for name, each in took.items()}, {name: len(d()) for name, d in draws.items()}
    )


def empty() -> bytes:
    return resvg_py.svg_to_bytes(svg_string=EMPTY, skip_system_fonts=True)


def _scenes() -> dict[str, Draw]:
    pictures = {f"{scene} {n}": gathered(scene, n) for scene in ("jar", "garden") for n in GATHERED}
    pictures |= {f"mirror {n}": mirrored(n) for n in GATHERED}
    # Past the cache, which would make all but the first free.
    return {name: partial(png.__wrapped__, picture) for name, picture in pictures.items()}


def gathered(scene: str, marbles: int) -> Picture:
    shelf, here = divmod(marbles, FULL)
    return Picture(scene=scene, marbles=here, fresh=min(here, 4), shelf=(FULL,) * shelf)


def mirrored(reaches: int) -> Picture:
    """So many reaches in twelve weeks, two of three met."""
    weeks = [reaches // 12 + (week < reaches % 12) for week in range(12)]
    return Picture(scene="mirror", weeks=tuple((offered, offered * 2 // 3) for offered in weeks))


def _timed(draw: Draw) -> float:
    began = time.perf_counter()
    draw()
    return 1000 * (time.perf_counter() - began)


def show(took: dict[str, float], sizes: dict[str, int]) -> list[Row]:
    out = sys.stdout.write
    out(f"{'picture':12}{'ms':>8}{'ratio':>8}{'bytes':>10}\n")
    for name, ms in took.items():
        out(f"{name:12}{ms:8.1f}{ms / took['empty']:8.2f}{sizes[name]:10}\n")
    slowest, largest = max(took.values()), max(sizes.values())
    out(f"slowest {slowest:.0f} ms (aim: under {AIM_MS}), largest {largest} bytes (aim: under {AIM_BYTES})\n\n")
    return [
        Row(item="slowest picture", ours=slowest, unit="ms", at_most=AIM_MS),
        Row(item="largest picture", ours=largest / 1000, unit="kB", at_most=AIM_BYTES / 1000),
    ]


if __name__ == "__main__":
    main()
