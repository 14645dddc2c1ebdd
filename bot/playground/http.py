"""The stand-in as a real server: the Bot API, the control API and the page."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from bot.errors import StartError
from bot.playground.control import HANDLERS, Control, Stage
from bot.playground.posting import post_updates
from bot.playground.telegram import StandIn
from bot.playground.wire import BotFront

__all__ = ["Stage", "listen", "make_app", "serve", "serve_on"]

PAGE = Path(__file__).parent / "page"


async def _healthz(request: Request) -> Response:
    return JSONResponse({"ok": True})


def make_app(standin: StandIn, stage: Stage | None) -> Starlette:
    """`stage` is the bot on the same play clock; without it the stand-in keeps real time.

    A bot that can only start once the server runs steps on stage later, as `app.state.stage`.
    """
    routes = [
        Route("/bot{token}/{method}", BotFront(standin)),
        Route("/healthz", _healthz),
        *Control(standin).routes(),
        Mount("/", StaticFiles(directory=PAGE, html=True, check_dir=False)),
    ]
    app = Starlette(routes=routes, exception_handlers=HANDLERS)
    app.state.standin = standin
    app.state.stage = stage
    return app


class _Line(HttpToolsProtocol):
    """Hands its transport to the app, so that a fault can cut the line."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        self.app_state = {**self.app_state, "transport": transport}
        super().connection_made(transport)


class _Server(uvicorn.Server):
    """A server that leaves signals to whoever runs it."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def listen(host: str, port: int) -> socket.socket:
    """Raises StartError when the port is taken or the address is not ours."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        sock = socket.create_server((host, port), family=family)
    except (OSError, OverflowError) as error:
        raise StartError(
            f"Cannot listen on {host} port {port}: {error}. Choose another with --host or --port."
        ) from error
    # Head and body leave in two writes; without this each answer waits 40 ms for the client's acknowledgement.
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return sock


def address(sock: socket.socket) -> str:
    host, port = sock.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


async def serve(app: Starlette, host: str, port: int, stop: asyncio.Event | None = None) -> None:
    """Serve until `stop` is set, or without one until SIGTERM or SIGINT; port 0 is any free one.

    Prints "listening on http://HOST:PORT" once connections are taken.
    """
    await serve_on(listen(host, port), app, stop or _stop_on_signals())


async def serve_on(sock: socket.socket, app: Starlette, stop: asyncio.Event) -> None:
    """`serve`, on a socket that listens already: whoever connects now is served, if not at this very moment."""
    server = _Server(_config(app))
    running = asyncio.create_task(server.serve(sockets=[sock]))
    sys.stdout.write(f"listening on {address(sock)}\n")
    sys.stdout.flush()
    waiting = asyncio.create_task(stop.wait())
    posting = asyncio.create_task(post_updates(app.state.standin))
    await asyncio.wait({running, waiting}, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    posting.cancel()
    app.state.standin.close()
    server.should_exit = True
    await running


def _config(app: Starlette) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        http=_Line,
        ws="none",
        lifespan="off",
        log_config=None,
        # The address of every call holds the token.
        access_log=False,
        # Longer than any client keeps an idle line, or it would send into one that is just being closed.
        timeout_keep_alive=120,
        timeout_graceful_shutdown=2,
    )


def _stop_on_signals() -> asyncio.Event:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    return stop
