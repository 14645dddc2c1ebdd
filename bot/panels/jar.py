"""What the two have gathered, as a picture in words."""

from __future__ import annotations

from typing import ClassVar

from bot.domain import jar
from bot.domain.card import Card, Words, say
from bot.domain.couple import Jar
from bot.domain.decision import Decision, Facts
from bot.panels._panel import Panel
from bot.panels._shared import close, entries, in_pairs

# More jars than this are said and no longer drawn.
JARS_DRAWN = 10


class JarPanel(Panel):
    """One page. What it shows never falls (design.md 7)."""

    name: ClassVar[str] = "jar"
    group_commands: ClassVar[dict[str, str]] = {"jar": ""}
    private_commands: ClassVar[dict[str, str]] = group_commands

    def card(self, facts: Facts, path: str) -> Card:
        return Card(lines=_lines(facts.couple.jar), rows=(*in_pairs(entries(facts, self.name)), (close(self.name),)))

    def tapped(self, facts: Facts, path: str) -> Decision:
        return Decision(close=True) if path == "close" else Decision(goto=path)


PANEL = JarPanel()


def _lines(kept: Jar) -> tuple[Words, ...]:
    if not kept.marbles and not kept.shelf:
        return (say("jar-title"), say("jar-empty"))
    picture = tuple(say("jar-row", row=row) for row in jar.rows(kept))
    # For whoever has the screen read to them (product.md 2.10).
    shelf = (say("jar-shelf", jars=kept.shelf, drawn="🫙" * min(kept.shelf, JARS_DRAWN)),) if kept.shelf else ()
    return (say("jar-title"), *picture, say("jar-count", marbles=kept.marbles), *shelf)
