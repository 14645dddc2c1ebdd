"""In order within a chat, side by side between chats."""

from __future__ import annotations

import asyncio

from bot.chat.lanes import Lanes


async def test_one_chats_work_is_done_in_order() -> None:
    done: list[int] = []

    async def work(piece: int) -> None:
        for _ in range(5 - piece):
            await asyncio.sleep(0)
        done.append(piece)

    lanes = Lanes(work)
    for piece in range(5):
        lanes.push(1, piece)
    await lanes.drained()
    assert done == [0, 1, 2, 3, 4]


async def test_a_slow_chat_keeps_nobody_waiting() -> None:
    gate, done = asyncio.Event(), asyncio.Event()

    async def work(piece: str) -> None:
        await gate.wait() if piece == "slow" else done.set()

    lanes = Lanes(work)
    lanes.push(1, "slow")
    lanes.push(2, "quick")
    await done.wait()
    assert not lanes.is_idle()
    gate.set()
    await lanes.drained()
    assert lanes.is_idle()


async def test_no_more_than_so_many_chats_at_once() -> None:
    running: list[int] = []
    most: list[int] = []

    async def work(piece: int) -> None:
        running.append(piece)
        most.append(len(running))
        await asyncio.sleep(0)
        running.remove(piece)

    lanes = Lanes(work, at_once=2)
    for chat in range(6):
        lanes.push(chat, chat)
    await lanes.drained()
    assert max(most) == 2


async def test_work_that_comes_while_working_is_done_too() -> None:
    done: list[int] = []

    async def work(piece: int) -> None:
        if piece < 3:
            lanes.push(1, piece + 1)
        done.append(piece)

    lanes = Lanes(work)
    lanes.push(1, 0)
    await lanes.drained()
    assert done == [0, 1, 2, 3]


async def test_closing_stops_what_is_running() -> None:
    async def work(piece: int) -> None:
        await asyncio.Event().wait()

    lanes = Lanes(work)
    lanes.push(1, 0)
    await asyncio.sleep(0)
    await lanes.close()
    assert lanes.is_idle()


def test_lanes_count_what_waits() -> None:
    async def count() -> int:
        lanes = Lanes(asyncio.sleep)
        lanes.push(1, 0)
        lanes.push(1, 0)
        lanes.push(2, 0)
        found = len(lanes)
        await lanes.drained()
        return found

    assert asyncio.run(count()) == 3


async def test_there_is_no_room_while_too_much_waits() -> None:
    gate = asyncio.Event()

    async def work(piece: int) -> None:
        await gate.wait()

    lanes = Lanes(work, full=2)
    lanes.push(1, 0)
    await lanes.room()
    lanes.push(2, 0)
    waiting = asyncio.ensure_future(lanes.room())
    await asyncio.sleep(0)
    assert not waiting.done()
    gate.set()
    await waiting


async def test_closing_forgets_what_had_not_begun() -> None:
    lanes = Lanes(asyncio.sleep)
    lanes.push(1, 0)
    await lanes.close()
    assert lanes.is_idle()
    assert len(lanes) == 0


async def test_at_the_end_what_is_begun_is_finished_and_nothing_else_begins() -> None:
    gate, done = asyncio.Event(), list[int]()

    async def work(piece: int) -> None:
        await gate.wait()
        done.append(piece)

    lanes = Lanes(work)
    for piece in (1, 2, 3):
        lanes.push(1, piece)
    finishing = asyncio.ensure_future(lanes.finish())
    await asyncio.sleep(0)
    gate.set()
    await finishing
    assert done == [1]


async def test_at_the_end_nobody_rests_any_longer() -> None:
    rested, begun = list[bool](), asyncio.Event()

    async def work(piece: int) -> None:
        begun.set()
        rested.append(await lanes.rest(asyncio.Event().wait))

    lanes: Lanes[int] = Lanes(work)
    lanes.push(1, 1)
    await begun.wait()
    await lanes.finish()
    assert rested == [False]
