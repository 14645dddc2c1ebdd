"""What is different in a process that is not alone on its database (durability.md 2.9). On SQLite, nothing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, nullcontext, suppress
from dataclasses import replace
from datetime import timedelta
from functools import partial

from bot.chat.intake import Front, Intake
from bot.chat.seated import SeatedPoller
from bot.clock import Clock
from bot.dispatcher import Dispatcher
from bot.engine import Engine
from bot.errors import LostSeat
from bot.limits import Limits
from bot.messenger import Messenger
from bot.scheduler import Chore
from bot.settings import Settings
from bot.storage.seats import DISPATCH, POLL, SharedSeat
from bot.storage.sitting import EVERY, Seats
from bot.storage.unit import AnyDatabase
from bot.studio import Draw
from bot.tenure import SeatedDispatcher

Held = Mapping[str, SharedSeat]
# What each process does for itself; all else is done by whoever sends.
OWN = ("room",)


def seats(
    settings: Settings, database: AnyDatabase, clock: Clock, failed: Callable[[BaseException], None]
) -> AbstractAsyncContextManager[Held]:
    """The seats there are; none where nobody else can be. Behind a webhook nobody polls."""
    if not database.is_shared:
        return nullcontext({})
    names = (DISPATCH,) if settings.webhook_url else (POLL, DISPATCH)
    return Seats(settings.postgres_url(), clock, names, failed)


def dispatcher(
    engine: Engine, messenger: Messenger, limits: Limits, stop: Callable[[BaseException], None], *, draw: Draw,
    seats: Held,
) -> Dispatcher:  # fmt: skip
    if DISPATCH not in seats:
        return Dispatcher(engine, messenger, limits, stop, draw)
    return SeatedDispatcher(engine, messenger, limits, stop, draw, seat=seats[DISPATCH])


def front(front: Front, clock: Clock, seats: Held) -> Front:
    return SeatedPoller(front, clock, seats[POLL]) if POLL in seats else front


def chores(chores: Iterable[Chore], intake: Intake, seats: Held) -> Iterator[Chore]:
    """One process keeps house; each looks after what others have left lying."""
    if DISPATCH not in seats:
        yield from chores
        return
    for chore in chores:
        yield chore if chore.name in OWN else replace(chore, work=partial(_if_held, seats[DISPATCH], chore.work))
    yield Chore("left", intake.look_after, timedelta(seconds=EVERY))


async def _if_held(seat: SharedSeat, work: Callable[[], Awaitable[object]]) -> None:
    # Whoever loses it meanwhile has written nothing.
    with suppress(LostSeat):
        if seat.is_held:
            await work()
