"""As much of Telegram as taps and prompts need: it answers at once, or after a time that is said, and costs next to
nothing, so that what is measured is the bot. `bot/playground` is the stand-in that is true to the Bot API.
"""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar
from urllib.parse import parse_qsl

from httptools import HttpRequestParser, parse_url

from bench.play import TOKEN

T = TypeVar("T")
Json = dict[str, Any]
BOT = {"id": int(TOKEN.partition(":")[0]), "is_bot": True, "first_name": "Toward", "username": "toward_bot"}
MOST_UPDATES = 100
PATIENCE = 30.0
_NEVER = 1_600_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One card that waits for Ana's tap; `button` is the data it carries."""

    chat: int
    ana: int
    message: int
    button: str


@dataclass(slots=True)
class _Waited:
    """A tap that is not over: answered, and its message changed."""

    over: asyncio.Future[None]
    left: set[str] = field(default_factory=lambda: {"answered", "changed"})

    def met(self, what: str) -> None:
        self.left.discard(what)
        if not self.left and not self.over.done():
            self.over.set_result(None)


class Telegram:
    """Everything it knows of. It lives in one thread, the one of its loop; `answers_after` is in seconds."""

    def __init__(self) -> None:
        self.answers_after = 0.0
        # When each message left the bot, by time.perf_counter, since it was last emptied.
        self.sent: list[float] = []
        self._ids = iter(range(1, 10**9))
        self._updates: list[tuple[int, bytes]] = []
        self._poll: Callable[[], None] | None = None
        self._is_held = False
        self._asked_for_updates = asyncio.Event()
        self._queries: dict[str, _Waited] = {}
        self._cards: dict[tuple[int, int], _Waited] = {}
        self._arrived = asyncio.Event()

    # The people's side.

    def begin(self, *, held: bool = False) -> None:
        """Another bot comes: what the one before did not fetch is gone. `held`: no poll is answered until `go`."""
        self._is_held = held
        self._updates.clear()
        self._poll = None
        self._asked_for_updates.clear()
        self.sent.clear()

    async def bot_is_there(self) -> None:
        """It has asked for updates, and is ready as far as anybody can see."""
        await asyncio.wait_for(self._asked_for_updates.wait(), PATIENCE)

    async def go(self) -> None:
        """Answer the poll that was held: a bot that lets nothing happen before its first answer begins now."""
        self._is_held = False
        if self._poll is not None:
            self._poll()

    async def tap(self, scene: Scene) -> float:
        """Seconds until it was answered and its message had changed."""
        number = next(self._ids)
        waited = _Waited(asyncio.get_running_loop().create_future())
        self._queries[str(number)] = self._cards[scene.chat, scene.message] = waited
        began = time.perf_counter()
        self.happens(number, json.dumps(_tapped(number, scene), ensure_ascii=False).encode())
        await asyncio.wait_for(waited.over, PATIENCE)
        return time.perf_counter() - began

    async def messages(self, count: int) -> None:
        """Wait until so many have come since the beginning."""
        while len(self.sent) < count:
            self._arrived.clear()
            await self._arrived.wait()

    def happens(self, number: int, body: bytes) -> None:
        self._updates.append((number, body))
        if self._poll is not None:
            self._poll()

    # The bot's side.

    def call(self, method: str, params: Json, answer: Callable[[str], None]) -> None:
        """`answer` is given the result as JSON."""
        if method.lower() == "getupdates":
            self._get_updates(params, answer)
            return
        known = getattr(self, f"_{method.lower()}", None)
        answer("true" if known is None else known(params))

    def _get_updates(self, params: Json, answer: Callable[[str], None]) -> None:
        offset = int(params.get("offset") or 0)
        self._updates = [update for update in self._updates if update[0] >= offset]
        self._poll = None
        # What is asked for without waiting belongs to a start or an end.
        waits = int(params.get("timeout") or 0) > 0
        if waits or self._is_held:
            self._asked_for_updates.set()
        if self._is_held or (waits and not self._updates):
            self._poll = lambda: self._give(answer)
            return
        self._give(answer)

    def _give(self, answer: Callable[[str], None]) -> None:
        self._poll = None
        found = b",".join(body for _, body in self._updates[:MOST_UPDATES])
        answer(f"[{found.decode()}]")

    def _getme(self, _: Json) -> str:
        return json.dumps(BOT)

    def _getwebhookinfo(self, _: Json) -> str:
        return '{"url":"","has_custom_certificate":false,"pending_update_count":0}'

    def _answercallbackquery(self, params: Json) -> str:
        if waited := self._queries.pop(params["callback_query_id"], None):
            waited.met("answered")
        return "true"

    def _editmessagetext(self, params: Json) -> str:
        where = int(params["chat_id"]), int(params["message_id"])
        if waited := self._cards.pop(where, None):
            waited.met("changed")
        return json.dumps(_message(*where, params["text"], params.get("reply_markup")), ensure_ascii=False)

    def _sendmessage(self, params: Json) -> str:
        self.sent.append(time.perf_counter())
        self._arrived.set()
        shown = _message(int(params["chat_id"]), next(self._ids), params["text"], params.get("reply_markup"))
        return json.dumps(shown, ensure_ascii=False)


class _Line(asyncio.Protocol):
    """One connection of HTTP/1.1, parsed by httptools."""

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport: Any = transport
        self._parser = HttpRequestParser(self)
        self._url, self._body = b"", b""

    def data_received(self, data: bytes) -> None:
        self._parser.feed_data(data)

    def on_message_begin(self) -> None:
        self._url, self._body = b"", b""

    def on_url(self, url: bytes) -> None:
        self._url += url

    def on_body(self, body: bytes) -> None:
        self._body += body

    def on_message_complete(self) -> None:
        method = parse_url(self._url).path.rpartition(b"/")[2].decode()
        self._telegram.call(method, _params(self._body), self._answer)

    def _answer(self, result: str) -> None:
        after = self._telegram.answers_after
        if after:
            asyncio.get_running_loop().call_later(after, self._write, result)
        else:
            self._write(result)

    def _write(self, result: str) -> None:
        body = f'{{"ok":true,"result":{result}}}'.encode()
        head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
        if not self._transport.is_closing():
            self._transport.write(head.encode() + body)


@contextmanager
def served() -> Iterator[tuple[str, Telegram, Callable[[Coroutine[Any, Any, T]], T]]]:
    """Host and port, the Telegram there, and how to have something done in its thread."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    def do(work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, loop).result()

    async def listen() -> tuple[Telegram, asyncio.Server]:
        telegram = Telegram()
        return telegram, await asyncio.get_running_loop().create_server(lambda: _Line(telegram), "127.0.0.1", 0)

    telegram, server = do(listen())
    try:
        yield f"127.0.0.1:{server.sockets[0].getsockname()[1]}", telegram, do
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        server.close()
        loop.close()


def _params(body: bytes) -> Json:
    """JSON or a form, whichever a library sends."""
    if body.startswith(b"{"):
        found: Json = json.loads(body)
        return found
    return dict(parse_qsl(body.decode()))


def _tapped(number: int, scene: Scene) -> Json:
    keyboard = [[{"text": "I'm here", "callback_data": scene.button}]]
    message = _message(scene.chat, scene.message, "Ben reaches out", {"inline_keyboard": keyboard})
    who = {"id": scene.ana, "is_bot": False, "first_name": "Ana", "language_code": "en"}
    query = {"id": str(number), "from": who, "message": message, "chat_instance": "1", "data": scene.button}
    return {"update_id": number, "callback_query": query}


def _message(chat: int, number: int, text: str, markup: Json | str | None) -> Json:
    """A message as the Bot API tells it, with all that a library builds its objects from."""
    group = {"id": chat, "type": "group", "title": "Ana & Ben", "all_members_are_administrators": True}
    shown: Json = {"message_id": number, "from": BOT, "chat": group, "date": _NEVER, "edit_date": _NEVER + 1,
        "text": text, "entities": [{"type": "bold", "offset": 0, "length": 3}]}  # fmt: skip
    if markup:
        shown["reply_markup"] = json.loads(markup) if isinstance(markup, str) else markup
    return shown
