"""docs/guarantees.md promises nothing that no test holds."""

from __future__ import annotations

import re

from tests import guarantees
from tests.guarantees import PAGE

FAULTS = 48
THREATS = 15


def page() -> str:
    return PAGE.read_text(encoding="utf-8")


def test_every_test_named_here_is_there() -> None:
    named = list(guarantees.named(page()))
    assert len(named) > 100
    assert [test for test in named if not guarantees.exists(test)] == []


def test_a_name_that_is_not_there_is_found() -> None:
    assert not guarantees.exists("tests/test_guarantees.py::test_of_nothing")
    assert not guarantees.exists("tests/test_nowhere.py::test_of_nothing")


def test_no_fault_and_no_threat_is_left_out() -> None:
    wanted = [f"T{n}" for n in range(1, THREATS + 1)] + [f"{n}" for n in range(1, FAULTS + 1)]
    assert sorted(row.number for row in guarantees.rows(page())) == sorted(wanted)


def test_every_row_names_its_test() -> None:
    assert [row.number for row in guarantees.rows(page()) if not row.tests] == []


def test_every_promise_names_its_test() -> None:
    """A line of a list is a promise, and so is a row of the tables."""
    promises = re.findall(r"^- (.+(?:\n  .+)*)", page(), re.MULTILINE)
    assert [said for said in promises if not list(guarantees.named(said)) and "Whoever runs Toward" not in said] == []
