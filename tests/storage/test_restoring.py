"""The restore drill: a life comes back from a copy as it was, but for what was erased since and what is over."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import PlayClock
from bot.domain.couple import ChatId, Stage
from bot.errors import StartError
from bot.storage import couples, moments, restoring
from bot.storage.backups import Backups, counts
from bot.storage.database import Database
from bot.storage.forgotten import Forgotten
from bot.storage.restoring import Restored
from bot.storage.sealing import Seal
from bot.storage.vault import Vault
from tests import cast
from tests.cast import ANA, BEN, EVENING, GROUP
from tests.house import House, house

VAULT = Vault({"b1": bytes(range(32))})
SEAL = Seal({"k1": bytes(32)})
DAY = timedelta(days=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    (tmp_path / "elsewhere").mkdir()
    return tmp_path / "elsewhere" / "toward.db"


async def lived(home: House) -> None:
    """An evening: a check-in that both answered, a bid, and what Ana keeps for herself."""
    await home.begin(cast.rhythm("checkins"))
    await home.pass_time(to=EVENING)
    await home.reply(ANA, "our very own words")
    await home.reply(BEN, "his own words", to=home.group()[0].id)
    await home.command(ANA, "/bid a long day")


def copied(home: House, folder: Path) -> Path:
    return Backups(home.path, folder, VAULT, home.clock).make()


async def restored(copy: Path, target: Path, vault: Vault = VAULT, seal: Seal = SEAL) -> Restored:
    return await restoring.restore(copy, target, vault, seal, Forgotten(copy.parent, vault))


def everything(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables but what a start and a restore write themselves."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in counts(path) if name != "outbox"
        }


async def words(path: Path) -> list[str]:
    async with Database(path, SEAL) as database:
        us = await database.read(lambda unit: couples.by_chat(unit, GROUP))
        assert us is not None
        found = await database.read(lambda unit: moments.of_couple(unit, us.id))
    return sorted(r.words for m in found for r in m.responses) + sorted(p.name for p in us.partners)


async def test_a_life_comes_back_as_it_was(home: House, folder: Path, elsewhere: Path) -> None:
    await lived(home)
    done = await restored(copied(home, folder), elsewhere)
    assert everything(elsewhere) == everything(home.path)
    assert done.rows == counts(elsewhere)
    assert await words(elsewhere) == await words(home.path)
    assert "our very own words" in await words(elsewhere)


async def test_it_lives_on_from_there(home: House, folder: Path, elsewhere: Path) -> None:
    await lived(home)
    await restored(copied(home, folder), elsewhere)
    async with house(elsewhere.parent, clock=home.clock, messenger=home.messenger) as again:
        before = len(again.group())
        await again.pass_time(by=DAY)
        assert [m.practice for m in await again.moments()].count("checkins") == 2
        assert len(again.group()) > before


async def test_what_was_waiting_to_be_sent_is_not_sent_again(home: House, folder: Path, elsewhere: Path) -> None:
    await home.begin(cast.rhythm("checkins"))
    home.keep_inside()
    home.clock.move_to(EVENING)
    await home.decide()
    copy = copied(home, folder)
    await home.settle()
    assert len(home.group()) == 1
    await restored(copy, elsewhere)
    async with house(elsewhere.parent, clock=home.clock, messenger=home.messenger) as again:
        await again.settle()
        assert len(again.group()) == 1
        assert {row["state"] for row in again.rows("outbox")} == {"expired"}


async def test_what_was_missed_for_days_does_not_come_late(home: House, folder: Path, elsewhere: Path) -> None:
    await lived(home)
    copy = copied(home, folder)
    before = len(home.group())
    await restored(copy, elsewhere)
    home.clock.move_to(EVENING + 3 * DAY - timedelta(hours=2))
    async with house(elsewhere.parent, clock=home.clock, messenger=home.messenger) as again:
        await again.settle()
        assert len([call for call in again.messenger.named("send") if call.chat == GROUP]) == before


async def test_an_update_from_after_the_copy_is_taken_again(home: House, folder: Path, elsewhere: Path) -> None:
    await lived(home)
    await home.receive(None, update=901)
    copy = copied(home, folder)
    await home.receive(None, update=902)
    await restored(copy, elsewhere)
    async with house(elsewhere.parent, clock=home.clock, messenger=home.messenger) as again:
        known = {row["update_id"] for row in again.rows("inbox")}
        assert 901 in known
        assert 902 not in known


async def test_who_was_forgotten_since_stays_forgotten(home: House, folder: Path, elsewhere: Path) -> None:
    await lived(home)
    copy = copied(home, folder)
    home.engine.forgetting = Forgotten(folder, VAULT).note
    await home.command(ANA, "/forget", chat=ChatId(ANA))
    await home.tap(ANA, "Forget me now", chat=ChatId(ANA))
    done = await restored(copy, elsewhere)
    assert done.forgotten == 1
    async with house(elsewhere.parent, clock=home.clock) as again:
        assert [row["user_id"] for row in again.rows("partner")] == [BEN]
        assert {row["user_id"] for row in again.rows("response")} == {BEN}
        assert [row["stage"] for row in again.rows("couple")] == [Stage.ENDED.value]
        assert again.rows("rhythm") == []


async def test_who_was_forgotten_before_the_copy_and_came_back_is_in_it(
    home: House, folder: Path, elsewhere: Path
) -> None:
    Forgotten(folder, VAULT).note(ANA, home.clock.now())
    home.clock.move_to(home.clock.now() + timedelta(hours=1))
    await lived(home)
    done = await restored(copied(home, folder), elsewhere)
    assert done.forgotten == 0
    assert "our very own words" in await words(elsewhere)


async def test_a_database_that_is_there_is_not_overwritten(home: House, folder: Path, elsewhere: Path) -> None:
    copy = copied(home, folder)
    for name in ("toward.db", "toward.db-wal"):
        there = elsewhere.with_name(name)
        there.write_bytes(b"")
        with pytest.raises(StartError, match=rf"already there: {name} .* Move it away first"):
            await restored(copy, elsewhere)
        assert there.read_bytes() == b""
        there.unlink()


async def test_with_another_key_nothing_is_put_there(home: House, folder: Path, elsewhere: Path) -> None:
    copy = copied(home, folder)
    with pytest.raises(StartError, match="cannot be restored: it was made with the backup key b1"):
        await restored(copy, elsewhere, Vault({"b2": bytes(32)}))
    with pytest.raises(StartError, match="keys do not open toward"):
        await restored(copy, elsewhere, seal=Seal({"k9": bytes(32)}))
    assert list(elsewhere.parent.iterdir()) == []


async def test_what_is_no_copy_of_ours_is_refused(home: House, folder: Path, elsewhere: Path) -> None:
    foreign, copy = home.path.with_name("foreign.db"), home.path.with_name("foreign.backup")
    with closing(sqlite3.connect(foreign)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    VAULT.shut(foreign, copy, home.clock.now())
    for source, told in ((copy, "another program"), (home.path, "no copy that Toward has made")):
        with pytest.raises(StartError, match=told):
            await restored(source, elsewhere)
    assert list(elsewhere.parent.iterdir()) == []


async def test_a_copy_of_a_newer_toward_is_refused(home: House, folder: Path, elsewhere: Path) -> None:
    newer, copy = home.path.with_name("newer.db"), home.path.with_name("newer.backup")
    with closing(sqlite3.connect(home.path)) as connection:
        connection.execute("VACUUM INTO ?", (str(newer),))
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute("PRAGMA user_version = 99")
    VAULT.shut(newer, copy, home.clock.now())
    with pytest.raises(StartError, match="schema 99, newer than this Toward"):
        await restored(copy, elsewhere)
    assert list(elsewhere.parent.iterdir()) == []


def test_the_list_of_the_forgotten_ends_after_a_month(folder: Path) -> None:
    clock = PlayClock(EVENING)
    list_ = Forgotten(folder, VAULT)
    list_.note(ANA, clock.now())
    assert list_.is_among(list_.since(EVENING), ANA)
    assert not list_.is_among(list_.since(EVENING), BEN)
    assert list_.since(EVENING + timedelta(seconds=1)) == frozenset()
    list_.note(BEN, EVENING + 31 * DAY)
    assert not list_.is_among(list_.since(EVENING), ANA)
    assert list_.is_among(list_.since(EVENING), BEN)
