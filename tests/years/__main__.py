"""`make years`: many couples for a whole year, in as many processes as asked for; what was wrong, and the figures."""

from __future__ import annotations

import time
from collections import Counter
from concurrent.futures import Future, ProcessPoolExecutor, wait
from multiprocessing import get_context
from multiprocessing.sharedctypes import SynchronizedArray

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from tests.years.life import Outcome
from tests.years.process import enter, live

app = typer.Typer(pretty_exceptions_enable=False)


@app.command()
def main(couples: int = 200, days: int = 365, seed: int = 1, jobs: int = 2) -> None:
    """Live COUPLES couples for DAYS days each, in JOBS processes; the same SEED lives the same year again."""
    began = time.monotonic()
    spawn = get_context("spawn")
    passed = spawn.Array("i", jobs)
    shares = [couples // jobs + (job < couples % jobs) for job in range(jobs)]
    with ProcessPoolExecutor(jobs, mp_context=spawn, initializer=enter, initargs=(passed,)) as pool:
        lives = [pool.submit(live, job, share, days, seed) for job, share in enumerate(shares)]
        _watch(lives, passed, shares, couples * days)
        outcomes = [life.result() for life in lives]
    _tell(outcomes, time.monotonic() - began)
    if any(outcome.wrong for outcome in outcomes):
        raise typer.Exit(1)


def _watch(lives: list[Future[Outcome]], passed: SynchronizedArray[int], shares: list[int], total: int) -> None:
    columns = (TextColumn("couple-days"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns) as bar:
        task, told = bar.add_task("", total=total), 0
        while wait(lives, timeout=1).not_done:
            done = sum(passed[job] * share for job, share in enumerate(shares))
            bar.update(task, completed=done)
            if not bar.console.is_terminal and done - told >= total / 20:
                typer.echo(f"{done:10d}  couple-days of {total}")
                told = done
        bar.update(task, completed=total)


def _tell(outcomes: list[Outcome], seconds: float) -> None:
    figures: Counter[str] = Counter()
    for outcome in outcomes:
        figures.update(outcome.figures)
    days = sum(o.couples * o.days for o in outcomes)
    size = sum(o.size for o in outcomes)
    lines = {
        "couple-days": days, "things people did": sum(o.acts for o in outcomes), "moments opened": figures["opened"],
        "occurrences skipped with a reason": figures["skipped"], "moments met": figures["met"],
        "requests": sum(o.requests for o in outcomes), "messages": figures["sends"],
        "messages that came by themselves": figures["unasked"], "nudges": figures["nudges"],
        "peak memory of a process, MB": max(o.memory for o in outcomes), "files together, kB": size // 1024,
        "kB a couple and year": round(size / 1024 / days * 365), "seconds": round(seconds),
    }  # fmt: skip
    for name, value in lines.items():
        typer.echo(f"{value:10d}  {name}")
    wrong = [line for outcome in outcomes for line in outcome.wrong]
    for line in wrong[:50]:
        typer.echo(f"wrong: {line}")
    typer.echo(f"{len(wrong)} things wrong")


if __name__ == "__main__":
    app()
