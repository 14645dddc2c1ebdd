"""Whom an operator looked up: shown while it is true, hidden and said when it may not be any more."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.content import CONTENT, check
from bot.content.safety import KEPT_TRUE_FOR
from tests.content.folder import Folder, small

LOOKED_UP = date(2026, 3, 1)
FILE = """\
country = "Examplia"

[[service]]
name = "Somebody to talk to"
contact = "000 000"
hours = "day and night"
languages = ["Examplian", "English"]
verified_on = 2026-03-01
source_url = "https://example.org/help"
"""


def with_file(path: Path, text: str = FILE, name: str = "xx") -> Folder:
    return small(path).write(f"safety/{name}.toml", text)


def test_none_ships() -> None:
    assert [p.name for p in (CONTENT / "safety").iterdir()] == ["README.md"]


def test_what_was_looked_up_is_there_as_written(tmp_path: Path) -> None:
    (country,) = with_file(tmp_path).load().countries(LOOKED_UP)
    (service,) = country.services
    assert (country.code, country.name) == ("xx", "Examplia")
    assert (service.name, service.contact, service.hours) == ("Somebody to talk to", "000 000", "day and night")
    assert service.languages == ("Examplian", "English")


@pytest.mark.parametrize(
    ("today", "shown"),
    [
        (LOOKED_UP, True),
        (LOOKED_UP + KEPT_TRUE_FOR, True),
        (LOOKED_UP + KEPT_TRUE_FOR + timedelta(days=1), False),
        # Looked up tomorrow: a slip of the pen vouches for nothing.
        (LOOKED_UP - timedelta(days=1), False),
    ],
)
def test_it_is_kept_for_180_days_and_then_hidden_with_a_warning(tmp_path: Path, today: date, shown: bool) -> None:
    folder = with_file(tmp_path)
    assert bool(folder.load().countries(today)) is shown
    warned = [w for w in check(folder.path, today=today).warnings if w.file == "safety/xx.toml"]
    assert bool(warned) is not shown
    assert all("2026-03-01" in str(w) for w in warned)


def test_of_two_services_only_the_true_one_is_shown(tmp_path: Path) -> None:
    older = FILE.partition("\n\n")[2].replace("2026-03-01", "2025-01-01").replace("Somebody", "Nobody")
    folder = with_file(tmp_path, f"{FILE}\n{older}")
    (country,) = folder.load().countries(LOOKED_UP)
    assert [s.name for s in country.services] == ["Somebody to talk to"]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('contact = "000 000"\n', "", "safety/xx.toml:3 -: contact: Field required"),
        ('"https://example.org/help"', '"a friend"', "safety/xx.toml:3 -: source_url: "),
        ("verified_on = 2026-03-01", 'verified_on = "spring"', "safety/xx.toml:3 -: verified_on: "),
        ('hours = "day and night"', 'hours = ""', "safety/xx.toml:3 -: hours: "),
        ("languages = [", 'phone = "1"\nlanguages = [', "safety/xx.toml:3 -: phone: "),
        ('country = "Examplia"', "", "safety/xx.toml:1 -: country: "),
        ("[[service]]", "[[service]", "safety/xx.toml:3 -: cannot be read as TOML"),
    ],
)
def test_what_is_wrong_is_said_with_file_and_line(tmp_path: Path, before: str, after: str, said: str) -> None:
    problems = with_file(tmp_path, FILE.replace(before, after)).problems()
    assert [p for p in problems if p.startswith(said)], problems


def test_a_file_is_called_after_two_letters(tmp_path: Path) -> None:
    (problem,) = with_file(tmp_path, name="examplia").problems()
    assert problem.startswith("safety/examplia.toml:1 -: a file is called after its country's two letters")


def test_an_overlay_may_bring_a_country_or_replace_one(tmp_path: Path) -> None:
    ours = with_file(tmp_path / "ours")
    theirs = Folder(tmp_path / "theirs").write("safety/xx.toml", FILE.replace("000 000", "111 111"))
    (country,) = ours.load(theirs).countries(LOOKED_UP)
    assert country.services[0].contact == "111 111"
