"""Looking back: the couple's kept words and moments, newest first, five to a page (product.md 2.17)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from bot.domain.card import Button, Card, Look, Words, looking, say
from bot.domain.decision import Decision, Facts
from bot.panels._anew import anew
from bot.panels._panel import Panel, back, go
from bot.panels._shared import close
from bot.practices._kept import memories
from bot.practices._memory import Memory, how_long_ago

A_PAGE = 5
# Half a year of five a day; what is longer is an old button somebody plays with.
_PAGE_DIGITS = 3


class LookBack(Panel):
    """`` the newest page, `3` three pages older · `open`: the way in from the jar, whose message may be a picture."""

    name: ClassVar[str] = "lookback"
    root: ClassVar[str] = "jar"
    order: ClassVar[int] = 10
    reads_history: ClassVar[bool] = True

    def entries(self, facts: Facts) -> tuple[Button, ...]:
        return (go(self.name, "open", "jar-look-back-button"),)

    def card(self, facts: Facts, path: str) -> Card:
        known = memories(facts)
        last = max(0, (len(known) - 1) // A_PAGE)
        page = min(_page(path), last)
        shown = known[page * A_PAGE : (page + 1) * A_PAGE]
        lines = [line for memory in shown for line in _told(facts, memory)]
        out = (back("jar"), close(self.name))
        if not lines:
            empty = say("lookback-empty" if facts.couple.keeps_words() else "lookback-off")
            return Card(lines=(say("lookback-title"), empty), rows=(out,))
        return Card(lines=(say("lookback-title"), *lines), rows=(*_turn(page, last), out))

    def tapped(self, facts: Facts, path: str) -> Decision:
        if path == "close":
            return Decision(close=True)
        return anew(facts, self.name) if path == "open" else Decision(goto=path)


PANEL = LookBack()


def _page(path: str) -> int:
    return int(path) if path.isascii() and path.isdigit() and len(path) <= _PAGE_DIGITS else 0


def _turn(page: int, last: int) -> tuple[tuple[Button, ...], ...]:
    newer = (go("lookback", f"{page - 1}", "lookback-newer-button"),) if page else ()
    older = (go("lookback", f"{page + 1}", "lookback-older-button"),) if page < last else ()
    return ((*newer, *older),) if last else ()


def _told(facts: Facts, memory: Memory) -> Iterator[Words]:
    yield looking(Look.BOLD, how_long_ago(facts, memory.at))
    yield memory.what
    said = memory.lines()
    if said:
        yield looking(Look.QUOTE, _together(said))


def _together(said: tuple[Words, ...]) -> Words:
    """What the two said, in one quote."""
    first, *rest = said
    return say("lookback-both", first=first, rest=_together(tuple(rest))) if rest else first
