"""`python -m bot`: every command has its module here. Exit codes: 0 fine, 1 had to stop, 2 cannot start."""

from __future__ import annotations

import sys

import typer

from bot import logs
from bot.cli import database, keeping, reading, running
from bot.errors import StartError, StopError, StorageError

app = typer.Typer(
    name="python -m bot", help="Toward: small moments, on time, for two.", no_args_is_help=True,
    add_completion=False, pretty_exceptions_enable=False, context_settings={"help_option_names": ["-h", "--help"]},
)  # fmt: skip
for command in (running.run, running.playground, running.emulator, running.check, keeping.backup, keeping.restore):
    app.command()(command)
app.add_typer(reading.app, name="content")
app.add_typer(database.app, name="db")


def main() -> None:
    """Everything that can be mended by whoever runs it ends in clear lines, never in a traceback."""
    logs.set_up("WARNING")
    logs.catch()
    try:
        app()
    except StartError as error:
        typer.echo(str(error), err=True)
        sys.exit(2)
    except (StopError, StorageError) as error:
        typer.echo(str(error), err=True)
        sys.exit(1)
