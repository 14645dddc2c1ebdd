"""Replies: words that answer, words that were asked for, and words that were changed later."""

from __future__ import annotations

from datetime import timedelta

from bot.domain.couple import ChatId
from bot.domain.moment import State
from tests.cast import ANA, BEN, CLEO, GROUP
from tests.house import House


async def test_a_reply_to_the_card_meets_the_bid_and_gets_a_silent_heart(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    answer = await home.reply(BEN, "coming home now")
    assert (await home.moments())[0].state is State.MET
    assert home.messenger.reactions[GROUP, answer] == "❤"
    assert len(home.group()) == 1


async def test_a_reply_to_the_partners_own_message_counts_as_well(home: House) -> None:
    await home.begin()
    typed = await home.command(ANA, "/bid long day")
    await home.reply(BEN, "here", to=typed)
    assert (await home.moments())[0].state is State.MET


async def test_the_senders_own_reply_changes_nothing(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    await home.reply(ANA, "really long")
    assert (await home.moments())[0].state is State.OPEN
    assert home.messenger.reactions == {}


async def test_a_reply_without_words_is_a_full_answer(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    await home.reply(BEN, "")
    assert (await home.moments())[0].state is State.MET


async def test_a_strangers_reply_is_not_heard(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    await home.reply(CLEO, "what is this")
    assert (await home.moments())[0].responses == ()


async def test_an_edited_reply_replaces_the_kept_words_and_nothing_else(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/checkin")
    answer = await home.reply(BEN, "the bus was late")
    before = (await home.moments())[0].responses[0]
    await home.pass_time(by=timedelta(minutes=5))
    await home.reply(BEN, "the bus was early", to=home.group()[0].id, edits=answer)
    after = (await home.moments())[0].responses[0]
    assert (after.words, after.at) == ("the bus was early", before.at)
    assert len(home.messenger.named("react")) == 1


async def test_an_edit_by_somebody_who_had_only_tapped_is_no_answer(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/checkin")
    await home.tap(BEN, "Not today")
    await home.reply(BEN, "or perhaps", edits=77)
    assert [(r.what, r.words) for r in (await home.moments())[0].responses] == [("not-today", "")]


async def test_a_reply_to_something_that_is_not_ours_is_not_kept(home: House) -> None:
    await home.begin()
    await home.reply(BEN, "see you at six", to=5)
    assert (home.messenger.calls, await home.moments()) == ([], [])


async def test_words_that_were_asked_for_are_taken_and_the_question_goes(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid")
    await home.tap(ANA, "Help with…")
    asked = home.group()[-1]
    assert asked.keys == ["bid-help-ask"]
    await home.reply(ANA, "the big shopping")
    assert [m.keys for m in home.group()] == [["bids-reaching-help"]]


async def test_a_question_asked_of_one_is_not_answered_by_the_other(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid")
    await home.tap(ANA, "Help with…")
    await home.reply(BEN, "the big shopping")
    assert await home.moments() == []


async def test_words_that_come_after_ten_minutes_are_kindly_let_go(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid")
    await home.tap(ANA, "Help with…")
    asked = home.group()[-1].id
    await home.pass_time(by=timedelta(minutes=11))
    await home.reply(ANA, "the big shopping", to=asked)
    assert home.group()[-1].keys == ["typed-too-late"]
    assert (await home.moments(), asked in home.messenger.chats[GROUP]) == ([], False)


async def test_in_private_the_newest_question_takes_words_without_a_reply(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/settings", chat=ChatId(ANA))
    for step in ("q", "q/type"):
        await home.tap(ANA, step, chat=ChatId(ANA))
    await home.reply(ANA, "21:30-07:00", chat=ChatId(ANA))
    ana = (await home.couple()).partners[0]
    assert (f"{ana.quiet.start:%H:%M}", f"{ana.quiet.end:%H:%M}") == ("21:30", "07:00")
