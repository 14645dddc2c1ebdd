"""The recap's place in the settings: its own day and time, or the way to have one."""

from __future__ import annotations

from typing import ClassVar

from bot.domain import wording
from bot.domain.card import Button, Card, PanelTap, say
from bot.domain.change import Change, What, like
from bot.domain.decision import Decision, Facts
from bot.domain.localtime import clock
from bot.domain.rhythm import Rhythm
from bot.panels._panel import Panel, back, go
from bot.panels._shared import close
from bot.practices import recap
from bot.practices.suggestions import propose


class RecapPanel(Panel):
    """`` what a recap is, for two who have none · `on`: a tap. Whoever has one is led to its page under When."""

    name: ClassVar[str] = "recap"
    root: ClassVar[str] = "settings"
    order: ClassVar[int] = 21

    def entries(self, facts: Facts) -> tuple[Button, ...]:
        rhythm = like(facts, recap.PRACTICE.name, "")
        return (go(self.name, "", "recap-off-button") if rhythm is None else _to_when(rhythm),)

    def card(self, facts: Facts, path: str) -> Card:
        rhythm = like(facts, recap.PRACTICE.name, "")
        way_on = go(self.name, "on", "settings-turn-on-button") if rhythm is None else _to_when(rhythm)
        return Card(lines=(say("recap-what"),), rows=((way_on,), (back("settings"), close(self.name))))

    def tapped(self, facts: Facts, path: str) -> Decision:
        if path == "close":
            return Decision(close=True)
        if path != "on" or like(facts, recap.PRACTICE.name, "") is not None:
            return Decision(goto="")
        change = Change(what=What.ADD, practice=recap.PRACTICE.name, at=recap.AT, days=recap.DAYS)
        return propose(facts, change, "")


PANEL = RecapPanel()


def _to_when(rhythm: Rhythm) -> Button:
    """[📬 Recap: Sun 18:00], as short as a label has to be."""
    if not rhythm.on or not rhythm.days:
        label = say("recap-off-button")
    elif len(rhythm.days) == 1:
        label = say("recap-day-button", day=wording.day(min(rhythm.days)), time=clock(rhythm.at))
    else:
        label = say("recap-at-button", time=clock(rhythm.at))
    return Button(label=label, tap=PanelTap("when", f"{rhythm.id}"))
