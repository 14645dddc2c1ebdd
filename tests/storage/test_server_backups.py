"""Copies of a PostgreSQL: all of one instant, sealed like any other, and everything again from one."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from structlog.testing import capture_logs
from typer.testing import CliRunner

from bot import cli, opening, settings
from bot.clock import PlayClock
from bot.domain.couple import ChatId
from bot.settings import Settings
from bot.storage import couples, restoring
from bot.storage.backups import counts
from bot.storage.forgotten import Forgotten
from bot.storage.transfer import transfer
from bot.storage.unit import Unit
from bot.storage.vault import Vault
from tests import postgres
from tests.cast import ANA, BEN, EVENING, GROUP
from tests.house import House, house
from tests.postgres import Place
from tests.storage.test_restoring import DAY, SEAL, lived
from tests.storage.test_transfer import of_file, of_place

VAULT = Vault({"b1": bytes(range(32))})


@pytest.fixture
def there() -> Iterator[Place]:
    with postgres.server().lent() as place:
        yield place


def set_on(place: str, folder: Path) -> Settings:
    return settings.load(database_url=place, data_dir=folder)


def copied(home: House, folder: Path) -> Path:
    assert home.place is not None
    return opening.backups_of(set_on(home.place.url, folder), home.clock, VAULT).make()


async def restored(copy: Path, file: Path) -> restoring.Restored:
    return await restoring.restore(copy, file, VAULT, SEAL, Forgotten(copy.parent, VAULT))


async def test_a_life_comes_back_from_a_copy_as_it_was(there: Place, tmp_path: Path) -> None:
    file = tmp_path / "toward.db"
    async with house(tmp_path, place=there) as home:
        await lived(home)
        copy = await asyncio.to_thread(copied, home, tmp_path)
        done = await restored(copy, file)
    assert done.rows == counts(file)
    assert of_file(file) == of_place(there)
    there.empty()
    await transfer(file, there.url)
    async with house(tmp_path, place=there, clock=home.clock, messenger=home.messenger) as again:
        await again.pass_time(by=DAY)
        assert [m.practice for m in await again.moments()].count("checkins") == 2


async def test_a_copy_is_whole_while_somebody_writes(there: Place, tmp_path: Path) -> None:
    """Every unit writes two rows; a copy that has one of them without the other is torn."""
    stop, wrote = asyncio.Event(), asyncio.Event()

    async def pair(unit: Unit, number: int) -> None:
        await unit.one("set_meta", key=f"left{number}", value="1")
        await unit.one("set_meta", key=f"right{number}", value="1")

    async with house(tmp_path, place=there) as home:

        async def busy() -> int:
            number = 0
            while not stop.is_set():
                number += 1
                await home.database.write(partial(pair, number=number))
                wrote.set()
            return number

        writing, found = asyncio.create_task(busy()), []
        for _ in range(3):
            wrote.clear()
            await wrote.wait()
            home.clock.move_to(home.clock.now() + DAY)
            copy = await asyncio.to_thread(copied, home, tmp_path)
            VAULT.open(copy, tmp_path / "opened")
            found.append(counts(tmp_path / "opened")["meta"])
        stop.set()
        written = await writing
    # One row is the canary.
    assert all(rows % 2 == 1 for rows in found)
    assert 1 < found[0] < found[-1] <= 2 * written + 1


async def test_who_was_forgotten_since_stays_forgotten(there: Place, tmp_path: Path) -> None:
    async with house(tmp_path, place=there) as home:
        await lived(home)
        copy = await asyncio.to_thread(copied, home, tmp_path)
        home.engine.forgetting = Forgotten(copy.parent, VAULT).note
        await home.command(ANA, "/forget", chat=ChatId(ANA))
        await home.tap(ANA, "Forget me now", chat=ChatId(ANA))
        done = await restored(copy, tmp_path / "toward.db")
    assert done.forgotten == 1
    async with house(tmp_path, clock=home.clock) as again:
        assert [row["user_id"] for row in again.rows("partner")] == [BEN]
        us = await again.database.read(lambda unit: couples.by_chat(unit, GROUP))
        assert us is not None


async def test_the_daily_copy_is_made_beside_whoever_runs(there: Place, tmp_path: Path) -> None:
    async with house(tmp_path, place=there) as home:
        await lived(home)
        backups = opening.backups_of(set_on(there.url, tmp_path), home.clock, VAULT)
        with capture_logs() as logs:
            await backups.when_due()
            await backups.when_due()
        assert [(line["action"], line["kept"]) for line in logs] == [("backup_made", 1)]
        home.clock.move_to(home.clock.now() + DAY)
        await backups.when_due()
    assert len(backups.found()) == 2


async def test_without_its_server_a_process_goes_on_without_a_copy(tmp_path: Path) -> None:
    backups = opening.backups_of(
        set_on("postgresql://ana:opensesame@127.0.0.1:9/toward", tmp_path), PlayClock(EVENING), VAULT
    )
    with capture_logs() as logs:
        await backups.when_due()
    assert [line["action"] for line in logs] == ["backup_failed"]
    assert "127.0.0.1:9/toward cannot be reached" in logs[0]["event"]
    assert "opensesame" not in str(logs)
    assert [path.name for path in backups._folder.iterdir()] == ["lock"]


def test_the_commands_say_where_it_is_and_what_comes_next(
    there: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def live() -> None:
        async with house(tmp_path, place=there) as home:
            await lived(home)

    asyncio.run(live())
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setenv("DATABASE_URL", there.url)
    monkeypatch.setenv("DATA_KEYS", "k1:" + "A" * 43 + "=")
    made = CliRunner().invoke(cli.app, ["backup", str(tmp_path / "copy")])
    assert made.exit_code == 0, made
    told = CliRunner().invoke(cli.app, ["restore", str(tmp_path / "copy")])
    assert told.exit_code == 0, told
    assert f"python -m bot db copy sqlite:///{tmp_path / 'toward.db'} postgresql://…" in told.output
    assert there.url not in made.output + told.output
    assert of_file(tmp_path / "toward.db")["moment"] == there.table("moment")
