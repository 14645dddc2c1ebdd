"""The transport on a real loopback socket: what it says about a request that went wrong is exact."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime

import pytest
from telegram import InputFile
from telegram.error import BadRequest, NetworkError, TelegramError

from bot.chat.api import TelegramApi
from bot.chat.refusals import MaybeSent, NeverSent
from bot.chat.transport import AiohttpRequest, open_api, quiet, told_time
from bot.errors import TokenRefused

TOKEN = "123456:a-secret"
Behaviour = Callable[[bytes, asyncio.StreamWriter], Awaitable[None]]


def http(body: bytes, status: str = "200 OK", length: int | None = None) -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Length: {length or len(body)}\r\n\r\n".encode() + body


def answering(answer: bytes, seen: list[bytes] | None = None) -> Behaviour:
    async def behave(request: bytes, writer: asyncio.StreamWriter) -> None:
        if seen is not None:
            seen.append(request)
        writer.write(answer)

    return behave


async def silence(request: bytes, writer: asyncio.StreamWriter) -> None:
    """Never answer; the connection ends when the client gives up."""
    await writer.drain()


async def hang_up(request: bytes, writer: asyncio.StreamWriter) -> None:
    writer.close()


@asynccontextmanager
async def telegram(behave: Behaviour, **limits: float) -> AsyncIterator[TelegramApi]:
    """A server that treats every request alike, and an API that talks to it."""

    serving: set[asyncio.Future[object] | None] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        serving.add(asyncio.current_task())
        with suppress(ConnectionError):
            while request := await reader.read(65536):
                await behave(request, writer)
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()

    server = await asyncio.start_server(serve, "127.0.0.1")
    port = server.sockets[0].getsockname()[1]
    request = AiohttpRequest(
        read_timeout=limits.get("read", 5),
        connect_timeout=limits.get("connect", 5),
        connections=int(limits.get("connections", 8)),
    )
    await request.initialize()
    try:
        base_url = f"http://127.0.0.1:{port}/bot"
        yield TelegramApi(TOKEN, base_url=base_url, request=request, get_updates_request=request)
    finally:
        await request.shutdown()
        await asyncio.gather(*(task for task in serving if task))
        server.close()
        await server.wait_closed()


async def failure(behave: Behaviour, **limits: float) -> TelegramError:
    async with telegram(behave, **limits) as api:
        with pytest.raises(TelegramError) as caught:
            await api.call("sendMessage", {"text": "x"})
    return caught.value


async def test_an_answer_comes_back_raw() -> None:
    async with telegram(answering(http(b'{"ok":true,"result":{"message_id":5}}'))) as api:
        assert await api.call("sendMessage", {"chat_id": 1, "text": "x"}) == {"message_id": 5}


async def test_parameters_go_out_as_json() -> None:
    seen: list[bytes] = []
    async with telegram(answering(http(b'{"ok":true,"result":true}'), seen)) as api:
        await api.call("sendMessage", {"chat_id": 2**40, "text": "❤", "reply_markup": {"inline_keyboard": []}})
    assert seen[0].endswith(b'{"chat_id": 1099511627776, "text": "\\u2764", "reply_markup": {"inline_keyboard": []}}')


async def test_a_file_goes_out_in_parts() -> None:
    seen: list[bytes] = []
    async with telegram(answering(http(b'{"ok":true,"result":true}'), seen)) as api:
        await api.call("sendPhoto", {"chat_id": 1, "photo": InputFile(b"\x89PNG pixels", filename="jar.png")})
    whole = b"".join(seen)
    assert b'filename="jar.png"' in whole
    assert b"\x89PNG pixels" in whole


async def test_telegrams_refusal_comes_back_as_one() -> None:
    error = await failure(
        answering(http(b'{"ok":false,"description":"Bad Request: chat not found"}', "400 Bad Request"))
    )
    assert isinstance(error, BadRequest)


async def test_a_refused_connection_was_never_sent() -> None:
    async with telegram(silence) as api:
        pass
    unused = TelegramApi(TOKEN, base_url=api.base_url.removesuffix(TOKEN), request=(request := AiohttpRequest()))
    await request.initialize()
    with pytest.raises(NeverSent):
        await unused.call("sendMessage", {"text": "x"})
    await request.shutdown()


async def test_a_name_that_nobody_has_was_never_sent() -> None:
    request = AiohttpRequest()
    await request.initialize()
    nowhere = TelegramApi(TOKEN, base_url="http://toward.invalid/bot", request=request)
    with pytest.raises(NeverSent):
        await nowhere.call("sendMessage", {"text": "x"})
    await request.shutdown()


async def test_waiting_in_vain_for_a_free_connection_was_never_sent() -> None:
    async with telegram(silence, connections=1, connect=0.05) as api:
        first = asyncio.ensure_future(api.call("sendMessage", {"text": "x"}))
        with pytest.raises(NeverSent):
            await asyncio.gather(api.call("sendMessage", {"text": "y"}))
        first.cancel()
        await asyncio.wait({first})


async def test_nothing_is_sent_after_the_end() -> None:
    async with telegram(silence) as api:
        await api.request.shutdown()
        with pytest.raises(NeverSent):
            await api.call("sendMessage", {"text": "x"})


async def test_a_connection_closed_without_an_answer_may_have_been_sent() -> None:
    assert isinstance(await failure(hang_up), MaybeSent)


async def test_an_answer_that_does_not_come_may_have_been_sent() -> None:
    assert isinstance(await failure(silence, read=0.05), MaybeSent)


async def test_half_an_answer_may_have_been_sent() -> None:
    async def half(request: bytes, writer: asyncio.StreamWriter) -> None:
        writer.write(http(b'{"ok":tr', length=500))
        writer.close()

    assert isinstance(await failure(half), MaybeSent)


async def test_an_answer_that_is_no_http_may_have_been_sent() -> None:
    assert isinstance(await failure(answering(b"220 mail.example ESMTP\r\n\r\n")), MaybeSent)


async def test_an_answer_of_a_proxy_may_have_been_sent() -> None:
    error = await failure(answering(http(b"<html>Bad Gateway</html>", "502 Bad Gateway")))
    assert type(error) is NetworkError


@pytest.mark.parametrize("body", [b"<html>", b"[]", b"7", b"\xff"])
async def test_an_unreadable_success_says_so(body: bytes) -> None:
    error = await failure(answering(http(body)))
    assert error.message == "Invalid server response"


async def test_no_failure_shows_the_token() -> None:
    for behave in (hang_up, answering(b"220 mail.example ESMTP\r\n\r\n"), answering(http(b"<html>"))):
        shown = traceback.format_exception(await failure(behave))
        assert "a-secret" not in "".join(line for line in shown if "tests/chat" not in line)


async def test_a_refused_token_is_not_repeated() -> None:
    async with telegram(answering(http(b'{"ok":false,"description":"Unauthorized"}', "401 Unauthorized"))) as api:
        with pytest.raises(TokenRefused) as caught:
            await api.initialize()
        await api.shutdown()
    assert "a-secret" not in "".join(traceback.format_exception(caught.value))


async def test_nothing_of_a_request_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    quiet()
    async with telegram(answering(http(b'{"ok":true,"result":true}'))) as api:
        await api.call("sendMessage", {"text": "between us"})
    assert "between us" not in caplog.text
    assert "a-secret" not in caplog.text


def test_the_api_does_not_show_its_token() -> None:
    assert "a-secret" not in repr(TelegramApi(TOKEN, request=AiohttpRequest(), get_updates_request=AiohttpRequest()))


async def test_telegrams_own_clock_is_remembered() -> None:
    answer = http(b'{"ok":true,"result":true}').replace(b"\r\n\r\n", b"\r\nDate: Fri, 27 Mar 2026 18:00:05 GMT\r\n\r\n")
    async with telegram(answering(answer)) as api:
        assert told_time(api) is None
        await api.call("getMe", {})
        assert told_time(api) == datetime(2026, 3, 27, 18, 0, 5, tzinfo=UTC)


@pytest.mark.parametrize("date", ["", "Date: yesterday\r\n"])
async def test_an_answer_without_a_readable_date_tells_no_time(date: str) -> None:
    answer = http(b'{"ok":true,"result":true}').replace(b"Content-Length", f"{date}Content-Length".encode())
    async with telegram(answering(answer)) as api:
        await api.call("getMe", {})
        assert told_time(api) is None


async def test_polls_tell_the_time_too() -> None:
    api = open_api(TOKEN)
    polling = api._request[0]
    assert isinstance(polling, AiohttpRequest)
    polling.told.date = "Fri, 27 Mar 2026 18:00:05 GMT"
    assert told_time(api) == datetime(2026, 3, 27, 18, 0, 5, tzinfo=UTC)


async def test_polls_do_not_share_connections_with_messages() -> None:
    api = open_api(TOKEN, "http://127.0.0.1:1/bot")
    assert api.request is not api._request[0]
    assert api.base_url == f"http://127.0.0.1:1/bot{TOKEN}"
