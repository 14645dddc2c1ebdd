"""The jar's whole way: it fills, it is celebrated once, it begins anew by two, and it is looked at as they like."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.domain.card import Picture
from bot.domain.couple import ChatId, Couple, Jar
from tests import cast
from tests.cast import ANA, BEN, CLEO
from tests.fakes import Shown
from tests.house import House, toast

DAY = timedelta(days=1)


def nearly_full() -> Couple:
    return replace(cast.couple(), jar=Jar(marbles=29, shelf=1))


async def say_thanks(home: House) -> None:
    await home.command(ANA, "/thanks for the soup")
    await home.tap(BEN, "🤍")


def celebrations(home: House) -> list[Shown]:
    return [shown for shown in home.group() if "fulljar-jar" in shown.keys]


async def test_the_thirtieth_marble_brings_one_small_celebration_without_sound(home: House) -> None:
    await home.begin(couple=nearly_full())
    await say_thanks(home)
    (shown,) = celebrations(home)
    assert (shown.silent, shown.card.picture) == (True, Picture(scene="jar", marbles=30, shelf=(30,)))
    assert ((await home.couple()).jar.marbles, (await home.couple()).jar.shelf) == (0, 2)
    await say_thanks(home)
    assert len(celebrations(home)) == 1


async def test_celebrating_puts_the_first_marble_into_the_new_jar(home: House) -> None:
    await home.begin(couple=nearly_full())
    await say_thanks(home)
    did = celebrations(home)[0].find("did")
    assert did is not None
    for who in (BEN, ANA):
        await home.tap(who, did)
    assert (await home.couple()).jar.marbles == 1


async def test_it_opens_what_they_kept_and_leads_to_the_rest(home: House) -> None:
    await home.begin(couple=nearly_full())
    await home.command(ANA, "/thanks for the soup")
    await home.reply(BEN, "it was only soup", to=home.group()[-1].id)
    (shown,) = celebrations(home)
    assert "Ben: it was only soup" in shown.text
    await home.tap(ANA, "📖 Look back")
    assert home.group()[-1].keys[0] == "lookback-title"
    assert "Ben: it was only soup" in home.group()[-1].text


async def test_a_jar_that_fills_at_night_is_celebrated_in_the_morning(home: House) -> None:
    home.clock.move_to(datetime(2026, 3, 11, 22, tzinfo=UTC))
    await home.begin(couple=nearly_full())
    await say_thanks(home)
    assert celebrations(home) == []
    await home.pass_time(to=datetime(2026, 3, 12, 7, tzinfo=UTC))
    assert len(celebrations(home)) == 1
    await home.pass_time(by=5 * DAY)
    assert (len(celebrations(home)), celebrations(home)[0].actions) == (1, [])


async def test_a_new_jar_is_begun_by_two(home: House) -> None:
    await home.begin(couple=replace(cast.couple(), jar=Jar(marbles=13)))
    await home.command(ANA, "/jar")
    await home.tap(ANA, "More…")
    await home.tap(ANA, "🫙 A new jar")
    assert toast(await home.tap(ANA, "begin")) == "newjar-own-toast"
    assert toast(await home.tap(CLEO, "begin")) == "stranger-toast"
    assert (await home.couple()).jar.marbles == 13
    begin = home.group()[-1].find("begin")
    assert begin is not None
    await home.tap(BEN, begin)
    await home.tap(BEN, begin)
    kept = (await home.couple()).jar
    # The first marble of the new one is that the two began it.
    assert (kept.marbles, kept.early) == (1, (13,))


async def test_the_jar_opens_as_a_picture_and_looking_back_takes_its_place(home: House) -> None:
    await home.begin(couple=nearly_full())
    await home.command(BEN, "/jar")
    assert home.group()[-1].photo is not None
    await home.tap(BEN, "📖 Look back")
    (shown,) = home.group()
    assert (shown.keys[0], shown.photo) == ("lookback-title", None)
    await home.tap(ANA, "‹ Back")
    (shown,) = home.group()
    assert (shown.keys[0], shown.photo is not None) == ("jar-title", True)


async def test_a_jar_in_the_private_chat_turns_its_pages_there(home: House) -> None:
    await home.begin(couple=nearly_full())
    chat = ChatId(ANA)
    await home.command(ANA, "/jar", chat=chat)
    await home.tap(ANA, "📖 Look back", chat=chat)
    assert [shown.keys[0] for shown in home.private(ANA)] == ["lookback-title"]
    assert home.group() == []
