"""An optional port: is it alive, is it ready, its numbers, and the door that a webhook leads to (durability.md 2.8)."""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import json
import logging
import socket
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import structlog
import uvicorn
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot import metrics
from bot.app import App
from bot.chat.fields import is_number
from bot.errors import StartError, StorageError
from bot.settings import Settings
from bot.storage import census, migrate

log = structlog.get_logger()
# A long poll, its answer and the longest pause between two fit well into this; so do three ticks of the bell.
POLL_BOUND = 120.0
BELL_BOUND = 90.0
# Telegram's updates are a few kilobytes; nothing of this size is one.
LARGEST = 1_000_000
BODY_WITHIN = 10.0
_PLAIN = "text/plain; version=0.0.4; charset=utf-8"


@dataclass(slots=True)
class Web:
    """What is asked from outside. `app` is None until everything is assembled, and again when it closes."""

    database: Path | None
    app: App | None = None

    async def healthz(self, request: Request) -> Response:
        """200 while alive, 503 when a poll or the bell is too old: then only a restart helps."""
        if self.app is None:
            return JSONResponse({"state": "starting"})
        found, alive = await _health(self.app)
        return JSONResponse(found, 200 if alive else 503)

    async def readyz(self, request: Request) -> Response:
        """200 from "running" until the beginning of the end; and of several processes, which seats this one holds."""
        state, seats = (self.app.state, self.app.seats) if self.app is not None else ("starting", {})
        held = {"seats": [name for name, seat in seats.items() if seat.is_held]} if seats else {}
        return JSONResponse({"state": state} | held, 200 if state == "running" else 503)

    async def metrics(self, request: Request) -> Response:
        if self.app is None:
            return Response(status_code=503)
        size = self.database.stat().st_size if self.database is not None and self.database.exists() else 0
        return Response(await metrics.page(self.app, size), media_type=_PLAIN)

    async def door(self, request: Request) -> Response:
        """An update that Telegram posts: committed before the 200; whatever else is said makes Telegram post again."""
        if self.app is None:
            return _later()
        shown = request.headers.get("x-telegram-bot-api-secret-token", "").encode("latin-1")
        if not hmac.compare_digest(shown, self.app.webhook_secret.encode()):
            return Response(status_code=403)
        body = await _body(request)
        if body is None:
            return Response(status_code=413)
        raw = _update(body)
        if raw is None:
            return Response(status_code=400)
        return Response() if await self.app.intake.accept(raw) else _later()


async def _health(app: App) -> tuple[dict[str, Any], bool]:
    now = app.clock.monotonic()
    poll, bell = now - app.intake.last_good_poll, now - app.scheduler.last_bell
    counted = await app.engine.look(lambda context: census.take(context.unit, context.now))
    found = {
        "state": app.state, "schema": migrate.version(),
        "poll_age": round(poll, 1), "bell_age": round(bell, 1),
        "sending": {"unanswered_in_a_row": app.dispatcher.unanswered, "chats_on_hold": counted.held},
    }  # fmt: skip
    # The bell does not ring while it catches up, and not any more while it ends.
    return found, app.state != "running" or (poll <= POLL_BOUND and bell <= BELL_BOUND)


async def _body(request: Request) -> bytes | None:
    """None when it is too large, or takes too long to come."""
    chunks, size = [], 0
    try:
        async with asyncio.timeout(BODY_WITHIN):
            async for chunk in request.stream():
                chunks.append(chunk)
                size += len(chunk)
                if size > LARGEST:
                    return None
    except TimeoutError:
        return None
    return b"".join(chunks)


def _update(body: bytes) -> dict[str, Any] | None:
    """None for what is no update; nesting without end is a RecursionError."""
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return raw if isinstance(raw, dict) and is_number(raw.get("update_id")) else None


def _later() -> Response:
    return Response(status_code=503, headers={"Retry-After": "1"})


async def _closed(request: Request, error: Exception) -> Response:
    log.error("not answered", action="web_failed", error=type(error).__name__)
    return Response(status_code=503)


async def _hung_up(request: Request, error: Exception) -> Response:
    return Response(status_code=400)


def make(web: Web, settings: Settings) -> Starlette:
    routes = [
        Route("/healthz", web.healthz), Route("/readyz", web.readyz), Route("/metrics", web.metrics),
    ]  # fmt: skip
    if settings.webhook_url:
        routes.append(Route(urlsplit(settings.webhook_url).path or "/", web.door, methods=["POST"]))
    handlers: dict[Any, Any] = {StorageError: _closed, ClientDisconnect: _hung_up, Exception: _closed}
    return Starlette(routes=routes, exception_handlers=handlers)


class _Server(uvicorn.Server):
    """A server that leaves signals to whoever runs it."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@contextlib.asynccontextmanager
async def served(settings: Settings) -> AsyncIterator[Web]:
    """Listening until left. Raises StartError when the port is taken or the address is not ours."""
    web = Web(None if settings.postgres_url() else settings.database_path())
    sock = _listen(settings.http_host, settings.http_port or 0)
    # What it would say about a failure quotes the request; `_closed` says the kind.
    logging.getLogger("uvicorn").setLevel(logging.CRITICAL)
    server = _Server(uvicorn.Config(
        make(web, settings), ws="none", lifespan="off", log_config=None, access_log=False, server_header=False,
        limit_concurrency=100, timeout_graceful_shutdown=2,
    ))  # fmt: skip
    serving = asyncio.create_task(server.serve(sockets=[sock]))
    log.info("listening", action="listening", port=sock.getsockname()[1])
    try:
        yield web
    finally:
        server.should_exit = True
        await serving


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except (OSError, OverflowError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise StartError(f"HTTP_PORT {port} cannot be used on HTTP_HOST {host}: {why}. Set another.") from error
