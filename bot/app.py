"""The app as it runs: its parts beside each other, until it is told to stop or one of them fails."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Literal

import structlog

from bot.chat.intake import Intake
from bot.clock import Clock
from bot.dispatcher import Dispatcher
from bot.engine import Engine
from bot.meters import Spread
from bot.scheduler import Scheduler
from bot.storage.seats import Seat

log = structlog.get_logger()
# Before anything comes by itself, what was tapped and answered meanwhile is taken in (platform.md mistake 18).
CATCH_UP_FIRST = 10.0
# Less than the thirty seconds a supervisor is asked for, and more than the answer of a request takes.
ENDING = 28.0
HANDLERS = 2.0


@dataclass(slots=True, kw_only=True)
class App:
    """The parts. `failed` is set by whatever ends the process; `took` is how long requests to Telegram took."""

    clock: Clock
    engine: Engine
    intake: Intake
    dispatcher: Dispatcher
    scheduler: Scheduler
    failed: asyncio.Future[None]
    took: Mapping[tuple[str, str], Spread]
    webhook_secret: str
    # Where other processes run too: what only one of them does.
    seats: Mapping[str, Seat] = field(default_factory=dict)
    state: Literal["starting", "running", "ending"] = "starting"

    async def settle_once(self) -> None:
        """Handle what was taken in, decide what is due, deliver what may leave."""
        await self.intake.drained()
        await self.scheduler.drain()
        await self.dispatcher.deliver_due()


@asynccontextmanager
async def unless_stopped(start: AbstractAsyncContextManager[App], stop: asyncio.Event) -> AsyncIterator[App | None]:
    """The app, or None when it is told to stop before it is ready: a start may wait long for the network."""
    async with AsyncExitStack() as stack:
        opening = asyncio.ensure_future(stack.enter_async_context(start))
        waiting = asyncio.ensure_future(stop.wait())
        await asyncio.wait({opening, waiting}, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        if opening.done():
            yield opening.result()
            return
        opening.cancel()
        await asyncio.wait({opening})
        yield None


async def run(app: App, stop: asyncio.Event, again: asyncio.Event | None = None, *, guarded: bool = True) -> None:
    """Run until `stop` is set or a part fails; then land what is in the air, or with `again` end at once.

    Raises what failed.
    """
    polling, sending = asyncio.create_task(app.intake.run()), asyncio.create_task(_deliver(app))
    acting, waiting = asyncio.create_task(_begin(app, guarded)), asyncio.create_task(stop.wait())
    parts = {polling, sending, acting, waiting}
    try:
        everything: set[asyncio.Future[Any]] = {*parts, app.failed}
        done, _ = await asyncio.wait(everything, return_when=asyncio.FIRST_COMPLETED)
        for part in done:
            part.result()
    finally:
        app.state = "ending"
        log.info("ending", action="ending")
        polling.cancel()
        acting.cancel()
        await asyncio.wait({polling, acting})
        app.scheduler.stop()
        await _end(app, again or asyncio.Event())
        for part in parts:
            part.cancel()
        await asyncio.gather(*parts, return_exceptions=True)


async def _end(app: App, again: asyncio.Event) -> None:
    """Everything down within `ENDING` seconds; whatever has not landed by then is unknown at the next start."""
    landing, hurry = asyncio.create_task(_land(app)), asyncio.create_task(again.wait())
    done, _ = await asyncio.wait({landing, hurry}, timeout=ENDING, return_when=asyncio.FIRST_COMPLETED)
    if landing not in done:
        log.warning("ended before everything had landed", action="not_landed")
    landing.cancel()
    hurry.cancel()
    await app.intake.close()
    await app.dispatcher.abandon()
    await asyncio.gather(landing, hurry, return_exceptions=True)


async def _land(app: App) -> None:
    """Handlers finish, and what they decide still leaves; then nothing more takes off (durability.md 2.8)."""
    finishing = asyncio.create_task(app.intake.finish())
    # A slow handler must not let others take off so late that their answers would come after the end.
    await asyncio.wait({finishing}, timeout=HANDLERS)
    await app.dispatcher.land()
    await finishing
    await app.dispatcher.land()


async def _catch_up(app: App) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(CATCH_UP_FIRST):
            await app.intake.caught_up.wait()
            await app.intake.drained()


async def _deliver(app: App) -> None:
    """What was left in the outbox is asked again first: what people did meanwhile may have taken it back."""
    await _catch_up(app)
    await app.dispatcher.run()


async def _begin(app: App, guarded: bool) -> None:
    """Catch up, then let time act; the guard runs for as long as the app does."""
    if guarded:
        app.scheduler.doubt.compare()
    await _catch_up(app)
    app.scheduler.start()
    await app.scheduler.drain()
    app.state = "running"
    log.info("running", action="running")
    if guarded:
        await app.scheduler.guard()
    await asyncio.Event().wait()


def set_aside() -> None:
    """What the start has made stays: looking through it for garbage again held the loop for 0.1 s each time."""
    gc.collect()
    gc.freeze()
