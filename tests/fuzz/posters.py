"""Target `bodies`: whatever may be posted to the webhook's port, with the secret, without it, or not HTTP at all."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from bot import web
from tests.fuzz import strange
from tests.fuzz.arena import DOOR, Arena, arena, is_number, tap_ids
from tests.fuzz.lives import Life
from tests.fuzz.pulse import pulse
from tests.fuzz.tally import Progress, Tally

Json = dict[str, Any]
AT_ONCE = 8
BATCHES = 20
PATIENCE = 20.0
# What was sent, and which answers are right; 0 is a connection that was closed without one.
Post = tuple[bytes, tuple[int, ...]]


class Posters:
    """Telegram, and whoever found the address."""

    def __init__(self, home: Arena, life: Life, rng: Random) -> None:
        self._life = life
        self._rng = rng
        self._secret = home.app.webhook_secret

    def posts(self) -> tuple[list[Post], list[Json], set[str]]:
        """Some posts, the updates in them that are to be taken, and the taps in them that are not.

        The same update may come twice: what was posted once with the secret is not refused.
        """
        made: list[Post] = []
        taken: list[Json] = []
        shown: set[str] = set()
        refused: set[str] = set()
        for _ in range(AT_ONCE):
            update, _ = self._life.next()
            body, taps = json.dumps(update).encode(), tap_ids(update)
            match self._rng.randrange(6):
                case 0 | 1:
                    is_update = is_number(update.get("update_id"))
                    made.append((self._http(body, self._secret), (200,) if is_update else (400,)))
                    taken += [update] if is_update else []
                    shown.update(taps)
                case 2:
                    made.append((self._http(self._garbled(body), self._secret), (200, 400)))
                    shown.update(taps)
                case 3:
                    made.append((self._http(body, self._wrong()), (403,)))
                    refused.update(taps)
                case 4:
                    made.append((self._http(b"[" * (web.LARGEST + self._rng.randint(1, 9)), self._secret), (413,)))
                case _:
                    made.append((self._not_http(body), (0, 200, 400, 403, 404, 405, 413)))
        return made, taken, refused - shown

    def _http(self, body: bytes, secret: str | None) -> bytes:
        shown = "" if secret is None else f"X-Telegram-Bot-Api-Secret-Token: {secret}\r\n"
        head = f"POST {DOOR} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{shown}Content-Length: {len(body)}\r\n\r\n"
        return head.encode("latin-1") + body

    def _wrong(self) -> str | None:
        secret = self._secret
        signs = "".join(chr(self._rng.choice((*range(0x21, 0x7F), *range(0xA0, 0x100)))) for _ in range(20))
        return self._rng.choice((None, "", secret[:-1], secret + "x", secret.swapcase() + "A", signs))

    def _garbled(self, body: bytes) -> bytes:
        rng = self._rng
        match rng.randrange(5):
            case 0:
                return body[: rng.randrange(len(body) + 1)]
            case 1:
                return rng.randbytes(rng.randrange(200))
            case 2:
                return b"[" * rng.randrange(100_000)
            case 3:
                return b'{"update_id":' + b"9" * rng.randrange(20, 9000) + b',"message":{}}'
        return strange.scrambled(rng, body.decode()[:5000]).encode("utf-8", "surrogatepass")

    def _not_http(self, body: bytes) -> bytes:
        whole = self._http(body[:2000], self._wrong())
        place = self._rng.randrange(min(len(whole), 200))
        noise = self._rng.choice((self._rng.randbytes(20), b"\r\n\r\n", b"\x00", b"GET / HTTP/9.9\r\n", b"%" * 70_000))
        return whole[:place] + noise + whole[place:]


async def run(tally: Tally, inputs: int, progress: Progress) -> None:
    rng, number = Random(tally.seed), 100_000_000
    with TemporaryDirectory() as place:
        async with arena(Path(place), tally.seed, posted=True) as home, web.served(home.settings) as served:
            served.app = home.app
            port = next(line["port"] for line in home.logs if line.get("action") == "listening")
            number = await _posted(home, port, rng, number, Tally(name="warm", seed=0))
            async with pulse() as measured:
                while tally.inputs < inputs:
                    number = await _posted(home, port, rng, number, tally)
                    tally.held, tally.late = measured.held, measured.late
                    tally.faults, tally.unanswered = home.faults, home.unanswered
                    progress(tally)


async def _posted(home: Arena, port: int, rng: Random, number: int, tally: Tally) -> int:
    pair = await home.pair(rng)
    life = Life(home, pair, rng, number)
    posters = Posters(home, life, rng)
    for _ in range(BATCHES):
        posts, taken, refused = await asyncio.to_thread(posters.posts)
        for sent, right in posts:
            got = await _answered(port, sent, right)
            if got not in right:
                home.faults.append(f"answered {got} instead of {right} to {sent[:300]!r}")
        await home.settle()
        home.look(taken)
        home.faults += [f"tap {query} was taken without the secret" for query in sorted(refused & home.answered)]
        tally.inputs += len(posts)
    await home.end(pair)
    return life.number


async def _answered(port: int, sent: bytes, right: tuple[int, ...]) -> int:
    """The status, or 0 when the connection ended without one."""
    async with asyncio.timeout(PATIENCE):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            writer.write(sent)
            if 0 in right:
                # Nothing more will come: whoever waits for the rest of a body need not.
                writer.write_eof()
            head = await reader.readline()
        except ConnectionError:
            return 0
        finally:
            writer.close()
    status = head.split(b" ")[1:2]
    return int(status[0]) if status and status[0].isdigit() else 0
