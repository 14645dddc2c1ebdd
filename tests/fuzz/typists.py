"""Target `typed`: whatever somebody may type where a time, a day or a city is wanted. Read or not, at once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from bot import places, times
from bot.domain.localtime import typed_time
from bot.domain.typed import length, on_one_line
from tests.fuzz import strange
from tests.fuzz.tally import Progress, Tally

START = datetime(2026, 1, 1, tzinfo=UTC)
ZONES = ("Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "Australia/Lord_Howe", "UTC")
LANGUAGES = ("en", "de", "fr", "ru", "pt-BR", "ar", "zh-hans", "", "xx")
MEANT = (
    "tomorrow at 8", "next Friday", "in 2 hours", "12 May 2027", "12.05. um 18 Uhr", "8.30 pm", "on the 3rd of June",
    "Ende der Woche", "Portland, US", "São Paulo", "Europe/Berlin", "22:00-7", "half past nine", "in two weeks",
    "call mum on Monday at half past six in the evening before the two of us go to see the film at 8 on Friday",
)  # fmt: skip
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789.:,-/ "


async def run(tally: Tally, inputs: int, progress: Progress) -> None:
    # The first of each reads its tables from disk.
    for text, language in ((text, language) for text in MEANT for language in LANGUAGES):
        _read_time(text, START, ZONES[0], language)
        _read_place(text)
    for number in range(inputs):
        rng = Random(f"{tally.seed}-{number}")
        text, now = _typed(rng), START + timedelta(seconds=rng.randrange(10 * 366 * 86400))
        with tally.input(number):
            if rng.random() < 0.7:
                _read_time(text, now, rng.choice(ZONES), rng.choice(LANGUAGES))
            else:
                _read_place(text)
        if number % 500 == 0:
            progress(tally)


def _typed(rng: Random) -> str:
    match rng.randrange(5):
        case 0:
            return strange.words(rng)[:4096]
        case 1:
            return " ".join(rng.choice(MEANT) for _ in range(rng.randint(1, 5)))
        case 2:
            return " ".join(rng.choice((str(rng.randrange(100)), rng.choice(strange.PIECES))) for _ in range(24))
        case 3:
            return "".join(rng.choice(LETTERS) for _ in range(rng.randint(1, 120)))
    return strange.scrambled(rng, rng.choice(MEANT))[:4096]


def _read_time(text: str, now: datetime, zone: str, language: str) -> None:
    found = times.read(text, now, zone, language)
    at = times.next_instant(found, now, zone)
    assert at is None or at > now, "what is meant lies ahead"
    assert length(found.words) <= length(text) + 1
    typed_time(text)


def _read_place(text: str) -> None:
    for town in places.find(text):
        assert ZoneInfo(town.zone)
    assert "\n" not in on_one_line(text)
