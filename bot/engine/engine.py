"""The engine: load, decide, save, in one transaction each. It knows nobody's language and nothing of Telegram."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from random import Random

import structlog

from bot.clock import Clock
from bot.domain.couple import ChatId
from bot.domain.decision import Content, Decision
from bot.domain.event import Event, Tapped
from bot.domain.messenger import Answer
from bot.engine import receive, time
from bot.engine.context import Context
from bot.engine.draw import voice
from bot.errors import StaleError
from bot.storage import inbox
from bot.storage.database import Database

log = structlog.get_logger()
BAD_ROW_WAITS = timedelta(hours=1)


class Engine:
    """`receive` for what people do, `open_due` and `look_due` for what time does: one unit of work a call."""

    def __init__(
        self, *, database: Database, clock: Clock, content: Content, rng: Random, username: str = "",
        wake: Callable[[], None] = lambda: None,
    ) -> None:  # fmt: skip
        self._database = database
        self._clock = clock
        self._content = content
        self._rng = rng
        self.username = username
        self.wake = wake
        self.opened = 0

    @asynccontextmanager
    async def unit(self) -> AsyncIterator[Context]:
        """A transaction with its one `now`."""
        async with self._database.transaction() as unit:
            yield Context(unit=unit, now=self._clock.now(), content=self._content, rng=self._rng)

    async def receive(self, event: Event | None, update_id: int) -> Answer:
        """Do what an event asks for; its inbox row is done in the same transaction. Twice is as good as once."""
        async with self.unit() as context:
            fresh = await inbox.done(context.unit, update_id)
            if event is None or not fresh:
                return Answer(voice=voice(None, ChatId(0), self.username))
            couple, decision = await receive.receive(context, event)
        self.wake()
        speak = voice(couple, ChatId(event.who.id) if isinstance(event, Tapped) else event.chat, self.username)
        return Answer(toast=decision.toast, alert=decision.alert, voice=speak)

    async def open_due(self) -> bool:
        """Open one rhythm that is due; whether there may be more."""
        return await self._one(time.open_one)

    async def look_due(self) -> bool:
        """Look at one moment whose instant has come; whether there may be more."""
        return await self._one(time.look_one)

    async def next_due(self) -> datetime | None:
        """The next instant, after now, at which anything is to be decided or sent."""
        reading = Context(unit=self._database.reading, now=self._clock.now(), content=self._content, rng=self._rng)
        return await time.next_due(reading)

    async def migrated(self, old: ChatId, new: ChatId) -> None:
        async with self.unit() as context:
            await receive.migrated(context, old, new)

    async def unreachable(self, chat: ChatId, why: str) -> None:
        async with self.unit() as context:
            await receive.unreachable(context, chat, why)

    async def purge(self) -> None:
        """Forget what is older than we promise to keep."""
        async with self.unit() as context:
            await time.purge(context)

    async def say_goodbye(self) -> int:
        async with self.unit() as context:
            return await time.say_goodbye(context)

    async def _one(self, work: Callable[[Context], Awaitable[Decision | None]]) -> bool:
        try:
            async with self.unit() as context:
                decision = await work(context)
            self.opened += sum(s.moment.is_open() for s in decision.show) if decision else 0
            return decision is not None
        except StaleError:
            return True
        except Exception as error:  # noqa: BLE001
            # The edge of all decisions: a row that raises is pushed an hour ahead, so that it stops nobody.
            log.error("row raised", action="row_raised", work=work.__name__, error=type(error).__name__)
            async with self.unit() as context:
                await time.postpone(context, context.now + BAD_ROW_WAITS)
            return True
