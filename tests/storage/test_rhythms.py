"""Rhythms come back as they were kept, the one that has been due for longest first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.budget import Opened
from bot.domain.couple import Couple
from bot.domain.moment import State
from bot.domain.rhythm import Rhythm
from bot.errors import StaleError
from bot.storage import couples, rhythms
from bot.storage.unit import AnyDatabase, Unit
from tests.cast import ANA, BEN, BERLIN, EVENING, TODAY, rhythm
from tests.storage.rooms import CODES, INSTANTS, MINUTES, SHARED, WORDS, a_couple, a_moment

HOUR = timedelta(hours=1)
RHYTHMS = st.builds(
    Rhythm, id=st.just(0), couple=st.just(1), practice=CODES, kind=CODES, name=st.just("") | WORDS, at=MINUTES,
    days=st.frozensets(st.integers(0, 6)), zone=st.sampled_from([BERLIN, "Asia/Tokyo"]),
    owner=st.sampled_from([ANA, BEN]), on=st.booleans(), due_at=st.none() | INSTANTS, day=st.none() | st.dates(),
)  # fmt: skip


async def of(database: AnyDatabase, us: Couple) -> tuple[Rhythm, ...]:
    return await database.read(lambda unit: rhythms.of_couple(unit, us.id))


async def save(database: AnyDatabase, changed: Rhythm) -> None:
    await database.write(lambda unit: rhythms.save(unit, changed))


async def added(database: AnyDatabase, us: Couple, due_at: datetime | None = EVENING, **changes: object) -> Rhythm:
    fresh = replace(rhythm("checkins"), id=0, couple=us.id, due_at=due_at, **changes)  # type: ignore[arg-type]
    await save(database, fresh)
    return (await of(database, us))[-1]


async def due(database: AnyDatabase, now: datetime) -> Rhythm | None:
    return await database.read(lambda unit: rhythms.due(unit, now))


@SHARED
@given(fresh=RHYTHMS)
async def test_whatever_it_is_comes_back_as_it_was(database: AnyDatabase, fresh: Rhythm) -> None:
    if await database.read(lambda unit: couples.by_id(unit, fresh.couple)) is None:
        await a_couple(database)
    await save(database, fresh)
    ours = await database.read(lambda unit: rhythms.of_couple(unit, fresh.couple))
    newest = max(ours, key=lambda r: r.id)
    assert replace(newest, id=0) == fresh


async def test_whoever_saved_one_sees_it_at_once(database: AnyDatabase) -> None:
    us = await a_couple(database)

    async def save_and_read(unit: Unit) -> tuple[Rhythm, ...]:
        before = await rhythms.of_couple(unit, us.id)
        await rhythms.save(unit, replace(rhythm("checkins"), id=0, couple=us.id))
        return before + await rhythms.of_couple(unit, us.id)

    assert await database.write(save_and_read) == await of(database, us)


@pytest.mark.parametrize(("now", "is_due"), [(EVENING - timedelta(seconds=1), False), (EVENING, True)])
async def test_it_is_due_on_the_second(database: AnyDatabase, now: datetime, is_due: bool) -> None:
    here = await added(database, await a_couple(database))
    assert await due(database, now) == (here if is_due else None)


async def test_the_one_that_has_waited_longest_comes_first(database: AnyDatabase) -> None:
    us = await a_couple(database)
    await added(database, us)
    earlier = await added(database, us, EVENING - HOUR)
    await added(database, us, None)
    assert await due(database, EVENING + HOUR) == earlier


async def test_the_bell_rings_for_the_next_one_after_now(database: AnyDatabase) -> None:
    us = await a_couple(database)
    await added(database, us, EVENING - HOUR)
    await added(database, us, EVENING + HOUR)
    assert await database.read(lambda unit: rhythms.next_due(unit, EVENING)) == EVENING + HOUR
    assert await database.read(lambda unit: rhythms.next_due(unit, EVENING + HOUR)) is None


async def test_whoever_saves_what_was_changed_meanwhile_is_told(database: AnyDatabase) -> None:
    here = await added(database, await a_couple(database))
    await save(database, replace(here, on=False))
    with pytest.raises(StaleError):
        await save(database, replace(here, due_at=EVENING + HOUR))


async def test_one_that_is_put_off_lets_the_others_go_first(database: AnyDatabase) -> None:
    us = await a_couple(database)
    first = await added(database, us, EVENING - HOUR)
    second = await added(database, us)
    await database.write(lambda unit: rhythms.postpone(unit, first.id, EVENING + HOUR))
    assert await due(database, EVENING) == second


async def test_a_couple_that_ended_has_nothing_that_comes(database: AnyDatabase) -> None:
    us = await a_couple(database)
    await added(database, us)
    await database.write(lambda unit: rhythms.stop(unit, us.id))
    assert [(r.on, r.due_at, r.day) for r in await of(database, us)] == [(False, None, None)]


async def test_what_came_is_remembered_without_what_was_skipped_or_asked_for(database: AnyDatabase) -> None:
    us = await a_couple(database)
    here = await added(database, us)
    for ago, state in ((0, State.OPEN), (1, State.SKIPPED), (2, State.MET), (35, State.RESTING), (36, State.MET)):
        await a_moment(database, us, rhythm=here.id, day=TODAY - timedelta(days=ago), state=state)
    await a_moment(database, us, state=State.MET)
    found = await database.read(lambda unit: rhythms.opened(unit, us.id, TODAY))
    assert set(found) == {Opened(here.id, TODAY - timedelta(days=ago)) for ago in (0, 2, 35)}


async def test_the_first_of_those_days_counts_from_where_it_begins_earliest(database: AnyDatabase) -> None:
    us = await a_couple(database)
    here = await added(database, us)
    day = TODAY - timedelta(days=35)
    # Midnight on Kiritimati.
    earliest = datetime.combine(day, time.min, UTC) - timedelta(hours=14)
    await a_moment(database, us, rhythm=here.id, day=day, state=State.OPEN, opened_at=earliest)
    assert await database.read(lambda unit: rhythms.opened(unit, us.id, TODAY)) == [Opened(here.id, day)]
