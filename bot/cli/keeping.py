"""`backup` and `restore`: a sealed copy of everything, and everything again from a copy."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot import settings as configuration
from bot.clock import SystemClock
from bot.errors import StartError
from bot.settings import Settings


def backup(
    file: Annotated[Path | None, typer.Argument(help="Where to; without it a new file in BACKUP_DIR.")] = None,
) -> None:
    """Copy the database, sealed and checked; the bot may run meanwhile."""
    from bot import opening

    found = configuration.load()
    if file is not None and file.exists():
        raise StartError(f"{file} is there already. Name another file.")
    opening.prepare_directory(found)
    made = opening.backups_of(found, SystemClock(), opening.opened_vault(found)).make(file)
    typer.echo(f"{made}: {made.stat().st_size} bytes, opened again and compared. Its key: {_key(found)}.")


def restore(file: Annotated[Path, typer.Argument(help="A copy that `backup` made.")]) -> None:
    """Make a copy the database again, where none is; the bot must not run.

    It becomes a file, whatever it was a copy of. With DATABASE_URL=postgresql://… that is DATA_DIR/toward.db, and
    `db copy` brings it into an empty PostgreSQL.
    """
    from bot import opening
    from bot.storage import restoring

    found = configuration.load()
    if not file.is_file():
        raise StartError(f"{file} is not there. The copies are in {found.backup_folder()}.")
    opening.refuse_without_keys(found)
    here = found.on_file()
    with opening.opened_seal(here) as seal:
        vault = opening.opened_vault(here)
        forgotten = opening.forgotten_of(here, vault)
        done = asyncio.run(restoring.restore(file, here.database_path(), vault, seal, forgotten))
    typer.echo(f"restored what was kept at {done.at:%Y-%m-%d %H:%M} UTC: {sum(done.rows.values())} rows")
    typer.echo(f"forgotten since, and so erased again: {done.forgotten}")
    if SystemClock().now() - done.at > restoring.OLD:
        typer.echo("This copy is older than 30 days: whoever was forgotten longer ago than that may be in it again.")
    if found.postgres_url():
        typer.echo(f"Into an empty PostgreSQL: python -m bot db copy sqlite:///{here.database_path()} postgresql://…")


def _key(settings: Settings) -> str:
    return "BACKUP_KEYS" if settings.copying_keys() else f"{settings.data_dir / 'backup.key'}, keep a copy elsewhere"
