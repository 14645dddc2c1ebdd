"""Who is in the group, and what the bot learns of it."""

from __future__ import annotations

import pytest
from telegram import ChatFullInfo, ChatMember, ChatMemberAdministrator, ChatMemberRestricted

from bot.playground.refusal import NotThere
from tests.playground.scene import Scene, a_scene


async def test_being_added_is_told_twice() -> None:
    scene = a_scene()
    added, line = await scene.updates()
    change = added["my_chat_member"]
    assert (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == ("left", "member")
    assert change["from"]["id"] == scene.ana
    assert line["message"]["new_chat_members"][0]["id"] == scene.standin.bot_id


async def test_a_third_person_joins_and_leaves_in_service_messages(scene: Scene) -> None:
    cleo = scene.standin.add_person("Cleo")
    scene.standin.set_member(scene.group, cleo)
    scene.standin.set_member(scene.group, cleo, "left")
    joined, left = [update["message"] for update in await scene.updates()]
    assert joined["new_chat_members"][0]["first_name"] == "Cleo"
    assert left["left_chat_member"]["id"] == cleo


async def test_an_administrator_who_asked_is_told_of_members_as_well(scene: Scene) -> None:
    scene.standin.set_bot(scene.group, "administrator")
    await scene.updates(allowed_updates=["message", "chat_member"])
    scene.standin.set_member(scene.group, scene.standin.add_person("Cleo"))
    assert await scene.kinds() == ["chat_member", "message"]


async def test_a_second_bot_joins_as_a_bot(scene: Scene) -> None:
    scene.standin.set_member(scene.group, scene.standin.add_person("Tally", is_bot=True))
    [update] = await scene.updates()
    assert update["message"]["new_chat_members"][0]["is_bot"] is True


async def test_bots_count_as_members(scene: Scene) -> None:
    assert await scene.ok("getChatMemberCount", chat_id=scene.group) == 3


async def test_who_leaves_sees_nothing_of_later(scene: Scene) -> None:
    before = await scene.say("Before")
    scene.standin.set_member(scene.group, scene.ben, "left")
    after = await scene.say("After")
    scene.standin.set_member(scene.group, scene.ben)
    scene.standin.react(scene.ben, scene.group, before, "👍")
    with pytest.raises(NotThere, match="does not see"):
        scene.standin.react(scene.ben, scene.group, after, "👍")


async def test_leaving_ends_access(scene: Scene) -> None:
    await scene.ok("leaveChat", chat_id=scene.group)
    [update] = await scene.updates()
    assert update["my_chat_member"]["new_chat_member"]["status"] == "left"
    assert (await scene.refusal("getChat", chat_id=scene.group)).startswith("Forbidden")


async def test_a_basic_group_tells_the_bot_that_it_was_removed(scene: Scene) -> None:
    scene.standin.set_bot(scene.group, "kicked", scene.ben)
    change, line = await scene.updates()
    assert change["my_chat_member"]["new_chat_member"] == {
        **change["my_chat_member"]["new_chat_member"],
        "status": "kicked",
    }
    assert line["message"]["left_chat_member"]["id"] == scene.standin.bot_id


async def test_the_full_chat_has_all_that_the_library_demands(scene: Scene) -> None:
    full = ChatFullInfo.de_json(await scene.ok("getChat", chat_id=scene.group))
    assert (full.title, full.max_reaction_count) == ("Ana & Ben", 11)


async def test_administrators_have_all_that_the_library_demands(scene: Scene) -> None:
    scene.standin.set_bot(scene.group, "administrator")
    found = [ChatMember.de_json(one) for one in await scene.ok("getChatAdministrators", chat_id=scene.group)]
    assert [one.user.first_name for one in found] == ["Ana", "Toward"]
    assert isinstance(found[1], ChatMemberAdministrator)


async def test_a_restricted_bot_has_all_that_the_library_demands(scene: Scene) -> None:
    scene.standin.set_bot(scene.group, "restricted")
    me = await scene.ok("getChatMember", chat_id=scene.group, user_id=scene.standin.bot_id)
    assert isinstance(ChatMember.de_json(me), ChatMemberRestricted)


async def test_a_person_elsewhere_has_left(scene: Scene) -> None:
    cleo = scene.standin.add_person("Cleo")
    assert (await scene.ok("getChatMember", chat_id=scene.group, user_id=cleo))["status"] == "left"
