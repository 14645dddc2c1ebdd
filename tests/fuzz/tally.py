"""What a target has found: figures to print, and one line for everything that must not be."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

# Nobody may be kept waiting longer than this by what somebody else typed.
MOST_MS = 100.0


@dataclass(slots=True, kw_only=True)
class Tally:
    """`held` is the longest that one thread computed without a pause, in ms; `late` the same by the wall."""

    name: str
    seed: int
    inputs: int = 0
    seconds: float = 0.0
    unanswered: int = 0
    held: float = 0.0
    late: float = 0.0
    faults: list[str] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        return not self.faults and not self.unanswered and self.held < MOST_MS

    def row(self) -> tuple[str, ...]:
        figures = (self.inputs, f"{self.seconds:.0f}", len(self.faults), self.unanswered)
        return (self.name, *map(str, figures), f"{self.held:.0f}", f"{self.late:.0f}")

    @contextmanager
    def input(self, number: int, *, timed: bool = True) -> Iterator[None]:
        """One input; whatever it raises is a fault, and how long it computes is measured."""
        computed, seen = time.thread_time(), time.perf_counter()
        try:
            yield
        except Exception as error:  # noqa: BLE001 - the very thing that is looked for
            self.faults.append(f"{self.name} {number}: {type(error).__name__}: {error}"[:400])
        self.inputs += 1
        if timed:
            self.held = max(self.held, (time.thread_time() - computed) * 1000)
            self.late = max(self.late, (time.perf_counter() - seen) * 1000)


Progress = Callable[[Tally], None]
