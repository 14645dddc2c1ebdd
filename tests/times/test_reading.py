"""Times as people type them: what is understood, what is left of the line, and what is rather not believed."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import times
from bot.times import Typed
from tests.cast import BERLIN

# A Wednesday, 12:13 in Berlin.
NOW = datetime(2026, 3, 11, 11, 13, tzinfo=UTC)
TODAY = date(2026, 3, 11)
WORDS = st.sampled_from(
    ["bring", "the", "parcel", "at", "by", "8", "12", "May", "sun", "18:00", "12.5.", "tomorrow", "in", "2h", "-", "…",
     "Uhr", "0", "99:99", "31.2.", "next", "week", "(tue)", "a", "now", "2026", "½", "١٢"]
)  # fmt: skip


def read(text: str, language: str = "en", zone: str = BERLIN, now: datetime = NOW) -> Typed:
    return times.read(text, now, zone, language)


def meant(text: str, language: str = "en", zone: str = BERLIN, now: datetime = NOW) -> str:
    """The instant on the clock of the zone, for a day without an hour at 18:00."""
    from zoneinfo import ZoneInfo

    found = times.next_instant(read(text, language, zone, now), now, zone, time(18))
    return f"{found.astimezone(ZoneInfo(zone)):%a %d %b %H:%M}" if found else ""


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("18:00", "Wed 11 Mar 18:00"),
        ("11:00", "Thu 12 Mar 11:00"),
        ("12:13", "Thu 12 Mar 12:13"),
        ("by 6pm", "Wed 11 Mar 18:00"),
        ("8.30", "Thu 12 Mar 08:30"),
        ("tue 10:00", "Tue 17 Mar 10:00"),
        ("tomorrow 18:00", "Thu 12 Mar 18:00"),
        ("tomorrow.", "Thu 12 Mar 18:00"),
        ("today 18:00", "Wed 11 Mar 18:00"),
        ("in 2 hours", "Wed 11 Mar 14:13"),
        ("in half an hour", "Wed 11 Mar 12:43"),
        ("20 minutes", "Wed 11 Mar 12:33"),
        ("in 3 days", "Sat 14 Mar 18:00"),
        ("12 May", "Tue 12 May 18:00"),
        ("12.5.", "Tue 12 May 18:00"),
        ("12.05", "Tue 12 May 18:00"),
        ("12 May at 9.30", "Tue 12 May 09:30"),
        ("5/12", "Sat 05 Dec 18:00"),
        ("the 12th", "Thu 12 Mar 18:00"),
        ("2026-05-12 10:00", "Tue 12 May 10:00"),
        ("11 March", "Wed 11 Mar 18:00"),
        ("5 March", "Fri 05 Mar 18:00"),
        ("noon", "Thu 12 Mar 12:00"),
        ("lunch at noon tomorrow", "Thu 12 Mar 12:00"),
        ("midnight", "Thu 12 Mar 00:00"),
        ("tonight", "Wed 11 Mar 20:00"),
        ("10:00-11:00", "Thu 12 Mar 10:00"),
    ],
)
def test_what_is_ahead_is_meant(text: str, when: str) -> None:
    assert meant(text) == when


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("wed 18:00", "Wed 11 Mar 18:00"),
        ("on wednesday at 18:00", "Wed 11 Mar 18:00"),
        ("wed 12:13", "Wed 18 Mar 12:13"),
        ("next wednesday 18:00", "Wed 18 Mar 18:00"),
        ("wednesday", "Wed 18 Mar 18:00"),
    ],
)
def test_the_name_of_todays_weekday_is_today_while_its_hour_is_ahead(text: str, when: str) -> None:
    assert meant(text) == when


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("at 8", "Wed 11 Mar 20:00"),
        ("at 3", "Wed 11 Mar 15:00"),
        ("at 10", "Wed 11 Mar 22:00"),
        ("tonight at 8", "Wed 11 Mar 20:00"),
        ("tomorrow at 9", "Thu 12 Mar 09:00"),
        ("tomorrow at 3", "Thu 12 Mar 15:00"),
        ("this evening", "Wed 11 Mar 18:00"),
    ],
)
def test_a_bare_hour_is_the_likely_half_of_the_day_and_not_sure(text: str, when: str) -> None:
    assert meant(text) == when
    assert not read(text).sure


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("bring the parcel by 18:00", "bring the parcel"),
        ("bring the parcel by tomorrow 18:00", "bring the parcel"),
        ("tomorrow at 9 text when I arrive", "text when I arrive"),
        ("meeting Tue 10:00 with the boss", "meeting with the boss"),
        ("exam on 12 May in maths", "exam in maths"),
        ("finish the tax until friday", "finish the tax"),
        ("until friday: finish the tax", "finish the tax"),
        ("sat with grandma on saturday", "sat with grandma"),
        ("Kim's birthday, 3 June 1990", "Kim's birthday"),
        ("18:00", ""),
        ("", ""),
    ],
)
def test_the_words_beside_the_time_are_kept(text: str, words: str) -> None:
    assert read(text).words == words


@pytest.mark.parametrize(
    "text",
    ["we sat in the sun", "I may come", "buy 2 eggs", "read page 12", "call for 20 minutes", "now", "2 hours ago",
     "yesterday", "look after the cat for two days", "around 5 people", "25:00", "31.4.", "nothing at all",
     "one two three"],
)  # fmt: skip
def test_what_only_looks_like_a_time_is_left_alone(text: str) -> None:
    assert read(text) == Typed(words=text)


def test_a_long_story_is_left_as_it_is() -> None:
    assert read("and so on " * 8 + "18:00") == Typed(words=("and so on " * 8 + "18:00"))
    assert read("so it goes " * 7 + "by 18:00").at == time(18)


def test_a_day_at_the_end_of_a_long_line_is_found() -> None:
    said = read("call mum and ask about the recipe for sunday dinner tomorrow")
    assert (said.day, said.words) == (date(2026, 3, 12), "call mum and ask about the recipe for sunday dinner")


def test_a_day_with_its_year_may_be_past() -> None:
    assert read("3 june 1990").day == date(1990, 6, 3)
    assert meant("3 june 1990") == ""


def test_an_hour_of_today_that_is_over_is_no_time_ahead() -> None:
    assert read("today 10:00").day == TODAY
    assert meant("today 10:00") == ""


@pytest.mark.parametrize(
    ("text", "language", "words", "when"),
    [
        ("traer el paquete mañana a las 18:00", "es", "traer el paquete", "Thu 12 Mar 18:00"),
        ("el martes a las 10 reunión", "es", "reunión", "Tue 17 Mar 10:00"),
        ("Paket mitbringen morgen um 18 Uhr", "de", "Paket mitbringen", "Thu 12 Mar 18:00"),
        ("Zahnarzt am 12. Mai um 9", "de", "Zahnarzt", "Tue 12 May 09:00"),
        ("завтра в 18:00 купить хлеб", "ru", "купить хлеб", "Thu 12 Mar 18:00"),
        ("через 2 часа", "ru", "", "Wed 11 Mar 14:13"),
        ("amanhã às 18h ligar", "pt-br", "ligar", "Thu 12 Mar 18:00"),
        ("demain à 18h", "fr", "", "Thu 12 Mar 18:00"),
        ("dans 2 heures", "fr", "", "Wed 11 Mar 14:13"),
        ("غدا 18:00", "ar", "", "Thu 12 Mar 18:00"),
        ("明天 18:00", "zh-hans", "", "Thu 12 Mar 18:00"),
        ("bread tomorrow", "de", "bread", "Thu 12 Mar 18:00"),
        ("bread tomorrow", "", "bread", "Thu 12 Mar 18:00"),
        ("bread tomorrow", "tlh", "bread", "Thu 12 Mar 18:00"),
    ],
)
def test_it_is_read_in_ones_own_language_and_in_english(text: str, language: str, words: str, when: str) -> None:
    assert (read(text, language).words, meant(text, language)) == (words, when)


def test_english_days_with_a_stroke_are_read_as_where_one_lives() -> None:
    assert read("5/12", zone="America/New_York").day == date(2026, 5, 12)
    assert read("5.12.", zone="America/New_York").day == date(2026, 12, 5)
    assert read("5/12", "es", zone="America/Bogota").day == date(2026, 12, 5)


def test_the_day_is_the_one_on_the_clock_of_whoever_types() -> None:
    late = datetime(2026, 3, 11, 23, 30, tzinfo=UTC)
    assert meant("tomorrow 9:00", zone="America/New_York", now=late) == "Thu 12 Mar 09:00"
    assert meant("tomorrow 9:00", zone="Asia/Tokyo", now=late) == "Fri 13 Mar 09:00"


# Clocks in Berlin go forward at 02:00 on 29 March 2026 and back at 03:00 on 25 October.
BEFORE_SPRING = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)
BEFORE_AUTUMN = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize("now", [BEFORE_SPRING, BEFORE_AUTUMN])
@pytest.mark.parametrize(("text", "hours"), [("in 2 hours", 2), ("in 24 hours", 24)])
def test_hours_from_now_are_that_long_on_a_change_day(now: datetime, text: str, hours: int) -> None:
    assert read(text, now=now).exact == now + timedelta(hours=hours)


@pytest.mark.parametrize(
    ("text", "now", "hours"),
    [
        ("18:00", BEFORE_SPRING, 15.5),
        ("18:00", BEFORE_AUTUMN, 16.5),
        # Leapt over: by the clock before the leap. Twice: the first of the two, or when that is past, the next day's.
        ("2:30", BEFORE_SPRING, 1),
        ("2:45", BEFORE_AUTUMN, 0.25),
        ("2:30", BEFORE_AUTUMN, 25),
    ],
)
def test_a_clock_time_is_that_clock_time_on_a_change_day(text: str, now: datetime, hours: float) -> None:
    assert times.next_instant(read(text, now=now), now, BERLIN) == now + timedelta(hours=hours)


@pytest.mark.parametrize("now", [datetime(2026, 3, 28, 11, 13, tzinfo=UTC), datetime(2026, 10, 24, 10, 13, tzinfo=UTC)])
def test_tomorrow_is_the_next_day_across_a_change(now: datetime) -> None:
    found = read("tomorrow 12:13", now=now)
    assert times.next_instant(found, now, BERLIN) == now + timedelta(hours=23 if now.month == 3 else 25)


@settings(max_examples=100, deadline=None)
@given(text=st.lists(WORDS, max_size=8).map(" ".join) | st.text(max_size=40), zone=st.sampled_from([BERLIN, "UTC"]))
def test_any_line_is_read_and_what_is_understood_lies_ahead(text: str, zone: str) -> None:
    found = read(text, zone=zone)
    assert len(found.words) <= len(text)
    instant = times.next_instant(found, NOW, zone, time(18))
    assert instant is None or instant > NOW
