"""The proxies of docs/deploy.md: what Telegram posts gets through to a replica that takes it, and nothing else does."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from bot.web import LARGEST
from tests.programs import DEPLOY, program, ran
from tests.system.driver import until
from tests.test_web import free_port

NGINX = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
CADDY = (DEPLOY / "Caddyfile").read_text(encoding="utf-8")
DOOR = "/in/CHANGE-ME"


class Replica:
    """Answers each post as it is told, and keeps what reached it."""

    def __init__(self, answer: int) -> None:
        self._answer = answer
        self.reached: list[tuple[str, str, int]] = []

    async def asked(self, request: web.BaseRequest) -> web.Response:
        self.reached.append((request.method, request.path, len(await request.read())))
        return web.Response(status=self._answer)

    @property
    def posts(self) -> list[tuple[str, int]]:
        """Path and bytes of each; what else was asked is a question after its health."""
        return [(path, size) for method, path, size in self.reached if method == "POST"]


@asynccontextmanager
async def served(replica: Replica) -> AsyncIterator[int]:
    runner, port = web.ServerRunner(web.Server(replica.asked)), free_port()
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        yield port
    finally:
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


def caddy_around(home: Path, port: int, *replicas: int) -> Path:
    """The example on loopback, without a certificate and without Caddy's own port."""
    around, example = home / "Caddyfile", on_loopback(CADDY, *replicas)
    example = example.replace("toward.example.org {", f"http://127.0.0.1:{port} {{")
    around.write_text(f"{{\n\tadmin off\n}}\n{example}", encoding="utf-8")
    return around


def start(name: str, home: Path, port: int, *replicas: int) -> tuple[str, list[str | Path]]:
    """The address that the proxy will have, and the command that runs it."""
    if name == "nginx":
        around = nginx_around(home, port, *replicas)
        return f"https://127.0.0.1:{port}", [program("nginx", "nginx"), "-e", home / "error.log", "-c", around]
    around = caddy_around(home, port, *replicas)
    return f"http://127.0.0.1:{port}", [program("caddy", "caddy"), "run", "--adapter", "caddyfile", "--config", around]


class Outside:
    """Whoever reaches the proxy from outside."""

    def __init__(self, session: aiohttp.ClientSession, base: str, told: Path) -> None:
        self._session = session
        self._base = base
        self._told = told

    async def asks(self, method: str, path: str, body: bytes = b"") -> int:
        async with self._session.request(method, self._base + path, data=body) as answer:
            return answer.status

    async def until_it_has_said(self, words: str) -> None:
        async def has_said() -> bool:
            return words in self._told.read_text(encoding="utf-8")

        await until(has_said, 10, words)

    async def until_it_answers(self) -> None:
        async def answers() -> bool:
            try:
                return await self.asks("GET", "/") > 0
            except aiohttp.ClientConnectionError:
                return False

        await until(answers, 10, "an answer")


@asynccontextmanager
async def proxy(name: str, home: Path, *replicas: Replica) -> AsyncIterator[Outside]:
    """The example as it runs, before two replicas."""
    told = home / "told"
    async with served(replicas[0]) as first, served(replicas[1]) as second:
        base, command = start(name, home, free_port(), first, second)
        with told.open("w", encoding="utf-8") as out:
            running = await asyncio.create_subprocess_exec(*command, env={"HOME": str(home)}, stdout=out, stderr=out)
        try:
            async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=False)) as session:
                outside = Outside(session, base, told)
                await outside.until_it_answers()
                yield outside
        finally:
            running.terminate()
            await running.wait()


def test_nginx_understands_every_line(tmp_path: Path) -> None:
    around = nginx_around(tmp_path, free_port(), free_port(), free_port())
    code, told = ran(tmp_path, program("nginx", "nginx"), "-t", "-e", "stderr", "-c", around)
    assert (code, "[warn]" in told) == (0, False), told


def test_caddy_understands_every_line(tmp_path: Path) -> None:
    around = caddy_around(tmp_path, free_port(), free_port(), free_port())
    code, told = ran(tmp_path, program("caddy", "caddy"), "validate", "--adapter", "caddyfile", "--config", around)
    assert (code, "Valid configuration" in told, "DEPRECATED" in told) == (0, True, False), told


@pytest.mark.parametrize("name", ["nginx", "caddy"])
async def test_only_posts_to_the_door_get_in(name: str, tmp_path: Path) -> None:
    replica = Replica(200)
    async with proxy(name, tmp_path, replica, replica) as outside:
        assert await outside.asks("POST", DOOR, b"{}") == 200
        assert await outside.asks("GET", DOOR) in {403, 404}
        for path in ("/", "/healthz", "/readyz", "/metrics", DOOR + "/", "/in/"):
            assert await outside.asks("POST", path, b"{}") == 404
    assert replica.posts == [(DOOR, 2)]


@pytest.mark.parametrize("name", ["nginx", "caddy"])
async def test_a_post_goes_to_another_when_one_is_not_ready(name: str, tmp_path: Path) -> None:
    ending, ready = Replica(503), Replica(200)
    async with proxy(name, tmp_path, ending, ready) as outside:
        if name == "caddy":
            await outside.until_it_has_said("status code out of tolerances")
        assert [await outside.asks("POST", DOOR, b"{}") for _ in range(6)] == [200] * 6
    assert len(ready.posts) == 6
    # nginx finds out by the first post; Caddy asks, at its start and every two seconds.
    assert len(ending.posts) == (1 if name == "nginx" else 0)


@pytest.mark.parametrize("name", ["nginx", "caddy"])
async def test_no_more_gets_in_than_toward_takes(name: str, tmp_path: Path) -> None:
    replica = Replica(200)
    async with proxy(name, tmp_path, replica, replica) as outside:
        assert await outside.asks("POST", DOOR, b"x" * LARGEST) == 200
        assert await outside.asks("POST", DOOR, b"x" * (LARGEST + 1)) in {413, 502}
    assert replica.posts == [(DOOR, LARGEST)]


@pytest.mark.parametrize("name", ["nginx", "caddy"])
async def test_no_post_is_logged(name: str, tmp_path: Path) -> None:
    replica = Replica(200)
    async with proxy(name, tmp_path, replica, replica) as outside:
        assert await outside.asks("POST", DOOR, b"zaunkoenig" * 10_000) == 200
    assert traces(tmp_path, rb"CHANGE-ME|zaunkoenig") == []


def traces(home: Path, words: bytes) -> list[Path]:
    """The files with these words in them, without the example itself and what Caddy makes of it."""
    examples = {"toward.conf", "Caddyfile", "autosave.json"}
    files = [path for path in home.rglob("*") if path.is_file() and path.name not in examples]
    assert files
    return [path for path in files if re.search(words, path.read_bytes())]
