"""How long a start takes, from nothing to the first good poll, and how much memory an idle bot holds."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import psutil

from bench.couples import Town
from bench.play import TOKEN, Play, emulator, program
from bench.table import Row

STARTS = 5
COUPLES = 50
SETTLES_IN = 3.0


def main(arguments: Sequence[str] = ()) -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="toward-bench-") as folder, emulator() as play:
        town = Town(Path(folder), play.group)
        town.settle(COUPLES)
        play.forget_updates()
        found = [one_start(play, town, folder) for _ in range(STARTS)]
    starts, memory = [s for s, _ in found], [m for _, m in found]
    sys.stdout.write(
        f"start to first good poll: median {statistics.median(starts):.2f} s of {STARTS}, worst {max(starts):.2f} s "
        f"(aim: under 1.5)\nidle memory: {max(memory):.0f} MB resident (aim: under 90)\n"
    )
    return [
        Row(item="start to the first good poll", ours=statistics.median(starts), unit="s", at_most=1.5),
        Row(item="resident memory when idle", ours=max(memory), unit="MB", at_most=90),
    ]


def one_start(play: Play, town: Town, folder: str) -> tuple[float, float]:
    """Seconds and megabytes. A message waits at the stand-in, so that the first poll is answered at once."""
    play.post(f"/play/people/{town.anybody}/send", chat=town.anybody, text="/help")
    since = max((call["n"] for call in play.get("/play/calls?since=0")), default=0)
    began = time.perf_counter()
    env = {"TELEGRAM_API_URL": f"http://{play.host}", "TELEGRAM_TOKEN": TOKEN, "DATA_DIR": folder}
    with program("-m", "bot", "run", env=env) as process:
        while not any(call["method"] == "getUpdates" for call in play.get(f"/play/calls?since={since}")):
            time.sleep(0.005)
        took = time.perf_counter() - began
        time.sleep(SETTLES_IN)
        return took, psutil.Process(process.pid).memory_info().rss / 1e6


if __name__ == "__main__":
    main()
