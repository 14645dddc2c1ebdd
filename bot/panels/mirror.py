"""The mirror, the one figure here that may fall: both ask for it, and either ends it (product.md 2.10)."""

from __future__ import annotations

from typing import ClassVar

from bot.domain import mirror
from bot.domain.card import Button, Card, Picture, say
from bot.domain.change import Change, What
from bot.domain.decision import Decision, Facts
from bot.panels._anew import anew
from bot.panels._panel import Panel, back, go
from bot.panels._shared import close
from bot.practices.suggestions import propose

LOOK = "look"


class MirrorPanel(Panel):
    """`` the page that says what it is · `look` the picture, in its own message · `on`, `off`, `end`, `open`: taps."""

    name: ClassVar[str] = "mirror"
    root: ClassVar[str] = "jar-more"
    order: ClassVar[int] = 20
    reads_history: ClassVar[bool] = True

    def entries(self, facts: Facts) -> tuple[Button, ...]:
        return (go(self.name, "open", "mirror-button", state="on" if _is_on(facts) else "off"),)

    def card(self, facts: Facts, path: str) -> Card:
        return _picture_card(facts) if path == LOOK and _is_on(facts) else _page(facts)

    def tapped(self, facts: Facts, path: str) -> Decision:
        match path:
            case "close":
                return Decision(close=True)
            case "open":
                return anew(facts, self.name)
            case "look" if _is_on(facts):
                return anew(facts, self.name, LOOK)
            case "on" | "off":
                return _switch(facts, path)
            case "end":
                # Its message goes with it: a picture cannot become a page of words.
                return _ended(facts)
        return Decision(goto="")


PANEL = MirrorPanel()


def _is_on(facts: Facts) -> bool:
    return facts.couple.chose("mirror", "on")


def _switch(facts: Facts, to: str) -> Decision:
    return propose(facts, Change(what=What.SET, kind="mirror", to=to), "")


def _ended(facts: Facts) -> Decision:
    decision = propose(facts, Change(what=What.SET, kind="mirror", to="off"))
    return Decision(couple=decision.couple, close=True, toast=say("mirror-ended-toast"))


def _page(facts: Facts) -> Card:
    to = "off" if _is_on(facts) else "on"
    look = (go("mirror", LOOK, "mirror-look-button"),) if _is_on(facts) else ()
    rows = ((*look, go("mirror", to, f"settings-turn-{to}-button")), (back("jar"), close("mirror")))
    return Card(lines=(say("mirror-what"), say("mirror-falls"), say("mirror-both")), rows=rows)


def _picture_card(facts: Facts) -> Card:
    seen = mirror.weeks(facts.couple, facts.history, facts.now)
    lines = (say("mirror-title"), say("mirror-signs"), say("mirror-story"), say("mirror-caveat"))
    rows = ((go("mirror", "end", "mirror-end-button"), close("mirror")),)
    return Card(lines=lines, rows=rows, picture=Picture(scene="mirror", weeks=seen))
