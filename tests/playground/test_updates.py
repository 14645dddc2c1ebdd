"""How updates live, are confirmed, and die."""

from __future__ import annotations

import asyncio

from tests.playground.scene import BUTTON, Scene, a_scene


async def test_an_update_comes_again_until_its_offset_is_passed(scene: Scene) -> None:
    scene.standin.send(scene.ana, scene.group, "/jar")
    [first] = await scene.ok("getUpdates", offset=scene.offset)
    [again] = await scene.ok("getUpdates", offset=scene.offset)
    assert again == first
    assert await scene.ok("getUpdates", offset=first["update_id"] + 1) == []


async def test_unconfirmed_counts_what_the_bot_may_still_ask_for(scene: Scene) -> None:
    assert scene.standin.unconfirmed() == 2, "the two about being added were read but not confirmed"
    await scene.updates()
    assert scene.standin.unconfirmed() == 0


async def test_a_message_dies_after_a_day(scene: Scene) -> None:
    scene.standin.send(scene.ana, scene.group, "/jar")
    scene.later(hours=24)
    assert await scene.updates() == []


async def test_a_message_still_lives_a_second_before_its_day_is_over(scene: Scene) -> None:
    scene.standin.send(scene.ana, scene.group, "/jar")
    scene.later(hours=24, seconds=-1)
    assert await scene.kinds() == ["message"]


async def test_a_tap_dies_after_150_seconds(scene: Scene) -> None:
    card = await scene.say(reply_markup=BUTTON)
    scene.standin.press(scene.ana, scene.group, card, "Here")
    scene.later(seconds=150)
    assert await scene.updates() == []


async def test_kinds_are_filtered_when_they_happen(scene: Scene) -> None:
    await scene.updates(allowed_updates=["callback_query"])
    scene.standin.send(scene.ana, scene.group, "/jar")
    await scene.updates(allowed_updates=["message"])
    assert await scene.updates() == []


async def test_allowed_updates_stay_when_they_are_not_named_again(scene: Scene) -> None:
    await scene.updates(allowed_updates=["callback_query"])
    await scene.updates()
    scene.standin.send(scene.ana, scene.group, "/jar")
    assert await scene.updates() == []


async def test_an_empty_list_asks_for_the_default_set(scene: Scene) -> None:
    scene.standin.set_bot(scene.group, "administrator")
    await scene.updates(allowed_updates=[])
    line = scene.standin.send(scene.ana, scene.group, "Good morning")
    scene.standin.react(scene.ben, scene.group, line, "❤")
    assert await scene.kinds() == ["message"]


async def test_after_a_silent_week_numbering_starts_anywhere(scene: Scene) -> None:
    before = scene.offset
    scene.later(days=7)
    scene.standin.send(scene.ana, scene.group, "/jar")
    [update] = await scene.ok("getUpdates", offset=before)
    assert abs(update["update_id"] - before) > 10


async def test_a_lower_number_after_the_silent_week_is_still_delivered() -> None:
    for _ in range(20):
        scene = a_scene()
        await scene.updates()
        before = scene.offset
        scene.later(days=7)
        scene.standin.send(scene.ana, scene.group, "/jar")
        [update] = await scene.ok("getUpdates", offset=before)
        assert "message" in update


async def test_a_long_poll_is_woken_by_what_happens(scene: Scene) -> None:
    await scene.updates()
    poll = asyncio.create_task(scene.updates(timeout=50))
    await asyncio.sleep(0)
    scene.standin.send(scene.ben, scene.group, "/jar")
    [update] = await poll
    assert update["message"]["from"]["id"] == scene.ben


async def test_a_second_poller_ends_the_first_with_409(scene: Scene) -> None:
    await scene.updates()
    first = asyncio.create_task(scene.ask("getUpdates", offset=scene.offset, timeout=50))
    await asyncio.sleep(0)
    await scene.ok("getUpdates", offset=scene.offset)
    answer = await first
    assert answer["error_code"] == 409
    assert answer["description"].startswith("Conflict: terminated by other getUpdates request")


async def test_a_webhook_closes_get_updates(scene: Scene) -> None:
    await scene.ok("setWebhook", url="https://example.org/hook")
    assert (await scene.refusal("getUpdates")).startswith("Conflict: can't use getUpdates method")
    await scene.ok("deleteWebhook")
    assert await scene.ask("getUpdates") != {}


async def test_a_reply_may_be_overtaken_by_a_reaction(scene: Scene) -> None:
    scene.standin.set_bot(scene.group, "administrator")
    await scene.updates(allowed_updates=["message", "message_reaction"])
    card = await scene.say()
    scene.standin.hold_next_reply()
    scene.standin.send(scene.ana, scene.group, "Yes", reply_to=card)
    scene.standin.react(scene.ana, scene.group, card, "👍")
    assert await scene.kinds() == ["message_reaction", "message"]


async def test_ids_do_not_fit_in_32_bits(scene: Scene) -> None:
    new = scene.standin.add_chat("Elsewhere", [scene.ana], "supergroup")
    assert min(scene.ana, scene.ben, -scene.group, -new) > 2**32
    assert str(new).startswith("-100")
