"""The proxies of docs/deploy.md: what Telegram posts gets through to a replica that takes it, and nothing else does."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from bot.web import LARGEST
from tests.programs import DEPLOY, program, ran
from tests.test_web import free_port

NGINX = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
CADDY = (DEPLOY / "Caddyfile").read_text(encoding="utf-8")
DOOR = "/in/CHANGE-ME"


class Replica:
    """Answers each post as it is told, and keeps what reached it."""

    def __init__(self, answer: int) -> None:
        self._answer = answer
        self.reached: list[tuple[str, int]] = []

    async def asked(self, request: web.BaseRequest) -> web.Response:
        self.reached.append((request.path, len(await request.read())))
        return web.Response(status=self._answer)


@asynccontextmanager
async def served(replica: Replica) -> AsyncIterator[int]:
    runner, port = web.ServerRunner(web.Server(replica.asked)), free_port()
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    yield port
    await runner.cleanup()


def certificate(home: Path) -> None:
    """For the name in the example, signed by itself, as the two files that it names."""
    code, told = ran(
        home, program("openssl", "openssl"), "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
        "-nodes", "-days", "2", "-subj", "/CN=toward.example.org", "-keyout", "privkey.pem", "-out", "fullchain.pem",
    )  # fmt: skip
    assert code == 0, told


def on_loopback(example: str, *replicas: int) -> str:
    for number, port in enumerate(replicas, 11):
        example = example.replace(f"10.0.0.{number}:8080", f"127.0.0.1:{port}")
    assert "10.0.0." not in example
    return example


def nginx_around(home: Path, port: int, *replicas: int) -> Path:
    """A whole configuration with the example in it, which keeps to `home` and to loopback."""
    certificate(home)
    example = on_loopback(NGINX, *replicas).replace("listen 443", f"listen 127.0.0.1:{port}")
    example = example.replace("/etc/letsencrypt/live/toward.example.org", str(home))
    (home / "toward.conf").write_text(example, encoding="utf-8")
    paths = "".join(f"{kind}_temp_path {home}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    around = home / "nginx.conf"
    around.write_text(
        f"daemon off; master_process off; pid {home}/pid; error_log {home}/error.log; events {{}}\n"
        f"http {{ access_log {home}/access.log; {paths} include {home}/toward.conf; }}\n", encoding="utf-8",
    )  # fmt: skip
    return around


class Outside:
    """Whoever reaches the proxy from outside."""

    def __init__(self, session: aiohttp.ClientSession, port: int) -> None:
        self._session = session
        self._base = f"https://127.0.0.1:{port}"

    async def asks(self, method: str, path: str, body: bytes = b"") -> int:
        async with self._session.request(method, self._base + path, data=body) as answer:
            return answer.status

    async def until_it_answers(self) -> None:
        async with asyncio.timeout(10):
            while True:
                try:
                    await self.asks("GET", "/")
                    return
                except aiohttp.ClientConnectionError:
                    await asyncio.sleep(0.02)


@asynccontextmanager
async def nginx(home: Path, *replicas: Replica) -> AsyncIterator[Outside]:
    """The example as it runs, before these replicas."""
    path, port = program("nginx", "nginx"), free_port()
    async with served(replicas[0]) as first, served(replicas[1]) as second:
        around = nginx_around(home, port, first, second)
        running = await asyncio.create_subprocess_exec(path, "-e", home / "error.log", "-c", around)
        try:
            async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=False)) as session:
                outside = Outside(session, port)
                await outside.until_it_answers()
                yield outside
        finally:
            running.terminate()
            await running.wait()


def test_nginx_understands_the_example(tmp_path: Path) -> None:
    around = nginx_around(tmp_path, free_port(), free_port(), free_port())
    code, told = ran(tmp_path, program("nginx", "nginx"), "-t", "-e", "stderr", "-c", around)
    assert (code, "[warn]" in told) == (0, False), told


def test_caddy_understands_the_example(tmp_path: Path) -> None:
    (tmp_path / "Caddyfile").write_text(on_loopback(CADDY, free_port(), free_port()), encoding="utf-8")
    path = program("caddy", "caddy")
    code, told = ran(tmp_path, path, "validate", "--adapter", "caddyfile", "--config", "Caddyfile")
    assert (code, "Valid configuration" in told) == (0, True), told


async def test_of_all_that_comes_to_nginx_only_posts_to_the_door_get_in(tmp_path: Path) -> None:
    replica = Replica(200)
    async with nginx(tmp_path, replica, replica) as outside:
        assert await outside.asks("POST", DOOR, b"{}") == 200
        assert await outside.asks("GET", DOOR) == 403
        for path in ("/", "/healthz", "/readyz", "/metrics", DOOR + "/", "/in/"):
            assert await outside.asks("POST", path, b"{}") == 404
    assert replica.reached == [(DOOR, 2)]
    assert (tmp_path / "access.log").read_text(encoding="utf-8").count(DOOR + " ") == 0


async def test_nginx_gives_a_post_to_another_when_one_is_not_ready(tmp_path: Path) -> None:
    ending, ready = Replica(503), Replica(200)
    async with nginx(tmp_path, ending, ready) as outside:
        assert [await outside.asks("POST", DOOR, b"{}") for _ in range(6)] == [200] * 6
    assert len(ready.reached) == 6
    # Left out after the first, for five seconds.
    assert len(ending.reached) == 1


async def test_nginx_takes_no_more_than_toward_does(tmp_path: Path) -> None:
    replica = Replica(200)
    async with nginx(tmp_path, replica, replica) as outside:
        assert await outside.asks("POST", DOOR, b"x" * LARGEST) == 200
        assert await outside.asks("POST", DOOR, b"x" * (LARGEST + 1)) == 413
    assert replica.reached == [(DOOR, LARGEST)]


@pytest.mark.parametrize("example", [NGINX, CADDY])
def test_both_name_the_same_door(example: str) -> None:
    assert example.count(DOOR) == 1
