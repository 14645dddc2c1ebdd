"""Commands: in the group, in private, before both are in, and those nobody knows."""

from __future__ import annotations

import pytest

from bot.domain.couple import ChatId
from tests.cast import ANA, BEN, CLEO
from tests.house import House

ANAS = ChatId(ANA)
CLEOS = ChatId(CLEO)


async def test_a_typed_bid_is_answered_by_a_card_in_reply_to_it(home: House) -> None:
    await home.begin()
    typed = await home.command(ANA, "/bid long day")
    (card,) = home.group()
    assert (card.keys, card.reply_to, card.silent) == (["bids-reaching"], typed, False)


async def test_a_bid_without_words_asks_what_would_feel_good_and_makes_room_for_it(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid")
    await home.tap(ANA, "Hug")
    (card,) = home.group()
    assert card.keys == ["bids-reaching-hug"]


async def test_the_picker_is_for_whoever_opened_it(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid")
    await home.tap(BEN, "Hug")
    assert await home.moments() == []


@pytest.mark.parametrize("text", ["/wifi", "/bid_please", "/settings_all"])
async def test_a_command_nobody_knows_is_met_with_silence(home: House, text: str) -> None:
    await home.begin()
    await home.command(ANA, text)
    assert home.messenger.calls == []


@pytest.mark.parametrize("text", ["/bid long day", "/settings", "/checkin", "/gesture", "/pause", "/stop", "/jar"])
async def test_a_stranger_in_the_group_commands_nothing(home: House, text: str) -> None:
    await home.begin()
    await home.command(CLEO, text)
    assert (home.messenger.calls, await home.moments()) == ([], [])


@pytest.mark.parametrize("text", ["/bid long day", "/checkin", "/gesture", "/settings", "/jar"])
async def test_before_both_are_in_a_command_is_told_to_wait(home: House, text: str) -> None:
    await home.added()
    await home.command(ANA, text)
    assert home.group()[-1].keys == ["waiting-for-both"]
    assert await home.moments() == []


@pytest.mark.parametrize("text", ["/help", "/privacy"])
async def test_help_and_privacy_are_there_from_the_first_minute(home: House, text: str) -> None:
    await home.added()
    await home.command(CLEO, text)
    assert len(home.group()) == 2


async def test_a_bid_typed_in_private_is_sent_back_to_the_group(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day", chat=ANAS)
    assert [m.keys for m in home.private(ANA)] == [["private-group-only"]]
    assert (home.group(), await home.moments()) == ([], [])


async def test_settings_in_private_are_ones_own(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/settings", chat=ANAS)
    assert home.private(ANA)[0].keys[0] == "mine-title"


async def test_start_in_private_opens_the_private_side(home: House) -> None:
    await home.begin(private=())
    await home.command(ANA, "/start mine", chat=ANAS)
    assert home.private(ANA)[0].keys[0] == "mine-title"
    assert [p.reachable for p in (await home.couple()).partners] == [True, False]


async def test_start_in_private_before_both_are_in_says_to_wait(home: House) -> None:
    await home.added()
    await home.tap(ANA, "I'm in")
    await home.command(ANA, "/start", chat=ANAS)
    assert home.private(ANA)[0].keys == ["private-waiting"]


async def test_a_stranger_in_private_is_welcomed_and_learns_nothing(home: House) -> None:
    await home.begin()
    await home.command(CLEO, "/start", chat=CLEOS)
    assert "Ana" not in home.private(CLEO)[0].text
    assert home.private(CLEO)[0].labels[0]


async def test_start_again_in_a_running_group_shows_help(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/start")
    assert home.group()[0].keys == ["help-page"]


async def test_start_in_a_group_that_has_not_begun_asks_both(home: House) -> None:
    await home.command(ANA, "/start")
    (hello,) = home.group()
    assert hello.labels == ["I'm in"]


async def test_plain_words_in_private_are_told_where_words_belong(home: House) -> None:
    await home.begin()
    await home.reply(ANA, "I miss you", chat=ANAS)
    assert home.private(ANA)[0].keys == ["private-unsure"]
    assert home.group() == []


async def test_cancel_takes_back_what_was_asked_for(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid")
    await home.tap(ANA, "Help with…")
    assert "bid-help-ask" in home.group()[-1].keys
    await home.command(ANA, "/cancel")
    assert all("bid-help-ask" not in card.keys for card in home.group())
    assert await home.moments() == []
