"""Bad polls are waited out; what will not get better stops the process."""

from __future__ import annotations

import asyncio

import pytest
from structlog.testing import capture_logs
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.chat.polling import FULL, Patience, Poller
from bot.errors import SecondPoller, StopError, TokenRefused
from tests.chat.fakes_chat import FakeApi, FakeClock

DOWN = NetworkError("Bad Gateway")
TWO = Conflict("Conflict: terminated by other getUpdates request")


def poller(clock: FakeClock, *answers: object) -> tuple[Poller, FakeApi]:
    api = FakeApi(*answers)
    return Poller(api, clock, pause=clock.pause), api


async def test_every_poll_says_what_it_wants() -> None:
    polling, api = poller(FakeClock(), [])
    await polling.next(5)
    assert api.last["offset"] == 5
    assert api.last["allowed_updates"] == [
        "message", "edited_message", "callback_query", "message_reaction", "my_chat_member", "chat_member",
    ]  # fmt: skip


async def test_the_first_poll_confirms_nothing() -> None:
    polling, api = poller(FakeClock(), [])
    await polling.next(None)
    assert "offset" not in api.last


async def test_what_came_before_the_start_is_asked_for_without_waiting() -> None:
    whole = [{"update_id": number} for number in range(FULL)]
    polling, api = poller(FakeClock(), whole, [], [])
    waits = []
    for _ in range(3):
        await polling.next(None)
        waits.append(api.last["timeout"])
    assert waits == [0, 0, 25]


async def test_a_webhook_is_taken_away_and_nothing_pending_with_it() -> None:
    polling, api = poller(FakeClock(), {"url": ""}, True)
    await polling.open()
    assert api.calls[1:] == [("deleteWebhook", {"drop_pending_updates": False})]


async def test_a_webhook_that_nobody_expects_is_said_and_not_where_it_led() -> None:
    polling, _ = poller(FakeClock(), {"url": "https://nachtigall.example"}, True)
    with capture_logs() as logs:
        await polling.open()
    assert [line["action"] for line in logs] == ["webhook_removed"]
    assert "nachtigall" not in str(logs)


async def test_a_second_poller_is_alerted_once_before_it_ends_us() -> None:
    clock = FakeClock()
    polling, _ = poller(clock, *[TWO] * 20)
    with capture_logs() as logs, pytest.raises(SecondPoller):
        await polling.next(None)
    assert [line["action"] for line in logs if line["log_level"] == "error"] == ["second_poller"]
    assert clock.monotonic() - 1000 > 60


async def test_bad_polls_are_waited_out_ever_longer() -> None:
    clock = FakeClock()
    polling, _ = poller(clock, *[DOWN] * 7, [{"update_id": 1}])
    assert await polling.next(None) == [{"update_id": 1}]
    assert clock.pauses == [1, 2, 4, 8, 16, 30, 30]


async def test_a_good_poll_forgives_the_bad_ones() -> None:
    clock = FakeClock()
    polling, _ = poller(clock, DOWN, DOWN, [], DOWN, [])
    await polling.next(None)
    await polling.next(None)
    assert clock.pauses == [1, 2, 1]
    assert polling.last_good_poll == clock.monotonic()


GARBAGE: list[object] = [
    TelegramError("Invalid server response"),
    None,
    True,
    {"message_id": 1},
    ["x"],
    [{}],
    [{"update_id": "1"}],
]


@pytest.mark.parametrize("garbage", GARBAGE)
async def test_garbage_is_waited_out(garbage: object) -> None:
    clock = FakeClock()
    polling, _ = poller(clock, garbage, [])
    assert await polling.next(None) == []
    assert clock.pauses == [1]


@pytest.mark.filterwarnings("ignore:.*retry_after:DeprecationWarning")
async def test_telegrams_own_pause_is_kept() -> None:
    clock = FakeClock()
    polling, _ = poller(clock, RetryAfter(17), [])
    await polling.next(None)
    assert clock.pauses == [17]


@pytest.mark.parametrize("text", ["Unauthorized", "Not Found"])
async def test_a_refused_token_stops_at_once(text: str) -> None:
    polling, _ = poller(FakeClock(), InvalidToken(text))
    with pytest.raises(TokenRefused):
        await polling.next(None)


async def test_a_second_poller_that_stays_stops_us() -> None:
    clock = FakeClock()
    polling, _ = poller(clock, *[TWO] * 20)
    with pytest.raises(SecondPoller):
        await polling.next(None)
    assert 60 < clock.monotonic() - 1000 <= 91


async def test_a_second_poller_that_leaves_is_waited_out() -> None:
    polling, _ = poller(FakeClock(), TWO, TWO, TWO, [])
    assert await polling.next(None) == []


async def test_a_long_silence_stops_us() -> None:
    clock = FakeClock()
    polling, _ = poller(clock, *[DOWN] * 20)
    with pytest.raises(StopError, match="180 s"):
        await polling.next(None)
    assert 180 < clock.monotonic() - 1000 <= 211


async def test_a_poll_that_hangs_is_a_bad_poll() -> None:
    class Hanging(FakeApi):
        async def call(self, method: str, params: object, *, read_timeout: float | None = None) -> object:
            return await asyncio.Event().wait()

    clock = FakeClock()
    polling = Poller(Hanging(), clock, Patience(poll=0, answer=0.001, stall=2), clock.pause)
    with pytest.raises(StopError):
        await polling.next(None)
