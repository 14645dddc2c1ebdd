"""The drill as an operator does it: a copy beside a running bot, the disk lost, and everything back from the copy."""

from __future__ import annotations

import asyncio
from pathlib import Path

from tests import postgres
from tests.system.conftest import Telegram
from tests.system.process import Process


def told(telegram: Telegram, *command: str, code: int = 0, **settings: str) -> str:
    """What a command says, run beside whatever runs."""
    with Process(telegram.home, *command, DATA_DIR=str(telegram.data), **settings) as process:
        assert process.wait() == code
        assert "Traceback" not in process.output()
        return process.output()


def lose(telegram: Telegram) -> Path:
    """The disk is gone, but for the keys; the database is moved away as the message says."""
    away = telegram.home / "away"
    away.mkdir()
    for file in telegram.data.glob("toward.db*"):
        file.rename(away / file.name)
    return away


async def test_a_couple_lives_on_after_a_restore(telegram: Telegram) -> None:
    copy = telegram.home / "copy"
    with telegram.bot() as bot:
        await asyncio.to_thread(bot.says, "running")
        us = await telegram.play.couple()
        await us.onboard()
        made = await asyncio.to_thread(told, telegram, "backup", str(copy))
        assert "opened again and compared" in made
        refused = await asyncio.to_thread(told, telegram, "restore", str(copy), code=2)
        assert "Another Toward already runs" in refused
        assert bot.stop() == 0
    assert "already there: toward.db" in told(telegram, "restore", str(copy), code=2)
    lose(telegram)
    assert "restored what was kept at" in told(telegram, "restore", str(copy))
    with telegram.bot() as bot:
        await asyncio.to_thread(bot.says, "running")
        await us.say(us.ana, "/bid one thing")
        await us.reads(us.ben, "one thing")
        assert bot.stop() == 0


async def test_a_couple_moves_to_postgresql_and_lives_on_after_it_is_lost(telegram: Telegram) -> None:
    with postgres.server().bare() as first, postgres.server().bare() as second:
        with telegram.bot() as bot:
            await asyncio.to_thread(bot.says, "running")
            us = await telegram.play.couple()
            await us.onboard()
            assert bot.stop() == 0
        assert "copied and compared" in await asyncio.to_thread(told, telegram, "db", "copy", first)
        lose(telegram)
        with telegram.bot(DATABASE_URL=first) as bot:
            await asyncio.to_thread(bot.says, "running")
            await us.say(us.ana, "/bid one thing")
            await us.reads(us.ben, "one thing")
            assert "Toward runs on" in await asyncio.to_thread(told, telegram, "db", "copy", first, second, code=2)
            copy = str(telegram.home / "copy")
            await asyncio.to_thread(told, telegram, "backup", copy, DATABASE_URL=first)
            assert bot.stop() == 0
        said = await asyncio.to_thread(told, telegram, "restore", copy, DATABASE_URL=first)
        assert f"db copy sqlite:///{telegram.data / 'toward.db'} postgresql://" in said
        await asyncio.to_thread(told, telegram, "db", "copy", second)
        with telegram.bot(DATABASE_URL=second) as bot:
            await asyncio.to_thread(bot.says, "running")
            await us.say(us.ben, "/bid another thing")
            await us.reads(us.ana, "another thing")
            assert bot.stop() == 0


def test_without_its_keys_a_copy_is_not_restored_and_none_are_made(telegram: Telegram) -> None:
    copy = telegram.home / "copy"
    with telegram.bot() as bot:
        bot.says("running")
        assert bot.stop() == 0
    told(telegram, "backup", str(copy))
    lose(telegram)
    for name, setting in (("keys", "DATA_KEYS"), ("backup.key", "BACKUP_KEYS")):
        file = telegram.data / name
        file.rename(telegram.home / name)
        assert f"Put it back, or set {setting}" in told(telegram, "restore", str(copy), code=2)
        assert not file.exists()
        (telegram.home / name).rename(file)


def test_a_backup_folder_that_cannot_be_used_is_one_line(telegram: Telegram) -> None:
    with telegram.bot() as bot:
        bot.says("running")
        assert bot.stop() == 0
    (telegram.home / "file").write_text("", encoding="utf-8")
    (line,) = told(telegram, "backup", code=2, BACKUP_DIR=str(telegram.home / "file" / "copies")).splitlines()[-1:]
    assert line.startswith("BACKUP_DIR cannot be used")
