"""What is asked again and again is found, however much lies in the table."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import aiosql
import pytest

from bot.storage import migrate

STORAGE = Path(migrate.__file__).parent
# Asked at each bell, each tap and each letter.
OFTEN = (
    "due_rhythm", "next_rhythm_due", "due_moment", "next_look", "due_note", "next_note_due", "next_letter", "lease",
    "start_sending", "finish", "rhythms_of", "opened_days", "responses_of", "notes_of", "used_by", "open_panels",
)  # fmt: skip
# In the order in which they leave, and only as far as the first that may.
IN_ORDER = "SCAN o USING INDEX outbox_due"
# What next_letter has found by then: one row each at most.
FOUND = ("SCAN unsure", "SCAN waiting")


@pytest.fixture(scope="module")
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript((STORAGE / "schema.sql").read_text(encoding="utf-8"))
        yield connection


@pytest.mark.parametrize("query", OFTEN)
def test_no_table_is_looked_through_from_end_to_end(connection: sqlite3.Connection, query: str) -> None:
    sql = getattr(aiosql.from_path(STORAGE / "queries", "sqlite3", mandatory_parameters=False), query).sql
    values = dict.fromkeys(re.findall(r":(\w+)", sql), 0)
    plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)]
    scans = [step for step in plan if step.startswith("SCAN") and step not in FOUND]
    assert [step for step in scans if step != IN_ORDER] == []
