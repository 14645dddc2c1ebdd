"""The whole bot on a real database beside the stand-in; polls are answered with whatever a test puts before them."""

from __future__ import annotations

import asyncio
import gc
import json
from collections.abc import AsyncIterator, Collection, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, TypeGuard

from structlog.testing import capture_logs

from bot import app, wiring
from bot.app import App
from bot.chat.api import TelegramApi
from bot.chat.buttons import Buttons
from bot.chat.polling import Patience
from bot.clock import PlayClock
from bot.domain.card import PartnerId
from bot.domain.couple import ChatId, Couple, Stage
from bot.domain.rhythm import plan
from bot.engine.context import Context
from bot.limits import Limits
from bot.playground.request import StandInRequest
from bot.playground.telegram import StandIn
from bot.settings import Settings
from bot.storage import couples, rhythms
from bot.storage.sealing import Seal, key_file
from tests import cast
from tests.fuzz import strange
from tests.logs import CANARIES, leaks

Json = dict[str, Any]
# The path of the webhook.
DOOR = "/here"
# A Wednesday at noon in Berlin.
NOON = datetime(2026, 3, 11, 11, tzinfo=UTC)
# Refusals that say something about a chat or a message, and nothing about the shape of what we sent. Where there is no
# text to edit there is a caption, and that is edited next (bot/chat/requests.py).
NOT_OUR_FAULT = (
    "chat not found", "query is too old", "message is not modified", "not found", "forbidden", "bot was", "deactivated",
    "not enough rights", "can't be edited", "can't be deleted", "reaction", "rights", "not a member", "upgraded",
    "there is no text in the message to edit",
)  # fmt: skip


class Feed(StandIn):
    """Nothing of the stand-in's own is told to the bot."""

    def __init__(self, clock: PlayClock) -> None:
        super().__init__(clock=clock, flood=False)
        self._batches: asyncio.Queue[bytes] = asyncio.Queue()
        self._hungry = asyncio.Event()

    async def _get_updates(self, values: dict[str, Any]) -> tuple[bytes, Any]:
        self._hungry.set()
        batch = await self._batches.get()
        return b'{"ok":true,"result":' + batch + b"}", None

    async def give(self, batch: bytes) -> None:
        """A list of updates as JSON; returns once the bot asks for more, and so has kept these."""
        await self._hungry.wait()
        self._hungry.clear()
        self._batches.put_nowait(batch)
        await self._hungry.wait()


@dataclass(slots=True, kw_only=True)
class Pair:
    """Two people, their group and their private chats, all open."""

    ana: int
    ben: int
    group: int
    names: tuple[str, str]

    def users(self) -> list[Json]:
        return [user(self.ana, self.names[0]), user(self.ben, self.names[1])]

    def chats(self) -> list[Json]:
        return [{"id": self.group, "type": "group", "title": "Us"}, private(self.ana), private(self.ben)]


def user(id: int, name: str, language: str = "en") -> Json:
    return {"id": id, "is_bot": False, "first_name": name, "language_code": language}


def private(id: int) -> Json:
    return {"id": id, "type": "private", "first_name": "Somebody"}


@dataclass(kw_only=True)
class Arena:
    """`faults` is one line for everything that must not happen."""

    app: App
    buttons: Buttons
    standin: Feed
    clock: PlayClock
    running: asyncio.Task[None]
    logs: list[Any]
    path: Path
    settings: Settings
    faults: list[str] = field(default_factory=list)
    unanswered: int = 0
    answered: set[object] = field(default_factory=set)
    toasts: list[str] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)
    _read: int = 0

    def person(self, name: str) -> int:
        """Somebody who has opened the private chat."""
        who = self.standin.add_person(name)
        self.standin.send(who, who, "/start")
        return who

    async def pair(self, rng: Random) -> Pair:
        """A new couple, both in, with a question a day; their names begin as the scan of logs knows them."""
        # Telegram's own names have no half characters and no NUL.
        strange_ends = (strange.words(rng)[:40].encode(errors="ignore").decode().replace("\x00", "") for _ in CANARIES)
        names = tuple(f"{canary} {end}" for canary, end in zip(CANARIES, strange_ends, strict=True))
        ana, ben = (self.person(name) for name in names)
        group = self.standin.add_chat("Us", [ana, ben])
        made = Pair(ana=ana, ben=ben, group=group, names=(names[0], names[1]))
        self.standin.set_bot(made.group, "administrator", ana)
        await self.app.engine.work(lambda context: _settled(context, made))
        return made

    async def end(self, pair: Pair) -> None:
        """Nobody looks any more; and what goes on by itself would make all that follow slower."""
        await self.app.engine.work(lambda context: _ended(context, pair))

    async def give(self, updates: Sequence[object], sound: Collection[int] = (), body: bytes = b"") -> None:
        """One batch, kept, handled, and everything that follows from it now; then what must hold is looked at.

        `sound` are the numbers of updates that are as the Bot API has them: none of these may be put aside. `body` is
        the same as JSON, for who has made it already.
        """
        await self.standin.give(body or json.dumps(list(updates)).encode())
        await self.settle()
        self.look(updates, sound)

    async def settle(self) -> None:
        for _ in range(200):
            before = (self.standin.version, self.app.dispatcher.sent)
            await self.app.settle_once()
            if before == (self.standin.version, self.app.dispatcher.sent):
                return
        self.faults.append("something is due again and again")

    async def later(self, by: timedelta) -> None:
        """Time passes, and what it brings is delivered."""
        self.clock.move_to(self.clock.now() + by)
        await self.settle()

    def look(self, updates: Sequence[object], sound: Collection[int] = ()) -> None:
        """What must hold after these updates, since the last look."""
        if self.running.done() or self.app.failed.done():
            raise AssertionError(f"the bot has ended: {self.running!r} {self.app.failed!r}")
        calls = self.standin.calls.since(self._read)
        self._read = calls[-1].n if calls else self._read
        self.toasts = [str(call.params.get("text", "")) for call in calls if call.method == "answerCallbackQuery"]
        # What nobody looks at again would only make the collector's work longer.
        self.standin.calls.clear()
        self.answered = {call.params.get("callback_query_id") for call in calls if call.method == "answerCallbackQuery"}
        for number, query in self._fresh(updates):
            if query not in self.answered:
                self.unanswered += 1
                self.faults.append(f"tap in update {number} unanswered")
        for call in calls:
            said = (call.description or "").lower()
            if not call.ok and not any(known in said for known in NOT_OUR_FAULT):
                self.faults.append(f"{call.method} refused: {call.description}")
        self._look_at_logs(sound)

    def _fresh(self, updates: Iterable[object]) -> Iterator[tuple[int, str]]:
        """Every tap that says which it is, in an update whose number comes for the first time."""
        for update in updates:
            number = update.get("update_id") if isinstance(update, dict) else None
            if not isinstance(update, dict) or not is_number(number) or number in self.seen:
                continue
            self.seen.add(number)
            for query in tap_ids(update):
                yield number, query

    def _look_at_logs(self, sound: Collection[int]) -> None:
        for line in self.logs:
            is_aside = line.get("action") == "update_put_aside" and line["update_id"] not in sound
            if line.get("log_level") == "error" and not is_aside:
                self.faults.append(f"logged: {line}")
            if found := leaks(json.dumps(line, ensure_ascii=False)):
                self.faults.append(f"a log line with action {line.get('action')} holds {', '.join(found)}")
        self.logs.clear()

    def keyboards(self, chat: int) -> list[tuple[int, str]]:
        """Every button that stands in a chat now, as (message, data), of the newest messages."""
        found: list[tuple[int, str]] = []
        for sent in self.standin.messages(chat, by=self.standin.bot_id)[-6:]:
            rows = (sent.keyboard or {}).get("inline_keyboard", [])
            found += [(sent.id, b["callback_data"]) for row in rows for b in row if "callback_data" in b]
        return found

    def numbers(self, chat: int) -> list[int]:
        return [sent.id for sent in self.standin.messages(chat)[-8:]]

    def asked(self, chat: int) -> int | None:
        """The newest question in a chat that wants words."""
        found = [m.id for m in self.standin.messages(chat, by=self.standin.bot_id)[-6:] if m.force_reply]
        return found[-1] if found else None


def tap_ids(update: Json) -> list[str]:
    """Which tap it is, when it is one and says so."""
    query = update.get("callback_query")
    found = query.get("id") if isinstance(query, dict) else None
    return [found] if isinstance(found, str) and found else []


def is_number(value: object) -> TypeGuard[int]:
    """What Telegram numbers updates with."""
    return isinstance(value, int) and not isinstance(value, bool) and -(2**63) < value < 2**63


async def _settled(context: Context, pair: Pair) -> None:
    seats = tuple(
        replace(seat, id=PartnerId(who["id"]), name=who["first_name"], active_at=context.now)
        for seat, who in zip(cast.couple().partners, pair.users(), strict=True)
    )
    us: Couple = replace(cast.couple(), chat=ChatId(pair.group), partners=(), admin=True, reactions=True)
    added = await couples.add(context.unit, us)
    await couples.save(context.unit, added, replace(added, partners=seats))
    for practice in ("checkins", "recap"):
        daily = replace(cast.rhythm(practice), id=0, couple=added.id, owner=seats[0].id, day=None)
        await rhythms.save(context.unit, plan(daily, context.now))


async def _ended(context: Context, pair: Pair) -> None:
    us = await couples.of_person(context.unit, PartnerId(pair.ana))
    us = us or await couples.by_chat(context.unit, ChatId(pair.group))
    if us is not None and us.stage is not Stage.ENDED:
        await couples.save(context.unit, us, replace(us, stage=Stage.ENDED))


@asynccontextmanager
async def arena(path: Path, seed: int, *, posted: bool = False) -> AsyncIterator[Arena]:
    """`posted`: not polled but at the end of a webhook, for whoever serves its port."""
    clock = PlayClock(NOON)
    standin = Feed(clock)
    request = StandInRequest(standin)
    api = TelegramApi(standin.token, request=request, get_updates_request=request)
    webhook = {"webhook_url": f"https://toward.example{DOOR}", "http_port": 0} if posted else {}
    settings = Settings(_env_file=None, data_dir=path, telegram_token=None, **webhook)  # type: ignore[arg-type]
    limits = Limits(per_second=0, per_group_minute=0)
    patience = Patience(poll=3600)
    with capture_logs() as logs:
        async with wiring.assembled(settings, clock, api, limits, patience, rng=Random(seed)) as assembled:
            stop = asyncio.Event()
            running = asyncio.create_task(app.run(assembled, stop, guarded=False))
            app.set_aside()
            buttons = Buttons(Seal(key_file(path)[0]).signing_key)
            try:
                yield Arena(
                    app=assembled, buttons=buttons, standin=standin, clock=clock, running=running, logs=logs, path=path,
                    settings=settings,
                )  # fmt: skip
            finally:
                gc.unfreeze()
                stop.set()
                await running
        standin.close()
