"""However long or strange a line, dateparser is asked only so much: it is slow, and everybody else waits."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.times.speech import LONGEST_PHRASE, MOST_ASKED, Speech


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every phrase that came as far as dateparser."""
    found: list[str] = []
    ask = Speech._ask

    def noted(speech: Speech, phrase: str, *rest: object) -> object:
        found.append(phrase)
        return ask(speech, phrase, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Speech, "_ask", noted)
    return found


def speech() -> Speech:
    return Speech(date(2026, 3, 11), "en", False)


def test_so_many_phrases_are_asked_about_and_no_more(asked: list[str]) -> None:
    ours = speech()
    said = [ours.say([str(number)]) for number in range(1, MOST_ASKED + 10)]
    assert (len(asked), said[MOST_ASKED:]) == (MOST_ASKED, [None] * 9)


def test_what_was_understood_last_is_not_believed_when_nothing_more_may_be_asked() -> None:
    ours = speech()
    for number in range(1, MOST_ASKED):
        ours.say([str(number)])
    assert ours.offset(["tomorrow", "noon"]) == timedelta(0)
    assert speech().offset(["tomorrow", "noon"]) is None


def test_what_was_asked_before_is_known_without_asking(asked: list[str]) -> None:
    ours = speech()
    assert ours.say(["tomorrow"]) == ours.say(["tomorrow"])
    assert asked == ["tomorrow"]


def test_a_phrase_longer_than_any_time_is_not_asked_about(asked: list[str]) -> None:
    assert speech().say(["{0}" * 1000]) is None
    assert speech().say(["x" * (LONGEST_PHRASE + 1)]) is None
    assert asked == []


def test_a_phrase_with_a_word_that_is_of_no_time_is_not_asked_about(asked: list[str]) -> None:
    assert speech().say(["parcel", "tomorrow"]) is None
    assert asked == []


@pytest.mark.parametrize("phrase", ["12 5 2027 8", "78 72", "in 10000 days"])
def test_numbers_that_are_no_time_are_not_asked_about(asked: list[str], phrase: str) -> None:
    assert speech().say(phrase.split()) is None
    assert asked == []


@pytest.mark.parametrize("phrase", ["12 5 2027", "in 9999 days", "31 12", "3 june 90"])
def test_numbers_that_may_be_one_are(asked: list[str], phrase: str) -> None:
    assert speech().say(phrase.split()) is not None
    assert asked == [phrase]
