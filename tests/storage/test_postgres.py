"""PostgreSQL's own ways: what is claimed, what passes, what is refused at a start, and what nobody is ever told."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import asyncpg
import pytest

from bot.domain.couple import CoupleId
from bot.errors import NotNow, StartError, StopError, StorageError
from bot.storage import couples, migrate, moments, pgerrors, pgmigrate, rhythms
from bot.storage import postgres as postgres_module
from bot.storage.postgres import _QUERIES, PostgresDatabase, connect
from bot.storage.sealing import Seal
from bot.storage.unit import Unit
from tests import postgres
from tests.cast import ANA, BEN, EVENING, GROUP, rhythm
from tests.house import house
from tests.postgres import Place, Server
from tests.storage.rooms import SEAL, a_couple, a_moment, kept

SECOND = timedelta(seconds=1)


@pytest.fixture
def there() -> Iterator[Place]:
    with postgres.server().lent() as place:
        yield place


@pytest.fixture
async def database(there: Place) -> AsyncIterator[PostgresDatabase]:
    async with PostgresDatabase(there.url, SEAL) as opened:
        yield opened


@pytest.fixture
async def other(there: Place) -> AsyncIterator[PostgresDatabase]:
    """Another process, as far as the database can tell."""
    async with PostgresDatabase(there.url, SEAL) as opened:
        yield opened


class Held:
    """A unit that has a couple and goes on when it is told to."""

    def __init__(self, database: PostgresDatabase, couple: CoupleId) -> None:
        self._couple = couple
        self.has_it, self.may_go = asyncio.Event(), asyncio.Event()
        self.task = asyncio.create_task(database.write(self._work))

    async def _work(self, unit: Unit) -> None:
        found = await couples.by_id(unit, self._couple)
        assert found is not None
        self.has_it.set()
        await self.may_go.wait()
        await couples.save(unit, found, replace(found, humans=found.humans + 1))

    async def go(self) -> None:
        self.may_go.set()
        await self.task


async def test_about_one_couple_one_thing_happens_after_the_other(
    database: PostgresDatabase, other: PostgresDatabase
) -> None:
    us = await a_couple(database)
    first = Held(database, us.id)
    await first.has_it.wait()
    second = Held(other, us.id)
    await asyncio.wait({second.task}, timeout=0.05)
    assert not second.has_it.is_set()
    await first.go()
    await second.go()
    assert (await kept(database, us)).humans == us.humans + 2


async def test_whoever_stands_still_in_a_unit_keeps_its_couple_only_for_a_while(
    there: Place, other: PostgresDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    us = await a_couple(other)
    monkeypatch.setattr(postgres_module, "LONGEST", 0.3)
    async with PostgresDatabase(there.url, SEAL) as frozen:
        held = Held(frozen, us.id)
        await held.has_it.wait()
        after = Held(other, us.id)
        await after.go()
        with pytest.raises(NotNow):
            await held.go()
    assert (await kept(other, us)).humans == us.humans + 1


async def _sleeps(unit: Unit) -> None:
    await unit._run("sleep", "SELECT pg_sleep(0.6)", {})


async def test_what_is_about_everybody_may_take_longer(there: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres_module, "LONGEST", 0.2)

    async def long(unit: Unit) -> None:
        await unit.unbounded()
        await _sleeps(unit)

    async with PostgresDatabase(there.url, SEAL) as database:
        await database.write(long)
        with pytest.raises(NotNow):
            await database.write(_sleeps)


async def test_what_a_seat_stands_behind_is_over_sooner_than_other_units(database: PostgresDatabase) -> None:
    async def fenced(unit: Unit) -> None:
        await unit.value("tenure", bound="200ms", key="canary")
        await _sleeps(unit)

    await database.write(_sleeps)
    with pytest.raises(NotNow):
        await database.write(fenced)


async def test_about_two_couples_things_happen_side_by_side(
    database: PostgresDatabase, other: PostgresDatabase
) -> None:
    us, them = await a_couple(database), await a_couple(database, GROUP - 1)  # type: ignore[arg-type]
    first, second = Held(database, us.id), Held(other, them.id)
    async with asyncio.timeout(5):
        await asyncio.gather(first.has_it.wait(), second.has_it.wait())
    await asyncio.gather(first.go(), second.go())


async def test_what_is_due_is_found_past_the_couple_that_somebody_has(
    database: PostgresDatabase, other: PostgresDatabase
) -> None:
    us, them = await a_couple(database), await a_couple(database, GROUP - 1)  # type: ignore[arg-type]
    await a_moment(database, us, rests_at=EVENING)
    theirs = await a_moment(database, them, rests_at=EVENING + SECOND)
    first = Held(database, us.id)
    await first.has_it.wait()
    assert await other.write(lambda unit: moments.due(unit, EVENING + SECOND)) == theirs
    await first.go()
    found = await other.write(lambda unit: moments.due(unit, EVENING + SECOND))
    assert found is not None
    assert found.couple == us.id


async def test_a_rhythm_that_two_find_due_is_opened_by_one(database: PostgresDatabase, other: PostgresDatabase) -> None:
    us = await a_couple(database)
    fresh = replace(rhythm("checkins"), id=0, couple=us.id, due_at=EVENING, day=EVENING.date())
    await database.write(lambda unit: rhythms.save(unit, fresh))
    opened: list[int] = []

    async def open_one(unit: Unit) -> None:
        found = await rhythms.due(unit, EVENING)
        if found is not None:
            await rhythms.save(unit, replace(found, due_at=EVENING + 24 * 3600 * SECOND))
            opened.append(found.id)

    await asyncio.gather(*(where.write(open_one) for where in (database, other) * 8))
    assert len(opened) == 1


async def test_a_unit_that_lost_a_deadlock_is_decided_again(
    database: PostgresDatabase, other: PostgresDatabase
) -> None:
    us, them = await a_couple(database), await a_couple(database, GROUP - 1)  # type: ignore[arg-type]
    both = asyncio.Barrier(2)
    tries: list[int] = []

    async def crosswise(unit: Unit, one: CoupleId, two: CoupleId) -> None:
        tries.append(one)
        await couples.by_id(unit, one)
        if len(tries) <= 2:
            await both.wait()
        found = await couples.by_id(unit, two)
        assert found is not None
        await couples.save(unit, found, replace(found, humans=found.humans + 1))

    await asyncio.gather(
        database.write(lambda unit: crosswise(unit, us.id, them.id)),
        other.write(lambda unit: crosswise(unit, them.id, us.id)),
    )
    assert len(tries) == 3
    assert ((await kept(database, us)).humans, (await kept(database, them)).humans) == (3, 3)


async def test_whoever_begins_in_two_groups_at_once_is_seen_by_the_second(
    database: PostgresDatabase, other: PostgresDatabase
) -> None:
    us = await a_couple(database)
    has_asked, may_go = asyncio.Event(), asyncio.Event()

    async def ask(unit: Unit) -> None:
        assert await couples.now_of(unit, ANA) == us.id
        has_asked.set()
        await may_go.wait()

    first = asyncio.create_task(database.write(ask))
    await has_asked.wait()
    second = asyncio.create_task(other.write(lambda unit: couples.now_of(unit, ANA)))
    await asyncio.wait({second}, timeout=0.05)
    assert not second.done()
    assert await other.write(lambda unit: couples.now_of(unit, BEN)) == us.id
    may_go.set()
    await first
    assert await second == us.id


async def test_whoever_looks_writes_nothing(database: PostgresDatabase) -> None:
    with pytest.raises(StorageError, match="set_meta"):
        await database.read(lambda unit: unit.one("set_meta", key="a", value="1"))


async def test_a_statement_that_failed_undoes_the_unit_whoever_passes_over_it(database: PostgresDatabase) -> None:
    async def careless(unit: Unit) -> None:
        await unit.one("set_meta", key="a", value="1")
        with pytest.raises(StorageError):
            await unit._run("broken", "SELECT 1 / 0", {})

    with pytest.raises(StorageError, match="broken"):
        await database.write(careless)
    assert await database.read(lambda unit: unit.value("get_meta", key="a")) is None


async def test_a_cancelled_unit_goes_on_to_its_end(database: PostgresDatabase) -> None:
    has_begun, may_go = asyncio.Event(), asyncio.Event()

    async def slow(unit: Unit) -> None:
        await unit.one("set_meta", key="a", value="1")
        has_begun.set()
        await may_go.wait()

    caller = asyncio.create_task(database.write(slow))
    await has_begun.wait()
    caller.cancel()
    await asyncio.wait({caller})
    may_go.set()
    await asyncio.wait(database._working)
    assert await database.read(lambda unit: unit.value("get_meta", key="a")) == "1"


@pytest.mark.parametrize(
    ("sql", "values"), [
        ("INSERT INTO couple (chat_id) VALUES (:chat)", {"chat": "zaunkönig"}),
        ("INSERT INTO meta (key, value) VALUES (:key, NULL)", {"key": "zaunkönig"}),
        ("SELECT CAST(CAST(:word AS TEXT) AS BIGINT)", {"word": "zaunkönig"}),
    ],
)  # fmt: skip
async def test_no_value_is_in_an_error(database: PostgresDatabase, sql: str, values: dict[str, object]) -> None:
    with pytest.raises(StorageError) as caught:
        await database.write(lambda unit: unit._run("spoil", sql, values))
    assert not isinstance(caught.value, NotNow)
    assert "zaunkönig" not in f"{caught.value!r}"
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


async def test_with_other_keys_it_does_not_start(database: PostgresDatabase, there: Place) -> None:
    with pytest.raises(StartError, match="keys do not open"):
        async with PostgresDatabase(there.url, Seal({"k1": bytes(32)})):
            pass


async def test_many_that_begin_at_once_find_the_same_tables() -> None:
    with postgres.server().bare() as url:
        async with AsyncExitStack() as stack:
            opening = (stack.enter_async_context(PostgresDatabase(url, SEAL)) for _ in range(3))
            for opened in await asyncio.gather(*opening):
                assert await opened.read(lambda unit: unit.value("get_meta", key="canary"))


async def test_a_database_of_another_program_is_refused_and_left_alone() -> None:
    with postgres.server().bare() as url:
        session = await asyncpg.connect(url)
        await session.execute("CREATE TABLE cats (name TEXT)")
        with pytest.raises(StartError, match="another program"):
            await pgmigrate.up(session)
        assert await session.fetchval("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") == 1
        await session.close()


async def test_a_newer_schema_is_refused(there: Place) -> None:
    there.do("UPDATE toward_schema SET version = 99")
    try:
        with pytest.raises(StartError, match="schema 99, newer than this Toward"):
            async with PostgresDatabase(there.url, SEAL):
                pass
    finally:
        there.do(f"UPDATE toward_schema SET version = {pgmigrate.version()}")


@pytest.mark.parametrize(
    ("url", "kind", "told"), [
        ("postgresql://ana:geheim@127.0.0.1:1/toward", StopError, "127.0.0.1:1/toward cannot be reached"),
        ("postgresql://ana:geheim@127.0.0.1:x/toward", StartError, "cannot be read"),
    ],
)  # fmt: skip
async def test_one_that_cannot_be_opened_is_told_in_a_line_without_the_password(
    url: str, kind: type[Exception], told: str
) -> None:
    with pytest.raises(kind, match=told) as caught:
        await connect(url)
    assert "geheim" not in f"{caught.value}"
    assert len(f"{caught.value}".splitlines()) == 1


async def test_a_database_that_is_not_there_is_told_by_its_name() -> None:
    with pytest.raises(StartError, match="does not let us in"):
        await connect(postgres.server().of("nowhere"))


@pytest.mark.parametrize(
    ("error", "kind"), [
        (asyncpg.AdminShutdownError("zaunkönig"), NotNow), (asyncpg.TooManyConnectionsError(""), NotNow),
        (asyncpg.DiskFullError(""), NotNow), (asyncpg.ReadOnlySQLTransactionError(""), NotNow),
        (asyncpg.LockNotAvailableError(""), NotNow), (asyncpg.QueryCanceledError(""), NotNow),
        (asyncpg.IdleInTransactionSessionTimeoutError(""), NotNow), (ConnectionResetError(), NotNow),
        (TimeoutError(), NotNow), (asyncpg.ConnectionDoesNotExistError(""), NotNow),
        (asyncpg.InterfaceError("zaunkönig"), NotNow),
        (asyncpg.SerializationError(""), pgerrors.Raced), (asyncpg.DeadlockDetectedError(""), pgerrors.Raced),
        (asyncpg.UniqueViolationError(""), pgerrors.Taken),
    ],
)  # fmt: skip
def test_what_passes_is_told_from_what_does_not(error: Exception, kind: type[StorageError]) -> None:
    found = pgerrors.told("save", error)
    assert type(found) is kind
    assert f"{found}".startswith(f"save: {type(error).__name__}")
    assert "zaunkönig" not in f"{found}"


async def test_what_was_erased_is_given_free(database: PostgresDatabase) -> None:
    await database.write(lambda unit: unit.one("set_meta", key="scrub", value="due"))
    assert await database.scrub()
    assert await database.read(lambda unit: unit.value("get_meta", key="scrub")) is None


async def test_every_statement_can_be_read_by_postgresql(there: Place) -> None:
    session = await asyncpg.connect(there.url)
    wrong = []
    for name in (name for name in _QUERIES.available_queries if not name.endswith("_cursor")):
        try:
            await session.prepare(getattr(_QUERIES, name).sql)
        except asyncpg.PostgresError as error:
            wrong.append((name, f"{error}"))
    await session.close()
    assert wrong == []


def test_both_engines_have_the_same_tables(there: Place, tmp_path: Path) -> None:
    file = tmp_path / "toward.db"
    migrate.up(file)
    with closing(sqlite3.connect(file)) as connection:
        ours = {
            (table, column, bool(needed or key))
            for table, column, needed, key in connection.execute(
                'SELECT t.name, c.name, c."notnull", c.pk FROM pragma_table_list t, pragma_table_info(t.name) c '
                "WHERE t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE '%yoyo%'"
            )
        }
    theirs = {
        (row["table_name"], row["column_name"], row["is_nullable"] == "NO")
        for row in there.rows("SELECT * FROM information_schema.columns WHERE table_schema = 'public'")
        if row["table_name"] != "toward_schema" and row["column_name"] != "rowid"
    }
    assert ours == theirs
    assert pgmigrate.version() == migrate.version()


@pytest.fixture
def own() -> Iterator[Server]:
    """A server that nobody else is using."""
    postgres.server()
    made = Server()
    yield made
    made.end()


async def test_42_a_server_that_is_pulled_out_and_comes_back_has_lost_nothing(own: Server, tmp_path: Path) -> None:
    with own.lent() as place:
        async with house(tmp_path, place=place) as home:
            await home.begin(rhythm("checkins"))
            home.clock.move_to(EVENING)

            async def pulled_out(unit: Unit) -> None:
                await unit.one("set_meta", key="half", value="1")
                await asyncio.to_thread(own.stop)
                await unit.one("set_meta", key="whole", value="1")

            with pytest.raises(NotNow):
                await home.database.write(pulled_out)
            for work in (home.engine.decide_due, home.engine.next_due, home.engine.purge):
                with pytest.raises(NotNow):
                    await work()
            await asyncio.to_thread(own.start)
            await home.settle()
            assert [card.keys[0] for card in home.group()] == ["checkins-ask-evening"]
            assert await home.database.read(lambda unit: unit.value("get_meta", key="half")) is None
