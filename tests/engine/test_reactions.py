"""Reactions: only where both agreed to them, and only as what they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.moment import State
from tests.cast import ANA, BEN, CLEO
from tests.house import House


async def helper(home: House) -> None:
    """Both agreed to reactions, and the bot is an administrator."""
    couple = await home.begin()
    await home.change(replace(couple, reactions=True, admin=True))


async def test_a_warm_reaction_to_the_card_meets_the_bid(home: House) -> None:
    await helper(home)
    await home.command(ANA, "/bid long day")
    await home.react(BEN, "👍")
    (moment,) = await home.moments()
    assert (moment.state, moment.responses[0].what) == (State.MET, "warm")


async def test_a_reaction_to_the_partners_own_message_counts_too(home: House) -> None:
    await helper(home)
    typed = await home.command(ANA, "/bid long day")
    await home.react(BEN, "🔥", to=typed)
    assert (await home.moments())[0].state is State.MET


async def test_without_the_agreement_a_reaction_is_not_even_looked_at(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    await home.react(BEN, "❤")
    assert (await home.moments())[0].responses == ()


async def test_a_cool_reaction_leaves_the_bid_open_and_switches_its_nudge_off(home: House) -> None:
    await helper(home)
    await home.command(ANA, "/bid long day")
    await home.react(BEN, "👎")
    await home.pass_time(by=timedelta(hours=12))
    assert (await home.moments())[0].state is State.OPEN
    assert home.private(BEN) == []


async def test_a_reaction_taken_back_un_meets_nothing(home: House) -> None:
    await helper(home)
    await home.command(ANA, "/bid long day")
    await home.react(BEN, "❤")
    await home.react(BEN)
    assert (await home.moments())[0].state is State.MET
    assert (await home.couple()).jar.marbles == 1


async def test_the_senders_own_reaction_changes_nothing(home: House) -> None:
    await helper(home)
    await home.command(ANA, "/bid long day")
    await home.react(ANA, "❤")
    assert (await home.moments())[0].state is State.OPEN


async def test_a_strangers_reaction_changes_nothing(home: House) -> None:
    await helper(home)
    await home.command(ANA, "/bid long day")
    await home.react(CLEO, "❤")
    assert (await home.moments())[0].responses == ()


async def test_losing_the_admin_right_is_said_in_one_line(home: House) -> None:
    await helper(home)
    await home.added(admin=False)
    assert [m.keys for m in home.group()] == [["hello-admin-off"]]
    await home.added(admin=False)
    assert len(home.group()) == 1


async def test_getting_the_admin_right_back_is_said_in_one_line(home: House) -> None:
    await helper(home)
    await home.added(admin=False)
    await home.added(admin=True)
    assert [m.keys for m in home.group()] == [["hello-admin-off"], ["hello-admin-on"]]


async def test_a_guest_is_not_told_about_rights_it_does_not_use(home: House) -> None:
    await home.begin()
    await home.added(admin=True)
    await home.added(admin=False)
    assert home.group() == []
