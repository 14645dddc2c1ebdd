"""A hard moment: the ways through it, on any card and on a page, and how quiet it is afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.domain import jar
from bot.domain.card import PartnerId
from bot.domain.couple import ChatId
from bot.domain.moment import State
from bot.domain.note import Note
from bot.storage import notes
from bot.storage.unit import Unit
from tests import cast
from tests.cast import ANA, BEN, CLEO, GROUP
from tests.fakes import wordings
from tests.house import NOON, House, toast

HOUR = timedelta(hours=1)
NEXT_MORNING = datetime(2026, 3, 12, 7, tzinfo=UTC)
WAYS = ["Take a break", "Try that again", "Just hear me", "Same team", "More…"]


async def on_a_card(home: House, *, private: tuple[PartnerId, ...] = (ANA, BEN)) -> None:
    """A thank-you in the group, its [⋯] opened."""
    await home.begin(private=private)
    await home.command(BEN, "/thanks for the soup")
    await home.tap(ANA, "⋯")


async def couple_wishes(home: House, **shared: str) -> None:
    us = await home.couple()
    await home.change(us.choosing(**shared))


async def test_the_ways_open_in_place_and_close_again(home: House) -> None:
    await on_a_card(home)
    assert home.group()[-1].labels == [*WAYS, "‹ Back"]
    await home.tap(BEN, "‹ Back")
    assert home.group()[-1].labels == ["🤍", "⋯"]
    assert (await home.couple()).calm_until is None


async def test_a_bid_keeps_the_ways_in_its_own_menu(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    await home.tap(BEN, "⋯")
    await home.tap(BEN, "It's a hard moment")
    assert home.group()[-1].labels == [*WAYS, "‹ Back"]


async def test_a_break_has_a_short_end_and_the_card_is_as_it_was(home: House) -> None:
    await on_a_card(home)
    await home.tap(ANA, "Take a break")
    assert home.group()[-1].labels == ["20 minutes", "1 hour", "This evening", "‹ Back"]
    await home.tap(ANA, "20 minutes")
    assert [m.labels for m in home.group()] == [["🤍", "⋯"], ["🤍 Take your time", "⋯"]]
    await home.pass_time(by=HOUR / 3)
    assert home.private(ANA)[-1].keys == ["space-mine-ask"]


async def test_trying_again_from_any_card(home: House) -> None:
    await on_a_card(home)
    await home.tap(ANA, "Try that again")
    assert home.group()[-1].labels == ["Sorry", "Warmth", "Humour", "Start over", "‹ Back"]
    await home.tap(ANA, "Sorry")
    card = home.group()[-1]
    assert wordings("repair-asks", by="Ana").fullmatch(card.text)
    assert card.labels == ["Yes", "In a while…", "I need space", "⋯"]
    assert home.private(ANA)[-1].keys == ["borrow-words", "s-sorry-plain"]
    assert home.private(BEN) == []
    await home.tap(BEN, "Yes")
    assert home.group()[-1].text.endswith("\nBen says yes 🤍\nSame side, you two.")
    assert (await home.couple()).jar.marbles == 1


async def test_the_other_may_take_some_time_first(home: House) -> None:
    await on_a_card(home)
    await home.tap(ANA, "Try that again")
    await home.tap(ANA, "Warmth")
    await home.tap(BEN, "I need space")
    await home.tap(BEN, "20 minutes")
    assert home.group()[-2].text.endswith("Ben would like some space first, and comes back.\nSame side, you two.")
    assert home.group()[-1].keys == ["space-away"]
    assert (await home.couple()).partners[1].is_in_space(home.clock.now())


async def test_after_a_talk_the_courage_is_thanked_and_the_jar_is_still_here(home: House) -> None:
    await on_a_card(home)
    await home.tap(ANA, "Try that again")
    await home.tap(ANA, "Start over")
    await home.tap(BEN, "Yes")
    await home.tap(BEN, "Thanks for saying it")
    assert home.group()[-1].text == "💛 Ben thanks Ana for saying it."
    assert home.private(BEN)[-1].keys == ["borrow-words", "s-thank-courage"]
    assert (await home.couple()).jar.marbles == 2
    await home.tap(ANA, "We talked ✓")
    assert home.group()[-1].text == "🫙 And this is still here: 2 marbles, and not one less."


async def test_just_hear_me_is_a_bid_for_an_ear_and_lends_the_other_a_sentence(home: House) -> None:
    await on_a_card(home)
    await home.tap(ANA, "Just hear me")
    assert home.group()[-1].keys == ["bids-reaching-listen"]
    assert home.private(BEN)[-1].keys == ["hard-hear-words", "borrow-words", "s-reflect"]
    assert home.private(ANA) == []


async def test_same_team_asks_what_both_care_about(home: House) -> None:
    await on_a_card(home)
    await home.tap(ANA, "Same team")
    assert "both care about" in home.group()[-1].text


@pytest.mark.parametrize(
    ("anas", "bens", "line"),
    [
        ("v-kindness,v-humour,v-calm", "v-calm,v-courage,v-kindness", "🌱 You both hold on to Kindness and Calm."),
        ("v-kindness,v-humour,v-calm", "v-humour,v-growth,v-trust", "🌱 You both hold on to Humour."),
        ("v-kindness,v-humour,v-calm", "", ""),
    ],
)
async def test_what_both_chose_and_shared_stands_below_it(home: House, anas: str, bens: str, line: str) -> None:
    await on_a_card(home)
    us = await home.couple()

    async def keep(unit: Unit) -> None:
        for who, words in ((ANA, anas), (BEN, bens)):
            note = Note(couple=us.id, owner=who, kind="values", words=words, shared=bool(words), created_at=NOON)
            await notes.save(unit, note)

    await home.database.write(keep)
    await home.tap(ANA, "Same team")
    said = [m.text for m in home.group() if m.keys[0].startswith("values-line")]
    assert said == ([line] if line else [])


async def test_more_changes_nothing_that_both_can_see(home: House) -> None:
    await on_a_card(home)
    before = [(m.text, m.labels) for m in home.group()]
    answer = await home.tap(ANA, "More…")
    assert toast(answer) == "hard-more-toast"
    assert [(m.text, m.labels) for m in home.group()] == before
    assert "If it feels unsafe" in home.private(ANA)[-1].labels
    assert ((await home.couple()).calm_until, home.private(BEN)) == (None, [])


async def test_without_a_private_chat_the_two_directories_are_named_to_the_tapper_alone(home: House) -> None:
    await on_a_card(home, private=())
    answer = await home.tap(ANA, "More…")
    assert (toast(answer), answer.alert) == ("hard-more-alone-toast", True)
    assert not [m for m in home.group() if "lila" in m.text]


async def test_until_the_next_morning_nothing_comes_by_itself(home: House) -> None:
    await home.begin(cast.rhythm("checkins", at=time(14)), cast.rhythm("gestures", at=time(7, 59)))
    await home.command(ANA, "/repair")
    await home.tap(ANA, "Just hear me")
    assert (await home.couple()).calm_until == NEXT_MORNING
    await home.tap(BEN, "I'm here")
    before = len(home.group())
    await home.pass_time(to=NEXT_MORNING - timedelta(seconds=1))
    assert len(home.group()) == before
    await home.pass_time(to=NEXT_MORNING + 7 * HOUR)
    assert len(home.group()) == before + 1


async def test_jokes_stay_outside_for_a_day(home: House) -> None:
    await on_a_card(home)
    await home.tap(ANA, "Same team")
    us = await home.couple()
    day = home.clock.now() + timedelta(days=1)
    assert not us.is_playful(day - timedelta(seconds=1))
    assert us.is_playful(day)
    await home.command(ANA, "/repair")
    await home.tap(ANA, "Try that again")
    assert home.group()[-1].labels == ["Sorry", "Warmth", "Start over", "‹ Back", "✕ Close"]


async def test_two_fast_taps_are_one_repair(home: House) -> None:
    await on_a_card(home)
    await home.tap(ANA, "Try that again")
    tap, message = home.group()[-1].find("Sorry"), home.group()[-1].id
    assert tap is not None
    for _ in range(2):
        await home.tap(ANA, tap, message=message)
    assert len([m for m in await home.moments() if m.practice == "repair"]) == 1


@pytest.mark.parametrize("chat", [GROUP, ChatId(ANA)])
async def test_the_page_of_repair_does_the_same_and_goes_away(home: House, chat: ChatId) -> None:
    await home.begin()
    await home.command(ANA, "/repair", chat=chat)
    assert home.messenger.messages(chat)[-1].labels == [*WAYS, "✕ Close"]
    await home.tap(ANA, "Try that again", chat=chat)
    await home.tap(ANA, "Sorry", chat=chat)
    assert [m.keys for m in home.group()] == [["repair-asks"]]
    assert [m.keys[0] for m in home.private(ANA)] == ["borrow-words"]


async def test_a_stranger_gets_no_way(home: House) -> None:
    await on_a_card(home)
    assert toast(await home.tap(CLEO, "More…")) == "stranger-toast"
    assert home.private(CLEO) == []


async def test_in_a_while_comes_back_to_whoever_said_it(home: House) -> None:
    await on_a_card(home)
    await home.tap(ANA, "Try that again")
    await home.tap(ANA, "Sorry")
    await home.tap(BEN, "In a while…")
    await home.tap(BEN, "In an hour")
    await home.pass_time(by=HOUR)
    assert home.private(BEN)[-1].keys == ["repair-comes-back"]
    await home.tap(BEN, "Yes", chat=ChatId(BEN))
    assert "Ben says yes 🤍" in home.group()[-1].text


async def test_the_day_after_is_asked_about_once_when_both_wish_it(home: House) -> None:
    await on_a_card(home)
    await couple_wishes(home, landing="on")
    await home.tap(ANA, "Just hear me")
    before = len(home.group())
    await home.pass_time(to=datetime(2026, 3, 12, 8, 59, tzinfo=UTC))
    assert len(home.group()) == before
    await home.pass_time(to=datetime(2026, 3, 12, 9, tzinfo=UTC))
    assert wordings("landing-ask").fullmatch(home.group()[-1].text.splitlines()[0])
    await home.reply(BEN, "lighter")
    await home.pass_time(by=timedelta(days=3))
    assert len(home.group()) == before + 1
    assert [m.state for m in await home.moments() if m.practice == "landing"] == [State.MET]


async def test_agreed_to_on_the_same_evening_it_comes_the_next_day_already(home: House) -> None:
    await on_a_card(home)
    await home.tap(ANA, "Try that again")
    await home.tap(ANA, "Sorry")
    await home.tap(BEN, "Yes")
    await home.tap(BEN, "Ask us tomorrow")
    assert "one question the day after" in home.group()[-1].text
    await home.tap(ANA, "Yes", message=home.group()[-1].id)
    await home.pass_time(to=datetime(2026, 3, 12, 9, tzinfo=UTC))
    assert home.group()[-1].keys[0] == "landing-ask"


async def test_who_does_not_wish_it_never_hears_of_it(home: House) -> None:
    await on_a_card(home)
    await home.tap(ANA, "Just hear me")
    before = len(home.group())
    await home.pass_time(by=timedelta(days=3))
    assert len(home.group()) == before


async def test_under_what_either_switches_it_off_and_both_switch_it_on(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/settings")
    await home.tap(ANA, "💬 What")
    await home.tap(ANA, "🤝 Together…")
    await home.tap(ANA, "🌤 Day after: off")
    await home.tap(ANA, "Turn on")
    assert (await home.couple()).shared == {}
    await home.tap(BEN, "Yes")
    assert (await home.couple()).shared == {"landing": "on"}
    await home.tap(BEN, "‹ Back")
    await home.tap(BEN, "🤝 Together…")
    await home.tap(BEN, "🌤 Day after: on")
    await home.tap(BEN, "Turn off")
    assert (await home.couple()).shared == {}


async def test_a_long_or_right_to_left_name_stays_whole(home: House) -> None:
    await home.begin(couple=cast.couple(replace(cast.ana(), name="نور <b>&"), cast.ben()))
    await home.command(BEN, "/repair")
    await home.tap(BEN, "Try that again")
    await home.tap(BEN, "Sorry")
    await home.tap(ANA, "Yes")
    assert "Ana says yes" in home.group()[-1].text


@pytest.mark.parametrize("kind", ["Just listen", "Not okay"])
async def test_after_a_hard_talk_whoever_heard_it_thanks_for_it_once(home: House, kind: str) -> None:
    await home.begin()
    await home.command(ANA, "/bid")
    await home.tap(ANA, kind)
    await home.tap(BEN, "I'm here")
    assert toast(await home.tap(ANA, "Thanks for saying it")) == "bids-own-toast"
    await home.tap(BEN, "Thanks for saying it")
    assert home.group()[-1].text == "💛 Ben thanks Ana for saying it."
    assert [label for m in home.group() for label in m.labels] == ["We talked ✓"]
    assert (await home.couple()).jar.marbles == 2
    # Thanks are no hard moment: what comes by itself comes.
    assert (await home.couple()).calm_until is None


async def test_a_break_on_ones_own_space_card_takes_its_place(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/space 1h")
    await home.tap(ANA, "⋯")
    await home.tap(ANA, "Take a break")
    await home.tap(ANA, "20 minutes")
    assert [m.keys[0].partition(".")[0] for m in home.group()] == ["space-over", "space-away"]
    assert (await home.couple()).partners[0].space_until == NOON + HOUR / 3


async def test_another_length_right_after_the_first_is_meant(home: House) -> None:
    await home.begin()
    for label in ("20 minutes", "1 hour"):
        await home.command(ANA, "/repair")
        await home.tap(ANA, "Take a break")
        await home.tap(ANA, label)
    assert (await home.couple()).partners[0].space_until == NOON + HOUR


async def test_the_day_after_two_may_begin_a_new_jar_and_nothing_falls(home: House) -> None:
    await on_a_card(home)
    us = await home.couple()
    await home.change(replace(us.choosing(landing="on"), jar=replace(us.jar, marbles=12)))
    await home.tap(ANA, "Just hear me")
    await home.pass_time(to=datetime(2026, 3, 12, 9, tzinfo=UTC))
    await home.tap(BEN, "Begin a new jar")
    await home.tap(ANA, "Begin anew")
    jar_now = (await home.couple()).jar
    assert (jar_now.early, jar.total(jar_now)) == ((12,), 13)
