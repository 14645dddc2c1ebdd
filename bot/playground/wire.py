"""The Bot API over HTTP, straight on ASGI: reading requests in each of their four forms, answering or failing to."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Coroutine
from typing import Any
from urllib.parse import parse_qsl

from starlette.types import Receive, Scope, Send

from bot.playground.calls import Reply
from bot.playground.refusal import Refused, bad_request
from bot.playground.spec import File
from bot.playground.telegram import StandIn

SLOW = 2.0
_JSON = [(b"content-type", b"application/json")]
_BOUNDARY = re.compile(rb'boundary="?([^";]+)"?')
# Not the "name" inside "filename".
_NAME = re.compile(rb'(?<![a-z])name="([^"]*)"')
_FILENAME = re.compile(rb'filename="([^"]*)"')
_TYPE = re.compile(rb"(?im)^content-type:\s*([^\r\n;]+)")


class BotFront:
    """`/bot{token}/{method}`; an ASGI app of its own, because some faults close the line without an answer."""

    def __init__(self, standin: StandIn) -> None:
        self._standin = standin

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            params, files = await _read(scope, receive)
        except Refused as refusal:
            body = {"ok": False, "error_code": refusal.code, "description": refusal.description}
            await _answer(send, Reply(status=refusal.code, body=json.dumps(body).encode()))
            return
        path = scope["path_params"]
        call = self._standin.call(path["method"], params, files, token=path["token"])
        # Only a long poll outlives its client; let go, it cannot end the next one's with 409.
        reply = await (_unless_gone(call, receive) if "timeout" in params else call)
        if reply is None:
            return
        if reply.ending == "slow":
            await asyncio.sleep(SLOW)
        if reply.ending in ("answer", "slow"):
            await _answer(send, reply)
        else:
            await _fail(self._standin, scope, receive, send, reply)


async def _answer(send: Send, reply: Reply) -> None:
    headers = [*_JSON, (b"content-length", str(len(reply.body)).encode())]
    await send({"type": "http.response.start", "status": reply.status, "headers": headers})
    await send({"type": "http.response.body", "body": reply.body})


async def _fail(standin: StandIn, scope: Scope, receive: Receive, send: Send, reply: Reply) -> None:
    """Leave the client without a whole answer: close the line, or say nothing until it gives up."""
    transport: asyncio.Transport = scope["state"]["transport"]
    if reply.ending == "partial":
        headers = [*_JSON, (b"content-length", str(len(reply.body)).encode())]
        await send({"type": "http.response.start", "status": reply.status, "headers": headers})
        await send({"type": "http.response.body", "body": reply.body[: len(reply.body) // 2], "more_body": True})
        # close() sends what is buffered, abort() does not.
        transport.close()
    elif reply.ending != "hang":
        transport.abort()
    gone = asyncio.ensure_future(_until_gone(receive))
    closed = asyncio.ensure_future(standin.closed.wait())
    await asyncio.wait({gone, closed}, return_when=asyncio.FIRST_COMPLETED)
    gone.cancel()
    closed.cancel()
    transport.abort()


async def _unless_gone(call: Coroutine[Any, Any, Reply], receive: Receive) -> Reply | None:
    answer, gone = asyncio.ensure_future(call), asyncio.ensure_future(_until_gone(receive))
    await asyncio.wait({answer, gone}, return_when=asyncio.FIRST_COMPLETED)
    gone.cancel()
    if answer.done():
        return answer.result()
    answer.cancel()
    return None


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _read(scope: Scope, receive: Receive) -> tuple[dict[str, Any], dict[str, File]]:
    """Parameters from the query and the body, and the files of a multipart body."""
    params: dict[str, Any] = dict(parse_qsl(scope["query_string"].decode(), keep_blank_values=True))
    kind = dict(scope["headers"]).get(b"content-type", b"")
    body = await _body(receive)
    if not body:
        return params, {}
    if kind.startswith(b"application/json"):
        return params | _from_json(body), {}
    if kind.startswith(b"multipart/form-data"):
        fields, files = from_multipart(kind, body)
        return params | fields, files
    return params | dict(parse_qsl(body.decode(), keep_blank_values=True)), {}


async def _body(receive: Receive) -> bytes:
    chunks: list[bytes] = []
    while True:
        message = await receive()
        chunks.append(message.get("body", b""))
        if not message.get("more_body"):
            return b"".join(chunks)


def _from_json(body: bytes) -> dict[str, Any]:
    try:
        found = json.loads(body)
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(found, dict):
        raise bad_request("the body must be a JSON object")
    return found


def from_multipart(kind: bytes, body: bytes) -> tuple[dict[str, Any], dict[str, File]]:
    """Fields and files of a multipart/form-data body (RFC 7578)."""
    boundary = _BOUNDARY.search(kind)
    if boundary is None:
        raise bad_request("multipart body without a boundary")
    fields: dict[str, Any] = {}
    files: dict[str, File] = {}
    # The first boundary has no line before it; what follows the last one is no part.
    for part in (b"\r\n" + body).split(b"\r\n--" + boundary[1])[1:-1]:
        head, _, content = part.partition(b"\r\n\r\n")
        name = _NAME.search(head)
        if name is None:
            raise bad_request("a part of the multipart body has no name")
        filename, mime = _FILENAME.search(head), _TYPE.search(head)
        if filename is None:
            fields[name[1].decode()] = content.decode()
        else:
            media = mime[1].decode().strip() if mime else "application/octet-stream"
            files[name[1].decode()] = File(name=filename[1].decode(), mime=media, data=content)
    return fields, files
