"""A whole house to live in: real database, real words, a clock that waits, and a chat that keeps what it is told."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from structlog.testing import capture_logs

from bot.clock import PlayClock
from bot.content import Catalogue
from bot.dispatcher import Dispatcher
from bot.domain.admission import Admission
from bot.domain.card import PartnerId, Tap
from bot.domain.couple import ChatId, Couple, Partner
from bot.domain.event import BotMoved, Commanded, Event, PeopleMoved, Person, Reacted, Replied, Tapped
from bot.domain.moment import Moment
from bot.domain.note import Note
from bot.domain.rhythm import Rhythm, plan
from bot.engine import Engine
from bot.engine.engine import NoGate
from bot.limits import Limits
from bot.messenger import Answer
from bot.storage import couples, moments, notes, rhythms
from bot.storage.database import Database
from bot.storage.inbox import StoredInbox
from bot.storage.postgres import PostgresDatabase
from bot.storage.sealing import Seal
from bot.storage.unit import AnyDatabase, Unit
from tests import cast
from tests.cast import ANA, BEN, CLEO, GROUP
from tests.fakes import FakeMessenger, Shown, real_content
from tests.postgres import Place

# A Wednesday at noon in Berlin: far from quiet hours on either side.
NOON = datetime(2026, 3, 11, 11, tzinfo=UTC)
# A settling house comes to rest within a few rounds; this many mean that something is due again and again.
MOST_ROUNDS = 100


def people() -> dict[PartnerId, Person]:
    return {ANA: cast.ana_person(), BEN: cast.ben_person(), CLEO: cast.cleo_person()}


def toast(answer: Answer) -> str:
    """What whoever tapped is told, by its key."""
    return answer.toast.key if answer.toast else ""


@dataclass(kw_only=True)
class House:
    """Everything but Telegram and the scheduler. What people do goes straight to the engine, then all comes to rest."""

    database: AnyDatabase
    clock: PlayClock
    messenger: FakeMessenger
    engine: Engine
    dispatcher: Dispatcher
    stops: list[BaseException]
    settles: bool = True
    path: Path
    # Where the database is PostgreSQL; otherwise it is the file in `path`.
    place: Place | None = None

    @property
    def file(self) -> Database:
        """The same database, where it is a file of SQLite."""
        assert isinstance(self.database, Database)
        return self.database

    @property
    def where(self) -> Path | Place:
        return self.place or self.path

    # -- what people do ------------------------------------------------------------------------------------------

    async def tap(self, who: PartnerId, what: str | Tap, *, chat: ChatId = GROUP, message: int | None = None) -> Answer:
        """Tap a button by its label, action or path, on the newest message that has it; or anything, forged."""
        tap, on = (what, message or 0) if not isinstance(what, str) else self._button(what, chat, message)
        return await self.receive(
            Tapped(chat=chat, who=people()[who], query=f"q{self.messenger.next_id()}", message=on, tap=tap)
        )

    async def command(self, who: PartnerId, text: str, *, chat: ChatId = GROUP) -> int:
        """`/bid long day`; the id of the message it was typed in."""
        name, _, words = text.removeprefix("/").partition(" ")
        number = self.messenger.next_id()
        await self.receive(Commanded(chat=chat, who=people()[who], message=number, name=name, words=words))
        return number

    async def reply(
        self, who: PartnerId, words: str, *, to: int | None = None, chat: ChatId = GROUP, edits: int | None = None
    ) -> int:
        """Words in reply to a message, by default the newest; `edits` changes an earlier message of their own."""
        number = edits or self.messenger.next_id()
        on = to if to is not None or chat > 0 else self.group()[-1].id
        event = Replied(chat=chat, who=people()[who], message=number, reply_to=on, words=words, edited=bool(edits))
        await self.receive(event)
        return number

    async def react(self, who: PartnerId, *emoji: str, to: int | None = None) -> None:
        on = to if to is not None else self.group()[-1].id
        await self.receive(Reacted(chat=GROUP, who=people()[who], message=on, emoji=emoji))

    async def added(self, by: PartnerId = ANA, *, admin: bool = False, chat: ChatId = GROUP) -> None:
        await self.receive(BotMoved(chat=chat, who=people()[by], present=True, admin=admin, humans=2))

    async def removed(self, by: PartnerId = ANA, *, chat: ChatId = GROUP) -> None:
        await self.receive(BotMoved(chat=chat, who=people()[by], present=False))

    async def joined(self, who: PartnerId, humans: int) -> None:
        await self.receive(PeopleMoved(chat=GROUP, came=(people()[who],), humans=humans))

    async def left(self, who: PartnerId, humans: int) -> None:
        await self.receive(PeopleMoved(chat=GROUP, left=(who,), humans=humans))

    async def receive(self, event: Event | None, update: int | None = None) -> Answer:
        """One update, kept and handled like any other; then everything that follows from it now."""
        number = self.messenger.next_update() if update is None else update
        chat = event.chat if event is not None else 0
        await StoredInbox(self.database, self.clock).put([(number, chat, "test", b"{}")])
        answer = await self.engine.receive(event, number)
        if self.settles:
            await self.settle()
        return answer

    def _button(self, what: str, chat: ChatId, message: int | None) -> tuple[Tap, int]:
        for shown in reversed(self.messenger.messages(chat)):
            tap = shown.find(what) if message in (None, shown.id) else None
            if tap is not None:
                return tap, shown.id
        offered = [label for shown in self.messenger.messages(chat) for label in shown.labels]
        raise AssertionError(f"nobody offers {what!r} in {chat}, only {offered}")

    def keep_inside(self) -> None:
        """From here on a test sees what was decided before any of it leaves; `settle` lets it."""
        self.settles = False
        self.engine.gate = lambda _: NoGate()

    # -- what time does ------------------------------------------------------------------------------------------

    async def settle(self) -> None:
        """Decide and deliver until nothing is left to do at this instant."""
        with capture_logs() as logs:
            for _ in range(MOST_ROUNDS):
                before = len(self.messenger.calls)
                decided = await self.decide()
                await self.dispatcher.deliver_due()
                if not decided and len(self.messenger.calls) == before:
                    break
            else:
                raise AssertionError("something is due again and again")
        assert not self.stops, self.stops
        assert not [line for line in logs if line["log_level"] == "error"], logs

    async def decide(self) -> int:
        """Whatever is due now, as the scheduler does it; how many rows that were."""
        done = 0
        while await self.engine.decide_due():
            done += 1
        return done

    async def pass_time(self, *, to: datetime | None = None, by: timedelta = timedelta(0)) -> None:
        """Through every due instant in its order."""
        end = to if to is not None else self.clock.now() + by
        await self.settle()
        while (due := await self.engine.next_due()) is not None and due <= end:
            self.clock.move_to(max(due, self.clock.now()))
            await self.settle()
        self.clock.move_to(max(end, self.clock.now()))
        await self.settle()

    # -- what there is -------------------------------------------------------------------------------------------

    def group(self) -> list[Shown]:
        return self.messenger.messages(GROUP)

    def private(self, who: PartnerId) -> list[Shown]:
        return self.messenger.messages(ChatId(who))

    async def couple(self, chat: ChatId = GROUP) -> Couple:
        found = await self.database.read(lambda unit: couples.by_chat(unit, chat))
        assert found is not None
        return found

    async def moments(self) -> list[Moment]:
        """All moments there are, also skipped ones, oldest first."""

        async def all_of(unit: Unit) -> list[Moment]:
            found = [await moments.by_id(unit, row["id"]) for row in self.rows("moment")]
            return [m for m in found if m is not None]

        return await self.database.read(all_of)

    async def notes(self) -> tuple[Note, ...]:
        """Everything the two keep."""
        us = await self.couple()
        return await self.database.read(lambda unit: notes.of_couple(unit, us.id))

    def rows(self, table: str) -> list[dict[str, Any]]:
        """What is committed in a table, as another process would see it."""
        if self.place is not None:
            return self.place.table(table)
        with closing(sqlite3.connect(self.path)) as connection:
            connection.row_factory = sqlite3.Row
            return [dict(row) for row in connection.execute(f"SELECT * FROM {table}")]

    async def spoil(self, sql: str, **values: object) -> None:
        """What no code of ours writes: a later version, or a disk, did."""
        await self.database.write(lambda unit: unit._run("spoil", sql, values))

    async def change(self, couple: Couple) -> None:
        """Facts as a test wants them."""

        async def change(unit: Unit) -> None:
            before = await couples.by_id(unit, couple.id)
            assert before is not None
            await couples.save(unit, before, replace(couple, version=before.version))

        await self.database.write(change)

    async def begin(
        self, *of: Rhythm, private: Iterable[PartnerId] = (ANA, BEN), couple: Couple | None = None
    ) -> Couple:
        """Ana and Ben, both in, without the way there; `private` says whose private chats are open."""
        wanted = couple or cast.couple()
        seats = tuple(self._seated(p, p.id in set(private)) for p in wanted.partners)

        async def begin(unit: Unit) -> None:
            added = await couples.add(unit, replace(wanted, partners=()))
            await couples.save(unit, added, replace(added, partners=seats))
            for rhythm in of:
                await rhythms.save(unit, plan(replace(rhythm, id=0, couple=added.id, day=None), self.clock.now()))

        await self.database.write(begin)
        return await self.couple(wanted.chat)

    def _seated(self, partner: Partner, reachable: bool) -> Partner:
        return replace(partner, reachable=reachable, active_at=self.clock.now())


@asynccontextmanager
async def house(
    path: Path, *, now: datetime = NOON, clock: PlayClock | None = None, messenger: FakeMessenger | None = None,
    seed: int = 1, content: Catalogue | None = None, allowed: Iterable[PartnerId] = (), place: Place | None = None,
) -> AsyncIterator[House]:  # fmt: skip
    """A house on the database in `path`; opened twice on the same path it is the same house after a restart.

    With a `place` it stands on PostgreSQL there.
    """
    clock, messenger = clock or PlayClock(now), messenger or FakeMessenger()
    stops: list[BaseException] = []
    file = path / "toward.db"
    seal = Seal({"k1": bytes(32)})
    async with PostgresDatabase(place.url, seal) if place else Database(file, seal) as database:
        engine = Engine(database=database, clock=clock, content=content or real_content(), rng=Random(seed),
            username="toward_bot", admission=Admission(allowed=frozenset(allowed)))  # fmt: skip
        dispatcher = Dispatcher(engine, messenger, Limits(per_second=0, per_group_minute=0), stops.append)
        engine.gate = dispatcher.gate
        yield House(
            database=database, clock=clock, messenger=messenger, engine=engine, dispatcher=dispatcher, stops=stops,
            path=file, place=place,
        )  # fmt: skip
        for flying in dispatcher._flying:
            flying.cancel()
        await asyncio.gather(*dispatcher._flying, return_exceptions=True)
