"""Requests to Telegram on aiohttp: cheap, and exact about whether anything was sent."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp
from telegram.error import NetworkError, TelegramError
from telegram.request import BaseRequest, RequestData

from bot.chat.api import TelegramApi
from bot.chat.refusals import MaybeSent, NeverSent
from bot.clock import SystemClock
from bot.meters import Spread

CONNECT = 5.0
# Long enough that a slow answer is an answer and not a doubt (durability.md 2.4).
READ = 25.0
UPLOAD = 60.0
CONNECTIONS = 256
# Telegram may close an idle connection at any time, and then a request on it is neither sent nor not sent.
IDLE = 5.0

_CLOCK = SystemClock()
_HEADERS = {"Content-Type": "application/json"}
_NEVER_SENT = (
    aiohttp.ClientConnectorError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.ClientProxyConnectionError,
    aiohttp.InvalidURL,
)
_MAYBE_SENT = (aiohttp.ClientError, OSError)


@dataclass(slots=True)
class Told:
    """What answers tell beside their words: the last `Date` as it came, read only when somebody doubts the machine's
    clock, and how long requests took, by method and outcome.
    """

    date: str = ""
    took: dict[tuple[str, str], Spread] = field(default_factory=dict)

    def note(self, url: str, outcome: str, seconds: float) -> None:
        self.took.setdefault((url.rpartition("/")[2], outcome), Spread()).add(seconds)

    def time(self) -> datetime | None:
        try:
            # HTTP dates are UTC, whatever they call it (RFC 9110 5.6.7).
            return parsedate_to_datetime(self.date).replace(tzinfo=UTC)
        except ValueError:
            return None


class AiohttpRequest(BaseRequest):
    """The request layer of python-telegram-bot on one aiohttp session.

    Every failure is NeverSent or MaybeSent. No error and no log line holds an address, for it would hold the token.
    """

    def __init__(
        self,
        *,
        read_timeout: float = READ,
        connect_timeout: float = CONNECT,
        connections: int = CONNECTIONS,
        told: Told | None = None,
    ) -> None:
        self.told = told or Told()
        self._read = read_timeout
        self._connect = connect_timeout
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None
        self._timeouts: dict[float, aiohttp.ClientTimeout] = {}

    @property
    def read_timeout(self) -> float:
        return self._read

    async def initialize(self) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections, limit_per_host=0, keepalive_timeout=IDLE),
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=False,
                skip_auto_headers=("User-Agent", "Accept-Encoding"),
            )

    async def shutdown(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(  # noqa: PLR0917 - the library's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NeverSent("the connection to Telegram is closed")
        body, headers = _body(request_data)
        # Raised outside of the handlers: as context, aiohttp's own error would carry the address along.
        failure: NetworkError
        began = _CLOCK.monotonic()
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=self._timeout(read_timeout, request_data)
            ) as response:
                self.told.date = response.headers.get("Date", self.told.date)
                answer = await response.read()
                self.told.note(url, str(response.status), _CLOCK.monotonic() - began)
                return response.status, answer
        except _NEVER_SENT as error:
            failure = NeverSent(type(error).__name__)
        except _MAYBE_SENT as error:
            failure = MaybeSent(type(error).__name__)
        self.told.note(url, type(failure).__name__, _CLOCK.monotonic() - began)
        raise failure

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """As the library's own, but an answer nobody can read is not logged: it may hold a couple's words."""
        try:
            answer = json.loads(payload)
        except ValueError:
            answer = None
        if not isinstance(answer, dict):
            raise TelegramError("Invalid server response")
        # The library takes it for granted, and an answer may be whole JSON and yet not Telegram's.
        answer.setdefault("result", None)
        return answer

    def _timeout(self, read: Any, data: RequestData | None) -> aiohttp.ClientTimeout:
        seconds = read if isinstance(read, int | float) else self._read
        if data is not None and data.contains_files:
            seconds = max(seconds, UPLOAD)
        if seconds not in self._timeouts:
            # `connect` also counts the wait for a free connection: all of it comes before the first byte.
            self._timeouts[seconds] = aiohttp.ClientTimeout(
                total=seconds + 2 * self._connect, connect=self._connect, sock_read=seconds
            )
        return self._timeouts[seconds]


def open_api(token: str, base_url: str = "https://api.telegram.org/bot") -> TelegramApi:
    """The Bot API over the network. `base_url` is without the token; initialize and shut down what is returned."""
    quiet()
    told = Told()
    polling = AiohttpRequest(connections=2, told=told)
    return TelegramApi(token, base_url=base_url, request=AiohttpRequest(told=told), get_updates_request=polling)


def told_time(api: TelegramApi) -> datetime | None:
    """The time on Telegram's own clock at its last answer, to a poll or anything else; None when it told none."""
    return api.request.told.time() if isinstance(api.request, AiohttpRequest) else None


def took(api: TelegramApi) -> Mapping[tuple[str, str], Spread]:
    """How long requests took, by method and outcome: an HTTP status, or the kind of failure."""
    return api.request.told.took if isinstance(api.request, AiohttpRequest) else {}


def quiet() -> None:
    """Keep libraries from logging what they send: at DEBUG python-telegram-bot logs every parameter."""
    for name in ("telegram", "aiohttp", "httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)


def _body(data: RequestData | None) -> tuple[bytes | aiohttp.FormData | None, dict[str, str] | None]:
    if data is None or not data.parameters:
        return None, None
    if not data.contains_files:
        return json.dumps(data.parameters).encode(), _HEADERS
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form, None
