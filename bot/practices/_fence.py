"""What of the packs may be shown to these two now: some of it waits until it can do no harm (care.md 3.2)."""

from __future__ import annotations

from bot.domain.couple import Couple
from bot.domain.decision import Facts, Item

# Not while two are mending, nor within days of somebody having opened the private page: a card against talking to
# others must not reach anybody who is being kept from them.
FENCED = "fenced"
PLAYFUL = "playful"
# Never where both look.
FOR_SELF = "for-self"


def may_show(facts: Facts, item: Item) -> bool:
    """Whether an item suits how things are, here, for whoever looks."""
    if FENCED in item.tags and _is_fenced(facts):
        return False
    if PLAYFUL in item.tags and not facts.couple.is_playful(facts.now):
        return False
    return facts.private or FOR_SELF not in item.tags


def _is_fenced(facts: Facts) -> bool:
    return facts.couple.mood() == "mending" or _is_held(facts.couple, facts)


def _is_held(couple: Couple, facts: Facts) -> bool:
    # Of either: what one of them has read must not be told by what the other is shown.
    holds = (p.nudge_hold_until for p in couple.partners)
    return any(hold is not None and facts.now < hold for hold in holds)
