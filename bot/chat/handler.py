"""One kept update: understand it, let the engine decide, answer the tap."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Protocol

import structlog

from bot.chat.events import Decode, Me, event_of
from bot.chat.fields import Raw
from bot.domain.card import Words, say
from bot.domain.event import BotMoved, Commanded, Event, PeopleMoved, Tapped
from bot.errors import DeliveryError, StaleError
from bot.messenger import Answer, Messenger, Voice

# Two partners tapping at once is the normal case; losing the race three times running is not.
RACES = 3

log = structlog.get_logger()
# Update id, chat, kind, raw JSON.
Row = tuple[int, int, str, bytes]


class Engine(Protocol):
    """Where decisions are made and saved."""

    async def receive(self, event: Event | None, update_id: int, fresh: Row | None = None) -> Answer:
        """Do what an event asks for and mark its update as done, in one transaction.

        `fresh` is the update when it has not been kept yet: it is then kept as well.
        """


class Handler:
    """Whatever becomes of an update, a tap is answered at once (design.md 7.3)."""

    def __init__(self, engine: Engine, messenger: Messenger, me: Me, decode: Decode) -> None:
        self._engine = engine
        self._messenger = messenger
        self.me = me
        self.decode = decode

    async def handle(self, update_id: int, raw: Raw) -> None:
        event = await self._counted(event_of(raw, self.me, self.decode))
        if not isinstance(event, Tapped):
            await self._receive(event, update_id)
            return
        answer = Answer(voice=Voice(language=event.who.language), toast=say("again-toast"))
        try:
            answer = await self._receive(event, update_id)
        finally:
            await self._answer(event.query, answer)

    async def unread(self, raw: Raw, told: str = "again-toast") -> None:
        """A tap that nobody can read is answered all the same, as long as it says which one it is."""
        query = raw.get("callback_query")
        found = query.get("id") if isinstance(query, dict) else None
        if isinstance(found, str) and found:
            await self._answer(found, Answer(voice=Voice(), toast=say(told)))

    async def later(self, raw: Raw) -> None:
        """The same for one that cannot be written down now."""
        await self.unread(raw, "later-toast")

    async def at_once(self, fresh: Row, tapped: Tapped) -> asyncio.Task[None]:
        """Decide about a tap in the very commit that keeps it. Returns the telling, which is on its way.

        Whatever it raises, nothing has been kept or decided.
        """
        answer = await self._receive(tapped, fresh[0], fresh)
        return asyncio.create_task(self._answer(tapped.query, answer))

    async def _receive(self, event: Event | None, update_id: int, fresh: Row | None = None) -> Answer:
        for _ in range(RACES - 1):
            try:
                return await self._engine.receive(event, update_id, fresh)
            except StaleError:
                continue
        return await self._engine.receive(event, update_id, fresh)

    async def _counted(self, event: Event | None) -> Event | None:
        """The event with the number of people, where the decision hangs on there being exactly two."""
        match event:
            case Commanded(name="start") if not event.is_private():
                return replace(event, humans=await self._messenger.count_humans(event.chat))
            case BotMoved(present=True) if not event.is_private():
                return replace(event, humans=await self._messenger.count_humans(event.chat))
            case PeopleMoved():
                return replace(event, humans=await self._messenger.count_humans(event.chat))
        return event

    async def _answer(self, query: str, answer: Answer) -> None:
        toast = self._spoken(answer.toast, answer.voice)
        try:
            await self._messenger.answer(query, toast, alert=answer.alert)
        except DeliveryError as error:
            # What was decided stands; only the spinner turns a little longer.
            log.warning("tap unanswered", action="tap_unanswered", error=type(error).__name__)

    def _spoken(self, toast: Words | None, voice: Voice) -> str:
        return self._messenger.speak(toast, voice) if toast else ""
