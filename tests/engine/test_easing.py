"""How the bot gets quieter by itself, and what wakes it."""

from __future__ import annotations

from collections import Counter
from datetime import time, timedelta

from bot.domain.card import MomentTap
from bot.domain.couple import Easing, Volume
from bot.domain.moment import State
from tests import cast
from tests.cast import ANA, BEN
from tests.house import House

DAY = timedelta(days=1)
EVENING = cast.rhythm("checkins", at=time(20, 30))


async def test_ten_unanswered_days_end_in_silence(home: House) -> None:
    await home.begin(EVENING)
    await home.pass_time(by=10 * DAY)
    said = len(home.messenger.named("send"))
    assert [m.keys[0] for m in home.group()].count("easing-rests") == 1
    await home.pass_time(by=20 * DAY)
    assert len(home.messenger.named("send")) == said == 4


async def test_three_come_three_are_skipped_then_one_question(home: House) -> None:
    await home.begin(EVENING)
    await home.pass_time(by=7 * DAY)
    practices = [m.practice for m in await home.moments() if m.state is not State.SKIPPED]
    assert practices == ["checkins"] * 3 + ["easing"]
    assert Counter(m.reason for m in await home.moments()) == Counter({"": 4, "easing": 3})


async def test_the_question_comes_without_sound(home: House) -> None:
    await home.begin(EVENING)
    await home.pass_time(by=6 * DAY + timedelta(hours=10))
    question = home.group()[-1]
    assert (question.keys, question.silent) == (["easing-ask"], True)


async def test_any_tap_at_all_wakes_it(home: House) -> None:
    await home.begin(EVENING)
    await home.pass_time(by=30 * DAY)
    await home.tap(BEN, MomentTap(1, "not-today"))
    assert (await home.couple()).easing == Easing()
    before = len(home.messenger.named("send"))
    await home.pass_time(by=DAY)
    assert len(home.messenger.named("send")) == before + 1


async def test_a_command_wakes_it_too(home: House) -> None:
    await home.begin(EVENING)
    await home.pass_time(by=12 * DAY)
    await home.command(ANA, "/help")
    assert (await home.couple()).easing == Easing()


async def test_one_answer_in_three_days_keeps_it_as_it_is(home: House) -> None:
    await home.begin(EVENING)
    for _ in range(4):
        await home.pass_time(by=2 * DAY + timedelta(hours=10))
        await home.tap(ANA, "Not today")
        await home.pass_time(by=timedelta(hours=14))
    assert {m.reason for m in await home.moments()} == {""}


async def test_lighter_takes_one_tap(home: House) -> None:
    await home.begin(EVENING)
    await home.pass_time(by=6 * DAY + timedelta(hours=10))
    await home.tap(BEN, "lighter")
    assert ((await home.couple()).volume, home.group()[-1].keys) == (Volume.WHISPER, ["easing-lighter"])


async def test_rest_pauses_until_somebody_says(home: House) -> None:
    await home.begin(EVENING)
    await home.pass_time(by=6 * DAY + timedelta(hours=10))
    await home.tap(ANA, "rest")
    before = len(home.messenger.named("send"))
    await home.pass_time(by=40 * DAY)
    assert len(home.messenger.named("send")) == before


async def test_the_question_gathers_no_marble(home: House) -> None:
    await home.begin(EVENING)
    await home.pass_time(by=6 * DAY + timedelta(hours=10))
    await home.tap(ANA, "keep")
    assert (await home.couple()).jar.marbles == 0
