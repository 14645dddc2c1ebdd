"""A lone tap is kept and decided by one commit, and goes the long way when that cannot be."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from bot.chat.fields import Raw
from bot.chat.handler import Row
from bot.chat.intake import Intake
from bot.chat.polling import Poller
from bot.domain.couple import ChatId
from bot.domain.event import Tapped
from bot.errors import StorageError
from tests.chat.fakes_chat import BUTTONS, GROUP, FakeClock, FakeInbox, FakePolls
from tests.chat.updates import ME, message, tap, update

TAP, BID = update(1, callback_query=tap("x")), update(2, message=message("/bid"))


async def is_ours(chat: ChatId, number: int) -> bool:
    return False


class Decided:
    """Decides at once, but for the times it was told to fail."""

    def __init__(self, *errors: Exception) -> None:
        self.fresh: list[Row] = []
        self.told = 0
        self.handled: list[int] = []
        self._errors = list(errors)

    async def at_once(self, fresh: Row, tapped: Tapped) -> asyncio.Task[None]:
        if self._errors:
            raise self._errors.pop(0)
        self.fresh.append(fresh)
        return asyncio.create_task(self._tell())

    async def _tell(self) -> None:
        self.told += 1

    async def handle(self, update_id: int, raw: Raw) -> None:
        self.handled.append(update_id)


@asynccontextmanager
async def taken_in(batch: list[object], decided: Decided) -> AsyncIterator[tuple[FakeInbox, FakePolls]]:
    polls, inbox, clock = FakePolls(batch), FakeInbox(), FakeClock()
    taking = Intake(
        poller=Poller(polls, clock, pause=clock.pause), inbox=inbox, is_ours=is_ours, handle=decided.handle, me=ME,
        decode=BUTTONS.decode, pause=clock.pause, at_once=decided.at_once,
    )  # fmt: skip
    task = asyncio.ensure_future(taking.run())
    await polls.dry.wait()
    await taking.drained()
    yield inbox, polls
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    await taking.close()


async def test_a_lone_tap_is_decided_told_and_confirmed() -> None:
    decided = Decided()
    async with taken_in([TAP], decided) as (inbox, polls):
        assert [row[:3] for row in decided.fresh] == [(1, GROUP, "callback_query")]
        assert (decided.told, decided.handled, inbox.rows) == (1, [], {})
        assert polls.offsets() == [None, 2]


async def test_a_tap_that_fails_at_once_is_kept_and_handled_like_any_other() -> None:
    decided = Decided(StorageError())
    async with taken_in([TAP], decided) as (inbox, polls):
        assert decided.handled == [1]
        assert list(inbox.rows) == [1]
        assert polls.offsets() == [None, 2]


async def test_a_tap_among_others_takes_its_turn() -> None:
    decided = Decided()
    async with taken_in([TAP, BID], decided):
        assert (decided.fresh, decided.handled) == ([], [1, 2])


async def test_words_take_the_long_way() -> None:
    decided = Decided()
    async with taken_in([BID], decided):
        assert (decided.fresh, decided.handled) == ([], [2])
