"""Both bots are really measured: a few taps, each waited for until it was answered and its message had changed."""

import asyncio

import pytest

from bench import taps
from bench.taps import OURS, PEER, Round, rows_of
from bench.telegram import Scene, Telegram, served


def test_taps_are_counted_for_each_bot() -> None:
    rows = taps.main(["--taps", "4", "--rounds", "1", "--people", "2", "--answers-after", "5"])
    [beside] = [row for row in rows if PEER in row.item]
    assert beside.ours > 0
    assert beside.peer


@pytest.mark.parametrize(
    ("people", "after", "bar"), [(1, 0, 1.3), (32, 0, 4.0), (8, 0, None), (1, 30, 1.3), (32, 30, 4.0)]
)
def test_the_bars_are_the_same_however_long_telegram_takes(people: int, after: float, bar: float | None) -> None:
    rounds = {name: [Round(taps=(0.01,), wall=0.01, cpu=0.01)] for name in (OURS, PEER, "aiogram")}
    beside, other = rows_of(people, after, rounds)
    assert (beside.at_least, other.at_least) == (bar, None)


def test_messages_that_came_are_waited_for() -> None:
    with served() as (_, telegram, do):
        telegram.call("sendMessage", {"chat_id": "1", "text": "a"}, lambda _: None)
        do(telegram.messages(1))
        assert len(telegram.sent) == 1


async def test_a_tap_is_over_when_it_was_answered_and_its_message_has_changed() -> None:
    telegram, polled = Telegram(), list[str]()
    telegram.call("getUpdates", {"timeout": 25}, polled.append)
    tapping = asyncio.create_task(telegram.tap(Scene(chat=-1, ana=2, message=3, button="x")))
    await asyncio.sleep(0)
    assert '"data": "x"' in polled[0]
    telegram.call("answerCallbackQuery", {"callback_query_id": "1"}, lambda _: None)
    await asyncio.sleep(0)
    assert not tapping.done()
    telegram.call("editMessageText", {"chat_id": "-1", "message_id": "3", "text": "a"}, lambda _: None)
    assert await tapping > 0


async def test_a_held_poll_is_answered_when_it_is_let_go() -> None:
    telegram, polled = Telegram(), list[str]()
    telegram.begin(held=True)
    telegram.call("getUpdates", {"timeout": 0}, polled.append)
    await telegram.bot_is_there()
    assert polled == []
    await telegram.go()
    assert polled == ["[]"]
