"""Telegram is told where to post, and it is seen to that it goes on posting there."""

from __future__ import annotations

import pytest
from structlog.testing import capture_logs
from telegram.error import InvalidToken, NetworkError

from bot.chat.webhook import LOOK_EVERY, Address, Webhook
from bot.errors import StopError, TokenRefused
from tests.chat.fakes_chat import FakeApi, FakeClock

OURS = Address(url="https://toward.example/in", secret="s" * 32)


def webhook(clock: FakeClock, *answers: object) -> tuple[Webhook, FakeApi]:
    api = FakeApi(*answers)
    return Webhook(api, clock, OURS, pause=clock.pause), api


async def test_telegram_is_told_where_to_post_by_which_secret_and_what() -> None:
    opened, api = webhook(FakeClock(), True)
    await opened.open()
    [(method, given)] = api.calls
    assert (method, given["url"], given["secret_token"]) == ("setWebhook", OURS.url, OURS.secret)
    assert given["drop_pending_updates"] is False
    assert "message_reaction" in str(given["allowed_updates"])


async def test_a_start_waits_for_no_first_look() -> None:
    clock = FakeClock()
    opened, _ = webhook(clock, True)
    await opened.open()
    assert await opened.next(None) == []
    assert clock.pauses == []


async def test_no_update_ever_comes_this_way() -> None:
    clock = FakeClock()
    opened, _ = webhook(clock, {"url": OURS.url})
    assert await opened.next(None) == []
    assert clock.pauses == [LOOK_EVERY]
    assert opened.last_good_poll == clock.monotonic()


async def test_a_webhook_that_was_taken_away_is_set_again_and_said() -> None:
    opened, api = webhook(FakeClock(), {"url": "https://elsewhere.example"}, True)
    with capture_logs() as logs:
        await opened.next(None)
    assert [method for method, _ in api.calls] == ["getWebhookInfo", "setWebhook"]
    assert [line["action"] for line in logs] == ["webhook_lost"]
    assert "elsewhere" not in str(logs)


async def test_a_post_that_failed_is_told_once() -> None:
    failing = {"url": OURS.url, "last_error_date": 5, "pending_update_count": 3}
    opened, _ = webhook(FakeClock(), failing, failing)
    with capture_logs() as logs:
        await opened.next(None)
        await opened.next(None)
    assert [(line["action"], line["waiting"]) for line in logs] == [("webhook_failing", 3)]


async def test_a_refused_token_and_long_silence_stop_it() -> None:
    opened, _ = webhook(FakeClock(), InvalidToken())
    with pytest.raises(TokenRefused):
        await opened.next(None)
    opened, _ = webhook(FakeClock(), *[NetworkError("Bad Gateway")] * 30)
    with pytest.raises(StopError):
        await opened.next(None)


def test_the_secret_is_in_no_line_that_shows_the_address() -> None:
    assert OURS.secret not in repr(OURS)
