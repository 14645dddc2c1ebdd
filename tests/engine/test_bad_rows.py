"""A row that raises is pushed an hour ahead, and the others go on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from bot.domain.card import PartnerId
from bot.domain.couple import ChatId
from bot.domain.moment import State
from bot.errors import StorageError
from bot.storage.unit import T, Work
from tests import cast
from tests.cast import ANA, BEN
from tests.house import House

HOUR = timedelta(hours=1)


async def test_a_rhythm_that_raises_waits_an_hour_and_the_next_one_comes(home: House) -> None:
    await home.begin(cast.rhythm("checkins"), cast.rhythm("thanks"))
    await home.spoil("UPDATE rhythm SET practice = 'astrology' WHERE practice = 'checkins'")
    home.clock.move_to(cast.EVENING)
    with capture_logs() as logs:
        assert await home.decide() == 2
    assert [m.practice for m in await home.moments()] == ["thanks"]
    assert [(line["action"], line["error"]) for line in logs] == [("row_raised", "KeyError")]
    assert await home.engine.next_due() == cast.EVENING + HOUR


async def test_a_moment_that_raises_waits_an_hour_and_the_next_one_rests(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid one")
    await home.command(BEN, "/bid two")
    await home.spoil("UPDATE moment SET practice = 'astrology' WHERE id = 1")
    home.clock.move_to(home.clock.now() + 24 * HOUR)
    with capture_logs():
        await home.decide()
    assert (await home.moments())[1].state is State.RESTING
    assert (await home.moments())[0].state is State.OPEN


async def test_a_row_of_one_couple_that_raises_stops_no_other_couple(home: House) -> None:
    await home.begin(cast.rhythm("checkins"))
    others = (replace(cast.ana(), id=PartnerId(21)), replace(cast.ben(), id=PartnerId(22)))
    await home.begin(cast.rhythm("thanks"), couple=replace(cast.couple(*others), chat=ChatId(-200)))
    await home.spoil("UPDATE rhythm SET practice = 'astrology' WHERE practice = 'checkins'")
    home.clock.move_to(cast.EVENING)
    with capture_logs():
        await home.decide()
    assert [m.practice for m in await home.moments()] == ["thanks"]


async def test_a_moment_that_raises_does_not_push_rhythms_ahead(home: House) -> None:
    await home.begin(cast.rhythm("checkins"))
    await home.command(ANA, "/bid one")
    await home.spoil(f"UPDATE moment SET practice = 'astrology', look_at = {int(cast.EVENING.timestamp())}")
    home.clock.move_to(cast.EVENING)
    with capture_logs():
        await home.decide()
    assert [r["practice"] for r in home.rows("moment")] == ["astrology", "checkins"]


async def test_nothing_of_a_row_that_raised_is_kept(home: House) -> None:
    await home.begin(cast.rhythm("checkins"))
    await home.spoil("CREATE TRIGGER no_letters BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'disk'); END")
    home.clock.move_to(cast.EVENING)
    with capture_logs():
        await home.decide()
    assert (home.rows("moment"), home.rows("showing")) == ([], [])


async def test_when_it_is_mended_the_hour_brings_it_back(home: House) -> None:
    await home.begin(cast.rhythm("checkins"))
    await home.spoil("CREATE TRIGGER no_letters BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'disk'); END")
    home.clock.move_to(cast.EVENING)
    with capture_logs():
        await home.decide()
    await home.spoil("DROP TRIGGER no_letters")
    await home.pass_time(by=HOUR)
    assert len(home.group()) == 1


async def test_a_database_that_cannot_even_begin_is_told_as_it_is(home: House) -> None:
    async def closed(work: Work[T]) -> T:
        raise StorageError("BEGIN IMMEDIATE: OperationalError")

    home.database.write = closed  # type: ignore[method-assign]
    with capture_logs(), pytest.raises(StorageError):
        await home.engine.decide_due()
