"""`db copy`: from a file to PostgreSQL, or back, when Toward moves."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot import settings as configuration
from bot.settings import Settings
from bot.storage import lock

if TYPE_CHECKING:
    from bot.storage.copying import Told, Total

_FORM = "sqlite:///PATH or postgresql://USER:PASSWORD@HOST:PORT/NAME"


def copy(
    first: Annotated[str, typer.Argument(metavar="FROM", help=f"{_FORM}; DATABASE_URL when only TO is given.")],
    second: Annotated[str, typer.Argument(metavar="TO", help="The same; it must be empty.")] = "",
) -> None:
    """Copy the whole database to another one that is empty, and compare; the bot must run on neither.

    What a `restore` has put into a file comes into PostgreSQL this way.
    """
    # Only here: `--help` should wait for no driver.
    from bot.storage.transfer import transfer

    ends = [configuration.load(database_url=url) if url else configuration.load() for url in _ordered(first, second)]
    with _held(ends), _shown() as told:
        start, goal = (end.postgres_url() or end.database_path() for end in ends)
        done = asyncio.run(transfer(start, goal, told))
    _say(done)


def _ordered(first: str, second: str) -> tuple[str, str]:
    return (first, second) if second else ("", first)


@contextmanager
def _held(ends: list[Settings]) -> Iterator[None]:
    """Nobody runs on either file, nor begins to."""
    folders = {folder.resolve() for end in ends if not end.postgres_url() for folder in _of_a_run(end)}
    with ExitStack() as stack:
        for folder in sorted(folders):
            stack.enter_context(lock.take(folder))
        yield


def _of_a_run(end: Settings) -> Iterator[Path]:
    """Whoever runs on a file holds DATA_DIR, which is mostly where the file is."""
    for folder in (end.data_dir, end.database_path().parent):
        if (folder / "lock").exists():
            yield folder


@contextmanager
def _shown() -> Iterator[Told]:
    """A line for each table, and how far it is."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

    columns = (TextColumn("{task.description:<10}"), BarColumn(), MofNCompleteColumn())
    progress = Progress(*columns, console=Console(stderr=True))
    lines: dict[str, TaskID] = {}

    def told(table: str, done: int, there: int) -> None:
        progress.start()
        if table not in lines:
            lines[table] = progress.add_task(table, total=there)
        progress.update(lines[table], completed=done)

    try:
        yield told
    finally:
        # What was refused before it began is told in its line alone.
        if lines:
            progress.stop()


def _say(done: Mapping[str, Total]) -> None:
    for table, total in done.items():
        typer.echo(f"{table}: {total} on both sides")
    typer.echo(f"copied and compared: {sum(total.rows for total in done.values())} rows in {len(done)} tables")
    typer.echo("Set DATABASE_URL to the copy and keep the same keys. Then move the old database away.")
