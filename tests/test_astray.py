"""A commit that was kept though nobody was told so: what it marked as on its way is found, and nothing goes twice."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.dispatcher import Dispatcher
from bot.errors import NotNow
from bot.storage.unit import AnyDatabase, T, Work
from tests.cast import ANA, BEN, GROUP
from tests.house import House
from tests.test_dispatcher import NoRoom

TWO_MINUTES = timedelta(seconds=120)


class Deaf:
    """The connection breaks at a commit, the next or a later one: it is kept, and nobody hears of it."""

    def __init__(self, database: AnyDatabase, at: int = 1) -> None:
        self._database = database
        self._left = at
        self._write = database.write
        database.write = self.write  # type: ignore[method-assign]

    async def write(self, work: Work[T]) -> T:
        self._left -= 1
        if self._left:
            return await self._write(work)
        self._database.write = self._write  # type: ignore[method-assign]
        await self._write(work)
        raise NotNow("unit: ConnectionDoesNotExistError")


def states(home: House) -> list[str]:
    return [row["state"] for row in home.rows("outbox")]


async def test_a_message_that_nobody_carries_is_in_doubt_and_sent_after_two_minutes(home: House) -> None:
    await home.begin()
    home.keep_inside()
    await home.command(ANA, "/bid long day")
    Deaf(home.database)
    with pytest.raises(NotNow):
        await home.dispatcher.deliver_due()
    # At the first look it could be just about to leave.
    await home.dispatcher.look_after()
    assert states(home) == ["sending"]
    await home.dispatcher.look_after()
    assert states(home) == ["unknown"]
    await home.pass_time(by=TWO_MINUTES)
    assert len(home.group()) == 1


async def test_a_redraw_that_was_kept_with_its_tap_is_made_in_the_end(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    home.settles = False
    # The first keeps the tap, the second decides about it.
    Deaf(home.database, at=2)
    with pytest.raises(NotNow):
        await home.tap(BEN, "I'm here")
    assert states(home) == ["sent", "sending"]
    for _ in range(2):
        await home.dispatcher.look_after()
    await home.pass_time(by=TWO_MINUTES)
    assert home.group()[0].keys == ["bids-reached", "bids-did-here"]


async def test_what_somebody_carries_is_left_to_them(home: House) -> None:
    await home.begin()
    slow = home.messenger.hold(GROUP)
    home.settles = False
    await home.command(ANA, "/bid long day")
    running = asyncio.ensure_future(home.dispatcher.run())
    await home.messenger.until(lambda: bool(home.messenger.calls))
    for _ in range(3):
        await home.dispatcher.look_after()
    assert states(home) == ["sending"]
    slow.set()
    await home.dispatcher.land()
    running.cancel()
    assert states(home) == ["sent"]
    assert len(home.group()) == 1


async def test_what_only_waits_for_its_turn_and_nobody_holds_goes_back(home: House) -> None:
    await home.begin()
    home.keep_inside()
    await home.command(ANA, "/bid long day")
    dispatcher = Dispatcher(home.engine, home.messenger, NoRoom(), home.stops.append)
    Deaf(home.database)
    with pytest.raises(NotNow):
        await dispatcher.deliver_due()
    assert states(home) == ["leased"]
    for _ in range(2):
        await dispatcher.look_after()
    assert states(home) == ["pending"]
    await home.settle()
    assert len(home.group()) == 1
