"""A unit of work and the database it belongs to, as everybody meets them: the same doors for every engine."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from types import TracebackType
from typing import Any, Protocol, Self, TypeVar

import structlog

from bot.domain.card import UNREADABLE
from bot.errors import SealError, StartError
from bot.storage.sealing import Place, Seal

log = structlog.get_logger()
T = TypeVar("T")
Work = Callable[["Unit"], Coroutine[Any, Any, T]]
# Kept in `meta` from an erasure until what was erased is out of the file too.
SCRUB = "scrub"
_CANARY = "canary"
# One number for each row, where it is not called `id`.
_NUMBERS = {"partner": "rowid", "response": "rowid", "inbox": "update_id"}


class Row(Protocol):
    """One row, by its columns' names or places."""

    def __getitem__(self, column: str | int, /) -> Any: ...
    def __iter__(self) -> Iterator[Any]: ...


class Unit(ABC):
    """The statements of one unit of work, by the names they have in queries/*.sql.

    Only these are awaited in it: nothing of the network, and nobody else.
    """

    # Whether others write meanwhile: then a couple is ours from when it is read until the end of the unit.
    claims = False

    def __init__(self, seal: Seal) -> None:
        self.seal = seal
        # Couples and their rhythms as read or saved here: nobody else changes them meanwhile, so none is read twice.
        self.known: dict[tuple[str, int], Any] = {}
        # The couples that are ours, and the row that was taken up because it is due.
        self.claimed: set[int] = set()
        self.due = 0

    @abstractmethod
    async def all(self, query: str, **values: object) -> Sequence[Row]:
        """The rows of one statement. Raises StorageError, with the query's name and none of its values."""

    @abstractmethod
    async def _run(self, name: str, sql: str, values: Mapping[str, object]) -> Sequence[Row]:
        """The same for a statement that is in no file."""

    async def one(self, query: str, **values: object) -> Row | None:
        rows = await self.all(query, **values)
        return rows[0] if rows else None

    async def value(self, query: str, **values: object) -> Any:
        row = await self.one(query, **values)
        return row[0] if row else None

    async def free(self, query: str, **values: object) -> Sequence[Row]:
        """The rows of one statement; where others write too, those that nobody else has, by its `_claimed` variant."""
        return await self.all(f"{query}_claimed" if self.claims else query, **values)

    async def next(self, query: str, **values: object) -> Row | None:
        """The row that is due first, of a couple that nobody else decides about."""
        row = next(iter(await self.free(query, **values)), None)
        if row is not None:
            self.due = row["id"]
            self.claimed.add(row["couple_id"])
        return row

    @abstractmethod
    async def unbounded(self) -> None:
        """This unit is about everybody, and may take longer than one about a couple."""

    def opened(
        self, sealed: bytes | None, *place: str | int, or_else: str = UNREADABLE, before: Place | None = None
    ) -> str:
        """The words of a sealed column, '' where there are none, and `or_else` for what was changed or moved.

        `before` is the place they were sealed for by an earlier release. One piece that does not open is told in the
        log, and stops neither its couple nor anybody else.
        """
        try:
            return self.seal.open_either(sealed, place, before or place) if sealed else ""
        except SealError:
            log.error("sealed words do not open", action="unreadable", table=place[0], row=place[1])
            return or_else

    async def sealed_otherwise(self, table: str, column: str, after: int, most: int) -> Sequence[Row]:
        """Rows whose `column` another key than the first has sealed, with their number as `row`."""
        number, mark = _NUMBERS.get(table, "id"), self.seal.mark
        sql = (
            f"SELECT *, {number} AS row FROM {table} WHERE {number} > :after AND {column} IS NOT NULL "  # noqa: S608
            f"AND substr({column}, 1, :length) <> :mark ORDER BY {number} LIMIT :most"
        )
        values = {"after": after, "mark": mark, "length": len(mark), "most": most}
        return await self._run(f"sealed_{table}_{column}", sql, values)

    async def seal_again(self, table: str, column: str, row: int, sealed: bytes) -> None:
        sql = f"UPDATE {table} SET {column} = :sealed WHERE {_NUMBERS.get(table, 'id')} = :row"  # noqa: S608
        await self._run(f"seal_{table}_{column}", sql, {"row": row, "sealed": sealed})


class AnyDatabase(ABC):
    """Opened with `async with`. Everything that writes goes through `write`."""

    # How a message calls it.
    name: str
    seal: Seal
    # Whether other processes write to it too.
    is_shared = False

    @abstractmethod
    async def write(self, work: Work[T]) -> T:
        """One unit of work: all of it is kept, or nothing. Raises NotNow when nothing can be written just now.

        A caller that is cancelled meanwhile does not stop it: it is kept or undone as a whole all the same.
        """

    @abstractmethod
    async def read(self, work: Work[T]) -> T:
        """The same for a look at what is committed, beside whoever writes."""

    @abstractmethod
    async def scrub(self) -> bool:
        """See that nothing stays of what was erased; False when it could not be done now."""

    @abstractmethod
    async def __aenter__(self) -> Self: ...

    @abstractmethod
    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    async def check_keys(self, unit: Unit) -> None:
        """A canary sealed at the first start must open at every later one, before anything is sealed otherwise."""
        kept = await unit.value("get_meta", key=_CANARY)
        if kept is None:
            await unit.one("set_meta", key=_CANARY, value=self.seal.close(_CANARY, "meta").hex())
            return
        try:
            self.seal.open(bytes.fromhex(kept), "meta")
        except (SealError, ValueError) as error:
            raise StartError(
                f"The keys do not open {self.name}. Put back its own DATA_KEYS, or the file DATA_DIR/keys."
            ) from error
