"""The page for when it doesn't feel safe: for one person's eyes, and the group never hears of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.card import PartnerId
from bot.domain.couple import ChatId, Stage
from bot.errors import Unreachable
from tests import cast
from tests.cast import ANA, BEN, CLEO, GROUP
from tests.house import NOON, House, toast

HOUR = timedelta(hours=1)
WEEK = timedelta(days=7)
MINE = ChatId(ANA)
PAGE = ["Clear this message", "Go quiet for me", "Stop", "Finding a person"]


async def opened(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/safety", chat=MINE)


async def test_it_opens_in_private_protected_and_without_sound(home: House) -> None:
    await opened(home)
    (page,) = home.private(ANA)
    assert (page.labels, page.card.protected, page.silent) == (PAGE, True, True)
    assert page.text.startswith("When it doesn't feel safe")
    assert "lila.help" in page.text
    assert "findahelpline.com" in page.text
    assert (home.group(), home.private(BEN)) == ([], [])


async def test_typed_in_the_group_it_is_answered_in_private_and_nothing_is_said_there(home: House) -> None:
    await home.begin()
    typed = await home.command(ANA, "/safety")
    assert [m.labels for m in home.private(ANA)] == [PAGE]
    assert (home.group(), home.private(BEN)) == ([], [])
    # What was typed is taken away where the bot may.
    assert [(c.chat, c.message) for c in home.messenger.named("delete")] == [(GROUP, typed)]


async def test_without_a_private_chat_the_group_reads_what_it_reads_for_any_page_of_ones_own(home: House) -> None:
    await home.begin(private=())
    home.messenger.trouble(Unreachable(), chat=MINE)
    await home.command(ANA, "/safety")
    await home.command(ANA, "/needs")
    safety, needs = home.group()
    assert (safety.text, safety.labels, home.private(ANA)) == (needs.text, needs.labels, [])
    # Its link is the way to the help there and says no more than that.
    assert [b.private_link for row in safety.card.rows for b in row] == ["help", None]


async def test_it_can_be_cleared(home: House) -> None:
    await opened(home)
    await home.tap(ANA, "Clear this message", chat=MINE)
    assert home.private(ANA) == []


async def test_on_the_help_page_it_stands_in_private_only(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/help")
    assert not [label for label in home.group()[-1].labels if "unsafe" in label]
    await home.command(ANA, "/help", chat=MINE)
    await home.tap(ANA, "If it feels unsafe", chat=MINE)
    (page,) = home.private(ANA)
    assert (page.labels, page.card.protected) == (PAGE, True)


async def test_reading_it_holds_nudges_for_a_week_and_keeps_no_reason(home: House) -> None:
    await opened(home)
    ana, ben = (await home.couple()).partners
    assert (ana.nudge_hold_until, ben.nudge_hold_until) == (NOON + WEEK, None)
    await home.command(BEN, "/bid long day")
    await home.pass_time(by=8 * HOUR)
    assert len(home.private(ANA)) == 1
    everything = str([home.rows(t) for t in ("couple", "moment", "response", "note", "used")])
    assert "safety" not in everything


async def test_the_other_page_is_one_tap_away_and_back(home: House) -> None:
    await opened(home)
    await home.tap(ANA, "Finding a person", chat=MINE)
    (page,) = home.private(ANA)
    assert page.text.startswith("When to look for a person")
    await home.tap(ANA, "‹ Back", chat=MINE)
    assert home.private(ANA)[-1].labels == PAGE


async def test_going_quiet_changes_nothing_in_the_group_and_ends_everything_private(home: House) -> None:
    await home.begin(cast.rhythm("checkins"))
    await home.command(ANA, "/space 3h")
    await home.command(ANA, "/safety", chat=MINE)
    assert toast(await home.tap(ANA, "Go quiet for me", chat=MINE)) == "safety-quiet-toast"
    before = len(home.private(ANA))
    await home.command(BEN, "/repair")
    await home.tap(BEN, "Just hear me")
    await home.pass_time(by=4 * HOUR)
    await home.command(BEN, "/bid long day")
    await home.pass_time(by=timedelta(days=9))
    assert len(home.private(ANA)) == before
    assert [m for m in home.group() if m.keys[0].startswith("checkins-ask")]


async def test_what_was_on_its_way_when_she_went_quiet_stays_at_home(home: House) -> None:
    await home.begin()
    await home.command(BEN, "/bid long day")
    await home.tap(ANA, "Not now…")
    await home.tap(ANA, "In an hour")
    home.clock.move_to(NOON + HOUR)
    while await home.engine.decide_due():
        pass
    us = await home.couple()
    await home.change(us.with_partner(us.partners[0].choosing(private="off")))
    await home.settle()
    assert home.private(ANA) == []


async def test_what_she_asks_for_herself_is_still_answered(home: House) -> None:
    await opened(home)
    await home.tap(ANA, "Go quiet for me", chat=MINE)
    await home.command(ANA, "/settings", chat=MINE)
    assert home.private(ANA)[-1].keys[0] == "mine-title"
    await home.command(ANA, "/space 1h")
    assert home.private(ANA)[-1].keys[0] == "space-mine"


async def test_going_quiet_can_be_ended_the_same_way(home: House) -> None:
    await opened(home)
    await home.tap(ANA, "Go quiet for me", chat=MINE)
    assert "Write to me again" in home.private(ANA)[-1].labels
    await home.tap(ANA, "Write to me again", chat=MINE)
    assert (await home.couple()).partners[0].own == {}


async def test_stop_ends_it_with_the_same_line_as_ever(home: House) -> None:
    await opened(home)
    await home.tap(ANA, "Stop", chat=MINE)
    assert home.private(ANA)[-1].keys == ["stop-here"]
    await home.tap(ANA, "stop:stop", chat=MINE)
    assert ((await home.couple()).stage, [m.keys for m in home.group()]) == (Stage.ENDED, [["stop-done"]])
    assert home.private(ANA) == []


@pytest.mark.parametrize("who", [CLEO, ANA])
async def test_somebody_without_a_couple_reads_it_too(home: House, who: PartnerId) -> None:
    chat = ChatId(who)
    await home.command(who, "/safety", chat=chat)
    assert home.private(who)[-1].labels == ["Clear this message", "Finding a person"]
    await home.tap(who, "Finding a person", chat=chat)
    await home.tap(who, "‹ Back", chat=chat)
    await home.tap(who, "Clear this message", chat=chat)
    assert home.private(who) == []


async def test_from_the_help_of_somebody_without_a_couple_it_comes_protected(home: House) -> None:
    await home.command(CLEO, "/help", chat=ChatId(CLEO))
    await home.tap(CLEO, "If it feels unsafe", chat=ChatId(CLEO))
    (page,) = home.private(CLEO)
    assert page.card.protected


async def test_before_both_are_in_nothing_is_kept(home: House) -> None:
    await home.added()
    await home.tap(ANA, "I'm in")
    await home.command(ANA, "/safety", chat=MINE)
    assert (await home.couple()).partners[0].nudge_hold_until is None
    assert home.private(ANA)[-1].text.startswith("When it doesn't feel safe")


async def test_the_others_tap_on_a_copied_button_opens_nothing(home: House) -> None:
    await opened(home)
    tap = home.private(ANA)[-1].find("Finding a person")
    assert tap is not None
    assert toast(await home.tap(BEN, tap, chat=GROUP)) == "mine-elsewhere-toast"
    assert home.group() == []


async def test_after_it_ended_the_page_is_still_there(home: House) -> None:
    await home.begin()
    await home.change(replace(await home.couple(), stage=Stage.ENDED))
    await home.command(ANA, "/safety", chat=MINE)
    assert home.private(ANA)[-1].labels == ["Clear this message", "Finding a person"]
