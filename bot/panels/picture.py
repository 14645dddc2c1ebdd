"""Which picture the two have of what they gathered: a jar, a garden or none. One tap of either is enough."""

from __future__ import annotations

from typing import ClassVar

from bot.domain import agreements
from bot.domain.card import Button, Card, say
from bot.domain.change import Change, What
from bot.domain.decision import Decision, Facts
from bot.panels._anew import anew
from bot.panels._panel import Panel, back, go
from bot.panels._shared import close, in_pairs
from bot.practices.suggestions import propose

CHOICES = ("jar", "garden", "none")
FROM_JAR = "jar"


class PicturePanel(Panel):
    """`` the page, from the settings · `jar` the same, from the jar · `set/garden`, `jar/garden`, `open`: taps."""

    name: ClassVar[str] = "picture"
    root: ClassVar[str] = "settings"
    order: ClassVar[int] = 20

    def entries(self, facts: Facts) -> tuple[Button, ...]:
        return (entry(facts, ""),)

    def card(self, facts: Facts, path: str) -> Card:
        is_from_jar = path.partition("/")[0] == FROM_JAR
        base = FROM_JAR if is_from_jar else "set"
        now = agreements.value(facts.couple, "picture")
        choices = [
            go(self.name, f"{base}/{name}", f"picture-{name}-button", chosen="on" if name == now else "off")
            for name in CHOICES
        ]
        way_back = back("jar") if is_from_jar else back("settings")
        return Card(lines=(say("picture-page-title"), say("picture-how")),
                    rows=(*in_pairs(choices), (way_back, close(self.name))))  # fmt: skip

    def tapped(self, facts: Facts, path: str) -> Decision:
        match path.split("/"):
            case ["close"]:
                return Decision(close=True)
            case ["open"]:
                return anew(facts, self.name, FROM_JAR)
            case [base, to] if to in CHOICES:
                goto = FROM_JAR if base == FROM_JAR else ""
                return propose(facts, Change(what=What.SET, kind="picture", to=to), goto)
        return Decision(goto=path)


PANEL = PicturePanel()


def entry(facts: Facts, path: str) -> Button:
    """[🫙 Picture: jar], as it stands on another page."""
    return go(PicturePanel.name, path, "picture-button", picture=agreements.value(facts.couple, "picture"))
