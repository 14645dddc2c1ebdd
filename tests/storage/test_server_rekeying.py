"""A new key for everything on PostgreSQL, while nobody runs there; afterwards the old key can go."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot import cli
from bot.clock import SystemClock
from bot.errors import StartError
from bot.storage.alone import alone, rewrite
from bot.storage.postgres import PostgresDatabase
from bot.storage.rekeying import Done, rekey
from bot.storage.sealing import Seal
from bot.storage.seats import POLL
from bot.storage.sitting import Seats
from bot.storage.transfer import transfer
from tests import postgres
from tests.postgres import Place, here
from tests.storage.test_rekeying import BOTH, OLD, ONLY_NEW, names, path, quiet, stops_at, words

__all__ = ["path"]


@pytest.fixture
def there(path: Path) -> Iterator[Place]:
    """What is in the file, on PostgreSQL."""
    with postgres.server().lent() as place:
        here(transfer(path, place.url))
        yield place


async def back(place: Place, folder: Path) -> Path:
    """What is on PostgreSQL, in a file."""
    again = folder / "again.db"
    again.unlink(missing_ok=True)
    await transfer(place.url, again)
    return again


def test_the_servers_statistics_have_no_samples_of_what_was_written(there: Place) -> None:
    there.do("ANALYZE")
    columns = {row["attname"] for row in there.rows("SELECT attname FROM pg_stats WHERE schemaname = 'public'")}
    assert "due_at" in columns
    assert [column for column in columns if column.endswith("_sealed")] == []


def on_disk(place: Place) -> set[bytes]:
    """The keys with which anything is sealed in the server's own files of this database."""
    place.do("CHECKPOINT")
    (row,) = place.rows(
        "SELECT current_setting('data_directory') AS folder, oid FROM pg_database WHERE datname = current_database()"
    )
    pages = b"".join(file.read_bytes() for file in Path(row["folder"], "base", str(row["oid"])).iterdir())
    return {key for key in (b"k1", b"k2") if b"v1|" + key + b"|" in pages}


async def test_afterwards_the_old_key_can_go(path: Path, there: Place, tmp_path: Path) -> None:
    before = words(path, BOTH)
    async with PostgresDatabase(there.url, BOTH) as database:
        assert await rekey(database, quiet) == Done(sealed=len(before), unreadable=0)
        assert await rekey(database, quiet) == Done()
    again = await back(there, tmp_path)
    assert (names(again), words(again, ONLY_NEW)) == ({b"k2"}, before)
    async with PostgresDatabase(there.url, ONLY_NEW):
        pass
    with pytest.raises(StartError, match="keys do not open"):
        async with PostgresDatabase(there.url, Seal({"k1": OLD})):
            pass


async def test_nothing_that_the_old_key_had_sealed_stays_in_the_tables(there: Place) -> None:
    async with PostgresDatabase(there.url, BOTH) as database:
        await rekey(database, quiet)
    assert on_disk(there) == {b"k1", b"k2"}
    async with alone(there.url) as session:
        await rewrite(session)
    assert on_disk(there) == {b"k2"}


@pytest.mark.parametrize("after", [0, 4, 8])
async def test_interrupted_it_goes_on(path: Path, there: Place, tmp_path: Path, after: int) -> None:
    before = words(path, BOTH)
    with pytest.raises(KeyboardInterrupt):
        async with PostgresDatabase(there.url, BOTH) as database:
            await rekey(database, stops_at(after))
    assert words(await back(there, tmp_path), BOTH) == before
    async with PostgresDatabase(there.url, BOTH) as database:
        await rekey(database, quiet)
    again = await back(there, tmp_path)
    assert (names(again), words(again, ONLY_NEW)) == ({b"k2"}, before)


@pytest.fixture
def folder(there: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """DATA_DIR of whoever runs it, with its key in it."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "keys").write_text(f"k1:{base64.b64encode(OLD).decode()}\n", encoding="utf-8")
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("DATABASE_URL", there.url)
    return tmp_path / "data"


def test_the_command_makes_a_key_and_leaves_nothing_of_the_old_one(there: Place, folder: Path) -> None:
    told = CliRunner().invoke(cli.app, ["db", "rekey", "--new"])
    assert told.exit_code == 0, told
    assert "sealed with the key k2, 0 do not open with any key" in told.output
    assert (folder / "keys").read_text(encoding="utf-8").startswith("k2:")
    assert on_disk(there) == {b"k2"}
    assert there.url not in told.output


async def test_while_somebody_runs_no_key_is_made(there: Place, folder: Path) -> None:
    async with Seats(there.url, SystemClock(), [POLL]):
        told = await asyncio.to_thread(CliRunner().invoke, cli.app, ["db", "rekey", "--new"])
    assert isinstance(told.exception, StartError)
    assert "Stop every process of it first" in str(told.exception)
    assert (folder / "keys").read_text(encoding="utf-8").startswith("k1:")
