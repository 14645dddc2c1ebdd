"""The nudge as it is seen: one message per person and day, which later ones join."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.card import Card, say
from bot.domain.couple import Nudges, Partner
from bot.domain.decision import Facts
from bot.domain.moment import Moment, State
from bot.practices._practice import Practice, varied


def nudge_card(facts: Facts, moments: Sequence[tuple[Moment, Practice]], to: Partner) -> Card:
    """In the private chat: what still waits for this partner, or a thank-you once they answered.

    What comes to rest unanswered leaves the message as it is: nothing is said, and a late tap still counts.
    """
    unanswered = [(m, p) for m, p in moments if not _is_answered(m, to)]
    waiting = [(m, p) for m, p in unanswered if m.is_open()] or unanswered[:1]
    if not waiting:
        return Card(lines=(say("nudges-thanks"),))
    if to.nudges is Nudges.OFF:
        return Card(lines=(say("nudges-off"),))
    moment, practice = waiting[0]
    one = practice.nudge(facts, moment)
    rows = () if "let_go" in moment.detail else one.rows
    if len(waiting) == 1:
        return Card(lines=one.lines, rows=rows)
    return Card(lines=(varied(facts, "nudges-several", moments[0][0], count=len(waiting)), *one.lines), rows=rows)


def group_line(facts: Facts, moment: Moment) -> Card:
    """For somebody without a private chat: silent, nameless, in reply to the card (product.md 2.6)."""
    return Card(lines=(varied(facts, f"{moment.practice}-nudge-group", moment),), silent=True)


def _is_answered(moment: Moment, to: Partner) -> bool:
    """By them, or for a bid by both at once: they talked. A check-in may be met by the other's answer alone."""
    return moment.answered_by(to.id) or (moment.by is not None and moment.state is State.MET)
