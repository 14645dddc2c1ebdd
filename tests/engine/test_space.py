"""Taking some time, from the first tap to hello again: what both see, and what waits."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.domain.couple import ChatId
from bot.domain.moment import State
from tests import cast
from tests.cast import ANA, BEN, CLEO, GROUP
from tests.house import NOON, House, toast

HOUR = timedelta(hours=1)
MINE = ChatId(ANA)


async def test_both_see_when_she_is_back_and_only_she_is_asked(home: House) -> None:
    await home.begin()
    typed = await home.command(ANA, "/space 14:00")
    card = home.group()[-1]
    assert (card.text, card.reply_to) == ("🌿 Ana is catching a breath, and is back around 14:00.", typed)
    assert card.labels == ["🤍 Take your time", "⋯"]
    await home.tap(BEN, "🤍 Take your time")
    assert home.group()[-1].text.endswith("Ben: take your time 🤍")
    await home.pass_time(by=2 * HOUR)
    assert home.private(ANA)[-1].keys == ["space-mine-ask"]
    assert "will say when" in home.group()[-1].text
    assert home.private(BEN) == []


async def test_coming_back_is_quiet_and_adds_a_marble(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/space 2h")
    await home.pass_time(by=2 * HOUR)
    await home.tap(ANA, "I'm back", chat=MINE)
    back = home.group()[-1]
    assert (back.keys, back.labels, back.silent) == (["space-back"], ["Hello again"], True)
    await home.tap(BEN, "Hello again")
    assert home.group()[-1].keys == ["space-back", "space-hello"]
    couple = await home.couple()
    assert (couple.jar.marbles, couple.partners[0].space_until) == (1, None)


async def test_two_taps_are_one_return(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/space 2h")
    tap = home.private(ANA)[-1].find("I'm back")
    assert tap is not None
    for _ in range(2):
        await home.tap(ANA, tap, chat=MINE)
    assert [m.keys for m in home.group()] == [["space-back"]]
    assert (await home.couple()).jar.marbles == 1


async def test_unanswered_nothing_more_is_said_and_the_next_morning_things_come_again(home: House) -> None:
    await home.begin(cast.rhythm("checkins", at=time(14)))
    await home.command(ANA, "/space 1h")
    await home.pass_time(to=datetime(2026, 3, 12, 6, 59, tzinfo=UTC))
    assert [m.keys[0] for m in home.private(ANA)] == ["space-mine-ask"]
    assert len(home.group()) == 1
    await home.pass_time(to=datetime(2026, 3, 12, 13, tzinfo=UTC))
    assert home.group()[0].text == "🌿 Ana took some time."
    assert home.group()[-1].keys[0].startswith("checkins-ask")


async def test_what_comes_by_itself_waits_until_she_is_back(home: House) -> None:
    await home.begin(cast.rhythm("checkins", at=time(13)))
    await home.command(ANA, "/space 15:00")
    await home.pass_time(by=3 * HOUR)
    assert len(home.group()) == 1
    await home.tap(ANA, "I'm back", chat=MINE)
    await home.pass_time(by=HOUR / 4)
    assert [m.keys[0] for m in home.group()] == ["space-back", "checkins-ask"]


@pytest.mark.parametrize(("hours", "comes"), [(5.9, True), (6.1, False)])
async def test_it_waits_for_its_grace_and_no_longer(home: House, hours: float, comes: bool) -> None:
    await home.begin(cast.rhythm("checkins", at=time(13)))
    await home.command(ANA, "/space 12h")
    await home.pass_time(by=HOUR + hours * HOUR)
    await home.tap(ANA, "I'm back", chat=MINE)
    await home.pass_time(by=HOUR / 4)
    assert bool([m for m in home.group() if m.keys[0].startswith("checkins")]) is comes


async def test_no_nudge_comes_meanwhile(home: House) -> None:
    await home.begin()
    await home.command(BEN, "/bid long day")
    await home.command(ANA, "/space 6h")
    await home.pass_time(by=5.5 * HOUR)
    assert [m.keys[0] for m in home.private(ANA)] == ["space-mine"]


async def test_without_a_private_chat_the_way_back_is_on_the_card_for_her_alone(home: House) -> None:
    await home.begin(private=())
    await home.command(ANA, "/space")
    assert "📋 Copy" in home.group()[-1].labels
    await home.tap(ANA, "1 hour")
    assert home.group()[-1].labels == ["🤍 Take your time", "I'm back", "⋯"]
    answer = await home.tap(BEN, "I'm back")
    assert toast(answer) == "bids-theirs-toast"
    await home.pass_time(by=HOUR)
    await home.tap(ANA, "I'm back")
    assert home.group()[-1].keys == ["space-back"]


async def test_the_picker_is_hers_and_closes(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/space")
    assert home.group()[-1].text == "🌿 Ana, how long would do you good?"
    assert toast(await home.tap(BEN, "1 hour")) == "bids-theirs-toast"
    assert toast(await home.tap(CLEO, "1 hour")) == "stranger-toast"
    await home.tap(ANA, "I'll say")
    assert [m.keys[0] for m in home.group()] == ["space-open"]
    assert home.private(ANA)[-1].keys[0] == "space-mine-open"


async def test_two_fast_taps_on_the_picker_take_time_once(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/space")
    tap, message = home.group()[-1].find("1 hour"), home.group()[-1].id
    assert tap is not None
    for _ in range(2):
        await home.tap(ANA, tap, message=message)
    assert len([m for m in await home.moments() if m.practice == "space"]) == 1


async def test_space_again_while_away_offers_the_way_back(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/space 1h")
    await home.command(ANA, "/space")
    assert home.group()[-1].labels[0] == "I'm back"
    await home.tap(ANA, "I'm back")
    assert [m.state for m in await home.moments()] == [State.MET]


async def test_a_new_time_takes_the_place_of_the_old(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/space 1h")
    await home.command(ANA, "/space 3h")
    assert [m.keys[0] for m in home.group()] == ["space-over", "space-away"]
    await home.pass_time(by=1.5 * HOUR)
    assert home.private(ANA)[-1].keys[0] == "space-mine"
    assert (await home.couple()).partners[0].is_in_space(home.clock.now())


async def test_typed_in_private_the_group_gets_only_the_card(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/space", chat=MINE)
    await home.tap(ANA, "15 minutes", chat=MINE)
    assert [m.keys[0] for m in home.group()] == ["space-away"]


async def test_both_may_be_away_at_once_each_with_their_own_return(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/space 1h")
    await home.command(BEN, "/space 2h")
    await home.tap(ANA, "I'm back", chat=MINE)
    ana, ben = (await home.couple()).partners
    assert (ana.is_in_space(NOON), ben.is_in_space(NOON)) == (False, True)


async def test_two_clocks_are_both_on_the_card(home: House) -> None:
    far = replace(cast.ben(), zone="America/New_York")
    await home.begin(couple=cast.couple(cast.ana(), far))
    await home.command(ANA, "/space 14:00")
    assert "14:00 / 09:00" in home.group()[-1].text
    await home.command(BEN, "/space 14:00")
    assert "19:00 / 14:00" in home.group()[-1].text


async def test_what_she_said_she_would_come_back_to_waits_as_well(home: House) -> None:
    await home.begin()
    await home.command(BEN, "/bid long day")
    await home.tap(ANA, "Not now…")
    await home.tap(ANA, "In an hour")
    await home.command(ANA, "/space 3h")
    await home.pass_time(by=2 * HOUR)
    assert [m.keys[0] for m in home.private(ANA)] == ["space-mine"]
    await home.pass_time(by=1.5 * HOUR)
    assert "bids-back" in [m.keys[0] for m in home.private(ANA)]


async def test_a_pause_or_a_third_person_hides_nothing_that_was_said(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/space 1h")
    await home.joined(CLEO, 3)
    assert toast(await home.tap(BEN, "🤍 Take your time")) == "crowd-toast"
    assert home.group()[0].chat == GROUP


@pytest.mark.parametrize(("hours", "cards"), [(47, 1), (48, 2)])
async def test_the_card_before_goes_as_long_as_telegram_lets_it(home: House, hours: int, cards: int) -> None:
    await home.begin()
    await home.command(ANA, "/space")
    await home.tap(ANA, "I'll say")
    await home.pass_time(by=hours * HOUR)
    await home.tap(ANA, "I'm back", chat=MINE)
    assert [(m.keys, m.labels) for m in home.group()][:-1] == [(["space-back"], [])] * (cards - 1)
    assert home.group()[-1].labels == ["Hello again"]


async def test_no_row_tells_how_long_it_was(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/space 3h")
    await home.pass_time(by=1.25 * HOUR)
    await home.tap(ANA, "I'm back", chat=MINE)
    (moment,) = await home.moments()
    assert (moment.state, moment.met_at, moment.come_back_at) == (State.MET, moment.opened_at, None)
    assert moment.responses == ()
