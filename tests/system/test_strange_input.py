"""What people type and tap that nobody meant: a clear line or nothing, never a broken card, never a silent tap."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.fakes import wordings
from tests.system.driver import Couple, Play, Refusal

BID = "/bid zaunkönig, shall we walk?"


@pytest.fixture
async def us(play: Play) -> AsyncIterator[Couple]:
    """Ana and Ben, ready; whatever a test does, Telegram refuses no message that the bot sends or edits."""
    made = await play.couple()
    await made.onboard()
    yield made
    await play.post("settle")
    refused = await play.calls("sendMessage", "editMessageText", ok=False)
    assert [call["description"] for call in refused if call["params"]["chat_id"] == made.group] == []


async def _settled(us: Couple, who: int) -> list[str]:
    """What the bot has said, once it has nothing more to say."""
    await us.play.post("settle")
    return [m["text"] for m in await us.messages(who) if m["from"]["name"] == "Toward"]


def _is_answered(name: str, said: list[str]) -> bool:
    """Whether one of these says that this person reached out, and that Ben is here."""
    both = wordings("bids-reached", by=name), wordings("bids-did-here", other="Ben")
    return any(re.fullmatch("\n".join(line.pattern for line in both), text) for text in said)


async def test_a_city_nobody_knows_is_asked_for_once_more(play: Play) -> None:
    us = await play.couple()
    await us.tap(us.ana, "I'm in")
    await us.tap(us.ben, "I'm in")
    await us.tap(us.ana, "Type my city")
    await play.post("settle")
    for strange in ("Zaunköniginsel", "<b>&", "🌍" * 50, "x" * 4096):
        await us.say(us.ana, strange, reply_to=(await us.last(us.ana))["message_id"])
        assert f"I could not find “{strange[:40]}”" in (await _settled(us, us.ana))[-1]
    await us.say(us.ana, "  beRLIN ", reply_to=(await us.last(us.ana))["message_id"])
    assert (await us.sees(us.ben, "Same"))["buttons"][0][0]["text"] == "Same: Berlin"


STRANGE_TIMES = ["25:99-8", "half past never", "22:00", "🕗-🕘", "8:30:15-9:30", "0" * 4000, "-", "8-\u202e9"]


async def test_wrong_times_are_asked_for_once_more(us: Couple) -> None:
    await us.open_private(us.ana)
    await us.tap(us.ana, "🌙 Quiet", chat=us.ana)
    await us.tap(us.ana, "Type it", chat=us.ana)
    await us.reads(us.ana, "From when to when?", chat=us.ana)
    for strange in STRANGE_TIMES:
        await us.say(us.ana, strange, chat=us.ana, reply_to=(await us.last(us.ana, us.ana))["message_id"])
        await us.play.post("settle")
        assert "I read two times" in (await us.last(us.ana, us.ana))["text"]
    await us.say(us.ana, "11 pm to 7.30", chat=us.ana)
    await us.sees(us.ana, "To 07:30", chat=us.ana)


async def test_a_bid_of_five_thousand_characters_is_a_bid(us: Couple) -> None:
    await us.say(us.ana, "/bid " + "zaunkönig " * 500)
    await us.tap(us.ben, "I'm here")
    assert _is_answered("Ana", await _settled(us, us.ana))


# What reads from right to left is isolated from the words around it, and cannot turn them round.
SHOWN = {"שָׁלוֹם": "\u2068שָׁלוֹם\u2069", "\u202eevil": "evil"}


@pytest.mark.parametrize("name", ["<b>&", "<script>alert(1)</script>", *SHOWN, "🦔", "a" * 64, "{ $by }", "%s"])
async def test_any_name_is_shown_as_it_is(play: Play, name: str) -> None:
    us = await play.couple(name, "Ben")
    await us.onboard()
    await us.say(us.ana, BID)
    await us.tap(us.ben, "I'm here")
    assert _is_answered(SHOWN.get(name, name), await _settled(us, us.ben))
    assert [c for c in await play.calls(ok=False) if c["params"].get("chat_id") == us.group] == []


async def test_a_stranger_sees_that_it_is_not_theirs(us: Couple) -> None:
    await us.say(us.ana, BID)
    card = await us.sees(us.ben, "I'm here")
    cleo = (await us.play.post("people", name="Cleo"))["id"]
    await us.play.post(f"chats/{us.group}/members", person=cleo, status="member")
    assert (await _raw_tap(us, cleo, card["message_id"], card["buttons"][0][0]["data"]))["text"].startswith(
        "This one is"
    )
    assert "There is someone new here" in (await _settled(us, us.ana))[-1]
    await us.play.post(f"chats/{us.group}/members", person=cleo, status="left")
    assert "Just the two of you again" in (await _settled(us, us.ana))[-1]
    assert await us.tap(us.ben, "I'm here") == {"toast": "Got it 🤍", "alert": False}


FORGED = ["", "1", "here", "0AAAAAAAAAAAmz:here", "1AAAAAAAAAAAm1:here", "phello:in", "1\x00", "é" * 32, "\u202e"]


@pytest.mark.parametrize("data", FORGED)
async def test_forged_data_gets_a_kind_answer_and_changes_nothing(us: Couple, data: str) -> None:
    await us.say(us.ana, BID)
    card = await us.sees(us.ben, "I'm here")
    answered = await _raw_tap(us, us.ben, card["message_id"], data)
    assert answered["text"].startswith("That button is from another day")
    assert await us.sees(us.ben, "I'm here") == card


async def test_a_button_of_another_couple_is_not_theirs(us: Couple) -> None:
    others = await us.play.couple("Dora", "Emil")
    await others.onboard()
    await others.say(others.ana, BID)
    theirs = await others.sees(others.ben, "I'm here")
    await us.say(us.ana, BID)
    card = await us.sees(us.ben, "I'm here")
    answered = await _raw_tap(us, us.ben, card["message_id"], theirs["buttons"][0][0]["data"])
    assert answered["text"].startswith("This one is just for the two of them")
    assert await others.sees(others.ben, "I'm here") == theirs


async def test_a_button_of_a_deleted_message_still_counts(play: Play) -> None:
    us = await play.couple()
    await us.onboard()
    await us.say(us.ana, BID)
    card = await us.sees(us.ben, "I'm here")
    await us.play.post(f"people/{us.ana}/delete", chat=us.group, message_id=card["message_id"])
    gone = {"chat": us.group, "message_id": card["message_id"], "button": "I'm here", "gone": True}
    assert (await us.play.post(f"people/{us.ben}/tap", **gone))["toast"] == "Got it 🤍"


async def test_an_ancient_button_is_answered(us: Couple) -> None:
    first = await us.reads(us.ana, "All set")
    await us.play.clock(advance=400 * 86400)
    answered = await _raw_tap(us, us.ana, 2, first["buttons"][0][0].get("data") or "1AAAAAAAAAAAm1:here")
    assert answered["text"].startswith("That button is from another day")


@pytest.mark.parametrize(
    "text", ["/bid@toward_bot", "/BID", "/bid\n\n", "/settings extra words", "/nosuch", "/", "/ bid"]
)
async def test_a_strange_command_breaks_nothing(us: Couple, text: str) -> None:
    await us.say(us.ana, text)
    await us.play.post("settle")
    await us.say(us.ana, BID)
    assert wordings("bids-reaching", by="Ana").fullmatch((await us.sees(us.ben, "I'm here"))["text"])


async def test_an_update_that_no_library_can_read_is_put_aside(us: Couple) -> None:
    for content in ({}, {"message_id": "x"}, {"chat": {"id": us.group}, "date": None, "text": BID}):
        await us.play.post("updates", kind="message", content=content)
    await us.play.post("settle")
    await us.say(us.ana, BID)
    await us.tap(us.ben, "I'm here")


async def test_somebody_outside_a_chat_cannot_even_tap(us: Couple) -> None:
    cleo = (await us.play.post("people", name="Cleo"))["id"]
    with pytest.raises(Refusal, match="404"):
        await us.tap(cleo, "Open mine", on=(await us.reads(us.ana, "All set"))["message_id"])


async def _raw_tap(us: Couple, who: int, message: int, data: str) -> dict[str, Any]:
    """A tap with any data at all, as an altered app can send it; what the bot answered to it."""
    since = (await us.play.calls())[-1]["n"]
    whose = {"id": who, "is_bot": False, "first_name": "Somebody"}
    where = {"message_id": message, "date": 1, "chat": {"id": us.group, "type": "group", "title": "Us"}}
    content = {"id": "4711", "chat_instance": "1", "data": data, "from": whose, "message": where}
    await us.play.post("updates", kind="callback_query", content=content)
    await us.play.post("settle")
    answers = await us.play.calls("answerCallbackQuery", ok=False, since=since)
    assert len(answers) == 1
    params: dict[str, Any] = answers[0]["params"]
    return params
