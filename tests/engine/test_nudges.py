"""Nudges, through the outbox: once, kindly, in their own waking hours, or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from bot.domain.card import PanelTap, PartnerId
from bot.domain.couple import ChatId, Nudges, Partner
from bot.domain.localtime import Span
from bot.domain.moment import State
from bot.errors import Later, Unreachable, Unsure
from bot.panels._zone import _short
from tests.cast import ANA, BEN, CLEO, GROUP
from tests.fakes import Shown
from tests.house import NOON, House

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


async def change(home: House, who: PartnerId, **changes: object) -> None:
    couple = await home.couple()
    partner = couple.partner(who)
    assert partner is not None
    changed: Partner = replace(partner, **changes)  # type: ignore[arg-type]
    await home.change(couple.with_partner(changed))


async def a_bid(home: House, **changes: object) -> None:
    await home.begin()
    await change(home, BEN, **changes)
    await home.command(ANA, "/bid long day")


def nudges(home: House) -> list[Shown]:
    return [m for m in (*home.private(ANA), *home.private(BEN)) if "nudge" in m.keys[0]]


async def when_nudged(home: House) -> datetime | None:
    """At which instant the first nudge stands in Ben's private chat."""
    while not home.private(BEN):
        due = await home.engine.next_due()
        if due is None:
            return None
        await home.pass_time(to=due)
    return home.clock.now()


async def test_it_comes_after_three_hours_privately_and_once(home: House) -> None:
    await a_bid(home)
    assert await when_nudged(home) == NOON + 3 * HOUR
    await home.pass_time(by=3 * DAY)
    assert ([m.keys for m in home.private(BEN)], home.private(ANA)) == ([["bids-nudge"]], [])
    assert home.private(BEN)[0].edits == 0


async def test_the_smallest_answer_and_a_way_out_are_in_it(home: House) -> None:
    await a_bid(home)
    await home.pass_time(by=3 * HOUR)
    assert home.private(BEN)[0].labels == ["I'm here", "Tonight", "No nudges like this"]


async def test_an_answer_one_second_before_means_no_nudge(home: House) -> None:
    await a_bid(home)
    await home.pass_time(by=3 * HOUR - timedelta(seconds=1))
    await home.tap(BEN, "I'm here")
    await home.pass_time(by=DAY)
    assert home.private(BEN) == []


async def test_an_answer_between_decision_and_sending_stops_it(home: House) -> None:
    await a_bid(home)
    home.clock.move_to(NOON + 3 * HOUR)
    await home.decide()
    home.keep_inside()
    await home.tap(BEN, "I'm here")
    await home.settle()
    assert home.private(BEN) == []
    assert [r["state"] for r in home.rows("outbox") if r["chat_id"] == BEN] == ["suppressed"]


async def test_answered_from_the_nudge_it_turns_into_thanks(home: House) -> None:
    await a_bid(home)
    await home.pass_time(by=3 * HOUR)
    await home.tap(BEN, "I'm here", chat=home.private(BEN)[0].chat)
    assert [m.keys for m in home.private(BEN)] == [["nudges-thanks"]]
    assert home.group()[0].keys == ["bids-reached", "bids-did-here"]


async def test_its_way_out_switches_nudges_off_for_good(home: House) -> None:
    await a_bid(home)
    await home.pass_time(by=3 * HOUR)
    await home.tap(BEN, "No nudges like this", chat=home.private(BEN)[0].chat)
    await home.command(ANA, "/bid again")
    await home.pass_time(by=DAY)
    ben = (await home.couple()).partners[1]
    assert (ben.nudges, len(home.private(BEN))) == (Nudges.OFF, 1)
    assert home.private(BEN)[0].keys == ["nudges-off"]


async def test_a_bid_that_was_let_go_takes_the_buttons_with_it(home: House) -> None:
    await a_bid(home)
    await home.pass_time(by=3 * HOUR)
    await home.tap(ANA, "⋯")
    await home.tap(ANA, "Never mind 🤍")
    assert [(m.keys, m.labels) for m in home.private(BEN)] == [(["bids-nudge"], [])]


async def test_a_second_one_of_the_day_joins_the_first_message(home: House) -> None:
    await a_bid(home)
    await home.pass_time(by=HOUR)
    await home.command(ANA, "/bid and also")
    await home.pass_time(by=4 * HOUR)
    (nudge,) = home.private(BEN)
    assert nudge.text.startswith("Two small things are waiting")


async def test_one_that_waited_while_another_thing_was_answered_is_still_never_sent_twice(home: House) -> None:
    await a_bid(home)
    await home.command(ANA, "/bid and also")
    home.messenger.trouble(Later(60), "send", ChatId(BEN))
    await home.pass_time(by=3 * HOUR)
    await home.tap(BEN, "here")
    home.messenger.trouble(Unsure(), "send", ChatId(BEN), acted=True)
    await home.pass_time(by=HOUR)
    assert len(home.private(BEN)) == 1


async def test_a_joined_message_shrinks_again_as_things_are_answered(home: House) -> None:
    await a_bid(home)
    await home.command(ANA, "/bid and also")
    await home.pass_time(by=4 * HOUR)
    await home.tap(BEN, "I'm here", chat=home.private(BEN)[0].chat)
    assert home.private(BEN)[0].keys == ["bids-nudge"]
    await home.tap(BEN, "I'm here", chat=home.private(BEN)[0].chat)
    assert home.private(BEN)[0].keys == ["nudges-thanks"]


async def test_the_next_day_may_have_its_own(home: House) -> None:
    await a_bid(home)
    await home.pass_time(by=DAY)
    await home.command(ANA, "/bid new day")
    await home.pass_time(by=DAY)
    assert len(nudges(home)) == 2


async def test_there_are_three_in_seven_days_however_many_bids(home: House) -> None:
    await home.begin()
    came = []
    for day in range(9):
        await change(home, BEN, active_at=home.clock.now())
        await home.command(ANA, f"/bid day {day}")
        await home.pass_time(by=DAY)
        came.append(len(nudges(home)))
    assert came == [1, 2, 3, 3, 3, 3, 3, 3, 4]


async def test_without_a_private_chat_it_is_one_silent_nameless_line_in_reply_to_the_card(home: House) -> None:
    await home.begin(private=[ANA])
    await home.command(ANA, "/bid long day")
    card = home.group()[0]
    await home.pass_time(by=DAY)
    (line,) = home.group()[1:]
    assert (line.keys, line.silent, line.reply_to, line.labels) == (["bids-nudge-group"], True, card.id, [])
    assert "Ben" not in line.text
    assert "Ana" not in line.text


async def test_a_second_bid_of_the_day_adds_no_second_group_line(home: House) -> None:
    await home.begin(private=())
    await home.command(ANA, "/bid long day")
    await home.command(ANA, "/bid and also")
    await home.pass_time(by=8 * HOUR)
    assert [m.keys for m in home.group()[2:]] == [["bids-nudge-group"]]


async def test_the_group_line_can_be_switched_off(home: House) -> None:
    couple = await home.begin(private=())
    await home.change(replace(couple, group_nudges=False))
    await home.command(ANA, "/bid long day")
    await home.pass_time(by=DAY)
    assert len(home.group()) == 1


async def test_a_private_chat_that_turns_out_closed_leaves_the_group_line_for_later_ones(home: House) -> None:
    await a_bid(home)
    home.messenger.trouble(Unreachable(), "send", ChatId(BEN))
    await home.pass_time(by=DAY)
    assert not (await home.couple()).partners[1].reachable
    await home.command(ANA, "/bid again")
    await home.pass_time(by=DAY)
    assert [m.keys for m in home.group()[2:]] == [["bids-nudge-group"]]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"busy": Span(start=time(14), end=time(17))}, NOON + 5 * HOUR),
        ({"quiet": Span(start=time(13), end=time(16))}, NOON + 4.5 * HOUR),
        ({"quiet": Span(start=time(14), end=time(14, 45))}, NOON + 3.25 * HOUR),
        ({"nudges": Nudges.EVENING}, NOON + 7.5 * HOUR),
        ({"nudges": Nudges.EVENING, "evening_at": time(14)}, None),
        ({"nudges": Nudges.OFF}, None),
        ({"nudge_hold_until": NOON + 7 * DAY}, None),
        ({"active_at": NOON - 8 * DAY}, None),
    ],
)
async def test_it_waits_for_their_own_free_slot(
    home: House, changes: dict[str, object], expected: datetime | None
) -> None:
    await a_bid(home, **changes)
    assert await when_nudged(home) == expected


async def test_a_bid_at_nine_in_the_evening_waits_for_the_morning(home: House) -> None:
    await home.begin()
    await home.pass_time(by=9 * HOUR)
    await home.command(ANA, "/bid long day")
    # Waking is at eight, and half an hour is theirs.
    assert await when_nudged(home) == NOON + 20.5 * HOUR


async def test_evening_only_bundles_what_came_during_the_day(home: House) -> None:
    await a_bid(home, nudges=Nudges.EVENING)
    await home.pass_time(by=HOUR)
    await home.command(ANA, "/bid and also")
    await home.pass_time(to=NOON + 7.5 * HOUR)
    (nudge,) = home.private(BEN)
    assert nudge.keys[0] == "nudges-several"


async def test_a_bid_older_than_a_day_is_not_nudged_for(home: House) -> None:
    await a_bid(home)
    home.clock.move_to(NOON + DAY + timedelta(minutes=1))
    await home.settle()
    assert home.private(BEN) == []


async def test_in_a_pause_there_is_none_and_nothing_is_caught_up(home: House) -> None:
    await a_bid(home)
    await home.change(replace(await home.couple(), paused_until=NOON + 6 * HOUR))
    await home.pass_time(by=5 * HOUR)
    assert home.private(BEN) == []


async def test_with_a_third_person_in_the_group_there_is_none(home: House) -> None:
    await a_bid(home)
    await home.joined(CLEO, 3)
    await home.pass_time(by=DAY)
    assert home.private(BEN) == []


async def test_somebody_not_seen_for_a_week_is_left_alone_until_they_stir(home: House) -> None:
    await a_bid(home, active_at=NOON - 8 * DAY)
    await home.tap(BEN, "⋯")
    await home.pass_time(by=DAY)
    assert len(nudges(home)) == 1


async def test_a_checkin_nobody_answered_is_not_nudged_for(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/checkin")
    await home.pass_time(by=DAY)
    assert (home.private(ANA), home.private(BEN)) == ([], [])


async def test_once_one_has_answered_a_checkin_the_other_may_be_asked_once(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/checkin")
    await home.reply(BEN, "the bus was late")
    await home.pass_time(by=DAY)
    assert [m.keys for m in home.private(ANA)] == [["checkins-nudge"]]
    assert home.private(BEN) == []


async def test_not_today_is_no_reach_to_be_answered(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/checkin")
    await home.tap(BEN, "Not today")
    await home.pass_time(by=DAY)
    assert home.private(ANA) == []


async def test_the_sender_is_told_nothing(home: House) -> None:
    await a_bid(home)
    before = home.group()[0]
    await home.pass_time(by=4 * HOUR)
    assert (home.group(), home.private(ANA)) == ([before], [])
    assert (await home.moments())[0].state is State.OPEN


async def test_one_that_could_not_leave_for_half_an_hour_is_dropped(home: House) -> None:
    await a_bid(home)
    home.clock.move_to(NOON + 3 * HOUR)
    await home.decide()
    home.clock.move_to(NOON + 3.5 * HOUR)
    await home.pass_time(by=2 * HOUR)
    assert home.private(BEN) == []
    assert len(home.messenger.chats[GROUP]) == 1


@pytest.mark.parametrize("hours, expected", [(2, 3), (3, 3), (5, 5), (12, 20.5), (20, 20.5)])
@pytest.mark.parametrize("who", [ANA, BEN])
async def test_after_a_pause_that_either_ended_it_comes_when_it_would_have_come(
    home: House, who: PartnerId, hours: float, expected: float
) -> None:
    await a_bid(home)
    await home.pass_time(by=HOUR)
    await home.command(ANA, "/pause")
    await home.tap(ANA, "pause:said")
    await home.pass_time(to=NOON + hours * HOUR)
    assert home.private(BEN) == []
    await home.command(who, "/resume")
    assert await when_nudged(home) == NOON + expected * HOUR


async def test_a_pause_that_ends_a_day_later_brings_none(home: House) -> None:
    await a_bid(home)
    await home.command(ANA, "/pause")
    await home.tap(ANA, "pause:said")
    await home.pass_time(by=DAY)
    await home.command(ANA, "/resume")
    assert await when_nudged(home) is None


async def to_zone(home: House, zone: str) -> None:
    await home.tap(BEN, PanelTap("mine", f"z/s{_short(zone)}"), chat=ChatId(BEN))


async def test_in_a_zone_where_they_are_awake_it_comes_as_soon_as_it_may(home: House) -> None:
    await a_bid(home, zone="America/Los_Angeles")
    await home.pass_time(by=HOUR)
    (moment,) = await home.moments()
    assert moment.nudge_at == NOON + 4.5 * HOUR
    await to_zone(home, "Europe/Berlin")
    (moment,) = await home.moments()
    assert moment.nudge_at == NOON + 3 * HOUR


async def test_in_a_zone_where_they_sleep_it_waits_for_the_morning_there(home: House) -> None:
    await a_bid(home)
    await to_zone(home, "America/Los_Angeles")
    (moment,) = await home.moments()
    assert moment.nudge_at == NOON + 4.5 * HOUR
