"""A bid, end to end: through the engine and the outbox to what stands in the chat."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.card import PartnerId
from bot.domain.event import Commanded
from bot.domain.moment import State
from tests import cast
from tests.cast import ANA, BEN, CLEO, GROUP
from tests.fakes import wordings
from tests.house import NOON, House, toast

HOUR = timedelta(hours=1)


async def a_bid(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")


@pytest.mark.parametrize("label", ["I'm here", "Tell me more", "🤗 Hug", "Let me think"])
async def test_every_answer_is_a_full_one(home: House, label: str) -> None:
    await a_bid(home)
    await home.tap(BEN, label)
    assert (await home.moments())[0].state is State.MET
    assert home.group()[0].keys[0] == "bids-reached"


async def test_not_now_opens_times_in_the_same_card(home: House) -> None:
    await a_bid(home)
    await home.tap(BEN, "Not now…")
    assert home.group()[0].labels == ["In an hour", "Tonight", "Tomorrow", "‹ Back"]
    await home.tap(BEN, "‹ Back")
    assert home.group()[0].labels[0] == "I'm here"


async def test_a_time_named_is_met_at_once_and_comes_back_once_to_who_named_it(home: House) -> None:
    await a_bid(home)
    await home.tap(BEN, "Not now…")
    await home.tap(BEN, "In an hour")
    assert (await home.moments())[0].state is State.MET
    assert home.private(BEN) == []
    await home.pass_time(to=NOON + HOUR)
    assert [m.keys for m in home.private(BEN)] == [["bids-back"]]
    await home.pass_time(by=timedelta(days=3))
    assert (len(home.private(BEN)), home.private(ANA), len(home.group())) == (1, [], 1)


async def test_a_time_in_quiet_hours_comes_back_when_they_are_over(home: House) -> None:
    await a_bid(home)
    await home.pass_time(by=timedelta(hours=9, minutes=30))
    await home.tap(BEN, "Not now…")
    await home.tap(BEN, "In an hour")
    await home.pass_time(by=timedelta(hours=9))
    assert [m.keys for m in home.private(BEN)] == [["nudges-thanks"]]
    await home.pass_time(by=timedelta(hours=2))
    assert [m.keys for m in home.private(BEN)] == [["nudges-thanks"], ["bids-back"]]


async def test_without_a_private_chat_it_comes_back_in_the_group_without_sound(home: House) -> None:
    await home.begin(private=())
    await home.command(ANA, "/bid long day")
    await home.tap(BEN, "Not now…")
    await home.tap(BEN, "In an hour")
    await home.pass_time(by=HOUR)
    assert [(m.keys, m.silent) for m in home.group()[1:]] == [(["bids-back"], True)]


async def test_once_they_talked_nothing_comes_back(home: House) -> None:
    await a_bid(home)
    await home.tap(BEN, "Not now…")
    await home.tap(BEN, "Tonight")
    await home.tap(ANA, "We talked ✓")
    await home.pass_time(by=timedelta(days=2))
    assert home.private(BEN) == []
    assert home.group()[0].keys == ["bids-reached", "bids-did-talked"]


async def test_after_stop_nothing_comes_back(home: House) -> None:
    await a_bid(home)
    await home.tap(BEN, "Not now…")
    await home.tap(BEN, "Tonight")
    await home.command(ANA, "/stop")
    await home.tap(ANA, "stop:stop")
    await home.pass_time(by=timedelta(days=2))
    assert home.private(BEN) == []


@pytest.mark.parametrize("private", [(), (ANA, BEN)])
async def test_with_a_third_person_there_nothing_comes_back(home: House, private: tuple[PartnerId, ...]) -> None:
    await home.begin(private=private)
    await home.command(ANA, "/bid long day")
    await home.tap(BEN, "Not now…")
    await home.tap(BEN, "Tonight")
    await home.joined(CLEO, 3)
    await home.pass_time(by=timedelta(days=2))
    assert (home.private(BEN), len(home.group())) == ([], 2)


async def test_in_a_pause_it_comes_back_in_private_all_the_same(home: House) -> None:
    await a_bid(home)
    await home.tap(BEN, "Not now…")
    await home.tap(BEN, "Tonight")
    await home.change(replace(await home.couple(), paused_until=NOON + timedelta(days=3)))
    await home.pass_time(by=timedelta(days=2))
    assert [m.keys for m in home.private(BEN)] == [["bids-back"]]


async def test_either_can_say_that_they_talked(home: House) -> None:
    await a_bid(home)
    await home.tap(ANA, "⋯")
    await home.tap(ANA, "We talked ✓")
    assert (await home.moments())[0].state is State.MET


async def test_no_rush_is_never_nudged_for(home: House) -> None:
    await a_bid(home)
    await home.tap(ANA, "⋯")
    assert toast(await home.tap(ANA, "No rush")) == "bids-no-rush-toast"
    await home.pass_time(by=timedelta(days=2))
    assert home.private(BEN) == []


async def test_never_mind_lets_it_rest_kindly(home: House) -> None:
    await a_bid(home)
    await home.tap(ANA, "⋯")
    await home.tap(ANA, "Never mind 🤍")
    assert (await home.moments())[0].state is State.RESTING
    assert home.group()[0].labels == []


async def test_unanswered_for_a_day_it_rests_without_a_word(home: House) -> None:
    await a_bid(home)
    await home.pass_time(by=timedelta(hours=24))
    (card,) = home.group()
    assert (card.keys, card.labels) == (["bids-rests"], ["Still matters", "Let it rest"])


async def test_still_matters_offers_it_again_once_in_a_new_card(home: House) -> None:
    await a_bid(home)
    await home.pass_time(by=timedelta(hours=25))
    await home.tap(ANA, "Still matters")
    old, new = home.group()
    assert (old.labels, new.keys) == ([], ["bids-reaching-again"])
    await home.pass_time(by=timedelta(hours=25))
    assert [m.labels for m in home.group()] == [[], []]
    assert len(home.private(BEN)) == 1


async def test_still_matters_is_for_the_one_who_reached_out(home: House) -> None:
    await a_bid(home)
    await home.pass_time(by=timedelta(hours=25))
    assert toast(await home.tap(BEN, "Still matters")) == "bids-theirs-toast"
    assert len(home.group()) == 1


async def test_let_it_rest_takes_the_buttons_away(home: House) -> None:
    await a_bid(home)
    await home.pass_time(by=timedelta(hours=25))
    await home.tap(ANA, "Let it rest")
    assert [m.labels for m in home.group()] == [[]]


async def test_an_answer_to_one_that_was_offered_again_redraws_both_cards(home: House) -> None:
    await a_bid(home)
    await home.pass_time(by=timedelta(hours=25))
    await home.tap(ANA, "Still matters")
    await home.tap(BEN, "I'm here")
    assert [m.keys for m in home.group()] == [["bids-reached", "bids-did-here"]] * 2


async def test_a_bid_at_night_is_posted_without_sound(home: House) -> None:
    await home.begin()
    await home.pass_time(by=timedelta(hours=12))
    await home.command(ANA, "/bid cannot sleep")
    assert home.group()[0].silent


async def test_five_marbles_a_day_are_all_that_bids_bring(home: House) -> None:
    await home.begin()
    for _ in range(7):
        await home.command(ANA, "/bid again")
        await home.tap(BEN, "I'm here")
    assert (await home.couple()).jar.marbles == 5


async def test_markup_in_a_bid_goes_nowhere_near_the_card(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid <b>&" + "x" * 5_000)
    assert wordings("bids-reaching", by="Ana").fullmatch(home.group()[0].text)


async def test_a_bid_in_asked_for_words_replies_to_them_and_a_reply_to_them_counts(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid")
    await home.tap(ANA, "Help with…")
    words = await home.reply(ANA, "the shelves")
    card = home.group()[-1]
    assert (card.keys, card.reply_to) == (["bids-reaching-help"], words)
    await home.reply(BEN, "on my way", to=words)
    assert home.group()[-1].keys[0] == "bids-reached"


async def test_a_bid_that_telegram_sends_twice_is_one_bid(home: House) -> None:
    await home.begin()
    said = Commanded(chat=GROUP, who=cast.ana_person(), message=700, name="bid", words="long day")
    await home.receive(said, 1)
    await home.receive(said, 2)
    assert (len(await home.moments()), len(home.group())) == (1, 1)
