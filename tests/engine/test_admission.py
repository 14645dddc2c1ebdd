"""Where the bot may live: not in public, not for people it is not meant for, not in a thousand groups of one person."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.admission import GROUPS_A_DAY
from bot.domain.card import PartnerId
from bot.domain.couple import ChatId, Stage
from bot.domain.event import BotMoved, Commanded, Event, PeopleMoved, Tapped
from tests import cast
from tests.cast import ANA, BEN, CLEO, GROUP
from tests.house import House, house, people, toast

DAY = timedelta(days=1)
A_MOMENT = timedelta(seconds=1)
OTHER = ChatId(-200)


def added(chat: ChatId, by: PartnerId = CLEO, *, public: bool = False, humans: int = 2) -> BotMoved:
    return BotMoved(chat=chat, who=people()[by], present=True, public=public, humans=humans)


def said(home: House, chat: ChatId) -> list[list[str]]:
    return [shown.keys for shown in home.messenger.messages(chat)]


async def test_a_public_group_is_left_with_one_line_and_without_a_row(home: House) -> None:
    await home.receive(added(OTHER, public=True))
    assert (said(home, OTHER), home.messenger.left, home.rows("couple")) == ([["hello-public"]], [OTHER], [])


@pytest.mark.parametrize("what", ["command", "tap"])
async def test_a_group_that_turns_public_is_left_and_nothing_more_comes_there(home: House, what: str) -> None:
    await home.begin(cast.rhythm("checkins"))
    await home.command(ANA, "/bid long day")
    before = len(home.group())
    event: Event = Commanded(chat=GROUP, who=people()[ANA], message=9, name="bid", words="more", public=True)
    if what == "tap":
        tap = home.group()[-1].find("I'm here")
        event = Tapped(chat=GROUP, who=people()[BEN], query="q", message=home.group()[-1].id, tap=tap, public=True)
    answer = await home.receive(event)
    assert (said(home, GROUP)[before:], home.messenger.left) == ([["hello-public"]], [GROUP])
    assert toast(answer) == "old-toast"
    await home.pass_time(by=3 * DAY)
    assert len(home.group()) == before + 1


async def test_added_where_they_are_alone_it_goes_on_with_everything(home: House) -> None:
    us = await home.begin()
    await home.receive(Commanded(chat=GROUP, who=people()[ANA], message=9, name="bid", public=True))
    await home.receive(added(GROUP, ANA))
    await home.command(ANA, "/bid long day")
    assert (said(home, GROUP)[-1], (await home.couple()).id) == (["bids-reaching"], us.id)


async def test_being_sent_away_from_a_public_group_is_answered_by_nothing(home: House) -> None:
    await home.receive(BotMoved(chat=OTHER, who=people()[CLEO], present=False, public=True))
    assert home.messenger.calls == []


async def test_one_person_brings_it_into_five_groups_a_day_and_no_more(home: House) -> None:
    chats = [ChatId(-1000 - n) for n in range(GROUPS_A_DAY + 3)]
    for chat in chats:
        await home.receive(added(chat))
    assert home.messenger.left == chats[GROUPS_A_DAY:]
    assert said(home, chats[-1]) == [["hello-too-many"]]
    assert len(home.rows("couple")) == GROUPS_A_DAY


async def test_a_day_later_they_may_again_and_others_may_at_once(home: House) -> None:
    for number in range(GROUPS_A_DAY):
        await home.receive(added(ChatId(-1000 - number)))
    await home.receive(added(ChatId(-2000), BEN))
    home.clock.move_to(home.clock.now() + DAY - A_MOMENT)
    await home.receive(added(ChatId(-2001)))
    home.clock.move_to(home.clock.now() + A_MOMENT)
    await home.receive(added(ChatId(-2002)))
    assert home.messenger.left == [ChatId(-2001)]


async def test_starting_it_there_by_hand_counts_as_bringing_it(home: House) -> None:
    for number in range(GROUPS_A_DAY + 1):
        await home.command(CLEO, "/start", chat=ChatId(-1000 - number))
    assert home.messenger.left == [ChatId(-1000 - GROUPS_A_DAY)]


async def test_who_brought_it_is_not_readable_and_gone_after_a_day(home: House) -> None:
    await home.receive(added(OTHER))
    (row,) = home.rows("couple")
    assert row["added_by"]
    assert str(CLEO) != row["added_by"]
    home.clock.move_to(home.clock.now() + DAY)
    await home.engine.purge()
    assert [row["added_by"] for row in home.rows("couple")] == [""]


async def test_a_crowd_is_told_once_and_left_after_a_week(home: House) -> None:
    await home.receive(added(OTHER, humans=3))
    home.clock.move_to(home.clock.now() + 7 * DAY - A_MOMENT)
    assert await home.engine.say_goodbye() == 0
    home.clock.move_to(home.clock.now() + A_MOMENT)
    assert await home.engine.say_goodbye() == 1
    await home.settle()
    assert said(home, OTHER) == [["hello-crowd"], ["hello-goodbye"]]
    assert (home.messenger.left, home.rows("couple")) == ([OTHER], [])


async def test_two_who_have_not_both_said_yes_have_two_weeks(home: House) -> None:
    await home.receive(added(OTHER, ANA))
    home.clock.move_to(home.clock.now() + 14 * DAY - A_MOMENT)
    assert await home.engine.say_goodbye() == 0
    home.clock.move_to(home.clock.now() + A_MOMENT)
    assert await home.engine.say_goodbye() == 1


async def test_a_couple_of_long_ago_that_begins_again_has_its_two_weeks_too(home: House) -> None:
    await home.begin()
    await home.pass_time(by=30 * DAY)
    await home.command(ANA, "/stop")
    await home.tap(ANA, "stop:stop")
    await home.added()
    home.clock.move_to(home.clock.now() + 14 * DAY - A_MOMENT)
    assert await home.engine.say_goodbye() == 0
    assert (await home.couple()).stage is Stage.NEW


async def test_a_second_bot_is_not_a_third_person(home: House) -> None:
    await home.begin()
    await home.receive(PeopleMoved(chat=GROUP, bots_came=frozenset({99}), humans=3))
    await home.command(ANA, "/bid long day")
    assert said(home, GROUP) == [["bids-reaching"]]
    await home.joined(CLEO, 4)
    assert said(home, GROUP)[1:] == [["hello-third"]]
    await home.receive(PeopleMoved(chat=GROUP, bots_left=frozenset({99}), humans=3))
    await home.left(CLEO, 2)
    assert said(home, GROUP)[2:] == [["hello-two-again"]]


async def test_when_nobody_can_count_a_second_bot_changes_nothing(home: House) -> None:
    await home.begin()
    await home.receive(PeopleMoved(chat=GROUP, bots_came=frozenset({99})))
    assert ((await home.couple()).humans, home.group()) == (2, [])


@pytest.fixture
async def anas(tmp_path: Path) -> AsyncIterator[House]:
    """A bot that Ana runs for herself."""
    async with house(tmp_path, allowed=[ANA]) as home:
        yield home


async def test_only_people_on_the_list_take_it_into_a_group(anas: House) -> None:
    await anas.receive(added(OTHER))
    await anas.command(CLEO, "/start", chat=ChatId(-300))
    await anas.added(ANA)
    assert (said(anas, OTHER), anas.messenger.left) == ([["hello-not-open"]], [OTHER, ChatId(-300)])
    assert [row["chat_id"] for row in anas.rows("couple")] == [GROUP]


async def test_the_other_of_the_two_need_not_be_on_the_list(anas: House) -> None:
    await anas.added(ANA)
    await anas.tap(BEN, "I'm in")
    assert [p.id for p in (await anas.couple()).partners] == [BEN]


async def test_nobody_else_begins_again_what_has_ended(anas: House) -> None:
    await anas.begin()
    await anas.command(ANA, "/stop")
    await anas.tap(ANA, "stop:stop")
    await anas.added(BEN)
    await anas.command(BEN, "/start")
    assert ((await anas.couple()).stage, anas.messenger.left) == (Stage.ENDED, [GROUP, GROUP])


async def test_in_private_a_stranger_is_told_kindly(anas: House) -> None:
    await anas.command(CLEO, "/start", chat=ChatId(CLEO))
    assert [shown.keys for shown in anas.private(CLEO)] == [["hello-not-open"]]
