"""A session on PostgreSQL beside which nobody runs Toward, for what cannot be done while somebody does."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from bot.errors import StartError
from bot.storage import sitting
from bot.storage.pgerrors import place, telling
from bot.storage.postgres import PATIENCE, connect

# Seconds that one statement may take: a table may be long.
LONG = 3600.0
_SESSION = {
    "application_name": "toward alone", "statement_timeout": "0", "idle_in_transaction_session_timeout": "0",
}  # fmt: skip


@asynccontextmanager
async def alone(url: str) -> AsyncIterator[Any]:
    """Nobody sits or begins to run until it is closed. Raises StartError while somebody runs."""
    async with beside(url, LONG) as connection:
        with telling(place(url)):
            free = await sitting.alone(connection)
        if not free:
            raise StartError(f"Toward runs on {place(url)}. Stop every process of it first.")
        yield connection


@asynccontextmanager
async def beside(url: str, longest: float = PATIENCE * 4) -> AsyncIterator[Any]:
    """Beside whoever runs; it waits for somebody else between two statements as long as it has to."""
    connection = await connect(url, longest, **_SESSION)
    try:
        yield connection
    finally:
        await connection.close(timeout=PATIENCE)


async def refuse_company(url: str) -> None:
    """Raises StartError while somebody runs there."""
    async with alone(url):
        pass


async def rewrite(connection: Any) -> None:
    """Every table anew, so that nothing stays in its pages of what was there before."""
    with telling("rewrite"):
        await connection.execute("VACUUM FULL")
