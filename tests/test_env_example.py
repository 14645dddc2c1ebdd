""".env.example has one line for each setting, with what it is for and what it is when nobody sets it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from bot.settings import Settings

LINES = (Path(__file__).parent.parent / ".env.example").read_text(encoding="utf-8").splitlines()


def example() -> Iterator[tuple[str, str, str]]:
    """Name, default and the comment above, of every setting in the file."""
    for above, line in pairwise(LINES):
        name, equals, value = line.removeprefix("#").partition("=")
        if equals and name.isupper():
            yield name, value, above.removeprefix("# ")


def test_it_has_the_settings_in_their_order_and_no_others() -> None:
    assert [name for name, *_ in example()] == [field.upper() for field in Settings.model_fields]


def test_it_shows_the_defaults() -> None:
    defaults = ["" if f.default is None else f"{f.default}" for f in Settings.model_fields.values()]
    assert [value for _, value, _ in example()] == defaults


def test_it_says_what_each_is_for() -> None:
    assert [text for *_, text in example()] == [field.description for field in Settings.model_fields.values()]


def test_copied_as_it_is_it_changes_nothing() -> None:
    assert all(not line or line.startswith("#") for line in LINES)
