"""Editing, deleting and pinning."""

from __future__ import annotations

from tests.playground.scene import BUTTON, Scene


async def test_the_same_again_is_not_modified(scene: Scene) -> None:
    card = await scene.say("Same", reply_markup=BUTTON)
    said = await scene.refusal(
        "editMessageText", chat_id=scene.group, message_id=card, text="Same", reply_markup=BUTTON
    )
    assert said.startswith("Bad Request: message is not modified")


async def test_an_edit_without_markup_takes_the_keyboard_away(scene: Scene) -> None:
    card = await scene.say("Same", reply_markup=BUTTON)
    edited = await scene.ok("editMessageText", chat_id=scene.group, message_id=card, text="Same")
    assert "reply_markup" not in edited


async def test_a_new_button_style_is_a_modification(scene: Scene) -> None:
    card = await scene.say("Same", reply_markup=BUTTON)
    styled = {"inline_keyboard": [[{"text": "Here", "callback_data": "here", "style": "success"}]]}
    await scene.ok("editMessageReplyMarkup", chat_id=scene.group, message_id=card, reply_markup=styled)
    assert scene.standin.messages(scene.group)[-1].keyboard == styled


async def test_a_card_that_a_partner_deleted_is_not_found(scene: Scene) -> None:
    card = await scene.say()
    scene.standin.delete(scene.ana, scene.group, card)
    said = await scene.refusal("editMessageText", chat_id=scene.group, message_id=card, text="New")
    assert said == "Bad Request: message to edit not found"


async def test_a_force_reply_can_never_be_edited(scene: Scene) -> None:
    asked = await scene.say("When?", reply_markup={"force_reply": True, "selective": True})
    said = await scene.refusal("editMessageText", chat_id=scene.group, message_id=asked, text="When then?")
    assert said == "Bad Request: message can't be edited"


async def test_a_partners_words_cannot_be_edited(scene: Scene) -> None:
    line = scene.standin.send(scene.ana, scene.group, "/jar")
    said = await scene.refusal("editMessageText", chat_id=scene.group, message_id=line, text="Mine")
    assert said == "Bad Request: message can't be edited"


async def test_an_old_message_of_the_bot_may_be_edited(scene: Scene) -> None:
    card = await scene.say()
    scene.later(days=30)
    await scene.ok("editMessageText", chat_id=scene.group, message_id=card, text="New")


async def test_deletion_ends_at_48_hours(scene: Scene) -> None:
    early, late = await scene.say(), await scene.say()
    scene.later(hours=48, seconds=-1)
    await scene.ok("deleteMessage", chat_id=scene.group, message_id=early)
    scene.later(seconds=1)
    said = await scene.refusal("deleteMessage", chat_id=scene.group, message_id=late)
    assert said == "Bad Request: message can't be deleted for everyone"


async def test_deleting_what_is_gone(scene: Scene) -> None:
    said = await scene.refusal("deleteMessage", chat_id=scene.group, message_id=999)
    assert said == "Bad Request: message to delete not found"


async def test_a_reply_to_a_deleted_message_fails_unless_allowed(scene: Scene) -> None:
    line = scene.standin.send(scene.ana, scene.group, "/jar")
    scene.standin.delete(scene.ana, scene.group, line)
    said = await scene.refusal("sendMessage", chat_id=scene.group, text="Hi", reply_parameters={"message_id": line})
    assert said == "Bad Request: message to be replied not found"
    await scene.say("Hi", reply_parameters={"message_id": line, "allow_sending_without_reply": True})


async def test_an_id_that_is_not_positive_is_no_reply(scene: Scene) -> None:
    await scene.say("Said to everybody", reply_parameters={"message_id": 0})
    assert scene.standin.messages(scene.group)[-1].reply_to is None


async def test_pinning_needs_the_right(scene: Scene) -> None:
    card = await scene.say()
    said = await scene.refusal("pinChatMessage", chat_id=scene.group, message_id=card)
    assert said == "Bad Request: not enough rights to manage pinned messages in the chat"


async def test_its_own_pin_is_told_to_the_bot(scene: Scene) -> None:
    scene.standin.set_bot(scene.group, "administrator")
    card = await scene.say()
    await scene.updates()
    await scene.ok("pinChatMessage", chat_id=scene.group, message_id=card)
    [update] = await scene.updates()
    assert update["message"]["pinned_message"]["message_id"] == card
    assert (await scene.ok("getChat", chat_id=scene.group))["pinned_message"]["message_id"] == card


async def test_a_text_has_no_caption_to_edit(scene: Scene) -> None:
    card = await scene.say()
    said = await scene.refusal("editMessageCaption", chat_id=scene.group, message_id=card, caption="New")
    assert said == "Bad Request: there is no caption in the message to edit"
