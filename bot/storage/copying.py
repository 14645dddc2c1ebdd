"""Everything from one database into another that is empty, on whichever engine each is, and then compared.

Rows go as they are: ids stay, and sealed words stay sealed with the keys they have.
"""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.errors import StorageError

# Whoever is referred to comes first.
TABLES = (
    "meta", "couple", "chat_alias", "partner", "rhythm", "moment", "response", "note", "used", "showing", "asking",
    "outbox", "inbox", "chat_hold",
)  # fmt: skip
BATCH = 500
_WIDTH = 2**256
Row = tuple[object, ...]
# Table, rows done, rows there are.
Told = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """What a table holds, in whichever order: how many rows, and a digest (the sum of each row's SHA-256)."""

    rows: int = 0
    digest: int = 0

    def plus(self, rows: Sequence[Row]) -> Total:
        # Both engines give int, str, bytes and None, whose repr is the same from either.
        digests = (int.from_bytes(hashlib.sha256(repr(tuple(row)).encode()).digest()) for row in rows)
        return Total(rows=self.rows + len(rows), digest=(self.digest + sum(digests)) % _WIDTH)

    def __str__(self) -> str:
        return f"{self.rows} rows, digest {self.digest >> 192:016x}"


class Side(Protocol):
    """One of the two databases, in one transaction: nothing changes in it but by us."""

    # How a message calls it; no password is in it.
    name: str

    async def columns(self, table: str) -> list[str]: ...

    async def count(self, table: str) -> int: ...

    def batches(self, table: str, columns: Sequence[str]) -> AsyncIterator[list[Row]]:
        """All rows, in the order in which they came where that matters."""

    async def put(self, table: str, columns: Sequence[str], rows: list[Row]) -> None: ...


async def copy(source: Side, target: Side, told: Told = lambda *_: None) -> Mapping[str, Total]:
    """Every table; what each holds, on both sides. Raises StorageError when the two are not the same."""
    return {table: await _table(source, target, table, told) for table in TABLES}


async def _table(source: Side, target: Side, table: str, told: Told) -> Total:
    columns, there = await source.columns(table), await source.count(table)
    if set(columns) != set(await target.columns(table)):
        raise StorageError(f"{table} has other columns in {source.name} than in {target.name}.")
    done = Total()
    told(table, 0, there)
    async for rows in source.batches(table, columns):
        await target.put(table, columns, rows)
        done = done.plus(rows)
        told(table, done.rows, there)
    again = await _total(target, table, columns)
    if (done.rows, done) != (there, again):
        raise StorageError(f"{table} came out otherwise: {there} there, {done} read, {again} written.")
    return done


async def _total(side: Side, table: str, columns: Sequence[str]) -> Total:
    total = Total()
    async for rows in side.batches(table, columns):
        total = total.plus(rows)
    return total
