"""The server on a real socket of the loopback."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest

from bot.playground.faults import Ordered
from bot.playground.http import make_app, serve
from tests.playground.scene import BUTTON, Scene

PNG = bytes.fromhex("89504e470d0a1a0a0000000d494844520000006400000040") + b"\r\n--x\r\n\x00\xff"


@dataclass
class Line:
    """An HTTP client of the stand-in."""

    http: aiohttp.ClientSession
    base: str
    scene: Scene

    def url(self, method: str) -> str:
        return f"{self.base}/bot{self.scene.standin.token}/{method}"

    async def ask(self, method: str, **body: Any) -> dict[str, Any]:
        async with self.http.post(self.url(method), **body) as answer:
            found: dict[str, Any] = await answer.json()
            assert found["ok"] is (answer.status == 200)
            return found


@pytest.fixture
async def line(scene: Scene) -> AsyncIterator[Line]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    stop = asyncio.Event()
    running = asyncio.create_task(serve(make_app(scene.standin, None), "127.0.0.1", port, stop))
    await asyncio.sleep(0)
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5)) as http:
        yield Line(http, f"http://127.0.0.1:{port}", scene)
    stop.set()
    await running


async def test_it_says_where_it_listens(line: Line, capsys: pytest.CaptureFixture[str]) -> None:
    async with line.http.get(f"{line.base}/healthz") as answer:
        assert answer.status == 200
    assert capsys.readouterr().out in ("", f"listening on {line.base}\n")


@pytest.mark.parametrize("way", ["params", "data", "json"])
async def test_a_call_in_any_form(line: Line, way: str) -> None:
    markup = BUTTON if way == "json" else json.dumps(BUTTON)
    given = {"chat_id": str(line.scene.group), "text": "Hé & <b>", "reply_markup": markup}
    answer = await line.ask("sendMessage", **{way: given})
    assert answer["result"]["text"] == "Hé & <b>"
    assert answer["result"]["reply_markup"] == BUTTON


async def test_a_photo_in_parts_keeps_its_bytes(line: Line) -> None:
    form = aiohttp.FormData({"chat_id": str(line.scene.group), "caption": "Glück"})
    form.add_field("photo", PNG, filename="jar.png", content_type="image/png")
    sent = (await line.ask("sendPhoto", data=form))["result"]
    assert sent["caption"] == "Glück"
    async with line.http.get(f"{line.base}/play/files/{sent['photo'][0]['file_id']}") as answer:
        assert await answer.read() == PNG


async def test_a_wrong_token_is_401(line: Line) -> None:
    async with line.http.get(f"{line.base}/bot1:wrong/getMe") as answer:
        assert answer.status == 401


async def test_a_long_poll_over_the_wire(line: Line) -> None:
    poll = asyncio.create_task(line.ask("getUpdates", data={"offset": line.scene.offset, "timeout": 50}))
    async with line.http.post(
        f"{line.base}/play/people/{line.scene.ana}/send", json={"chat": line.scene.group, "text": "/jar"}
    ) as answer:
        assert answer.status == 200
    [update] = (await poll)["result"]
    assert update["message"]["text"] == "/jar"


@pytest.mark.parametrize(
    ("fault", "error", "arrived"),
    [
        ("connect_refused", aiohttp.ServerDisconnectedError, 0),
        ("drop_before", aiohttp.ServerDisconnectedError, 0),
        ("deliver_then_drop", aiohttp.ServerDisconnectedError, 1),
        ("partial", aiohttp.ClientPayloadError, 1),
        ("deliver_then_hang", TimeoutError, 1),
    ],
)
async def test_a_fault_on_the_wire(line: Line, fault: str, error: type[Exception], arrived: int) -> None:
    line.scene.standin.faults.order(Ordered(method="sendMessage", fault=fault))  # type: ignore[arg-type]
    short = aiohttp.ClientTimeout(total=0.3)
    with pytest.raises(error):
        await line.ask("sendMessage", data={"chat_id": line.scene.group, "text": "Hi"}, timeout=short)
    assert len(line.scene.standin.messages(line.scene.group, by=line.scene.standin.bot_id)) == arrived


async def test_a_poller_that_went_away_ends_nobody_elses_poll(line: Line) -> None:
    with pytest.raises(TimeoutError):
        await line.ask(
            "getUpdates",
            data={"offset": line.scene.offset, "timeout": 50},
            timeout=aiohttp.ClientTimeout(total=0.1),
        )
    await line.ask("getUpdates", data={"offset": line.scene.offset})
    assert all(call.ok for call in line.scene.standin.calls)


@pytest.mark.parametrize(
    ("body", "kind", "said"),
    [
        (b"{", "application/json", "can't parse JSON object"),
        (b"[1]", "application/json", "the body must be a JSON object"),
        (b"--x", "multipart/form-data", "multipart body without a boundary"),
        (b"--x\r\n\r\nlost\r\n--x--", "multipart/form-data; boundary=x", "a part of the multipart body has no name"),
    ],
)
async def test_a_body_nobody_can_read_is_400(line: Line, body: bytes, kind: str, said: str) -> None:
    answer = await line.ask("sendMessage", data=body, headers={"content-type": kind})
    assert answer["description"] == f"Bad Request: {said}"


async def test_the_page_is_at_the_root(line: Line) -> None:
    async with line.http.get(f"{line.base}/") as answer:
        assert answer.status == 200
        assert "text/html" in answer.headers["content-type"]
