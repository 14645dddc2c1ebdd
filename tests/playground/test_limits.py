"""What the server accepts of keyboards, files and menus."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground.spec import File
from tests.playground.scene import Scene


def _png(width: int, height: int, size: int = 64) -> File:
    head = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + width.to_bytes(4) + height.to_bytes(4)
    return File(name="x.png", mime="image/png", data=head.ljust(size, b"\0"))


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([[{"text": "x", "callback_data": "x"}] * 9], "REPLY_MARKUP_TOO_LONG"),
        ([[{"text": "x", "callback_data": "x"}]] * 101, "REPLY_MARKUP_TOO_LONG"),
        ([[{"text": "x", "callback_data": ""}]], "BUTTON_DATA_INVALID"),
        ([[{"text": "x", "url": "nowhere"}]], "BUTTON_URL_INVALID"),
        ([[{"text": "x", "copy_text": {"text": "x" * 257}}]], "BUTTON_COPY_TEXT_INVALID"),
        ([[{"text": " ", "callback_data": "x"}]], "can't parse inline keyboard button"),
        ([[{"text": "x"}]], "can't parse inline keyboard button"),
        ([[{"text": "x", "callback_data": "x", "url": "https://x.org"}]], "can't parse inline keyboard button"),
    ],
)
async def test_a_keyboard_that_is_refused(scene: Scene, rows: list[Any], said: str) -> None:
    markup = {"inline_keyboard": rows}
    assert said in await scene.refusal("sendMessage", chat_id=scene.group, text="Hi", reply_markup=markup)


async def test_a_placeholder_has_64_characters(scene: Scene) -> None:
    markup = {"force_reply": True, "input_field_placeholder": "x" * 65}
    said = await scene.refusal("sendMessage", chat_id=scene.group, text="Hi", reply_markup=markup)
    assert said == "Bad Request: INPUT_FIELD_PLACEHOLDER_INVALID"


@pytest.mark.parametrize(
    ("photo", "said"),
    [
        (_png(6000, 4001), "PHOTO_INVALID_DIMENSIONS"),
        (_png(2100, 100), "PHOTO_INVALID_DIMENSIONS"),
        (_png(100, 100, 10 * 1024 * 1024 + 1), "file is too big"),
        (File(name="x.txt", mime="text/plain", data=b"words"), "IMAGE_PROCESS_FAILED"),
        ("AgACnothing", "wrong file identifier/HTTP URL specified"),
    ],
)
async def test_a_photo_that_is_refused(scene: Scene, photo: object, said: str) -> None:
    assert await scene.refusal("sendPhoto", chat_id=scene.group, photo=photo) == f"Bad Request: {said}"


async def test_a_caption_has_1024_characters(scene: Scene) -> None:
    await scene.ok("sendPhoto", chat_id=scene.group, photo=_png(9, 9), caption="x" * 1024)
    said = await scene.refusal("sendPhoto", chat_id=scene.group, photo=_png(9, 9), caption="x" * 1025)
    assert said == "Bad Request: message caption is too long"


async def test_a_caption_is_edited_and_media_is_no_text(scene: Scene) -> None:
    sent = await scene.ok("sendPhoto", chat_id=scene.group, photo=_png(9, 9), caption="Old")
    which = {"chat_id": scene.group, "message_id": sent["message_id"]}
    edited = await scene.ok("editMessageCaption", **which, caption="<b>New</b>", parse_mode="HTML")
    assert (edited["caption"], edited["caption_entities"][0]["type"]) == ("New", "bold")
    said = await scene.refusal("editMessageText", **which, text="New")
    assert said == "Bad Request: there is no text in the message to edit"


@pytest.mark.parametrize(
    ("commands", "said"),
    [
        ([{"command": "Jar", "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "jar", "description": "x" * 257}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": "jar", "description": "x"}] * 101, "BOT_COMMANDS_TOO_MUCH"),
    ],
)
async def test_a_menu_that_is_refused(scene: Scene, commands: list[Any], said: str) -> None:
    assert await scene.refusal("setMyCommands", commands=commands) == f"Bad Request: {said}"


async def test_a_menu_is_taken_back(scene: Scene) -> None:
    await scene.ok("setMyCommands", commands=[{"command": "/jar", "description": "x"}])
    assert await scene.ok("getMyCommands") == [{"command": "jar", "description": "x"}]
    await scene.ok("deleteMyCommands")
    assert await scene.ok("getMyCommands") == []


async def test_several_messages_are_deleted_and_lost_ones_skipped(scene: Scene) -> None:
    cards = [await scene.say(), await scene.say()]
    await scene.ok("deleteMessages", chat_id=scene.group, message_ids=[*cards, 999])
    assert scene.standin.messages(scene.group, by=scene.standin.bot_id) == []


async def test_the_newest_pin_is_taken_down_first(scene: Scene) -> None:
    scene.standin.set_bot(scene.group, "administrator")
    cards = [await scene.say("One"), await scene.say("Two")]
    for card in cards:
        await scene.ok("pinChatMessage", chat_id=scene.group, message_id=card)
    await scene.ok("unpinChatMessage", chat_id=scene.group)
    assert [sent.text for sent in scene.standin.messages(scene.group) if sent.pinned] == ["One"]


async def test_pending_updates_can_be_dropped(scene: Scene) -> None:
    scene.standin.send(scene.ana, scene.group, "/jar")
    await scene.ok("deleteWebhook", drop_pending_updates=True)
    assert (await scene.ok("getWebhookInfo"))["pending_update_count"] == 0


async def test_a_structure_that_came_as_text_is_logged_unfolded(scene: Scene) -> None:
    await scene.say("Hi", reply_markup='{"inline_keyboard": []}')
    shown = scene.standin.calls[-1].shown()
    assert shown["params"]["reply_markup"] == {"inline_keyboard": []}
