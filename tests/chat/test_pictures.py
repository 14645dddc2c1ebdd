"""From a card's picture to the phone: our messenger and transport over a real socket, to the stand-in and back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from bot.chat.messenger import TelegramMessenger
from bot.chat.transport import open_api
from bot.clock import PlayClock
from bot.domain.card import Button, Card, Look, MomentTap, Picture, looking, say
from bot.domain.couple import ChatId
from bot.errors import Unsure
from bot.messenger import File
from bot.pictures import png
from bot.playground.cast import ana_and_ben
from bot.playground.faults import Ordered
from bot.playground.http import address, listen, make_app, serve_on
from bot.playground.telegram import StandIn
from bot.playground.world import Message
from tests.chat.fakes_chat import BUTTONS, VOICE, FakeSpeaker

JAR, MORE = Picture(scene="jar", marbles=3), Picture(scene="jar", marbles=4)
BUTTON = Button(label=say("tap-button"), tap=MomentTap(7, "here"))


def card(picture: Picture | None = JAR, key: str = "hello") -> Card:
    return Card(lines=(looking(Look.BOLD, say(key)),), rows=((BUTTON,),), picture=picture)


@dataclass(frozen=True, kw_only=True)
class Phone:
    """What arrives in Ana and Ben's group."""

    standin: StandIn
    group: ChatId
    messenger: TelegramMessenger

    async def send(self, shown: Card, photo: bytes | None = None) -> int:
        number = await self.messenger.send(self.group, shown, VOICE, photo=photo)
        assert number is not None
        return number

    async def edit(self, number: int, shown: Card, photo: bytes | None = None) -> None:
        await self.messenger.edit(self.group, number, shown, VOICE, photo=photo)

    def last(self) -> Message:
        return self.standin.messages(self.group, by=self.standin.bot_id)[-1]

    def bytes(self) -> bytes | None:
        media = self.last().media
        return self.standin.world.uploads[media.upload].file.data if media else None


@pytest.fixture
async def phone() -> AsyncIterator[Phone]:
    standin = StandIn(clock=PlayClock(datetime(2027, 1, 15, 12, tzinfo=UTC)))
    _, _, group = ana_and_ben(standin)
    sock, stop = listen("127.0.0.1", 0), asyncio.Event()
    serving = asyncio.create_task(serve_on(sock, make_app(standin, None), stop))
    api = open_api(standin.token, base_url=f"{address(sock)}/bot")
    async with api:
        yield Phone(
            standin=standin, group=ChatId(group), messenger=TelegramMessenger(api, FakeSpeaker(), BUTTONS.encode)
        )
    stop.set()
    await serving


async def test_a_picture_arrives_whole_with_its_caption_and_button(phone: Phone) -> None:
    await phone.send(card(), png(JAR))
    shown = phone.last()
    assert phone.bytes() == png(JAR)
    assert (shown.text, [entity["type"] for entity in shown.entities]) == ("Hello", ["bold"])
    assert shown.keyboard is not None


async def test_a_picture_is_exchanged_in_place(phone: Phone) -> None:
    number = await phone.send(card(), png(JAR))
    await phone.edit(number, card(MORE, "reaching-nobody"), png(MORE))
    assert (phone.last().id, phone.bytes(), phone.last().text) == (number, png(MORE), "Somebody is reaching out")


async def test_without_a_new_picture_the_old_one_stays(phone: Phone) -> None:
    number = await phone.send(card(), png(JAR))
    await phone.edit(number, card(MORE, "reaching-nobody"))
    assert (phone.bytes(), phone.last().text) == (png(JAR), "Somebody is reaching out")


async def test_a_card_that_left_without_its_picture_gets_it_later(phone: Phone) -> None:
    number = await phone.send(card())
    await phone.edit(number, card(JAR, "reaching-nobody"))
    assert (phone.bytes(), phone.last().text) == (None, "Somebody is reaching out")
    await phone.edit(number, card(), png(JAR))
    assert (phone.last().id, phone.bytes()) == (number, png(JAR))


async def test_a_photo_whose_card_has_no_picture_any_more_keeps_it(phone: Phone) -> None:
    number = await phone.send(card(), png(JAR))
    await phone.edit(number, card(None, "reaching-nobody"))
    assert (phone.bytes(), phone.last().text) == (png(JAR), "Somebody is reaching out")


async def test_a_protected_file_arrives_with_its_name_and_words(phone: Phone) -> None:
    file = File(name="toward.json", data=b'{"a": 1}')
    number = await phone.messenger.send_file(phone.group, file, Card(lines=(say("hello"),), protected=True), VOICE)
    shown = phone.last()
    assert (shown.id, shown.text, shown.protected, phone.bytes()) == (number, "Hello", True, file.data)
    assert shown.media is not None
    assert phone.standin.world.uploads[shown.media.upload].file.name == "toward.json"


async def test_a_photo_whose_answer_is_lost_is_unsure_and_there_once(phone: Phone) -> None:
    phone.standin.faults.order(Ordered(method="sendPhoto", fault="deliver_then_drop"))
    with pytest.raises(Unsure):
        await phone.send(card(), png(JAR))
    assert len(phone.standin.messages(phone.group, by=phone.standin.bot_id)) == 1
