"""Updates nobody expects, and messages for one pair of eyes."""

from __future__ import annotations

import pytest
from telegram import Update

from tests.playground.scene import BUTTON, Scene


async def test_an_update_that_cannot_be_decoded_is_delivered_as_it_is(scene: Scene) -> None:
    scene.standin.push("message", {"message_id": 5})
    [update] = await scene.updates()
    with pytest.raises(KeyError):
        Update.de_json(update, None)


@pytest.mark.parametrize("kind", ["subscription", "stopped_message_generation"])
async def test_an_unknown_kind_of_update_is_delivered_if_asked_for(scene: Scene, kind: str) -> None:
    scene.standin.push(kind, {"what": "ever"})
    assert await scene.kinds() == [kind]


async def test_an_ephemeral_command_has_message_id_zero(scene: Scene) -> None:
    await _announce(scene)
    scene.standin.send(scene.ana, scene.group, "/settings")
    [update] = await scene.updates()
    assert update["message"]["message_id"] == 0
    assert update["message"]["ephemeral_message_id"] > 0


async def test_an_ephemeral_command_may_be_answered_ephemerally_for_15_seconds(scene: Scene) -> None:
    await _announce(scene)
    scene.standin.send(scene.ana, scene.group, "/settings")
    [update] = await scene.updates()
    reply = {"ephemeral_message_id": update["message"]["ephemeral_message_id"]}
    scene.later(seconds=15)
    sent = await scene.ok("sendMessage", **_whisper(scene), reply_parameters=reply)
    assert (sent["message_id"], sent["receiver_user"]["id"]) == (0, scene.ana)
    scene.later(seconds=1)
    await scene.refusal("sendMessage", **_whisper(scene), reply_parameters=reply)


async def test_a_tap_opens_the_way_for_an_ephemeral_message(scene: Scene) -> None:
    card = await scene.say(reply_markup=BUTTON)
    scene.standin.press(scene.ana, scene.group, card, "Here")
    [update] = await scene.updates()
    query = update["callback_query"]["id"]
    await scene.ok("answerCallbackQuery", callback_query_id=query)
    await scene.ok("sendMessage", **_whisper(scene), callback_query_id=query)


async def test_without_an_act_only_an_administrator_may_whisper(scene: Scene) -> None:
    await scene.refusal("sendMessage", **_whisper(scene))
    scene.standin.set_bot(scene.group, "administrator")
    await scene.ok("sendMessage", **_whisper(scene))


async def test_an_ephemeral_message_is_edited_and_deleted_by_its_own_methods(scene: Scene) -> None:
    scene.standin.set_bot(scene.group, "administrator")
    sent = await scene.ok("sendMessage", **_whisper(scene))
    assert await scene.refusal("deleteMessage", chat_id=scene.group, message_id=0)
    which = {
        "chat_id": scene.group,
        "receiver_user_id": scene.ana,
        "ephemeral_message_id": sent["ephemeral_message_id"],
    }
    edited = await scene.ok("editEphemeralMessageText", **which, text="Changed")
    assert edited["text"] == "Changed"
    assert await scene.ok("deleteEphemeralMessage", **which) is True


async def test_only_its_receiver_sees_an_ephemeral_message(scene: Scene) -> None:
    from bot.playground import views

    scene.standin.set_bot(scene.group, "administrator")
    await scene.ok("sendMessage", **_whisper(scene))
    world, here = scene.standin.world, scene.standin.chat(scene.group)
    assert [m["text"] for m in views.messages(world, here, scene.ana)][-1] == "Only you see this"
    assert "Only you see this" not in [m["text"] for m in views.messages(world, here, scene.ben)]


def _whisper(scene: Scene) -> dict[str, object]:
    return {"chat_id": scene.group, "text": "Only you see this", "receiver_user_id": scene.ana}


async def _announce(scene: Scene) -> None:
    command = {"command": "settings", "description": "Yours", "is_ephemeral": True}
    await scene.ok("setMyCommands", commands=[command])
