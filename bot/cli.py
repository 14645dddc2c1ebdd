"""`python -m bot`: run · playground · emulator · check · content. Exit codes: 0 fine, 1 had to stop, 2 cannot start."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Annotated

import typer

from bot import settings as configuration
from bot.clock import SystemClock
from bot.errors import StartError, StopError, StorageError
from bot.settings import Settings

app = typer.Typer(
    name="python -m bot", help="Toward: small moments, on time, for two.", no_args_is_help=True,
    add_completion=False, pretty_exceptions_enable=False, context_settings={"help_option_names": ["-h", "--help"]},
)  # fmt: skip
content_app = typer.Typer(help="The content pack.", no_args_is_help=True)
app.add_typer(content_app, name="content")

Host = Annotated[str, typer.Option(help="Address to listen on.")]
Port = Annotated[int, typer.Option(help="Port to listen on; 0 takes a free one.", min=0, max=65535)]


@app.command()
def run(
    or_playground: Annotated[bool, typer.Option(help="Without a token, open the playground instead.")] = False,
) -> None:
    """Run on Telegram by long polling, until SIGTERM."""
    found = configuration.load()
    # Only `make run` asks for this: a deployed worker without a token must fail, not play.
    if or_playground and not (found.telegram_token or found.telegram_token_file):
        _play(found, "127.0.0.1", 8765, "", "", live=False)
        return
    from bot import live

    asyncio.run(live.main(found))


@app.command()
def playground(
    host: Host = "127.0.0.1",
    port: Port = 8765,
    database: Annotated[str, typer.Option(help="sqlite:///PATH; without it a new one that goes with the end.")] = "",
    at: Annotated[str, typer.Option(help="When the play clock starts, ISO 8601 with offset.")] = "",
    *,
    seed: Annotated[int | None, typer.Option(help="A number: what is left to chance comes the same each time.")] = None,
    live: Annotated[bool, typer.Option(help="Let the play clock run by itself.")] = False,
) -> None:
    """Ana and Ben's group on a play clock: the real bot beside a stand-in for Telegram, with a page."""
    _play(configuration.load(), host, port, database, at, live=live, seed=seed)


@app.command()
def emulator(
    host: Host = "127.0.0.1",
    port: Port = 8081,
    token: Annotated[str, typer.Option(help="The bot token it accepts.")] = "",
) -> None:
    """The stand-in for Telegram alone, on the real clock."""
    from bot.playground import glue

    asyncio.run(glue.emulate(host, port, token))


@app.command()
def check() -> None:
    """Say in plain lines what is ready, what is missing, and how to mend it."""
    # Imported late, like every command's own parts: `--help` should not wait for a web server.
    from bot import doctor

    fine = True
    for line in asyncio.run(doctor.look(configuration.load())):
        typer.echo(f"{'ok  ' if line.fine else 'mend'}  {line.text}")
        fine = fine and line.fine
    raise typer.Exit(0 if fine else 2)


@content_app.command("check")
def content_check(
    as_json: Annotated[bool, typer.Option("--json", help="Counts, rows and problems as JSON.")] = False,
) -> None:
    """Load and check every word; list every problem at once."""
    from bot import content

    report = content.check(today=SystemClock().now().date())
    typer.echo(report.as_json() if as_json else "\n".join(report.lines()))
    raise typer.Exit(0 if report.ok else 2)


@content_app.command("preview")
def content_preview(
    key: Annotated[str, typer.Argument(help="How the keys begin: g-coffee, bids-. Without it, everything.")] = "",
) -> None:
    """Every line as a couple would read it."""
    from bot import content

    report = content.check()
    found = report.read_aloud(key) if report.ok else [*report.lines()]
    typer.echo("\n".join(found) or f"no words begin with {key}: see the keys in content/text/en")
    raise typer.Exit(0 if report.ok and found else 2)


def _play(
    found: Settings, host: str, port: int, database: str, at: str, *, live: bool, seed: int | None = None
) -> None:
    from bot.playground import glue

    start = _instant(at)
    # The stand-in forgets everything at its end, so the bot's memory goes with it.
    with tempfile.TemporaryDirectory(prefix="toward-") as folder:
        here = found.model_copy(update={"data_dir": Path(folder), "database_url": database})
        asyncio.run(glue.play(here, host, port, start, Random(seed), live=live))


def _instant(text: str) -> datetime:
    if not text:
        return SystemClock().now().replace(second=0, microsecond=0)
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise StartError(f"--at {text!r} is not an instant like 2026-03-28T18:00:00+01:00") from None
    if found.tzinfo is None:
        raise StartError(f"--at {text!r} has no offset; write it like 2026-03-28T18:00:00+01:00")
    return found


def main() -> None:
    """Everything that can be mended by whoever runs it ends in clear lines, never in a traceback."""
    try:
        app()
    except StartError as error:
        typer.echo(str(error), err=True)
        sys.exit(2)
    except (StopError, StorageError) as error:
        typer.echo(str(error), err=True)
        sys.exit(1)
