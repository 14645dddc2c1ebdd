"""An administrator who hides behind the group."""

from __future__ import annotations

import pytest

from tests.playground.scene import BUTTON, Scene


@pytest.fixture
async def hidden(scene: Scene) -> Scene:
    """Ana is anonymous, and the bot may see reactions."""
    scene.standin.set_bot(scene.group, "administrator")
    scene.standin.set_member(scene.group, scene.ana, "administrator", anonymous=True)
    await scene.updates(allowed_updates=["message", "message_reaction", "callback_query"])
    return scene


async def test_a_message_is_from_nobody_on_behalf_of_the_group(hidden: Scene) -> None:
    hidden.standin.send(hidden.ana, hidden.group, "Good morning")
    [update] = await hidden.updates()
    assert update["message"]["from"]["id"] == 1087968824
    assert update["message"]["sender_chat"]["id"] == hidden.group


async def test_a_tap_is_from_the_real_person(hidden: Scene) -> None:
    card = await hidden.say(reply_markup=BUTTON)
    hidden.standin.press(hidden.ana, hidden.group, card, "here")
    [update] = await hidden.updates()
    assert update["callback_query"]["from"]["id"] == hidden.ana


async def test_a_reaction_has_an_actor_chat_and_no_user(hidden: Scene) -> None:
    hidden.standin.react(hidden.ana, hidden.group, await hidden.say(), "👍")
    [update] = await hidden.updates()
    assert update["message_reaction"]["actor_chat"]["id"] == hidden.group
    assert "user" not in update["message_reaction"]
