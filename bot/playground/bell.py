"""A bell: whoever listens now hears the next ring."""

from __future__ import annotations

import asyncio


class Bell:
    def __init__(self) -> None:
        self._next = asyncio.Event()

    def ring(self) -> None:
        # A fresh event first, so that who listens again at once waits for the ring after this one.
        rung, self._next = self._next, asyncio.Event()
        rung.set()

    async def heard(self) -> None:
        await self._next.wait()
