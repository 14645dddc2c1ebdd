"""A basic group becomes a supergroup."""

from __future__ import annotations

import pytest

from bot.playground.refusal import Impossible, NotThere
from tests.playground.scene import Scene


async def test_each_side_tells_of_the_other(scene: Scene) -> None:
    new = scene.standin.migrate(scene.group)
    left, arrived = [update["message"] for update in await scene.updates()]
    assert (left["chat"]["id"], left["migrate_to_chat_id"]) == (scene.group, new)
    assert (arrived["chat"]["id"], arrived["migrate_from_chat_id"]) == (new, scene.group)


async def test_sending_to_the_old_id_names_the_new_one(scene: Scene) -> None:
    new = scene.standin.migrate(scene.group)
    answer = await scene.ask("sendMessage", chat_id=scene.group, text="Hello")
    assert answer["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert answer["parameters"] == {"migrate_to_chat_id": new}


async def test_old_messages_may_still_be_edited_under_the_old_id(scene: Scene) -> None:
    card = await scene.say("Before")
    scene.standin.migrate(scene.group)
    edited = await scene.ok("editMessageText", chat_id=scene.group, message_id=card, text="After")
    assert edited["text"] == "After"


async def test_the_supergroup_counts_its_messages_from_one(scene: Scene) -> None:
    for _ in range(3):
        await scene.say()
    new = scene.standin.migrate(scene.group)
    sent = await scene.ok("sendMessage", chat_id=new, text="Here we are")
    assert sent["message_id"] == 2, "1 is the service message"


async def test_people_cannot_write_in_the_old_group(scene: Scene) -> None:
    scene.standin.migrate(scene.group)
    with pytest.raises(NotThere, match="is gone"):
        scene.standin.send(scene.ana, scene.group, "Hello?")


async def test_a_supergroup_does_not_migrate(scene: Scene) -> None:
    new = scene.standin.migrate(scene.group)
    with pytest.raises(Impossible):
        scene.standin.migrate(new)
