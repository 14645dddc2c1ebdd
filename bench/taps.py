"""Taps a second: the whole of Toward beside a bare app, on the same stand-in, in turns."""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen

import psutil

from bench.couples import Scene, Town
from bench.play import TOKEN, Play, emulator, program
from bench.table import Row

WARM_UP = 20
GIVEN_UP = 10.0
Start = Callable[[], AbstractContextManager["Popen[bytes]"]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """Seconds of each tap, of all of them together, and of CPU."""

    taps: tuple[float, ...]
    wall: float
    cpu: float

    @property
    def rate(self) -> float:
        return len(self.taps) / self.wall


def main(arguments: Sequence[str] | None = None) -> list[Row]:
    parser = argparse.ArgumentParser(prog="python -m bench.taps", description=__doc__)
    parser.add_argument("--taps", type=int, default=300, help="taps in a round, one a couple")
    parser.add_argument("--rounds", type=int, default=3, help="rounds of each")
    parser.add_argument("--people", type=int, nargs="+", default=[1, 8], help="how many tap at the same time")
    found = parser.parse_args(arguments)
    rows: list[Row] = []
    with emulator() as play:
        for people in found.people:
            # New groups each time: in any of them only twenty messages and edits a minute are allowed.
            with tempfile.TemporaryDirectory(prefix="toward-bench-") as folder:
                rows.append(show(people, compare(play, Path(folder), people, found.taps, found.rounds)))
    return rows


def compare(play: Play, data: Path, people: int, taps: int, turns: int) -> dict[str, list[Round]]:
    """Rounds of both, in turns, so that whatever else the machine does hits both alike."""
    town = Town(play, data)
    town.settle(taps + WARM_UP)
    env = {"TELEGRAM_API_URL": f"http://{play.host}", "TELEGRAM_TOKEN": TOKEN, "DATA_DIR": str(data),
        "LOG_LEVEL": "WARNING", "MESSAGES_PER_SECOND": "0", "GROUP_MESSAGES_PER_MINUTE": "0"}  # fmt: skip
    starts: dict[str, Start] = {
        "Toward": lambda: program("-m", "bot", "run", env=env),
        "bare app": lambda: program("-m", "bench.bare", play.host, TOKEN, env={}),
    }
    rounds: dict[str, list[Round]] = {name: [] for name in starts}
    for _ in range(turns):
        for name, start in starts.items():
            rounds[name].append(one_round(play, town.bids(), start, people))
    return rounds


def one_round(play: Play, scenes: list[Scene], start: Start, people: int) -> Round:
    """Each of the people taps on as soon as their tap before was answered and its message has changed."""
    lines = [Play(play.host) for _ in range(people)]
    with start() as process, ThreadPoolExecutor(people) as pool:
        for scene in scenes[:WARM_UP]:
            tap(play, scene)
        bot, measured = psutil.Process(process.pid), scenes[WARM_UP:]
        before, began = _cpu(bot), time.perf_counter()
        taps = pool.map(_taps, lines, [measured[n::people] for n in range(people)])
        each = tuple(took for one in taps for took in one)
        return Round(taps=each, wall=time.perf_counter() - began, cpu=_cpu(bot) - before)


def _taps(play: Play, scenes: list[Scene]) -> list[float]:
    return [tap(play, scene) for scene in scenes]


def tap(play: Play, scene: Scene) -> float:
    """Seconds until the tap was answered and its message had changed."""
    began = time.perf_counter()
    seen = play.post(f"/play/people/{scene.ana}/tap", chat=scene.chat, message_id=scene.message, button=scene.button,
        redrawn=True)  # fmt: skip
    took = time.perf_counter() - began
    if not seen["toast"] or took > GIVEN_UP:
        raise RuntimeError("a tap was not answered, or its message did not change")
    return took


def show(people: int, rounds: dict[str, list[Round]]) -> Row:
    out = sys.stdout.write
    out(f"{f'{people} tapping':10}{'taps/s':>8}{'best':>8}{'worst':>8}{'ms a tap':>10}{'p95':>8}{'CPU ms':>8}\n")
    for name, found in rounds.items():
        rates = [r.rate for r in found]
        each = sorted(1000 * t for r in found for t in r.taps)
        cpu = 1000 * sum(r.cpu for r in found) / len(each)
        out(f"{name:10}{statistics.median(rates):8.0f}{max(rates):8.0f}{min(rates):8.0f}")
        out(f"{statistics.median(each):10.2f}{each[len(each) * 95 // 100]:8.2f}{cpu:8.2f}\n")
    ours, bare = (statistics.median(r.rate for r in found) for found in rounds.values())
    out(f"ratio {ours / bare:.2f}\n\n")
    return Row(item=f"taps, {people} at once", ours=ours, unit="/s", peer=bare, at_least=1.3)


def _cpu(process: psutil.Process) -> float:
    times = process.cpu_times()
    return times.user + times.system


if __name__ == "__main__":
    main()
