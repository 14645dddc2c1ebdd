"""Which words may say a time at all: those of a language's tables, and whatever has a digit in it."""

from __future__ import annotations

import pytest
from dateparser.data.languages_info import language_order
from hypothesis import given
from hypothesis import strategies as st

from bot.times import vocabulary


@pytest.mark.parametrize(
    ("word", "language"),
    [("Tomorrow", "en"), ("nächsten", "de"), ("nachsten", "de"), ("prochain", "fr"), ("завтра", "ru"),
     ("aujourd'hui", "fr"), ("tomorrow's", "en"), ("18:00", "en"), ("12/5/2027", "en"), ("8pm", "en"), ("3rd", "en"),
     ("明天下午三点", "zh"), ("١٢", "ar")],
)  # fmt: skip
def test_a_word_of_a_time_is_known_in_its_language(word: str, language: str) -> None:
    assert vocabulary.is_of(word, (language,))


@pytest.mark.parametrize("word", ["parcel", "mum", "morgen", "{0}", "&#0;", "%00", "…", "", "🦔"])
def test_any_other_word_is_not(word: str) -> None:
    assert not vocabulary.is_of(word, ("en",))


def test_a_word_of_any_of_the_languages_will_do() -> None:
    assert vocabulary.is_of("morgen", ("de", "en"))
    assert not vocabulary.is_of("morgen", ())


@pytest.mark.parametrize("language", language_order)
def test_the_names_of_the_days_are_known_in_every_language(language: str) -> None:
    from importlib import import_module

    tables = import_module(f"dateparser.data.date_translation_data.{language}").info
    assert all(vocabulary.is_of(word, (language,)) for name in tables["monday"] for word in name.split())


@given(word=st.text())
def test_a_word_is_of_two_languages_when_it_is_of_either(word: str) -> None:
    either = any(vocabulary.is_of(word, (language,)) for language in ("en", "zh"))
    assert vocabulary.is_of(word, ("en", "zh")) == either
