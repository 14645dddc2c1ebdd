"""The optional port: alive, ready, numbers, and a door that opens to Telegram only."""

from __future__ import annotations

import asyncio
import json
import re
import socket
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from pydantic import SecretStr
from starlette.routing import Route
from structlog.testing import capture_logs

from bot import app, web, wiring
from bot.app import App
from bot.chat.api import TelegramApi
from bot.chat.polling import Patience
from bot.clock import SystemClock
from bot.errors import StartError, StorageError
from bot.limits import Limits
from bot.playground.cast import ana_and_ben
from bot.playground.faults import Ordered
from bot.playground.request import StandInRequest
from bot.playground.telegram import TOKEN, StandIn
from bot.settings import Settings
from bot.storage.seats import DISPATCH, POLL, SharedSeat
from tests.fakes import real_content
from tests.system.driver import until

SECRET = "a-secret-of-forty-characters-for-a-test-"
HEADER = "X-Telegram-Bot-Api-Secret-Token"


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as sock:
        return int(sock.getsockname()[1])


@dataclass(kw_only=True)
class Open:
    """The app behind its port; a webhook unless it polls."""

    app: App
    web: web.Web
    standin: StandIn
    base: str
    session: aiohttp.ClientSession
    group: int
    ana: int

    async def get(self, path: str) -> tuple[int, str]:
        async with self.session.get(f"{self.base}{path}") as answer:
            return answer.status, await answer.text()

    async def post(self, body: bytes | str, secret: str = SECRET) -> int:
        async with self.session.post(f"{self.base}/in", data=body, headers={HEADER: secret}) as answer:
            return answer.status

    async def handled(self, number: int, text: str = "/help") -> None:
        """One posted update, and everything that follows from it now."""
        assert await self.post(self.command(number, text)) == 200
        await self.app.intake.drained()
        await self.app.dispatcher.deliver_due()

    async def numbers(self) -> dict[str, float]:
        """The metrics by name and labels."""
        status, text = await self.get("/metrics")
        assert status == 200
        lines = [line.rpartition(" ") for line in text.splitlines() if not line.startswith("#")]
        return {name: float(value) for name, _, value in lines}

    async def rows(self) -> list[tuple[int, str]]:
        """What the inbox holds, committed."""
        assert self.web.database is not None
        with closing(sqlite3.connect(self.web.database)) as connection:
            return connection.execute("SELECT update_id, state FROM inbox ORDER BY update_id").fetchall()

    def command(self, number: int, text: str = "/help") -> str:
        """An update as Telegram would post it."""
        ana = {"id": self.ana, "is_bot": False, "first_name": "Ana"}
        chat = {"id": self.ana, "type": "private", "first_name": "Ana"}
        said = {"message_id": number, "date": 1_800_000_000, "chat": chat, "from": ana, "text": text}
        return json.dumps({"update_id": number, "message": said})


@asynccontextmanager
async def opened(home: Path) -> AsyncIterator[Open]:
    """Everything assembled and served; not running until a test runs it."""
    port = free_port()
    base = f"http://127.0.0.1:{port}"
    settings = Settings(
        _env_file=None, data_dir=home, http_port=port, webhook_url=f"{base}/in", webhook_secret=SecretStr(SECRET)
    )
    standin = StandIn(clock=SystemClock())
    ana, _, group = ana_and_ben(standin)
    api = TelegramApi(TOKEN, request=StandInRequest(standin), get_updates_request=StandInRequest(standin))
    limits = Limits(per_second=0, per_group_minute=0)
    async with (
        aiohttp.ClientSession() as session, web.served(settings) as served,
        wiring.assembled(settings, standin.clock, api, limits, Patience()) as assembled,
    ):  # fmt: skip
        yield Open(app=assembled, web=served, standin=standin, base=base, session=session, group=group, ana=ana)


@pytest.fixture(autouse=True)
def read_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """The words take longest to read, and are the same each time."""
    words = real_content()
    monkeypatch.setattr("bot.wiring.content.load", lambda *_: words)


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Open]:
    """Assembled; nothing runs yet."""
    async with opened(tmp_path) as found:
        found.web.app = found.app
        yield found
        found.web.app = None


async def _is_running(found: App) -> bool:
    return found.state == "running"


@pytest.fixture
async def running(here: Open) -> AsyncIterator[Open]:
    stop = asyncio.Event()
    task = asyncio.create_task(app.run(here.app, stop))
    assert await until(lambda: _is_running(here.app), 5, "running")
    yield here
    stop.set()
    await task


# -- alive and ready -------------------------------------------------------------------------------------------------


async def test_while_it_starts_it_is_alive_and_not_ready(tmp_path: Path) -> None:
    async with opened(tmp_path) as here:
        assert (await here.get("/healthz"))[0] == 200
        assert (await here.get("/readyz"))[0] == 503
        assert (await here.get("/metrics"))[0] == 503
        assert await here.post(here.command(1)) == 503


async def test_running_it_is_alive_and_ready_and_says_how_sending_goes(running: Open) -> None:
    assert await running.get("/readyz") == (200, '{"state":"running"}')
    status, text = await running.get("/healthz")
    found = json.loads(text)
    assert status == 200
    assert found["schema"] >= 1
    assert found["poll_age"] < 5 > found["bell_age"]
    assert found["sending"] == {"unanswered_in_a_row": 0, "chats_on_hold": 0}


async def test_from_the_beginning_of_the_end_it_is_not_ready(running: Open) -> None:
    running.app.state = "ending"
    assert await running.get("/readyz") == (503, '{"state":"ending"}')
    assert (await running.get("/healthz"))[0] == 200
    running.app.state = "running"


async def test_of_several_processes_it_says_which_one_polls_and_which_one_sends(running: Open) -> None:
    seats = {name: SharedSeat(name, running.app.clock, lambda: None) for name in (POLL, DISPATCH)}
    seats[DISPATCH].take(3, running.app.clock.monotonic() + 60)
    running.app.seats = seats
    assert await running.get("/readyz") == (200, '{"state":"running","seats":["dispatch"]}')
    told = (await running.get("/metrics"))[1]
    assert 'toward_seat_held{seat="dispatch"} 1.0' in told
    assert 'toward_seat_held{seat="poll"} 0.0' in told


@pytest.mark.parametrize("age, status", [(-0.5, 200), (0.5, 503)])
async def test_an_old_poll_is_no_life(running: Open, age: float, status: int) -> None:
    poller: Any = running.app.intake._poller
    poller.last_good_poll = running.app.clock.monotonic() - web.POLL_BOUND - age
    assert (await running.get("/healthz"))[0] == status


@pytest.mark.parametrize("age, status", [(-0.5, 200), (0.5, 503)])
async def test_a_bell_that_does_not_ring_is_no_life(running: Open, age: float, status: int) -> None:
    running.app.scheduler.last_bell = running.app.clock.monotonic() - web.BELL_BOUND - age
    assert (await running.get("/healthz"))[0] == status


async def test_requests_that_telegram_does_not_answer_are_counted_until_it_does(running: Open) -> None:
    running.standin.send(running.ana, running.ana, "/start")
    running.standin.faults.order(Ordered(method="sendMessage", fault="502", times=2))
    for number, unanswered in ((1, 1), (2, 2), (3, 0)):
        await running.handled(number)
        found = json.loads((await running.get("/healthz"))[1])
        assert found["sending"]["unanswered_in_a_row"] == unanswered


async def test_a_database_that_cannot_be_read_is_no_life(running: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    async def closed(do: object) -> None:
        raise StorageError

    monkeypatch.setattr(running.app.engine, "look", closed)
    assert (await running.get("/healthz"))[0] == 503
    assert (await running.get("/metrics"))[0] == 503


# -- numbers ---------------------------------------------------------------------------------------------------------


async def test_the_numbers_are_those_of_what_happened(running: Open) -> None:
    running.standin.send(running.ana, running.ana, "/start")
    await running.handled(1)
    numbers = await running.numbers()
    assert numbers['toward_updates_total{state="kept"}'] == 1
    assert numbers['toward_updates_total{state="handled"}'] == 1
    assert numbers['toward_letters_total{kind="answer",outcome="sent"}'] == 1
    assert numbers["toward_inbox_waiting"] == 0
    assert numbers['toward_outbox{state="pending"}'] == 0
    assert numbers["toward_chats_on_hold"] == 0
    assert numbers["toward_database_bytes"] > 4096
    assert numbers["toward_last_good_poll_age_seconds"] < 5
    assert numbers["process_resident_memory_bytes"] > 1e6


async def test_no_label_is_an_id_a_name_or_a_word(running: Open) -> None:
    running.standin.send(running.ana, running.ana, "/start")
    await running.handled(1, "/bid zaunkönig")
    await running.post(running.command(2, "nachtigall"))
    text = (await running.get("/metrics"))[1]
    labels = set(re.findall(r'\w+="([^"]*)"', text))
    assert {"kept", "handled", "sent"} <= labels
    assert not [label for label in labels if re.search(r"\d{4,}|Ana|Ben|zaunk|nachti", label)]


async def test_a_look_at_the_numbers_leaves_nothing_behind(running: Open) -> None:
    first = set(await running.numbers())
    assert set(await running.numbers()) == first


# -- the door --------------------------------------------------------------------------------------------------------


async def test_what_telegram_posts_is_committed_before_it_is_taken(running: Open) -> None:
    running.standin.send(running.ana, running.ana, "/start")
    assert await running.post(running.command(7)) == 200
    await running.app.intake.drained()
    assert await running.rows() == [(7, "done")]


async def test_a_post_that_comes_twice_changes_nothing(running: Open) -> None:
    running.standin.send(running.ana, running.ana, "/start")
    assert [await running.post(running.command(7)) for _ in range(2)] == [200, 200]
    await running.app.intake.drained()
    assert await running.rows() == [(7, "done")]
    assert running.app.intake.counts["kept"] == 1


async def test_without_the_secret_nothing_is_read(running: Open) -> None:
    for secret in ("", "wrong", SECRET[:-1], SECRET + "x", SECRET.upper(), "ü" * 40):
        assert await running.post(running.command(1), secret=secret) == 403
    assert await running.rows() == []


NO_UPDATES = (
    b"", b"{", b"[]", b"null", b"7", b'"x"', b"\xff\xfe", b'{"update_id": "1"}', b'{"update_id": true}',
    b'{"update_id": 1e3}', b'{"update_id": 99999999999999999999}', b"[" * 100_000,
    b'{"update_id":' + b"9" * 10_000 + b"}", b'{"a":' * 50_000,
)  # fmt: skip


async def test_what_is_no_update_is_refused(running: Open) -> None:
    assert {body[:30]: await running.post(body) for body in NO_UPDATES} == {body[:30]: 400 for body in NO_UPDATES}
    assert await running.rows() == []


async def test_an_update_that_nobody_can_read_is_taken_once_and_put_aside(running: Open) -> None:
    with capture_logs() as logs:
        assert await running.post(b'{"update_id": 5, "message": {"text": "zaunk\xc3\xb6nig"}}') == 200
    assert await running.rows() == [(5, "poison")]
    assert [line["action"] for line in logs] == ["update_put_aside"]


async def test_a_body_of_more_than_a_megabyte_is_refused(running: Open) -> None:
    assert await running.post(b" " * (web.LARGEST - 200) + running.command(1).encode()[-150:]) == 400
    assert await running.post(b" " * (web.LARGEST + 1)) == 413


async def test_only_posts_are_taken(running: Open) -> None:
    for method in ("GET", "PUT", "DELETE", "HEAD"):
        async with running.session.request(method, f"{running.base}/in", headers={HEADER: SECRET}) as answer:
            assert answer.status == 405


async def test_a_closed_database_asks_telegram_to_post_again(running: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    async def closed(updates: object) -> list[int]:
        raise StorageError

    running.standin.send(running.ana, running.ana, "/start")
    with monkeypatch.context() as broken:
        broken.setattr(running.app.intake._inbox, "put", closed)
        assert await running.post(running.command(1)) == 503
    assert await running.post(running.command(1)) == 200
    await running.app.intake.drained()
    assert await running.rows() == [(1, "done")]


async def test_a_caller_that_hangs_up_in_the_middle_is_no_trouble(running: Open) -> None:
    host, _, port = running.base.removeprefix("http://").partition(":")
    _, writer = await asyncio.open_connection(host, int(port))
    writer.write(f"POST /in HTTP/1.1\r\nHost: x\r\n{HEADER}: {SECRET}\r\nContent-Length: 500\r\n\r\n{{".encode())
    await writer.drain()
    writer.transport.abort()
    assert (await running.get("/healthz"))[0] == 200


async def test_polling_has_no_door(tmp_path: Path) -> None:
    settings = Settings(_env_file=None, data_dir=tmp_path, http_port=0)
    assert [route.path for route in web.make(web.Web(tmp_path), settings).routes if isinstance(route, Route)] == [
        "/healthz", "/readyz", "/metrics",
    ]  # fmt: skip


async def test_a_port_that_is_taken_is_one_clear_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as sock:
        port = sock.getsockname()[1]
        settings = Settings(_env_file=None, data_dir=tmp_path, http_port=port)
        with pytest.raises(StartError, match=f"HTTP_PORT {port} cannot be used on HTTP_HOST 127.0.0.1: "):
            async with web.served(settings):
                pass
