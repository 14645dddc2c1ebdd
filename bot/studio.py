"""Drawing beside the event loop: resvg-py keeps the interpreter to itself, so it works in a process of its own."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Awaitable, Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread

from bot.domain.card import Picture
from bot.pictures import png
from bot.pictures.render import KEPT


def _leave_with_parent() -> None:
    """In the drawing process: a bot that is killed tells nobody, and must leave nothing behind."""
    # Ctrl-C and a supervisor tell the whole group; whether a picture is still wanted, the parent knows.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    parent = parent_process()
    assert parent is not None

    def watch() -> None:
        wait([parent.sentinel])
        os._exit(0)

    Thread(target=watch, daemon=True).start()


Draw = Callable[[Picture], Awaitable[bytes]]


async def drawn_here(picture: Picture) -> bytes:
    """In this process, which waits meanwhile: for tools and tests that have no loop to keep free."""
    return png(picture)


class Studio:
    """One drawing process, begun with the first picture; while nobody asks for pictures there is none."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None
        # A card that is tried again or drawn again soon asks for the same picture.
        self._kept: dict[Picture, bytes] = {}

    async def draw(self, picture: Picture) -> bytes:
        """The picture as PNG. Raises what drawing raises; a process that died is begun anew by the next picture."""
        if picture not in self._kept:
            # Spawned and not forked: the child shares no socket and no database with the bot.
            self._pool = self._pool or ProcessPoolExecutor(1, get_context("spawn"), initializer=_leave_with_parent)
            try:
                drawn = await asyncio.get_running_loop().run_in_executor(self._pool, png, picture)
            except BrokenProcessPool:
                self.close()
                raise
            self._kept = dict([*self._kept.items(), (picture, drawn)][-KEPT:])
        return self._kept[picture]

    def close(self) -> None:
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(wait=False, cancel_futures=True)
