"""The start waits for Telegram, but not for a token that is refused."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.chat.api import TelegramApi, wake, who_am_i
from bot.clock import PlayClock
from bot.errors import NotSent, TokenRefused
from bot.playground.faults import Ordered
from bot.playground.request import StandInRequest
from bot.playground.telegram import StandIn
from tests.chat.fakes_chat import FakeClock


def api(standin: StandIn, token: str = "") -> TelegramApi:
    request = StandInRequest(standin)
    return TelegramApi(token or standin.token, request=request, get_updates_request=request)


@pytest.fixture
def standin() -> StandIn:
    return StandIn(clock=PlayClock(datetime(2027, 1, 15, tzinfo=UTC)))


async def test_the_start_waits_until_telegram_can_be_reached(standin: StandIn) -> None:
    standin.faults.order(Ordered(method="getMe", fault="connect_refused", times=3))
    clock, bot = FakeClock(), api(standin)
    await wake(bot, clock.pause)
    assert clock.pauses == [1, 2, 4]
    assert bot.username == standin.username


async def test_a_refused_token_is_not_waited_for(standin: StandIn) -> None:
    with pytest.raises(TokenRefused):
        await wake(api(standin, "123456:another"), FakeClock().pause)


async def test_asked_once_a_token_is_somebodys_or_nobodys(standin: StandIn) -> None:
    assert (await who_am_i(api(standin))).username == standin.username
    with pytest.raises(TokenRefused):
        await who_am_i(api(standin, "123456:another"))


async def test_asked_once_telegram_is_not_waited_for(standin: StandIn) -> None:
    standin.faults.order(Ordered(method="getMe", fault="connect_refused", times=1))
    with pytest.raises(NotSent):
        await who_am_i(api(standin))
