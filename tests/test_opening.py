"""What has to be there before a PostgreSQL database opens, and how `check` speaks of one."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot import doctor, opening
from bot.errors import StartError
from bot.settings import Settings
from bot.storage import pgmigrate
from bot.storage.database import Database
from bot.storage.postgres import PostgresDatabase
from tests import postgres

KEY = f"k1:{'A' * 43}="
CLOSED = "postgresql://ana:geheim@127.0.0.1:1/toward"


def given(tmp_path: Path, url: str, **more: object) -> Settings:
    return Settings(_env_file=None, data_dir=tmp_path, database_url=url, **more)  # type: ignore[arg-type]


def test_no_process_makes_keys_of_its_own_for_a_database_of_many(tmp_path: Path) -> None:
    with (
        pytest.raises(StartError, match="every process needs the same keys"),
        opening.opened_seal(given(tmp_path, CLOSED)),
    ):
        pass
    assert list(tmp_path.iterdir()) == []


def test_keys_may_be_given_or_lie_in_the_data_directory(tmp_path: Path) -> None:
    with opening.opened_seal(given(tmp_path, CLOSED, data_keys=KEY)) as seal:
        words = seal.close("words", "meta")
    (tmp_path / "keys").write_text(f"{KEY}\n", encoding="utf-8")
    with opening.opened_seal(given(tmp_path, CLOSED)) as seal:
        assert seal.open(words, "meta") == "words"


def test_two_processes_may_share_a_data_directory(tmp_path: Path) -> None:
    found = given(tmp_path, CLOSED, data_keys=KEY)
    with opening.opened_seal(found), opening.opened_seal(found) as seal:
        assert seal.first == "k1"


def test_the_address_says_which_database_it_is(tmp_path: Path) -> None:
    with opening.opened_seal(given(tmp_path, CLOSED, data_keys=KEY)) as seal:
        assert isinstance(opening.database_of(given(tmp_path, CLOSED), seal), PostgresDatabase)
        assert isinstance(opening.database_of(given(tmp_path, ""), seal), Database)


async def test_check_says_what_is_there(tmp_path: Path) -> None:
    with postgres.server().bare() as url:
        line = await doctor._server(given(tmp_path, url))
        assert line.fine
        assert line.text.startswith("no tables yet at ")
    with postgres.server().lent() as place:
        line = await doctor._server(given(tmp_path, place.url))
        assert line.fine
        assert line.text.endswith(f"schema {pgmigrate.version()} of {pgmigrate.version()}")


async def test_check_says_where_nobody_answers_and_no_password(tmp_path: Path) -> None:
    line = await doctor._server(given(tmp_path, CLOSED))
    assert not line.fine
    assert "127.0.0.1:1/toward cannot be reached" in line.text
    assert "geheim" not in line.text
