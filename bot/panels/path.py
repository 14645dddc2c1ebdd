"""The path's own page: begin, rest from it, walk on, see the day again, and keep one of the ten."""

from __future__ import annotations

from dataclasses import replace
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
    """`` the first page · `anew` the openings once more · `keep` the ten days.

    Taps: `b/flat` suggests it, `k/d-3` keeps a day, `rest`, `on` walks on, `again` shows the day.
    """

    name: ClassVar[str] = "path"
    reads_history: ClassVar[bool] = True
    root: ClassVar[str] = "what"
    order: ClassVar[int] = 50

    def entries(self, facts: Facts) -> tuple[Button, ...]:
        return (go(self.name, "", "path-open-button"),)

    def card(self, facts: Facts, path: str) -> Card:
        if path == "keep":
            return self._days(facts)
        if _walk.is_walking(facts.couple) and path != "anew":
            return self._underway(facts)
        openings = tuple((go(self.name, f"b/{o}", f"path-begin-{o}-button"),) for o in OPENINGS)
        rows = (*openings, (back("what"), close(self.name)))
        return Card(lines=(say("path-title"), say("path-how")), rows=rows)

    def tapped(self, facts: Facts, path: str) -> Decision:
        match path.split("/"):
            case ["close"]:
                return Decision(close=True)
            case ["b", opening] if opening in OPENINGS:
                return _suggested(facts, opening)
            case ["k", item] if facts.content.item(item) is not None:
                change = Change(what=What.ADD, practice="path", kind=item, at=AFTERNOON, days=SUNDAY)
                return propose(facts, change, "keep")
            case ["rest" | "on" | "again" as step] if _walk.is_walking(facts.couple):
                return _stepped(facts, step)
        return Decision(goto=path if path in ("keep", "anew") else "")

    def _underway(self, facts: Facts) -> Card:
        rests = _walk.is_resting(facts)
        line = say("path-resting" if rests else "path-walking", number=_walk.day_now(facts.couple))
        steps = ("on", "anew") if rests else ("again", "rest")
        row = tuple(go(self.name, step, f"path-{step}-button") for step in steps)
        return Card(lines=(say("path-title"), line), rows=(row, (back("what"), close(self.name))))

    def _days(self, facts: Facts) -> Card:
        days = facts.content.items("day")
        lines = [say("path-keep-day", number=number, theme=say(day.id)) for number, day in enumerate(days, 1)]
        buttons = [go(self.name, f"k/{day.id}", "path-keep-button", number=n) for n, day in enumerate(days, 1)]
        rows = (tuple(buttons[:5]), tuple(buttons[5:]), (back(self.name), close(self.name)))
        return Card(lines=(say("path-keep-how"), *lines), rows=rows)


PANEL = PathPanel()


def _suggested(facts: Facts, opening: str) -> Decision:
    """Unless they are on it already, which an old button does not know."""
    if _walk.is_walking(facts.couple) and not _walk.is_resting(facts):
        return Decision(goto="")
    suggested = path.suggest(facts, opening)
    return Decision(show=suggested.show, close=True, toast=say("path-suggested-toast"))


def _stepped(facts: Facts, step: str) -> Decision:
    """Resting, walking on and looking need one, and no reason."""
    if step == "rest":
        return replace(_walk.rested(facts), goto="", toast=say("path-rest-toast"))
    here = _walk.here(facts)
    shown = Show(moment=here, silent=True) if here else path.come(facts, _walk.day_now(facts.couple))
    resumed = _walk.resumed(facts) if step == "on" else Decision()
    return replace(resumed, show=(shown,), close=True, toast=say("path-on-toast"))
