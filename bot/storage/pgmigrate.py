"""Bring a PostgreSQL database to the current schema, forward only; refuse a foreign or a newer one (style.md 2.1).

One transaction for all steps: one that fails leaves nothing. Processes that start together wait for each other.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bot.errors import StartError

# "TWRD": whoever begins, migrates or checks the keys holds this, one after the other.
LOCK = 0x54575244
MIGRATIONS = Path(__file__).parent / "migrations" / "postgresql"
# What a message calls it, unless somebody names another.
NAME = "The database of DATABASE_URL"
_MARK = """
CREATE TABLE IF NOT EXISTS toward_schema (version BIGINT NOT NULL)
"""


def version() -> int:
    """The schema this code speaks: each file is named after the one it leads to."""
    return max(_number(file) for file in MIGRATIONS.glob("*.sql"))


async def found_version(connection: Any, name: str = NAME) -> int:
    """The schema that is there: 0 in an empty database. Raises StartError for what is not ours."""
    if await connection.fetchval("SELECT to_regclass('toward_schema') IS NOT NULL"):
        return await connection.fetchval("SELECT max(version) FROM toward_schema") or 0
    tables = await connection.fetchval(
        "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema()"
    )
    if tables:
        raise StartError(f"{name} has tables of another program. Make one for Toward alone: createdb toward")
    return 0


async def up(connection: Any, name: str = NAME) -> None:
    """Every step that is missing. Raises StartError, and nothing was changed, when this cannot be."""
    async with connection.transaction():
        await connection.execute(f"SELECT pg_advisory_xact_lock({LOCK})")
        found, wanted = await found_version(connection, name), version()
        if found > wanted:
            raise StartError(newer(found, name))
        if found == wanted:
            return
        await connection.execute(_MARK)
        for file in sorted(MIGRATIONS.glob("*.sql")):
            if _number(file) > found:
                await connection.execute(file.read_text(encoding="utf-8"))
        await connection.execute("DELETE FROM toward_schema")
        await connection.execute("INSERT INTO toward_schema (version) VALUES ($1)", wanted)


def newer(found: int, name: str = NAME) -> str:
    return f"{name} has schema {found}, newer than this Toward's {version()}. Update Toward."


def _number(file: Path) -> int:
    return int(file.name.partition(".")[0])
