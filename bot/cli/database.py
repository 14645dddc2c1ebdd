"""`db rekey`: a new key for everything that is sealed; and `db copy` belongs here too."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Annotated

import typer

from bot import settings as configuration
from bot.cli.copying import copy
from bot.clock import SystemClock
from bot.errors import StartError
from bot.settings import Settings
from bot.storage.sealing import Seal

app = typer.Typer(help="The database.", no_args_is_help=True)
app.command()(copy)


@app.callback()
def database() -> None:
    """The database."""


@app.command()
def rekey(
    *, new: Annotated[bool, typer.Option("--new", help="Put a fresh key before the others in DATA_DIR/keys.")] = False
) -> None:
    """Seal everything with the first key; the bot must not run. Interrupted, run it again."""
    from bot import opening

    found = configuration.load()
    _refuse_to_begin(found)
    with opening.opened_seal(found) as seal:
        asyncio.run(_rekey(found, _with_a_new_key(found) if new else seal))


def _refuse_to_begin(found: Settings) -> None:
    """Before a key is made: there is something to seal, and nobody who would use the old one meanwhile."""
    if url := found.postgres_url():
        from bot.storage import alone

        asyncio.run(alone.refuse_company(url))
    elif not found.database_path().exists():
        raise StartError(f"There is no database: {found.database_path()}.")


def _with_a_new_key(found: Settings) -> Seal:
    from bot.storage import sealing

    if found.keys():
        raise StartError("--new is for DATA_DIR/keys. With DATA_KEYS set, put the new key first there yourself.")
    return Seal(sealing.add_key(found.data_dir))


@asynccontextmanager
async def _quiet(found: Settings) -> AsyncIterator[Callable[[], Awaitable[None]]]:
    """Nobody else runs; and how what was sealed before goes. A file is scrubbed as a whole, and locked already."""
    if not found.postgres_url():
        yield partial(asyncio.sleep, 0)
        return
    from bot.storage import alone

    async with alone.alone(found.postgres_url()) as session:
        yield partial(alone.rewrite, session)


async def _rekey(found: Settings, seal: Seal) -> None:
    from bot import opening
    from bot.storage import rekeying

    backups = opening.backups_of(found, SystemClock(), opening.opened_vault(found))
    async with opening.database_of(found, seal, backups.make) as opened:
        async with _quiet(found) as rewrite:
            done = await rekeying.rekey(opened, typer.echo)
            await rewrite()
        is_scrubbed = await opened.scrub()
    typer.echo(f"{done.sealed} sealed with the key {seal.first}, {done.unreadable} do not open with any key")
    if not is_scrubbed:
        raise StartError("What the old key had sealed is still in the file: make room on the disk, then run it again.")
    typer.echo(
        "Keep the older keys for 30 days: copies made until now need them, and so do buttons shown until now. "
        "Then take them away."
    )
