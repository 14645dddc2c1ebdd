"""What do you know about me: every row about whoever asks, to them alone, in words."""

from __future__ import annotations

from typing import ClassVar

from bot.domain.card import Button, Card, Rows, Words, say
from bot.domain.decision import Decision, Facts, ShowPanel
from bot.panels import _known
from bot.panels._panel import Panel, back, go
from bot.panels._shared import close, in_pairs, pages
from bot.panels._side import own_side

PER_PAGE = 4
OPEN = "open"


class Know(Panel):
    """`` one's own row · `notes`, `answered/p2` … the lists (`_known.py`) · `open`: from the page that leads here.

    It opens as a message of its own: only a message that was sent protected is.
    """

    name: ClassVar[str] = "know"
    open_to_all: ClassVar[bool] = True
    after_the_end: ClassVar[bool] = True
    reads_notes: ClassVar[bool] = True
    reads_history: ClassVar[bool] = True
    reads_skipped: ClassVar[bool] = True
    root: ClassVar[str] = "privacy"
    order: ClassVar[int] = 10

    def entries(self, facts: Facts) -> tuple[Button, ...]:
        return (go(self.name, OPEN, "know-entry-button"),) if facts.private and facts.who else ()

    def card(self, facts: Facts, path: str) -> Card:
        if not facts.private or facts.who is None:
            return own_side("privacy", close(self.name))
        section, _, step = path.partition("/")
        if section not in _known.SECTIONS:
            return Card(
                lines=(say("know-title"), *_known.about(facts), say("know-more")), rows=self._ways(), protected=True
            )
        shown, turn = pages(self.name, _known.SECTIONS[section](facts, _known.SHORT), f"{section}/", step, PER_PAGE)
        lines = [line for entry in shown for line in entry] or [say("know-empty")]
        rows = (*turn, (back(self.name), close(self.name)))
        return Card(lines=(_title(section), *lines), rows=rows, protected=True)

    def tapped(self, facts: Facts, path: str) -> Decision:
        if path == "close":
            return Decision(close=True)
        if path == OPEN and facts.private and facts.who is not None:
            return Decision(panels=(ShowPanel(panel=self.name, to=facts.who.id),), close=True)
        return Decision(goto=path)

    def _ways(self) -> Rows:
        ways = in_pairs([go(self.name, section, f"know-{section}-button") for section in _known.SECTIONS])
        return (*ways, (back("privacy"), close(self.name)))


PANEL = Know()


def _title(section: str) -> Words:
    return say(f"know-{section}")
