"""How shared things are called, as words by key: rhythms, days, times of two clocks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time
from itertools import pairwise

from bot.domain.card import Name, PartnerId, Words, say
from bot.domain.couple import Couple
from bot.domain.decision import Content
from bot.domain.localtime import clock
from bot.domain.rhythm import EVERY_DAY

WEEKDAYS = frozenset(range(5))
WEEKEND = frozenset({5, 6})
_SETS = {EVERY_DAY: "days-every", WEEKDAYS: "days-weekdays", WEEKEND: "days-weekend", frozenset[int](): "days-none"}
_PLACES = "abcdef"


def rhythm_name(content: Content, practice: str, kind: str = "", name: str = "") -> Words:
    """What a rhythm is called: the couple's own words, the ritual's name, or the practice's."""
    if name:
        return say("rhythm-own", name=name)
    # A ritual that a later content pack no longer has is still a ritual.
    if practice == "rituals":
        return say(f"{kind}.name" if content.item(kind) is not None else "rhythm-rituals")
    # The kinds of other practices are words of ours, or ids of what came once and was kept.
    if kind and content.item(kind) is not None:
        return say(f"rhythm-{practice}-item", what=say(kind))
    return say(f"rhythm-{practice}-{kind}" if kind.isalpha() else f"rhythm-{practice}")


def days(chosen: Iterable[int]) -> Words:
    """Days of the week in words; 0 = Monday."""
    which = frozenset(chosen)
    if which in _SETS:
        return say(_SETS[which])
    ordered = sorted(which)
    if len(ordered) > 2 and all(b - a == 1 for a, b in pairwise(ordered)):
        return say("days-from-to", a=day(ordered[0]), b=day(ordered[-1]))
    return Words(f"days-{len(ordered)}", {_PLACES[n]: day(d) for n, d in enumerate(ordered)})


def day(weekday: int) -> Words:
    return say(f"day-{weekday}")


def time_of(couple: Couple, at: time, owner: PartnerId, now: datetime) -> Words:
    """A local time; where the two read different clocks it says whose (product.md 2.19)."""
    offsets = {p.local(now).utcoffset() for p in couple.partners}
    return say("time-theirs", time=clock(at), by=Name(owner)) if len(offsets) > 1 else say("time-plain", time=clock(at))
