"""A wall clock that steps: noticed at once, nothing burned, nothing doubled, nothing stuck when it is right again."""

from __future__ import annotations

import asyncio
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from bot import errors, scheduler
from bot.domain.couple import ChatId, Volume
from bot.domain.moment import State
from tests import cast
from tests.cast import ANA, BEN, EVENING, GROUP
from tests.machine import NONE, Machine, machine

SECOND, MINUTE, HOUR, DAY = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
TEN_YEARS = 3_652 * DAY
FORWARD = [HOUR, DAY, TEN_YEARS]
BACK = [-HOUR, -DAY]
AHEAD = pytest.mark.parametrize("by", FORWARD, ids=["hour", "day", "ten years"])
BEHIND = pytest.mark.parametrize("by", BACK, ids=["hour", "day"])


async def came(here: Machine) -> Counter[tuple[str, date | None]]:
    return Counter((m.practice, m.day) for m in await here.home.moments() if m.rhythm is not None)


async def an_evening(here: Machine) -> None:
    """Ana and Ben with a check-in at half past eight, in a house that is up."""
    await here.home.begin(cast.rhythm("checkins"))
    await here.boot()


def states(here: Machine) -> list[str]:
    return [row["state"] for row in here.home.rows("outbox")]


# -- ahead -------------------------------------------------------------------------------------------------------------


@AHEAD
async def test_22_a_clock_that_leaps_ahead_burns_no_evening(tmp_path: Path, by: timedelta) -> None:
    async with machine(tmp_path) as here:
        await an_evening(here)
        here.step(by)
        await here.live(10 * MINUTE)
        assert (here.scheduler.doubt.holds, await came(here), here.home.group()) == (True, Counter(), [])


@AHEAD
async def test_22_not_even_when_the_bell_rings_before_the_guard_looks(tmp_path: Path, by: timedelta) -> None:
    async with machine(tmp_path) as here:
        await an_evening(here)
        here.step(by)
        await here.scheduler.drain()
        assert (here.scheduler.doubt.holds, await came(here)) == (True, Counter())


@AHEAD
async def test_22_whoever_taps_or_types_meanwhile_is_answered(tmp_path: Path, by: timedelta) -> None:
    async with machine(tmp_path) as here:
        await an_evening(here)
        here.step(by)
        await here.look()
        here.home.keep_inside()
        await here.home.command(ANA, "/bid long day")
        await here.home.dispatcher.deliver_due()
        await here.home.tap(BEN, "I'm here")
        await here.home.dispatcher.deliver_due()
        assert here.home.group()[0].keys == ["bids-reached", "bids-did-here"]


@AHEAD
async def test_22_set_right_again_the_evening_comes_once_and_on_time(tmp_path: Path, by: timedelta) -> None:
    async with machine(tmp_path) as here:
        await an_evening(here)
        here.step(by)
        await here.live(5 * MINUTE)
        here.set_right()
        await here.live(EVENING - here.truth - MINUTE)
        assert here.home.group() == []
        await here.live(DAY)
        assert await came(here) == Counter({("checkins", date(2026, 3, 11)): 1})
        assert [m.keys[0] for m in here.home.group()] == ["checkins-ask-evening"]


@AHEAD
async def test_22_a_clock_that_really_was_behind_goes_on_as_soon_as_telegram_agrees(
    tmp_path: Path, by: timedelta
) -> None:
    async with machine(tmp_path) as here:
        await an_evening(here)
        here.step(by)
        await here.look()
        assert here.scheduler.doubt.holds
        here.told = here.clock.now()
        await here.look()
        assert not here.scheduler.doubt.holds


async def test_22_a_leap_of_exactly_ten_minutes_is_lived_through_and_a_second_more_is_not(tmp_path: Path) -> None:
    for by, doubtful in ((10 * MINUTE, False), (10 * MINUTE + SECOND, True)):
        async with machine(tmp_path) as here:
            await here.boot()
            here.step(by)
            await here.look()
            assert here.scheduler.doubt.holds is doubtful


async def test_22_offline_the_hold_lasts_until_telegram_answers_and_nobody_is_written_to(tmp_path: Path) -> None:
    async with machine(tmp_path) as here:
        await an_evening(here)
        here.online = False
        here.step(EVENING - here.truth + MINUTE)
        here.wrong = NONE
        await here.live(30 * MINUTE, every=5 * MINUTE)
        assert (here.scheduler.doubt.holds, here.home.messenger.calls) == (True, [])
        here.online = True
        await here.live(MINUTE)
        assert not here.scheduler.doubt.holds
        assert [m.keys[0] for m in here.home.group()] == ["checkins-ask-evening"]


@AHEAD
async def test_22_what_was_on_its_way_waits_for_the_right_time(tmp_path: Path, by: timedelta) -> None:
    async with machine(tmp_path, EVENING - MINUTE) as here:
        await an_evening(here)
        here.home.messenger.trouble(errors.Unsure(), "send")
        await here.live(MINUTE)
        assert states(here) == ["unknown"]
        here.step(by)
        await here.live(5 * MINUTE)
        assert states(here) == ["unknown"]
        here.set_right()
        await here.live(MINUTE)
        assert (states(here), len(here.home.group())) == (["sent"], 1)


@AHEAD
async def test_22_a_prompt_that_waited_in_the_outbox_is_not_too_late_by_a_wrong_clock(
    tmp_path: Path, by: timedelta
) -> None:
    async with machine(tmp_path, EVENING - MINUTE) as here:
        await an_evening(here)
        here.home.messenger.trouble(errors.NotSent(), "send")
        await here.live(MINUTE)
        here.step(by)
        await here.live(5 * MINUTE)
        assert states(here) == ["pending"]
        here.set_right()
        await here.live(MINUTE)
        assert (states(here), len(here.home.group())) == (["sent"], 1)


@AHEAD
async def test_22_a_nudge_comes_once_after_its_three_hours_whatever_the_clock_said(
    tmp_path: Path, by: timedelta
) -> None:
    async with machine(tmp_path) as here:
        await here.home.begin()
        await here.boot()
        await here.home.command(ANA, "/bid long day")
        here.step(by)
        await here.live(HOUR)
        assert here.home.private(BEN) == []
        here.set_right()
        await here.live(2 * HOUR - MINUTE)
        assert here.home.private(BEN) == []
        await here.live(DAY, every=5 * MINUTE)
        assert [m.keys for m in here.home.private(BEN)] == [["bids-nudge"]]


# -- set right again: nothing is stuck ---------------------------------------------------------------------------------


async def test_22_what_was_offered_by_a_wrong_clock_rests_and_is_nudged_for_like_any_other(tmp_path: Path) -> None:
    async with machine(tmp_path) as here:
        await here.home.begin()
        await here.boot()
        here.step(TEN_YEARS)
        await here.look()
        await here.home.command(BEN, "/help")
        await here.home.command(ANA, "/bid long day")
        here.set_right()
        await here.live(3 * HOUR + MINUTE)
        assert [m.keys for m in here.home.private(BEN)] == [["bids-nudge"]]
        await here.live(DAY, every=HOUR)
        assert [m.state for m in await here.home.moments()] == [State.RESTING]


async def test_22_a_wait_that_a_wrong_clock_wrote_down_ends(tmp_path: Path) -> None:
    async with machine(tmp_path) as here:
        await here.home.begin()
        await here.boot()
        here.step(TEN_YEARS)
        await here.look()
        here.home.messenger.trouble(errors.Later(30), "send", GROUP)
        await here.home.command(ANA, "/bid long day")
        assert (states(here), len(here.home.rows("chat_hold"))) == (["pending"], 1)
        here.set_right()
        await here.live(2 * MINUTE)
        assert (states(here), here.home.rows("chat_hold")) == (["sent"], [])


@pytest.mark.parametrize("choice, days", [("week", 7), ("said", None)])
async def test_22_a_pause_that_a_wrong_clock_wrote_down_is_as_long_as_was_said(
    tmp_path: Path, choice: str, days: int | None
) -> None:
    async with machine(tmp_path) as here:
        await an_evening(here)
        here.step(TEN_YEARS)
        await here.look()
        here.home.keep_inside()
        await here.home.command(ANA, "/pause")
        await here.home.dispatcher.deliver_due()
        await here.home.tap(ANA, f"pause:{choice}")
        here.set_right()
        await here.live(MINUTE)
        until = (await here.home.couple()).paused_until
        assert until is not None
        assert until.year == 9999 if days is None else until - here.truth <= days * DAY


async def test_22_space_and_seen_times_of_a_wrong_clock_are_drawn_back(tmp_path: Path) -> None:
    async with machine(tmp_path) as here:
        us = await here.home.begin()
        await here.boot()
        far = here.truth + TEN_YEARS
        ben = replace(us.partners[1], active_at=far, space_until=far, nudge_hold_until=far)
        await here.home.change(us.with_partner(ben))
        here.scheduler.doubt.compare()
        await here.look()
        ben = (await here.home.couple()).partners[1]
        assert (ben.active_at, ben.space_until) == (here.truth, here.truth + DAY)
        assert ben.nudge_hold_until == here.truth + 7 * DAY


async def test_22_a_rhythm_that_was_set_under_a_wrong_clock_comes_on_its_next_day(tmp_path: Path) -> None:
    async with machine(tmp_path, wrong=TEN_YEARS) as here:
        await here.home.begin(cast.rhythm("checkins"))
        await here.boot()
        here.set_right()
        await here.live(9 * HOUR)
        assert await came(here) == Counter({("checkins", date(2026, 3, 11)): 1})


async def test_22_dates_that_a_wrong_clock_ran_through_are_still_to_come(tmp_path: Path) -> None:
    async with machine(tmp_path, wrong=30 * DAY) as here:
        await here.home.begin(cast.rhythm("checkins"))
        with closing(sqlite3.connect(here.home.path)) as connection, connection:
            connection.execute("UPDATE rhythm SET due_at = due_at - 2592000, day = '2026-03-11'")
        # Nobody could tell it that this is the wrong year's month.
        await here.home.decide()
        assert len(await here.home.moments()) == 30
        here.step(-30 * DAY)
        await here.boot()
        await here.live(9 * HOUR)
        assert await came(here) == Counter({("checkins", date(2026, 3, 11)): 1})


async def test_22_nothing_is_drawn_back_by_a_clock_that_telegram_does_not_confirm(tmp_path: Path) -> None:
    async with machine(tmp_path) as here:
        await an_evening(here)
        before = here.home.rows("rhythm")
        here.step(-TEN_YEARS)
        await here.live(10 * MINUTE)
        assert here.home.rows("rhythm") == before


# -- at a start --------------------------------------------------------------------------------------------------------


async def test_22_a_machine_that_boots_in_another_year_burns_nothing_that_was_there(tmp_path: Path) -> None:
    async with machine(tmp_path, EVENING - MINUTE) as before:
        await an_evening(before)
        await before.home.command(ANA, "/bid long day")
        before.home.messenger.trouble(errors.Unsure(), "send")
        await before.live(MINUTE)
        assert states(before) == ["sent", "unknown"]
    async with machine(tmp_path, before=before, wrong=TEN_YEARS) as here:
        rows = here.home.rows("moment"), here.home.rows("rhythm")
        await here.boot()
        await here.live(HOUR)
        assert (here.scheduler.doubt.holds, here.home.rows("moment"), here.home.rows("rhythm")) == (True, *rows)
        here.set_right()
        await here.live(3 * HOUR)
        assert states(here)[:2] == ["sent", "sent"]
        assert await came(here) == Counter({("checkins", date(2026, 3, 11)): 1})


# -- back --------------------------------------------------------------------------------------------------------------


@BEHIND
async def test_23_a_clock_that_is_set_back_lets_nothing_come_twice(tmp_path: Path, by: timedelta) -> None:
    async with machine(tmp_path, EVENING - MINUTE) as here:
        await here.home.begin(cast.rhythm("checkins"))
        await here.boot()
        await here.home.command(ANA, "/bid long day")
        await here.live(12 * HOUR, every=5 * MINUTE)
        sent = len(here.home.messenger.named("send"))
        here.step(by)
        await here.live(-by, every=5 * MINUTE)
        assert len(here.home.messenger.named("send")) == sent
        assert set((await came(here)).values()) == {1}


@BEHIND
async def test_23_answers_leave_while_the_clock_is_behind(tmp_path: Path, by: timedelta) -> None:
    async with machine(tmp_path) as here:
        await an_evening(here)
        here.step(by)
        await here.look()
        await here.home.command(ANA, "/bid long day")
        assert len(here.home.group()) == 1


async def test_23_set_back_and_right_again_it_rings_when_it_is_due(tmp_path: Path) -> None:
    async with machine(tmp_path, EVENING - HOUR) as here:
        await an_evening(here)
        here.step(-DAY)
        await here.live(HOUR)
        assert here.home.group() == []
        here.set_right()
        await here.live(MINUTE)
        assert len(here.home.group()) == 1


async def test_the_guard_looks_every_five_seconds_by_the_clock_that_never_steps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert scheduler.GUARD_EVERY <= 5
    monkeypatch.setattr(scheduler, "GUARD_EVERY", 0.001)
    async with machine(tmp_path) as here:
        noticed = asyncio.Event()
        here.scheduler._deliver = noticed.set
        guarding = asyncio.ensure_future(here.scheduler.guard())
        await asyncio.sleep(0)
        here.step(DAY)
        await asyncio.wait_for(noticed.wait(), 5)
        guarding.cancel()
        assert here.scheduler.doubt.jumps == 1


# -- suspended, or down ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("counted", [False, True])
@pytest.mark.parametrize(
    ("by", "sent", "late"), [(10 * MINUTE, 1, 0), (7 * HOUR, 0, 1), (3 * DAY, 0, 3)], ids=["10 min", "7 h", "3 days"]
)
async def test_27_a_laptop_that_slept_catches_up_with_at_most_one(
    tmp_path: Path, by: timedelta, sent: int, late: int, counted: bool
) -> None:
    async with machine(tmp_path, EVENING - MINUTE) as here:
        us = await here.home.begin(cast.rhythm("checkins"))
        await here.home.change(replace(us, volume=Volume.PAIR))
        await here.boot()
        await here.sleep(by, counted=counted)
        reasons = Counter(m.reason for m in await here.home.moments() if m.state is State.SKIPPED)
        assert (len(here.home.group()), reasons["late"]) == (sent, late)


@pytest.mark.parametrize("by", [10 * MINUTE, 7 * HOUR, 3 * DAY], ids=["10 min", "7 h", "3 days"])
async def test_27_after_an_outage_at_most_one_comes_by_itself_and_skips_have_a_reason(
    tmp_path: Path, by: timedelta
) -> None:
    async with machine(tmp_path, EVENING - 15 * MINUTE) as before:
        us = await before.home.begin(cast.rhythm("checkins"), cast.rhythm("thanks", at=time(20, 25)))
        await before.home.change(replace(us, volume=Volume.PAIR))
        await before.home.command(ANA, "/bid long day")
    async with machine(tmp_path, before=before) as here:
        here.clock.step(by)
        await here.boot()
        proactive = [m for m in here.home.group() if "bids" not in m.keys[0]]
        assert len(proactive) + len(here.home.private(BEN)) <= 1
        skipped = [m for m in await here.home.moments() if m.state is State.SKIPPED]
        assert all(m.reason for m in skipped)
        assert bool(skipped) is (by > HOUR)


async def test_27_answers_leave_before_prompts_and_nudges_after_an_outage(tmp_path: Path) -> None:
    async with machine(tmp_path, EVENING - 3 * HOUR) as before:
        await before.home.begin(cast.rhythm("checkins"))
        await before.home.command(ANA, "/bid long day")
        before.home.messenger.calls.clear()
    async with machine(tmp_path, before=before) as here:
        here.clock.step(3 * HOUR + 5 * MINUTE)
        here.home.keep_inside()
        # What people did meanwhile is taken in first (bot/app.py).
        await here.home.command(ANA, "/help", chat=ChatId(ANA))
        await here.boot()
        order = [call.keys[0] for call in here.home.messenger.named("send")]
        assert order == ["help-mine-page", "checkins-ask-evening", "bids-nudge"]


@pytest.mark.parametrize(
    ("late", "nudged"), [(10 * MINUTE, True), (10 * MINUTE + SECOND, False)], ids=["catching up not yet", "catching up"]
)
async def test_27_a_nudge_gives_way_to_a_prompt_of_the_same_catching_up(
    tmp_path: Path, late: timedelta, nudged: bool
) -> None:
    async with machine(tmp_path, EVENING - 3 * HOUR) as before:
        await before.home.begin(cast.rhythm("checkins"))
        await before.home.command(ANA, "/bid long day")
    async with machine(tmp_path, before=before) as here:
        here.clock.step(3 * HOUR + late)
        await here.boot()
        await here.live(DAY, every=HOUR)
        assert "checkins-ask-evening" in [m.keys[0] for m in here.home.group()]
        assert bool(here.home.private(BEN)) is nudged


@pytest.mark.parametrize(("late", "nudged"), [(30 * MINUTE, True), (30 * MINUTE + SECOND, False)])
async def test_27_a_nudge_comes_at_most_half_an_hour_late(tmp_path: Path, late: timedelta, nudged: bool) -> None:
    async with machine(tmp_path) as before:
        await before.home.begin()
        await before.home.command(ANA, "/bid long day")
    async with machine(tmp_path, before=before) as here:
        here.clock.step(3 * HOUR + late)
        await here.boot()
        await here.live(DAY, every=HOUR)
        assert bool(here.home.private(BEN)) is nudged
