"""A kinder moment in place of one that wears a little: shown only to whoever asks for it, and never about them."""

from __future__ import annotations

from typing import ClassVar

from bot.domain.card import Button, Card, Look, looking, say
from bot.domain.couple import Stage
from bot.domain.decision import Decision, Facts, Item
from bot.panels._panel import Panel, back, go
from bot.panels._shared import around, close, place_in
from bot.practices import _borrow
from bot.practices._fence import may_show

WORDS = "words"
# What else helps with one of them: a page of one's own side.
LEADS = {"t-forgot": "remember"}


class Instead(Panel):
    """`3` the card with this number · `3/words` what could be said then."""

    name: ClassVar[str] = "instead"
    root: ClassVar[str] = "help"
    order: ClassVar[int] = 30

    def entries(self, facts: Facts) -> tuple[Button, ...]:
        is_there = facts.couple.stage is Stage.ACTIVE and _items(facts)
        return (go(self.name, "", "instead-open-button"),) if is_there else ()

    def card(self, facts: Facts, path: str) -> Card:
        items = _items(facts)
        if not items:
            return Card(lines=(say("instead-none"),), rows=((back("help"), close(self.name)),))
        step, _, page = path.partition("/")
        number = place_in(step, len(items))
        item = items[number]
        return _words(item, number) if page == WORDS and item.script else _moment(item, number, len(items))

    def tapped(self, facts: Facts, path: str) -> Decision:
        return Decision(close=True) if path == "close" else Decision(goto=path)


PANEL = Instead()


def _items(facts: Facts) -> list[Item]:
    return [item for item in facts.content.items("instead") if may_show(facts, item)]


def _moment(item: Item, number: int, count: int) -> Card:
    before, after = around("instead", "", number, count)
    words = (go("instead", f"{number}/{WORDS}", "instead-words-button"),) if item.script else ()
    rows = ((before, *words, after), *_leads(item), (back("help"), close("instead")))
    lines = (looking(Look.QUOTE, say(item.id)), say("instead-kinder", instead=say(f"{item.id}.instead")))
    return Card(lines=lines, rows=rows)


def _words(item: Item, number: int) -> Card:
    rows = ((*_borrow.copying(item.script), back("instead", f"{number}")), (close("instead"),))
    return Card(lines=_borrow.lines(item.script), rows=rows)


def _leads(item: Item) -> tuple[tuple[Button, ...], ...]:
    from bot.panels import all_panels

    page = LEADS.get(item.id, "")
    if page not in all_panels():
        return ()
    return ((Button(label=say(f"instead-{page}-button"), private_link=page),),)
