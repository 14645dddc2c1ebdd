"""The mirror: reaches offered and reaches met, week by week, for the two together (product.md 2.10, care.md 3.1).

A reach is what one partner laid before the other and what asked for an answer:

- a bid, but not one that the sender took back or let rest;
- a check-in, once one of them has answered it in earnest: that answer is a reach like any bid (product.md 2.6).

A thank-you is none, because it asks for nothing back; neither is a gesture, a ritual or anything about a hard moment.
What is still open is not in the picture yet. A reach is met when the other answered in any way, *not today* included.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.domain.couple import Couple
from bot.domain.localtime import zone_of
from bot.domain.moment import Moment, State

WEEKS = 12
_DAYS = 7
# Answers that leave nothing for the other to turn toward.
_SMALL = frozenset({"not-today", "think"})
# One tap for both: they talked about it.
_TALKED = "talked"


def weeks(couple: Couple, history: Sequence[Moment], now: datetime) -> tuple[tuple[int, int], ...]:
    """(Reaches offered, reaches met) of each of the last twelve times seven days, oldest first; today is in the last.

    Days are those of the couple's own clock.
    """
    zone = zone_of(couple.zone())
    today = now.astimezone(zone).date()
    found = [[0, 0] for _ in range(WEEKS)]
    for moment in history:
        ago = (today - moment.opened_at.astimezone(zone).date()).days // _DAYS
        was_met = _met(couple, moment) if 0 <= ago < WEEKS else None
        if was_met is not None:
            found[WEEKS - 1 - ago][0] += 1
            found[WEEKS - 1 - ago][1] += was_met
    return tuple((offered, met) for offered, met in found)


def _met(couple: Couple, moment: Moment) -> bool | None:
    """Whether a reach was met; None when it is none, or not over yet."""
    if moment.is_open():
        return None
    if moment.practice == "bids":
        return True if moment.state is State.MET else None if "let_go" in moment.detail else False
    if moment.practice != "checkins" or all(r.what in _SMALL for r in moment.responses):
        return None
    talked = any(r.what == _TALKED for r in moment.responses)
    return talked or all(moment.answered_by(p.id) for p in couple.partners)
