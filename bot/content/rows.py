"""Which practice of the articles is served by what: the promise that nothing of them is lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.content.kinds import Item
from bot.content.packs import read_toml
from bot.content.problems import Problem

NAME = "features.toml"


class _Features(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    articles: dict[str, int] = Field(min_length=1)
    served: dict[str, list[str]] = {}
    later: dict[str, list[str]] = {}
    tests: dict[str, str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Every row there is, and who serves it: an item, a feature in code, or (named honestly) a later release.

    A question can point at a practice whose feature is still to come; such a row counts as later, not as served.
    """

    known: frozenset[str] = frozenset()
    by_items: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    by_code: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    tests: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    later: frozenset[str] = frozenset()

    @property
    def served(self) -> frozenset[str]:
        return (frozenset(self.by_items) | frozenset(self.by_code)) - self.later


def read_rows(folder: Path, items: Iterable[Item]) -> tuple[Rows, list[Problem]]:
    """The rows of features.toml held against the sources of the items."""
    text, data, problems = read_toml(folder / NAME, NAME)
    if problems:
        return Rows(), problems
    try:
        features = _Features.model_validate(data)
    except ValidationError as error:
        return Rows(), [_wrong(text, str(error.errors()[0]["loc"][0]), error.errors()[0]["msg"])]
    rows = Rows(
        known=frozenset(f"{name}-{row:02}" for name, count in features.articles.items() for row in range(1, count + 1)),
        by_items=_turned({item.id: item.sources for item in items}),
        by_code=_turned(features.served),
        tests=features.tests,
        later=frozenset(row for listed in features.later.values() for row in listed),
    )
    return rows, [*unknown_sources(rows, items), *_unknown_rows(rows, text), *_uneven_rows(rows, text)]


def unknown_sources(rows: Rows, items: Iterable[Item]) -> list[Problem]:
    return [
        Problem(file=item.file, line=item.line, id=item.id, what=f"sources: no article has a row {row}")
        for item in items
        for row in sorted(set(item.sources) - rows.known)
    ]


def _turned(rows_of: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    turned: dict[str, list[str]] = {}
    for name, rows in rows_of.items():
        for row in rows:
            turned.setdefault(row, []).append(name)
    return {row: tuple(names) for row, names in sorted(turned.items())}


def _unknown_rows(rows: Rows, text: str) -> list[Problem]:
    listed = set(rows.by_code) | rows.later
    return [_wrong(text, row, "no article has this row") for row in sorted(listed - rows.known)]


def _uneven_rows(rows: Rows, text: str) -> list[Problem]:
    """Each row is served or listed as later, and code that serves a row today is not promised for tomorrow."""
    missing = [
        _wrong(text, row, "nothing serves this row; name a feature or list it as later")
        for row in sorted(rows.known - rows.served - rows.later)
    ]
    both = [
        _wrong(text, row, "is served by code already; take it out of later")
        for row in sorted(rows.later & frozenset(rows.by_code))
    ]
    return missing + both


def _wrong(text: str, named: str, what: str) -> Problem:
    place = text.find(named)
    return Problem(file=NAME, line=text.count("\n", 0, max(place, 0)) + 1, id=named, what=what)
