"""How this works, in one screen: four tabs after the four words, what else there is to read, and a page more."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from bot.domain.card import Button, Card, say
from bot.domain.couple import Stage
from bot.domain.decision import Decision, Facts
from bot.panels._panel import Panel, back, go
from bot.panels._shared import close, entries, in_pairs
from bot.practices import ideas

# Notice more, respond more, acknowledge more, ask more (trace.md 004-15 to 004-18).
TABS = ("notice", "respond", "acknowledge", "ask")


class Help(Panel):
    """`` the first screen · `notice`, `respond` … the four tabs · `more` another page · `thought`: a tap."""

    name: ClassVar[str] = "help"
    open_to_all: ClassVar[bool] = True
    group_commands: ClassVar[dict[str, str]] = {"help": ""}
    private_commands: ClassVar[dict[str, str]] = group_commands

    def card(self, facts: Facts, path: str) -> Card:
        tabs = in_pairs([go(self.name, tab, f"help-{tab}-button", here=_yes(tab == path)) for tab in TABS])
        if path in TABS:
            page = say(f"help-{path}-page", hearts=_yes(_sees_hearts(facts)))
            return Card(lines=(page,), rows=(*tabs, (back(self.name), close(self.name))))
        if path == "more":
            return Card(lines=(say("help-more-page"),), rows=((back(self.name), close(self.name)),))
        page = say("help-mine-page" if facts.private and facts.who else "help-page")
        more = (go(self.name, "more", "help-more-button"), close(self.name))
        return Card(lines=(page,), rows=(*tabs, *in_pairs([*_thought(facts), *entries(facts, self.name)]), more))

    def tapped(self, facts: Facts, path: str) -> Decision:
        if path == "close":
            return Decision(close=True)
        if path == "thought" and _thought(facts):
            asked = ideas.ask(facts)
            return replace(asked, close=bool(asked.show))
        return Decision(goto=path)


PANEL = Help()


def _thought(facts: Facts) -> tuple[Button, ...]:
    return (go("help", "thought", "help-thought-button"),) if facts.couple.stage is Stage.ACTIVE else ()


def _sees_hearts(facts: Facts) -> bool:
    """Reactions reach an administrator only, and count where both agreed (product.md 2.3)."""
    return facts.couple.reactions and facts.couple.admin


def _yes(holds: bool) -> str:
    return "yes" if holds else "no"
