"""A thought on request and by itself, and what /help leads to, from end to end."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from bot.domain.card import MomentTap
from bot.domain.couple import ChatId
from bot.domain.rhythm import Rhythm
from tests.cast import ANA, BEN, CLEO
from tests.cast import rhythm as a_rhythm
from tests.house import House, toast

HERS = ChatId(ANA)
# A week in which clocks do not change.
WEDNESDAY_EVENING = datetime(2026, 3, 18, 19, tzinfo=UTC)


def weekly() -> Rhythm:
    return a_rhythm("ideas", at=time(19))


async def test_a_thought_comes_on_request_and_says_where_it_is_from(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/help")
    await home.tap(ANA, "💡 A thought")
    (card,) = home.group()
    assert (card.text[:2], card.silent) == ("💡 ", True)
    await home.tap(BEN, "Why this?")
    assert not home.group()[0].text.startswith("💡")
    await home.tap(ANA, "‹ Back")
    assert home.group()[0].text == card.text


async def test_two_hearts_are_one_marble(home: House) -> None:
    await home.begin(weekly())
    await home.pass_time(by=timedelta(hours=8))
    liked = home.group()[0].find("I like it 🤍")
    assert isinstance(liked, MomentTap)
    assert toast(await home.tap(ANA, liked)) == "ideas-toast"
    assert toast(await home.tap(BEN, liked)) == "ideas-toast"
    assert (await home.couple()).jar.marbles == 1
    assert home.group()[0].labels == ["Why this?"]


async def test_in_private_it_is_ones_own(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/help", chat=HERS)
    await home.tap(ANA, "💡 A thought", chat=HERS)
    (card,) = home.private(ANA)
    assert card.labels == ["Why this?"]
    assert (home.group(), home.private(BEN)) == ([], [])
    await home.reply(ANA, "zaunkönig", chat=HERS, to=card.id)
    assert (await home.couple()).jar.marbles == 0
    assert [r for r in home.rows("response")] == []


async def test_no_thought_comes_twice_in_half_a_year_of_asking(home: House) -> None:
    await home.begin()
    for _ in range(60):
        await home.command(ANA, "/help", chat=HERS)
        await home.tap(ANA, "💡 A thought", chat=HERS)
    items = [m.item for m in await home.moments()]
    assert len(items) == len(set(items)) == 54


async def test_a_stranger_gets_no_thought(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/help")
    assert toast(await home.tap(CLEO, "💡 A thought")) == "stranger-toast"
    assert await home.moments() == []


async def test_words_to_borrow_are_there_for_both(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/help")
    await home.tap(BEN, "Words to borrow")
    await home.tap(BEN, "Listening")
    assert "Tell me more. I've got time" in home.group()[0].text
    await home.tap(ANA, "›")
    await home.tap(ANA, "‹ Back")
    await home.tap(ANA, "‹ Back")
    assert home.group()[0].keys == ["help-page"]
