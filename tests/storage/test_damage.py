"""A disk that lies, a plug that is pulled: the file is refused or it is whole, and never half of anything."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from random import Random

import pytest

from bot.errors import StartError
from bot.storage import migrate
from bot.storage.database import Database
from bot.storage.unit import Unit
from tests.storage.rooms import SEAL, a_couple, a_moment

COMMITS = 40
FLIPS = 500
CUTS = 60


@pytest.fixture
async def torn(path: Path, tmp_path: Path) -> Path:
    """A copy of the file and its log, taken while nothing of the last commits was in the file itself."""
    there = tmp_path / "torn" / path.name
    there.parent.mkdir()
    async with Database(path, SEAL) as database:
        for number in range(COMMITS):
            await database.write(partial(_both, number))
        for suffix in ("", "-wal"):
            shutil.copy(f"{path}{suffix}", f"{there}{suffix}")
    return there


async def _both(number: int, unit: Unit) -> None:
    """Two rows of one commit."""
    await unit.one("set_meta", key="one", value=f"{number}")
    await unit.one("set_meta", key="two", value=f"{number}")


def _size_of_log(torn: Path) -> int:
    return Path(f"{torn}-wal").stat().st_size


def _cut(torn: Path, size: int, chance: Random, folder: Path) -> Path:
    """As after a loss of power: the log ends somewhere, perhaps in bytes that nobody wrote."""
    folder.mkdir()
    path = folder / torn.name
    shutil.copy(torn, path)
    log = Path(f"{torn}-wal").read_bytes()[:size]
    Path(f"{path}-wal").write_bytes(log + chance.randbytes(chance.choice((0, 700))))
    return path


def _last_commit(path: Path) -> int:
    """The number in both rows; -1 before the first."""
    assert migrate.file_version(path) in {0, migrate.version()}
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        rows = dict(connection.execute("SELECT key, value FROM meta WHERE key IN ('one', 'two')").fetchall())
    assert rows.get("one") == rows.get("two")
    return int(rows.get("one", -1))


def test_a_torn_log_ends_with_a_whole_commit(torn: Path, tmp_path: Path) -> None:
    chance = Random(31)
    size = _size_of_log(torn)
    sizes = [*sorted(chance.sample(range(size), CUTS)), size]
    ends = [_last_commit(_cut(torn, cut, chance, tmp_path / f"{cut}")) for cut in sizes]
    assert ends == sorted(ends)
    assert ends[0] < ends[-1] == COMMITS - 1


async def test_after_a_torn_log_it_goes_on(torn: Path, tmp_path: Path) -> None:
    path = _cut(torn, _size_of_log(torn) // 2, Random(1), tmp_path / "half")
    async with Database(path, SEAL) as database:
        await database.write(partial(_both, COMMITS))
    assert _last_commit(path) == COMMITS


@pytest.fixture
async def alive(path: Path) -> None:
    """A database with something in it."""
    async with Database(path, SEAL) as database:
        us = await a_couple(database)
        for _ in range(20):
            await a_moment(database, us)


def _flipped(whole: bytes) -> Iterator[bytes]:
    chance = Random(30)
    for _ in range(FLIPS):
        harmed = bytearray(whole)
        harmed[chance.randrange(len(harmed))] ^= 1 << chance.randrange(8)
        yield bytes(harmed)


def _refusal(path: Path) -> str:
    """What is said about the file, or '' when it is taken."""
    try:
        migrate.up(path)
    except StartError as error:
        return str(error)
    return ""


@pytest.mark.usefixtures("alive")
def test_a_flipped_bit_is_refused_in_one_line_or_does_no_harm_and_nothing_is_moved(path: Path) -> None:
    said = []
    for harmed in _flipped(path.read_bytes()):
        path.write_bytes(harmed)
        said.append(_refusal(path))
        assert path.read_bytes() == harmed
    refused = [one for one in said if one]
    assert [one for one in refused if "\n" in one or not one.startswith(path.name)] == []
    # Most of a file is content, which only its seal protects (tests/test_tampered.py).
    assert 0 < len(refused) < FLIPS
