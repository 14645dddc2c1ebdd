"""Where the bot may not write, in the server's own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.playground.scene import Scene


def _supergroup(scene: Scene) -> None:
    scene.group = scene.standin.migrate(scene.group)


def _kick(scene: Scene) -> None:
    scene.standin.set_bot(scene.group, "kicked")


def _kick_from_supergroup(scene: Scene) -> None:
    _supergroup(scene)
    _kick(scene)


def _leave(scene: Scene) -> None:
    scene.standin.set_bot(scene.group, "left")


def _leave_supergroup(scene: Scene) -> None:
    _supergroup(scene)
    _leave(scene)


def _delete(scene: Scene) -> None:
    scene.standin.delete_chat(scene.group)


def _restrict(scene: Scene) -> None:
    scene.standin.set_bot(scene.group, "restricted")


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (_kick, "Forbidden: bot was kicked from the group chat"),
        (_kick_from_supergroup, "Forbidden: bot was kicked from the supergroup chat"),
        (_leave, "Forbidden: bot is not a member of the group chat"),
        (_leave_supergroup, "Forbidden: bot is not a member of the supergroup chat"),
        (_delete, "Forbidden: the group chat was deleted"),
        (_restrict, "Bad Request: not enough rights to send text messages to the chat"),
    ],
)
async def test_a_group_that_is_closed_to_the_bot(scene: Scene, before: Callable[[Scene], None], said: str) -> None:
    before(scene)
    assert await scene.refusal("sendMessage", chat_id=scene.group, text="Hello") == said


async def test_a_chat_nobody_knows(scene: Scene) -> None:
    assert await scene.refusal("sendMessage", chat_id=-1, text="Hello") == "Bad Request: chat not found"


async def test_a_private_chat_that_was_never_opened(scene: Scene) -> None:
    said = await scene.refusal("sendMessage", chat_id=scene.ana, text="Hello")
    assert said == "Forbidden: bot can't initiate conversation with a user"


async def test_start_opens_the_private_chat(scene: Scene) -> None:
    scene.standin.send(scene.ana, scene.ana, "/start join")
    await scene.ok("sendMessage", chat_id=scene.ana, text="Hello")


async def test_a_person_who_blocked_the_bot(scene: Scene) -> None:
    scene.standin.send(scene.ana, scene.ana, "/start")
    scene.standin.block(scene.ana)
    said = await scene.refusal("sendMessage", chat_id=scene.ana, text="Hello")
    assert said == "Forbidden: bot was blocked by the user"


async def test_blocking_is_told_and_start_takes_it_back(scene: Scene) -> None:
    scene.standin.send(scene.ana, scene.ana, "/start")
    scene.standin.block(scene.ana)
    scene.standin.send(scene.ana, scene.ana, "/start")
    changes = [update["my_chat_member"] for update in await scene.updates() if "my_chat_member" in update]
    assert [change["new_chat_member"]["status"] for change in changes] == ["kicked", "member"]


async def test_a_deleted_account(scene: Scene) -> None:
    scene.standin.person(scene.ana).deactivated = True
    assert await scene.refusal("sendMessage", chat_id=scene.ana, text="Hi") == "Forbidden: user is deactivated"
