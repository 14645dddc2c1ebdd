"""Faults to order, and what is left behind after each."""

from __future__ import annotations

import json

import pytest

from bot.playground.faults import Ordered
from tests.playground.scene import Scene


async def test_a_wrong_token_is_unauthorized(scene: Scene) -> None:
    reply = await scene.standin.call("getMe", {}, token="1:wrong")
    assert json.loads(reply.body) == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_429_says_how_long_to_wait(scene: Scene) -> None:
    scene.standin.faults.order(Ordered(method="sendMessage", fault="429", retry_after=7))
    answer = await scene.ask("sendMessage", chat_id=scene.group, text="Hello")
    assert answer["parameters"] == {"retry_after": 7}


async def test_a_fault_is_used_up(scene: Scene) -> None:
    scene.standin.faults.order(Ordered(method="sendMessage", fault="500", times=2))
    for _ in range(2):
        await scene.refusal("sendMessage", chat_id=scene.group, text="Hello")
    await scene.ok("sendMessage", chat_id=scene.group, text="Hello")


async def test_a_fault_for_one_chat_spares_the_others(scene: Scene) -> None:
    scene.standin.faults.order(Ordered(method="*", fault="502", chat=scene.ana))
    await scene.ok("sendMessage", chat_id=scene.group, text="Hello")
    assert await scene.refusal("getChat", chat_id=scene.ana) == "Bad Gateway"


@pytest.mark.parametrize(
    ("fault", "ending", "arrived"),
    [
        ("connect_refused", "refuse", 0),
        ("drop_before", "drop", 0),
        ("deliver_then_drop", "drop", 1),
        ("deliver_then_hang", "hang", 1),
        ("partial", "partial", 1),
        ("slow", "slow", 1),
        ("garbage", "answer", 1),
        ("502", "answer", 0),
    ],
)
async def test_what_arrives_under_a_fault(scene: Scene, fault: str, ending: str, arrived: int) -> None:
    scene.standin.faults.order(Ordered(method="sendMessage", fault=fault))  # type: ignore[arg-type]
    reply = await scene.standin.call("sendMessage", {"chat_id": scene.group, "text": "Hello"})
    assert reply.ending == ending
    assert len(scene.standin.messages(scene.group, by=scene.standin.bot_id)) == arrived


async def test_garbage_is_no_json(scene: Scene) -> None:
    scene.standin.faults.order(Ordered(method="getMe", fault="garbage"))
    reply = await scene.standin.call("getMe", {})
    assert reply.status == 200
    with pytest.raises(ValueError, match="Expecting value"):
        json.loads(reply.body)


async def test_the_log_keeps_what_was_asked_and_answered(scene: Scene) -> None:
    await scene.say("Hello")
    await scene.refusal("sendMessage", chat_id=1, text="Hello")
    good, bad = [call.shown() for call in scene.standin.calls][-2:]
    assert (good["method"], good["ok"], good["result"]["text"]) == ("sendMessage", True, "Hello")
    assert (bad["ok"], bad["error_code"], bad["description"]) == (False, 400, "Bad Request: chat not found")
