"""A simulated month of many couples in one process: `python -m tests.system.soak --days 30 --couples 30`.

The real intake, engine, dispatcher and database on a play clock, beside the stand-in without a socket. Once a simulated
day is looked what the process holds; from the days after the warm-up a line is fitted.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import logging
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime, time, timedelta
from functools import partial
from pathlib import Path
from random import Random
from statistics import linear_regression

import psutil
import structlog

from bot import app, wiring
from bot.app import App
from bot.chat.api import TelegramApi
from bot.chat.polling import Patience
from bot.clock import PlayClock
from bot.domain.card import PartnerId
from bot.domain.couple import ChatId, Couple, CoupleId, Partner, Stage
from bot.domain.rhythm import Rhythm, plan
from bot.engine.context import Context
from bot.limits import Limits
from bot.playground.request import StandInRequest
from bot.playground.stage import BotOnStage
from bot.playground.telegram import TOKEN, StandIn
from bot.settings import Settings
from bot.storage import couples, rhythms

BEGIN = datetime(2026, 3, 2, 5, tzinfo=UTC)
RHYTHMS = (("checkins", time(20, 30)), ("gestures", time(8, 30)), ("thanks", time(21)))
# Between the warm-up and the end a process of some hundred megabytes may gain this much a day.
MOST_A_DAY = 0.5
HOURS = 4
# What the stand-in remembers is not what is measured.
KEPT_MESSAGES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """What the process holds at the end of one simulated day; sizes in MB."""

    day: int
    memory: float
    threads: int
    descriptors: int
    tasks: int
    database: float
    log: float


@dataclass(kw_only=True)
class Town:
    """The couples, what they do, and what was seen day by day."""

    home: Path
    clock: PlayClock
    standin: StandIn
    app: App
    stage: BotOnStage
    rng: Random
    homes: list[tuple[int, int, int]]

    async def settle(self, count: int) -> None:
        for _ in range(count):
            ana, ben = self.standin.add_person("Ana"), self.standin.add_person("Ben")
            chat = self.standin.add_chat("Ana & Ben", [ana, ben])
            self.standin.set_bot(chat, "member", ana)
            self.homes.append((chat, ana, ben))
        self.standin.world.updates.drop_all()
        for chat, ana, ben in self.homes:
            await self.app.engine.work(partial(_move_in, chat=chat, ana=ana, ben=ben))

    async def day(self, number: int) -> Sample:
        """Time passes in steps; in each some act."""
        for _ in range(24 // HOURS):
            for chat, ana, ben in self.homes:
                self._act(chat, ana, ben)
            await self.stage.run_to(self.clock.now() + timedelta(hours=HOURS))
        self._forget()
        return self._look(number)

    def _act(self, chat: int, ana: int, ben: int) -> None:
        if self.rng.random() < 0.2:
            self.standin.send(ana, chat, self.rng.choice(("/bid zaunkönig", "/jar", "/thanks for the soup", "/today")))
        for message in self.standin.messages(chat, by=self.standin.bot_id)[-2:]:
            buttons = [b for row in (message.keyboard or {}).get("inline_keyboard", ()) for b in row]
            taps = [b["text"] for b in buttons if "callback_data" in b]
            if taps and self.rng.random() < 0.5:
                self.standin.press(self.rng.choice((ana, ben)), chat, message.id, taps[0])

    def _forget(self) -> None:
        world = self.standin.world
        for chat in world.chats.values():
            for number in list(chat.messages)[:-KEPT_MESSAGES]:
                del chat.messages[number]
        # A message that is kept may show one.
        for upload in list(world.uploads.values())[:-KEPT_MESSAGES]:
            world.uploads[upload.id] = replace(upload, file=replace(upload.file, data=b""))
        world.queries.clear()
        self.standin.calls.clear()

    def _look(self, day: int) -> Sample:
        gc.collect()
        process, file = psutil.Process(), self.home / "toward.db"
        wal = file.with_name("toward.db-wal")
        return Sample(
            day=day, memory=process.memory_info().rss / 1e6, threads=process.num_threads(),
            descriptors=process.num_fds(), tasks=len(asyncio.all_tasks()), database=file.stat().st_size / 1e6,
            log=wal.stat().st_size / 1e6 if wal.exists() else 0.0,
        )  # fmt: skip


async def _move_in(context: Context, chat: int, ana: int, ben: int) -> None:
    began = context.now - timedelta(days=60)
    new = Couple(id=CoupleId(0), chat=ChatId(chat), stage=Stage.ACTIVE, created_at=began)
    couple = await couples.add(context.unit, new)
    for who, name in ((ana, "Ana"), (ben, "Ben")):
        partner = Partner(id=PartnerId(who), name=name, language="en", zone="Europe/Berlin", consented_at=began)
        couple = couple.with_partner(partner)
    await couples.save(context.unit, replace(couple, partners=()), couple)
    for practice, at in RHYTHMS:
        rhythm = Rhythm(id=0, couple=couple.id, practice=practice, at=at, zone="Europe/Berlin", owner=PartnerId(ana))
        await rhythms.save(context.unit, plan(rhythm, context.now))


@asynccontextmanager
async def town(home: Path, seed: int) -> AsyncIterator[Town]:
    """The app, running on a play clock."""
    clock, stop = PlayClock(BEGIN), asyncio.Event()
    standin = StandIn(clock=clock, flood=False)
    api = TelegramApi(TOKEN, request=StandInRequest(standin), get_updates_request=StandInRequest(standin))
    limits, settings = Limits(per_second=0, per_group_minute=0), Settings(_env_file=None, data_dir=home)
    async with wiring.assembled(settings, clock, api, limits, Patience(), rng=Random(seed)) as running:
        stage = BotOnStage(standin, clock)
        stage.enter(running)
        task = asyncio.create_task(app.run(running, stop, guarded=False))
        yield Town(home=home, clock=clock, standin=standin, app=running, stage=stage, rng=Random(seed), homes=[])
        stop.set()
        await task


async def soak(home: Path, days: int, couples_: int, seed: int = 7) -> list[Sample]:
    async with town(home, seed) as found:
        await found.settle(couples_)
        return [await found.day(number) for number in range(1, days + 1)]


def growing(samples: Sequence[Sample], warm: int) -> list[str]:
    """What must not grow after `warm` days, and did."""
    early, late = samples[:warm], samples[warm:]
    found = [
        f"{name}: {most(early, name)} at most in the first {warm} days, {most(late, name)} later"
        for name in ("threads", "descriptors", "tasks")
        if most(late, name) > most(early, name)
    ]
    return found + [f"memory: {slope(late):+.2f} MB a day"] * (slope(late) > MOST_A_DAY)


def most(samples: Sequence[Sample], name: str) -> int:
    return max(int(getattr(sample, name)) for sample in samples)


def slope(samples: Sequence[Sample]) -> float:
    """MB a day."""
    if len(samples) < 2:
        return 0.0
    return linear_regression([s.day for s in samples], [s.memory for s in samples]).slope


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=30)
    parser.add_argument("--couples", type=int, default=30)
    given = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    with tempfile.TemporaryDirectory(prefix="toward-soak-") as folder:
        samples = asyncio.run(soak(Path(folder), given.days, given.couples))
    names = [field.name for field in fields(Sample)]
    rows = [[f"{getattr(s, name):.1f}" if name in ("memory", "database", "log") else getattr(s, name) for name in names]
            for s in samples]  # fmt: skip
    sys.stdout.write("\n".join("".join(f"{cell!s:>13}" for cell in row) for row in [names, *rows]) + "\n")
    warm = max(1, given.days // 3)
    grown = growing(samples, warm)
    told = "; ".join(grown) or "threads, descriptors and tasks flat"
    sys.stdout.write(
        f"{given.couples} couples, {given.days} days: after {warm} days of warm-up memory "
        f"{slope(samples[warm:]):+.2f} MB a day (bound {MOST_A_DAY}); {told}\n"
    )
    sys.exit(bool(grown))


if __name__ == "__main__":
    main()
