"""Work of one chat strictly in order, chats side by side."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Lanes(Generic[T]):
    """One task per chat that has work, and none for those that have not. `work` never raises.

    At most `at_once` pieces are worked on at the same time; past `full` pieces there is no room.
    """

    def __init__(self, work: Callable[[T], Awaitable[None]], *, at_once: int = 32, full: int = 1000) -> None:
        self._work = work
        self._full = full
        self._count = 0
        self._gate = asyncio.Semaphore(at_once)
        self._waiting: dict[int, deque[T]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._idle = asyncio.Event()
        self._idle.set()
        self._room = asyncio.Event()
        self._room.set()
        self._is_ending = False
        self._resting: set[asyncio.Future[object]] = set()

    def push(self, chat: int, piece: T) -> None:
        self._count += 1
        if self._count >= self._full:
            self._room.clear()
        if chat in self._waiting:
            self._waiting[chat].append(piece)
            return
        self._idle.clear()
        self._waiting[chat] = deque([piece])
        task = asyncio.ensure_future(self._walk(chat))
        # The loop itself holds tasks only weakly (asyncio.create_task).
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def is_free(self, chat: int) -> bool:
        """Whether nothing of this chat is being worked on, and there is a place to work."""
        return chat not in self._waiting and not self._gate.locked()

    def is_idle(self) -> bool:
        return not self._waiting

    def __len__(self) -> int:
        return self._count

    async def drained(self) -> None:
        await self._idle.wait()

    def has_room(self) -> bool:
        return self._room.is_set()

    async def room(self) -> None:
        """Wait while too much is waiting: a long backlog stays at Telegram, not in memory."""
        await self._room.wait()

    async def rest(self, pause: Callable[[], Awaitable[object]]) -> bool:
        """In the middle of a piece: wait before trying again. False when the end comes first."""
        if self._is_ending:
            return False
        resting = asyncio.ensure_future(pause())
        self._resting.add(resting)
        try:
            await asyncio.wait({resting})
        finally:
            self._resting.discard(resting)
            resting.cancel()
        return not self._is_ending

    async def finish(self) -> None:
        """Begin nothing more, wait for what is being worked on; the rest is in the inbox for the next start."""
        # What was pushed just now begins.
        await asyncio.sleep(0)
        self._is_ending = True
        for resting in self._resting:
            resting.cancel()
        await self.drained()

    async def close(self) -> None:
        """Stop at once; what was not finished stays in the inbox for the next start."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        # A task that had not begun has cleared nothing away.
        self._waiting.clear()
        self._count = 0
        self._idle.set()
        self._room.set()

    async def _walk(self, chat: int) -> None:
        pieces = self._waiting[chat]
        try:
            while pieces and not self._is_ending:
                async with self._gate:
                    if not self._is_ending:
                        await self._work(pieces[0])
                pieces.popleft()
                self._count -= 1
                if self._count < self._full:
                    self._room.set()
        finally:
            self._waiting.pop(chat, None)
            if not self._waiting:
                self._idle.set()
