"""A small week is lived as the large one is, and what is told of it is what is in its file."""

from __future__ import annotations

from rich.progress import Progress

from bench.week import Lived, lived, weight, year_rows


async def test_a_week_leaves_rows_of_its_own_for_every_couple() -> None:
    week = await lived(2, 7, 1, Progress(disable=True))
    assert week.rows["couple"] == 2
    assert week.rows["moment"] >= 2 * 7
    assert week.acts > 0
    assert 0 < week.phones < week.memory
    assert len(week.kept) == 2
    assert 0 < week.kept[1] <= week.size


def test_what_a_year_adds_is_told_by_couple() -> None:
    week = Lived(couples=2, days=28, seconds=1, cpu=1, acts=1, requests=1, memory=1, phones=1, size=1, rows={},
        kept=(1024, 11 * 1024, 21 * 1024, 23 * 1024, 25 * 1024))  # fmt: skip
    assert [row.ours for row in year_rows(week)] == [10, 12, 4]


def test_what_is_weighed_counts_once_and_belongs_to_no_class() -> None:
    text = "a" * 1000
    assert weight([text, text]) < 1300
    assert weight([text, Lived]) < 1300
