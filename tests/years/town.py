"""Many couples on one database: the real engine, storage, dispatcher and words, and a clock that is moved.

Not in it: Telegram's side of things (updates, transport, the stand-in) and the drawing of pictures.
"""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random

from bot.chat.render import render, speak_plain
from bot.clock import PlayClock
from bot.dispatcher import Dispatcher
from bot.domain.card import Button, Card, Picture, Words
from bot.domain.couple import ChatId
from bot.domain.event import Commanded, Event, Replied, Tapped
from bot.engine import Engine
from bot.errors import DeliveryError, Gone, NotSent, Unsure
from bot.limits import Limits
from bot.messenger import File, Voice
from bot.storage.database import Database
from bot.storage.inbox import StoredInbox
from bot.storage.sealing import Seal
from tests.fakes import real_content

# An answer whose own answer was lost comes again within this time, and is one still.
ANSWERED_WITHIN = timedelta(minutes=10)
LONG_AGO = datetime.min.replace(tzinfo=UTC)
# Nobody looks further back in a chat than this.
REMEMBERED = 8


@dataclass(slots=True, kw_only=True)
class Message:
    """One message as it stands in a chat: its plain words, and its buttons by label."""

    id: int
    text: str
    buttons: list[tuple[str, Button]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A new message that arrived. `unasked`: nobody had done anything just then."""

    at: datetime
    chat: ChatId
    text: str
    # Of its first line.
    key: str
    silent: bool
    unasked: bool


class Ear:
    """The chats of all couples. Every card is worded in full; `hears` is told of each new message."""

    def __init__(self, clock: PlayClock, hears: Callable[[Sent], None], rng: Random) -> None:
        self._clock = clock
        self._hears = hears
        self._rng = rng
        self._words = real_content()
        self.chats: dict[ChatId, deque[Message]] = {}
        self.ids = count(1_000)
        self.unasked = False
        # When somebody last did something in a chat, or from their own.
        self.stirred: dict[ChatId, datetime] = {}
        self.down = False
        self.troubles = 0.0
        self.requests = 0

    async def send(
        self, chat: ChatId, card: Card, voice: Voice, *, reply_to: int | None = None, silent: bool = False,
        photo: bytes | None = None,
    ) -> int | None:  # fmt: skip
        lost = self._met_trouble()
        message = self._worded(next(self.ids), card, voice)
        self.chats.setdefault(chat, deque(maxlen=REMEMBERED)).append(message)
        now, key = self._clock.now(), card.lines[0].key if card.lines else ""
        unasked = self.unasked and now - self.stirred.get(chat, LONG_AGO) > ANSWERED_WITHIN
        self._hears(Sent(at=now, chat=chat, text=message.text, key=key, silent=silent, unasked=unasked))
        if lost is not None:
            raise lost
        return message.id

    def _met_trouble(self) -> DeliveryError | None:
        """Raises for what never left; what is returned is raised after it arrived."""
        self.requests += 1
        if self.down or self._rng.random() < self.troubles:
            raise NotSent
        return Unsure() if self._rng.random() < self.troubles else None

    def _worded(self, number: int, card: Card, voice: Voice) -> Message:
        text = render(card, voice, self._words, repr).plain()
        buttons = [(speak_plain(b.label, voice, self._words), b) for row in card.rows for b in row]
        return Message(id=number, text=text, buttons=buttons)

    async def send_file(self, chat: ChatId, file: File, card: Card, voice: Voice) -> int | None:
        return await self.send(chat, card, voice)

    async def edit(self, chat: ChatId, message: int, card: Card, voice: Voice, *, photo: bytes | None = None) -> None:
        lost = self._met_trouble()
        changed = self._worded(message, card, voice)
        found = next((m for m in self.chats.get(chat, ()) if m.id == message), None)
        if found is not None:
            found.text, found.buttons = changed.text, changed.buttons
        if lost is not None:
            raise lost

    async def delete(self, chat: ChatId, message: int) -> None:
        self._met_trouble()
        here = self.chats.get(chat, deque())
        found = next((m for m in here if m.id == message), None)
        if found is None:
            raise Gone
        here.remove(found)

    async def react(self, chat: ChatId, message: int, emoji: str) -> None:
        self._met_trouble()

    async def leave(self, chat: ChatId) -> None:
        self._met_trouble()

    async def answer(self, query: str, text: str, *, alert: bool = False) -> None:
        """Answered by the handler, which is not in here."""

    async def count_humans(self, chat: ChatId) -> int | None:
        return 2

    def speak(self, words: Words, voice: Voice) -> str:
        return speak_plain(words, voice, self._words)


async def undrawn(picture: Picture) -> bytes:
    """Pictures take most of a processor's time, and no promise hangs on them."""
    return b""


@dataclass(kw_only=True)
class Town:
    """The bot of all couples, and time."""

    clock: PlayClock
    database: Database
    engine: Engine
    dispatcher: Dispatcher
    inbox: StoredInbox
    ear: Ear
    file: Path
    stops: list[BaseException]
    updates: count[int] = field(default_factory=lambda: count(1))
    acts: int = 0

    async def do(self, event: Event) -> None:
        """One update, kept and handled like any other; then what follows from it now."""
        number = next(self.updates)
        self.acts += 1
        await self.inbox.put([(number, event.chat, "test", b"{}")])
        self.ear.unasked = False
        self.ear.stirred[event.chat] = self.clock.now()
        if isinstance(event, Tapped | Commanded | Replied):
            self.ear.stirred[ChatId(event.who.id)] = self.clock.now()
        await self.engine.receive(event, number)
        await self.dispatcher.deliver_due()

    async def pass_time(self, to: datetime) -> None:
        """Through every due instant up to this one, in its order."""
        while (due := await self.engine.next_due()) is not None and due <= to:
            self.clock.move_to(max(due, self.clock.now()))
            await self._rings()
        self.clock.move_to(max(to, self.clock.now()))
        await self._rings()

    async def skip(self, to: datetime) -> None:
        """The machine was off until then: everything in between is late."""
        self.clock.move_to(to)
        await self._rings()

    async def _rings(self) -> None:
        self.ear.unasked = True
        engine = self.engine
        while await engine.decide_due():
            pass
        await self.dispatcher.deliver_due()
        assert not self.stops, self.stops


@asynccontextmanager
async def town(folder: Path, start: datetime, seed: int, hears: Callable[[Sent], None]) -> AsyncIterator[Town]:
    clock, file = PlayClock(start), folder / "town.db"
    ear = Ear(clock, hears, Random(seed))
    stops: list[BaseException] = []
    async with Database(file, Seal({"k1": bytes(32)})) as database:
        engine = Engine(database=database, clock=clock, content=real_content(), rng=Random(seed), username="toward_bot")
        dispatcher = Dispatcher(engine, ear, Limits(per_second=0, per_group_minute=0), stops.append, undrawn)
        engine.gate = dispatcher.gate
        yield Town(clock=clock, database=database, engine=engine, dispatcher=dispatcher,
            inbox=StoredInbox(database, clock), ear=ear, file=file, stops=stops)  # fmt: skip
