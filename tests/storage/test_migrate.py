"""A file is brought to the current schema, or refused with one line that names it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import StartError
from bot.storage import migrate


def pragma(path: Path, name: str) -> object:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]


def test_a_new_file_says_whose_it_is_and_how_far(path: Path) -> None:
    assert migrate.file_version(path) == 0
    migrate.up(path)
    assert pragma(path, "application_id") == migrate.APPLICATION_ID
    assert pragma(path, "user_version") == migrate.file_version(path) == migrate.version()
    assert pragma(path, "journal_mode") == "wal"


def test_a_start_that_was_killed_before_it_had_a_database_begins_anew(path: Path) -> None:
    for name in ("toward.db.new", "toward.db.new-wal"):
        path.with_name(name).write_bytes(b"half")
    migrate.up(path)
    assert [file.name for file in path.parent.iterdir()] == ["toward.db"]
    assert migrate.file_version(path) == migrate.version()


def test_a_second_time_changes_nothing(path: Path) -> None:
    migrate.up(path)
    before = path.read_bytes()
    migrate.up(path)
    assert path.read_bytes() == before


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")


def newer(path: Path) -> None:
    migrate.up(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {migrate.version() + 1}")


def zeros(path: Path) -> None:
    path.write_bytes(bytes(8192))


def nothing(path: Path) -> None:
    path.touch()


def rubbish(path: Path) -> None:
    path.write_bytes(b"not a database at all, " * 400)


def cut_short(path: Path) -> None:
    migrate.up(path)
    path.write_bytes(path.read_bytes()[:5000])


def torn(path: Path) -> None:
    migrate.up(path)
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + bytes(4096) + whole[8192:])


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (foreign, "another program"), (newer, "newer than this Toward"), (zeros, "not a readable|another program"),
        (nothing, "not a readable"), (rubbish, "not a readable"), (cut_short, "not a readable"),
        (torn, "not a readable"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_refused_and_left_as_it_is(path: Path, harm: Callable[[Path], None], told: str) -> None:
    harm(path)
    before = path.read_bytes()
    with pytest.raises(StartError, match=rf"toward\.db.*({told})"):
        migrate.up(path)
    assert path.read_bytes() == before
