"""Named places in the bot at which a life can end by kill -9: installed from outside; the bot knows none."""

from __future__ import annotations

import os
import signal
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from bot import dispatcher
from bot.boarding import Gate
from bot.chat.handler import Handler
from bot.dispatcher import Dispatcher
from bot.domain.decision import Decision, Kind
from bot.engine import Engine, keep, receive, time
from bot.limits import Limits
from bot.storage import database, erasing, inbox, outbox
from bot.storage.database import Database
from bot.storage.inbox import StoredInbox
from bot.storage.outbox import Letter

Reached = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Point:
    """`row` is the one of durability.md 5 it serves; `install` makes the bot call back whenever it is there."""

    name: str
    row: str
    install: Callable[[Reached], None]


def arm(name: str, times: int = 1) -> None:
    """From now on this process ends by SIGKILL when it is at the point for the `times`-th time."""
    left = times

    def reached() -> None:
        nonlocal left
        left -= 1
        if left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)

    POINTS[name].install(reached)


def put(owner: Any, name: str, value: object) -> None:
    """Have this process do something else, or something more, there."""
    setattr(owner, name, value)


def _before(owner: Any, name: str, when: Callable[..., bool] = lambda *_: True) -> Callable[[Reached], None]:
    return lambda reached: _wrap(owner, name, when, reached, None)


def _after(owner: Any, name: str, when: Callable[..., bool] = lambda *_: True) -> Callable[[Reached], None]:
    """`when` is asked with the result and the arguments."""
    return lambda reached: _wrap(owner, name, when, None, reached)


def _wrap(owner: Any, name: str, when: Callable[..., bool], before: Reached | None, after: Reached | None) -> None:
    real: Callable[..., Awaitable[Any]] = getattr(owner, name)

    @wraps(real)
    async def wrapped(*args: Any, **more: Any) -> Any:
        if before is not None and when(*args):
            before()
        result = await real(*args, **more)
        if after is not None and when(result, *args):
            after()
        return result

    put(owner, name, wrapped)


def _opened(decision: Decision | None, *_: object) -> bool:
    return decision is not None and any(show.moment.is_open() for show in decision.show)


def _prompts(_: object, letter: Letter, *__: object) -> bool:
    return letter.kind is Kind.PROMPT


def _nudges(_: object, letter: Letter, *__: object) -> bool:
    return letter.kind is Kind.NUDGE


def _no_room(reached: Reached) -> None:
    """Every row is leased and waits for its turn, and the turn is where it ends."""

    async def take(*_: object) -> bool:
        return False

    put(Limits, "take", take)
    put(Limits, "has_room", lambda *_: False)
    _wrap(Dispatcher, "_fly_later", lambda *_: True, reached, None)


def _at_open(reached: Reached) -> None:
    """Between the commit of a decision and what it lets leave."""
    real = Gate.open

    def opened(gate: Gate) -> None:
        reached()
        real(gate)

    put(Gate, "open", opened)


def _control(sql: str) -> Callable[[Reached], None]:
    """In the database's own thread."""

    def install(reached: Reached) -> None:
        real = database._control

        def control(statement: str, connection: Any) -> None:
            if statement == sql:
                reached()
            real(statement, connection)

        put(database, "_control", control)

    return install


def _half_migrated(reached: Reached) -> None:
    import yoyo.backends

    real = yoyo.backends.DatabaseBackend.apply_one

    def apply(*args: Any, **more: Any) -> None:
        real(*args, **more)
        reached()

    put(yoyo.backends.DatabaseBackend, "apply_one", apply)


_ALL = (
    Point("open, before its commit", "1", _after(time, "open_one", _opened)),
    Point("open, after its commit", "2", _after(Engine, "decide_due", lambda more, *_: more)),
    Point("leased, waiting for its turn", "3", _no_room),
    Point("sending, before a byte leaves", "4", _before(dispatcher, "send")),
    Point("prompt sending, before a byte leaves", "4", _before(dispatcher, "send", _prompts)),
    Point("answered, before it is recorded", "6", _before(dispatcher, "record_success")),
    Point("prompt answered, before it is recorded", "6", _before(dispatcher, "record_success", _prompts)),
    Point("recorded, before its commit", "6", _after(outbox, "finish")),
    Point("recorded, after its commit", "6", _after(dispatcher, "record_success")),
    Point("nudge decided, before its commit", "1", _after(time, "look_one", lambda d, *_: bool(d and d.nudge))),
    Point("nudge sending, before a byte leaves", "4", _before(dispatcher, "send", _nudges)),
    Point("nudge answered, before it is recorded", "6", _before(dispatcher, "record_success", _nudges)),
    Point("update kept, before its commit", "17", _after(inbox, "_put")),
    Point("update kept, after its commit", "17", _after(StoredInbox, "put")),
    Point("update decided, before its commit", "17", _after(receive, "receive")),
    Point("update decided, boarded, before its commit", "17", _after(Gate, "board")),
    Point("update decided, after its commit", "17", _at_open),
    Point("tap decided, before it is answered", "17", _before(Handler, "_answer")),
    Point("marble in the jar, before its commit", "17", _after(keep, "_save_moment")),
    Point("any unit, before its commit", "7", _control("COMMIT")),
    Point("recovered", "7", _after(Dispatcher, "recover")),
    Point("forgotten, before its commit", "7", _after(erasing, "person")),
    Point("forgotten, before the file is rewritten", "7", _before(Database, "scrub")),
    Point("half migrated", "33", _half_migrated),
)
POINTS = {point.name: point for point in _ALL}
