"""Where the time of a tap goes: the CPU of each step, in the bot's own process, and the waiting for the disk."""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from bench.clockwork import Clockwork
from bench.couples import Town
from bench.play import TOKEN
from bench.table import Row
from bench.telegram import Scene, Telegram, served
from bot import app, dispatcher, logs, wiring
from bot.chat.intake import Intake
from bot.chat.messenger import TelegramMessenger
from bot.chat.polling import Patience, Poller
from bot.chat.transport import open_api
from bot.clock import SystemClock
from bot.engine import keep
from bot.limits import Limits
from bot.practices.bids import Bids
from bot.settings import Settings
from bot.storage import couples, database, inbox, moments, notes, outbox, rhythms, showings

WARM_UP = 50
Do = Callable[[Coroutine[Any, Any, Any]], Any]
STEPS: dict[str, tuple[tuple[Any, str], ...]] = {
    "fetch and parse": ((Poller, "next"),),
    "filter": ((Intake, "_read"),),
    "inbox": ((inbox, "done_at_once"), (inbox, "done"), (inbox, "_put")),
    "load": (
        (moments, "by_id"), (moments, "used"), (moments, "of_couple"), (couples, "by_id"), (couples, "by_chat"),
        (rhythms, "of_couple"), (notes, "of_couple"), (showings, "by_message"), (showings, "of_moment"),
        (showings, "by_id"),
    ),
    "decide": ((Bids, "tapped"),),
    "save": ((moments, "save"), (couples, "save"), (rhythms, "save"), (notes, "save")),
    "outbox": ((outbox, "add"), (outbox, "next_letter"), (outbox, "start_sending")),
    "draw": ((dispatcher, "draw"),),
    "word": ((TelegramMessenger, "_render"), (TelegramMessenger, "speak")),
    "request": ((TelegramMessenger, "edit"), (TelegramMessenger, "answer")),
    "record": ((outbox, "finish"), (showings, "set_shown"), (showings, "placed")),
    "commit": ((database, "_control"),),
}  # fmt: skip
ON_THE_LOOP = ("fetch and parse", "filter", "word", "request")
# The rest of the two threads.
UNIT, LOOP = "unit of work, around these", "event loop, sockets, hops"


def main(arguments: Sequence[str] | None = None) -> list[Row]:
    parser = argparse.ArgumentParser(prog="python -m bench.where", description=__doc__)
    parser.add_argument("--taps", type=int, default=500, help="taps, one after another, one a couple")
    taps: int = parser.parse_args(arguments).taps
    logs.set_up("WARNING")
    clockwork = wound_up()
    with tempfile.TemporaryDirectory(prefix="toward-bench-") as folder:
        town = Town(Path(folder))
        town.settle(taps + WARM_UP)
        scenes = town.bids()
        with served() as (host, telegram, do):
            loop = asyncio.run(_tapped(_settings(host, folder), telegram, do, scenes, clockwork))
    clockwork.cpu[LOOP] = loop - sum(clockwork.cpu[step] for step in ON_THE_LOOP)
    show(clockwork, taps)
    return []


def wound_up() -> Clockwork:
    clockwork = Clockwork()
    # A unit begins here, in the database's thread; what is a step of its own in it stops its clock.
    clockwork.wrap(database, "_kept", UNIT)
    clockwork.wrap(keep, "keep", UNIT)
    for step, places in STEPS.items():
        for owner, name in places:
            clockwork.wrap(owner, name, step)
    return clockwork


def _settings(host: str, folder: str) -> Settings:
    return Settings(telegram_token=TOKEN, telegram_api_url=f"http://{host}", data_dir=Path(folder), log_level="WARNING")


async def _tapped(
    settings: Settings, telegram: Telegram, do: Do, scenes: list[Scene], clockwork: Clockwork
) -> float:  # fmt: skip
    """CPU seconds of the thread with the loop; the steps are in the clockwork."""
    api = open_api(TOKEN, base_url=f"{settings.telegram_api_url}/bot")
    stop = asyncio.Event()
    with ThreadPoolExecutor(1) as pool:

        def tap(some: list[Scene]) -> asyncio.Future[None]:
            return asyncio.get_running_loop().run_in_executor(pool, do, _taps(telegram, some))

        async with wiring.assembled(
            settings, SystemClock(), api, Limits(per_second=0, per_group_minute=0), Patience()
        ) as running:
            app.set_aside()
            going = asyncio.create_task(app.run(running, stop))
            await tap(scenes[:WARM_UP])
            clockwork.cpu.clear()
            clockwork.wall.clear()
            began = time.thread_time()
            await tap(scenes[WARM_UP:])
            took = time.thread_time() - began
            stop.set()
            await going
    return took


async def _taps(telegram: Telegram, scenes: list[Scene]) -> None:
    await telegram.bot_is_there()
    for scene in scenes:
        await telegram.tap(scene)


def show(clockwork: Clockwork, taps: int) -> None:
    out = sys.stdout.write
    out("| step of a tap | µs of CPU |\n| --- | ---: |\n")
    for step in (*STEPS, UNIT, LOOP):
        out(f"| {step} | {1e6 * clockwork.cpu[step] / taps:.0f} |\n")
    out(f"| **all of it** | **{1e6 * sum(clockwork.cpu.values()) / taps:.0f}** |\n")
    out(f"\nwaiting for the disk: {1e6 * (clockwork.wall['commit'] - clockwork.cpu['commit']) / taps:.0f} µs a tap\n\n")


if __name__ == "__main__":
    main()
