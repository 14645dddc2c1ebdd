"""SIGTERM at random moments from the start to full work: `python -m tests.system.terms --times 200`.

Telegram's answers are slow, so that there is always something in the air. Each end has to be within the bound, with
code 0, and leave nothing half done; what people did meanwhile is all there at the end.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import aiohttp
import psutil

from bot.playground.telegram import TOKEN
from tests.system.driver import Couple, Play
from tests.system.ledger import Ledger
from tests.system.process import Process

# From the signal to the exit code; half of what is promised, for a slow answer of the stand-in takes two seconds.
BOUND = 15.0
# Starting is not what is asked here, and the machine may be busy.
PATIENCE = 60.0
# Longer than two slow answers, so that what they cause is in the air as well.
IN_WORK = 3.0
SLOW = ("sendMessage", "editMessageText", "answerCallbackQuery")
# Telegram lets a group have twenty messages a minute, and so does the stand-in.
COUPLES = 4
BIDS = 3


@dataclass(kw_only=True)
class Terms:
    """A bot that is told to end again and again, and what was seen of it."""

    home: Path
    play: Play
    rng: Random
    couples: list[Couple] = field(default_factory=list)
    bids: int = 0
    start: float = 0.0
    took: list[float] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)

    @property
    def ledger(self) -> Ledger:
        return Ledger(self.home / "data")

    def bot(self) -> Process:
        return Process(
            self.home, "run", TELEGRAM_TOKEN=TOKEN, TELEGRAM_API_URL=self.play.base, DATA_DIR=str(self.home / "data"),
            MESSAGES_PER_SECOND="5", GROUP_MESSAGES_PER_MINUTE="0",
        )  # fmt: skip

    async def begin(self) -> None:
        began = time.monotonic()
        with self.bot() as bot:
            await asyncio.to_thread(bot.says, "running", PATIENCE)
            self.start = time.monotonic() - began
            self.couples = [await self.play.couple() for _ in range(COUPLES)]
            for us in self.couples:
                await us.onboard()
            assert await asyncio.to_thread(bot.stop) == 0

    async def round(self) -> None:
        """Begin, work with slow answers, and be told to end at some moment."""
        for method in SLOW:
            await self.play.post("faults", method=method, fault="slow", times=9)
        with self.bot() as bot:
            await asyncio.gather(self._work(self.start), self._told(bot))
        await self.play.post("faults/clear")
        self._look(bot)

    async def _told(self, bot: Process) -> None:
        """Half of the times from before the first line of Python on, half of them well in work."""
        if self.rng.random() < 0.5:
            await asyncio.sleep(self.rng.uniform(0, self.start))
        else:
            await asyncio.to_thread(bot.says, "running", PATIENCE)
            await asyncio.sleep(self.rng.uniform(0, IN_WORK))
        children = psutil.Process(bot.pid).children(recursive=True)
        began = time.monotonic()
        code = await asyncio.to_thread(bot.stop, BOUND)
        self.took.append(time.monotonic() - began)
        # Before our own first line nobody is there to hear a signal, and nothing has begun.
        assert code == 0 or (code == -15 and not bot.output()), f"code {code}:\n{bot.output()}"
        assert "Traceback" not in bot.output(), bot.output()
        assert not [child for child in children if child.is_running()]
        self.seen["running" if '"running"' in bot.output() else "starting"] += 1

    async def _work(self, within: float) -> None:
        """A few bids, spread over the time until the end and a little beyond."""
        for _ in range(BIDS):
            us = self.couples[self.bids % COUPLES]
            await asyncio.sleep(self.rng.uniform(0, within / 2))
            await us.say(us.ana, f"/bid zaunkönig, number {self.bids} of many")
            self.bids += 1

    def _look(self, bot: Process) -> None:
        rows = self.ledger.rows
        left = Counter(rows("SELECT state FROM outbox WHERE state IN ('leased', 'sending', 'unknown')"))
        assert not left, f"left by the end: {left}\n{bot.output()}"
        assert rows("SELECT count(*) FROM inbox WHERE state = 'new' AND (attempts > 0 OR body_sealed IS NULL)") == [0]
        assert rows("SELECT count(*) FROM meta WHERE key = 'runs'") == [0]
        self.seen["updates left for the next start"] += rows("SELECT count(*) FROM inbox WHERE state = 'new'")[0]
        self.seen["letters left for the next start"] += rows("SELECT count(*) FROM outbox WHERE state = 'pending'")[0]

    async def finish(self) -> None:
        """One more run, undisturbed: everything is there, once."""
        with self.bot() as bot:
            await asyncio.to_thread(bot.says, "running", PATIENCE)
            end = time.monotonic() + 60 + self.bids / 4
            await self.play.post("settle")
            while not self.ledger.is_at_rest():
                assert time.monotonic() < end, "it does not come to rest"
                await asyncio.sleep(0.1)
            assert await asyncio.to_thread(bot.stop) == 0
            assert "was_killed" not in bot.output()
        bids = self.ledger.rows("SELECT count(*) FROM moment WHERE practice = 'bids'")[0]
        assert bids == self.bids, f"{self.bids} bids, {bids} moments"
        await self._cards()

    async def _cards(self) -> None:
        """Every bid has its card in the group, and only one."""
        cards: Counter[int] = Counter()
        for us in self.couples:
            for message in await us.messages(us.ana):
                data = [b.get("callback_data", "") for row in message["buttons"] for b in row]
                cards.update({moment for one in data if (moment := self.ledger.moment_of(one)) is not None})
        doubled = {moment: count for moment, count in cards.items() if count > 1}
        assert not doubled, f"shown twice: {doubled}"

    def figures(self) -> str:
        took = sorted(self.took)
        return (
            f"{len(took)} times SIGTERM: {self.seen['starting']} while starting, {self.seen['running']} "
            f"running; ended after {took[len(took) // 2]:.2f} s (median), {took[-1]:.2f} s (worst), code 0; "
            f"{self.bids} bids, 0 lost, 0 shown twice; nothing leased, sending or unknown was left; "
            f"{self.seen['updates left for the next start']} updates and "
            f"{self.seen['letters left for the next start']} letters went on at the next start"
        )


async def terms(home: Path, times: int, seed: int) -> Terms:
    """The whole of it, beside a stand-in of its own."""
    with Process(home, "emulator", "--port", "0") as standin:
        async with aiohttp.ClientSession() as session:
            found = Terms(home=home, play=Play(session, standin.address()), rng=Random(seed))
            await found.begin()
            for _ in range(times):
                await found.round()
            await found.finish()
            return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=2026)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="toward-terms-") as folder:
        found = asyncio.run(terms(Path(folder), given.times, given.seed))
    sys.stdout.write(f"seed {given.seed}: {found.figures()}\n")


if __name__ == "__main__":
    main()
