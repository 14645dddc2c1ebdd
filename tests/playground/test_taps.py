"""Taps and their answers."""

from __future__ import annotations

import asyncio

import pytest

from bot.playground.refusal import NotThere
from bot.playground.world import Query
from tests.playground.scene import BUTTON, Scene

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def _pressed(scene: Scene, button: str = "Here") -> Query:
    card = await scene.say(reply_markup=BUTTON)
    pressed = scene.standin.press(scene.ana, scene.group, card, button)
    assert isinstance(pressed, Query)
    return pressed


async def test_the_person_sees_what_the_bot_answers(scene: Scene) -> None:
    card = await scene.say(reply_markup=BUTTON)
    await scene.updates()
    tap = asyncio.create_task(scene.standin.tap(scene.ana, scene.group, card, "here"))
    [update] = await scene.updates(timeout=5)
    query = update["callback_query"]
    await scene.ok("answerCallbackQuery", callback_query_id=query["id"], text="Seen", show_alert=True)
    assert await tap == {"toast": "Seen", "alert": True}


async def test_whoever_waits_for_the_card_waits_longer_than_for_the_toast(scene: Scene) -> None:
    card = await scene.say(reply_markup=BUTTON)
    await scene.updates()
    tap = asyncio.create_task(scene.standin.tap(scene.ana, scene.group, card, "here", redrawn=True))
    [update] = await scene.updates(timeout=5)
    await scene.ok("answerCallbackQuery", callback_query_id=update["callback_query"]["id"], text="Seen")
    await asyncio.sleep(0)
    assert not tap.done()
    await scene.ok("editMessageText", chat_id=scene.group, message_id=card, text="Ana is here")
    assert await tap == {"toast": "Seen", "alert": False}


async def test_a_tap_carries_its_message(scene: Scene) -> None:
    await _pressed(scene)
    [update] = await scene.updates()
    query = update["callback_query"]
    assert (query["data"], query["from"]["id"]) == ("here", scene.ana)
    assert query["message"]["text"] == "A small question"


async def test_a_tap_is_answered_once(scene: Scene) -> None:
    pressed = await _pressed(scene)
    await scene.ok("answerCallbackQuery", callback_query_id=pressed.id)
    assert await scene.refusal("answerCallbackQuery", callback_query_id=pressed.id) == TOO_OLD


async def test_a_late_answer_is_refused(scene: Scene) -> None:
    pressed = await _pressed(scene)
    scene.later(seconds=150)
    assert await scene.refusal("answerCallbackQuery", callback_query_id=pressed.id) == TOO_OLD


async def test_a_toast_has_200_characters(scene: Scene) -> None:
    pressed = await _pressed(scene)
    said = await scene.refusal("answerCallbackQuery", callback_query_id=pressed.id, text="x" * 201)
    assert said == "Bad Request: MESSAGE_TOO_LONG"
    await scene.ok("answerCallbackQuery", callback_query_id=pressed.id, text="x" * 200)


async def test_the_same_tap_may_come_twice_under_two_numbers(scene: Scene) -> None:
    card = await scene.say(reply_markup=BUTTON)
    for _ in range(2):
        scene.standin.press(scene.ana, scene.group, card, "Here")
    first, second = await scene.updates()
    assert first["update_id"] != second["update_id"]
    assert first["callback_query"]["id"] != second["callback_query"]["id"]


async def test_a_lost_message_comes_as_inaccessible(scene: Scene) -> None:
    card = await scene.say(reply_markup=BUTTON)
    await scene.ok("deleteMessage", chat_id=scene.group, message_id=card)
    scene.standin.press(scene.ana, scene.group, card, "Here", gone=True)
    [update] = await scene.updates()
    message = update["callback_query"]["message"]
    assert (message["message_id"], message["date"], set(message)) == (card, 0, {"chat", "message_id", "date"})


async def test_a_link_leads_somewhere_and_tells_nobody(scene: Scene) -> None:
    link = {"inline_keyboard": [[{"text": "Open", "url": "https://t.me/toward_bot?start=join"}]]}
    card = await scene.say(reply_markup=link)
    seen = await scene.standin.tap(scene.ana, scene.group, card, "Open")
    assert seen == {"toast": None, "alert": False, "url": "https://t.me/toward_bot?start=join"}
    assert await scene.updates() == []


async def test_an_unknown_button_says_which_there_are(scene: Scene) -> None:
    card = await scene.say(reply_markup=BUTTON)
    with pytest.raises(NotThere, match="there are: 'Here'"):
        scene.standin.press(scene.ana, scene.group, card, "There")


async def test_a_stranger_cannot_tap(scene: Scene) -> None:
    cleo = scene.standin.add_person("Cleo")
    card = await scene.say(reply_markup=BUTTON)
    with pytest.raises(NotThere):
        scene.standin.press(cleo, scene.group, card, "Here")
