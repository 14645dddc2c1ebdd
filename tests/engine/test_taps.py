"""Taps: everybody gets an answer, and only the two change anything."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

from bot.domain.card import MomentTap, PanelTap
from bot.domain.couple import ChatId, Stage
from bot.domain.moment import State
from tests import cast
from tests.cast import ANA, BEN, CLEO, GROUP
from tests.fakes import wordings
from tests.house import House, toast


async def test_the_others_tap_meets_a_bid_and_edits_its_card(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    answer = await home.tap(BEN, "I'm here")
    (card,) = home.group()
    assert toast(answer) == "bids-toast"
    assert card.keys == ["bids-reached", "bids-did-here"]
    assert (card.labels, card.edits) == (["We talked ✓"], 1)


async def test_a_second_tap_on_an_old_keyboard_changes_nothing_and_is_answered_alike(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid")
    await home.tap(ANA, "Talk")
    (card,) = [m for m in home.group() if "here" in m.actions]
    hug = card.find("hug")
    assert hug is not None
    await home.tap(BEN, "I'm here")
    answer = await home.tap(BEN, hug, message=card.id)
    assert toast(answer) == "bids-toast"
    assert [r.what for m in await home.moments() for r in m.responses] == ["here"]
    assert (await home.couple()).jar.marbles == 1


async def test_both_tapping_at_once_is_the_normal_case(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/checkin")
    home.keep_inside()
    await asyncio.gather(home.tap(ANA, "Not today"), home.tap(BEN, "Let me think"))
    await home.settle()
    (moment,) = await home.moments()
    assert {r.partner: r.what for r in moment.responses} == {ANA: "not-today", BEN: "think"}
    assert (moment.state, (await home.couple()).jar.marbles) == (State.MET, 1)


async def test_the_same_update_twice_is_as_good_as_once(home: House) -> None:
    await home.begin()
    event = cast.command("bid", "long day")
    await home.receive(event, 7)
    answer = await home.receive(event, 7)
    assert toast(answer) == ""
    assert len(await home.moments()) == 1


async def test_a_stranger_in_the_group_is_told_so_and_changes_nothing(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    answer = await home.tap(CLEO, "I'm here")
    assert toast(answer) == "stranger-toast"
    assert (await home.moments())[0].responses == ()


async def test_a_forged_button_is_only_told_that_it_is_old(home: House) -> None:
    await home.begin()
    for forged in (MomentTap(999, "here"), PanelTap("attic", "rats")):
        assert toast(await home.tap(BEN, forged)) == "old-toast"


async def test_a_button_of_another_couple_does_not_work_here(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    (moment,) = await home.moments()
    answer = await home.tap(BEN, MomentTap(moment.id, "here"), chat=ChatId(-200), message=1)
    assert toast(answer) == "stranger-toast"
    assert (await home.moments())[0].responses == ()


async def test_an_answer_tapped_in_ones_own_private_chat_counts(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    (moment,) = await home.moments()
    await home.tap(BEN, MomentTap(moment.id, "here"), chat=ChatId(BEN), message=1)
    assert (await home.moments())[0].state is State.MET


async def test_a_tap_on_a_bid_that_rests_still_counts(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    (card,) = home.group()
    here = card.find("here")
    assert here is not None
    await home.pass_time(by=timedelta(days=2))
    await home.tap(BEN, here, message=card.id)
    assert (await home.moments())[0].state is State.MET


async def test_a_tap_after_stop_is_told_that_the_button_is_old(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    (moment,) = await home.moments()
    await home.command(BEN, "/stop")
    await home.tap(BEN, "stop:stop")
    assert toast(await home.tap(BEN, MomentTap(moment.id, "here"))) == "old-toast"


async def test_while_a_third_is_there_a_tap_is_answered_and_counts_for_nothing(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    await home.joined(CLEO, 3)
    assert toast(await home.tap(BEN, "I'm here")) == "crowd-toast"
    assert (await home.moments())[0].responses == ()


async def test_while_a_third_is_there_no_page_opens_in_the_group_but_one_may_still_stop(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/settings")
    await home.joined(CLEO, 3)
    assert toast(await home.tap(ANA, "🕰 When")) == "crowd-toast"
    assert toast(await home.tap(ANA, "✕ Close")) != "crowd-toast"
    await home.command(ANA, "/stop")
    assert toast(await home.tap(ANA, "stop:stop")) != "crowd-toast"
    assert (await home.couple()).stage is Stage.ENDED


async def test_while_a_third_is_there_a_private_command_says_why_nothing_comes(home: House) -> None:
    await home.begin(private=(ANA,))
    await home.joined(CLEO, 3)
    await home.command(ANA, "/mine", chat=ChatId(ANA))
    assert home.private(ANA)[-1].keys == ["crowd-toast"]


async def test_a_tap_of_the_sender_on_an_answer_is_told_whose_it_is(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    answer = await home.tap(ANA, "I'm here")
    assert toast(answer) == "bids-own-toast"
    assert (await home.moments())[0].state is State.OPEN


async def test_a_panel_moves_on_in_its_own_message(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/settings")
    await home.tap(BEN, "settings:reactions")
    (panel,) = home.group()
    assert (panel.keys[0], panel.edits) == ("settings-reactions-off", 1)


async def test_closing_a_panel_takes_it_away(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/settings")
    await home.tap(ANA, "settings:close")
    assert home.group() == []


async def test_a_panel_that_the_database_never_knew_is_taken_in(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/help")
    (panel,) = home.group()
    home.messenger.chats[GROUP][555] = panel
    await home.tap(BEN, PanelTap("settings", "reactions"), message=555)
    assert home.messenger.chats[GROUP][555].keys[0] == "settings-reactions-off"


async def test_whoever_taps_is_called_by_their_name_of_now(home: House) -> None:
    couple = await home.begin()
    await home.change(couple.with_partner(replace(couple.partners[1], name="Benjamin")))
    await home.command(ANA, "/bid long day")
    await home.tap(BEN, "I'm here")
    assert wordings("bids-did-here", other="Ben").search(home.group()[0].text)


async def test_an_open_panel_shows_what_the_other_agreed_to_meanwhile(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/settings")
    panel = home.group()[-1]
    await home.tap(ANA, "reactions")
    await home.tap(ANA, "reactions/on", message=panel.id)
    await home.command(BEN, "/settings")
    await home.tap(BEN, "Yes")
    assert "Turn off" in _labels(home, panel.id)


async def test_a_panel_nobody_looks_at_any_more_stays_as_it_is(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/settings")
    panel = home.group()[-1].id
    await home.tap(ANA, "reactions", message=panel)
    await home.tap(ANA, "reactions/on", message=panel)
    await home.pass_time(by=timedelta(hours=1, seconds=1))
    await home.tap(BEN, "Yes")
    assert "Turn on" in _labels(home, panel)


async def test_an_open_panel_that_looks_the_same_is_left_alone(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/help")
    panel = home.group()[-1].id
    await home.command(BEN, "/pause")
    await home.tap(BEN, "today")
    assert next(shown for shown in home.group() if shown.id == panel).edits == 0


def _labels(home: House, message: int) -> list[str]:
    return next(shown.labels for shown in home.group() if shown.id == message)
