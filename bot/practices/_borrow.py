"""Words to borrow: one copies them, changes what they like and sends them; nothing is ever sent for them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.card import Button, Card, Look, Words, looking, say
from bot.domain.decision import Facts


def lent(facts: Facts, ids: Sequence[str], turn: str = "") -> str:
    """The script of these that is shown now; `turn` counts how often [Another] was tapped. "" when there is none."""
    known = [id for id in ids if facts.content.item(id) is not None]
    return known[_number(turn) % len(known)] if known else ""


def group(facts: Facts, name: str) -> tuple[str, ...]:
    """The ids of the scripts of one group, in the order of the pack."""
    return tuple(item.id for item in facts.content.items("script") if item.group == name)


def lines(script: str) -> tuple[Words, ...]:
    return (say("borrow-words"), looking(Look.QUOTE, say(script))) if script else ()


def copying(script: str) -> tuple[Button, ...]:
    """The button that copies them, as a row or none."""
    return (Button(label=say("borrow-copy-button"), copy=say(script)),) if script else ()


def card(script: str, *why: Words, silent: bool = True) -> Card:
    """A card of nothing but words to borrow, below `why` they come; only for a script that is there."""
    return Card(lines=(*why, *lines(script)), rows=(copying(script),), silent=silent)


def onward(turn: str) -> str:
    """One further, for [Another]."""
    return f"{_number(turn) + 1}"


def _number(turn: str) -> int:
    return int(turn) if turn.isascii() and turn.isdigit() else 0
