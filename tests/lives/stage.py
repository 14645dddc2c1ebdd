"""The whole bot and the stand-in in one process, without a socket: what lives are lived on."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from unittest.mock import patch

from bot import content, wiring
from bot.app import App
from bot.chat.api import TelegramApi
from bot.chat.polling import Patience
from bot.chat.transport import AiohttpRequest
from bot.clock import PlayClock
from bot.limits import Limits
from bot.playground.cast import ana_and_ben
from bot.playground.request import StandInRequest
from bot.playground.telegram import StandIn
from bot.settings import Settings
from bot.storage import migrate
from tests.fakes import real_content

# A Wednesday at noon in Berlin: far from quiet hours on either side.
NOON = datetime(2026, 3, 11, 11, tzinfo=UTC)
KEYS = "k1:" + "A" * 43 + "="
# A settling bot comes to rest within a few rounds; this many mean that something is due again and again.
MOST_ROUNDS = 100
CHORES_EVERY = timedelta(hours=6)


class SlippedClock:
    """This machine's clock: Telegram's own, and how far this one is off; what is monotonic never slips."""

    def __init__(self, true: PlayClock) -> None:
        self._true = true
        self.slip = timedelta(0)

    def now(self) -> datetime:
        return self._true.now() + self.slip

    def monotonic(self) -> float:
        return (self._true.now() - NOON).total_seconds()


class Line(StandInRequest):
    """No socket, but an answer is read as the real transport reads it."""

    parse_json_payload = staticmethod(AiohttpRequest.parse_json_payload)


@dataclass(kw_only=True)
class Stage:
    """Ana and Ben's group, Cleo outside of it, and the bot, which can be ended and started again at any instant."""

    data: Path
    seed: int = 1
    true: PlayClock = field(default_factory=lambda: PlayClock(NOON))
    stops: list[BaseException] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.file.write_bytes(_migrated())
        self.clock = SlippedClock(self.true)
        self.standin = StandIn(clock=self.true, flood=False, rng=Random(self.seed))
        self.ana, self.ben, self.group = ana_and_ben(self.standin)
        self.cleo = self.standin.add_person("Cleo")
        self.other_bot = self.standin.add_person("Robot", is_bot=True)
        self._chores_at = NOON

    @property
    def file(self) -> Path:
        return self.data / "toward.db"

    async def start(self) -> None:
        self._open = AsyncExitStack()
        api = TelegramApi(self.standin.token, request=Line(self.standin), get_updates_request=Line(self.standin))
        settings = Settings(_env_file=None, data_dir=self.data, data_keys=KEYS)
        starting = wiring.assembled(settings, self.clock, api, Limits(per_second=0, per_group_minute=0), Patience(),
            rng=Random(self.seed))  # fmt: skip
        # The content is read once for all lives, and Telegram's own time is the stand-in's.
        words = real_content()
        self._open.enter_context(patch.object(content, "load", lambda *_: words))
        self._open.enter_context(patch.object(wiring, "told_time", lambda _: self.true.now()))
        self.app: App = await self._open.enter_async_context(starting)
        self._polling = asyncio.create_task(self.app.intake.run())
        self.app.scheduler.doubt.compare()

    async def end(self) -> None:
        """As sudden as a process can end: nothing in the air is landed."""
        self._polling.cancel()
        flying = list(self.app.dispatcher._flying)
        for task in flying:
            task.cancel()
        await asyncio.gather(self._polling, *flying, return_exceptions=True)
        await self._open.aclose()

    async def settle(self) -> None:
        """Until nothing is left to do at this instant."""
        app, standin = self.app, self.standin
        for _ in range(MOST_ROUNDS):
            before = (standin.version, app.dispatcher.sent)
            await self._unless_ended(standin.wait_confirmed())
            await app.settle_once()
            if app.failed.done():
                raise AssertionError(f"the bot ended: {app.failed.exception()!r}")
            if before == (standin.version, app.dispatcher.sent) and not standin.unconfirmed() and app.intake.is_idle():
                return
        raise AssertionError("something is due again and again")

    async def _unless_ended(self, waiting: Awaitable[object]) -> None:
        task = asyncio.ensure_future(waiting)
        await asyncio.wait({task, self._polling}, return_when=asyncio.FIRST_COMPLETED)
        if self._polling.done():
            task.cancel()
            raise AssertionError(f"the bot hears nothing any more: {self._polling.exception()!r}")

    async def pass_time(self, by: timedelta, heard: Callable[[], Awaitable[None]]) -> None:
        """Through every due instant in its order; `heard` is told after each."""
        end = self.true.now() + by
        while (due := await self._next()) is not None and due <= end:
            await self._at(due)
            await heard()
        await self._at(end)
        await heard()

    async def _next(self) -> datetime | None:
        """By Telegram's clock; while the bot doubts its own, nothing is due but what is to be sent."""
        due = await self.app.engine.next_due()
        found = [self._chores_at + CHORES_EVERY, *([due - self.clock.slip] if due and not self.is_held else [])]
        return max(min(found), self.true.now() + timedelta(seconds=1))

    async def _at(self, instant: datetime) -> None:
        self.true.move_to(max(instant, self.true.now()))
        await self.settle()
        if self.true.now() - self._chores_at >= CHORES_EVERY:
            self._chores_at = self.true.now()
            await self.app.engine.purge()
            await self.app.engine.say_goodbye()
            await self.settle()

    @property
    def is_held(self) -> bool:
        return self.app.scheduler.doubt.holds

    async def slip(self, by: timedelta) -> None:
        """The machine's clock jumps, and the guard notices."""
        self.clock.slip += by
        await self.app.scheduler.jumped(by)


@cache
def _migrated() -> bytes:
    """A database that has just been made, so that no life needs to make one."""
    with TemporaryDirectory() as folder:
        migrate.up(Path(folder) / "new.db")
        return (Path(folder) / "new.db").read_bytes()
