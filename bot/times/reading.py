"""A line as somebody typed it: the time in it, and the words beside the time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.domain.localtime import instant, typed_time, zone_of
from bot.times.speech import DAY, LIKE_A_DAY, NOW, Said, Speech

Span = tuple[int, int]

# A longer line is a story, and reading it would keep everybody else waiting.
_MOST_WORDS = 24
# No phrase for a day is longer ("on the 12th of May 2027"), nor one for an hour ("a las 10 pm").
_LONGEST_DAY = 6
_LONGEST_CLOCK = 4
# Nobody means the small hours by a bare "at 3".
_EARLIEST = 7
# Before a number these make it an hour wherever it stands …
_AT = frozenset(["at", "um", "las", "às", "à", "alle", "в", "kl", "klokken", "om"])
# … and these only where the line ends: "around 5 people".
_ABOUT = frozenset(
    ["by", "around", "about", "before", "until", "till", "gegen", "bis", "vers", "avant", "até", "к", "до"]
)
# What else leads to a time and goes with it.
_LEADS = _AT | _ABOUT | frozenset(["on", "from", "for", "am", "vor", "ab"])
_ARTICLES = frozenset(["the", "a", "la", "le", "el"])
_HALF = r"\s?[ap]\.?m\.?"
_CLOCK = re.compile(rf"(\d{{1,2}}[:h.]\d{{2}}(?:{_HALF})?|\d{{1,2}}(?:{_HALF}|h))(?:[-–]\d\S*)?", re.IGNORECASE)
_NAMED_HOUR = re.compile(r"(\d{1,2}) ?(?:h|uhr|o['’]clock|часов|часа|час)", re.IGNORECASE)
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th)$", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")
_AROUND = ",;:!?()«»“”\"'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What a typed line says: `words` beside the time, a local `day` and clock time `at`, or an `exact` instant.

    `sure` is False where it may have been meant otherwise ("at 8"); show what was understood either way.
    """

    words: str
    day: date | None = None
    at: time | None = None
    exact: datetime | None = None
    sure: bool = True

    def has_time(self) -> bool:
        return any(part is not None for part in (self.day, self.at, self.exact))


def read(text: str, now: datetime, zone: str, language: str = "") -> Typed:
    """What one partner typed, on their clock, in their language as far as dateparser knows it and in English.

    Of several readings the one ahead of us is meant; only a day with its year may lie in the past.
    """
    tokens = [token.strip(_AROUND) for token in text.split()]
    if len(tokens) > _MOST_WORDS:
        return Typed(words=" ".join(text.split()))
    speech = Speech(now.astimezone(zone_of(zone)).date(), language, _is_american(text, zone, language))
    offset, span = _find_offset(tokens, speech)
    if offset:
        return Typed(words=_rest(text, span), exact=now + offset)
    clock = _find_clock(tokens, speech)
    day = _find_day(tokens, clock.span, speech)
    return replace(_together(clock, day, now, zone), words=_rest(text, clock.span, day.span))


def next_instant(typed: Typed, now: datetime, zone: str, usual: time | None = None) -> datetime | None:
    """The instant that is meant; `usual` is the hour of a day without one. None when there is none ahead."""
    if typed.exact is not None:
        return typed.exact
    at = typed.at or usual
    if at is None or not typed.has_time():
        return None
    today = now.astimezone(zone_of(zone)).date()
    days = [typed.day] if typed.day else [today, today + DAY]
    return next((found for day in days if (found := instant(day, at, zone)) > now), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """What the tokens of `span` say; nothing when it is empty. `is_rough` is a bare "at 8", or "in the evening"."""

    span: Span = (0, 0)
    day: date | None = None
    at: time | None = None
    is_rough: bool = False
    may_be_today: bool = False


def _find_offset(tokens: Sequence[str], speech: Speech) -> tuple[timedelta | None, Span]:
    for span in _spans(len(tokens), _LONGEST_DAY):
        words = tokens[slice(*span)]
        # "For 20 minutes" says how long and not when; "at 18h" and "18h" are hours of the day.
        is_long = speech.is_number(words[0]) and len(words) < len(tokens)
        hour = _NAMED_HOUR.fullmatch(words[-1])
        is_hour = words[0].lower() in _LEADS or (hour and len(words) == 1 and int(hour[1]) >= _EARLIEST)
        if not is_long and not is_hour and (offset := speech.offset(words)) and offset > NOW:
            return offset, span
    return None, (0, 0)


def _find_clock(tokens: Sequence[str], speech: Speech) -> _Found:
    found = (_clock(tokens, span, speech) for span in _spans(len(tokens), _LONGEST_CLOCK))
    return next((clock for clock in found if clock is not None), _Found())


def _clock(tokens: Sequence[str], span: Span, speech: Speech) -> _Found | None:
    """A clock time, with the words that lead to it."""
    end = span[1]
    start = next((n for n in range(span[0], end - 1) if tokens[n].lower() not in _LEADS | _ARTICLES), end - 1)
    phrase = " ".join(tokens[start:end]).rstrip(".")
    lead = tokens[start - 1].lower() if start > span[0] else ""
    found = _NAMED_HOUR.fullmatch(phrase) or _CLOCK.fullmatch(phrase)
    if found:
        # 12.05 is a day in most places where people write dots, unless a word makes it an hour.
        is_day = LIKE_A_DAY.fullmatch(phrase) and lead not in _AT
        at = None if is_day else typed_time(found[1])
        return _Found(span=span, at=at) if at is not None else None
    is_hour = lead in _AT or (lead in _ABOUT and end == len(tokens))
    if not is_hour or len(phrase) > 2 or _is_date(speech.say(tokens[start : start + 2])):
        return None
    at = typed_time(phrase)
    return _Found(span=span, at=at, is_rough=at.hour <= 12) if at is not None else None


def _is_date(said: Said | None) -> bool:
    return said is not None and "month" in said.parts


def _find_day(tokens: Sequence[str], clock: Span, speech: Speech) -> _Found:
    """The longest phrase for a day that is to be believed."""
    for start, end in _spans(len(tokens), _LONGEST_DAY):
        if start < clock[1] and clock[0] < end:
            continue
        said = speech.say(words := tokens[start:end])
        stands_well = start == 0 or end == clock[0] or start == clock[1] > 0 or tokens[start - 1].lower() in _LEADS
        if said is not None and _is_day(words, said, speech, stands_well, is_all=len(words) == len(tokens)):
            # "12 May in maths": dateparser passes over the last word, and so it is not part of the day.
            end = next(n for n in range(start + 1, end + 1) if speech.say(tokens[start:n]) == said)  # noqa: PLW2901
            return _day(tokens[start:end], said, (start, end), speech)
    return _Found()


def _day(words: Sequence[str], said: Said, span: Span, speech: Speech) -> _Found:
    alone = [word for word in words if word.lower() not in _LEADS]
    # "Noon" alone names no day, "tonight" does.
    has_day = "time" not in said.parts or said.is_rough or said.at.date() != speech.today
    return _Found(
        span=span, day=speech.nearest(said.at.date(), words) if has_day else None, is_rough=said.is_rough,
        at=said.at.time() if "time" in said.parts else None,
        may_be_today=len(alone) == 1 and speech.is_todays_weekday(alone[0]),
    )  # fmt: skip


def _is_day(words: Sequence[str], said: Said, speech: Speech, stands_well: bool, is_all: bool) -> bool:
    """Whether to believe dateparser. A month, a number or "two days" is no day, nor is what is past, nor "now"."""
    text = " ".join(words)
    has_year = bool(_YEAR.search(text))
    if "day" not in said.parts or (said.at.date() < speech.today and not has_year):
        return False
    if said.parts == {"day"}:
        return bool(_ORDINAL.search(text))
    if speech.offset(words) is not None:
        return False
    has_digit = any(c.isdigit() for c in text)
    if speech.is_number(words[0]) and not has_year and (not has_digit or "year" in said.parts):
        return is_all and "year" in said.parts
    # "We sat in the sun": the short name of a day is believed where a time would stand.
    longest = max((word for word in words if word.lower() not in _LEADS), key=len, default="")
    is_plain = len(longest) >= 5 or not longest.isascii() or has_digit
    return is_plain or (len(longest) >= 3 and (stands_well or words[0].lower() in _LEADS))


def _together(clock: _Found, day: _Found, now: datetime, zone: str) -> Typed:
    at, named = clock.at or day.at, day.day
    if clock.is_rough and clock.at is not None and clock.at.hour < 12:
        at = _meant(clock.at, day, now, zone)
    if day.may_be_today and at is not None and named is not None and instant(named - 7 * DAY, at, zone) > now:
        named -= 7 * DAY
    return Typed(words="", day=named, at=at, sure=not (clock.is_rough or (clock.at is None and day.is_rough)))


def _meant(at: time, day: _Found, now: datetime, zone: str) -> time:
    """Which half of the day a bare hour is in: by "tonight", else the one that is next and not in the small hours."""
    later = at.replace(hour=at.hour + 12)
    if at.hour < _EARLIEST or (day.at is not None and day.at.hour >= 12):
        return later
    here = now.astimezone(zone_of(zone)).time()
    return later if day.day is None and at <= here < later else at


def _spans(size: int, longest: int) -> Iterator[Span]:
    """Every run of words, the longest first and of these the last first: that is where people put a time."""
    for length in range(min(longest, size), 0, -1):
        yield from ((start, start + length) for start in range(size - length, -1, -1))


def _rest(text: str, *taken: Span) -> str:
    """The words beside the time, without what led to it."""
    tokens = text.split()
    gone = {n for start, end in taken for n in range(start, end)}
    for place in reversed(range(len(tokens) - 1)):
        if place + 1 in gone and tokens[place].lower() in _LEADS | _ARTICLES:
            gone.add(place)
    return " ".join(token for n, token in enumerate(tokens) if n not in gone).strip(" ,;:–-")


def _is_american(text: str, zone: str, language: str) -> bool:
    """In English 5/12 is read by where one lives; with dots it is a day and a month everywhere."""
    return "/" in text and zone.startswith("America/") and language.partition("-")[0].lower() in ("", "en")
