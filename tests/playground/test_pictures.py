"""Photos, documents and what stands out: sent, changed, and seen by people."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest

import bot.playground
from bot.domain.card import Picture
from bot.pictures import png
from bot.playground.http import make_app
from bot.playground.methods.answering import ALLOWED
from bot.playground.spec import File
from tests.playground.scene import BUTTON, Scene

PAGE = Path(bot.playground.__file__).parent / "page"


def jar(marbles: int) -> File:
    return File(name="picture.png", mime="image/png", data=png(Picture(scene="jar", marbles=marbles)))


async def call(scene: Scene, method: str, files: dict[str, File], **params: Any) -> str:
    """What Telegram says to a call with files: nothing when all is well."""
    reply = await scene.standin.call(method, params, files)
    return "" if reply.status == 200 else str(reply.body)


async def photo(scene: Scene, **more: Any) -> int:
    sent = await scene.ok("sendPhoto", chat_id=scene.group, photo=jar(1), caption="One", **more)
    return int(sent["message_id"])


def media(**more: Any) -> dict[str, Any]:
    return {"type": "photo", "media": "attach://picture", **more}


@pytest.fixture
async def people(scene: Scene) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app=make_app(scene.standin, None))
    async with httpx.AsyncClient(transport=transport, base_url="http://standin") as client:
        yield client


async def seen(scene: Scene, people: httpx.AsyncClient) -> dict[str, Any]:
    """The newest message as Ana sees it."""
    answer = await people.get(f"/play/chats/{scene.group}/messages?as={scene.ana}")
    found: dict[str, Any] = answer.json()[-1]
    return found


async def test_a_photo_and_its_caption_are_seen_by_people(scene: Scene, people: httpx.AsyncClient) -> None:
    await photo(scene, reply_markup=BUTTON)
    shown = await seen(scene, people)
    assert (shown["text"], shown["caption"], shown["buttons"][0][0]["text"]) == ("", "One", "Here")
    assert (await people.get(shown["photo"])).content == jar(1).data


async def test_a_photo_gives_way_to_another_with_its_caption_and_buttons(
    scene: Scene, people: httpx.AsyncClient
) -> None:
    which = {"chat_id": scene.group, "message_id": await photo(scene)}
    markup = {"media": media(caption="<b>Two</b>", parse_mode="HTML"), "reply_markup": BUTTON}
    assert await call(scene, "editMessageMedia", {"picture": jar(2)}, **which, **markup) == ""
    shown = await seen(scene, people)
    assert (shown["caption"], shown["entities"][0]["type"], shown["edited"]) == ("Two", "bold", True)
    assert (await people.get(shown["photo"])).content == jar(2).data


async def test_a_caption_changes_and_the_photo_stays(scene: Scene, people: httpx.AsyncClient) -> None:
    which = {"chat_id": scene.group, "message_id": await photo(scene)}
    before = await seen(scene, people)
    await scene.ok("editMessageCaption", **which, caption="Still one", parse_mode="HTML")
    shown = await seen(scene, people)
    assert (shown["caption"], shown["photo"]) == ("Still one", before["photo"])


async def test_a_text_may_become_a_photo_and_never_a_text_again(scene: Scene) -> None:
    which = {"chat_id": scene.group, "message_id": await scene.say("Words")}
    assert await call(scene, "editMessageMedia", {"picture": jar(2)}, **which, media=media(caption="Seen")) == ""
    assert scene.standin.messages(scene.group)[-1].text == "Seen"
    said = await scene.refusal("editMessageText", **which, text="Words")
    assert said == "Bad Request: there is no text in the message to edit"


async def test_a_new_caption_has_its_limit_too(scene: Scene) -> None:
    which = {"chat_id": scene.group, "message_id": await photo(scene)}
    long = await call(scene, "editMessageMedia", {"picture": jar(2)}, **which, media=media(caption="x" * 1025))
    assert "message caption is too long" in long


async def test_a_photo_that_was_not_attached_is_refused(scene: Scene) -> None:
    which = {"chat_id": scene.group, "message_id": await photo(scene)}
    assert "wrong file identifier" in await call(scene, "editMessageMedia", {}, **which, media=media())
    assert "wrong file identifier" in await call(scene, "editMessageMedia", {"other": jar(2)}, **which, media=media())


@pytest.mark.parametrize("wrong, said", [(media(colour="red"), "unknown field"), ({"type": "photo"}, "is missing")])
async def test_media_is_held_to_the_published_shape(scene: Scene, wrong: dict[str, Any], said: str) -> None:
    which = {"chat_id": scene.group, "message_id": await photo(scene)}
    assert said in await call(scene, "editMessageMedia", {"picture": jar(2)}, **which, media=wrong)


async def test_a_photo_costs_as_much_of_the_minute_as_words(scene: Scene) -> None:
    for _ in range(20):
        await photo(scene)
    assert "Too Many Requests" in await scene.refusal("sendPhoto", chat_id=scene.group, photo=jar(1))


async def test_a_document_has_its_name_and_its_bytes(scene: Scene, people: httpx.AsyncClient) -> None:
    file = File(name="toward.json", mime="application/json", data=b"{}")
    await scene.ok("sendDocument", chat_id=scene.group, document=file, caption="Yours")
    shown = await seen(scene, people)
    assert (shown["document"]["name"], shown["caption"]) == ("toward.json", "Yours")
    assert (await people.get(shown["document"]["url"])).content == b"{}"


async def test_what_may_not_be_passed_on_is_marked(scene: Scene, people: httpx.AsyncClient) -> None:
    await scene.say("Between us", protect_content=True)
    assert (await seen(scene, people))["protected"] is True
    await photo(scene)
    assert (await seen(scene, people))["protected"] is False


@pytest.mark.parametrize(
    "tag, kind", [("b", "bold"), ("blockquote", "blockquote"), ("tg-spoiler", "spoiler")]
)  # fmt: skip
async def test_what_stands_out_is_told_to_people(scene: Scene, people: httpx.AsyncClient, tag: str, kind: str) -> None:
    await scene.say(f"Say <{tag}>this</{tag}> now", parse_mode="HTML")
    assert (await seen(scene, people))["entities"] == [{"type": kind, "offset": 4, "length": 4}]


@pytest.mark.parametrize(
    "kind, status, rights, may",
    [
        ("group", "member", {}, False), ("group", "administrator", {}, True),
        ("supergroup", "member", {}, False), ("supergroup", "administrator", {}, False),
        ("supergroup", "administrator", {"delete": True}, True),
    ],
)  # fmt: skip
async def test_the_bot_deletes_a_persons_message_only_where_it_may(
    scene: Scene, kind: str, status: str, rights: dict[str, bool], may: bool
) -> None:
    group = scene.standin.migrate(scene.group) if kind == "supergroup" else scene.group
    scene.standin.set_bot(group, status, **rights)  # type: ignore[arg-type]
    said = scene.standin.send(scene.ana, group, "only for you")
    answer = await scene.ask("deleteMessage", chat_id=group, message_id=said)
    assert answer["ok"] is may
    assert may or answer["description"] == "Bad Request: message can't be deleted for everyone"


async def test_the_bot_may_take_away_what_it_was_told_in_private(scene: Scene) -> None:
    said = scene.standin.send(scene.ana, scene.ana, "/start")
    await scene.ok("deleteMessage", chat_id=scene.ana, message_id=said)


async def test_the_right_to_delete_is_given_through_the_control_api(scene: Scene, people: httpx.AsyncClient) -> None:
    group = scene.standin.migrate(scene.group)
    await people.post(f"/play/chats/{group}/bot", json={"status": "administrator", "delete": True})
    me = await scene.ok("getChatMember", chat_id=group, user_id=scene.standin.bot_id)
    assert me["can_delete_messages"] is True


def test_the_page_offers_only_reactions_that_telegram_offers() -> None:
    listed = re.search(r"REACTIONS = \[(.*)\]", (PAGE / "bubble.js").read_text(encoding="utf-8"))
    assert listed is not None
    offered = {emoji.replace("\ufe0f", "") for emoji in re.findall(r'"([^"]+)"', listed[1])}
    assert len(offered) == 7
    assert offered <= ALLOWED
