"""Taps a second: the whole of Toward beside bare apps that keep nothing, in turns."""

from __future__ import annotations

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen

from bench.couples import Town
from bench.peers import AIOGRAM, missing
from bench.play import TOKEN, cpu, program
from bench.table import Row
from bench.telegram import Scene, Telegram, served

WARM_UP = 20
SLOW_TAPS = 96
Start = Callable[[], AbstractContextManager["Popen[bytes]"]]
OURS, PEER = "Toward", "bare PTB"
# Of Toward ÷ bare python-telegram-bot, where nobody waits for Telegram.
BARS = {1: 1.3, 32: 4.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """Seconds of each tap, of all of them together, and of the bot's CPU."""

    taps: tuple[float, ...]
    wall: float
    cpu: float

    @property
    def rate(self) -> float:
        return len(self.taps) / self.wall


def main(arguments: Sequence[str] | None = None) -> list[Row]:
    parser = argparse.ArgumentParser(prog="python -m bench.taps", description=__doc__)
    parser.add_argument("--taps", type=int, default=320, help="taps in a round, one a couple")
    parser.add_argument("--rounds", type=int, default=3, help="rounds of each")
    parser.add_argument("--people", type=int, nargs="+", default=[1, 32], help="how many tap at the same time")
    parser.add_argument("--answers-after", type=float, nargs="+", default=[0, 30], help="ms that Telegram takes")
    found = parser.parse_args(arguments)
    rows: list[Row] = []
    for after in found.answers_after:
        for people in found.people:
            with tempfile.TemporaryDirectory(prefix="toward-bench-") as folder:
                # Whoever waits for Telegram shows the same with fewer.
                taps = min(found.taps, SLOW_TAPS) if after else found.taps
                rounds = compare(Path(folder), people, taps, found.rounds, after / 1000)
            show(people, after, rounds)
            rows.extend(rows_of(people, after, rounds))
    return rows


def compare(data: Path, people: int, taps: int, turns: int, after: float) -> dict[str, list[Round]]:
    """Rounds of each, in turns, so that whatever else the machine does hits all alike."""
    town = Town(data)
    town.settle(taps + WARM_UP)
    with served() as (host, telegram, do):
        telegram.answers_after = after
        rounds: dict[str, list[Round]] = {name: [] for name in _starts(host, data)}
        for _ in range(turns):
            for name, start in _starts(host, data).items():
                scenes = town.bids()
                telegram.begin()
                with start() as process:
                    rounds[name].append(do(one_round(telegram, scenes, people, process)))
    return rounds


def _starts(host: str, data: Path) -> dict[str, Start]:
    env = {"TELEGRAM_API_URL": f"http://{host}", "TELEGRAM_TOKEN": TOKEN, "DATA_DIR": str(data),
        "LOG_LEVEL": "WARNING", "MESSAGES_PER_SECOND": "0", "GROUP_MESSAGES_PER_MINUTE": "0"}  # fmt: skip
    starts: dict[str, Start] = {
        OURS: lambda: program("-m", "bot", "run", env=env),
        PEER: lambda: program("-m", "bench.bare", host, TOKEN, env={}),
    }
    if not missing():
        starts["aiogram"] = lambda: program("bench/bare_aiogram.py", host, TOKEN, env={}, python=AIOGRAM)
    return starts


async def one_round(telegram: Telegram, scenes: list[Scene], people: int, bot: Popen[bytes]) -> Round:
    """Each of the people taps on as soon as their tap before was answered and its message has changed."""
    await telegram.bot_is_there()
    await _taps(telegram, scenes[:WARM_UP])
    measured = scenes[WARM_UP:]
    before, began = cpu(bot), time.perf_counter()
    lines = [_taps(telegram, measured[n::people]) for n in range(people)]
    taps = [took for line in await asyncio.gather(*lines) for took in line]
    return Round(taps=tuple(taps), wall=time.perf_counter() - began, cpu=cpu(bot) - before)


async def _taps(telegram: Telegram, scenes: list[Scene]) -> list[float]:
    return [await telegram.tap(scene) for scene in scenes]


def show(people: int, after: float, rounds: dict[str, list[Round]]) -> None:
    out = sys.stdout.write
    out(f"{people} at once, Telegram answers {_when(after)}\n")
    out(f"{'':10}{'taps/s':>8}{'best':>8}{'worst':>8}{'ms a tap':>10}{'p95':>8}{'CPU ms':>8}\n")
    for name, found in rounds.items():
        rates = [r.rate for r in found]
        each = sorted(1000 * t for r in found for t in r.taps)
        cpu = 1000 * sum(r.cpu for r in found) / len(each)
        out(f"{name:10}{statistics.median(rates):8.0f}{max(rates):8.0f}{min(rates):8.0f}")
        out(f"{statistics.median(each):10.2f}{each[len(each) * 95 // 100]:8.2f}{cpu:8.2f}\n")
    out("\n")
    sys.stdout.flush()


def rows_of(people: int, after: float, rounds: dict[str, list[Round]]) -> list[Row]:
    rates = {name: statistics.median(r.rate for r in found) for name, found in rounds.items()}
    ours = rates.pop(OURS)
    return [
        Row(item=f"taps, {people} at once, answers {_when(after)}, beside {name}", ours=ours, unit="/s", peer=peer,
            at_least=BARS.get(people) if name == PEER else None)
        for name, peer in rates.items()
    ]  # fmt: skip


def _when(after: float) -> str:
    return f"after {after:g} ms" if after else "at once"


if __name__ == "__main__":
    main()
