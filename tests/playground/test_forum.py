"""Topics of a supergroup."""

from __future__ import annotations

import pytest

from tests.playground.scene import Scene


@pytest.fixture
async def forum(scene: Scene) -> Scene:
    scene.group = scene.standin.migrate(scene.group)
    await scene.updates()
    return scene


async def test_a_message_in_a_topic_says_so(forum: Scene) -> None:
    topic = forum.standin.add_topic(forum.group, "Us")
    await forum.updates()
    forum.standin.send(forum.ana, forum.group, "/jar", topic=topic)
    [update] = await forum.updates()
    assert (update["message"]["message_thread_id"], update["message"]["is_topic_message"]) == (topic, True)
    assert update["message"]["chat"]["is_forum"] is True


async def test_the_bot_writes_in_a_topic(forum: Scene) -> None:
    topic = forum.standin.add_topic(forum.group, "Us")
    sent = await forum.ok("sendMessage", chat_id=forum.group, text="Hi", message_thread_id=topic)
    assert sent["message_thread_id"] == topic


@pytest.mark.parametrize("thread", [1, 999])
async def test_the_general_topic_and_a_lost_one_are_not_found(forum: Scene, thread: int) -> None:
    forum.standin.add_topic(forum.group, "Us")
    said = await forum.refusal("sendMessage", chat_id=forum.group, text="Hi", message_thread_id=thread)
    assert said == "Bad Request: message thread not found"


async def test_a_reply_carries_a_thread_that_is_no_topic(forum: Scene) -> None:
    card = await forum.say()
    forum.standin.send(forum.ana, forum.group, "Yes", reply_to=card)
    [update] = await forum.updates()
    assert update["message"]["message_thread_id"] == card
    assert "is_topic_message" not in update["message"]
