"""The rows of docs/guarantees.md and their tests: `python -m tests.guarantees` runs them and tells the outcome."""

from __future__ import annotations

import ast
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "guarantees.md"
# path::test_name, as pytest writes it.
NAMED = re.compile(r"(tests/[\w/]+\.py)::(\w+)")
_ROW = re.compile(r"^\| (T?\d+) \| (.+?) \|", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One fault (a number of durability.md 5) or one threat (T and a number of its 4.1), and its tests."""

    number: str
    what: str
    tests: tuple[str, ...]


def rows(page: str) -> Iterator[Row]:
    """Every numbered row of the page's tables."""
    for line in page.splitlines():
        if found := _ROW.match(line):
            yield Row(number=found[1], what=found[2], tests=tuple(named(line)))


def named(text: str) -> Iterator[str]:
    for path, name in NAMED.findall(text):
        yield f"{path}::{name}"


@cache
def tests_of(path: str) -> frozenset[str]:
    """The names of the test functions in one file; none where there is no file."""
    file = ROOT / path
    tree = ast.parse(file.read_text(encoding="utf-8") if file.is_file() else "")
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, kinds) and node.name.startswith("test"))


def exists(test: str) -> bool:
    path, name = test.split("::")
    return name in tests_of(path)


@dataclass(slots=True)
class Outcomes:
    """How often each test passed, failed or was skipped; a pytest plugin."""

    seen: dict[str, Counter[str]] = field(default_factory=dict)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" or report.outcome != "passed":
            test = report.nodeid.partition("[")[0]
            self.seen.setdefault(test, Counter())[report.outcome] += 1

    def of(self, tests: tuple[str, ...]) -> str:
        total = sum((self.seen.get(test, Counter(missing=1)) for test in tests), Counter())
        return ", ".join(f"{count} {outcome}" for outcome, count in sorted(total.items()))


def main() -> int:
    """Exit code 0 when every one of them has passed."""
    page = PAGE.read_text(encoding="utf-8")
    outcomes = Outcomes()
    code = pytest.main(["-q", "--no-header", *sorted(set(named(page)))], plugins=[outcomes])
    table = Table("", "what is tried", "tests")
    for row in rows(page):
        table.add_row(row.number, row.what, outcomes.of(row.tests))
    Console(width=120).print(table)
    return int(code)


if __name__ == "__main__":
    sys.exit(main())
