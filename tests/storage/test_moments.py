"""Moments and responses come back as they were kept; an occurrence is opened once, whoever tries."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.moment import How, Moment, Response, State, meet, record
from bot.errors import StaleError
from bot.storage import couples, moments, rhythms
from bot.storage.unit import AnyDatabase
from tests.cast import ANA, BEN, EVENING, TODAY, rhythm
from tests.cast import moment as fresh_moment
from tests.storage.rooms import CODES, INSTANTS, SHARED, WORDS, a_couple, a_moment

HOUR = timedelta(hours=1)
MAYBE = st.none() | INSTANTS
ANSWER = Response(partner=BEN, how=How.REPLY, what="reply", at=EVENING, words="ich auch")
RESPONSES = st.builds(
    Response, partner=st.sampled_from([ANA, BEN]), how=st.sampled_from(How), what=CODES, at=INSTANTS,
    words=st.just("") | WORDS,
)  # fmt: skip
MOMENTS = st.builds(
    Moment, id=st.just(0), couple=st.just(1), practice=CODES, kind=CODES, item=CODES,
    by=st.sampled_from([None, ANA, BEN]),
    state=st.sampled_from(State), reason=CODES, opened_at=INSTANTS, rests_at=INSTANTS, met_at=MAYBE, nudge_at=MAYBE,
    nudged_at=MAYBE, come_back_at=MAYBE, detail=st.dictionaries(CODES, CODES, max_size=3), words=st.just("") | WORDS,
    responses=st.lists(RESPONSES, max_size=2, unique_by=lambda r: r.partner).map(tuple),
)  # fmt: skip


async def kept(database: AnyDatabase, moment: Moment) -> Moment:
    found = await database.read(lambda unit: moments.by_id(unit, moment.id))
    assert found is not None
    return found


async def save(database: AnyDatabase, before: Moment | None, after: Moment) -> None:
    await database.write(lambda unit: moments.save(unit, before, after))


@SHARED
@given(fresh=MOMENTS)
async def test_whatever_it_is_comes_back_as_it_was(database: AnyDatabase, fresh: Moment) -> None:
    if await database.read(lambda unit: couples.by_id(unit, fresh.couple)) is None:
        await a_couple(database)
    added = await database.write(lambda unit: moments.add(unit, fresh))
    assert added is not None
    await save(database, replace(added, responses=()), added)
    found = await kept(database, added)
    assert set(found.responses) == set(fresh.responses)
    assert replace(found, id=0, version=0, responses=()) == replace(fresh, responses=())
    assert found.look_at == fresh.look_at


async def test_an_occurrence_is_opened_once_whoever_tries(database: AnyDatabase) -> None:
    us = await a_couple(database)
    await database.write(lambda unit: rhythms.save(unit, replace(rhythm("checkins"), id=0, couple=us.id)))
    skipped = await a_moment(database, us, rhythm=1, day=TODAY, state=State.SKIPPED)
    again = replace(fresh_moment("checkins"), couple=us.id, rhythm=1, day=TODAY)
    assert await database.write(lambda unit: moments.add(unit, again)) is None
    assert (await kept(database, skipped)).state is State.SKIPPED


async def test_what_somebody_asks_for_may_come_as_often_as_they_ask(database: AnyDatabase) -> None:
    us = await a_couple(database)
    assert (await a_moment(database, us)).id != (await a_moment(database, us)).id


async def test_whoever_saves_what_was_changed_meanwhile_is_told(database: AnyDatabase) -> None:
    here = await a_moment(database, await a_couple(database))
    await save(database, here, meet(here, EVENING))
    with pytest.raises(StaleError):
        await save(database, here, replace(here, state=State.RESTING))
    assert (await kept(database, here)).state is State.MET


async def test_a_second_answer_replaces_the_first(database: AnyDatabase) -> None:
    here = await a_moment(database, await a_couple(database))
    await save(database, here, record(here, ANSWER))
    before = await kept(database, here)
    await save(database, before, record(before, replace(ANSWER, words="oder nein")))
    assert [r.words for r in (await kept(database, here)).responses] == ["oder nein"]


async def test_what_waits_longest_is_looked_at_first_and_on_the_second(database: AnyDatabase) -> None:
    us = await a_couple(database)
    await a_moment(database, us, rests_at=EVENING + 2 * HOUR)
    first = await a_moment(database, us, rests_at=EVENING + HOUR)
    assert await database.read(lambda unit: moments.due(unit, EVENING + HOUR - timedelta(seconds=1))) is None
    assert await database.read(lambda unit: moments.due(unit, EVENING + 3 * HOUR)) == first
    assert await database.read(lambda unit: moments.next_look(unit, EVENING + HOUR)) == EVENING + 2 * HOUR


async def test_what_can_change_no_more_is_never_looked_at(database: AnyDatabase) -> None:
    await a_moment(database, await a_couple(database), state=State.MET)
    assert await database.read(lambda unit: moments.due(unit, EVENING + 99 * HOUR)) is None
    assert await database.read(lambda unit: moments.next_look(unit, EVENING - HOUR)) is None


async def test_one_that_is_put_off_lets_the_others_go_first(database: AnyDatabase) -> None:
    us = await a_couple(database)
    first = await a_moment(database, us, rests_at=EVENING)
    second = await a_moment(database, us, rests_at=EVENING + HOUR)
    await database.write(lambda unit: moments.postpone(unit, first.id, EVENING + 9 * HOUR))
    assert await database.read(lambda unit: moments.due(unit, EVENING + HOUR)) == second


async def used(database: AnyDatabase) -> dict[str, datetime]:
    return await database.read(lambda unit: moments.used(unit, fresh_moment("bids").couple))


async def test_what_came_is_remembered_and_when_it_came_last(database: AnyDatabase) -> None:
    us = await a_couple(database)
    await a_moment(database, us, item="q-smile")
    await a_moment(database, us, item="q-smile", opened_at=EVENING + HOUR)
    await a_moment(database, us, item="q-sky", state=State.SKIPPED)
    assert await used(database) == {"q-smile": EVENING + HOUR}


async def test_an_idea_kept_for_one_of_them_was_used_too(database: AnyDatabase) -> None:
    here = await a_moment(database, await a_couple(database), "gestures", detail={"idea11": "g-coffee", "done": "1"})
    assert set(await used(database)) == {"g-coffee"}
    await save(database, here, here.with_detail(idea11="g-note"))
    assert set(await used(database)) == {"g-coffee", "g-note"}


async def test_what_is_old_goes_but_for_what_is_still_to_be_looked_at(database: AnyDatabase) -> None:
    us = await a_couple(database)
    over, waiting = await a_moment(database, us, state=State.MET), await a_moment(database, us)
    await database.write(lambda unit: moments.purge(unit, EVENING + timedelta(seconds=1)))
    assert await database.read(lambda unit: moments.by_id(unit, over.id)) is None
    assert (await kept(database, waiting)).is_open()
