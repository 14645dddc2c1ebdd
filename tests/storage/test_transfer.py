"""A life moves from a file to PostgreSQL and back: every row as it was, and it goes on there; or nothing moves at all.

COPY_DAYS=365 moves a whole year.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from typer.testing import CliRunner

from bot import cli
from bot.clock import PlayClock, SystemClock
from bot.errors import StartError, StopError, StorageError
from bot.storage import lock, migrate
from bot.storage.copying import TABLES
from bot.storage.seats import DISPATCH
from bot.storage.sitting import Seats
from bot.storage.transfer import transfer
from tests import postgres
from tests.house import house
from tests.postgres import Place, Session
from tests.year import lived

DAYS = int(os.environ.get("COPY_DAYS", "20"))
# What a life of this length leaves empty.
_RARE = """
INSERT INTO chat_alias VALUES (-77, 1);
INSERT INTO chat_hold VALUES (-77, 1800000000);
INSERT INTO asking SELECT id, chat_id, 1, 'jar', '', NULL, 1800000000, NULL FROM showing LIMIT 1;
INSERT INTO inbox VALUES (990, -77, 'message', x'7631', 'new', 1, '', 1800000001);
INSERT INTO inbox VALUES (991, -77, 'message', x'7632', 'new', 0, '', 1800000000);
"""
Rows = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, datetime]:
    """A file with many days of two people in it, and when they end."""

    async def live(folder: Path) -> datetime:
        async with house(folder) as home:
            await home.file._writer.execute("PRAGMA synchronous=OFF")
            await lived(home, DAYS)
            return home.clock.now()

    folder = tmp_path_factory.mktemp("life")
    end = asyncio.run(live(folder))
    with closing(sqlite3.connect(folder / "toward.db")) as connection:
        connection.executescript(_RARE)
    return folder / "toward.db", end


@pytest.fixture
def file(life: tuple[Path, datetime], tmp_path: Path) -> Path:
    (tmp_path / "from").mkdir()
    return Path(shutil.copy(life[0], tmp_path / "from" / "toward.db"))


@pytest.fixture
def there() -> Iterator[Place]:
    """A database with our tables and nothing in them."""
    with postgres.server().lent() as place:
        yield place


@pytest.fixture
def bare() -> Iterator[str]:
    """The address of a database with nothing at all in it."""
    with postgres.server().bare() as url:
        yield url


def of_file(path: Path) -> Rows:
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        return {t: [dict(row) for row in connection.execute(f"SELECT * FROM {t} ORDER BY {_order(t)}")] for t in TABLES}


def of_place(place: Place) -> Rows:
    return {table: place.table(table) for table in TABLES}


def _order(table: str) -> str:
    return "rowid" if table in ("partner", "response") else "1, 2"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def tables_at(url: str) -> int:
    session = Session(url)
    (row,) = session.rows("SELECT count(*) AS many FROM pg_tables WHERE schemaname = 'public'")
    session.end()
    return int(row["many"])


async def test_a_life_comes_to_postgresql_and_back_row_by_row(file: Path, there: Place, tmp_path: Path) -> None:
    before, again = of_file(file), tmp_path / "again.db"
    assert all(before.values())
    done = await transfer(file, there.url)
    assert of_place(there) == before == of_file(file)
    assert {table: total.rows for table, total in done.items()} == {table: len(rows) for table, rows in before.items()}
    assert await transfer(there.url, again) == done
    assert of_file(again) == before
    assert again.stat().st_mode & 0o777 == 0o600
    assert names(tmp_path) == ["again.db", "from"]


async def test_a_database_without_tables_gets_them(file: Path, bare: str) -> None:
    await transfer(file, bare)
    with pytest.raises(StartError, match=r"is not empty: meta, couple, chat_alias, partner, .* createdb NAME"):
        await transfer(file, bare)


async def test_updates_keep_the_order_in_which_they_came(file: Path, there: Place) -> None:
    await transfer(file, there.url)
    waiting = there.rows("SELECT update_id FROM inbox WHERE state = 'new' ORDER BY rowid")
    assert [row["update_id"] for row in waiting] == [991, 990]


async def test_they_live_on_from_there(life: tuple[Path, datetime], file: Path, there: Place, tmp_path: Path) -> None:
    await transfer(file, there.url)
    clock = PlayClock(life[1])
    async with house(tmp_path, clock=clock, place=there) as home:
        before = {table: max(row["id"] for row in home.rows(table)) for table in ("moment", "showing", "outbox")}
        await home.pass_time(by=timedelta(days=2))
        for table, largest in before.items():
            added = [row["id"] for row in home.rows(table) if row["id"] > largest]
            assert added, table
            assert len({row["id"] for row in home.rows(table)}) == len(home.rows(table))
        assert [m for m in await home.moments() if m.practice == "checkins" and m.opened_at > life[1]]
    await transfer(there.url, tmp_path / "toward.db")
    async with house(tmp_path, clock=clock) as home:
        await home.pass_time(by=timedelta(days=1))


@pytest.mark.parametrize("table", ["meta", "moment", "chat_hold"])
async def test_what_fails_on_the_way_leaves_nothing(file: Path, bare: str, tmp_path: Path, table: str) -> None:
    def fail(at: str, done: int, there: int) -> None:
        if at == table and done:
            raise StorageError("the disk went away.")

    with pytest.raises(StorageError, match=r"^the disk went away\. Nothing was copied\."):
        await transfer(file, bare, fail)
    assert tables_at(bare) == 0
    await transfer(file, bare)
    with pytest.raises(StorageError):
        await transfer(bare, tmp_path / "again.db", fail)
    assert names(tmp_path) == ["from"]


async def test_what_postgresql_does_not_take_is_one_line_with_nothing_of_it(file: Path, bare: str) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE outbox SET error = 'secret' || char(0) WHERE id = (SELECT max(id) FROM outbox)")
    with pytest.raises(
        StorageError, match=r"outbox: CharacterNotInRepertoireError 22021\. Nothing was copied"
    ) as caught:
        await transfer(file, bare)
    assert "secret" not in str(caught.value)
    assert tables_at(bare) == 0


async def test_while_toward_runs_on_postgresql_nothing_is_copied(file: Path, there: Place, tmp_path: Path) -> None:
    async with Seats(there.url, SystemClock(), [DISPATCH]):
        for first, second in ((file, there.url), (there.url, tmp_path / "again.db")):
            with pytest.raises(StartError, match=r"Toward runs on .*Stop every process of it first"):
                await transfer(first, second)


async def test_while_it_is_copied_nobody_begins_there(file: Path, bare: str, tmp_path: Path) -> None:
    begins: list[bool] = []

    def look(table: str, done: int, there: int) -> None:
        session = Session(bare)
        (row,) = session.rows(f"SELECT pg_try_advisory_lock({0x54575244}) AS free")
        begins.append(row["free"])
        session.end()

    for first, second in ((file, bare), (bare, tmp_path / "again.db")):
        await transfer(first, second, look)
        assert set(begins) == {False}


async def test_a_file_that_is_open_is_not_copied(file: Path, bare: str) -> None:
    async with house(file.parent):
        with pytest.raises(StartError, match=r"Another program has toward\.db open\. Stop Toward first"):
            await transfer(file, bare)
    await transfer(file, bare)


async def test_what_is_not_there_or_not_of_this_schema_is_refused(file: Path, bare: str, tmp_path: Path) -> None:
    with pytest.raises(StartError, match=r"There is no database: .*none\.db"):
        await transfer(tmp_path / "none.db", bare)
    with pytest.raises(StartError, match="There is no database of Toward at"):
        await transfer(bare, tmp_path / "again.db")
    with pytest.raises(StartError, match=r"already there: toward\.db"):
        await transfer(file, file)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA user_version={migrate.version() - 1}")
    with pytest.raises(StartError, match=r"toward\.db has schema 3, this Toward 4"):
        await transfer(file, bare)
    assert tables_at(bare) == 0


async def test_another_programs_database_is_not_written_to(file: Path, bare: str) -> None:
    session = await asyncpg.connect(bare)
    await session.execute("CREATE TABLE recipes (name TEXT)")
    await session.close()
    with pytest.raises(StartError, match="has tables of another program"):
        await transfer(file, bare)
    assert tables_at(bare) == 1


async def test_a_server_that_is_not_there_is_one_line_without_the_password(file: Path) -> None:
    with pytest.raises(StopError, match=r"PostgreSQL at 127\.0\.0\.1:9/toward cannot be reached") as caught:
        await transfer(file, "postgresql://ana:opensesame@127.0.0.1:9/toward")
    assert "opensesame" not in str(caught.value)


def test_the_command_tells_each_table_and_the_sum(file: Path, bare: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATA_DIR", str(file.parent))
    count = sum(len(rows) for rows in of_file(file).values())
    told = CliRunner().invoke(cli.app, ["db", "copy", bare])
    assert told.exit_code == 0, told
    assert f"copied and compared: {count} rows in 14 tables" in told.output
    assert "chat_alias: 1 rows, digest " in told.output
    assert bare not in told.output
    again = CliRunner().invoke(cli.app, ["db", "copy", bare, f"sqlite:///{file.parent / 'again.db'}"])
    assert again.exit_code == 0, again
    assert of_file(file.parent / "again.db") == of_file(file)


def test_the_command_waits_for_nobody_who_has_the_directory(
    file: Path, bare: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATA_DIR", str(file.parent))
    with lock.take(file.parent):
        told = CliRunner().invoke(cli.app, ["db", "copy", bare])
    assert isinstance(told.exception, StartError)
    assert "Another Toward already runs" in str(told.exception)
    assert tables_at(bare) == 0


def test_an_address_of_no_kind_is_told_and_not_shown() -> None:
    told = CliRunner().invoke(cli.app, ["db", "copy", "sqlite:///a.db", "mysql://ana:opensesame@there/toward"])
    assert isinstance(told.exception, StartError)
    assert "not of the form sqlite:///PATH or postgresql://" in str(told.exception)
    assert "opensesame" not in str(told.exception) + told.output
