"""What is copied is compared: a row that is lost, doubled or changed on its way is found."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence

import pytest

from bot.errors import StorageError
from bot.storage.copying import BATCH, TABLES, Row, Total, copy

Rows = list[Row]


class Shelf:
    """A database in memory; `happens` is what becomes of rows on their way into it."""

    def __init__(self, happens: Callable[[Rows], Rows] = lambda rows: rows, columns: Sequence[str] = ("id", "at")):
        self.name = "shelf"
        self.tables: dict[str, Rows] = {table: [] for table in TABLES}
        self._happens = happens
        self._columns = list(columns)

    async def columns(self, table: str) -> list[str]:
        return self._columns

    async def count(self, table: str) -> int:
        return len(self.tables[table])

    async def batches(self, table: str, columns: Sequence[str]) -> AsyncIterator[Rows]:
        for start in range(0, len(self.tables[table]), BATCH):
            yield self.tables[table][start : start + BATCH]

    async def put(self, table: str, columns: Sequence[str], rows: Rows) -> None:
        self.tables[table] += self._happens(rows)


def full(rows: int = 3) -> Shelf:
    shelf = Shelf()
    shelf.tables["couple"] = [(number, f"at {number}") for number in range(rows)]
    return shelf


@pytest.mark.parametrize("rows", [0, 1, BATCH - 1, BATCH, BATCH + 1])
async def test_every_row_of_every_batch_comes_over(rows: int) -> None:
    source, target = full(rows), Shelf()
    done = await copy(source, target)
    assert target.tables == source.tables
    assert {table: total.rows for table, total in done.items()} == {t: rows if t == "couple" else 0 for t in TABLES}


@pytest.mark.parametrize(
    "happens",
    [
        lambda rows: rows[:-1],
        lambda rows: [*rows, rows[0]],
        lambda rows: [*rows[:-1], (rows[-1][0], "at another time")],
        lambda rows: [*rows[:-1], (f"{rows[-1][0]}", rows[-1][1])],
        lambda rows: [(row[0], rows[-1 - n][1]) for n, row in enumerate(rows)],
    ],
    ids=["lost", "doubled", "changed", "of another type", "mixed up"],
)
async def test_what_came_out_otherwise_is_found(happens: Callable[[Rows], Rows]) -> None:
    with pytest.raises(StorageError, match=r"couple came out otherwise: 3 there, 3 rows, .* read, . rows, .* written"):
        await copy(full(), Shelf(happens))


async def test_a_column_that_only_one_side_has_is_not_left_out() -> None:
    with pytest.raises(StorageError, match="meta has other columns in shelf than in shelf"):
        await copy(full(), Shelf(columns=["id"]))


async def test_how_far_it_is_is_told_after_each_batch() -> None:
    told: list[tuple[str, int, int]] = []
    await copy(full(BATCH + 1), Shelf(), lambda *line: told.append(line))
    assert [line for line in told if line[0] == "couple"] == [
        ("couple", 0, BATCH + 1), ("couple", BATCH, BATCH + 1), ("couple", BATCH + 1, BATCH + 1),
    ]  # fmt: skip


def test_the_order_of_rows_does_not_matter_and_how_often_one_is_there_does() -> None:
    one, other = ("a", 1), ("b", None)
    assert Total().plus([one, other]) == Total().plus([other]).plus([one])
    assert Total().plus([one, one]).digest not in (0, Total().plus([one]).digest)
