"""Of several processes one sends. What it began is nothing to the next holder of its seat, and nothing goes twice."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from structlog.testing import capture_logs

from bot.clock import SystemClock
from bot.domain.couple import ChatId
from bot.errors import LostSeat
from bot.limits import Limits
from bot.storage.seats import DISPATCH, SharedSeat
from bot.storage.unit import Unit
from bot.tenure import SeatedDispatcher
from tests.cast import ANA, BEN, GROUP
from tests.house import House

FREE = Limits(per_second=0, per_group_minute=0)


class Chair(SharedSeat):
    """A seat that is taken and lost by hand. `is_gone`: another process sits there, and only the database knows."""

    def __init__(self) -> None:
        self.calls = 0
        self.is_gone = False
        super().__init__(DISPATCH, SystemClock(), self._count)

    def _count(self) -> None:
        self.calls += 1

    def sit(self) -> None:
        self.is_gone = False
        self.take(1, SystemClock().monotonic() + 60)

    def freeze(self) -> None:
        """Longer than anybody waits for us; nobody has told us yet."""
        self.keep(0)

    async def check(self, unit: Unit) -> None:
        if self.is_gone or not self.is_held:
            raise LostSeat


@asynccontextmanager
async def serving(home: House, chair: Chair) -> AsyncIterator[SeatedDispatcher]:
    """A process like the house's own that is not alone."""
    dispatcher = SeatedDispatcher(home.engine, home.messenger, FREE, home.stops.append, seat=chair)
    home.engine.gate, home.settles = dispatcher.gate, False
    with capture_logs():
        running = asyncio.create_task(dispatcher.run())
        try:
            yield dispatcher
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
            await dispatcher.abandon()
    assert not home.stops, home.stops


async def soon(home: House) -> None:
    """Whatever can go on without us has."""
    for _ in range(50):
        await home.engine.next_due()


async def become(home: House, *wanted: str) -> None:
    """Until the letters are in these states."""
    async with asyncio.timeout(10):
        while states(home) != [*wanted]:
            await soon(home)


async def on_duty(home: House, dispatcher: SeatedDispatcher) -> None:
    async with asyncio.timeout(10):
        while not dispatcher.is_on_duty:
            await soon(home)


def states(home: House) -> list[str]:
    return [row["state"] for row in home.rows("outbox")]


async def test_without_the_seat_nothing_leaves_and_its_holder_is_called(home: House) -> None:
    await home.begin()
    chair = Chair()
    async with serving(home, chair):
        await home.command(ANA, "/bid long day")
        await soon(home)
        assert (states(home), chair.calls, home.messenger.calls) == (["pending"], 1, [])


async def test_whoever_takes_the_seat_sends_what_waits(home: House) -> None:
    await home.begin()
    chair = Chair()
    async with serving(home, chair):
        await home.command(ANA, "/bid long day")
        chair.sit()
        await home.messenger.until(lambda: bool(home.group()))


async def test_with_the_seat_a_letter_leaves_with_its_decision(home: House) -> None:
    await home.begin()
    chair = Chair()
    chair.sit()
    async with serving(home, chair) as dispatcher:
        await on_duty(home, dispatcher)
        await home.command(ANA, "/bid long day")
        await home.messenger.until(lambda: bool(home.group()))
        assert chair.calls == 0


async def test_what_was_in_the_air_when_the_seat_went_is_unknown_to_the_next(home: House) -> None:
    await home.begin()
    chair = Chair()
    chair.sit()
    async with serving(home, chair):
        slow = home.messenger.hold(GROUP)
        await home.command(ANA, "/bid long day")
        await home.messenger.until(lambda: bool(home.messenger.calls))
        chair.lose()
        slow.set()
        await soon(home)
        assert states(home) == ["sending"]
        chair.sit()
        await become(home, "unknown")
        assert len(home.messenger.calls) == 1


async def test_who_does_not_know_yet_that_the_seat_is_gone_records_nothing_and_takes_nothing_off(home: House) -> None:
    await home.begin()
    chair = Chair()
    chair.sit()
    async with serving(home, chair) as dispatcher:
        slow = home.messenger.hold(GROUP)
        await home.command(ANA, "/bid long day")
        await home.messenger.until(lambda: bool(home.messenger.calls))
        await become(home, "sending")
        chair.is_gone = True
        await home.command(BEN, "/settings", chat=ChatId(BEN))
        slow.set()
        await soon(home)
        dispatcher.heard()
        await soon(home)
        assert states(home) == ["sending", "pending"]
        assert len(home.messenger.calls) == 1


async def test_who_was_frozen_between_its_commit_and_the_request_does_not_send(home: House) -> None:
    await home.begin()
    chair = Chair()
    chair.sit()
    async with serving(home, chair) as dispatcher:
        await on_duty(home, dispatcher)
        real = dispatcher.prepare

        async def prepared(*args: object) -> object:
            drawing = await real(*args)  # type: ignore[arg-type]
            chair.freeze()
            return drawing

        dispatcher.prepare = prepared  # type: ignore[method-assign, assignment]
        await home.command(ANA, "/bid long day")
        await become(home, "sending")
        await soon(home)
        assert home.messenger.calls == []


async def test_nobody_boards_before_it_is_known_what_was_in_the_air(home: House) -> None:
    await home.begin()
    chair = Chair()
    dispatcher = SeatedDispatcher(home.engine, home.messenger, FREE, home.stops.append, seat=chair)
    home.engine.gate, home.settles = dispatcher.gate, False
    chair.sit()
    await home.command(ANA, "/bid long day")
    await soon(home)
    assert (states(home), home.messenger.calls) == (["pending"], [])
