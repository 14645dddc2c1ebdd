"""`python -m bench`: everything that is measured, one after another, and one table at the end."""

from __future__ import annotations

from bench import burst, idle, pictures, prompts, rhythms, small, taps, week, where, year
from bench.table import show

# Each takes its arguments and returns its rows of the table.
PARTS = (
    idle.main, pictures.main, small.main, taps.main, where.main, prompts.main, rhythms.main, burst.main, week.main,
    year.main,
)  # fmt: skip

if __name__ == "__main__":
    show([row for part in PARTS for row in part([])])
