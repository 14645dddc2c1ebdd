"""Where somebody can turn to, by country: files an operator fills in and keeps true (care.md 3.4). None is shipped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.content.packs import read_toml
from bot.content.problems import Problem

# A number that nobody has looked at for longer is not shown: a wrong one is worse than none.
KEPT_TRUE_FOR = timedelta(days=180)
# As many as fit into one page that can be read in half a minute.
MOST = 6
_CODE = re.compile(r"[a-z]{2}")

Line = Annotated[str, Field(min_length=1, max_length=60)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """Somebody trained: how they are called and reached, as people there would write it."""

    name: str
    contact: str
    hours: str
    languages: tuple[str, ...]
    verified_on: date
    source_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """One file: the country's code (ISO 3166-1, small letters), its name in its own words, and who is there."""

    code: str
    name: str
    services: tuple[Service, ...]


class _Service(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Line
    contact: Line
    hours: Line
    languages: tuple[Line, ...] = Field(min_length=1, max_length=6)
    verified_on: date
    source_url: str = Field(pattern=r"^https://\S+$")


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    country: str = Field(min_length=1, max_length=20)
    service: list[_Service] = Field(min_length=1, max_length=MOST)


def read_countries(folder: Path) -> tuple[list[Country], list[Problem]]:
    """Every country of a content folder, and what is wrong with the rest."""
    countries: list[Country] = []
    problems: list[Problem] = []
    for path in sorted((folder / "safety").glob("*.toml")):
        text, data, wrong = read_toml(path, _place(path.stem))
        if not wrong and not _CODE.fullmatch(path.stem):
            wrong = [_problem(path.stem, 1, "a file is called after its country's two letters, like de.toml")]
        found = None if wrong else _read(path.stem, data, text, wrong)
        countries += [found] if found else []
        problems += wrong
    return countries, problems


def kept_true(countries: Iterable[Country], today: date) -> tuple[Country, ...]:
    """What may be shown today."""
    fresh = ((c, tuple(s for s in c.services if _is_true(s, today))) for c in countries)
    return tuple(Country(code=c.code, name=c.name, services=services) for c, services in fresh if services)


def hidden(countries: Iterable[Country], today: date) -> list[Problem]:
    """What is hidden today, for whoever keeps the files."""
    what = "was looked up on {on}; it is hidden until somebody looks it up again and sets verified_on"
    return [
        _problem(country.code, 1, what.format(on=service.verified_on), service.name)
        for country in countries
        for service in country.services
        if not _is_true(service, today)
    ]


def _is_true(service: Service, today: date) -> bool:
    # A date ahead of us is a slip of the pen and vouches for nothing.
    return timedelta(0) <= today - service.verified_on <= KEPT_TRUE_FOR


def _read(code: str, data: dict[str, Any], text: str, problems: list[Problem]) -> Country | None:
    try:
        found = _File.model_validate(data)
    except ValidationError as error:
        for detail in error.errors(include_url=False, include_input=False):
            field = str(detail["loc"][-1]) if detail["loc"] else "-"
            problems.append(_problem(code, _line_of(text, detail["loc"]), f"{field}: {detail['msg']}"))
        return None
    services = tuple(Service(**row.model_dump()) for row in found.service)
    return Country(code=code, name=found.country, services=services)


def _line_of(text: str, loc: tuple[int | str, ...]) -> int:
    """The line of the service an error is about; the first when it is about the whole file."""
    number = next((part for part in loc if isinstance(part, int)), None)
    starts = [found.start() for found in re.finditer(r"^[ \t]*\[\[\s*service\s*\]\]", text, re.MULTILINE)]
    return 1 if number is None or number >= len(starts) else text.count("\n", 0, starts[number]) + 1


def _problem(code: str, line: int, what: str, id: str = "-") -> Problem:
    return Problem(file=_place(code), line=line, id=id, what=what)


def _place(code: str) -> str:
    return f"safety/{code}.toml"
