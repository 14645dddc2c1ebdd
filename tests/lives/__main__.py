"""`make lives`: lives of any kind, as many as there is time for; every figure printed, every fault with its steps."""

from __future__ import annotations

import time

import typer
from hypothesis import HealthCheck, Phase, settings
from hypothesis import seed as sown
from hypothesis.stateful import run_state_machine_as_test

from tests.lives.machine import Life

app = typer.Typer(pretty_exceptions_enable=False)


@app.command()
def main(examples: int = 200, steps: int = 60, seed: int = 0, shrink: bool = True) -> None:
    """Live EXAMPLES lives of at most STEPS steps each; with a seed the same ones again."""
    began = time.monotonic()
    lived = settings(
        max_examples=examples, stateful_step_count=steps, deadline=None, derandomize=not seed, database=None,
        suppress_health_check=list(HealthCheck), report_multiple_bugs=False,
        phases=(Phase.generate, Phase.shrink) if shrink else (Phase.generate,), print_blob=False,
    )  # fmt: skip
    run_state_machine_as_test(sown(seed)(Life) if seed else Life, settings=lived)
    typer.echo(f"{examples} lives in {time.monotonic() - began:.0f} s, every promise held:")
    for name, count in sorted(Life.figures.items()):
        typer.echo(f"  {count:8d}  {name}")


if __name__ == "__main__":
    app()
