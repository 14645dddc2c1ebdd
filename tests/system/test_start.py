"""How it refuses to start: exit code 2, one clear line for each problem, never a traceback, never a secret."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.playground.telegram import TOKEN
from tests.system.conftest import Telegram
from tests.system.process import ROOT, Process

WORDS = "q-own-one = What made the zaunkönig smile today?\n"
PACK = '[[item]]\nid = "q-own-one"\nkind = "question"\ndepth = "light"\n'


def refused(home: Path, command: str = "run", **settings: str) -> list[str]:
    """The lines it ends with."""
    with Process(home, command, **settings) as process:
        assert process.wait() == 2
        assert "Traceback" not in process.output()
        return process.output().splitlines()


def started(home: Path, **settings: str) -> dict[str, str]:
    return {
        "TELEGRAM_TOKEN": TOKEN,
        "DATA_DIR": str(home / "data"),
        "TELEGRAM_API_URL": "http://127.0.0.1:9",
    } | settings


def test_a_missing_token_is_named_with_the_way_to_get_one(tmp_path: Path) -> None:
    (line,) = refused(tmp_path)
    assert "TELEGRAM_TOKEN" in line
    assert "@BotFather" in line


def test_every_wrong_setting_is_told_at_once_and_no_value(tmp_path: Path) -> None:
    wrong = {
        "TELEGRAM_TOKEN": "zaunkönig", "TELEGRAM_API_URL": "nachtigall", "DATABASE_URL": "mysql://zaunkönig",
        "LOG_LEVEL": "LOUD", "MESSAGES_PER_SECOND": "many",
    }  # fmt: skip
    lines = refused(tmp_path, **wrong)
    assert [name for name in wrong if any(name in line for line in lines)] == list(wrong)


def test_contradictory_settings_are_told_together(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(TOKEN, encoding="utf-8")
    lines = refused(tmp_path, TELEGRAM_TOKEN=TOKEN, TELEGRAM_TOKEN_FILE=str(file), LOG_LEVEL="DEBUG")
    assert any("TELEGRAM_TOKEN_FILE and TELEGRAM_TOKEN are both set" in line for line in lines)
    assert any("LOG_LEVEL DEBUG" in line for line in lines)


def test_a_broken_env_file_line_is_a_problem_like_any_other(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("MESSAGES_PER_SECOND=1000\n", encoding="utf-8")
    (line,) = refused(tmp_path, TELEGRAM_TOKEN=TOKEN)
    assert "MESSAGES_PER_SECOND" in line


@pytest.mark.parametrize(
    "file, broken, line, what",
    [
        ("packs/own.toml", PACK.replace('"light"', '"bottomless"'), 4, "q-own-one"),
        ("text/en/own.ftl", WORDS + "q-own-one = { $nobody }\n", 2, "q-own-one"),
        ("packs/own.toml", PACK + "kind = [\n", 6, "own.toml"),
    ],
)
def test_malformed_content_is_named_by_file_line_and_id(
    tmp_path: Path, file: str, broken: str, line: int, what: str
) -> None:
    content = {"packs/own.toml": PACK, "text/en/own.ftl": WORDS} | {file: broken}
    for name, text in content.items():
        (tmp_path / "own" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "own" / name).write_text(text, encoding="utf-8")
    lines = refused(tmp_path, **started(tmp_path, CONTENT_LOCAL=str(tmp_path / "own")))
    assert any(f"{file}:{line} " in each and what in each for each in lines), lines


def test_a_content_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    (line,) = refused(tmp_path, **started(tmp_path, CONTENT_LOCAL=str(tmp_path / "nowhere")))
    assert "nowhere" in line


def test_a_database_of_a_newer_version_is_refused_and_left_alone(telegram: Telegram) -> None:
    with telegram.bot() as bot:
        bot.says("running")
        assert bot.stop() == 0
    database = telegram.data / "toward.db"
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA user_version = 999")
    before = database.read_bytes()
    (line,) = refused(telegram.home, **started(telegram.home))
    assert "schema 999" in line
    assert database.read_bytes() == before


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "toward.db").write_text("zaunkönig " * 1000, encoding="utf-8")
    assert "toward.db is not a readable database" in refused(tmp_path, **started(tmp_path))[-1]


def test_the_wrong_keys_are_refused_before_anything_is_written(telegram: Telegram) -> None:
    with telegram.bot() as bot:
        bot.says("running")
        assert bot.stop() == 0
    before = (telegram.data / "toward.db").read_bytes()
    lines = refused(telegram.home, **started(telegram.home, DATA_KEYS=f"k1:{'A' * 43}="))
    assert "The keys do not open toward.db" in lines[-1]
    assert (telegram.data / "toward.db").read_bytes() == before


@pytest.mark.parametrize("command", ["run", "check"])
def test_keys_that_are_gone_are_asked_for_and_none_are_made(telegram: Telegram, command: str) -> None:
    with telegram.bot() as bot:
        bot.says("running")
        assert bot.stop() == 0
    (telegram.data / "keys").unlink()
    lines = refused(telegram.home, command, **started(telegram.home))
    assert any("its keys are not. Put back the file DATA_DIR/keys" in line for line in lines)
    assert not (telegram.data / "keys").exists()


async def test_a_second_one_on_the_same_data_is_refused_and_the_first_goes_on(telegram: Telegram) -> None:
    with telegram.bot() as first:
        first.says("running")
        (line,) = refused(telegram.home, **started(telegram.home))
        assert "Another Toward already runs" in line
        us = await telegram.play.couple()
        await us.sees(us.ana, "I'm in")


def test_a_data_directory_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    (line,) = refused(tmp_path, **started(tmp_path, DATA_DIR=str(tmp_path / "file" / "data")))
    assert "DATA_DIR" in line


@pytest.mark.parametrize("command", ["run", "check"])
def test_26_without_time_zone_data_it_says_so(tmp_path: Path, command: str) -> None:
    # A machine without any: no folders of its own to look into, and a package of that name with nothing in it.
    (tmp_path / "none" / "tzdata").mkdir(parents=True)
    (tmp_path / "none" / "tzdata" / "__init__.py").touch()
    hidden = {"PYTHONTZPATH": "", "PYTHONPATH": f"{tmp_path / 'none'}{os.pathsep}{ROOT}"}
    lines = refused(tmp_path, command, **started(tmp_path, **hidden))
    assert "There is no time zone data. Install it: pip install tzdata" in lines[-1]


@pytest.mark.parametrize("at", ["yesterday", "2026-03-28T18:00:00"])
def test_a_play_clock_needs_an_instant_with_an_offset(tmp_path: Path, at: str) -> None:
    with Process(tmp_path, "playground", "--port", "0", "--at", at) as process:
        assert process.wait() == 2
        assert "--at" in process.output()
        assert "Traceback" not in process.output()


def test_a_port_that_is_taken_is_named(telegram: Telegram) -> None:
    port = telegram.process.address().rpartition(":")[2]
    with Process(telegram.home, "emulator", "--port", port) as second:
        assert second.wait() == 2
        assert port in second.output()
        assert "Traceback" not in second.output()
