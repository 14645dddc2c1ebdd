"""Export: everything about one partner as two files, to them alone."""

from __future__ import annotations

from typing import ClassVar

from bot.domain.card import Button, Card, say
from bot.domain.decision import Decision, Facts
from bot.panels._panel import Panel, back, go
from bot.panels._shared import close
from bot.panels._side import own_side


class Export(Panel):
    """`` that they are on their way, and how to have them again · `go`: the tap."""

    name: ClassVar[str] = "export"
    after_the_end: ClassVar[bool] = True
    open_to_all: ClassVar[bool] = True
    root: ClassVar[str] = "privacy"
    order: ClassVar[int] = 20

    def entries(self, facts: Facts) -> tuple[Button, ...]:
        return (go(self.name, "go", "export-entry-button"),) if facts.private and facts.who else ()

    def card(self, facts: Facts, path: str) -> Card:
        if not facts.private or facts.who is None:
            return own_side("privacy", close(self.name))
        rows = ((go(self.name, "go", "export-again-button"),), (back("privacy"), close(self.name)))
        return Card(lines=(say("export-sent"),), rows=rows)

    def tapped(self, facts: Facts, path: str) -> Decision:
        if path == "close":
            return Decision(close=True)
        if path != "go" or not facts.private or facts.who is None:
            return Decision(goto=path)
        return Decision(export=facts.who.id, goto="", toast=say("export-toast"))


PANEL = Export()
