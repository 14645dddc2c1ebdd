"""How seats are taken and lost: advisory locks of a session that does nothing else (durability.md 2.9).

The server ends a session it hears nothing from, and so takes the seats of a process that was killed, frozen or cut off.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import aiosql
import asyncpg
import structlog

from bot.clock import Clock
from bot.errors import LostSeat
from bot.storage import pgmigrate
from bot.storage.pgerrors import FAILURES
from bot.storage.seats import DISPATCH, POLL, SharedSeat

log = structlog.get_logger()
# Seconds: a round of asking for what is free and keeping what is ours, and how long one may take.
EVERY = 2.0
ROUND = 3.0
# Without an answer we are the first to think that a seat is lost, and the server is the second.
OURS = 7.0
SERVERS = 10.0
# Advisory locks have numbers: ours begin with this one.
_ROOM = 0x70B0
_NUMBERS = {POLL: 1, DISPATCH: 2}
_SQL: Any = aiosql.from_path(Path(__file__).parent / "queries" / "seats.sql", "asyncpg", mandatory_parameters=False)
_CHANNEL = "toward_outbox"


class Seats(Mapping[str, SharedSeat]):
    """The seats this process may hold, on one session; opened with `async with`, and then it goes on by itself.

    `failed` is told what should never happen. No transaction-pooling proxy may stand between us and the server: the
    locks belong to the session.
    """

    def __init__(
        self, url: str, clock: Clock, names: Iterable[str], failed: Callable[[BaseException], None] = lambda _: None
    ) -> None:
        self._url = url
        self._clock = clock
        self._seats = {name: SharedSeat(name, clock, self._call) for name in names}
        self._failed = failed
        self._called = asyncio.Event()
        self._tried = asyncio.Event()
        self._is_reached = True

    def __getitem__(self, name: str) -> SharedSeat:
        return self._seats[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._seats)

    def __len__(self) -> int:
        return len(self._seats)

    async def __aenter__(self) -> Self:
        self._sitting = asyncio.create_task(self._sit())
        self._sitting.add_done_callback(lambda done: done.cancelled() or self._failed(done.exception() or LostSeat()))
        # Whoever starts alone has them at once.
        await self._tried.wait()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._sitting.cancel()
        await asyncio.gather(self._sitting, return_exceptions=True)

    def _call(self) -> None:
        self._called.set()

    def _hear(self) -> None:
        for seat in self._seats.values():
            if seat.is_held:
                seat.heard()

    async def _sit(self) -> None:
        while True:
            try:
                await self._session()
            except FAILURES as error:
                if self._is_reached:
                    log.warning("seats cannot be asked for", action="seats_unreached", error=type(error).__name__)
                self._is_reached = False
            self._tried.set()
            await asyncio.sleep(EVERY)

    async def _session(self) -> None:
        session = await self._connected()
        try:
            session.add_termination_listener(lambda _: self._call())
            await session.add_listener(_CHANNEL, lambda *_: self._hear())
            line = _Line(session)
            while True:
                await self._round(line)
                self._tried.set()
                self._is_reached = True
                self._hear()
                await self._pass_calls_on(line)
        finally:
            for seat in self._seats.values():
                seat.lose()
            # Not asked for politely: it may be gone, and to end it is to leave every seat.
            session.terminate()

    async def _connected(self) -> Any:
        milliseconds = str(round(1000 * SERVERS))
        return await asyncpg.connect(self._url, timeout=ROUND, server_settings={
            "application_name": "toward seats", "idle_session_timeout": milliseconds,
            "statement_timeout": milliseconds, "lock_timeout": milliseconds, "tcp_user_timeout": milliseconds,
        })  # fmt: skip

    async def _round(self, line: _Line) -> None:
        taken: dict[SharedSeat, int] = {}
        async with asyncio.timeout(ROUND):
            for seat in self._seats.values():
                if not seat.epoch and await line.value("try_seat", _ROOM, _NUMBERS[seat.name]):
                    taken[seat] = int(await line.value("begin_tenure", seat.key))
            asked = self._clock.monotonic()
            await line.value("keep_seats")
        if any(seat.epoch and not seat.is_held for seat in self._seats.values()):
            # We stood still for so long that work of ours may have ended because of it: it begins anew with the seat.
            raise TimeoutError
        for seat in self._seats.values():
            seat.keep(asked + OURS)
        for seat, epoch in taken.items():
            seat.take(epoch, asked + OURS)

    async def _pass_calls_on(self, line: _Line) -> None:
        """Until the next round; many calls in a row are one. A session that ends calls, too, and fails here."""
        end = self._clock.monotonic() + EVERY
        while (left := end - self._clock.monotonic()) > 0:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._called.wait(), left)
            if self._called.is_set():
                self._called.clear()
                async with asyncio.timeout(ROUND):
                    await line.value("call_holder")


class _Line:
    """A session's statements by their names."""

    def __init__(self, session: Any) -> None:
        self._session = session

    async def value(self, query: str, *values: object) -> Any:
        return await self._session.fetchval(getattr(_SQL, query).sql, *values)


async def alone(session: Any) -> bool:
    """Take every seat, and let nobody begin, for as long as the session lasts; False when Toward runs there."""
    line = _Line(session)
    if not await line.value("keep_out", pgmigrate.LOCK):
        return False
    return all([await line.value("try_seat", _ROOM, number) for number in _NUMBERS.values()])
