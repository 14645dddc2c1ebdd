"""Two who were two: one ends it alone, and nothing new of either reaches the other, nor whoever comes after."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.card import PartnerId
from bot.domain.couple import ChatId, Stage
from bot.domain.event import BotMoved
from tests import cast
from tests.cast import ANA, BEN, CLEO, GROUP
from tests.house import House, people

ANAS, BENS, CLEOS, NEW = ChatId(ANA), ChatId(BEN), ChatId(CLEO), ChatId(-200)
OLD = "zaunkönig"


async def a_life(home: House) -> None:
    await home.begin(cast.rhythm("checkins"))
    await home.command(ANA, f"/bid {OLD}")
    await home.tap(BEN, "I'm here")
    await home.command(ANA, f"/remember {OLD}", chat=ANAS)


async def stopped(home: House, who: PartnerId) -> None:
    await home.command(who, "/stop", chat=ChatId(who))
    await home.tap(who, "stop:stop", chat=ChatId(who))


async def exported(home: House, who: PartnerId) -> str:
    await home.command(who, "/privacy", chat=ChatId(who))
    await home.tap(who, "📦 Export", chat=ChatId(who))
    return "".join(file.data.decode() for file in home.messenger.files.pop(ChatId(who), []))


def texts(home: House, chat: ChatId) -> str:
    return "\n".join(shown.text for shown in home.messenger.messages(chat))


@pytest.mark.parametrize("who", [ANA, BEN])
async def test_one_of_them_ends_it_from_the_private_chat_alone(home: House, who: PartnerId) -> None:
    await a_life(home)
    await stopped(home, who)
    said = len(home.messenger.messages(ChatId(BEN if who == ANA else ANA)))
    await home.pass_time(by=timedelta(days=20))
    other = BEN if who == ANA else ANA
    assert ((await home.couple()).stage, home.messenger.left) == (Stage.ENDED, [GROUP])
    assert len(home.messenger.messages(ChatId(other))) == said


async def test_what_one_does_afterwards_is_not_told_to_the_other(home: House) -> None:
    await a_life(home)
    await stopped(home, ANA)
    before = len(home.messenger.calls)
    await home.command(ANA, "/forget", chat=ANAS)
    await home.tap(ANA, "Forget me now", chat=ANAS)
    assert [call.chat for call in home.messenger.calls[before:] if call.chat != ANAS] == []


async def test_whoever_comes_after_finds_nothing_of_the_two_before(home: House) -> None:
    await a_life(home)
    await stopped(home, ANA)
    await home.receive(BotMoved(chat=NEW, who=people()[ANA], present=True, humans=2))
    for who in (ANA, CLEO):
        await home.tap(who, "I'm in", chat=NEW)
    us = await home.couple(NEW)
    assert ([p.id for p in us.partners], us.jar.marbles) == ([ANA, CLEO], 0)
    await home.change(replace(us, stage=Stage.ACTIVE))
    for command in ("/today", "/remember", "/privacy"):
        await home.command(CLEO, command, chat=CLEOS)
    await home.command(CLEO, "/jar", chat=NEW)
    assert OLD not in texts(home, NEW) + texts(home, CLEOS) + await exported(home, CLEO)


async def test_the_one_before_reaches_nothing_of_the_two_after(home: House) -> None:
    await a_life(home)
    await stopped(home, ANA)
    us = replace(cast.couple(cast.ana(), replace(cast.ben(), id=CLEO, name="Cleo")), chat=NEW)
    await home.begin(couple=us)
    await home.command(ANA, "/bid nachtigall", chat=NEW)
    for command in ("/today", "/settings", "/remember", "/privacy", "/bid"):
        await home.command(BEN, command, chat=BENS)
    assert "nachtigall" not in texts(home, BENS) + await exported(home, BEN)
    couples = json.loads((await exported(home, BEN)).partition("<!")[0] or "{}").get("couples", [])
    assert len(couples) <= 1


async def test_out_of_the_group_ones_own_side_can_still_be_taken_along_and_erased(home: House) -> None:
    await a_life(home)
    await home.left(ANA, 1)
    assert OLD in await exported(home, ANA)
    await home.command(ANA, "/forget", chat=ANAS)
    await home.tap(ANA, "Forget me now", chat=ANAS)
    assert [row["user_id"] for row in home.rows("partner")] == [BEN]


async def test_out_of_the_group_one_can_still_end_it(home: House) -> None:
    await a_life(home)
    await home.left(ANA, 1)
    await stopped(home, ANA)
    assert (await home.couple()).stage is Stage.ENDED
