"""How the group stands: a third person, somebody who leaves, a new id, a closed door."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.couple import ChatId, Stage
from bot.domain.event import BotMoved, Migrated, Unattributed
from bot.domain.moment import State
from bot.engine.receive import migrated
from bot.errors import Moved, Unreachable
from tests import cast
from tests.cast import ANA, BEN, CLEO, GROUP
from tests.house import House, people

DAY = timedelta(days=1)
SUPERGROUP = ChatId(-1_000_000_000_007)
EVENING = cast.rhythm("checkins")


async def test_a_third_person_stops_everything_in_one_line(home: House) -> None:
    await home.begin(EVENING)
    await home.joined(CLEO, 3)
    await home.joined(CLEO, 4)
    await home.command(ANA, "/bid long day")
    await home.command(ANA, "/settings")
    await home.pass_time(by=3 * DAY)
    assert [m.keys for m in home.group()] == [["hello-third"]]
    assert [m for m in await home.moments() if m.state is not State.SKIPPED] == []


async def test_when_it_is_two_again_it_says_so_and_goes_on(home: House) -> None:
    await home.begin()
    await home.joined(CLEO, 3)
    await home.left(CLEO, 2)
    await home.command(ANA, "/bid long day")
    assert [m.keys for m in home.group()] == [["hello-third"], ["hello-two-again"], ["bids-reaching"]]


async def test_what_was_decided_before_the_third_came_does_not_leave_after(home: House) -> None:
    await home.begin(EVENING)
    home.clock.move_to(cast.EVENING)
    await home.decide()
    await home.joined(CLEO, 3)
    assert [m.keys for m in home.group()] == [["hello-third"]]


async def test_stop_still_works_with_a_third_person_there(home: House) -> None:
    await home.begin()
    await home.joined(CLEO, 3)
    await home.command(ANA, "/stop")
    await home.tap(ANA, "stop:stop")
    assert (await home.couple()).stage is Stage.ENDED


async def test_when_a_partner_leaves_nothing_comes_any_more(home: House) -> None:
    await home.begin(EVENING)
    await home.left(BEN, 1)
    await home.command(ANA, "/bid long day")
    await home.pass_time(by=3 * DAY)
    assert home.group() == []


async def test_when_the_partner_comes_back_it_goes_on(home: House) -> None:
    await home.begin()
    await home.left(BEN, 1)
    await home.joined(BEN, 2)
    await home.command(ANA, "/bid long day")
    assert [m.keys for m in home.group()] == [["hello-two-again"], ["bids-reaching"]]


async def test_a_stranger_in_the_partners_place_is_not_the_partner(home: House) -> None:
    await home.begin(EVENING)
    await home.left(BEN, 1)
    await home.joined(CLEO, 2)
    await home.pass_time(by=2 * DAY)
    assert home.group() == []


@pytest.mark.parametrize("told_by", ["message", "error", "both", "arrival"])
async def test_a_group_that_becomes_a_supergroup_keeps_its_couple(home: House, told_by: str) -> None:
    couple = await home.begin()
    if told_by == "arrival":
        await home.added(chat=SUPERGROUP)
    if told_by in ("message", "both", "arrival"):
        await home.receive(Migrated(chat=GROUP, new_chat=SUPERGROUP))
    if told_by in ("error", "both"):
        await home.engine.work(lambda context: migrated(context, GROUP, SUPERGROUP))
    found = await home.couple(SUPERGROUP)
    assert (found.id, found.chat, len(home.rows("couple"))) == (couple.id, SUPERGROUP, 1)


async def test_what_waits_follows_to_the_new_id(home: House) -> None:
    await home.begin()
    home.messenger.trouble(Moved(SUPERGROUP), "send", GROUP)
    await home.command(ANA, "/bid long day")
    assert home.group() == []
    assert [m.keys for m in home.messenger.messages(SUPERGROUP)] == [["bids-reaching"]]


async def test_a_message_from_before_the_move_is_edited_where_it_stands(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    await home.receive(Migrated(chat=GROUP, new_chat=SUPERGROUP))
    await home.tap(BEN, "I'm here")
    assert home.group()[0].keys == ["bids-reached", "bids-did-here"]
    await home.command(ANA, "/bid next", chat=SUPERGROUP)
    assert [m.keys for m in home.messenger.messages(SUPERGROUP)] == [["bids-reaching"]]


async def test_a_rhythm_comes_in_the_new_group_after_the_move(home: House) -> None:
    await home.begin(EVENING)
    await home.receive(Migrated(chat=GROUP, new_chat=SUPERGROUP))
    await home.pass_time(by=DAY)
    assert len(home.messenger.messages(SUPERGROUP)) == 1


async def test_a_group_that_has_two_couples_to_choose_from_is_left_alone(home: House) -> None:
    await home.begin()
    await home.begin(couple=replace(cast.couple(), chat=SUPERGROUP, partners=(cast.ana(),)))
    await home.receive(Migrated(chat=GROUP, new_chat=SUPERGROUP))
    assert (await home.couple()).chat == GROUP


async def test_kicked_out_it_is_silent_and_added_again_it_goes_on(home: House) -> None:
    await home.begin(EVENING)
    await home.command(ANA, "/bid long day")
    await home.removed()
    await home.pass_time(by=2 * DAY)
    assert len(home.messenger.calls) == 1
    await home.added()
    await home.pass_time(by=DAY)
    assert len(home.group()) == 2


async def test_a_refusal_for_good_silences_the_couple_until_it_is_back(home: House) -> None:
    await home.begin(EVENING)
    home.messenger.trouble(Unreachable(), "send", GROUP)
    await home.command(ANA, "/bid long day")
    await home.pass_time(by=2 * DAY)
    assert len(home.messenger.calls) == 1
    assert (await home.couple()).unreachable


async def test_blocked_in_private_they_are_reached_in_the_group_again(home: House) -> None:
    await home.begin()
    await home.receive(BotMoved(chat=ChatId(BEN), who=people()[BEN], present=False, kind="private"))
    assert [p.reachable for p in (await home.couple()).partners] == [True, False]


async def test_a_channel_is_left_at_once(home: House) -> None:
    channel = ChatId(-300)
    await home.receive(BotMoved(chat=channel, who=people()[ANA], present=True, kind="channel"))
    assert (home.messenger.left, home.rows("couple")) == ([channel], [])


async def test_an_anonymous_admin_is_told_once_that_buttons_still_work(home: House) -> None:
    await home.begin()
    for message in (1, 2):
        await home.receive(Unattributed(chat=GROUP, message=message))
    assert [m.keys for m in home.group()] == [["hello-anonymous"]]
