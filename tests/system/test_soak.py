"""A few simulated days of several couples: what the process holds stays as it is (durability.md 5, row 47)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes import real_content
from tests.system.soak import Sample, growing, slope, soak

DAYS, COUPLES = 4, 3
STEADY = Sample(day=1, memory=100, threads=6, descriptors=20, tasks=9, database=1, log=4)


async def test_threads_descriptors_and_tasks_stay_as_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = real_content()
    monkeypatch.setattr("bot.wiring.content.load", lambda *_: words)
    samples = await soak(tmp_path, DAYS, COUPLES)
    assert len(samples) == DAYS
    # A few days say nothing about memory: `make soak` does.
    assert [line for line in growing(samples, 2) if not line.startswith("memory")] == []


@pytest.mark.parametrize("what", ["threads", "descriptors", "tasks"])
def test_one_more_every_day_is_seen(what: str) -> None:
    rising = [_more(day, **{what: day}) for day in range(10)]
    assert [line.partition(":")[0] for line in growing(rising, 3)] == [what]


def test_memory_that_grows_is_seen() -> None:
    rising = [_more(day, memory=day * 0.6) for day in range(10)]
    assert abs(slope(rising) - 0.6) < 1e-9
    assert growing(rising, 3) == ["memory: +0.60 MB a day"]
    assert growing([_more(day, memory=day * 0.4) for day in range(10)], 3) == []


def _more(day: int, *, memory: float = 0, threads: int = 0, descriptors: int = 0, tasks: int = 0) -> Sample:
    return Sample(
        day=day, memory=STEADY.memory + memory, threads=STEADY.threads + threads, tasks=STEADY.tasks + tasks,
        descriptors=STEADY.descriptors + descriptors, database=1, log=4,
    )  # fmt: skip
