"""Leaving: by either, at any time, and beginning again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.card import PartnerId
from bot.domain.couple import ChatId, Stage
from tests import cast
from tests.cast import ANA, BEN, GROUP
from tests.house import House

DAY = timedelta(days=1)


async def stop(home: House, who: PartnerId = ANA) -> None:
    await home.command(who, "/stop")
    await home.tap(who, "stop:stop")


@pytest.mark.parametrize("who", [ANA, BEN])
async def test_either_ends_it_with_one_tap_and_the_bot_leaves(home: House, who: PartnerId) -> None:
    await home.begin()
    await stop(home, who)
    assert ((await home.couple()).stage, home.messenger.left) == (Stage.ENDED, [GROUP])
    assert [m.keys for m in home.group()] == [["stop-done"]]


async def test_the_goodbye_is_said_before_the_door_closes(home: House) -> None:
    await home.begin()
    await stop(home)
    assert [c.method for c in home.messenger.calls][-2:] == ["send", "leave"]


async def test_staying_takes_one_tap_as_well(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/stop")
    await home.tap(BEN, "stop:close")
    assert ((await home.couple()).stage, home.group()) == (Stage.ACTIVE, [])


async def test_after_it_nothing_comes(home: House) -> None:
    await home.begin(cast.rhythm("checkins"))
    await home.command(ANA, "/bid long day")
    await stop(home)
    said = len(home.messenger.calls)
    await home.pass_time(by=7 * DAY)
    await home.command(ANA, "/bid again")
    assert len(home.messenger.calls) == said


async def test_it_can_be_ended_from_the_private_chat(home: House) -> None:
    await home.begin()
    private = ChatId(BEN)
    await home.command(BEN, "/stop", chat=private)
    await home.tap(BEN, "stop:stop", chat=private)
    assert ((await home.couple()).stage, home.messenger.left) == (Stage.ENDED, [GROUP])


async def test_before_both_are_in_anybody_there_may_send_it_away(home: House) -> None:
    await home.added()
    await stop(home, BEN)
    assert home.messenger.left == [GROUP]


@pytest.mark.parametrize("by", ["start", "added"])
async def test_it_may_begin_again_and_both_are_asked_again(home: House, by: str) -> None:
    await home.begin()
    await stop(home)
    if by == "start":
        await home.command(ANA, "/start")
    else:
        await home.added()
    couple = await home.couple()
    assert (couple.stage, [p.consented_at for p in couple.partners]) == (Stage.NEW, [None, None])
    assert home.group()[-1].labels == ["I'm in"]


async def test_begun_again_the_marbles_are_still_there(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    await home.tap(BEN, "I'm here")
    await stop(home)
    await home.added()
    for who in (ANA, BEN):
        await home.tap(who, "I'm in")
    assert (await home.couple()).jar.marbles == 1


async def test_a_month_after_it_ended_everything_is_erased(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    await stop(home)
    home.clock.move_to(home.clock.now() + 31 * DAY)
    await home.engine.purge()
    assert [home.rows(t) for t in ("couple", "partner", "moment", "showing")] == [[], [], [], []]


async def test_begun_again_nobody_counts_as_in_before_they_said_so(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/stop")
    await home.tap(ANA, "Stop")
    await home.added()
    assert "hello-both-in" in home.group()[-1].keys
    await home.tap(BEN, "I'm in")
    assert "hello-one-of-two" in home.group()[-1].keys
