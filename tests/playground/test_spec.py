"""Requests are held to the published Bot API."""

from __future__ import annotations

import pytest

from tests.playground.scene import Scene


async def test_an_unknown_method_is_not_found(scene: Scene) -> None:
    assert (await scene.ask("sendHug"))["error_code"] == 404


async def test_a_method_that_is_not_imitated_says_so(scene: Scene) -> None:
    said = await scene.refusal("getUserProfilePhotos", user_id=1)
    assert said == "Bad Request: the stand-in does not imitate getUserProfilePhotos"


@pytest.mark.parametrize(
    ("params", "named"),
    [
        ({"text": "Hi"}, "chat_id is empty"),
        ({"chat_id": 1}, "message text is empty"),
        ({"chat_id": 1, "text": "Hi", "colour": "red"}, '"colour"'),
        ({"chat_id": "one", "text": "Hi"}, '"chat_id"'),
        ({"chat_id": 1, "text": "Hi", "reply_markup": "{"}, "reply markup"),
        ({"chat_id": 1, "text": "Hi", "reply_markup": {"inline_keyboard": [[{"txt": "x"}]]}}, '"txt"'),
        ({"chat_id": 1, "text": "Hi", "reply_markup": {"inline_keyboard": [[{"url": "x"}]]}}, '"text"'),
        ({"chat_id": 1, "text": "Hi", "entities": [{"type": "bold", "offset": "0", "length": 1}]}, "offset"),
    ],
)
async def test_what_is_wrong_with_a_request_is_named(scene: Scene, params: dict[str, object], named: str) -> None:
    said = await scene.refusal("sendMessage", **params)
    assert said.startswith("Bad Request: ")
    assert named in said


async def test_parameters_may_come_as_text(scene: Scene) -> None:
    keyboard = '{"inline_keyboard": [[{"text": "Here", "callback_data": "here"}]]}'
    sent = await scene.ok(
        "sendMessage", chat_id=str(scene.group), text="Hi", reply_markup=keyboard, disable_notification="true"
    )
    assert sent["reply_markup"]["inline_keyboard"][0][0]["text"] == "Here"
    assert scene.standin.messages(scene.group)[-1].silent


async def test_the_menu_of_the_narrowest_scope_and_the_persons_language_wins(scene: Scene) -> None:
    from bot.playground import menus

    jar, glas = [{"command": "jar", "description": "Jar"}], [{"command": "jar", "description": "Glas"}]
    await scene.ok("setMyCommands", commands=[{"command": "help", "description": "Help"}])
    await scene.ok("setMyCommands", commands=jar, scope={"type": "all_group_chats"})
    await scene.ok("setMyCommands", commands=glas, scope={"type": "all_group_chats"}, language_code="de")
    dora = scene.standin.add_person("Dora", "de")
    scene.standin.set_member(scene.group, dora)
    here, world = scene.standin.chat(scene.group), scene.standin.world
    assert (menus.seen_by(world, here, scene.ana), menus.seen_by(world, here, dora)) == (jar, glas)
    assert menus.seen_by(world, scene.standin.chat(dora), dora)[0]["command"] == "help"


async def test_words_about_the_bot_are_kept_by_language(scene: Scene) -> None:
    await scene.ok("setMyDescription", description="Small moments")
    await scene.ok("setMyDescription", description="Kleine Momente", language_code="de")
    assert await scene.ok("getMyDescription", language_code="de") == {"description": "Kleine Momente"}
    assert await scene.ok("getMyDescription", language_code="fr") == {"description": "Small moments"}
