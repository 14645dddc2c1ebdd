"""Keeping something for the other, end to end: what comes, when, and who sees it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.domain.couple import ChatId
from tests import cast
from tests.cast import ANA, BEN, CLEO
from tests.erased import everywhere
from tests.fakes import wordings
from tests.house import NOON, House, toast

HERS, HIS = ChatId(ANA), ChatId(BEN)
DAY = timedelta(days=1)


def berlin(day: int, hour: int, minute: int = 0) -> datetime:
    """An instant of March 2026, before the clocks change."""
    return datetime(2026, 3, day, hour - 1, minute, tzinfo=UTC)


async def test_a_meeting_comes_three_times_to_whoever_keeps_it(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/remember meeting Tue 10:00", chat=HERS)
    assert home.private(ANA)[-1].text.startswith("🗓 meeting: Tue 17 Mar, 10:00.\n")
    for at, key in [
        (berlin(16, 19, 30), "remember-eve-hour"),
        (berlin(17, 9, 30), "remember-before-hour"),
        (berlin(17, 12), "remember-after-hour"),
    ]:
        before = len(home.private(ANA))
        await home.pass_time(to=at - timedelta(seconds=1))
        assert len(home.private(ANA)) == before
        await home.pass_time(to=at)
        assert home.private(ANA)[-1].keys[0].partition(".")[0] == key
    assert "10:00" in home.private(ANA)[-3].text
    await home.pass_time(by=10 * DAY)
    assert (len(home.private(ANA)), home.private(BEN), home.group()) == (4, [], [])


async def test_once_it_is_over_its_words_go_a_week_later(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/remember meeting Tue 10:00", chat=HERS)
    await home.pass_time(to=berlin(17, 12) + 7 * DAY)
    await home.engine.purge()
    assert len(await home.notes()) == 1
    await home.pass_time(by=timedelta(seconds=1))
    await home.engine.purge()
    assert await home.notes() == ()


async def test_its_words_are_nowhere_readable(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/remember velvet umbrella Tue 10:00", chat=HERS)
    await home.pass_time(to=berlin(16, 19, 30))
    disk = b"".join(everywhere(home.where).values())
    assert b"velvet" not in disk


async def test_a_reminder_leads_to_its_page_and_what_was_got_goes(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/remember low on coffee", chat=HERS)
    await home.pass_time(to=berlin(11, 16, 30))
    assert "coffee" in home.private(ANA)[-1].text
    await home.tap(ANA, "📌 Open", chat=HERS)
    assert home.private(ANA)[-1].keys == ["remember-page-low", "remember-tells-nothing"]
    await home.tap(ANA, "Take it out", chat=HERS)
    assert await home.notes() == ()


async def test_got_it_takes_the_line_away_too(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/remember low on coffee", chat=HERS)
    await home.pass_time(to=berlin(11, 16, 30))
    before = len(home.private(ANA))
    assert toast(await home.tap(ANA, "Got it ✓", chat=HERS)) == "remember-got-toast"
    assert (await home.notes(), len(home.private(ANA))) == ((), before - 1)


async def test_a_yearly_day_is_shared_in_the_morning_and_met_with_a_heart(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/remember our day 12 March", chat=HERS)
    await home.tap(ANA, "In our group too", chat=HERS)
    await home.pass_time(to=berlin(12, 9))
    assert [m.text for m in home.group()] == ["🗓 Today: our day 🤍"]
    assert home.group()[0].silent
    assert toast(await home.tap(CLEO, "🤍")) == "stranger-toast"
    await home.tap(BEN, "🤍")
    assert (await home.couple()).jar.marbles == 1
    assert home.group()[0].labels == []
    # Only Ana was told the evening before.
    assert [m.keys[0].partition(".")[0] for m in home.private(ANA)[1:]] == ["remember-eve"]
    assert home.private(BEN) == []


async def test_the_other_finds_the_shared_day_and_can_say_no(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/remember our day 12 March", chat=HERS)
    await home.tap(ANA, "In our group too", chat=HERS)
    await home.command(BEN, "/remember", chat=HIS)
    await home.tap(BEN, "📋 All I keep", chat=HIS)
    await home.tap(BEN, "🤍 our day", chat=HIS)
    await home.tap(BEN, "Not in our group", chat=HIS)
    await home.pass_time(to=berlin(12, 9))
    assert home.group() == []
    assert home.private(ANA)[-1].keys[0].partition(".")[0] == "remember-day"


async def test_asked_for_by_buttons_it_is_typed_in_a_line(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/remember", chat=HERS)
    await home.tap(ANA, "🗓 A date", chat=HERS)
    await home.reply(ANA, "no idea", chat=HERS)
    assert home.private(ANA)[-1].keys == ["remember-ask-date-again"]
    await home.reply(ANA, "exam on 12 May", chat=HERS)
    assert [m.text.partition("\n")[0] for m in home.private(ANA)] == ["🗓 exam: Tue 12 May."]


async def test_what_is_not_clear_is_said_with_one_tap(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/remember the green scarf", chat=HERS)
    await home.tap(ANA, "💛 A favourite", chat=HERS)
    assert home.private(ANA)[-1].keys == ["remember-page-favourite", "remember-tells-favourite"]
    assert [n.kind for n in await home.notes()] == ["favourite"]


async def test_typed_in_the_group_the_way_to_ones_own_side_is_shown(home: House) -> None:
    await home.begin(private=())
    for command in ("/remember low on tea", "/today"):
        await home.command(ANA, command)
        assert home.group()[-1].labels == ["⚙️ Mine", "✕ Close"]
    assert await home.notes() == ()
    await home.command(ANA, "/start remember", chat=HERS)
    assert home.private(ANA)[-1].keys == ["remember-title"]


async def test_a_thought_comes_on_its_days_and_not_while_she_takes_some_time(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/settings", chat=HERS)
    await home.tap(ANA, "🔁 My reminders", chat=HERS)
    await home.tap(ANA, "➕ A new one", chat=HERS)
    assert home.private(ANA)[-1].labels[0] == "Monday to Friday 14:00"
    us = await home.couple()
    await home.change(us.with_partner(replace(us.partners[0], space_until=berlin(11, 20))))
    await home.pass_time(to=berlin(11, 20) - timedelta(seconds=1))
    assert len(home.private(ANA)) == 1
    await home.pass_time(to=berlin(11, 20))
    assert len(home.private(ANA)) == 2
    await home.pass_time(to=berlin(12, 14))
    assert home.private(ANA)[-1].labels == ["📋 Thinking of you", "📋 A good wish", "🔁 Times"]
    assert len(home.private(ANA)) == 3
    assert (home.private(BEN), home.group()) == ([], [])


async def test_today_gathers_what_is_hers_and_answers_what_waits(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/today", chat=HERS)
    assert home.private(ANA)[-1].keys == ["today-empty"]
    await home.command(BEN, "/bid long day")
    await home.command(ANA, "/promise Bring the parcel by 18:00", chat=HERS)
    await home.command(ANA, "/today", chat=HERS)
    title, bid, promise = home.private(ANA)[-1].text.split("\n")
    assert (title, promise) == ("☀️ Yours today:", "🤝 Bring the parcel, by 18:00.")
    assert wordings("bids-reaching", by="Ben").fullmatch(bid)
    assert toast(await home.tap(ANA, "I'm here", chat=HERS)) == "bids-toast"
    assert home.private(ANA)[-1].text == "☀️ Yours today:\n🤝 Bring the parcel, by 18:00."
    assert home.group()[-1].keys == ["bids-reached", "bids-did-here"]
    assert (await home.couple()).jar.marbles == 1
    await home.tap(ANA, "🤝 My promises", chat=HERS)
    await home.tap(ANA, "🤝 Bring the parcel", chat=HERS)
    assert home.private(ANA)[-1].labels[0] == "Kept"


async def test_who_lives_elsewhere_is_told_on_their_own_clock(home: House) -> None:
    await home.begin(couple=cast.couple(replace(cast.ana(), zone="America/New_York"), cast.ben()))
    await home.command(ANA, "/remember meeting tomorrow 10:00", chat=HERS)
    # Noon in Berlin is 07:00 in New York, on summer time since the Sunday before.
    await home.pass_time(to=NOON + 12.5 * timedelta(hours=1))
    assert home.private(ANA)[-1].keys[0].partition(".")[0] == "remember-eve-hour"
    assert "10:00" in home.private(ANA)[-1].text


async def test_whoever_went_quiet_changes_nothing_in_the_group(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/remember our day 12 March", chat=HERS)
    await home.tap(ANA, "In our group too", chat=HERS)
    us = await home.couple()
    await home.change(us.with_partner(us.partners[0].choosing(private="off")))
    before = len(home.private(ANA))
    await home.pass_time(to=berlin(12, 9))
    assert [m.text for m in home.group()] == ["🗓 Today: our day 🤍"]
    assert len(home.private(ANA)) == before
