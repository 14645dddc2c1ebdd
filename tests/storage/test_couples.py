"""Couples and partners come back as they were kept, and nobody overwrites somebody else's change."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.card import PartnerId
from bot.domain.couple import UNTIL_SAID, ChatId, Couple, Easing, Jar, Nudges, Partner, Stage, Volume
from bot.domain.localtime import Span
from bot.errors import StaleError
from bot.storage import couples, moments, rhythms, showings
from bot.storage.showings import Face, Showing
from bot.storage.unit import AnyDatabase, Unit
from tests.cast import ANA, BEN, BERLIN, CLEO, EVENING, GROUP, TODAY, rhythm
from tests.storage.rooms import CODES, INSTANTS, MINUTES, SHARED, WORDS, a_couple, a_moment, kept

SPANS = st.builds(Span, start=MINUTES, end=MINUTES)
SMALL = st.integers(0, 1000)
MAYBE = st.none() | INSTANTS
PARTNERS = st.builds(
    Partner, id=st.sampled_from([ANA, BEN]), name=WORDS, language=CODES,
    zone=st.sampled_from(["", BERLIN, "Asia/Tokyo"]), consented_at=MAYBE, quiet=SPANS,
    busy=st.none() | SPANS, nudges=st.sampled_from(Nudges), evening_at=MINUTES,
    mood=CODES, reachable=st.booleans(), active_at=MAYBE, nudge_hold_until=MAYBE,
)  # fmt: skip
COUPLES = st.builds(
    Couple, id=st.just(1), chat=st.integers(-(2**52), -1).map(ChatId), stage=st.sampled_from(Stage), language=CODES,
    partners=st.lists(PARTNERS, max_size=2, unique_by=lambda p: p.id).map(tuple), humans=SMALL, admin=st.booleans(),
    reactions=st.booleans(), group_nudges=st.booleans(), volume=st.sampled_from(Volume),
    paused_until=MAYBE | st.just(UNTIL_SAID), busy_until=MAYBE, unreachable=CODES,
    onboarding=st.dictionaries(CODES, CODES, max_size=3),
    easing=st.builds(Easing, unanswered=SMALL, skips=SMALL, asked=st.booleans()),
    jar=st.builds(Jar, marbles=SMALL, shelf=SMALL, day=st.none() | st.just(TODAY), today=SMALL),
)  # fmt: skip


async def save(database: AnyDatabase, before: Couple, after: Couple) -> None:
    await database.write(lambda unit: couples.save(unit, before, after))


@SHARED
@given(after=COUPLES)
async def test_whatever_they_are_comes_back_as_it_was(database: AnyDatabase, after: Couple) -> None:
    before = await database.read(lambda unit: couples.by_id(unit, after.id)) or await a_couple(database)
    after = replace(after, id=before.id, created_at=before.created_at, version=before.version)
    await save(database, before, after)
    assert replace(await kept(database, before), version=before.version) == after


@SHARED
@given(after=COUPLES)
async def test_whoever_saved_them_reads_the_same_as_everybody_else(database: AnyDatabase, after: Couple) -> None:
    before = await database.read(lambda unit: couples.by_id(unit, after.id)) or await a_couple(database)

    async def save_and_read(unit: Unit) -> Couple | None:
        await couples.save(unit, before, replace(after, id=before.id))
        return await couples.by_id(unit, before.id)

    assert await database.write(save_and_read) == await kept(database, before)


async def test_whoever_saves_what_was_changed_meanwhile_is_told(database: AnyDatabase) -> None:
    us = await a_couple(database)
    await save(database, us, replace(us, humans=3))
    with pytest.raises(StaleError):
        await save(database, us, replace(us, admin=True))
    assert (await kept(database, us)).humans == 3


async def test_what_did_not_change_is_not_written(database: AnyDatabase) -> None:
    us = await a_couple(database)
    await save(database, us, us)
    assert (await kept(database, us)).version == us.version


async def test_when_the_two_were_first_met_never_changes(database: AnyDatabase) -> None:
    us = await a_couple(database)
    await save(database, us, replace(us, created_at=EVENING, admin=True))
    assert (await kept(database, us)).created_at == us.created_at


async def test_who_left_before_it_began_is_forgotten(database: AnyDatabase) -> None:
    us = await a_couple(database)
    await save(database, us, replace(us, partners=us.partners[1:]))
    assert [p.id for p in (await kept(database, us)).partners] == [BEN]


async def test_a_group_is_found_by_its_former_id_too(database: AnyDatabase) -> None:
    us = await a_couple(database)
    new = ChatId(-1_002_345_678_901)
    for _ in range(2):
        await database.write(lambda unit: couples.move(unit, us, GROUP, new))
    await save(database, us, replace(us, chat=new))
    for chat in (GROUP, new):
        found = await database.read(lambda unit, chat=chat: couples.by_chat(unit, chat))  # type: ignore[misc]
        assert found is not None
        assert (found.id, found.chat) == (us.id, new)


async def test_a_group_that_got_a_former_id_is_itself(database: AnyDatabase) -> None:
    us = await a_couple(database)
    await database.write(lambda unit: couples.move(unit, us, ChatId(-200), GROUP))
    others = await a_couple(database, ChatId(-200))
    found = await database.read(lambda unit: couples.by_chat(unit, ChatId(-200)))
    assert found == others


async def test_messages_stay_in_the_group_where_they_are_and_the_rest_moves(database: AnyDatabase) -> None:
    us = await a_couple(database)
    new = ChatId(-300)
    bare = Showing(couple=us.id, face=Face.LINE, chat=GROUP, created_at=EVENING)
    sent = await database.write(lambda unit: showings.add(unit, replace(bare, message=5)))
    unsent = await database.write(lambda unit: showings.add(unit, bare))
    await database.write(lambda unit: couples.move(unit, us, GROUP, new))
    found = [await database.read(lambda unit, n=n: showings.by_id(unit, n)) for n in (sent, unsent)]  # type: ignore[misc]
    assert [s and s.chat for s in found] == [GROUP, new]


async def test_somebody_is_found_in_the_couple_they_are_in_now(database: AnyDatabase) -> None:
    old, now = await a_couple(database), await a_couple(database, ChatId(-200))
    await save(database, old, replace(old, stage=Stage.ENDED))
    found = await database.read(lambda unit: couples.of_person(unit, ANA))
    assert found == now
    assert await database.read(lambda unit: couples.of_person(unit, CLEO)) is None


async def test_groups_that_never_began_are_found_after_a_while(database: AnyDatabase) -> None:
    us = await a_couple(database)
    assert us.created_at is not None
    await save(database, us, replace(us, stage=Stage.NEW))
    for ago, found in ((timedelta(seconds=1), []), (timedelta(0), [us.id])):
        before = us.created_at - ago
        assert await database.read(lambda unit, at=before: couples.unfinished(unit, at, at)) == found  # type: ignore[misc]


async def test_ended_couples_are_found_once_nobody_has_come_back(database: AnyDatabase) -> None:
    us = await a_couple(database)
    await save(database, us, replace(us, stage=Stage.ENDED).with_partner(replace(us.partners[0], active_at=EVENING)))
    assert await database.read(lambda unit: couples.long_ended(unit, EVENING)) == []
    after = EVENING + timedelta(seconds=1)
    assert await database.read(lambda unit: couples.long_ended(unit, after)) == [us.id]


async def test_with_a_couple_goes_everything_that_is_theirs(database: AnyDatabase) -> None:
    us = await a_couple(database)
    here = await a_moment(database, us)
    await database.write(lambda unit: rhythms.save(unit, replace(rhythm("checkins"), id=0, couple=us.id)))
    shown = Showing(couple=us.id, face=Face.CARD, chat=GROUP, moments=(here.id,), created_at=EVENING)
    number = await database.write(lambda unit: showings.add(unit, shown))
    await database.write(lambda unit: couples.remove(unit, us.id))
    assert await database.read(lambda unit: couples.of_person(unit, PartnerId(BEN))) is None
    assert await database.read(lambda unit: moments.by_id(unit, here.id)) is None
    assert await database.read(lambda unit: rhythms.of_couple(unit, us.id)) == ()
    assert await database.read(lambda unit: showings.by_id(unit, number)) is None
