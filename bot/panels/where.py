"""Where the two are, mostly: in one place, in two, or a bit of both. Small ideas follow."""

from __future__ import annotations

from typing import ClassVar

from bot.domain import agreements
from bot.domain.card import Button, Card, say
from bot.domain.change import Change, What
from bot.domain.decision import Decision, Facts
from bot.panels._panel import Panel, back, go
from bot.panels._shared import close, labelled
from bot.practices.suggestions import propose

CHOICES = ("together", "apart", "both")


class Where(Panel):
    """`` the page · a choice: a tap. None asks more of the two than another, so one tap of either is enough."""

    name: ClassVar[str] = "where"
    root: ClassVar[str] = "what"
    order: ClassVar[int] = 50

    def entries(self, facts: Facts) -> tuple[Button, ...]:
        return (go(self.name, "", "where-button", chosen=agreements.value(facts.couple, self.name)),)

    def card(self, facts: Facts, path: str) -> Card:
        chosen = agreements.value(facts.couple, self.name)
        rows = tuple((_toggle(choice, choice == chosen),) for choice in CHOICES)
        return Card(lines=(say("where-page"),), rows=(*rows, (back(self.root), close(self.name))))

    def tapped(self, facts: Facts, path: str) -> Decision:
        if path == "close":
            return Decision(close=True)
        if path not in CHOICES:
            return Decision(goto="")
        return propose(facts, Change(what=What.SET, kind=self.name, to=path), "")


PANEL = Where()


def _toggle(choice: str, chosen: bool) -> Button:
    label = say("toggle-on" if chosen else "toggle-off", what=say(f"where-{choice}"))
    return labelled("where", choice, label)
