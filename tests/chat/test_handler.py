"""One update: understood, decided elsewhere, and a tap is always answered."""

from __future__ import annotations

import pytest
from telegram.error import Forbidden

from bot.chat.handler import Handler, Row
from bot.domain.card import Words, say
from bot.domain.event import BotMoved, Commanded, Event, PeopleMoved, Replied
from bot.errors import StaleError, StorageError
from bot.messenger import Answer
from tests.chat.fakes_chat import BUTTONS, VOICE, FakeApi, messenger
from tests.chat.updates import BEN_USER, BOT_USER, ME, PRIVATE_CHAT, Json, message, moved, tap, update

TAP = update(1, callback_query=tap("x"))


class FakeEngine:
    """Answers with one toast; fails first with the errors it was told to."""

    def __init__(self, *errors: Exception, toast: Words | None = None, alert: bool = False) -> None:
        self.events: list[tuple[Event | None, int]] = []
        self._errors = list(errors)
        self._answer = Answer(toast=toast, alert=alert, voice=VOICE)

    async def receive(self, event: Event | None, update_id: int, fresh: Row | None = None) -> Answer:
        self.events.append((event, update_id))
        if self._errors:
            raise self._errors.pop(0)
        return self._answer


async def handle(engine: FakeEngine, raw: Json, api: FakeApi | None = None) -> FakeApi:
    api = api or FakeApi()
    await Handler(engine, messenger(api), ME, BUTTONS.decode).handle(raw["update_id"], raw)
    return api


async def counted(raw: Json, *answers: object) -> Event | None:
    engine = FakeEngine()
    await handle(engine, raw, FakeApi(*answers))
    return engine.events[0][0]


async def test_a_tap_is_answered_with_its_toast() -> None:
    api = await handle(FakeEngine(toast=say("said", words="<3"), alert=True), TAP)
    query = {"callback_query_id": "q1", "text": "They said: <3", "show_alert": True}
    assert api.calls == [("answerCallbackQuery", query)]


async def test_a_tap_without_a_toast_is_answered_too() -> None:
    api = await handle(FakeEngine(), TAP)
    assert api.calls == [("answerCallbackQuery", {"callback_query_id": "q1"})]


async def unread(raw: Json) -> list[object]:
    api = FakeApi()
    await Handler(FakeEngine(), messenger(api), ME, BUTTONS.decode).unread(raw)
    return [params["callback_query_id"] for _, params in api.calls]


async def test_a_tap_that_nobody_can_read_is_answered() -> None:
    assert await unread({"update_id": 1, "callback_query": {"id": "q7"}}) == ["q7"]


@pytest.mark.parametrize("query", [None, "q7", [], {}, {"id": 7}, {"id": ""}])
async def test_a_tap_that_does_not_say_which_it_is_stays_unanswered(query: object) -> None:
    assert await unread({"update_id": 1, "callback_query": query}) == []


async def test_a_tap_is_answered_even_when_the_decision_fails() -> None:
    api = FakeApi()
    with pytest.raises(StorageError):
        await handle(FakeEngine(StorageError()), TAP, api)
    assert api.last["text"] == "Please tap once more"


async def test_an_answer_that_cannot_be_given_changes_nothing() -> None:
    engine = FakeEngine(toast=say("hello"))
    await handle(engine, TAP, FakeApi(Forbidden("Forbidden: bot was blocked by the user")))
    assert len(engine.events) == 1


async def test_a_lost_race_is_decided_again() -> None:
    engine = FakeEngine(StaleError(), StaleError(), toast=say("hello"))
    api = await handle(engine, TAP)
    assert len(engine.events) == 3
    assert api.last["text"] == "Hello"


async def test_a_race_lost_three_times_is_a_failure() -> None:
    with pytest.raises(StaleError):
        await handle(FakeEngine(*[StaleError()] * 3), TAP)


async def test_words_are_handed_on_and_nothing_is_answered() -> None:
    engine = FakeEngine()
    api = await handle(engine, update(5, message=message("hi", chat=PRIVATE_CHAT)))
    [(event, number)] = engine.events
    assert isinstance(event, Replied)
    assert (number, api.calls) == (5, [])


async def test_an_update_that_means_nothing_any_more_is_done() -> None:
    engine = FakeEngine()
    await handle(engine, update(5, message=message("just us")))
    assert engine.events == [(None, 5)]


async def test_a_start_in_the_group_says_how_many_are_there() -> None:
    event = await counted(update(1, message=message("/start")), 3)
    assert isinstance(event, Commanded)
    assert event.humans == 2


async def test_a_start_in_private_asks_nobody() -> None:
    event = await counted(update(1, message=message("/start", chat=PRIVATE_CHAT)))
    assert isinstance(event, Commanded)
    assert event.humans is None


async def test_when_the_bot_arrives_people_are_counted() -> None:
    event = await counted(update(1, my_chat_member=moved(BOT_USER, "left", "member")), 4)
    assert isinstance(event, BotMoved)
    assert event.humans == 3


async def test_when_the_bot_is_gone_nobody_is_asked() -> None:
    event = await counted(update(1, my_chat_member=moved(BOT_USER, "member", "kicked")))
    assert isinstance(event, BotMoved)
    assert event.humans is None


async def test_when_somebody_comes_people_are_counted() -> None:
    event = await counted(update(1, message=message(new_chat_members=[BEN_USER])), 3)
    assert isinstance(event, PeopleMoved)
    assert event.humans == 2


async def test_a_count_that_cannot_be_had_is_left_open() -> None:
    event = await counted(update(1, message=message(left_chat_member=BEN_USER)), Forbidden("Forbidden: bot was kicked"))
    assert isinstance(event, PeopleMoved)
    assert event.humans is None
