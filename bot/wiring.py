"""The composition root: everything is wired here and only here."""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from random import Random

import structlog

from bot import content, places, sharing
from bot.app import App
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
from bot.content import Catalogue
from bot.dispatcher import Dispatcher
from bot.domain.admission import Admission
from bot.engine import Engine
from bot.limits import Limits
from bot.opening import backups_of, database_of, forgotten_of, opened_seal, opened_vault
from bot.panels import all_panels
from bot.practices import all_practices
from bot.scheduler import Chore, Scheduler
from bot.settings import Settings
from bot.storage import ending
from bot.storage.backups import Backups
from bot.storage.database import Database
from bot.storage.forgotten import Forgotten
from bot.storage.inbox import StoredInbox
from bot.storage.room import Room
from bot.storage.sealing import Seal
from bot.storage.unit import AnyDatabase
from bot.studio import Studio

log = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """What is on the disk, opened: the database with its keys, its copies, and the room they have."""

    seal: Seal
    database: AnyDatabase
    forgotten: Forgotten
    backups: Backups
    # What only a file needs; a server looks after its own disk.
    room: Room | None = None

    def has_room(self) -> bool:
        return self.room is None or self.room.has_room()


@asynccontextmanager
async def assembled(
    settings: Settings, clock: Clock, api: TelegramApi, limits: Limits, patience: Patience, *,
    rng: Random | None = None, words: Catalogue | None = None,
) -> AsyncIterator[App]:  # fmt: skip
    """Everything built and opened, nothing running yet; `words` where they are loaded already.

    Raises StartError when something is missing.
    """
    zones, words = places.zone_data(), words or content.load(*content.folders_with(settings.content_local))
    # Imported now, and not while whoever taps first waits for it: it held the database and the loop for 60 ms.
    all_practices(), all_panels()
    async with AsyncExitStack() as stack:
        kept = await _opened(settings, clock, stack)
        stack.push_async_callback(api.shutdown)
        await wake(api)
        me, buttons = Me(id=api.id, username=api.username), Buttons(*kept.seal.signing_keys)
        messenger = TelegramMessenger(api, words, buttons.encode)
        engine = Engine(database=kept.database, clock=clock, content=words, rng=rng or Random(), username=me.username,
            admission=Admission(allowed=settings.allowed()))  # fmt: skip
        engine.forgetting = kept.forgotten.note
        failed, studio = _unfailed(), Studio()
        stack.callback(studio.close)
        seats = await stack.enter_async_context(
            sharing.seats(settings, kept.database, clock, lambda error: _fail(failed, error))
        )
        dispatcher = sharing.dispatcher(
            engine, messenger, limits, lambda error: _fail(failed, error), draw=studio.draw, seats=seats
        )
        engine.gate = dispatcher.gate
        secret = _webhook_secret(settings, kept.seal)
        intake = _intake(
            sharing.front(_front(settings, api, clock, patience, secret), clock, seats), kept,
            Handler(engine, messenger, me, buttons.decode), clock,
        )  # fmt: skip
        stack.push_async_callback(intake.close)
        chores = sharing.chores((*_chores(engine, kept, dispatcher), *_nightly(kept.database)), intake, seats)
        scheduler = Scheduler(engine, clock, dispatcher.wake, lambda: told_time(api), chores, has_room=kept.has_room)
        dispatcher.in_doubt = lambda: scheduler.doubt.holds
        await engine.zones_changed(zones)
        if not seats:
            await dispatcher.recover()
        await menus.publish(api, words)
        yield App(
            clock=clock, engine=engine, intake=intake, dispatcher=dispatcher, scheduler=scheduler, failed=failed,
            took=took(api), webhook_secret=secret, seats=seats,
        )  # fmt: skip


async def _opened(settings: Settings, clock: Clock, stack: AsyncExitStack) -> _Kept:
    seal = stack.enter_context(opened_seal(settings))
    vault = opened_vault(settings)
    forgotten, backups = forgotten_of(settings, vault), backups_of(settings, clock, vault)
    if settings.postgres_url():
        database = await stack.enter_async_context(database_of(settings, seal))
        return _Kept(seal=seal, database=database, forgotten=forgotten, backups=backups)
    backups.refuse_a_beginning()
    room = Room(settings.database_path().parent)
    room.look()
    database = await stack.enter_async_context(database_of(settings, seal, backups.make))
    stack.push_async_callback(ending.mark, database)
    if await ending.was_killed(database):
        log.warning("the last run did not end in order", action="was_killed")
    return _Kept(seal=seal, database=database, forgotten=forgotten, backups=backups, room=room)


def _intake(front: Front, kept: _Kept, handler: Handler, clock: Clock) -> Intake:
    inbox = StoredInbox(kept.database, clock)
    return Intake(
        poller=front, inbox=inbox, is_ours=inbox.is_ours, handle=handler.handle, me=handler.me, decode=handler.decode,
        at_once=handler.at_once, unread=handler.unread, later=handler.later, has_room=kept.has_room,
        following=inbox.following if kept.database.is_shared else None,
    )  # fmt: skip


def _front(settings: Settings, api: TelegramApi, clock: Clock, patience: Patience, secret: str) -> Front:
    if settings.webhook_url:
        return Webhook(api, clock, Address(url=settings.webhook_url, secret=secret), patience)
    return Poller(api, clock, patience)


def _webhook_secret(settings: Settings, seal: Seal) -> str:
    """By which a post shows that it comes from Telegram; without one that was set it follows from the first key."""
    if settings.webhook_secret is not None:
        return settings.webhook_secret.get_secret_value()
    return hmac.digest(seal.signing_key, b"toward webhook", "sha256").hex()


def _chores(engine: Engine, kept: _Kept, dispatcher: Dispatcher) -> Iterator[Chore]:
    if kept.room is not None:
        yield Chore("room", kept.room.when_due, timedelta(seconds=5))
    yield Chore("astray", dispatcher.look_after, timedelta(minutes=1))
    yield Chore("purge", engine.purge, timedelta(hours=6))
    yield Chore("goodbye", engine.say_goodbye, timedelta(hours=6))
    yield Chore("ask-anew", engine.ask_anew, timedelta(hours=1))
    # It looks often whether a copy is due: one that was missed is made up soon after a start.
    yield Chore("backup", kept.backups.when_due, timedelta(minutes=10))


def _nightly(database: AnyDatabase) -> Iterator[Chore]:
    # What was dropped in ordinary ways leaves copies in the file too; others wait less than 20 ms for each megabyte.
    yield Chore("scrub", database.scrub, timedelta(days=1))
    if isinstance(database, Database):
        yield Chore("integrity", database.look_over, timedelta(days=7))


def _unfailed() -> asyncio.Future[None]:
    failed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    # What fails while it ends concerns nobody any more.
    failed.add_done_callback(lambda done: done.cancelled() or done.exception())
    return failed


def _fail(failed: asyncio.Future[None], error: BaseException) -> None:
    if not failed.done():
        failed.set_exception(error)
