"""The hard moment: the ways through it, on any card under [⋯] and on the page of /repair (product.md 2.7).

A way does the same wherever it was chosen. But for [More…] it makes it quiet for both until the next morning.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from bot.domain.calm import calmed
from bot.domain.card import Button, Card, Name, Rows, say
from bot.domain.couple import Partner
from bot.domain.decision import Decision, Facts, Say, ShowPanel
from bot.domain.moment import Moment
from bot.practices import _borrow, _spans, _team, bids, landing, repair, space
from bot.practices._doors import doors, in_rows
from bot.practices._practice import Practice, button

OPEN = "hard"
BREAK = "hard-break"
AGAIN = "hard-again"
BACK = "hard-back"
# On a card that is met: thanks for having said something hard.
THANK = "hard-thank"
# Pages: each is the face of a card, and a path of the panel.
PAGES = (OPEN, BREAK, AGAIN)
WAYS = ((BREAK, AGAIN), ("hard-hear", "hard-team"), ("hard-more",))
# More buttons in one row than this are hard to read on a narrow phone.
WIDEST = 2
LISTENING = ("s-reflect",)
# Whoever taps twice means it once.
TWICE = timedelta(minutes=1)


def with_menu(moment: Moment, card: Card, practice: Practice, facts: Facts) -> Card:
    """The card of a moment in the group with its [⋯], or with the ways it opened."""
    if facts.private or not moment.is_open() or card.ask is not None:
        return card
    face = moment.detail.get("face", "")
    if face in PAGES:
        ways = rows(facts, face, lambda action: button("hard", moment, action, f"{action}-button"))
        return replace(card, rows=(*ways, (button("hard", moment, BACK if face == OPEN else OPEN, "back-button"),)))
    if not practice.has_menu:
        return card
    return replace(card, rows=_beside(card.rows, button("hard", moment, OPEN, "more-menu-button")))


def rows(facts: Facts, page: str, made: Callable[[str], Button]) -> Rows:
    """The buttons of a page, without the way back; `made` makes one of an action."""
    if page == BREAK:
        return (tuple(made(f"hard-for-{choice}") for choice in _spans.BREAKS),)
    if page == AGAIN:
        return in_rows(tuple(made(f"hard-to-{door}") for door in doors(facts)))
    return tuple(tuple(made(action) for action in row) for row in WAYS)


def is_way(action: str) -> bool:
    """Whether a tap on a card is about the hard moment and not about the practice."""
    return action == OPEN or action.startswith(f"{OPEN}-")


def tapped(facts: Facts, moment: Moment, action: str) -> Decision:
    """On the card of a moment: another page in place, or a way, and the card is as it was."""
    if action in (*PAGES, BACK):
        return Decision(moments=(moment.with_detail(face="" if action == BACK else action),))
    if action == THANK:
        return _thank(facts, moment)
    chosen = choose(facts, action)
    # Whoever needs a person and not a card leaves no trace on it.
    if action == "hard-more":
        return chosen
    # It may be the very card that the way has changed.
    others = tuple(m for m in chosen.moments if m.id != moment.id)
    (mine,) = [m for m in chosen.moments if m.id == moment.id] or [moment]
    return replace(chosen, moments=(*others, mine.with_detail(face="")))


def choose(facts: Facts, action: str) -> Decision:
    """What `facts.who` chose. An action nobody knows is a button of another version."""
    assert facts.who is not None
    if action == "hard-more":
        return _more(facts.who)
    made = _made(facts, facts.who, action)
    if made is None or is_twice(facts, made):
        return Decision(toast=say("bids-toast"))
    couple = calmed(made.couple or facts.couple, facts.now)
    return replace(made, couple=couple, show=(*made.show, *landing.planned(facts)))


def _made(facts: Facts, who: Partner, action: str) -> Decision | None:
    kind, _, which = action.removeprefix("hard-").partition("-")
    if kind == "for" and which in _spans.BREAKS:
        return space.begin(facts, _spans.until(who, which, facts.now))
    if kind == "to" and which in doors(facts):
        return repair.offer(facts, which)
    if kind == "hear":
        return _hear(facts, who)
    return _team.ask(facts) if kind == "team" else None


def _hear(facts: Facts, who: Partner) -> Decision:
    """A bid for an ear; the other gets a sentence that shows they listen, in private."""
    other, script = facts.other(), _borrow.lent(facts, LISTENING)
    offered = replace(bids.offer(facts, "listen", "", None), toast=say("bid-sent-toast"))
    if other is None or not other.reachable or other.is_in_space(facts.now) or not script:
        return offered
    why = say("hard-hear-words", by=Name(who.id))
    card = _borrow.card(script, why, silent=other.is_quiet(facts.now))
    return replace(offered, say=(Say(card=card, to=other.id),))


def _thank(facts: Facts, moment: Moment) -> Decision:
    """By whoever heard it."""
    other = facts.other()
    if facts.who is not None and facts.who.id == moment.by:
        return Decision(toast=say("bids-own-toast", other=Name(other.id) if other else ""))
    return repair.thank(facts, moment)


def _more(who: Partner) -> Decision:
    """Nothing changes where both look; without a private chat the two directories are named to the tapper alone."""
    if not who.reachable:
        return Decision(toast=say("hard-more-alone-toast"), alert=True)
    return Decision(panels=(ShowPanel(panel="help", to=who.id),), toast=say("hard-more-toast"))


def is_twice(facts: Facts, made: Decision) -> bool:
    """Whether the same has just been made: a second tap before the first was drawn."""
    return any(_is_like(m, show.moment) for show in made.show for m in facts.history)


def _is_like(before: Moment, made: Moment) -> bool:
    one, two = ((m.practice, m.kind, m.item, m.by) for m in (before, made))
    ends = (m.come_back_at or m.rests_at for m in (before, made))
    return one == two and made.opened_at - before.opened_at < TWICE and abs(next(ends) - next(ends)) < TWICE


def _beside(rows: Rows, menu: Button) -> Rows:
    """In the lowest row that has room; a card without buttons of its own stays without (/repair is always there)."""
    places = [n for n, row in enumerate(rows) if len(row) <= WIDEST]
    if not places:
        return (*rows, (menu,)) if rows else ()
    return tuple((*row, menu) if n == places[-1] else row for n, row in enumerate(rows))
