"""The schema that one can read is the one that the migrations make, and every query has a purpose and a door."""

from __future__ import annotations

import ast
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from bot.storage import migrate

STORAGE = Path(migrate.__file__).parent


def shape(connection: sqlite3.Connection) -> dict[str, str]:
    """What the database is made of, comments and spaces aside."""
    rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE '%yoyo%'")
    # ALTER TABLE leaves other blanks around commas and brackets than a person does.
    return {name: re.sub(r"\s*([,()])\s*", r"\1", " ".join(re.sub(r"--.*", "", sql).split())) for name, sql in rows}


def fresh() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.executescript((STORAGE / "schema.sql").read_text(encoding="utf-8"))
    return connection


def queries() -> Iterator[tuple[str, str]]:
    """Every query's name and the line below it."""
    for file in (STORAGE / "queries").glob("*.sql"):
        lines = file.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines):
            if line.startswith("-- name: "):
                yield line.removeprefix("-- name: ").rstrip("^!$"), lines[number + 1]


def asked() -> set[str]:
    """Every query that a door asks for by its name."""
    found: set[str] = set()
    for file in STORAGE.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    # Where others write too, these ask for a variant.
                    found |= {first.value} if node.func.attr in ("one", "all", "value", "free", "next") else set()
                    found |= {f"{first.value}_claimed"} if node.func.attr in ("free", "next") else set()
    return found


def test_migrations_make_the_schema_that_one_can_read(path: Path) -> None:
    migrate.up(path)
    with closing(sqlite3.connect(path)) as migrated, closing(fresh()) as readable:
        assert shape(migrated) == shape(readable)


def test_every_table_is_strict() -> None:
    with closing(fresh()) as connection:
        tables = {
            name: strict for _, name, kind, _, _, strict in connection.execute("PRAGMA table_list") if kind == "table"
        }
    assert [name for name, strict in tables.items() if not strict and not name.startswith("sqlite_")] == []


def test_every_query_says_what_it_is_for() -> None:
    assert [name for name, purpose in queries() if not re.fullmatch(r"-- [A-Z].*\.", purpose)] == []


def test_every_query_is_asked_by_a_door_and_every_door_asks_one_that_is_there() -> None:
    names = [name for name, _ in queries()]
    assert set(names) == asked()
    assert len(names) == len(set(names))


def test_what_they_wrote_is_only_in_sealed_columns() -> None:
    with closing(fresh()) as connection:
        columns = connection.execute(
            "SELECT t.name || '.' || c.name, c.type FROM pragma_table_list t, pragma_table_info(t.name) c"
        ).fetchall()
    sealed = {name for name, type in columns if type == "BLOB"}
    assert {name.rpartition("_")[2] for name in sealed} == {"sealed"}
    assert {"partner.name_sealed", "moment.words_sealed", "response.words_sealed", "inbox.body_sealed"} <= sealed
