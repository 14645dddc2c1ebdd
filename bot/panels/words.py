"""Words to borrow: lines that one of the two copies, changes and sends themselves. Nothing is ever sent for them."""

from __future__ import annotations

from typing import ClassVar

from bot.domain.card import Button, Card, Look, looking, say
from bot.domain.couple import Stage
from bot.domain.decision import Decision, Facts
from bot.panels._panel import Panel, back, go
from bot.panels._shared import around, close, in_pairs, place_in
from bot.practices import _borrow

# In the order in which somebody looks for them; a joke only where one is welcome.
GROUPS = ("sorry", "again", "warmth", "humour", "listen", "reach", "thanks", "ask", "share", "space", "team")
HUMOUR = "humour"


class WordsToBorrow(Panel):
    """`` what for · `sorry`, `sorry/2` one line at a time."""

    name: ClassVar[str] = "words"
    root: ClassVar[str] = "help"
    order: ClassVar[int] = 20

    def entries(self, facts: Facts) -> tuple[Button, ...]:
        return (go(self.name, "", "words-open-button"),) if facts.couple.stage is Stage.ACTIVE else ()

    def card(self, facts: Facts, path: str) -> Card:
        group, _, step = path.partition("/")
        scripts = _scripts(facts, group)
        return _one(group, scripts, place_in(step, len(scripts))) if scripts else _all(facts)

    def tapped(self, facts: Facts, path: str) -> Decision:
        return Decision(close=True) if path == "close" else Decision(goto=path)


PANEL = WordsToBorrow()


def _scripts(facts: Facts, group: str) -> tuple[str, ...]:
    if group == HUMOUR and not facts.couple.is_playful(facts.now):
        return ()
    return _borrow.group(facts, group) if group in GROUPS else ()


def _all(facts: Facts) -> Card:
    groups = [go("words", group, f"words-{group}-button") for group in GROUPS if _scripts(facts, group)]
    return Card(lines=(say("words-title"), say("words-how")), rows=(*in_pairs(groups), (back("help"), close("words"))))


def _one(group: str, scripts: tuple[str, ...], number: int) -> Card:
    before, after = around("words", f"{group}/", number, len(scripts))
    rows = ((before, *_borrow.copying(scripts[number]), after), (back("words"), close("words")))
    return Card(lines=(say(f"words-{group}"), looking(Look.QUOTE, say(scripts[number]))), rows=rows)
