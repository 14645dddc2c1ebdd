"""The inbox: kept once, handled once, and set aside after three attempts."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import PlayClock
from bot.storage import inbox, showings
from bot.storage.database import Database
from bot.storage.inbox import StoredInbox
from bot.storage.showings import Face, Showing
from bot.storage.unit import AnyDatabase
from tests.cast import EVENING, GROUP
from tests.storage.rooms import SEAL

HOUR = timedelta(hours=1)
RAW = '{"update_id": 7, "message": {"text": "Bis später 🤍"}}'.encode()


@pytest.fixture
def clock() -> PlayClock:
    return PlayClock(EVENING)


@pytest.fixture
def box(database: AnyDatabase, clock: PlayClock) -> StoredInbox:
    return StoredInbox(database, clock)


async def put(box: StoredInbox, *numbers: int) -> list[int]:
    return await box.put([(number, GROUP, "message", RAW) for number in numbers])


async def states(database: AnyDatabase) -> dict[int, tuple[str, bool]]:
    """State of every update, and whether its body is still there."""
    sql = "SELECT update_id, state, body_sealed IS NOT NULL FROM inbox"
    found = await database.read(lambda unit: unit._run("states", sql, {}))
    return {number: (state, bool(body)) for number, state, body in found}


async def done(database: AnyDatabase, number: int) -> bool:
    return await database.write(lambda unit: inbox.done(unit, number))


async def test_what_is_put_in_waits_as_it_came(box: StoredInbox) -> None:
    assert await put(box, 7) == [7]
    assert await box.waiting() == [(7, GROUP, RAW)]


async def test_nothing_to_put_in_is_nothing_to_do(box: StoredInbox) -> None:
    assert await box.put([]) == []


async def test_what_comes_twice_is_kept_once(box: StoredInbox, database: AnyDatabase) -> None:
    await put(box, 7, 8)
    assert await put(box, 8, 9) == [9]
    await done(database, 7)
    assert await put(box, 7) == []


async def test_it_is_handed_out_in_the_order_in_which_it_came(
    box: StoredInbox, database: AnyDatabase, clock: PlayClock
) -> None:
    await put(box, 900, 901)
    clock.move_to(EVENING + HOUR)
    # After a quiet week numbering may start anywhere, also lower.
    await put(box, 3)
    handed: list[int] = []
    # Where others handle too only the first of a chat is handed out (test_turns.py).
    assert database.is_shared or [number for number, *_ in await box.waiting()] == [900, 901, 3]
    while waiting := await box.waiting():
        handed.append(waiting[0][0])
        assert await done(database, handed[-1])
    assert handed == [900, 901, 3]


async def test_what_is_handled_loses_its_words_and_is_handled_once(box: StoredInbox, database: AnyDatabase) -> None:
    await put(box, 7)
    assert await done(database, 7)
    assert not await done(database, 7)
    assert await states(database) == {7: ("done", False)}
    assert await box.waiting() == []


async def test_what_fails_three_times_is_set_aside_without_its_words(box: StoredInbox, database: AnyDatabase) -> None:
    await put(box, 7, 8)
    assert [await box.failed(7, "KeyError") for _ in range(2)] == [1, 2]
    assert await states(database) == {7: ("new", True), 8: ("new", True)}
    assert await box.failed(7, "KeyError") == 3
    assert await states(database) == {7: ("poison", False), 8: ("new", True)}
    assert not await done(database, 7)


async def test_what_nobody_can_read_is_remembered_without_a_body(box: StoredInbox, database: AnyDatabase) -> None:
    await box.put_aside(7, "strange")
    assert await states(database) == {7: ("poison", False)}
    assert await put(box, 7) == []


@pytest.mark.parametrize(("before", "left"), [(EVENING, {7, 8}), (EVENING + HOUR, {8})])
async def test_numbers_go_after_a_while_but_never_what_waits(
    box: StoredInbox, database: AnyDatabase, before: datetime, left: set[int]
) -> None:
    await put(box, 7, 8)
    await done(database, 7)
    await database.write(lambda unit: inbox.purge(unit, before))
    assert set(await states(database)) == left


async def test_what_was_kept_is_there_after_a_start(path: Path, clock: PlayClock) -> None:
    async with Database(path, SEAL) as database:
        await put(StoredInbox(database, clock), 7)
    async with Database(path, SEAL) as database:
        assert await StoredInbox(database, clock).waiting() == [(7, GROUP, RAW)]


async def test_no_word_of_it_can_be_read_in_the_files(box: StoredInbox, path: Path) -> None:
    await put(box, 7)
    everything = b"".join(file.read_bytes() for file in path.parent.glob("toward.db*"))
    assert "Bis später".encode() not in everything


async def test_a_message_is_ours_when_it_shows_something_of_ours(box: StoredInbox, database: AnyDatabase) -> None:
    ours = Showing(couple=None, face=Face.LINE, chat=GROUP, message=5, created_at=EVENING)
    await database.write(lambda unit: showings.add(unit, ours))
    await database.write(lambda unit: showings.add(unit, replace(ours, message=None)))
    assert await box.is_ours(GROUP, 5)
    assert not await box.is_ours(GROUP, 6)
