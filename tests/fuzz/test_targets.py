"""A small, always equal part of `make fuzz`: whatever comes from outside, the bot lives, answers and stays quick."""

from __future__ import annotations

import pytest

from tests.fuzz.targets import TARGETS, explore

# Enough for each kind of strangeness to come; the whole is `make fuzz`.
INPUTS = {"updates": 500, "taps": 300, "bodies": 100, "typed": 100, "files": 300, "settings": 250}


@pytest.mark.parametrize("name", TARGETS)
async def test_strange_input_does_no_harm(name: str) -> None:
    tally = await explore(name, INPUTS[name], seed=2026)
    assert tally.faults == []
    assert (tally.unanswered, tally.inputs >= INPUTS[name]) == (0, True)
