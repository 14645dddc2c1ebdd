"""What lies between replicas and the rest: a wire to PostgreSQL that can go silent, and a proxy that spreads posts."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from random import Random

import aiohttp
from aiohttp import web

SECRET = "X-Telegram-Bot-Api-Secret-Token"


class Wire:
    """From a port on loopback to a server's socket. Cut, it says nothing: nobody is refused and nothing ends.

    It lies in a loop of its own (tests/postgres.py): whoever asks the database meanwhile stands still, and it must not.
    """

    def __init__(self, upstream: str) -> None:
        self._upstream = upstream
        self._whole = asyncio.Event()
        self._whole.set()
        self._pairs: set[asyncio.Task[None]] = set()
        self.port = 0

    async def open(self) -> None:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]

    async def cut(self) -> None:
        self._whole.clear()

    async def heal(self) -> None:
        """What was cut stays broken, as after a proxy's or a firewall's restart; new connections pass."""
        for pair in self._pairs:
            pair.cancel()
        self._whole.set()

    async def close(self) -> None:
        await self.heal()
        self._server.close()
        await asyncio.gather(*self._pairs, return_exceptions=True)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._pairs.add(task)
        try:
            with suppress(OSError, asyncio.CancelledError):
                await self._join(reader, writer)
        finally:
            self._pairs.discard(task)
            writer.close()

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_unix_connection(self._upstream)
        ways = [asyncio.ensure_future(self._carry(reader, back)), asyncio.ensure_future(self._carry(there, writer))]
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
            # An end is no news either while it is cut.
            await self._whole.wait()
        finally:
            for way in ways:
                way.cancel()
            back.close()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(65536):
            await self._whole.wait()
            writer.write(data)


class Balancer:
    """Takes Telegram's posts and gives each to one replica by chance; to another when that one does not answer."""

    def __init__(self, ports: Mapping[int, int], chance: Random) -> None:
        self._ports = ports
        self._chance = chance
        self._ill: dict[int, float] = {}
        # Posts that the first replica did not take.
        self.again = 0

    async def _post(self, request: web.Request) -> web.Response:
        body, headers = await request.read(), {SECRET: request.headers.get(SECRET, "")}
        for place, number in enumerate(self._chance.sample([*self._ports], len(self._ports))):
            self.again += place == 1
            if self._ill.get(number, 0) < time.monotonic() and await self._is_taken(number, body, headers):
                return web.Response()
        return web.Response(status=503)

    async def _is_taken(self, number: int, body: bytes, headers: Mapping[str, str]) -> bool:
        url = f"http://127.0.0.1:{self._ports[number]}/in"
        try:
            async with self._session.post(url, data=body, headers=headers) as answer:
                if answer.status == 200:
                    return True
        except (aiohttp.ClientError, TimeoutError):
            pass
        self._ill[number] = time.monotonic() + 1
        return False

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[str]:
        """Its address."""
        app = web.Application()
        app.router.add_post("/in", self._post)
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=1.5)) as self._session:
            await site.start()
            try:
                yield f"http://127.0.0.1:{runner.addresses[0][1]}/in"
            finally:
                await runner.cleanup()
