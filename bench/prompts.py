"""CPU of one scheduled prompt, from due to recorded, beside a bare `Bot.send_message`, in turns."""

from __future__ import annotations

import argparse
import asyncio
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.couples import Town
from bench.play import TOKEN, cpu, program
from bench.table import Row
from bench.telegram import Telegram, served
from bot.clock import SystemClock

# For the last outcome to be recorded.
SETTLES_IN = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """Seconds of CPU and of the wall for so many prompts."""

    count: int
    cpu: float
    wall: float

    @property
    def cost(self) -> float:
        """Microseconds of CPU for each."""
        return 1e6 * self.cpu / self.count


def main(arguments: Sequence[str] | None = None) -> list[Row]:
    parser = argparse.ArgumentParser(prog="python -m bench.prompts", description=__doc__)
    parser.add_argument("--rhythms", type=int, default=1000, help="rhythms due at one instant")
    parser.add_argument("--rounds", type=int, default=3, help="rounds of each")
    found = parser.parse_args(arguments)
    ours, bare = compare(found.rhythms, found.rounds)
    costs = [statistics.median(s.cost for s in sent) for sent in (ours, bare)]
    for name, sent, cost in (("Toward", ours, costs[0]), ("bare PTB", bare, costs[1])):
        rate = statistics.median(s.count / s.wall for s in sent)
        sys.stdout.write(f"{name:10}{cost:8.0f} µs of CPU a prompt{rate:8.0f} prompts/s\n")
    return [Row(item="CPU of a prompt, due to recorded", ours=costs[0], unit="µs", peer=costs[1], at_most=0.8)]


def compare(count: int, rounds: int) -> tuple[list[Sent], list[Sent]]:
    ours: list[Sent] = []
    bare: list[Sent] = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory(prefix="toward-bench-") as folder, served() as (host, telegram, do):
            town = Town(Path(folder))
            town.settle(count)
            town.all_due(SystemClock().now())
            env = {"TELEGRAM_API_URL": f"http://{host}", "TELEGRAM_TOKEN": TOKEN, "DATA_DIR": folder,
                "LOG_LEVEL": "WARNING", "MESSAGES_PER_SECOND": "0"}  # fmt: skip
            starts = (("-m", "bot", "run"), ("-m", "bench.bare_prompts", host, TOKEN, str(count)))
            for arguments, sent in zip(starts, (ours, bare), strict=True):
                # Toward lets time act once its first poll was answered, so that a start is no prompt's cost.
                telegram.begin(held=True)
                with program(*arguments, env=env) as process:
                    sent.append(do(_measured(telegram, count, process)))
    return ours, bare


async def _measured(telegram: Telegram, count: int, bot: subprocess.Popen[bytes]) -> Sent:
    await telegram.bot_is_there()
    before = cpu(bot)
    await telegram.go()
    await telegram.messages(count)
    wall = telegram.sent[-1] - telegram.sent[0]
    await asyncio.sleep(SETTLES_IN)
    return Sent(count=count, cpu=cpu(bot) - before, wall=wall)


if __name__ == "__main__":
    main()
