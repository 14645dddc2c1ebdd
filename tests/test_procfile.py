"""The Procfile starts what the command line has."""

from __future__ import annotations

import shlex
from pathlib import Path

from typer.testing import CliRunner

from bot.cli import app

PROCFILE = Path(__file__).parent.parent / "Procfile"


def processes() -> dict[str, list[str]]:
    lines = PROCFILE.read_text(encoding="utf-8").splitlines()
    return {name: shlex.split(command) for name, _, command in (line.partition(":") for line in lines if line)}


def test_there_is_one_worker_and_it_runs_the_bot_in_the_shells_place() -> None:
    # A platform starts it through a shell; without `exec` that one would be told to end, and not the bot.
    assert processes() == {"worker": ["exec", "python", "-m", "bot", "run"]}


def test_the_command_line_knows_that_command() -> None:
    (command,) = processes().values()
    assert CliRunner().invoke(app, [*command[4:], "--help"]).exit_code == 0
