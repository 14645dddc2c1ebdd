"""The dispatcher: order in a chat, chats side by side, and nothing lost or doubled over a restart."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest

from bot import errors
from bot.dispatcher import MOST_AT_ONCE, Dispatcher
from bot.domain.card import MomentTap
from bot.domain.couple import ChatId
from bot.domain.decision import Kind
from bot.limits import Limits
from bot.storage.outbox import Act
from tests import cast, letters
from tests.cast import ANA, BEN, EVENING, GROUP
from tests.house import House, house

ANAS = ChatId(ANA)
TWO_MINUTES = timedelta(seconds=120)


class NoRoom(Limits):
    """There is never room."""

    def __init__(self) -> None:
        super().__init__()
        self.waited = asyncio.Event()

    async def take(self, chat: ChatId, act: Act, kind: Kind = Kind.ANSWER) -> bool:
        return False

    async def wait(self, chat: ChatId, act: Act, kind: Kind = Kind.ANSWER) -> None:
        self.waited.set()
        await asyncio.Event().wait()


async def die(home: House, sending_to: ChatId = GROUP) -> None:
    """The process ends while a request is on its way."""
    home.messenger.hold(sending_to)
    task = asyncio.ensure_future(home.dispatcher.deliver_due())
    await home.messenger.until(lambda: bool(home.messenger.calls))
    for running in (task, *home.dispatcher._flying):
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running
    home.messenger.hold(sending_to).set()


async def test_messages_of_one_chat_leave_in_their_order(home: House) -> None:
    await home.begin()
    home.keep_inside()
    typed = [await home.command(ANA, f"/bid {n}") for n in range(5)]
    await home.settle()
    assert [m.reply_to for m in home.group()] == typed


async def test_a_slow_chat_keeps_its_own_order_and_holds_up_no_other(home: House) -> None:
    await home.begin()
    slow = home.messenger.hold(GROUP)
    home.settles = False
    await home.command(ANA, "/bid one")
    await home.command(ANA, "/settings")
    await home.command(ANA, "/settings", chat=ANAS)
    delivering = asyncio.ensure_future(home.dispatcher.deliver_due())
    await home.messenger.until(lambda: bool(home.private(ANA)))
    assert (home.group(), len(home.messenger.named("send"))) == ([], 2)
    slow.set()
    await delivering
    assert [m.keys[0] for m in home.group()] == ["bids-reaching", "settings-title"]


async def test_what_comes_while_a_slow_chat_waits_leaves_at_once(home: House) -> None:
    await home.begin()
    slow = home.messenger.hold(GROUP)
    home.settles = False
    await home.command(ANA, "/bid one")
    delivering = asyncio.ensure_future(home.dispatcher.deliver_due())
    await home.messenger.until(lambda: bool(home.messenger.calls))
    await home.command(BEN, "/settings", chat=ChatId(BEN))
    await home.messenger.until(lambda: bool(home.private(BEN)))
    slow.set()
    await delivering


async def test_several_redraws_before_the_first_leaves_are_one_edit(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    home.keep_inside()
    await home.tap(ANA, "⋯")
    await home.tap(BEN, "I'm here")
    await home.settle()
    assert [c.method for c in home.messenger.calls] == ["send", "edit"]
    assert home.group()[0].keys == ["bids-reached", "bids-did-here"]


async def test_a_card_that_looks_as_before_is_not_edited(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    home.keep_inside()
    await home.tap(ANA, "⋯")
    await home.tap(ANA, MomentTap(1, "back"))
    await home.settle()
    assert home.messenger.named("edit") == []


async def test_an_answer_leaves_before_what_came_by_itself(home: House) -> None:
    await home.begin(cast.rhythm("checkins"))
    home.clock.move_to(EVENING)
    await home.decide()
    home.keep_inside()
    await home.command(ANA, "/help")
    await home.settle()
    assert [m.keys[0] for m in home.group()] == ["help-page", "checkins-ask-evening"]


async def test_the_group_limit_makes_one_group_wait_and_no_private_chat(home: House) -> None:
    await home.begin()
    limits = Limits(per_second=0, per_group_minute=1)
    dispatcher = Dispatcher(home.engine, home.messenger, limits, home.stops.append)
    home.keep_inside()
    for text in ("/bid one", "/bid two"):
        await home.command(ANA, text)
    await home.command(ANA, "/settings", chat=ANAS)
    delivering = asyncio.ensure_future(dispatcher.deliver_due())
    await home.messenger.until(lambda: bool(home.private(ANA)))
    assert len(home.group()) == 1
    for running in (delivering, *dispatcher._flying):
        running.cancel()


@pytest.mark.parametrize("groups", [MOST_AT_ONCE - 1, MOST_AT_ONCE, 3 * MOST_AT_ONCE])
async def test_however_many_groups_wait_for_their_minute_others_are_written_to_at_once(
    home: House, groups: int
) -> None:
    await home.begin()
    limits = Limits(per_second=0, per_group_minute=1)
    dispatcher = Dispatcher(home.engine, home.messenger, limits, home.stops.append)
    line = letters.line("help-page", *(ChatId(-1_000 - n) for n in range(groups) for _ in range(2)))
    await home.engine.work(line)
    delivering = asyncio.ensure_future(dispatcher.deliver_due())
    await home.messenger.until(lambda: len(home.messenger.calls) == groups)
    await home.engine.work(letters.line("help-page", ANAS))
    dispatcher.wake()
    await home.messenger.until(lambda: bool(home.private(ANA)))
    assert len(home.messenger.calls) == groups + 1
    for running in (delivering, *dispatcher._flying):
        running.cancel()


async def test_a_wait_that_telegram_asked_for_survives_a_restart(tmp_path: Path) -> None:
    async with house(tmp_path) as home:
        await home.begin()
        home.messenger.trouble(errors.Later(600), "send", GROUP)
        await home.command(ANA, "/bid long day")
    async with house(tmp_path, clock=home.clock, messenger=home.messenger) as again:
        await again.dispatcher.recover()
        await again.command(ANA, "/settings")
        assert again.group() == []
        await again.pass_time(by=timedelta(seconds=600))
        assert again.group()[0].keys == ["bids-reaching"]


async def test_what_was_on_its_way_when_the_process_died_is_asked_after_two_minutes(tmp_path: Path) -> None:
    async with house(tmp_path) as home:
        await home.begin(cast.rhythm("checkins"))
        home.clock.move_to(EVENING)
        await home.decide()
        await die(home)
        assert [r["state"] for r in home.rows("outbox")] == ["sending"]
    async with house(tmp_path, clock=home.clock, messenger=home.messenger) as again:
        await again.dispatcher.recover()
        await again.settle()
        assert again.group() == []
        await again.pass_time(by=TWO_MINUTES)
        assert len(again.group()) == 1


async def test_a_nudge_on_its_way_when_the_process_died_is_never_sent_again(tmp_path: Path) -> None:
    async with house(tmp_path) as home:
        await home.begin()
        await home.command(ANA, "/bid long day")
        home.clock.move_to(home.clock.now() + timedelta(hours=3))
        await home.decide()
        home.messenger.calls.clear()
        await die(home, ChatId(BEN))
    async with house(tmp_path, clock=home.clock, messenger=home.messenger) as again:
        await again.dispatcher.recover()
        await again.pass_time(by=timedelta(days=2))
        assert again.private(BEN) == []


async def test_an_edit_on_its_way_when_the_process_died_is_made_again(tmp_path: Path) -> None:
    async with house(tmp_path) as home:
        await home.begin()
        await home.command(ANA, "/bid long day")
        home.keep_inside()
        await home.tap(BEN, "I'm here")
        home.messenger.calls.clear()
        await die(home)
    async with house(tmp_path, clock=home.clock, messenger=home.messenger) as again:
        await again.dispatcher.recover()
        await again.pass_time(by=TWO_MINUTES)
        assert again.group()[0].keys == ["bids-reached", "bids-did-here"]


async def test_what_was_only_leased_goes_back_and_leaves_after_the_start(tmp_path: Path) -> None:
    async with house(tmp_path) as home:
        await home.begin()
        limits = NoRoom()
        dispatcher = Dispatcher(home.engine, home.messenger, limits, home.stops.append)
        home.keep_inside()
        await home.command(ANA, "/bid long day")
        delivering = asyncio.ensure_future(dispatcher.deliver_due())
        await limits.waited.wait()
        for running in (delivering, *dispatcher._flying):
            running.cancel()
        assert [r["state"] for r in home.rows("outbox")] == ["leased"]
    async with house(tmp_path, clock=home.clock, messenger=home.messenger) as again:
        await again.dispatcher.recover()
        await again.settle()
        assert len(again.group()) == 1


async def test_an_end_waits_for_what_is_in_the_air(home: House) -> None:
    await home.begin()
    slow = home.messenger.hold(GROUP)
    home.settles = False
    await home.command(ANA, "/bid long day")
    running = asyncio.ensure_future(home.dispatcher.run())
    await home.messenger.until(lambda: bool(home.messenger.calls))
    landing = asyncio.ensure_future(home.dispatcher.land())
    slow.set()
    await landing
    running.cancel()
    assert [r["state"] for r in home.rows("outbox")] == ["sent"]


async def test_an_end_gives_back_what_still_waits_for_its_turn(home: House) -> None:
    await home.begin()
    home.keep_inside()
    await home.command(ANA, "/bid long day")
    limits = NoRoom()
    ending = Dispatcher(home.engine, home.messenger, limits, home.stops.append)
    running = asyncio.ensure_future(ending.run())
    await limits.waited.wait()
    await ending.land()
    running.cancel()
    assert home.messenger.calls == []
    assert [r["state"] for r in home.rows("outbox")] == ["pending"]


async def test_nothing_takes_off_after_the_end_began(home: House) -> None:
    await home.begin()
    home.settles = False
    await home.dispatcher.land()
    await home.command(ANA, "/bid long day")
    await home.dispatcher.deliver_due()
    assert home.messenger.calls == []
    assert [r["state"] for r in home.rows("outbox")] == ["pending"]


async def test_what_is_abandoned_in_the_air_is_unknown_after_the_next_start(home: House) -> None:
    await home.begin()
    home.messenger.hold(GROUP)
    home.settles = False
    await home.command(ANA, "/bid long day")
    running = asyncio.ensure_future(home.dispatcher.run())
    await home.messenger.until(lambda: bool(home.messenger.calls))
    await home.dispatcher.abandon()
    running.cancel()
    assert [r["state"] for r in home.rows("outbox")] == ["sending"]
    assert home.stops == []


async def test_it_delivers_whenever_it_is_woken(home: House) -> None:
    await home.begin()
    home.settles = False
    running = asyncio.ensure_future(home.dispatcher.run())
    for n in (1, 2):
        await home.command(ANA, f"/bid {n}")
        await home.messenger.until(lambda: len(home.group()) == n)  # noqa: B023
    running.cancel()


async def test_a_refused_token_ends_the_process(home: House) -> None:
    await home.begin()
    home.keep_inside()
    home.messenger.trouble(errors.TokenRefused())
    await home.command(ANA, "/bid long day")
    await home.dispatcher.deliver_due()
    assert [type(e) for e in home.stops] == [errors.TokenRefused]
