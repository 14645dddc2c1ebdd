"""`run`, `playground`, `emulator` and `check`: the bot, its stage, and whether all is ready."""

from __future__ import annotations

import asyncio
import signal
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Annotated

import typer
from pydantic import SecretStr

from bot import settings as configuration
from bot.clock import SystemClock
from bot.errors import StartError
from bot.lean import lean
from bot.settings import Settings

Host = Annotated[str, typer.Option(help="Address to listen on.")]
Port = Annotated[int, typer.Option(help="Port to listen on; 0 takes a free one.", min=0, max=65535)]


def run(
    or_playground: Annotated[bool, typer.Option(help="Without a token, open the playground instead.")] = False,
) -> None:
    """Run on Telegram until SIGTERM."""
    # Told to stop before there is anything to end: live.py takes over as soon as it is there.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    found = configuration.load()
    # Only `make run` asks for this: a deployed worker without a token must fail, not play.
    if or_playground and not (found.telegram_token or found.telegram_token_file):
        _play(found, "127.0.0.1", 8765, "", "", live=False)
        return
    with lean():
        # The words first: what their trees leave free is taken by what is imported after them.
        from bot import content

        words = content.load(*content.folders_with(found.content_local))
        from bot import live
    asyncio.run(live.main(found, words))


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


def emulator(
    host: Host = "127.0.0.1",
    port: Port = 8081,
    token: Annotated[str, typer.Option(help="The bot token it accepts.")] = "",
) -> None:
    """The stand-in for Telegram alone, on the real clock."""
    from bot.playground import glue

    asyncio.run(glue.emulate(host, port, token))


def check() -> None:
    """Say in plain lines what is ready, what is missing, and how to mend it."""
    # Imported late, like every command's own parts: `--help` should not wait for a web server.
    from bot import doctor

    fine = True
    for line in asyncio.run(doctor.look(configuration.load())):
        typer.echo(f"{'ok  ' if line.fine else 'mend'}  {line.text}")
        fine = fine and line.fine
    raise typer.Exit(0 if fine else 2)


def _play(
    found: Settings, host: str, port: int, database: str, at: str, *, live: bool, seed: int | None = None
) -> None:
    from bot.playground import glue

    start = _instant(at)
    # The stand-in forgets everything at its end, so the bot's memory goes with it.
    with tempfile.TemporaryDirectory(prefix="toward-") as folder:
        here = found.model_copy(
            update={"data_dir": Path(folder), "database_url": SecretStr(database), "webhook_url": ""}
        )
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
