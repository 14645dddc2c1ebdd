"""Same team: the questions made for a hard moment, one after another."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.practices import _team
from tests.cast import ANA, EVENING, couple
from tests.panels.walk import facts


def asked(used: dict[str, datetime], depth: str = "steady") -> str:
    known = replace(facts(ANA, of=couple().choosing(depth=depth)), used=used)
    return _team.ask(known).show[0].moment.item


def test_the_first_time_it_is_what_both_care_for_and_later_the_others_in_turn() -> None:
    used: dict[str, datetime] = {}
    for number, question in enumerate((*_team.QUESTIONS, _team.QUESTIONS[0])):
        assert asked(used, "deep") == question
        used[question] = EVENING - timedelta(days=20 - number)


def test_a_deep_one_waits_until_both_said_that_deep_is_fine() -> None:
    used = {question: EVENING - timedelta(days=9) for question in _team.QUESTIONS[:-1]}
    assert asked(used) == _team.QUESTIONS[0]
    assert asked(used, "deep") == _team.QUESTIONS[-1]


def test_whoever_taps_again_the_same_day_means_the_same_question() -> None:
    assert asked({_team.QUESTIONS[0]: EVENING - timedelta(hours=1)}) == _team.QUESTIONS[0]
