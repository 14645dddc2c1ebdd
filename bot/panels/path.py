"""The path's own page: begin, rest from it, see the day again, and keep one of the ten."""

from __future__ import annotations

from datetime import time
from typing import ClassVar

from bot.domain.card import Button, Card, say
from bot.domain.change import Change, What
from bot.domain.decision import Decision, Facts, Show
from bot.panels._panel import Panel, back, go
from bot.panels._shared import close
from bot.practices import _walk, path
from bot.practices.suggestions import propose

OPENINGS = ("flat", "more", "mending")
# A day that stays comes back once a week, on a slow afternoon.
SUNDAY, AFTERNOON = frozenset({6}), time(16)


class PathPanel(Panel):
    """`` the first page · `keep` the ten days · `b/flat`, `k/d-3`, `rest`, `again`: taps."""

    name: ClassVar[str] = "path"
    root: ClassVar[str] = "what"
    order: ClassVar[int] = 50

    def entries(self, facts: Facts) -> tuple[Button, ...]:
        return (go(self.name, "", "path-open-button"),)

    def card(self, facts: Facts, path: str) -> Card:
        if path == "keep":
            return self._days(facts)
        last = (back("what"), close(self.name))
        if not _walk.is_walking(facts.couple):
            openings = tuple((go(self.name, f"b/{o}", f"path-begin-{o}-button"),) for o in OPENINGS)
            return Card(lines=(say("path-title"), say("path-how")), rows=(*openings, last))
        rows = ((go(self.name, "again", "path-again-button"), go(self.name, "rest", "path-rest-button")), last)
        return Card(lines=(say("path-title"), say("path-walking", number=_walk.day_now(facts.couple))), rows=rows)

    def tapped(self, facts: Facts, path: str) -> Decision:
        match path.split("/"):
            case ["close"]:
                return Decision(close=True)
            case ["b", opening] if opening in OPENINGS and not _walk.is_walking(facts.couple):
                return _suggested(facts, opening)
            case ["k", item] if facts.content.item(item) is not None:
                change = Change(what=What.ADD, practice="path", kind=item, at=AFTERNOON, days=SUNDAY)
                return propose(facts, change, "keep")
            case ["rest"] if _walk.is_walking(facts.couple):
                return _rested(facts)
            case ["again"] if _walk.is_walking(facts.couple):
                return _again(facts)
        return Decision(goto=path if path == "keep" else "")

    def _days(self, facts: Facts) -> Card:
        days = facts.content.items("day")
        lines = [say("path-keep-day", number=number, theme=say(day.id)) for number, day in enumerate(days, 1)]
        buttons = [go(self.name, f"k/{day.id}", "path-keep-button", number=n) for n, day in enumerate(days, 1)]
        rows = (tuple(buttons[:5]), tuple(buttons[5:]), (back(self.name), close(self.name)))
        return Card(lines=(say("path-keep-how"), *lines), rows=rows)


PANEL = PathPanel()


def _suggested(facts: Facts, opening: str) -> Decision:
    suggested = path.suggest(facts, opening)
    return Decision(show=suggested.show, close=True, toast=say("path-suggested-toast"))


def _rested(facts: Facts) -> Decision:
    """Less needs one, and no reason; the way back is to begin again."""
    ended = _walk.ended(facts)
    return Decision(couple=ended.couple, rhythms=ended.rhythms, goto="", toast=say("path-rest-toast"))


def _again(facts: Facts) -> Decision:
    """The day they are on, once more at the foot of the chat."""
    shown = Show(moment=path.day(facts, _walk.item_of(_walk.day_now(facts.couple))), silent=True)
    return Decision(show=(shown,), close=True)
