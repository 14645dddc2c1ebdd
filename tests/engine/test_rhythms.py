"""Rhythms: one moment for a local date, whoever asks and however often, or none with a reason."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path

from bot.domain.couple import Volume
from bot.domain.moment import State
from tests import cast
from tests.cast import ANA, BEN, CLEO
from tests.house import NOON, House, house

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
EVENING = cast.rhythm("checkins", at=time(20, 30))
MORNING = cast.rhythm("gestures", at=time(8, 30))
# 20:30 in Berlin on the day the house opens.
HALF_PAST_EIGHT = datetime(2026, 3, 11, 19, 30, tzinfo=UTC)


async def came(home: House) -> list[tuple[str, date | None]]:
    return [(m.practice, m.day) for m in await home.moments() if m.state is not State.SKIPPED]


async def skipped(home: House) -> Counter[str]:
    return Counter(m.reason for m in await home.moments() if m.state is State.SKIPPED)


async def test_it_comes_at_its_time_with_sound_as_the_days_first(home: House) -> None:
    await home.begin(EVENING)
    await home.pass_time(to=HALF_PAST_EIGHT - timedelta(seconds=1))
    assert home.group() == []
    await home.pass_time(to=HALF_PAST_EIGHT)
    (card,) = home.group()
    assert (card.keys[0], card.silent) == ("checkins-ask-evening", False)


async def test_it_comes_once_for_each_local_date_over_the_change_of_clocks(home: House) -> None:
    await home.begin(cast.rhythm("checkins", at=time(20, 30)))
    await home.pass_time(to=datetime(2026, 3, 30, tzinfo=UTC))
    days = Counter(m.day for m in await home.moments())
    assert set(days.values()) == {1}
    assert len(days) == 19


async def test_a_restart_opens_nothing_again(tmp_path: Path) -> None:
    async with house(tmp_path) as home:
        await home.begin(EVENING)
        await home.pass_time(to=HALF_PAST_EIGHT)
    async with house(tmp_path, clock=home.clock, messenger=home.messenger) as again:
        await again.dispatcher.recover()
        await again.pass_time(by=timedelta(minutes=5))
        assert len(again.group()) == 1


async def test_a_restart_between_decision_and_sending_loses_nothing(tmp_path: Path) -> None:
    async with house(tmp_path) as home:
        await home.begin(EVENING)
        home.clock.move_to(HALF_PAST_EIGHT)
        await home.decide()
    async with house(tmp_path, clock=home.clock, messenger=home.messenger) as again:
        await again.dispatcher.recover()
        await again.settle()
        assert len(again.group()) == 1


async def test_two_engines_that_tick_at_once_open_it_once(tmp_path: Path) -> None:
    async with house(tmp_path) as home:
        await home.begin(EVENING)
        async with house(tmp_path, clock=home.clock, messenger=home.messenger) as other:
            home.clock.move_to(HALF_PAST_EIGHT)
            await asyncio.gather(*(h.decide() for h in (home, other, home, other)))
            await asyncio.gather(home.dispatcher.deliver_due(), other.dispatcher.deliver_due())
        assert [m.day for m in await home.moments()] == [date(2026, 3, 11)]
        assert len(home.messenger.named("send")) == 1


async def test_within_its_grace_a_late_one_still_comes(home: House) -> None:
    await home.begin(cast.rhythm("checkins", at=time(15)))
    home.clock.move_to(NOON + 8 * HOUR)
    await home.settle()
    assert len(home.group()) == 1


async def test_past_its_grace_it_is_skipped_and_nothing_is_said(home: House) -> None:
    await home.begin(cast.rhythm("checkins", at=time(14)))
    home.clock.move_to(NOON + 8.5 * HOUR)
    await home.settle()
    assert (await skipped(home), home.group()) == (Counter(late=1), [])


async def test_after_an_outage_of_days_one_comes_and_no_heap(home: House) -> None:
    couple = await home.begin(cast.rhythm("checkins", at=time(13)), cast.rhythm("thanks", at=time(14)))
    await home.change(replace(couple, volume=Volume.PAIR))
    home.clock.move_to(NOON + 3 * DAY + 3 * HOUR)
    await home.settle()
    assert len(home.group()) == 1
    assert (await skipped(home))["late"] == 7


async def test_after_an_outage_each_rhythm_goes_on_at_its_own_time(home: House) -> None:
    await home.begin(EVENING)
    home.clock.move_to(NOON + 30 * DAY)
    await home.settle()
    assert await home.engine.next_due() == datetime(2026, 4, 10, 18, 30, tzinfo=UTC)


async def test_in_quiet_hours_it_waits_for_the_first_minute_that_is_quiet_for_neither(home: House) -> None:
    await home.begin(cast.rhythm("gestures", at=time(7)))
    await home.pass_time(by=DAY)
    (moment,) = await home.moments()
    assert moment.opened_at == datetime(2026, 3, 12, 7, tzinfo=UTC)


async def test_the_daily_volume_holds(home: House) -> None:
    await home.begin(MORNING, EVENING)
    await home.pass_time(by=14 * DAY)
    assert max(Counter(day for _, day in await came(home)).values()) == 1
    assert set(await skipped(home)) <= {"turn", "budget", "easing", "asleep"}


async def test_rhythms_that_share_a_small_volume_take_turns(home: House) -> None:
    await home.begin(MORNING, EVENING)
    for _ in range(6):
        await home.pass_time(by=DAY)
        await home.command(ANA, "/settings")
    practices = [practice for practice, _ in await came(home)]
    assert all(a != b for a, b in pairwise(practices))


async def test_with_room_for_two_both_come_and_the_second_is_silent(home: House) -> None:
    couple = await home.begin(cast.rhythm("gestures", at=time(13)), EVENING)
    await home.change(replace(couple, volume=Volume.PAIR))
    await home.pass_time(to=HALF_PAST_EIGHT)
    assert [m.silent for m in home.group()] == [False, True]


async def test_only_bids_means_that_nothing_comes_by_itself(home: House) -> None:
    couple = await home.begin(EVENING)
    await home.change(replace(couple, volume=Volume.BIDS))
    await home.pass_time(by=5 * DAY)
    assert (await came(home), home.group()) == ([], [])


async def test_in_a_pause_nothing_comes_and_nothing_is_caught_up(home: House) -> None:
    await home.begin(EVENING)
    await home.command(ANA, "/pause")
    await home.tap(ANA, "pause:week")
    await home.pass_time(by=6 * DAY)
    assert len(home.group()) == 1
    await home.pass_time(by=DAY + 9 * HOUR)
    assert [day for _, day in await came(home)] == [date(2026, 3, 18)]


async def test_resume_lets_the_next_one_come(home: House) -> None:
    await home.begin(EVENING)
    await home.command(ANA, "/pause")
    await home.tap(ANA, "pause:said")
    await home.pass_time(by=2 * DAY)
    await home.command(BEN, "/resume")
    await home.pass_time(by=DAY)
    assert len(await came(home)) == 1


async def test_with_a_third_person_there_nothing_comes(home: House) -> None:
    await home.begin(EVENING)
    await home.joined(CLEO, 3)
    await home.pass_time(by=2 * DAY)
    assert [m.keys for m in home.group()] == [["hello-third"]]


async def test_a_busy_week_brings_about_half(home: House) -> None:
    couple = await home.begin(EVENING)
    await home.change(replace(couple, busy_until=NOON + 7 * DAY))
    for _ in range(7):
        await home.pass_time(by=DAY)
        await home.command(ANA, "/help")
    assert len(await came(home)) == 4
