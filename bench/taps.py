"""Taps a second: the whole of Toward beside a bare app, on the same stand-in, in turns."""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen

import psutil

from bench.couples import Scene, Town
from bench.play import TOKEN, Play, emulator, program

WARM_UP = 20
GIVEN_UP = 10.0
Start = Callable[[], AbstractContextManager["Popen[bytes]"]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """Seconds of each tap, and of CPU for all of them together."""

    taps: tuple[float, ...]
    cpu: float

    @property
    def rate(self) -> float:
        return len(self.taps) / sum(self.taps)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.taps", description=__doc__)
    parser.add_argument("--taps", type=int, default=300, help="taps in a round, one a couple")
    parser.add_argument("--rounds", type=int, default=3, help="rounds of each")
    found = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="toward-bench-") as folder, emulator() as play:
        town = Town(play, Path(folder))
        town.settle(found.taps + WARM_UP)
        env = {"TELEGRAM_API_URL": f"http://{play.host}", "TELEGRAM_TOKEN": TOKEN, "DATA_DIR": folder,
            "LOG_LEVEL": "WARNING", "MESSAGES_PER_SECOND": "0", "GROUP_MESSAGES_PER_MINUTE": "0"}  # fmt: skip
        starts: dict[str, Start] = {
            "Toward": lambda: program("-m", "bot", "run", env=env),
            "bare app": lambda: program("-m", "bench.bare", play.host, TOKEN, env={}),
        }
        rounds: dict[str, list[Round]] = {name: [] for name in starts}
        for _ in range(found.rounds):
            for name, start in starts.items():
                rounds[name].append(one_round(play, town.bids(), start))
        show(rounds)


def one_round(play: Play, scenes: list[Scene], start: Start) -> Round:
    """One after another: a tap starts when the one before was answered and its message changed."""
    with start() as process:
        for scene in scenes[:WARM_UP]:
            tap(play, scene)
        bot = psutil.Process(process.pid)
        before = _cpu(bot)
        taps = tuple(tap(play, scene) for scene in scenes[WARM_UP:])
        return Round(taps=taps, cpu=_cpu(bot) - before)


def tap(play: Play, scene: Scene) -> float:
    """Seconds until the tap was answered and its message had changed."""
    began = time.perf_counter()
    seen = play.post(f"/play/people/{scene.ana}/tap", chat=scene.chat, message_id=scene.message, button=scene.button,
        redrawn=True)  # fmt: skip
    took = time.perf_counter() - began
    if not seen["toast"] or took > GIVEN_UP:
        raise RuntimeError("a tap was not answered, or its message did not change")
    return took


def show(rounds: dict[str, list[Round]]) -> None:
    out = sys.stdout.write
    out(f"{'':10}{'taps/s':>8}{'best':>8}{'worst':>8}{'ms a tap':>10}{'p95':>8}{'CPU ms':>8}\n")
    for name, found in rounds.items():
        rates = [r.rate for r in found]
        each = sorted(1000 * t for r in found for t in r.taps)
        cpu = 1000 * sum(r.cpu for r in found) / len(each)
        out(f"{name:10}{statistics.median(rates):8.0f}{max(rates):8.0f}{min(rates):8.0f}")
        out(f"{statistics.median(each):10.2f}{each[len(each) * 95 // 100]:8.2f}{cpu:8.2f}\n")
    ours, bare = (statistics.median(r.rate for r in found) for found in rounds.values())
    out(f"ratio {ours / bare:.2f} (aim: at least 1.0)\n")


def _cpu(process: psutil.Process) -> float:
    times = process.cpu_times()
    return times.user + times.system


if __name__ == "__main__":
    main()
