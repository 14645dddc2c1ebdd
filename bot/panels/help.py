"""How this works, in one screen and a second one for whoever wants it."""

from __future__ import annotations

from typing import ClassVar

from bot.domain.card import Card, say
from bot.domain.decision import Decision, Facts
from bot.panels._panel import Panel, back, go
from bot.panels._shared import close, entries, in_pairs


class Help(Panel):
    """`` the first screen · `more` the second."""

    name: ClassVar[str] = "help"
    open_to_all: ClassVar[bool] = True
    group_commands: ClassVar[dict[str, str]] = {"help": ""}
    private_commands: ClassVar[dict[str, str]] = group_commands

    def card(self, facts: Facts, path: str) -> Card:
        if path == "more":
            return Card(lines=(say("help-more-page"),), rows=((back(self.name), close(self.name)),))
        more = go(self.name, "more", "help-more-button")
        return Card(lines=(say("help-page"),), rows=(*in_pairs(entries(facts, self.name)), (more, close(self.name))))

    def tapped(self, facts: Facts, path: str) -> Decision:
        return Decision(close=True) if path == "close" else Decision(goto=path)


PANEL = Help()
