"""A yes that has grown old: both are asked anew, kindly; what is not renewed in two weeks rests, and goes on after."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.couple import CONSENT_GRACE, CONSENT_LASTS, CONSENT_VERSION, ChatId, Stage
from bot.domain.moment import State
from tests import cast
from tests.cast import ANA, BEN, GROUP
from tests.house import NOON, House, toast

A_MOMENT = timedelta(seconds=1)
ANAS, BENS = ChatId(ANA), ChatId(BEN)
EVENING = cast.rhythm("checkins")


async def grown_old(home: House, *, private: bool = True) -> None:
    """Both said yes a year ago this very second, Ana a little earlier."""
    second = NOON - CONSENT_LASTS
    seats = (replace(cast.ana(), consented_at=second - timedelta(minutes=9)), replace(cast.ben(), consented_at=second))
    await home.begin(EVENING, couple=cast.couple(*seats), private=(ANA, BEN) if private else ())


async def asked(home: House) -> list[list[str]]:
    await home.engine.ask_anew()
    await home.settle()
    return [shown.keys for chat in (GROUP, ANAS, BENS) for shown in home.messenger.messages(chat)]


async def test_for_a_year_nobody_is_asked_and_then_each_in_private(home: House) -> None:
    await grown_old(home)
    us = await home.couple()
    later = replace(us.partners[1], consented_at=NOON - CONSENT_LASTS + A_MOMENT)
    await home.change(us.with_partner(later))
    assert await asked(home) == []
    home.clock.move_to(NOON + A_MOMENT)
    assert await asked(home) == [["consent-page"], ["consent-page"]]
    assert home.group() == []


async def test_asked_once_they_are_not_asked_again(home: House) -> None:
    await grown_old(home)
    await asked(home)
    assert len(await asked(home)) == 2


async def test_without_a_private_chat_the_group_is_asked_once_for_both(home: House) -> None:
    await grown_old(home, private=False)
    assert await asked(home) == [["consent-page"]]
    await home.tap(ANA, "I'm still in")
    assert home.group()[-1].keys == ["consent-page", "hello-one-of-two"]
    await home.tap(BEN, "I'm still in")
    assert home.group()[-1].keys == ["consent-thanks"]
    assert (await home.couple()).asked_anew_at is None


async def test_a_yes_to_other_words_is_asked_for_anew(home: House) -> None:
    await home.begin()
    us = await home.couple()
    await home.change(us.with_partner(replace(us.partners[0], consent_version=CONSENT_VERSION - 1)))
    assert await asked(home) == [["consent-page"]]
    assert home.group() == []
    await home.tap(ANA, "I'm still in", chat=ANAS)
    (row,) = [row for row in home.rows("partner") if row["user_id"] == ANA]
    assert (row["consent_version"], row["consented_at"]) == (CONSENT_VERSION, round(NOON.timestamp()))


async def test_nobody_is_asked_in_their_quiet_hours(home: House) -> None:
    await grown_old(home)
    home.clock.move_to(NOON + timedelta(hours=10))
    assert await asked(home) == []


async def test_in_the_two_weeks_of_grace_everything_goes_on(home: House) -> None:
    await grown_old(home)
    await asked(home)
    home.clock.move_to(NOON + CONSENT_GRACE - A_MOMENT)
    await home.command(ANA, "/bid long day")
    assert home.group()[-1].keys == ["bids-reaching"]


async def test_after_it_nothing_comes_and_a_bid_shows_the_question(home: House) -> None:
    await grown_old(home)
    await home.command(ANA, "/bid before")
    await asked(home)
    await home.tap(ANA, "I'm still in", chat=ANAS)
    home.clock.move_to(NOON + CONSENT_GRACE)
    assert toast(await home.tap(BEN, "I'm here")) == "consent-first-toast"
    await home.command(ANA, "/bid long day")
    assert home.group()[-1].keys == ["consent-page", "hello-one-of-two"]
    said = len(home.group())
    await home.pass_time(by=timedelta(days=3))
    assert len(home.group()) == said
    assert {m.state for m in (await home.moments())[1:]} <= {State.SKIPPED}


async def test_what_was_decided_before_the_grace_ended_does_not_leave_after(home: House) -> None:
    await grown_old(home)
    await asked(home)
    home.keep_inside()
    await home.command(ANA, "/bid long day")
    home.clock.move_to(NOON + CONSENT_GRACE)
    await home.dispatcher.deliver_due()
    assert home.group() == []


async def test_renewed_it_goes_on_at_once(home: House) -> None:
    await grown_old(home)
    await asked(home)
    home.clock.move_to(NOON + CONSENT_GRACE)
    for who in (ANA, BEN):
        await home.tap(who, "I'm still in", chat=ChatId(who))
    await home.command(ANA, "/bid long day")
    assert home.group()[-1].keys == ["bids-reaching"]


@pytest.mark.parametrize("who", [ANA, BEN])
async def test_stopping_is_one_tap_for_either(home: House, who: int) -> None:
    await grown_old(home)
    await asked(home)
    await home.tap(cast.ANA if who == ANA else BEN, "Stop", chat=ChatId(who))
    assert ((await home.couple()).stage, home.messenger.left) == (Stage.ENDED, [GROUP])


async def test_whoever_went_quiet_is_not_written_to(home: House) -> None:
    await grown_old(home)
    us = await home.couple()
    await home.change(us.with_partner(us.partners[0].choosing(private="off")))
    await asked(home)
    assert (home.private(ANA), len(home.group()), len(home.private(BEN))) == ([], 1, 1)
