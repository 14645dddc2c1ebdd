"""Ours is kept before it is confirmed, handled in order, and never lost; the rest is dropped unread."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress

import pytest

from bot.chat.fields import Raw
from bot.chat.handling import Handle
from bot.chat.intake import Intake
from bot.chat.polling import FULL, Poller
from bot.domain.couple import ChatId
from bot.errors import NotNow, OutOfTurn, StorageError, TokenRefused
from tests.chat.fakes_chat import ANA, BUTTONS, GROUP, FakeClock, FakeInbox, FakePolls
from tests.chat.updates import (
    ANA_USER,
    GROUP_CHAT,
    ME,
    PRIVATE_CHAT,
    bens_message,
    bots_message,
    message,
    reaction,
    tap,
    update,
)

OURS = 40
BID, CHAT = message("/bid"), message("Shall we have pasta?")


async def is_ours(chat: ChatId, number: int) -> bool:
    return (chat, number) == (GROUP, OURS)


class Handled:
    """Remembers what it was given; fails with the errors it was told to, first."""

    def __init__(self, *errors: Exception) -> None:
        self.ids: list[int] = []
        self._errors = list(errors)

    async def handle(self, update_id: int, raw: Raw) -> None:
        assert raw["update_id"] == update_id
        self.ids.append(update_id)
        if self._errors:
            raise self._errors.pop(0)


def intake(polls: FakePolls, inbox: FakeInbox, handle: Handle, clock: FakeClock | None = None) -> Intake:
    clock = clock or FakeClock()
    poller = Poller(polls, clock, pause=clock.pause)
    return Intake(
        poller=poller, inbox=inbox, is_ours=is_ours, handle=handle, me=ME, decode=BUTTONS.decode, pause=clock.pause
    )


@asynccontextmanager
async def running(taking: Intake, polls: FakePolls) -> AsyncIterator[Intake]:
    """Run until every poll was answered and everything taken in is handled."""
    task = asyncio.ensure_future(taking.run())
    await polls.dry.wait()
    await taking.drained()
    yield taking
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    await taking.close()


async def kept(*updates: object) -> tuple[FakeInbox, FakePolls]:
    """What one batch leaves in the inbox."""
    polls, inbox = FakePolls(list(updates)), FakeInbox()
    async with running(intake(polls, inbox, Handled().handle), polls):
        return inbox, polls


async def test_commands_taps_and_answers_are_kept() -> None:
    answer = message("Yes", reply_to_message=bots_message())
    inbox, _ = await kept(
        update(1, message=BID), update(2, callback_query=tap("x")), update(3, message=answer),
        update(4, message=message("hi", chat=PRIVATE_CHAT)), update(5, message_reaction=reaction()),
    )  # fmt: skip
    assert {number: row[:2] for number, row in inbox.rows.items()} == {
        1: (GROUP, "message"), 2: (GROUP, "callback_query"), 3: (GROUP, "message"),
        4: (ANA, "message"), 5: (GROUP, "message_reaction"),
    }  # fmt: skip


async def test_ordinary_chat_is_dropped_and_confirmed() -> None:
    inbox, polls = await kept(update(1, message=CHAT), update(2, message=CHAT))
    assert inbox.rows == {}
    assert polls.offsets() == [None, 3]


async def test_a_reply_to_the_other_partner_is_dropped() -> None:
    inbox, _ = await kept(update(1, message=message("Yes", reply_to_message=bens_message())))
    assert inbox.rows == {}


async def test_a_reply_to_a_partners_message_we_know_is_kept() -> None:
    inbox, _ = await kept(update(1, message=message("Yes", reply_to_message=bens_message(OURS))))
    assert list(inbox.rows) == [1]


async def test_a_reaction_to_a_message_we_do_not_know_is_dropped() -> None:
    inbox, _ = await kept(update(1, message_reaction=reaction(message_id=41)))
    assert inbox.rows == {}


async def test_an_update_nobody_can_read_is_put_aside_and_the_others_go_on() -> None:
    inbox, polls = await kept(update(1, message={"text": "/bid"}), update(2, message=BID))
    assert inbox.aside == [(1, "message")]
    assert list(inbox.rows) == [2]
    assert polls.offsets() == [None, 3]


async def test_what_is_no_update_at_all_is_stepped_over() -> None:
    inbox, polls = await kept("junk", {"no": "id"}, update(9, message=BID))
    assert list(inbox.rows) == [9]
    assert polls.offsets() == [None, 10]


async def test_the_offset_follows_ids_that_start_anew() -> None:
    _, polls = await kept(update(900, message=BID), update(3, message=BID))
    assert polls.offsets() == [None, 4]


async def test_nothing_is_confirmed_that_is_not_kept() -> None:
    batch = [update(1, message=BID)]
    polls, inbox, handled, clock = FakePolls(batch, batch, batch), FakeInbox(closed=2), Handled(), FakeClock()
    async with running(intake(polls, inbox, handled.handle, clock), polls):
        assert polls.offsets() == [None, None, None, 2]
        assert handled.ids == [1]
        assert clock.pauses == [1, 2]


async def test_an_update_that_comes_again_is_handled_once() -> None:
    polls, handled = FakePolls([update(1, message=BID)], [update(1, message=BID)]), Handled()
    async with running(intake(polls, FakeInbox(), handled.handle), polls):
        assert handled.ids == [1]


async def test_what_an_earlier_process_kept_is_handled_first() -> None:
    polls, inbox, handled = FakePolls([update(8, message=BID)]), FakeInbox(), Handled()
    inbox.keep(GROUP, update(7, message=BID))
    async with running(intake(polls, inbox, handled.handle), polls):
        assert handled.ids == [7, 8]


async def test_a_failure_is_tried_again() -> None:
    polls, inbox, handled = FakePolls([update(1, message=BID)]), FakeInbox(), Handled(ValueError())
    async with running(intake(polls, inbox, handled.handle), polls):
        assert handled.ids == [1, 1]
        assert inbox.attempts == {1: 1}


async def test_after_three_failures_the_next_update_has_its_turn() -> None:
    polls, inbox = FakePolls([update(1, message=BID), update(2, message=BID)]), FakeInbox()
    handled = Handled(ValueError(), KeyError(), RuntimeError())
    async with running(intake(polls, inbox, handled.handle), polls):
        assert handled.ids == [1, 1, 1, 2]
        assert inbox.attempts == {1: 3}


async def test_a_closed_database_is_not_the_updates_fault() -> None:
    polls, inbox, handled = FakePolls([update(1, message=BID)]), FakeInbox(), Handled(*[NotNow()] * 5)
    async with running(intake(polls, inbox, handled.handle), polls):
        assert handled.ids == [1] * 6
        assert inbox.attempts == {}


async def test_an_update_that_the_database_cannot_take_is_given_up() -> None:
    polls, inbox = FakePolls([update(1, message=BID), update(2, message=BID)]), FakeInbox()
    handled = Handled(*[StorageError()] * 3)
    async with running(intake(polls, inbox, handled.handle), polls):
        assert handled.ids == [1, 1, 1, 2]


async def test_a_failure_that_cannot_be_written_down_is_not_the_last() -> None:
    class Unwritable(FakeInbox):
        async def failed(self, update_id: int, error: str) -> int:
            raise StorageError

    polls, handled = FakePolls([update(1, message=BID)]), Handled(*[ValueError()] * 4)
    async with running(intake(polls, Unwritable(), handled.handle), polls):
        assert handled.ids == [1] * 5


async def test_the_last_good_poll_is_told() -> None:
    polls, clock = FakePolls([], []), FakeClock()
    taking = intake(polls, FakeInbox(), Handled().handle, clock)
    clock.seconds += 7
    async with running(taking, polls):
        assert taking.last_good_poll == clock.seconds


async def test_it_has_caught_up_once_all_that_came_before_is_kept() -> None:
    before = [update(number, message=BID) for number in range(FULL)]
    polls, inbox = FakePolls(before, [update(FULL, message=BID)]), FakeInbox()
    taking = intake(polls, inbox, Handled().handle)
    assert not taking.caught_up.is_set()
    task = asyncio.ensure_future(taking.run())
    await taking.caught_up.wait()
    assert len(inbox.rows) == FULL + 1
    task.cancel()
    await asyncio.wait({task})
    await taking.close()


async def test_idle_means_that_everything_is_handled() -> None:
    gate = asyncio.Event()

    async def handle(update_id: int, raw: Raw) -> None:
        await gate.wait()

    polls = FakePolls([update(1, message=BID)])
    taking = intake(polls, FakeInbox(), handle)
    task = asyncio.ensure_future(taking.run())
    await polls.dry.wait()
    assert not taking.is_idle()
    gate.set()
    await taking.drained()
    assert taking.is_idle()
    task.cancel()
    await asyncio.wait({task})


async def test_a_refused_token_ends_the_run() -> None:
    class Refusing(FakePolls):
        async def call(self, method: str, params: object, *, read_timeout: float | None = None) -> object:
            raise TokenRefused

    with pytest.raises(TokenRefused):
        await intake(Refusing(), FakeInbox(), Handled().handle).run()


UNREADABLE = [
    {"message_id": 2**63, "chat": GROUP_CHAT, "text": "/bid", "from": ANA_USER},
    {"message_id": "1", "chat": GROUP_CHAT, "text": "/bid", "from": ANA_USER},
    message("/bid", chat={"id": -(2**70), "type": "group"}),
    message("/bid", chat={"id": "x", "type": "group"}),
    message("/bid", **{"from": {"id": 10**400, "first_name": "Ana"}}),
    message("Yes", reply_to_message=bens_message() | {"message_id": 2**64}),
    message(5),  # type: ignore[arg-type]
    "text",
]


@pytest.mark.parametrize("strange", UNREADABLE)
async def test_what_the_database_could_not_keep_is_put_aside_before(strange: object) -> None:
    inbox, polls = await kept(update(1, message=strange), update(2, message=BID))
    assert (inbox.aside, list(inbox.rows), polls.offsets()[-1]) == ([(1, "message")], [2], 3)


@pytest.mark.parametrize("number", [2**63, -(2**63), 10**400, True, "1", 1.5, None])
async def test_an_update_without_a_number_confirms_nothing(number: object) -> None:
    inbox, polls = await kept({"update_id": number, "message": BID}, update(2, message=BID))
    assert (inbox.aside, list(inbox.rows), polls.offsets()[-1]) == ([], [2], 3)


async def test_an_update_is_put_aside_under_a_kind_that_we_know() -> None:
    inbox, _ = await kept({"update_id": 1, "\ud800": 1, "message": "text"})
    assert inbox.aside == [(1, "message")]


async def test_nesting_without_end_is_put_aside() -> None:
    deep: list[object] = []
    for _ in range(100_000):
        deep = [deep]
    inbox, _ = await kept(update(1, message=message("/bid", deep=deep)), update(2, message=BID))
    assert (inbox.aside, list(inbox.rows)) == ([(1, "message")], [2])


async def test_whoever_can_answer_is_told_of_what_nobody_can_read() -> None:
    told: list[Raw] = []

    async def unread(raw: Raw) -> None:
        told.append(raw)

    strange = update(1, callback_query={"id": "q7"})
    polls = FakePolls([strange])
    clock = FakeClock()
    taking = Intake(
        poller=Poller(polls, clock, pause=clock.pause), inbox=FakeInbox(), is_ours=is_ours, handle=Handled().handle,
        me=ME, decode=BUTTONS.decode, pause=clock.pause, unread=unread,
    )  # fmt: skip
    async with running(taking, polls):
        assert told == [strange]


# -- what is posted to a webhook -------------------------------------------------------------------------------------


async def test_a_posted_update_is_kept_before_it_is_accepted() -> None:
    polls, inbox, handled = FakePolls(), FakeInbox(), Handled()
    taking = intake(polls, inbox, handled.handle)
    async with running(taking, polls):
        assert await taking.accept(update(1, message=BID))
        assert list(inbox.rows) == [1]
        await taking.drained()
    assert handled.ids == [1]


async def test_a_post_that_comes_twice_is_handled_once() -> None:
    polls, inbox, handled = FakePolls(), FakeInbox(), Handled()
    taking = intake(polls, inbox, handled.handle)
    async with running(taking, polls):
        assert await asyncio.gather(*(taking.accept(update(1, message=BID)) for _ in range(2))) == [True, True]
        await taking.drained()
    assert handled.ids == [1]


async def test_posts_of_one_chat_are_handled_in_the_order_in_which_they_came() -> None:
    polls, inbox, handled = FakePolls(), FakeInbox(), Handled()
    taking = intake(polls, inbox, handled.handle)
    async with running(taking, polls):
        await asyncio.gather(*(taking.accept(update(n, message=BID)) for n in (5, 3, 9, 1)))
        await taking.drained()
    assert handled.ids == [5, 3, 9, 1]


async def test_a_post_that_cannot_be_kept_is_not_accepted_and_the_next_one_is() -> None:
    polls, inbox = FakePolls(), FakeInbox(closed=1)
    taking = intake(polls, inbox, Handled().handle)
    async with running(taking, polls):
        assert [await taking.accept(update(1, message=BID)) for _ in range(2)] == [False, True]


async def test_nothing_is_accepted_while_too_much_waits() -> None:
    polls, inbox, gate = FakePolls(), FakeInbox(), asyncio.Event()

    async def wait(update_id: int, raw: Raw) -> None:
        await gate.wait()

    taking = intake(polls, inbox, wait)
    async with running(taking, polls):
        accepted = [await taking.accept(update(n, message=BID)) for n in range(1001)]
        assert accepted == [True] * 1000 + [False]
        gate.set()
        await taking.drained()
        assert await taking.accept(update(1001, message=BID))


async def test_nothing_is_accepted_before_the_old_is_replayed_nor_after_the_end_began() -> None:
    polls, inbox = FakePolls(), FakeInbox()
    taking = intake(polls, inbox, Handled().handle)
    assert not await taking.accept(update(1, message=BID))
    async with running(taking, polls):
        await taking.finish()
        assert not await taking.accept(update(1, message=BID))
    assert inbox.rows == {}


async def test_a_post_that_breaks_the_keeping_is_put_aside_and_not_asked_for_again() -> None:
    class Picky(FakeInbox):
        async def put(self, updates: Sequence[tuple[int, int, str, bytes]]) -> list[int]:
            raise OverflowError

    polls, inbox = FakePolls(), Picky()
    taking = intake(polls, inbox, Handled().handle)
    async with running(taking, polls):
        assert await taking.accept(update(1, message=BID))
    assert inbox.aside == [(1, "")]


async def test_a_tap_that_cannot_be_kept_is_answered_once_and_handled_when_it_can() -> None:
    told = list[int]()

    async def later(raw: Raw) -> None:
        told.append(raw["update_id"])

    batch = [update(1, callback_query=tap("x")), update(2, message=BID)]
    polls, inbox, handled, clock = FakePolls(batch, batch, batch), FakeInbox(closed=2), Handled(), FakeClock()
    taking = intake(polls, inbox, handled.handle, clock)
    taking._later = later
    async with running(taking, polls):
        assert told == [1]
        assert handled.ids == [1, 2]
        assert polls.offsets() == [None, None, None, 3]
        assert clock.pauses == [1, 2]


async def test_without_room_nothing_is_kept_or_confirmed() -> None:
    room = iter([False, True])
    batch = [update(1, message=BID)]
    polls, inbox, handled = FakePolls(batch, batch), FakeInbox(), Handled()
    taking = intake(polls, inbox, handled.handle)
    taking._has_room = lambda: next(room)
    async with running(taking, polls):
        assert polls.offsets() == [None, None, 2]
        assert handled.ids == [1]


class Others:
    """What other processes have kept, by chat: each is told once it is the oldest that waits there."""

    def __init__(self, *numbers: int) -> None:
        self._numbers = list(numbers)

    async def following(self, chat: int) -> tuple[int, int, bytes] | None:
        assert chat == GROUP
        number = self._numbers.pop(0) if self._numbers else None
        return (number, chat, json.dumps(update(number, message=BID)).encode()) if number else None


def sharing(polls: FakePolls, inbox: FakeInbox, handle: Handle, others: Others) -> Intake:
    """The intake of a process that is not alone."""
    poller = Poller(polls, FakeClock())
    return Intake(poller=poller, inbox=inbox, is_ours=is_ours, handle=handle, me=ME, decode=BUTTONS.decode,
        following=others.following)  # fmt: skip


async def test_what_another_process_kept_meanwhile_follows_at_once() -> None:
    polls, handled = FakePolls([update(1, message=BID)]), Handled()
    async with running(sharing(polls, FakeInbox(), handled.handle, Others(2, 3)), polls) as taking:
        await taking.drained()
        assert handled.ids == [1, 2, 3]


async def test_what_is_out_of_turn_is_left_to_whoever_has_the_older_one() -> None:
    polls, handled, inbox = FakePolls([update(1, message=BID)]), Handled(OutOfTurn()), FakeInbox()
    async with running(sharing(polls, inbox, handled.handle, Others(2)), polls) as taking:
        await taking.drained()
        assert (handled.ids, inbox.attempts, taking.counts["handled"]) == ([1], {}, 0)


async def test_what_somebody_kept_and_did_not_handle_between_two_looks_is_taken_up() -> None:
    polls, handled, inbox = FakePolls(), Handled(), FakeInbox()
    async with running(sharing(polls, inbox, handled.handle, Others()), polls) as taking:
        inbox.rows[5] = (GROUP, "message", json.dumps(update(5, message=BID)).encode())
        await taking.look_after()
        await taking.drained()
        assert handled.ids == []
        await taking.look_after()
        await taking.drained()
        assert handled.ids == [5]


async def test_what_is_being_handled_here_is_not_taken_up_again() -> None:
    polls, inbox, begun, end = FakePolls([update(1, message=BID)]), FakeInbox(), [], asyncio.Event()

    async def handle(update_id: int, raw: Raw) -> None:
        begun.append(update_id)
        await end.wait()

    taking = sharing(polls, inbox, handle, Others())
    task = asyncio.ensure_future(taking.run())
    await polls.dry.wait()
    await taking.look_after()
    await taking.look_after()
    end.set()
    await taking.drained()
    assert begun == [1]
    task.cancel()
