"""Twenty a minute, for sends and edits together."""

from __future__ import annotations

from tests.playground.scene import Scene, a_scene


async def test_the_twenty_first_in_a_minute_waits_for_the_first_to_leave(scene: Scene) -> None:
    card = await scene.say()
    scene.later(seconds=20)
    for n in range(19):
        await scene.ok("editMessageText", chat_id=scene.group, message_id=card, text=f"Take {n}")
    answer = await scene.ask("sendMessage", chat_id=scene.group, text="One more")
    assert answer["description"] == "Too Many Requests: retry after 40"
    assert answer["parameters"] == {"retry_after": 40}


async def test_the_allowance_is_back_after_retry_after(scene: Scene) -> None:
    for _ in range(20):
        await scene.say()
    await scene.refusal("sendMessage", chat_id=scene.group, text="One more")
    scene.later(seconds=60)
    await scene.say("One more")


async def test_a_private_chat_has_no_such_limit(scene: Scene) -> None:
    scene.standin.send(scene.ana, scene.ana, "/start")
    for _ in range(25):
        await scene.ok("sendMessage", chat_id=scene.ana, text="Hello")


async def test_deleting_and_asking_cost_nothing(scene: Scene) -> None:
    cards = [await scene.say() for _ in range(19)]
    for card in cards:
        await scene.ok("deleteMessage", chat_id=scene.group, message_id=card)
        await scene.ok("getChat", chat_id=scene.group)
    await scene.say("The twentieth")


async def test_the_limit_can_be_lifted() -> None:
    scene = a_scene(flood=False)
    for _ in range(25):
        await scene.say()
