"""What is kept, how long, and the ways to see it, take it along and end it."""

from __future__ import annotations

from typing import ClassVar

from bot.domain.card import Button, Card, say
from bot.domain.decision import Decision, Facts
from bot.panels._panel import Panel
from bot.panels._shared import entries, in_pairs, way_out


class Privacy(Panel):
    """One page; its path is the panel that ‹ Back leads to, if one did.

    What is about one partner stands in their private chat only; the group gets the page and the way there.
    """

    name: ClassVar[str] = "privacy"
    open_to_all: ClassVar[bool] = True
    after_the_end: ClassVar[bool] = True
    group_commands: ClassVar[dict[str, str]] = {"privacy": ""}
    private_commands: ClassVar[dict[str, str]] = group_commands

    def card(self, facts: Facts, path: str) -> Card:
        ways = entries(facts, self.name)
        if not facts.private:
            ways = [Button(label=say("privacy-mine-button"), private_link=self.name)]
        return Card(lines=(say("privacy-page"),), rows=(*in_pairs(ways), way_out(self.name, path)))

    def tapped(self, facts: Facts, path: str) -> Decision:
        return Decision(close=True) if path == "close" else Decision(goto=path)


PANEL = Privacy()
