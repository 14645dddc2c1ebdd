"""What is kept, how long, and how to end it."""

from __future__ import annotations

from typing import ClassVar

from bot.domain.card import Card, say
from bot.domain.decision import Decision, Facts
from bot.panels._panel import Panel
from bot.panels._shared import entries, in_pairs, way_out


class Privacy(Panel):
    """One page; its path is the panel that ‹ Back leads to, if one did."""

    name: ClassVar[str] = "privacy"
    open_to_all: ClassVar[bool] = True
    group_commands: ClassVar[dict[str, str]] = {"privacy": ""}
    private_commands: ClassVar[dict[str, str]] = group_commands

    def card(self, facts: Facts, path: str) -> Card:
        return Card(lines=(say("privacy-page"),), rows=(*in_pairs(entries(facts, self.name)), way_out(self.name, path)))

    def tapped(self, facts: Facts, path: str) -> Decision:
        return Decision(close=True) if path == "close" else Decision(goto=path)


PANEL = Privacy()
