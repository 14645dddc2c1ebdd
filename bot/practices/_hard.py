"""[⋯] on every card: the ways through a hard moment, in place (product.md 2.7)."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.card import Button, Card, Rows
from bot.domain.decision import Decision, Facts
from bot.domain.moment import Moment
from bot.practices._practice import Practice, button

FACE = "hard"
OPEN = "hard"
BACK = "hard-back"
WAYS = (("hard-break", "hard-again"), ("hard-hear", "hard-team"), ("hard-more",))
# More buttons in one row than this are hard to read on a narrow phone.
WIDEST = 2


def with_menu(moment: Moment, card: Card, practice: Practice, facts: Facts) -> Card:
    """The card of a moment in the group with its [⋯], or with the ways it opened."""
    if facts.private or not moment.is_open() or card.ask is not None:
        return card
    if moment.detail.get("face") == FACE:
        return replace(card, rows=_ways(moment))
    if not practice.has_menu:
        return card
    return replace(card, rows=_beside(card.rows, button("hard", moment, OPEN, "more-menu-button")))


def is_way(action: str) -> bool:
    """Whether a tap on a card is about the hard moment and not about the practice."""
    return action == OPEN or action.startswith(f"{OPEN}-")


def tapped(facts: Facts, moment: Moment, action: str) -> Decision:
    """One of the ways was chosen."""
    return Decision(moments=(moment.with_detail(face=FACE if action == OPEN else ""),))


def _ways(moment: Moment) -> Rows:
    rows = tuple(tuple(button("hard", moment, action, f"{action}-button") for action in row) for row in WAYS)
    return (*rows, (button("hard", moment, BACK, "back-button"),))


def _beside(rows: Rows, menu: Button) -> Rows:
    if rows and len(rows[-1]) <= WIDEST:
        return (*rows[:-1], (*rows[-1], menu))
    return (*rows, (menu,))
