"""What we agreed: which additions, by whom and when, to both of them (care.md 3.2)."""

from __future__ import annotations

from typing import ClassVar

from bot.domain.card import At, Button, Card, Name, Words, say
from bot.domain.decision import Decision, Facts
from bot.domain.moment import Moment
from bot.panels._panel import Panel, back, go
from bot.panels._shared import close, pages
from bot.practices.suggestions import Suggestions, describe

PER_PAGE = 5


class Agreed(Panel):
    """`` and `p1` …: the list, newest first, as far back as moments are kept."""

    name: ClassVar[str] = "agreed"
    reads_history: ClassVar[bool] = True
    root: ClassVar[str] = "settings"
    order: ClassVar[int] = 90

    def entries(self, facts: Facts) -> tuple[Button, ...]:
        return (go(self.name, "", "agreed-entry-button"),)

    def card(self, facts: Facts, path: str) -> Card:
        shown, turn = pages(self.name, agreed(facts), "", path, PER_PAGE)
        lines = shown or (say("agreed-none"),)
        return Card(
            lines=(say("agreed-title"), *lines, say("agreed-how")), rows=(*turn, (back("settings"), close(self.name)))
        )

    def tapped(self, facts: Facts, path: str) -> Decision:
        return Decision(close=True) if path == "close" else Decision(goto=path)


PANEL = Agreed()


def agreed(facts: Facts) -> list[Words]:
    """One line for each addition both said yes to, then how it began; newest first."""
    yes = [m for m in facts.history if m.practice == Suggestions.name and m.by and m.detail.get("end") == "yes"]
    began = sorted(((p.consented_at, p.id) for p in facts.couple.partners if p.consented_at is not None), reverse=True)
    return [
        *(_line(facts, m) for m in yes),
        *(say("agreed-began", at=At(at, dated=True), by=Name(who)) for at, who in began),
    ]


def _line(facts: Facts, moment: Moment) -> Words:
    response = next((r for r in moment.responses if r.what == "yes"), None)
    at = At(response.at if response else moment.opened_at, dated=True)
    names = {"by": moment.by, "other": response.partner if response else None}
    spoken = {name: Name(who) if who is not None else "…" for name, who in names.items()}
    return say("agreed-line", at=at, what=describe(facts, moment), **spoken)
