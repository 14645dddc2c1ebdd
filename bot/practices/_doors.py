"""The four doors of trying again: which words lie behind each, for whoever wants to send some (product.md 2.7)."""

from __future__ import annotations

from bot.domain.card import Button, Look, Name, Rows, Words, looking, say
from bot.domain.decision import Facts, Item
from bot.domain.moment import Moment
from bot.practices import _borrow
from bot.practices._practice import button

# Each door is a group of scripts.
DOORS = ("sorry", "warmth", "humour", "again")
# Instead of words: one small kind act, of those that are kept for a hard moment.
ACT = "act"
_ROW = 2


def doors(facts: Facts) -> tuple[str, ...]:
    """A joke stays outside while two are mending or something is still fresh."""
    return tuple(d for d in DOORS if d != "humour" or facts.couple.is_playful(facts.now))


def in_rows(buttons: tuple[Button, ...]) -> Rows:
    return tuple(buttons[n : n + _ROW] for n in range(0, len(buttons), _ROW))


def lines(facts: Facts, moment: Moment) -> tuple[Words, ...]:
    """What lies behind the door that `moment.kind` names."""
    if moment.kind != ACT:
        return _borrow.lines(_script(facts, moment))
    other, act = facts.couple.other(moment.by), _borrow.lent(facts, _acts(facts), moment.detail.get("words", ""))
    if other is None or not act:
        return ()
    return (say("repair-act"), looking(Look.QUOTE, say(act, other=Name(other.id))))


def rows(facts: Facts, moment: Moment) -> Rows:
    """[Copy] [Another], then the other doors."""
    others = tuple(d for d in doors(facts) if d != moment.kind)
    act = (ACT,) if moment.kind != ACT and _acts(facts) else ()
    labels = (button("repair", moment, f"to-{door}", f"hard-to-{door}-button") for door in (*others, *act))
    return (borrowing(facts, moment), *in_rows(tuple(labels)))


def borrowing(facts: Facts, moment: Moment) -> tuple[Button, ...]:
    """[Copy], where there are words to copy, and [Another]."""
    copying = _borrow.copying(_script(facts, moment)) if moment.kind != ACT else ()
    return (*copying, button("repair", moment, "another", "borrow-another-button"))


def _script(facts: Facts, moment: Moment) -> str:
    return _borrow.lent(facts, _borrow.group(facts, moment.kind), moment.detail.get("words", ""))


def _acts(facts: Facts) -> tuple[str, ...]:
    """Small acts for after a hard moment; none with touch when either would rather not."""
    no_touch = any(p.wants("touch", "off") for p in facts.couple.partners)
    return tuple(i.id for i in facts.content.items("gesture") if _is_for_repair(i, no_touch))


def _is_for_repair(item: Item, no_touch: bool) -> bool:
    return "repair" in item.tags and not (no_touch and "touch" in item.tags)
