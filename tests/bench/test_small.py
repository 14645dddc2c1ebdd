"""The small things that are measured do what their names say, and those of every update cost no more than they did."""

import pytest

from bench import small
from bot.domain.card import MomentTap, Words
from bot.domain.decision import Decision
from bot.domain.rhythm import Rhythm
from tests.fakes import real_content

THINGS = {thing.name.partition(" ÷ ")[0]: thing for thing in small.quick(real_content())}


@pytest.mark.parametrize("name", THINGS)
def test_what_happens_with_every_update_does_not_creep(name: str) -> None:
    row = small.measured(THINGS[name], rounds=10)
    assert row.is_met, row


def test_an_update_that_is_not_ours_is_passed_over() -> None:
    assert THINGS["an update that is not ours"].ours() is True


def test_a_button_comes_back_as_it_went() -> None:
    assert THINGS["a button there and back"].ours() == MomentTap(4711, "here")


def test_the_tap_is_decided() -> None:
    decision = THINGS["a tap decided"].ours()
    assert isinstance(decision, Decision)
    assert decision.moments[0].met_at is not None
    assert isinstance(decision.toast, Words)


@pytest.mark.parametrize("name", ["a card drawn", "the settings page drawn"])
def test_what_is_drawn_has_words_and_buttons(name: str) -> None:
    drawn = THINGS[name].ours()
    assert drawn.text  # type: ignore[attr-defined]
    assert drawn.keyboard  # type: ignore[attr-defined]


def test_the_rhythm_gets_an_instant() -> None:
    planned = THINGS["a rhythm planned"].ours()
    assert isinstance(planned, Rhythm)
    assert planned.due_at is not None


def test_sealed_words_open() -> None:
    assert THINGS["words sealed and opened"].ours() == small.SAID
