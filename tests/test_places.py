"""Which zone a city is in, as people type its name."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import places


def _zones(words: str) -> list[str]:
    return [town.zone for town in places.find(words)]


@pytest.mark.parametrize("words", ["Munich", "münchen", "MUNCHEN", "Мюнхен", " munich "])
def test_a_city_is_known_in_many_spellings(words: str) -> None:
    assert places.find(words) == (places.Town(label="Munich, DE", zone="Europe/Berlin"),)


def test_of_two_cities_the_larger_comes_first() -> None:
    assert _zones("London") == ["Europe/London", "America/Toronto"]


def test_a_country_or_a_state_says_which_one() -> None:
    assert _zones("Portland, ME") == ["America/New_York"]
    assert _zones("London, Canada") == ["America/Toronto"]
    assert _zones("London, CA") == ["America/Toronto"]


def test_a_far_smaller_town_is_offered_only_with_its_country() -> None:
    assert _zones("Berlin") == ["Europe/Berlin"]
    assert _zones("Berlin, US") == ["America/New_York"]


def test_the_second_name_of_a_large_city_is_enough() -> None:
    assert _zones("Odessa")[0] == "Europe/Kyiv"


def test_the_name_of_a_zone_is_taken_as_it_is() -> None:
    assert _zones("europe/berlin") == ["Europe/Berlin"]
    assert _zones("America/New York") == ["America/New_York"]


@pytest.mark.parametrize("words", ["", "  ", "xyzzy", "x" * 5000, "../etc/passwd", "Europe/", ",", "\ud800"])
def test_what_nobody_knows_is_nothing(words: str) -> None:
    assert places.find(words) == ()


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=30))
def test_any_words_are_answered(words: str) -> None:
    assert len(places.find(words)) <= places.MOST


@pytest.mark.parametrize("odd", ["\ud800", "\U000db6b7", "\ue03c"])
def test_for_what_is_no_letter_the_list_is_not_searched(odd: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "_list", lambda: pytest.fail("searched"))
    assert places.find(f"Berlin{odd}") == ()


def test_a_joiner_that_nobody_sees_is_part_of_a_name() -> None:
    assert _zones("جلال\u200cآباد") == ["Asia/Kabul"]


def test_every_letter_may_be_in_either_case() -> None:
    assert _zones("sÃo pAULO") == ["America/Sao_Paulo"]
    assert _zones("МЮНХЕН") == ["Europe/Berlin"]


def test_a_name_across_the_edge_of_a_window_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    for window in (10_007, 65_537):
        monkeypatch.setattr(places, "_WINDOW", window)
        assert _zones("Apia") == ["Pacific/Apia"]
        assert _zones("Kathmandu") == ["Asia/Kathmandu"]
