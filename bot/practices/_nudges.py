"""The nudge as it is seen: one message per person and day, which later ones join."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.card import Card, say
from bot.domain.couple import Nudges, Partner
from bot.domain.decision import Facts
from bot.domain.moment import Moment
from bot.domain.nudge import receiver
from bot.practices._practice import Practice


def nudge_card(facts: Facts, moments: Sequence[tuple[Moment, Practice]], to: Partner) -> Card:
    """In the private chat: what still waits for this partner, or a thank-you once nothing does."""
    open_now = [(m, p) for m, p in moments if _waits_for(m, facts, to)]
    if not open_now:
        return Card(lines=(say("nudges-thanks"),))
    if to.nudges is Nudges.OFF:
        return Card(lines=(say("nudges-off"),))
    moment, practice = open_now[0]
    one = practice.nudge(facts, moment)
    if len(open_now) == 1:
        return one
    return Card(lines=(say("nudges-several", count=len(open_now)), *one.lines), rows=one.rows)


def group_line(moment: Moment) -> Card:
    """For somebody without a private chat: silent, nameless, in reply to the card (product.md 2.6)."""
    return Card(lines=(say(f"{moment.practice}-nudge-group"),), silent=True)


def _waits_for(moment: Moment, facts: Facts, to: Partner) -> bool:
    waiting = receiver(moment, facts.couple)
    return moment.is_open() and waiting is not None and waiting.id == to.id
