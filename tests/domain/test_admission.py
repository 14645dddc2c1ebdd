"""Whom the bot may serve, and how many groups it may be taken into a day."""

from __future__ import annotations

import pytest

from bot.domain.admission import GROUPS_A_DAY, GROUPS_A_DAY_OF_ALL, STAND_INS, Admission
from bot.domain.card import PartnerId
from tests.cast import ANA, CLEO

OPEN = Admission()
ANAS = Admission(allowed=frozenset({ANA}))


def test_without_a_list_everybody_is_welcome() -> None:
    assert (OPEN.refusal(CLEO, 0, 0), OPEN.welcomes(CLEO)) == ("", True)


def test_with_a_list_only_those_on_it_are() -> None:
    assert (ANAS.refusal(ANA, 0, 0), ANAS.refusal(CLEO, 0, 0)) == ("", "hello-not-open")


@pytest.mark.parametrize("by_them, refused", [(GROUPS_A_DAY - 1, ""), (GROUPS_A_DAY, "hello-too-many")])
def test_somebody_takes_it_into_five_groups_a_day(by_them: int, refused: str) -> None:
    assert OPEN.refusal(CLEO, by_them, by_them) == refused


@pytest.mark.parametrize("by_all, refused", [(GROUPS_A_DAY_OF_ALL - 1, ""), (GROUPS_A_DAY_OF_ALL, "hello-too-many")])
def test_all_together_take_it_into_two_hundred_a_day(by_all: int, refused: str) -> None:
    assert OPEN.refusal(CLEO, 0, by_all) == refused


def test_anonymous_admins_are_no_one_person() -> None:
    (one, *_) = STAND_INS
    assert OPEN.refusal(PartnerId(one), GROUPS_A_DAY, GROUPS_A_DAY) == ""
