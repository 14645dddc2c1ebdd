"""A bell: whoever listens now hears the next ring."""

from __future__ import annotations

import asyncio


class Bell:
    def __init__(self) -> None:
        self._next = asyncio.Event()

    def ring(self) -> None:
        rung, self._next = self._next, asyncio.Event()
        rung.set()

    async def heard(self) -> None:
        await self._next.wait()
