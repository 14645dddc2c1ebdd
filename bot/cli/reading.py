"""`content check` and `content preview`: what whoever writes words wants to know."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.clock import SystemClock

app = typer.Typer(help="The content pack.", no_args_is_help=True)


@app.command()
def check(as_json: Annotated[bool, typer.Option("--json", help="Counts, rows and problems as JSON.")] = False) -> None:
    """Load and check every word; list every problem at once."""
    from bot import content

    report = content.check(today=SystemClock().now().date())
    typer.echo(report.as_json() if as_json else "\n".join(report.lines()))
    raise typer.Exit(0 if report.ok else 2)


@app.command()
def preview(
    key: Annotated[str, typer.Argument(help="How the keys begin: g-coffee, bids-. Without it, everything.")] = "",
) -> None:
    """Every line as a couple would read it."""
    from bot import content

    report = content.check()
    found = report.read_aloud(key) if report.ok else [*report.lines()]
    typer.echo("\n".join(found) or f"no words begin with {key}: see the keys in content/text/en")
    raise typer.Exit(0 if report.ok and found else 2)
