"""What a reaction means: warm, cool, or taken back."""

from __future__ import annotations

import pytest

from bot.domain.warmth import COOL_EMOJI, Warmth, warmth


@pytest.mark.parametrize(
    ("emoji", "meaning"),
    [
        ((), Warmth.GONE), (("❤",), Warmth.WARM), (("❤️",), Warmth.WARM), (("🤔",), Warmth.WARM), (("👎",), Warmth.COOL),
        (("👎", "💔"), Warmth.COOL), (("👎", "❤"), Warmth.WARM), (("custom:5368",), Warmth.WARM),
        (("💔️",), Warmth.COOL),
    ],
)  # fmt: skip
def test_what_reactions_mean(emoji: tuple[str, ...], meaning: Warmth) -> None:
    assert warmth(emoji) is meaning


def test_each_cool_one_is_cool_alone() -> None:
    assert {warmth([e]) for e in COOL_EMOJI} == {Warmth.COOL}
