"""Dateparser, held to one day and one person's languages: what a few words mean when they mean a time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.times import vocabulary

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
NOW = timedelta(0)
# A line that means a time is understood within 26 questions; what would take more is a story, however short.
MOST_ASKED = 26
# "On the twenty-third of September 2027 in the evening"
LONGEST_PHRASE = 64
# "12 5 2027" is a day; more numbers than that are a list, and so are two that no month has a day for.
MOST_NUMBERS = 3
LAST_DAY, LAST_YEAR = 31, 9999
LIKE_A_DAY = re.compile(r"\d{1,2}\.(?:0?[1-9]|1[0-2])\.?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What some words mean: local time, which parts of it they named, and whether only roughly ("evening")."""

    at: datetime
    parts: frozenset[str]
    is_rough: bool


class Speech:
    """By itself dateparser takes "at 10" for a day of the month, "we" for Wednesday, and drops the hour of "morgen um
    18 Uhr" (seen in 1.5.0). So it is only asked about few words at a time, and `reading` says what is believed.
    """

    def __init__(self, today: date, language: str, is_american: bool) -> None:
        # It is slow to import, and most who use the bot never type a time.
        from dateparser.data.languages_info import language_order
        from dateparser.date import DateDataParser

        wanted = dict.fromkeys((language.partition("-")[0].lower(), "en"))
        self._languages = tuple(name for name in wanted if name in language_order)
        self.today = today
        self._midnight = datetime.combine(today, time(0))
        # The same few words are asked about again and again, and each answer costs a millisecond or more.
        self._said: dict[tuple[str, timedelta], Said | None] = {}
        self._asked = 0
        self._parsers = {
            base: DateDataParser(
                languages=[*self._languages], use_given_order=True,
                # A whole local day is the base, and never the clock: zones and change days are not its business.
                settings={
                    "RELATIVE_BASE": self._midnight + base, "PREFER_DATES_FROM": "future",
                    "RETURN_TIME_AS_PERIOD": True, "DATE_ORDER": "MDY" if is_american else "DMY",
                },
            )
            for base in (NOW, HOUR, -DAY)
        }  # fmt: skip

    def say(self, words: Sequence[str], base: timedelta = NOW) -> Said | None:
        """What the words mean, as if today began `base` later; None when they mean no time, or too much was asked."""
        # With dots dateparser takes 12.05 for a clock time.
        plain = (word.rstrip(".").replace(".", "/") if LIKE_A_DAY.fullmatch(word) else word for word in words)
        phrase = " ".join(plain).strip().replace("half an hour", "30 minutes")
        if (phrase, base) not in self._said:
            is_asked = self._is_worth_it(phrase) and self._asked < MOST_ASKED
            self._asked += is_asked
            self._said[phrase, base] = self._ask(phrase, base) if is_asked else None
        return self._said[phrase, base]

    def _is_worth_it(self, phrase: str) -> bool:
        words = phrase.split()
        if not words or len(phrase) > LONGEST_PHRASE or not _may_be_numbers_of_a_time(words):
            return False
        return all(vocabulary.is_of(word, self._languages) for word in words)

    def _ask(self, phrase: str, base: timedelta) -> Said | None:
        data = self._parsers[base].get_date_data(phrase)
        if data.date_obj is None:
            return None
        at = data.date_obj.replace(tzinfo=None)
        return Said(at=at, parts=frozenset(data.parts), is_rough=data.period == "part_of_day")

    def offset(self, words: Sequence[str]) -> timedelta | None:
        """So long from now ("in 2 hours", "now"): it moves along with the clock, as no clock time does."""
        said = self.say(words)
        if said is None or "time" not in said.parts:
            return None
        later = self.say(words, HOUR)
        if later is None:
            # Too much was asked to know: then it is as little to be believed as "now".
            return NOW
        if later.at - said.at != HOUR:
            return None
        # "Amanhã às 18h" is read as a day and 18 hours from now; with a day beside it, it was a clock time.
        beside = [word for word in words if not word[:1].isdigit()]
        day = self.say(beside) if len(beside) < len(words) else None
        return None if day and "time" not in day.parts else said.at - self._midnight

    def is_number(self, word: str) -> bool:
        """Whether a word begins a quantity: "20", "two"."""
        if word[:1].isdigit():
            return True
        said = self.say([word])
        return said is not None and said.parts == {"day"}

    def is_todays_weekday(self, word: str) -> bool:
        """Dateparser takes the name of today's weekday for a week from now."""
        now, before = self.say([word]), self.say([word], -DAY)
        return bool(now and before and (now.at.date(), before.at.date()) == (self.today + 7 * DAY, self.today))

    def nearest(self, day: date, words: Sequence[str]) -> date:
        """Dateparser takes today's own date for a year from now."""
        named = self.say(words, -DAY)
        return self.today if named is not None and named.at.date() == self.today and day.year > self.today.year else day


def _may_be_numbers_of_a_time(words: Sequence[str]) -> bool:
    numbers = [int(word) for word in words if word.isdecimal()]
    large = [number for number in numbers if number > LAST_DAY]
    return len(numbers) <= MOST_NUMBERS and len(large) <= 1 and all(number <= LAST_YEAR for number in large)
