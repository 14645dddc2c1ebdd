"""What the outcome of a request means for the row it came from (durability.md 2.4)."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import time, timedelta

import pytest
from structlog.testing import capture_logs

from bot import errors
from bot.delivery import record_refusal, send
from bot.domain.card import Card, MomentTap, Picture, say
from bot.domain.couple import ChatId
from bot.domain.decision import Kind
from bot.engine.draw import Drawing
from bot.messenger import File, Voice
from bot.pictures import png
from bot.storage import outbox
from bot.storage.outbox import Act, Letter
from tests import cast
from tests.cast import ANA, BEN, EVENING, GROUP
from tests.fakes import FakeMessenger
from tests.house import NOON, House

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
TWO_MINUTES = timedelta(seconds=120)


async def a_prompt(home: House) -> None:
    """Ana and Ben's check-in has just come."""
    await home.begin(cast.rhythm("checkins"))
    await home.pass_time(to=EVENING)


def states(home: House, act: Act = Act.SHOW) -> list[str]:
    return [r["state"] for r in home.rows("outbox") if r["act"] == act]


async def test_what_was_certainly_not_sent_is_tried_again_after_a_moment(home: House) -> None:
    await home.begin()
    home.messenger.trouble(errors.NotSent(), "send", times=3)
    await home.command(ANA, "/bid long day")
    assert (home.group(), states(home)) == ([], ["pending"])
    await home.pass_time(by=15 * SECOND)
    assert (len(home.group()), states(home)) == (1, ["sent"])


async def test_the_waits_between_tries_grow(home: House) -> None:
    await home.begin()
    home.messenger.trouble(errors.NotSent(), "send", times=100)
    await home.command(ANA, "/bid long day")
    await home.pass_time(by=15 * MINUTE)
    assert 7 <= len(home.messenger.calls) <= 12


async def test_a_prompt_without_an_answer_is_sent_again_after_two_minutes(home: House) -> None:
    home.messenger.trouble(errors.Unsure(), "send")
    await a_prompt(home)
    await home.pass_time(to=EVENING + TWO_MINUTES - SECOND)
    assert (home.group(), states(home)) == ([], ["unknown"])
    await home.pass_time(to=EVENING + TWO_MINUTES)
    assert (len(home.group()), states(home)) == (1, ["sent"])


async def test_a_prompt_is_resent_at_most_twice_and_then_never_called_sent(home: House) -> None:
    home.messenger.trouble(errors.Unsure(), "send", times=100, acted=True)
    await a_prompt(home)
    await home.pass_time(by=3 * HOUR)
    assert (len(home.messenger.named("send")), states(home)) == (3, ["unanswered"])


async def test_a_prompt_is_not_resent_into_quiet_hours(home: House) -> None:
    await home.begin(cast.rhythm("checkins", at=time(21, 59)))
    home.messenger.trouble(errors.Unsure(), "send")
    await home.pass_time(by=12 * HOUR)
    assert (len(home.messenger.named("send")), states(home)[0]) == (1, "suppressed")


@pytest.mark.parametrize("error", [errors.Unsure(), errors.Garbled()])
async def test_a_nudge_is_never_sent_twice(home: House, error: errors.DeliveryError) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    home.messenger.trouble(error, "send", ChatId(BEN))
    await home.pass_time(by=23 * HOUR)
    assert len([c for c in home.messenger.named("send") if c.chat == ChatId(BEN)]) == 1


async def test_a_line_is_never_sent_twice(home: House) -> None:
    await home.begin()
    home.messenger.trouble(errors.Unsure(), "send")
    await home.command(ANA, "/bid hm", chat=ChatId(ANA))
    await home.pass_time(by=HOUR)
    assert (len(home.messenger.calls), states(home, Act.LINE)) == (1, ["unanswered"])


async def test_a_tap_proves_that_it_arrived_and_no_second_one_comes(home: House) -> None:
    home.messenger.trouble(errors.Unsure(), "send", acted=True)
    await a_prompt(home)
    await home.tap(BEN, "Not today")
    await home.pass_time(by=HOUR)
    (card,) = home.group()
    assert (card.edits, states(home)) == (1, ["sent", "sent"])


async def test_a_reply_proves_that_it_arrived_and_is_an_answer(home: House) -> None:
    home.messenger.trouble(errors.Unsure(), "send", acted=True)
    await a_prompt(home)
    await home.reply(BEN, "a tiny bird")
    await home.pass_time(by=HOUR)
    (card,) = home.group()
    assert "checkins-one-of-two" in card.keys
    assert states(home) == ["sent", "sent"]


async def test_a_garbled_answer_is_never_asked_for_twice(home: House) -> None:
    home.messenger.trouble(errors.Garbled(), "send", acted=True)
    await a_prompt(home)
    await home.pass_time(by=HOUR)
    assert (len(home.group()), states(home)) == (1, ["unanswered"])


async def test_a_tap_finds_the_message_of_a_garbled_answer(home: House) -> None:
    home.messenger.trouble(errors.Garbled(), "send", acted=True)
    await a_prompt(home)
    await home.tap(BEN, "Not today")
    assert home.group()[0].edits == 1


async def test_an_edit_is_repeated_freely(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    home.messenger.trouble(errors.Unsure(), "edit", times=3, acted=True)
    await home.tap(BEN, "I'm here")
    await home.pass_time(by=MINUTE)
    assert (len(home.messenger.named("edit")), states(home)) == (4, ["sent", "sent"])


async def test_an_edit_that_may_have_arrived_is_taken_back_when_things_are_as_before(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    home.messenger.trouble(errors.Unsure(), "edit", acted=True)
    await home.tap(BEN, "⋯")
    await home.tap(BEN, "‹ Back")
    await home.pass_time(by=MINUTE)
    assert home.group()[0].labels[0] == "I'm here"


async def test_a_wait_holds_that_chat_and_no_other(home: House) -> None:
    await home.begin()
    home.messenger.trouble(errors.Later(30), "send", GROUP)
    await home.command(ANA, "/bid long day")
    await home.command(ANA, "/settings")
    await home.command(ANA, "/settings", chat=ChatId(ANA))
    assert ((len(home.group())), len(home.private(ANA))) == (0, 1)
    await home.pass_time(to=NOON + 30 * SECOND)
    assert [m.keys[0] for m in home.group()] == ["bids-reaching", "settings-title"]


async def test_three_chats_asked_to_wait_hold_them_all(home: House) -> None:
    await home.begin()
    for chat in (GROUP, ChatId(ANA), ChatId(BEN)):
        home.messenger.trouble(errors.Later(30), "send", chat)
    await home.command(ANA, "/bid long day")
    for who in (ANA, BEN):
        await home.command(who, "/settings", chat=ChatId(who))
    await home.command(cast.CLEO, "/start", chat=ChatId(cast.CLEO))
    assert home.private(cast.CLEO) == []
    await home.pass_time(by=30 * SECOND)
    assert len(home.private(cast.CLEO)) == 1


async def test_a_refusal_is_final(home: House) -> None:
    await home.begin()
    home.messenger.trouble(errors.Refused(), "send")
    await home.command(ANA, "/bid long day")
    await home.pass_time(by=2 * HOUR)
    assert (len(home.messenger.named("send")), states(home)[0]) == (1, "failed")


async def test_a_message_that_is_gone_is_forgotten(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    home.messenger.chats[GROUP].clear()
    await home.tap(BEN, MomentTap(1, "here"))
    await home.tap(ANA, MomentTap(1, "talked"))
    assert len(home.messenger.named("edit")) == 1
    assert [r["face"] for r in home.rows("showing")] == ["source"]


async def test_an_answer_too_old_to_matter_is_not_sent(home: House) -> None:
    await home.begin()
    home.keep_inside()
    await home.command(ANA, "/settings")
    home.clock.move_to(NOON + 15 * MINUTE)
    await home.settle()
    assert (home.group(), states(home)) == ([], ["expired"])


async def test_a_prompt_waits_no_longer_than_its_grace(home: House) -> None:
    await home.begin(cast.rhythm("checkins", at=time(13)))
    home.messenger.trouble(errors.NotSent(), "send", times=1_000)
    await home.pass_time(by=12 * HOUR)
    assert states(home)[0] == "expired"


async def test_a_prompt_decided_before_a_pause_does_not_leave_in_it(home: House) -> None:
    await home.begin(cast.rhythm("checkins"))
    home.clock.move_to(EVENING)
    await home.decide()
    await home.change(replace(await home.couple(), paused_until=EVENING + HOUR))
    await home.settle()
    assert (home.group(), states(home)) == ([], ["suppressed"])


async def test_a_prompt_held_up_until_quiet_hours_does_not_leave_in_them(home: House) -> None:
    await home.begin(cast.rhythm("checkins"))
    home.messenger.trouble(errors.Later(2 * 3600), "send", GROUP)
    await home.pass_time(to=EVENING + 3 * HOUR)
    assert (home.group(), states(home)[0]) == ([], "suppressed")


async def test_a_reaction_refused_troubles_nobody(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    home.messenger.trouble(errors.Gone(), "react")
    await home.reply(BEN, "here")
    assert home.group()[0].keys == ["bids-reached", "bids-did-here"]
    assert states(home, Act.REACT) == ["failed"]


async def test_a_letter_whose_body_does_not_open_holds_up_no_other(home: House) -> None:
    await home.begin()
    home.keep_inside()
    await home.command(ANA, "/bid one")
    await home.command(ANA, "/bid two")
    with closing(sqlite3.connect(home.path)) as connection, connection:
        connection.execute("UPDATE outbox SET body_sealed = x'00' WHERE id = 1")
    with capture_logs() as logs:
        await home.dispatcher.deliver_due()
    assert (len(home.group()), states(home)) == (1, ["failed", "sent"])
    assert {line["action"] for line in logs} == {"unreadable", "letter_raised"}


async def test_a_letter_of_a_practice_that_is_gone_holds_up_no_other(home: House) -> None:
    await home.begin()
    home.keep_inside()
    await home.command(ANA, "/bid one")
    await home.command(ANA, "/bid two")
    with closing(sqlite3.connect(home.path)) as connection, connection:
        connection.execute("UPDATE moment SET practice = 'astrology' WHERE id = 1")
    with capture_logs():
        await home.dispatcher.deliver_due()
    assert (len(home.group()), states(home)) == (1, ["failed", "sent"])


async def test_the_door_closes_only_after_the_goodbye_got_out(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/stop")
    home.messenger.trouble(errors.NotSent(), "send", times=2)
    await home.tap(ANA, "stop:stop")
    await home.pass_time(by=MINUTE)
    assert [m.keys for m in home.group()] == [["stop-done"]]
    assert home.messenger.calls[-1].method == "leave"


async def test_an_edit_telegram_keeps_refusing_to_answer_holds_up_no_other(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid one")
    home.messenger.trouble(errors.Unsure(), "edit", times=100)
    await home.tap(BEN, "I'm here")
    await home.command(ANA, "/bid two")
    assert [m.keys for m in home.group()] == [["bids-reaching"]] * 2


# -- pictures and files ------------------------------------------------------------------------------------------------

JAR = Picture(scene="jar", marbles=3)
HELLO = say("hello-anonymous")


def letter(act: Act = Act.SHOW, chat: ChatId = GROUP) -> Letter:
    return Letter(couple=None, chat=chat, act=act, kind=Kind.ANSWER, not_before=NOON, expires_at=NOON + HOUR)


def drawing(picture: Picture | None = None, message: int | None = None, file: File | None = None) -> Drawing:
    return Drawing(card=Card(lines=(HELLO,), picture=picture), voice=Voice(), message=message, file=file)


async def test_a_card_with_a_picture_leaves_with_it() -> None:
    chat = FakeMessenger()
    number = await send(chat, letter(), drawing(JAR))
    assert [(m.id, m.photo) for m in chat.messages()] == [(number, png(JAR))]


async def test_a_card_drawn_again_brings_its_new_picture() -> None:
    chat, more = FakeMessenger(), replace(JAR, marbles=4)
    number = await send(chat, letter(), drawing(JAR))
    await send(chat, letter(), drawing(more, message=number))
    assert [(m.edits, m.photo) for m in chat.messages()] == [(1, png(more))]


async def test_a_card_without_a_picture_has_none() -> None:
    chat = FakeMessenger()
    await send(chat, letter(), drawing())
    assert chat.messages()[0].photo is None


async def test_a_picture_that_cannot_be_drawn_does_not_hold_back_its_card() -> None:
    chat, unknown = FakeMessenger(), Picture(scene="zoo")
    with capture_logs() as logs:
        number = await send(chat, letter(), drawing(unknown))
        await send(chat, letter(), drawing(unknown, message=number))
    assert [(m.photo, m.edits) for m in chat.messages()] == [(None, 1)]
    assert [(line["action"], line["error"]) for line in logs] == [("picture_not_drawn", "ValueError")] * 2


async def test_a_file_goes_to_its_chat_with_its_words() -> None:
    chat, file = FakeMessenger(), File(name="toward.json", data=b"{}")
    number = await send(chat, letter(Act.FILE, ChatId(ANA)), drawing(file=file))
    assert chat.files == {ChatId(ANA): [file]}
    assert [(m.id, m.keys) for m in chat.messages(ChatId(ANA))] == [(number, [HELLO.key])]


@pytest.mark.parametrize(
    "error, state",
    [(errors.Unsure(), "unanswered"), (errors.Garbled(), "unanswered"), (errors.NotSent(), "pending")],
)
async def test_a_file_is_never_sent_twice(home: House, error: errors.DeliveryError, state: str) -> None:
    theirs = replace(letter(Act.FILE, ChatId(ANA)), couple=(await home.begin()).id)
    await home.engine.work(lambda context: outbox.add(context.unit, theirs, context.now))
    waiting = await home.engine.look(lambda context: outbox.next_letter(context.unit, context.now))
    assert waiting is not None
    await record_refusal(home.engine, waiting, drawing(file=File(name="toward.json", data=b"{}")), error)
    assert states(home, Act.FILE) == [state]
