"""Where several processes keep and handle updates, those of one chat are handled in their order, each once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.clock import PlayClock
from bot.errors import OutOfTurn
from bot.storage import inbox
from bot.storage.inbox import StoredInbox
from bot.storage.postgres import PostgresDatabase
from bot.storage.unit import Unit
from tests import postgres
from tests.cast import ANA, EVENING, GROUP
from tests.storage.rooms import SEAL

RAW = b'{"update_id": 7}'


@pytest.fixture
async def database() -> AsyncIterator[PostgresDatabase]:
    with postgres.server().lent() as lent:
        async with PostgresDatabase(lent.url, SEAL) as opened:
            yield opened


@pytest.fixture
def clock() -> PlayClock:
    return PlayClock(EVENING)


@pytest.fixture
def box(database: PostgresDatabase, clock: PlayClock) -> StoredInbox:
    return StoredInbox(database, clock)


async def put(box: StoredInbox, *numbers: int, chat: int = GROUP) -> None:
    await box.put([(number, chat, "message", RAW) for number in numbers])


async def done(database: PostgresDatabase, number: int) -> bool:
    return await database.write(lambda unit: inbox.done(unit, number))


async def at_once(database: PostgresDatabase, number: int, chat: int = GROUP) -> bool:
    return await database.write(lambda unit: inbox.done_at_once(unit, (number, chat, "callback_query", b""), EVENING))


class Held:
    """Another process in the middle of handling an update."""

    def __init__(self, database: PostgresDatabase, number: int) -> None:
        self._begun, self._go_on = asyncio.Event(), asyncio.Event()
        self._number = number
        self._task = asyncio.create_task(database.write(self._handle))

    async def _handle(self, unit: Unit) -> bool:
        found = await inbox.done(unit, self._number)
        self._begun.set()
        await self._go_on.wait()
        return found

    async def begun(self) -> Held:
        await asyncio.wait_for(self._begun.wait(), 10)
        return self

    async def ends(self) -> bool:
        self._go_on.set()
        return await self._task


async def test_the_older_one_of_a_chat_has_its_turn_first(database: PostgresDatabase, box: StoredInbox) -> None:
    await put(box, 7, 8)
    with pytest.raises(OutOfTurn):
        await done(database, 8)
    assert await done(database, 7)
    assert await done(database, 8)


async def test_chats_do_not_wait_for_each_other(database: PostgresDatabase, box: StoredInbox) -> None:
    await put(box, 7)
    await put(box, 8, chat=ANA)
    assert await done(database, 8)


async def test_what_somebody_is_handling_nobody_else_does_nor_what_comes_after_it(
    database: PostgresDatabase, box: StoredInbox
) -> None:
    await put(box, 7, 8)
    other = await Held(database, 7).begun()
    for number in (7, 8):
        with pytest.raises(OutOfTurn):
            await done(database, number)
    assert await other.ends()
    assert [await done(database, number) for number in (7, 8)] == [False, True]


async def test_the_order_is_the_one_of_keeping_whatever_the_clocks_and_numbers_say(
    database: PostgresDatabase, box: StoredInbox, clock: PlayClock
) -> None:
    clock.move_to(EVENING + timedelta(minutes=5))
    await put(box, 900)
    # A process whose clock is behind, after a quiet week in which the numbers began anew.
    await put(StoredInbox(database, PlayClock(EVENING)), 12)
    with pytest.raises(OutOfTurn):
        await done(database, 12)
    assert await box.following(GROUP) == (900, GROUP, RAW)


async def test_what_was_given_up_holds_up_nobody(database: PostgresDatabase, box: StoredInbox) -> None:
    await put(box, 7, 8)
    for _ in range(3):
        await box.failed(7, "ValueError")
    assert await done(database, 8)


async def test_a_tap_is_not_decided_at_once_past_what_waits_in_its_chat(
    database: PostgresDatabase, box: StoredInbox
) -> None:
    await put(box, 7)
    with pytest.raises(OutOfTurn):
        await at_once(database, 8)
    assert await at_once(database, 9, ANA)
    await done(database, 7)
    assert await at_once(database, 8)
    assert not await at_once(database, 8)


async def test_of_every_chat_the_one_whose_turn_it_is_waits(database: PostgresDatabase, box: StoredInbox) -> None:
    await put(box, 7, 8)
    await put(box, 9, 10, chat=ANA)
    assert sorted(await box.waiting()) == [(7, GROUP, RAW), (9, ANA, RAW)]
    await done(database, 7)
    assert await box.following(GROUP) == (8, GROUP, RAW)
    await done(database, 8)
    assert await box.following(GROUP) is None
