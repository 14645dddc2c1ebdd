"""How space looks: to the two of them, and to whoever takes it."""

from __future__ import annotations

from bot.domain.card import Card, Rows, Words, say, when
from bot.domain.decision import Facts
from bot.domain.moment import Moment, State
from bot.practices import _borrow
from bot.practices._practice import button, names, varied

LEAVING = ("s-need-time", "s-space-twenty", "s-sit-with-it", "s-space-no-words")
RETURNING = ("s-space-back", "s-space-did-good")


def ours(facts: Facts, moment: Moment) -> Card:
    """The card in the group: when they are back, or that they will say."""
    return Card(lines=_lines(facts, moment), rows=_rows(facts, moment), silent=facts.couple.is_quiet(facts.now))


def mine(facts: Facts, moment: Moment) -> Card:
    """The card that only they read, with the way back and words for whoever wants some."""
    return Card(lines=_my_lines(facts, moment), rows=_my_rows(facts, moment))


def _lines(facts: Facts, moment: Moment) -> tuple[Words, ...]:
    who, detail = names(facts, moment), moment.detail
    if moment.state is State.MET:
        return (
            varied(facts, "space-back", moment, **who),
            *((say("space-hello", **who),) if "hello" in detail else ()),
        )
    if not moment.is_open():
        return (varied(facts, "space-over", moment, **who),)
    said = (say("space-time", **who),) if _is_said(moment) else ()
    if moment.come_back_at is None:
        return (varied(facts, "space-open", moment, **who), *said)
    return (varied(facts, "space-away", moment, **who, at=when(moment.come_back_at, facts.now)), *said)


def _rows(facts: Facts, moment: Moment) -> Rows:
    if moment.state is State.MET:
        return () if "hello" in moment.detail else ((button("space", moment, "hello"),),)
    who = facts.couple.partner(moment.by)
    # Without a private chat the way back stands here, for them alone.
    needs_it = who is not None and not who.reachable and "over" not in moment.detail
    back = (button("space", moment, "back"),) if needs_it else ()
    time = () if _is_said(moment) else (button("space", moment, "time"),)
    row = (*time, *back) if moment.is_open() else back
    return (row,) if row else ()


def _my_lines(facts: Facts, moment: Moment) -> tuple[Words, ...]:
    words = _borrow.lines(_script(facts, moment))
    if moment.state is State.MET:
        return (varied(facts, "space-mine-back", moment), *words)
    if not moment.is_open():
        return (varied(facts, "space-mine-over", moment),)
    if moment.detail.get("asked"):
        return (varied(facts, "space-mine-ask", moment),)
    if moment.come_back_at is None:
        return (say("space-mine-open"), *words)
    return (say("space-mine", at=when(moment.come_back_at, facts.now)), *words)


def _my_rows(facts: Facts, moment: Moment) -> Rows:
    copying = _borrow.copying(_script(facts, moment))
    words = ((*copying, button("space", moment, "another", "borrow-another-button")),) if copying else ()
    if moment.state is State.MET:
        return words
    back = (button("space", moment, "back"),)
    if "over" in moment.detail:
        return ()
    if not moment.is_open():
        return (back,)
    if moment.detail.get("asked"):
        return (back, tuple(button("space", moment, action) for action in ("longer", "tomorrow")))
    return (*words, back)


def _script(facts: Facts, moment: Moment) -> str:
    ids = RETURNING if moment.state is State.MET else LEAVING
    return _borrow.lent(facts, ids, moment.detail.get("words", ""))


def _is_said(moment: Moment) -> bool:
    return any(r.partner != moment.by for r in moment.responses)
