"""Which item of the content pack comes next: one that fits the hour and has not come for a long time."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Protocol, TypeVar

from bot.domain.decision import Facts, Item
from bot.domain.localtime import zone_of

# No question repeats within this, nor before its pool is used up (product.md 2.16).
COMES_AGAIN_AFTER = timedelta(days=60)
# These belong to a hard moment and are offered there only.
APART_FROM_THE_REST = "repair"


class Known(Protocol):
    """Anything that comes to a couple and is remembered by its id."""

    @property
    def id(self) -> str: ...


_Known = TypeVar("_Known", bound=Known)


class Part(IntEnum):
    """The parts of a day that a tag can name."""

    MORNING = 0
    MIDDAY = 1
    EVENING = 2
    NIGHT = 3


# By the tag that names it.
PARTS = {part.name.lower(): part for part in Part}


def part_of_day(facts: Facts, zone: str = "") -> Part:
    """What time of day it is for the couple, or on the clock of a rhythm's zone."""
    hour = facts.now.astimezone(zone_of(zone or facts.couple.zone())).hour
    if hour < 5 or hour >= 22:
        return Part.NIGHT
    return Part.MORNING if hour < 11 else Part.MIDDAY if hour < 17 else Part.EVENING


def named_parts(item: Item) -> frozenset[Part]:
    """The parts of the day an item is for; none when any will do."""
    return frozenset(part for tag, part in PARTS.items() if tag in item.tags)


def everyday(items: Iterable[Item]) -> list[Item]:
    return [item for item in items if APART_FROM_THE_REST not in item.tags]


def choose(facts: Facts, pool: Iterable[_Known], passed: Collection[str] = ()) -> _Known | None:
    """One that never came; when all have, the one that came longest ago, if that is long enough; else None.

    So nothing comes again before all the others of its pool came. `passed` are ids that are out, whatever else:
    those already shown on this card.
    """
    left = [item for item in pool if item.id not in passed]
    fresh = [item for item in left if item.id not in facts.used]
    if fresh:
        return facts.rng.choice(fresh)
    oldest = longest_ago(facts, left)
    return oldest if oldest is not None and _is_long_ago(facts, facts.used[oldest.id]) else None


def longest_ago(facts: Facts, pool: Iterable[_Known], passed: Collection[str] = ()) -> _Known | None:
    """For pools too small to keep the distance: the one that came longest ago."""
    left = [item for item in pool if item.id not in passed]
    return min(left, key=lambda item: facts.used.get(item.id, facts.couple.created_at or facts.now), default=None)


def _is_long_ago(facts: Facts, at: datetime) -> bool:
    return facts.now - at >= COMES_AGAIN_AFTER
