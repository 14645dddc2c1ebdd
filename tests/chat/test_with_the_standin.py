"""The whole of this package against the stand-in for Telegram: its objects, its texts, its privacy mode."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from bot.chat.api import TelegramApi
from bot.chat.events import Me
from bot.chat.handler import Handler, Row
from bot.chat.intake import Intake
from bot.chat.menus import publish
from bot.chat.messenger import TelegramMessenger
from bot.chat.polling import Poller
from bot.clock import PlayClock
from bot.content import load
from bot.domain.card import At, Button, Card, MomentTap, Name, PartnerId, say
from bot.domain.couple import ChatId
from bot.domain.event import BotMoved, Commanded, Event, Migrated, Reacted, Replied, Tapped, Unattributed
from bot.errors import Garbled, Gone, Moved, NotSent, Refused, Unreachable, Unsure
from bot.messenger import Answer, Voice
from bot.playground.cast import ana_and_ben
from bot.playground.faults import Fault, Ordered
from bot.playground.request import StandInRequest
from bot.playground.telegram import StandIn
from tests.chat.fakes_chat import BUTTONS, FakeInbox, FakeSpeaker

NOON = datetime(2027, 1, 15, 12, tzinfo=UTC)


@dataclass(slots=True)
class Stage:
    """Ana, Ben and their group, and the bot's end of it: an engine that only remembers."""

    standin: StandIn
    api: TelegramApi
    messenger: TelegramMessenger
    ana: int
    ben: int
    group: ChatId
    inbox: FakeInbox = field(default_factory=FakeInbox)
    events: list[Event | None] = field(default_factory=list)
    intake: Intake = field(init=False)

    async def settle(self) -> None:
        assert await self.standin.wait_confirmed() == 0
        await self.intake.drained()

    async def receive(self, event: Event | None, update_id: int, fresh: Row | None = None) -> Answer:
        self.events.append(event)
        return Answer(toast=say("hello"), voice=self.voice)

    async def is_ours(self, chat: ChatId, message: int) -> bool:
        return any(m.id == message for m in self.standin.messages(chat, by=self.standin.bot_id))

    @property
    def voice(self) -> Voice:
        names = {PartnerId(self.ana): "Ana", PartnerId(self.ben): "Ben"}
        return Voice(names=names, zones=("Europe/Berlin",), username=self.standin.username)

    @property
    def card(self) -> Card:
        here = Button(label=say("tap-button"), tap=MomentTap(7, "here"))
        return Card(lines=(say("reaching", by=Name(PartnerId(self.ana))), say("at", at=At(NOON))), rows=((here,),))

    async def send(self) -> int:
        number = await self.messenger.send(self.group, self.card, self.voice)
        assert number is not None
        return number

    def last(self) -> Event | None:
        return self.events[-1]


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    standin = StandIn(clock=PlayClock(NOON), flood=False)
    ana, ben, group = ana_and_ben(standin)
    request = StandInRequest(standin)
    api = TelegramApi(standin.token, request=request, get_updates_request=request)
    await api.initialize()
    messenger = TelegramMessenger(api, FakeSpeaker(), BUTTONS.encode)
    made = Stage(standin, api, messenger, ana, ben, ChatId(group))
    me = Me(id=api.id, username=api.username)
    handler = Handler(made, messenger, me, BUTTONS.decode)
    made.intake = Intake(
        poller=Poller(api, standin.clock), inbox=made.inbox, is_ours=made.is_ours,
        handle=handler.handle, me=me, decode=BUTTONS.decode,
    )  # fmt: skip
    running = asyncio.ensure_future(made.intake.run())
    await made.settle()
    yield made
    running.cancel()
    await asyncio.wait({running})
    await made.intake.close()
    standin.close()


async def test_the_bots_arrival_is_told_with_the_number_of_people(stage: Stage) -> None:
    arrival = stage.events[0]
    assert isinstance(arrival, BotMoved)
    assert (arrival.chat, arrival.present, arrival.humans) == (stage.group, True, 2)


async def test_a_card_is_shown_and_its_button_answered(stage: Stage) -> None:
    number = await stage.send()
    seen = await stage.standin.tap(stage.ben, stage.group, number, "Tap me")
    assert seen == {"toast": "Hello", "alert": False}
    tapped = stage.last()
    assert isinstance(tapped, Tapped)
    assert (tapped.who.name, tapped.tap) == ("Ben", MomentTap(7, "here"))


async def test_a_card_is_read_by_telegram_as_it_was_meant(stage: Stage) -> None:
    number = await stage.send()
    shown = stage.standin.chat(stage.group).messages[number]
    assert shown.text == "Ana is reaching out\nBack at 13:00"
    assert [entity["type"] for entity in shown.entities] == ["date_time"]


async def test_a_command_of_a_partner_arrives(stage: Stage) -> None:
    stage.standin.send(stage.ana, stage.group, "/bid a walk")
    await stage.settle()
    commanded = stage.last()
    assert isinstance(commanded, Commanded)
    assert (commanded.name, commanded.words) == ("bid", "a walk")


async def test_ordinary_chat_is_kept_nowhere_even_by_an_administrator(stage: Stage) -> None:
    stage.standin.set_bot(stage.group, "administrator", stage.ana)
    await stage.settle()
    before = dict(stage.inbox.rows)
    number = stage.standin.send(stage.ana, stage.group, "just us")
    stage.standin.send(stage.ben, stage.group, "me too", reply_to=number)
    stage.standin.react(stage.ben, stage.group, number, "❤")
    await stage.settle()
    assert stage.inbox.rows == before


async def test_a_reaction_to_a_card_reaches_an_administrator(stage: Stage) -> None:
    stage.standin.set_bot(stage.group, "administrator", stage.ana)
    stage.standin.react(stage.ben, stage.group, await stage.send(), "❤")
    await stage.settle()
    reacted = stage.last()
    assert isinstance(reacted, Reacted)
    assert reacted.emoji == ("❤",)


async def test_a_reply_to_a_card_arrives_and_so_does_its_edit(stage: Stage) -> None:
    number = stage.standin.send(stage.ben, stage.group, "Yes", reply_to=await stage.send())
    stage.standin.edit(stage.ben, stage.group, number, "Yes, at eight")
    await stage.settle()
    edited = stage.last()
    assert isinstance(edited, Replied)
    assert (edited.words, edited.edited) == ("Yes, at eight", True)


async def test_an_anonymous_partner_is_nobody_until_they_tap(stage: Stage) -> None:
    number = await stage.send()
    stage.standin.set_member(stage.group, stage.ben, "administrator", anonymous=True)
    stage.standin.send(stage.ben, stage.group, "Yes", reply_to=number)
    await stage.settle()
    assert isinstance(stage.last(), Unattributed)
    await stage.standin.tap(stage.ben, stage.group, number, "Tap me")
    tapped = stage.last()
    assert isinstance(tapped, Tapped)
    assert tapped.who.id == stage.ben


async def test_a_group_that_moved_is_told_and_its_old_id_refused(stage: Stage) -> None:
    number = await stage.send()
    new = stage.standin.migrate(stage.group)
    await stage.settle()
    assert Migrated(chat=stage.group, new_chat=ChatId(new)) in stage.events
    with pytest.raises(Moved) as moved:
        await stage.send()
    assert moved.value.new_chat == new
    await stage.messenger.edit(stage.group, number, Card(lines=(say("hello"),)), stage.voice)


async def test_an_equal_edit_is_done(stage: Stage) -> None:
    number = await stage.send()
    await stage.messenger.edit(stage.group, number, stage.card, stage.voice)


async def test_an_edit_of_a_deleted_card_says_gone(stage: Stage) -> None:
    number = await stage.send()
    stage.standin.delete(stage.ana, stage.group, number)
    with pytest.raises(Gone):
        await stage.messenger.edit(stage.group, number, stage.card, stage.voice)
    await stage.messenger.delete(stage.group, number)


async def test_a_question_can_never_be_edited(stage: Stage) -> None:
    asking = Card(lines=(say("hello"),), ask=say("hello"))
    number = await stage.messenger.send(stage.group, asking, stage.voice)
    assert number is not None
    with pytest.raises(Refused):
        await stage.messenger.edit(stage.group, number, stage.card, stage.voice)


async def test_a_private_chat_that_was_never_opened_is_unreachable(stage: Stage) -> None:
    with pytest.raises(Unreachable):
        await stage.messenger.send(ChatId(stage.ana), stage.card, stage.voice)


async def test_a_group_the_bot_was_removed_from_is_unreachable(stage: Stage) -> None:
    stage.standin.set_bot(stage.group, "kicked", stage.ana)
    with pytest.raises(Unreachable):
        await stage.send()
    assert await stage.messenger.count_humans(stage.group) is None
    await stage.messenger.leave(stage.group)


@pytest.mark.parametrize(
    "fault, kind",
    [
        ("connect_refused", NotSent), ("deliver_then_drop", Unsure), ("deliver_then_hang", Unsure), ("502", Unsure),
        ("partial", Unsure), ("garbage", Garbled), ("403", Unreachable), ("400", Unreachable),
    ],
)  # fmt: skip
async def test_what_happened_on_the_way_is_told(stage: Stage, fault: Fault, kind: type[Exception]) -> None:
    stage.standin.faults.order(Ordered(method="sendMessage", fault=fault))
    with pytest.raises(kind):
        await stage.send()


async def test_a_heart_is_taken(stage: Stage) -> None:
    number = stage.standin.send(stage.ana, stage.group, "/thanks for the soup")
    await stage.messenger.react(stage.group, number, "❤️")
    assert stage.standin.chat(stage.group).messages[number].reactions[stage.standin.bot_id] == ["❤"]


async def test_menus_are_set_once(stage: Stage) -> None:
    content = load()
    assert await publish(stage.api, content) == 4
    assert await publish(stage.api, content) == 0
