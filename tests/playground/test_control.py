"""The control API: acting as people through JSON."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest

from bot.clock import PlayClock
from bot.playground.http import Stage, make_app
from bot.playground.telegram import StandIn
from tests.playground.scene import BUTTON, EVENING, Scene


@dataclass
class Rehearsal:
    """A stage without a bot: one thing is due at every full hour."""

    clock: PlayClock
    settled: int = 0
    goals: list[datetime] = field(default_factory=list)

    async def settle(self) -> None:
        self.settled += 1

    async def run_to(self, to: datetime) -> tuple[int, int]:
        self.goals.append(to)
        self.clock.move_to(to)
        return 1, 2

    async def next_due(self) -> datetime | None:
        return EVENING + timedelta(hours=1)


@dataclass
class Control:
    client: httpx.AsyncClient
    scene: Scene

    async def get(self, path: str) -> Any:
        answer = await self.client.get(f"/play/{path}")
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def post(self, path: str, expected: int = 200, /, **body: Any) -> Any:
        answer = await self.client.post(f"/play/{path}", json=body)
        assert answer.status_code == expected, answer.text
        return answer.json()

    async def messages(self, person: int) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = await self.get(f"chats/{self.scene.group}/messages?as={person}")
        return found


def _client(standin: StandIn, stage: Stage | None) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(make_app(standin, stage)), base_url="http://stand-in")


@pytest.fixture
async def play(scene: Scene) -> AsyncIterator[Control]:
    async with _client(scene.standin, None) as client:
        yield Control(client, scene)


@pytest.fixture
async def staged(scene: Scene) -> AsyncIterator[Control]:
    async with _client(scene.standin, Rehearsal(scene.clock)) as client:
        yield Control(client, scene)


async def test_the_state_names_everybody(play: Control) -> None:
    state = await play.get("state")
    assert state["now"] == "2026-03-28T18:00:00+00:00"
    assert state["bot"]["username"] == "toward_bot"
    assert [person["name"] for person in state["people"]] == ["Ana", "Ben"]
    group = state["chats"][0]
    assert (group["type"], group["title"], group["bot_status"]) == ("group", "Ana & Ben", "member")
    assert group["members"] == [play.scene.ana, play.scene.ben]


async def test_a_couple_of_ones_own(play: Control) -> None:
    dora = (await play.post("people", name="Dora", language="de"))["id"]
    emil = (await play.post("people", name="Emil"))["id"]
    chat = (await play.post("chats", title="D & E", members=[dora, emil], kind="supergroup"))["id"]
    assert await play.post(f"chats/{chat}/bot", status="administrator", by=dora) == {}
    assert play.scene.standin.chat(chat).bot == "administrator"


async def test_words_are_sent_edited_and_deleted(play: Control) -> None:
    ana, group = play.scene.ana, play.scene.group
    sent = (await play.post(f"people/{ana}/send", chat=group, text="/bid walk"))["message_id"]
    await play.post(f"people/{ana}/edit", chat=group, message_id=sent, text="/bid a walk")
    assert (await play.messages(ana))[-1]["text"] == "/bid a walk"
    await play.post(f"people/{ana}/delete", chat=group, message_id=sent)
    last = (await play.messages(ana))[-1]
    assert (last["message_id"], last["deleted"], last["text"]) == (sent, True, "")


async def test_a_message_is_shown_with_all_that_belongs_to_it(play: Control) -> None:
    card = await play.scene.say("<b>Hi</b>", parse_mode="HTML", reply_markup=BUTTON, disable_notification=True)
    await play.post(f"people/{play.scene.ben}/react", chat=play.scene.group, message_id=card, emoji="❤️")
    shown = (await play.messages(play.scene.ana))[-1]
    assert shown["from"] == {"id": play.scene.standin.bot_id, "name": "Toward"}
    assert (shown["text"], shown["silent"], shown["edited"], shown["reply_to"]) == ("Hi", True, False, None)
    assert shown["buttons"] == [[{"text": "Here", "data": "here"}]]
    assert shown["reactions"] == [{"person": play.scene.ben, "emoji": "❤"}]
    assert datetime.fromisoformat(shown["date"]) == EVENING


async def test_a_tap_returns_with_the_bots_answer(play: Control) -> None:
    scene = play.scene
    card = await scene.say(reply_markup=BUTTON)
    await scene.updates()
    where = {"chat": scene.group, "message_id": card, "button": "Here"}
    tap = asyncio.create_task(play.post(f"people/{scene.ana}/tap", **where))
    [update] = await scene.updates(timeout=5)
    await scene.ok("answerCallbackQuery", callback_query_id=update["callback_query"]["id"], text="Seen")
    assert await tap == {"toast": "Seen", "alert": False}


async def test_a_picture_has_an_address(play: Control) -> None:
    ana = play.scene.ana
    await play.post(f"people/{ana}/send", chat=play.scene.group, text="Look", media="photo")
    shown = (await play.messages(ana))[-1]
    assert (shown["text"], shown["caption"]) == ("", "Look")
    answer = await play.client.get(shown["photo"])
    assert answer.headers["content-type"] == "image/png"


async def test_a_selective_force_reply_is_for_the_one_it_answers(play: Control) -> None:
    line = play.scene.standin.send(play.scene.ana, play.scene.group, "/bid")
    markup = {"force_reply": True, "selective": True, "input_field_placeholder": "A walk?"}
    await play.scene.say("What would be nice?", reply_markup=markup, reply_parameters={"message_id": line})
    assert (await play.messages(play.scene.ana))[-1]["force_reply"] == {"placeholder": "A walk?"}
    assert (await play.messages(play.scene.ben))[-1]["force_reply"] is None


async def test_service_messages_say_what_happened(play: Control) -> None:
    assert (await play.messages(play.scene.ana))[0]["service"] == "Ana added Toward"


async def test_a_group_moves(play: Control) -> None:
    new = (await play.post(f"chats/{play.scene.group}/migrate"))["new_id"]
    assert play.scene.standin.chat(new).kind == "supergroup"


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("people/1/send", {"chat": 1, "text": "Hi"}),
        ("people/{ana}/send", {"chat": 1, "text": "Hi"}),
        ("people/{ana}/send", {"chat": "{ben}", "text": "Hi"}),
        ("people/{ana}/tap", {"chat": "{group}", "message_id": 999, "button": "Here"}),
        ("people/{ana}/tap", {"chat": "{group}", "message_id": 1, "button": "Here"}),
        ("people/Ana/block", {"blocked": True}),
        ("chats/1/bot", {"status": "member"}),
    ],
)
async def test_what_does_not_exist_is_404_in_one_line(play: Control, path: str, body: dict[str, Any]) -> None:
    ids = {"ana": play.scene.ana, "ben": play.scene.ben, "group": play.scene.group}
    filled = {key: int(value.format(**ids)) if str(value).startswith("{") else value for key, value in body.items()}
    error = (await play.post(path.format(**ids), 404, **filled))["error"]
    assert error
    assert "\n" not in error


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("people", {}),
        ("people", {"name": "Dora", "shoe_size": 38}),
        ("chats", {"title": "Nobody", "members": []}),
        ("faults", {"method": "sendMessage", "fault": "earthquake"}),
        ("clock", {"advance": 1, "next": True}),
        ("clock", {"to": "2026-03-28T18:00:00"}),
    ],
)
async def test_a_malformed_body_is_422_in_one_line(staged: Control, path: str, body: dict[str, Any]) -> None:
    error = (await staged.post(path, 422, **body))["error"]
    assert error
    assert "\n" not in error


async def test_a_body_that_is_no_json_is_422(play: Control) -> None:
    assert (await play.client.post("/play/people", content=b"name=Dora")).status_code == 422


async def test_the_emulator_keeps_real_time(play: Control) -> None:
    assert await play.post("clock", 409, next=True) == {"error": "the emulator keeps real time"}


@pytest.mark.parametrize(
    ("how", "reached"),
    [
        ({"advance": 600}, "2026-03-28T18:10:00+00:00"),
        ({"next": True}, "2026-03-28T19:00:00+00:00"),
        ({"to": "2026-03-29T08:00:00+02:00"}, "2026-03-29T06:00:00+00:00"),
    ],
)
async def test_the_play_clock_moves(staged: Control, how: dict[str, Any], reached: str) -> None:
    assert await staged.post("clock", **how) == {"now": reached, "opened": 1, "sent": 2}


async def test_the_play_clock_does_not_go_back(staged: Control) -> None:
    error = await staged.post("clock", 422, to="2026-03-28T17:00:00+00:00")
    assert "forwards" in error["error"]


async def test_settling_waits_until_a_bot_elsewhere_has_confirmed(play: Control) -> None:
    play.scene.standin.send(play.scene.ana, play.scene.group, "/jar")
    settling = asyncio.create_task(play.post("settle"))
    await play.scene.updates()
    await asyncio.sleep(0)
    assert not settling.done()
    await play.scene.updates()
    assert await settling == {}


async def test_a_fault_may_be_written_as_a_number(play: Control) -> None:
    await play.post("faults", method="sendMessage", fault=429, retry_after=3)
    answer = await play.scene.ask("sendMessage", chat_id=play.scene.group, text="Hi")
    assert answer["parameters"] == {"retry_after": 3}


async def test_calls_are_told_from_a_number_on(play: Control) -> None:
    await play.scene.say("One")
    seen = (await play.get("calls?since=0"))[-1]["n"]
    await play.scene.say("Two")
    [call] = await play.get(f"calls?since={seen}")
    assert (call["method"], call["params"]["text"], call["ok"]) == ("sendMessage", "Two", True)


async def test_changes_wait_for_something_to_see(play: Control) -> None:
    version = (await play.get("state"))["version"]
    waiting = asyncio.create_task(play.get(f"changes?since={version}"))
    await asyncio.sleep(0)
    play.scene.standin.send(play.scene.ana, play.scene.group, "Hello")
    assert (await waiting)["version"] > version


async def test_commands_are_those_of_the_place(play: Control) -> None:
    menu = [{"command": "jar", "description": "What we gathered"}]
    await play.scene.ok("setMyCommands", commands=menu, scope={"type": "all_group_chats"})
    assert await play.get(f"commands?chat={play.scene.group}&as={play.scene.ana}") == menu
    assert await play.get(f"commands?chat={play.scene.ana}&as={play.scene.ana}") == []


async def test_the_newest_messages_alone(play: Control) -> None:
    await play.scene.say("One")
    await play.scene.say("Two")
    [last] = await play.get(f"chats/{play.scene.group}/messages?as={play.scene.ana}&last=1")
    assert last["text"] == "Two"


async def test_a_reply_may_be_late(play: Control) -> None:
    scene = play.scene
    card = await scene.say()
    await play.post(f"people/{scene.ana}/send", chat=scene.group, text="Yes", reply_to=card, late=True)
    await play.post(f"people/{scene.ben}/send", chat=scene.group, text="/jar")
    assert [update["message"]["text"] for update in await scene.updates()] == ["/jar", "Yes"]


async def test_an_update_of_any_shape_can_be_put_before_the_bot(play: Control) -> None:
    await play.post("updates", kind="subscription", content={"plan": 1})
    assert await play.scene.kinds() == ["subscription"]


async def test_ordered_faults_can_be_forgotten(play: Control) -> None:
    await play.post("faults", method="*", fault="500", times=9)
    await play.post("faults/clear")
    await play.scene.say()


async def test_the_twenty_a_minute_can_be_lifted_for_a_while(play: Control) -> None:
    await play.post("flood", on=False)
    for _ in range(25):
        await play.scene.say()
    await play.post("flood", on=True)
    for _ in range(20):
        await play.scene.say()
    await play.scene.refusal("sendMessage", chat_id=play.scene.group, text="One more")


async def test_a_third_person_comes_and_goes(play: Control) -> None:
    cleo = (await play.post("people", name="Cleo"))["id"]
    await play.post(f"chats/{play.scene.group}/members", person=cleo, status="member")
    assert [m["service"] for m in await play.messages(cleo)] == ["Cleo joined"]
    await play.post(f"chats/{play.scene.group}/members", person=cleo, status="left")
    assert (await play.messages(play.scene.ana))[-1]["service"] == "Cleo left"


async def test_a_private_chat_is_opened_and_blocked(play: Control) -> None:
    ana = play.scene.ana
    await play.post(f"people/{ana}/open")
    assert [m["text"] for m in await play.get(f"chats/{ana}/messages?as={ana}")] == ["/start"]
    await play.post(f"people/{ana}/block", blocked=True)
    error = await play.post(f"people/{ana}/send", 422, chat=ana, text="Hello?")
    assert error == {"error": "Ana has blocked the bot; only /start opens the chat again"}


async def test_nobody_sees_anothers_private_chat(play: Control) -> None:
    await play.post(f"people/{play.scene.ana}/open")
    answer = await play.client.get(f"/play/chats/{play.scene.ana}/messages?as={play.scene.ben}")
    assert answer.status_code == 404


async def test_a_group_has_topics_and_an_end(play: Control) -> None:
    new = (await play.post(f"chats/{play.scene.group}/migrate"))["new_id"]
    topic = (await play.post(f"chats/{new}/topics", name="Us"))["id"]
    await play.post(f"people/{play.scene.ana}/send", chat=new, text="/jar", topic=topic)
    await play.post(f"chats/{new}/delete")
    await play.post(f"people/{play.scene.ana}/send", 404, chat=new, text="/jar")


async def test_only_ones_own_words_can_be_changed(play: Control) -> None:
    card = await play.scene.say()
    where = {"chat": play.scene.group, "message_id": card}
    await play.post(f"people/{play.scene.ben}/edit", 422, **where, text="Mine")
    await play.post(f"people/{play.scene.ben}/delete", 422, **where)


async def test_a_bot_may_step_on_stage_later(scene: Scene) -> None:
    app = make_app(scene.standin, None)
    app.state.stage = stage = Rehearsal(scene.clock)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://stand-in") as client:
        await client.post("/play/settle")
    assert stage.settled == 1
