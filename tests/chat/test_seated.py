"""Of several processes one polls: whoever holds the seat."""

from __future__ import annotations

import asyncio

from bot.chat.polling import Poller
from bot.chat.seated import SeatedPoller
from bot.clock import SystemClock
from bot.storage.seats import POLL, SharedSeat
from tests.chat.fakes_chat import FakeClock, FakePolls
from tests.chat.updates import message, update

BID = message("/bid")


def seated(polls: FakePolls, clock: FakeClock | None = None) -> tuple[SeatedPoller, SharedSeat]:
    clock = clock or FakeClock()
    seat = SharedSeat(POLL, SystemClock(), lambda: None)
    return SeatedPoller(Poller(polls, clock, pause=clock.pause), clock, seat), seat


def sit(seat: SharedSeat) -> None:
    seat.take(1, SystemClock().monotonic() + 60)


async def test_without_the_seat_nobody_is_asked_and_nothing_is_caught_up_with() -> None:
    polls = FakePolls([update(1, message=BID)])
    poller, _ = seated(polls)
    await poller.open()
    assert await poller.next(None) == []
    waiting = asyncio.ensure_future(poller.next(None))
    await asyncio.sleep(0.01)
    assert (polls.calls, waiting.done()) == ([], False)
    waiting.cancel()


async def test_who_holds_it_from_the_start_polls_like_anybody() -> None:
    polls = FakePolls([update(1, message=BID)], [])
    poller, seat = seated(polls)
    sit(seat)
    assert [raw["update_id"] for raw in await poller.next(None)] == [1]
    assert await poller.next(2) == []
    assert polls.offsets() == [None, 2]


async def test_who_takes_it_over_opens_anew_and_confirms_nothing() -> None:
    polls = FakePolls([update(7, message=BID)])
    poller, seat = seated(polls)
    assert await poller.next(None) == []
    waiting = asyncio.ensure_future(poller.next(3))
    sit(seat)
    assert [raw["update_id"] for raw in await waiting] == [7]
    assert [method for method, _ in polls.calls] == ["getWebhookInfo", "deleteWebhook", "getUpdates"]
    assert polls.offsets() == [None]


async def test_who_loses_it_breaks_its_poll_off_and_begins_anew_when_it_comes_back() -> None:
    polls = FakePolls()
    poller, seat = seated(polls)
    sit(seat)
    waiting = asyncio.ensure_future(poller.next(None))
    await polls.dry.wait()
    seat.lose()
    assert await waiting == []
    polls.dry.clear()
    sit(seat)
    waiting = asyncio.ensure_future(poller.next(9))
    await polls.dry.wait()
    assert polls.offsets() == [None, None]
    waiting.cancel()


async def test_who_does_not_poll_is_not_late_with_it() -> None:
    clock, polls = FakeClock(), FakePolls([])
    poller, seat = seated(polls, clock)
    clock.seconds += 500
    assert poller.last_good_poll == clock.seconds
    sit(seat)
    await poller.next(None)
    clock.seconds += 30
    assert clock.seconds - poller.last_good_poll == 30
