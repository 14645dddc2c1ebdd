"""The words that dateparser's tables of a language hold: a phrase with any other word says no time."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib import import_module

# What is no word to say: names of countries, and the order in which they write a day.
_ABOUT_IT = frozenset(["name", "date_order", "locale_specific", "no_word_spacing", "sentence_splitter_group"])
_ODD = re.compile(r"[^\w:.,/'’–-]")
_WORD = re.compile(r"[^\W\d_]+")


def is_of(word: str, languages: tuple[str, ...]) -> bool:
    """Whether a word may be part of a time in one of them: it has a digit in it, or their tables know it."""
    if any(c.isdigit() for c in word):
        return not _ODD.search(word)
    return any(_knows(language, word) for language in languages)


def _knows(language: str, word: str) -> bool:
    known = _words_of(language)
    # Where no spaces stand between words, a run of letters is many of them.
    return known is None or any(part in known for part in _WORD.findall(_plain(word)))


@cache
def _words_of(language: str) -> frozenset[str] | None:
    """Every word in the tables; None where words are written together."""
    tables = import_module(f"dateparser.data.date_translation_data.{language}").info
    if tables.get("no_word_spacing") == "True":
        return None
    said = {key: table for key, table in tables.items() if key not in _ABOUT_IT}
    return frozenset(word for text in _texts(said) for word in _WORD.findall(_plain(text)))


def _texts(table: object) -> Iterator[str]:
    if isinstance(table, str):
        yield table
    elif isinstance(table, dict):
        yield from (text for pair in table.items() for part in pair for text in _texts(part))
    elif isinstance(table, list):
        yield from (text for part in table for text in _texts(part))


def _plain(text: str) -> str:
    """Dateparser reads a letter with its accent and without."""
    letters = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in letters if not unicodedata.combining(c))
