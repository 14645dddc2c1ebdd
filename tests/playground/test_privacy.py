"""What a bot sees of a group as a plain member, and as administrator."""

from __future__ import annotations

from tests.playground.scene import Scene

EVERYTHING = ["message", "edited_message", "message_reaction", "chat_member", "my_chat_member"]


async def test_a_plain_member_does_not_see_ordinary_words(scene: Scene) -> None:
    scene.standin.send(scene.ana, scene.group, "Good morning")
    assert await scene.updates() == []


async def test_a_plain_member_sees_commands(scene: Scene) -> None:
    scene.standin.send(scene.ana, scene.group, "/jar")
    [update] = await scene.updates()
    assert update["message"]["entities"] == [{"type": "bot_command", "offset": 0, "length": 4}]


async def test_a_command_for_another_bot_is_not_seen(scene: Scene) -> None:
    scene.standin.send(scene.ana, scene.group, "/jar@other_bot")
    scene.standin.send(scene.ana, scene.group, "/jar@Toward_Bot")
    assert [update["message"]["text"] for update in await scene.updates()] == ["/jar@Toward_Bot"]


async def test_a_general_command_goes_to_the_bot_that_wrote_last(scene: Scene) -> None:
    other = scene.standin.add_person("Tally", is_bot=True)
    scene.standin.set_member(scene.group, other)
    scene.standin.send(other, scene.group, "1 : 0")
    await scene.updates()
    scene.standin.send(scene.ana, scene.group, "/jar")
    assert await scene.updates() == []


async def test_a_reply_to_its_words_is_seen(scene: Scene) -> None:
    card = await scene.say()
    scene.standin.send(scene.ben, scene.group, "Yes", reply_to=card)
    [update] = await scene.updates()
    assert update["message"]["reply_to_message"]["message_id"] == card


async def test_a_reply_to_the_partners_command_is_seen(scene: Scene) -> None:
    bid = scene.standin.send(scene.ana, scene.group, "/bid a walk?")
    scene.standin.send(scene.ben, scene.group, "Yes", reply_to=bid)
    assert [update["message"]["text"] for update in await scene.updates()] == ["/bid a walk?", "Yes"]


async def test_a_reply_to_the_partners_ordinary_words_is_not_seen(scene: Scene) -> None:
    words = scene.standin.send(scene.ana, scene.group, "Good morning")
    scene.standin.send(scene.ben, scene.group, "You too", reply_to=words)
    assert await scene.updates() == []


async def test_an_administrator_sees_every_word(scene: Scene) -> None:
    scene.standin.set_bot(scene.group, "administrator", scene.ana)
    scene.standin.send(scene.ana, scene.group, "Good morning")
    assert await scene.kinds() == ["my_chat_member", "message"]


async def test_nobody_sees_what_another_bot_writes(scene: Scene) -> None:
    scene.standin.set_bot(scene.group, "administrator")
    other = scene.standin.add_person("Tally", is_bot=True)
    scene.standin.set_member(scene.group, other)
    await scene.updates()
    scene.standin.send(other, scene.group, "1 : 0")
    assert await scene.updates() == []


async def test_a_plain_member_learns_of_no_reaction(scene: Scene) -> None:
    await scene.updates(allowed_updates=EVERYTHING)
    scene.standin.react(scene.ana, scene.group, await scene.say(), "❤️")
    assert await scene.updates() == []


async def test_an_administrator_who_asked_learns_the_old_and_the_new_reaction(scene: Scene) -> None:
    scene.standin.set_bot(scene.group, "administrator")
    await scene.updates(allowed_updates=EVERYTHING)
    card = await scene.say()
    scene.standin.react(scene.ana, scene.group, card, "❤️")
    scene.standin.react(scene.ana, scene.group, card, None)
    first, second = [update["message_reaction"] for update in await scene.updates()]
    assert (first["old_reaction"], first["new_reaction"]) == ([], [{"type": "emoji", "emoji": "❤"}])
    assert (second["old_reaction"], second["new_reaction"]) == ([{"type": "emoji", "emoji": "❤"}], [])


async def test_demotion_ends_the_reactions(scene: Scene) -> None:
    scene.standin.set_bot(scene.group, "administrator")
    await scene.updates(allowed_updates=EVERYTHING)
    card = await scene.say()
    scene.standin.set_bot(scene.group, "member")
    scene.standin.react(scene.ana, scene.group, card, "👍")
    assert await scene.kinds() == ["my_chat_member"]


async def test_no_reaction_is_told_from_a_private_chat(scene: Scene) -> None:
    await scene.updates(allowed_updates=EVERYTHING)
    line = scene.standin.send(scene.ana, scene.ana, "/start")
    scene.standin.react(scene.ana, scene.ana, line, "👍")
    assert await scene.kinds() == ["message"]


async def test_deleting_tells_nobody(scene: Scene) -> None:
    line = scene.standin.send(scene.ana, scene.group, "/jar")
    await scene.updates()
    scene.standin.delete(scene.ana, scene.group, line)
    assert await scene.updates() == []


async def test_an_edit_comes_as_an_edited_message(scene: Scene) -> None:
    line = scene.standin.send(scene.ana, scene.group, "/bid walk")
    scene.standin.edit(scene.ana, scene.group, line, "/bid a walk")
    first, second = await scene.updates()
    assert first["message"]["text"] == "/bid walk"
    assert second["edited_message"]["edit_date"] == first["message"]["date"]


async def test_a_bot_outside_sees_nothing(scene: Scene) -> None:
    scene.standin.set_bot(scene.group, "kicked")
    await scene.updates()
    scene.standin.send(scene.ana, scene.group, "/jar")
    assert await scene.updates() == []
