"""The composition root: everything is wired here and only here."""

from __future__ import annotations

import asyncio
import gc
import hmac
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any, Literal

import structlog

from bot import content, places
from bot.chat import menus
from bot.chat.api import TelegramApi, wake
from bot.chat.buttons import Buttons
from bot.chat.events import Me
from bot.chat.handler import Handler
from bot.chat.intake import Front, Intake
from bot.chat.messenger import TelegramMessenger
from bot.chat.polling import Patience, Poller
from bot.chat.transport import told_time, took
from bot.chat.webhook import Address, Webhook
from bot.clock import Clock
from bot.dispatcher import Dispatcher
from bot.domain.admission import Admission
from bot.engine import Engine
from bot.limits import Limits
from bot.meters import Spread
from bot.opening import backups_of, forgotten_of, opened_seal, opened_vault
from bot.scheduler import Chore, Scheduler
from bot.settings import Settings
from bot.storage import ending
from bot.storage.backups import Backups
from bot.storage.database import Database
from bot.storage.inbox import StoredInbox
from bot.storage.room import Room
from bot.storage.sealing import Seal
from bot.studio import Studio

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
    state: Literal["starting", "running", "ending"] = "starting"

    async def settle_once(self) -> None:
        """Handle what was taken in, decide what is due, deliver what may leave."""
        await self.intake.drained()
        await self.scheduler.drain()
        await self.dispatcher.deliver_due()


@asynccontextmanager
async def assembled(
    settings: Settings, clock: Clock, api: TelegramApi, limits: Limits, patience: Patience, *, rng: Random | None = None
) -> AsyncIterator[App]:
    """Everything built and opened, nothing running yet. Raises StartError when something is missing."""
    zones, words = places.zone_data(), content.load(*content_folders(settings))
    async with AsyncExitStack() as stack:
        seal = stack.enter_context(opened_seal(settings))
        vault = opened_vault(settings)
        backups = backups_of(settings, clock, vault)
        backups.refuse_a_beginning()
        room = Room(settings.database_path().parent)
        room.look()
        database = await stack.enter_async_context(Database(settings.database_path(), seal, backups.make))
        stack.push_async_callback(ending.mark, database)
        if await ending.was_killed(database):
            log.warning("the last run did not end in order", action="was_killed")
        stack.push_async_callback(api.shutdown)
        await wake(api)
        me = Me(id=api.id, username=api.username)
        buttons = Buttons(*seal.signing_keys)
        messenger = TelegramMessenger(api, words, buttons.encode)
        failed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        # What fails while it ends concerns nobody any more.
        failed.add_done_callback(lambda done: done.cancelled() or done.exception())
        engine = Engine(database=database, clock=clock, content=words, rng=rng or Random(), username=me.username,
            admission=Admission(allowed=settings.allowed()))  # fmt: skip
        engine.forgetting = forgotten_of(settings, vault).note
        studio = Studio()
        stack.callback(studio.close)
        dispatcher = Dispatcher(engine, messenger, limits, lambda error: _fail(failed, error), studio.draw)
        engine.gate = dispatcher.gate
        inbox, secret = StoredInbox(database, clock), _webhook_secret(settings, seal)
        handler = Handler(engine, messenger, me, buttons.decode)
        intake = Intake(
            poller=_front(settings, api, clock, patience, secret), inbox=inbox, is_ours=inbox.is_ours,
            handle=handler.handle, me=me, decode=buttons.decode, at_once=handler.at_once, unread=handler.unread,
            later=handler.later, has_room=room.has_room,
        )  # fmt: skip
        stack.push_async_callback(intake.close)
        chores = (*_chores(engine, backups, room), *_nightly(database))
        scheduler = Scheduler(engine, clock, dispatcher.wake, lambda: told_time(api), chores, has_room=room.has_room)
        dispatcher.in_doubt = lambda: scheduler.doubtful
        await engine.zones_changed(zones)
        await dispatcher.recover()
        await menus.publish(api, words)
        yield App(
            clock=clock, engine=engine, intake=intake, dispatcher=dispatcher, scheduler=scheduler, failed=failed,
            took=took(api), webhook_secret=secret,
        )  # fmt: skip


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
        app.scheduler.compare()
    await _catch_up(app)
    app.scheduler.start()
    await app.scheduler.drain()
    app.state = "running"
    log.info("running", action="running")
    if guarded:
        await app.scheduler.guard()
    await asyncio.Event().wait()


def _front(settings: Settings, api: TelegramApi, clock: Clock, patience: Patience, secret: str) -> Front:
    if settings.webhook_url:
        return Webhook(api, clock, Address(url=settings.webhook_url, secret=secret), patience)
    return Poller(api, clock, patience)


def _webhook_secret(settings: Settings, seal: Seal) -> str:
    """By which a post shows that it comes from Telegram; without one that was set it follows from the first key."""
    if settings.webhook_secret is not None:
        return settings.webhook_secret.get_secret_value()
    return hmac.digest(seal.signing_key, b"toward webhook", "sha256").hex()


def _chores(engine: Engine, backups: Backups, room: Room) -> Iterator[Chore]:
    yield Chore("room", room.when_due, timedelta(seconds=5))
    yield Chore("purge", engine.purge, timedelta(hours=6))
    yield Chore("goodbye", engine.say_goodbye, timedelta(hours=6))
    yield Chore("ask-anew", engine.ask_anew, timedelta(hours=1))
    # It looks often whether a copy is due: one that was missed is made up soon after a start.
    yield Chore("backup", backups.when_due, timedelta(minutes=10))


def _nightly(database: Database) -> Iterator[Chore]:
    # What was dropped in ordinary ways leaves copies in the file too; others wait less than 20 ms for each megabyte.
    yield Chore("scrub", database.scrub, timedelta(days=1))
    yield Chore("integrity", database.look_over, timedelta(days=7))


def set_aside() -> None:
    """What the start has made stays: looking through it for garbage again held the loop for 0.1 s each time."""
    gc.collect()
    gc.freeze()


def _fail(failed: asyncio.Future[None], error: BaseException) -> None:
    if not failed.done():
        failed.set_exception(error)


def content_folders(settings: Settings) -> tuple[Path, ...]:
    return (content.CONTENT, settings.content_local) if settings.content_local else ()
