"""The stand-in behind python-telegram-bot's own request seam: no socket, no wait but a long poll's."""

from __future__ import annotations

import asyncio

from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.playground.calls import Reply
from bot.playground.spec import File
from bot.playground.telegram import StandIn

# What a real transport would have under its NetworkError; the cause tells "not sent" from "unknown".
SLOW = 2.0


class StandInRequest(BaseRequest):
    def __init__(self, standin: StandIn, read_timeout: float | None = 5.0) -> None:
        self._standin = standin
        self._read_timeout = read_timeout

    @property
    def read_timeout(self) -> float | None:
        return self._read_timeout

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *more: object,
        **timeouts: object,
    ) -> tuple[int, bytes]:
        path, name = url.rsplit("/", 1)
        token = path.rpartition("/bot")[2]
        # The values before they become JSON: nothing is lost, and nobody has to read it back.
        params = request_data.parameters if request_data else {}
        files = _files(request_data) if request_data and request_data.contains_files else {}
        return await _travel(await self._standin.call(name, params, files, token=token))


def _files(request_data: RequestData) -> dict[str, File]:
    found: dict[str, File] = {}
    for part, (name, content, mime) in request_data.multipart_data.items():
        data = content if isinstance(content, bytes) else content.read()
        found[part] = File(name=name, mime=mime, data=data)
    return found


async def _travel(reply: Reply) -> tuple[int, bytes]:
    """Status and body, or the error a transport raises for what happened on the way."""
    if reply.ending == "refuse":
        raise NetworkError("connection refused") from ConnectionRefusedError("connection refused")
    if reply.ending in ("drop", "partial"):
        raise NetworkError("server disconnected") from ConnectionResetError("server disconnected")
    if reply.ending == "hang":
        raise TimedOut("timed out while waiting for the answer") from TimeoutError()
    if reply.ending == "slow":
        await asyncio.sleep(SLOW)
    return reply.status, reply.body
