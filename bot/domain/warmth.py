"""What a reaction means: only its class is kept, never a judgement of anybody."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum


class Warmth(StrEnum):
    """Warm and neutral ones turn toward; a cool one only switches the nudge off (product.md 2.4)."""

    WARM = "warm"
    COOL = "cool"
    GONE = "gone"


COOL_EMOJI = frozenset("👎💩🤮🤬😡🖕🤡🥱💔🤨😐🙄")


def warmth(emoji: Sequence[str]) -> Warmth:
    """Several at once count as warm when one of them is."""
    if not emoji:
        return Warmth.GONE
    return Warmth.COOL if all(e.rstrip("\ufe0f") in COOL_EMOJI for e in emoji) else Warmth.WARM
