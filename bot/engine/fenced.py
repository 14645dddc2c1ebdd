"""The engine's doors for whoever holds a seat: once another process sits there, nothing of ours is written any more."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, Protocol, TypeVar

from bot.engine.context import Context
from bot.storage.seats import Seat

T = TypeVar("T")
Do = Callable[[Context], Coroutine[Any, Any, T]]


class Desk(Protocol):
    """What whoever delivers needs of the engine."""

    username: str

    async def work(self, do: Do[T]) -> T: ...

    async def look(self, do: Do[T]) -> T: ...


class Fenced:
    """`work` raises LostSeat, and writes nothing, when the seat is not ours at that moment."""

    def __init__(self, desk: Desk, seat: Seat) -> None:
        self._desk = desk
        self._seat = seat
        self.username = desk.username

    async def work(self, do: Do[T]) -> T:
        async def fenced(context: Context) -> T:
            await self._seat.check(context.unit)
            return await do(context)

        return await self._desk.work(fenced)

    async def look(self, do: Do[T]) -> T:
        return await self._desk.look(do)
