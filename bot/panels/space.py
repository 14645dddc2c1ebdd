"""The picker that opens on /space without a time: how long, or back already."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from bot.domain.card import Card, Name, PartnerId, say
from bot.domain.decision import Decision, Facts
from bot.panels._panel import Panel, go
from bot.practices import _borrow, _hard, _spans, space
from bot.practices._space_cards import LEAVING

ROWS = (("5", "15", "60"), ("evening", "tomorrow", "open"))


class SpacePicker(Panel):
    """Its path is `<who>`, and a tap adds the choice: `<who>/60`, `<who>/back`, `<who>/close`."""

    name: ClassVar[str] = "space"
    reads_history: ClassVar[bool] = True

    def card(self, facts: Facts, path: str) -> Card:
        who = facts.couple.partner(_read(path)[0]) or facts.couple.partners[0]
        away = space.current(facts, who.id) is not None
        choices = tuple(tuple(go(self.name, f"{who.id}/{c}", f"space-{c}-button") for c in row) for row in ROWS)
        back = (go(self.name, f"{who.id}/back", "space-back-button"),) if away else ()
        words = () if who.reachable else _borrow.copying(_borrow.lent(facts, LEAVING))
        last = (go("repair", "", "hard-button"), go(self.name, f"{who.id}/close", "close-button"))
        line = say("space-pick-away" if away else "space-pick", by=Name(who.id))
        return Card(
            lines=(line, *(_borrow.lines(_borrow.lent(facts, LEAVING)) if words else ())),
            rows=tuple(row for row in (back, *choices, words, last) if row),
        )

    def tapped(self, facts: Facts, path: str) -> Decision:
        who, choice = _read(path)
        if facts.who is None or facts.couple.partner(who) is None:
            return Decision(toast=say("old-toast"))
        if facts.who.id != who:
            return Decision(toast=say("bids-theirs-toast", by=Name(who)))
        if choice == "close":
            return Decision(close=True)
        now = space.current(facts, who)
        if choice == "back" and now is not None:
            return replace(space.come_back(facts, now), close=True)
        if choice not in _spans.CHOICES:
            return Decision(goto=f"{who}")
        begun = space.begin(facts, _spans.until(facts.who, choice, facts.now))
        return Decision(toast=begun.toast, close=True) if _hard.is_twice(facts, begun) else replace(begun, close=True)


PANEL = SpacePicker()


def _read(path: str) -> tuple[PartnerId, str]:
    """Who asked, and what they chose."""
    who, _, choice = path.partition("/")
    return PartnerId(int(who) if who.isascii() and who.isdigit() else 0), choice
