"""The stand-in in the test's own process, and lives of the bot beside it: everything that is asked is on the wire."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from bot.clock import SystemClock
from bot.playground.calls import Call
from bot.playground.http import address, listen, make_app, serve_on
from bot.playground.telegram import TOKEN, StandIn
from tests.system.driver import Couple, Play
from tests.system.ledger import Ledger
from tests.system.life import Life

UNLIMITED = {"MESSAGES_PER_SECOND": "0", "GROUP_MESSAGES_PER_MINUTE": "0"}


class Ground:
    """Telegram, the bot's home and its file; `play` is for what people do."""

    def __init__(self, standin: StandIn, url: str, home: Path, play: Play) -> None:
        self.standin, self.home, self.play = standin, home, play
        self.given = {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": url, "DATA_DIR": str(home / "data")}

    @property
    def ledger(self) -> Ledger:
        return Ledger(self.home / "data")

    def life(self, point: str = "", times: int = 1, *, measured: bool = False, **settings: str) -> Life:
        return Life(self.home, point, times, measured=measured, haste=1, **self.given | UNLIMITED | settings)

    async def begun(self, count: int = 1) -> list[Couple]:
        """Couples who said yes, and whose Ben opened his private chat; the bot is not running any more."""
        life = self.life()
        couples = [await self.play.couple() for _ in range(count)]
        for some in range(0, count, 20):
            await asyncio.gather(*(_settled(us) for us in couples[some : some + 20]))
        await self.at_rest()
        assert await life.stop() == 0
        self.ledger.never_quiet()
        return couples

    async def until(self, done: Callable[[], bool], within: float = 15) -> None:
        """Until something holds that the bot's calls bring about."""
        async with asyncio.timeout(within):
            while not done():
                await self.standin.wait_change(self.standin.version, 0.2)

    async def at_rest(self, within: float = 15) -> None:
        """Until every update is taken in and handled, and nothing is waiting to be sent."""
        await self.until(lambda: not self.standin.unconfirmed() and self.ledger.is_at_rest(), within)

    def sent(self, since: int = 0) -> list[Call]:
        """The messages that arrived after a call."""
        return [call for call in self.standin.calls.since(since) if call.method == "sendMessage" and call.ok]

    def label(self, chat: int, message: int, button: str) -> str:
        """The whole label of a button that begins like this."""
        rows = (self.standin.chat(chat).messages[message].keyboard or {})["inline_keyboard"]
        return next(str(one["text"]) for row in rows for one in row if one["text"].startswith(button))


async def _settled(us: Couple) -> None:
    await us.onboard()
    await us.open_private(us.ben)


@asynccontextmanager
async def opened(home: Path) -> AsyncIterator[Ground]:
    sock, stop = listen("127.0.0.1", 0), asyncio.Event()
    standin = StandIn(clock=SystemClock(), flood=False)
    serving = asyncio.create_task(serve_on(sock, make_app(standin, None), stop))
    try:
        async with aiohttp.ClientSession() as session:
            yield Ground(standin, address(sock), home, Play(session, address(sock)))
    finally:
        stop.set()
        await serving
