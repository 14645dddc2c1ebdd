"""A question to oneself: in private, on request, answered nowhere. Nothing of it is kept."""

from __future__ import annotations

from typing import ClassVar

from bot.domain.card import Button, Card, say
from bot.domain.decision import Decision, Facts, Item
from bot.panels._panel import Panel, back, go
from bot.panels._shared import close, elsewhere
from bot.practices._pool import FOR_SELF


class ForSelf(Panel):
    """`3` is the question with this number in the pack · taps: `` any, `another/3` any but this one."""

    name: ClassVar[str] = "self"
    root: ClassVar[str] = "mine"

    def entries(self, facts: Facts) -> tuple[Button, ...]:
        return (go(self.name, "", "self-button"),) if _items(facts) else ()

    def card(self, facts: Facts, path: str) -> Card:
        items = _items(facts)
        # An old button may have travelled into the group; what one asks oneself does not.
        if not facts.private or not items:
            return elsewhere(self.name)
        number = _number(path, len(items))
        another = go(self.name, f"another/{number}", "self-another-button")
        lines = (say("self-question", question=say(items[number].id)), say("self-how"))
        return Card(lines=lines, rows=((another,), (back("mine"), close(self.name))))

    def tapped(self, facts: Facts, path: str) -> Decision:
        if path == "close":
            return Decision(close=True)
        if not facts.private:
            return Decision(toast=say("mine-elsewhere-toast"))
        items = _items(facts)
        page, _, before = path.partition("/")
        others = [n for n in range(len(items)) if page != "another" or n != _number(before, len(items))]
        return Decision(goto=f"{facts.rng.choice(others)}" if others else "0")


PANEL = ForSelf()


def _items(facts: Facts) -> list[Item]:
    return [item for item in facts.content.items("question") if FOR_SELF in item.tags]


def _number(path: str, count: int) -> int:
    is_number = path.isascii() and path.isdigit() and len(path) <= 4
    return int(path) % count if is_number and count else 0
