"""What everything that is measured comes to: one line each, beside its peer of the same run, and its bar."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass

HEAD = ("item", "ours", "peer", "ratio", "bar", "met")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing measured, in `unit`. With a peer the bar is on ours ÷ peer, without one on ours; no bar: reported."""

    item: str
    ours: float
    unit: str = ""
    peer: float | None = None
    at_least: float | None = None
    at_most: float | None = None

    @property
    def ratio(self) -> float | None:
        return self.ours / self.peer if self.peer else None

    @property
    def is_met(self) -> bool | None:
        """None where there is no bar."""
        if self.at_least is None and self.at_most is None:
            return None
        found = self.ours if self.ratio is None else self.ratio
        return (self.at_least is None or found >= self.at_least) and (self.at_most is None or found <= self.at_most)

    def cells(self) -> tuple[str, ...]:
        bars = (("≥", self.at_least), ("≤", self.at_most))
        bar = " ".join(f"{sign} {_short(bound)}" for sign, bound in bars if bound is not None)
        met = {True: "met", False: "not met", None: ""}[self.is_met]
        return (self.item, _short(self.ours, self.unit), _short(self.peer, self.unit), _short(self.ratio), bar, met)


def table(rows: Sequence[Row]) -> str:
    """Markdown, so that it is read in a terminal and kept in docs/speed.md as it is."""
    cells = [HEAD, *(row.cells() for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(HEAD))]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    padded = [[cell.ljust(width) for cell, width in zip(row, widths, strict=True)] for row in cells]
    return "\n".join(f"| {' | '.join(row)} |" for row in (padded[0], rule, *padded[1:])) + "\n"


def show(rows: Sequence[Row]) -> None:
    sys.stdout.write(table(rows))
    sys.stdout.flush()


def _short(number: float | None, unit: str = "") -> str:
    """Three digits that count, and no exponent."""
    if number is None:
        return ""
    shown = f"{number:,.0f}" if abs(number) >= 100 else f"{number:.3g}"
    return f"{shown} {unit}".rstrip()
