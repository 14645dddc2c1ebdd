"""The engine: load, decide, save, in one transaction each. It knows nobody's language and nothing of Telegram."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from random import Random
from typing import Any, Protocol, TypeVar

import structlog

from bot.clock import Clock
from bot.domain.admission import Admission
from bot.domain.card import PartnerId
from bot.domain.couple import ChatId, Couple
from bot.domain.decision import NOTHING, Decision
from bot.domain.event import Event, Tapped
from bot.domain.moment import State
from bot.engine import receive, righting, time
from bot.engine.context import OPEN, Context, Spoken
from bot.engine.draw import voice
from bot.errors import NotNow, StaleError
from bot.messenger import Answer
from bot.storage import inbox, moments, notes, rhythms
from bot.storage.inbox import Update
from bot.storage.unit import AnyDatabase, Unit

log = structlog.get_logger()
T = TypeVar("T")
BAD_ROW_WAITS = timedelta(hours=1)
Work = Callable[[Context], Coroutine[Any, Any, Decision | None]]
Postpone = Callable[[Unit, int, datetime], Coroutine[Any, Any, None]]


class Gate(Protocol):
    """What a decision about one chat may send along at once, with no commit in between (bot/boarding.py)."""

    async def board(self, context: Context) -> None:
        """In the decision's own transaction, after everything else."""

    def open(self) -> None:
        """After the commit: off with what boarded; the rest is seen to in its turn."""


class NoGate:
    """Everything waits until somebody looks."""

    async def board(self, context: Context) -> None:
        """Nobody boards."""

    def open(self) -> None:
        """Nobody leaves."""


class Engine:
    """`receive` for what people do, `decide_due` for what time does: one unit of work a call."""

    def __init__(
        self, *, database: AnyDatabase, clock: Clock, content: Spoken, rng: Random, username: str = "",
        admission: Admission = OPEN,
    ) -> None:  # fmt: skip
        self._database = database
        self._clock = clock
        self._content = content
        self._rng = rng
        self.username = username
        self._admission = admission
        self.gate: Callable[[ChatId], Gate] = lambda _: NoGate()
        # Told before somebody's rows go, so that no copy of the database brings them back.
        self.forgetting: Callable[[PartnerId, datetime], None] = lambda _who, _now: None
        self.opened = 0
        # Since the process began: why what was due did not come.
        self.skipped: Counter[str] = Counter()

    async def work(self, do: Callable[[Context], Coroutine[Any, Any, T]]) -> T:
        """A transaction with its one `now`."""
        return await self._database.write(lambda unit: do(self._context(unit)))

    async def look(self, do: Callable[[Context], Coroutine[Any, Any, T]]) -> T:
        """The same, for what only looks."""
        return await self._database.read(lambda unit: do(self._context(unit)))

    def _context(self, unit: Unit) -> Context:
        # Whole seconds, as they are stored: what is saved and what is read back are the same.
        now = self._clock.now().replace(microsecond=0)
        return Context(unit=unit, now=now, content=self._content, rng=self._rng, admission=self._admission)

    async def receive(self, event: Event | None, update_id: int, fresh: Update | None = None) -> Answer:
        """Do what an event asks for; its inbox row is done in the same transaction. Twice is as good as once.

        `fresh` is the update when it is not in the inbox yet: then it is kept there by the same commit.
        """

        chat = ChatId(0) if event is None else event.chat
        gate = self.gate(chat)

        async def do(context: Context) -> tuple[Couple | None, Decision]:
            if fresh is None:
                is_first = await inbox.done(context.unit, update_id)
            else:
                is_first = await inbox.done_at_once(context.unit, fresh, context.now)
            if not is_first or event is None:
                return None, NOTHING
            decided = await receive.receive(context, event)
            if decided[1].forget and isinstance(event, Tapped):
                self.forgetting(event.who.id, context.now)
            await gate.board(context)
            return decided

        couple, decision = await self.work(do)
        gate.open()
        if (decision.forget or decision.erase_words) and not await self._database.scrub():
            log.warning("not scrubbed", action="not_scrubbed")
        reader = ChatId(event.who.id) if isinstance(event, Tapped) else chat
        return Answer(toast=decision.toast, alert=decision.alert, voice=voice(couple, reader, self.username))

    async def decide_due(self) -> bool:
        """Decide about one row whose instant has come, what is open before anything new; whether there may be more."""
        looked = _Looked()
        try:
            decision = await self.work(looked.first)
        except StaleError:
            return True
        except NotNow:
            # No row is to blame.
            raise
        except Exception as error:
            # The edge of all decisions: a row that raises is pushed an hour ahead, so that it stops nobody.
            log.error("row raised", action="row_raised", work=looked.work.__name__, error=type(error).__name__)
            if not looked.due:
                # None was even found.
                raise
            await self.work(looked.put_off)
            return True
        self._count(decision)
        return decision is not None

    async def next_due(self) -> datetime | None:
        """The next instant, after now, at which anything is to be decided or sent."""
        return await self.look(time.next_due)

    async def set_right(self) -> None:
        """Bring back what a wrong clock has put far away; only when the time is known to be right."""
        if astray := await self.work(righting.set_right):
            log.warning("planned again after a wrong clock", action="set_right", rows=astray)

    async def zones_changed(self, version: str) -> None:
        """Plan by the time zone data of this start."""
        if moved := await self.work(lambda context: righting.zones_changed(context, version)):
            log.info("planned again by new time zone data", action="zones_changed", rows=moved)

    async def purge(self) -> None:
        """Forget what is older than we promise to keep."""
        await self.work(time.purge)

    async def ask_anew(self) -> None:
        """Ask for every yes that has grown old."""
        await self.work(time.ask_anew)

    async def say_goodbye(self) -> int:
        return await self.work(time.say_goodbye)

    def _count(self, decision: Decision | None) -> None:
        if decision is not None:
            self.opened += sum(s.moment.is_open() for s in decision.show)
            self.skipped.update(s.moment.reason for s in decision.show if s.moment.state is State.SKIPPED)


class _Looked:
    """A look at all that is due, and how far it came."""

    def __init__(self) -> None:
        (self.work, self._postpone), self.due = _kinds()[0], 0

    async def first(self, context: Context) -> Decision | None:
        """Of every kind in turn, in one unit: most of them find nothing."""
        for self.work, self._postpone in _kinds():
            try:
                decision = await self.work(context)
            finally:
                self.due = context.unit.due
            if decision is not None:
                return decision
        return None

    async def put_off(self, context: Context) -> None:
        await self._postpone(context.unit, self.due, context.now + BAD_ROW_WAITS)


def _kinds() -> tuple[tuple[Work, Postpone], ...]:
    """What time does, in the order in which it is asked for, and how each is put off."""
    return (
        (time.look_one, moments.postpone), (time.remind_one, notes.postpone), (time.open_one, rhythms.postpone),
    )  # fmt: skip
