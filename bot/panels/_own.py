"""A page on which one partner chooses something for themselves; the other can neither see nor change it."""

from __future__ import annotations

from typing import ClassVar

from bot.domain.card import Button, Card, say
from bot.domain.decision import Decision, Facts
from bot.panels._panel import Panel, back, go
from bot.panels._shared import close, elsewhere, labelled


class OwnChoice(Panel):
    """`` the page · a value: a tap that chooses it.

    Kept in `partner.own` under `choice`; the first value is how it is at first, and nothing is kept for it.
    """

    root: ClassVar[str] = "mine"
    choice: ClassVar[str] = ""
    values: ClassVar[tuple[str, ...]] = ()

    def entries(self, facts: Facts) -> tuple[Button, ...]:
        return (go(self.name, "", f"{self.name}-button", chosen=self._chosen(facts)),)

    def card(self, facts: Facts, path: str) -> Card:
        if not facts.private or facts.who is None:
            return elsewhere(self.root)
        chosen = self._chosen(facts)
        rows = tuple((self._toggle(value, value == chosen),) for value in self.values)
        return Card(lines=(say(f"{self.name}-page"),), rows=(*rows, (back(self.root), close(self.name))))

    def tapped(self, facts: Facts, path: str) -> Decision:
        if path == "close":
            return Decision(close=True)
        if not facts.private or facts.who is None:
            return Decision(toast=say("mine-elsewhere-toast"))
        if path not in self.values:
            return Decision(goto="")
        who = facts.who.choosing(**{self.choice: "" if path == self.values[0] else path})
        return Decision(couple=facts.couple.with_partner(who), goto="", toast=say("mine-done-toast"))

    def _chosen(self, facts: Facts) -> str:
        own = facts.who.own.get(self.choice, "") if facts.who else ""
        return own if own in self.values else self.values[0]

    def _toggle(self, value: str, chosen: bool) -> Button:
        label = say("toggle-on" if chosen else "toggle-off", what=say(f"{self.name}-{value}"))
        return labelled(self.name, value, label)
