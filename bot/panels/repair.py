"""/repair: the ways through a hard moment on a page of their own, and the question of the day after."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from bot.domain import agreements
from bot.domain.card import Button, Card, Rows, Words, say
from bot.domain.change import Change, What
from bot.domain.decision import Decision, Facts
from bot.panels._panel import Panel, back, go
from bot.panels._shared import close
from bot.practices import _hard
from bot.practices.suggestions import propose

LANDING = "landing"
_PAGES = {"": _hard.OPEN, _hard.BREAK: _hard.BREAK, _hard.AGAIN: _hard.AGAIN}
_LINES = {_hard.OPEN: "repair-ways", _hard.BREAK: "repair-break", _hard.AGAIN: "repair-doors"}


class RepairPanel(Panel):
    """`` the ways · `hard-break`, `hard-again` their pages · any other `hard-…` is a way · `landing`, `landing/on`."""

    name: ClassVar[str] = "repair"
    group_commands: ClassVar[dict[str, str]] = {"repair": ""}
    private_commands: ClassVar[dict[str, str]] = group_commands
    # A second tap is known by what the first one made, and the values that both shared stand below a question.
    reads_history: ClassVar[bool] = True
    reads_notes: ClassVar[bool] = True
    root: ClassVar[str] = "what"

    def entries(self, facts: Facts) -> tuple[Button, ...]:
        return (go(self.name, LANDING, f"repair-landing-{_landing(facts)}-button"),)

    def card(self, facts: Facts, path: str) -> Card:
        if path == LANDING:
            return self._landing(facts)
        page = _PAGES.get(path, _hard.OPEN)
        ways: Rows = _hard.rows(facts, page, lambda action: go(self.name, action, f"{action}-button"))
        out = (close(self.name),) if page == _hard.OPEN else (back(self.name), close(self.name))
        return Card(lines=(say(_LINES[page]),), rows=(*ways, out))

    def tapped(self, facts: Facts, path: str) -> Decision:
        if path == "close":
            return Decision(close=True)
        if facts.who is None or path in (*_PAGES, LANDING):
            return Decision(goto=path)
        switch, _, to = path.partition("/")
        if switch == LANDING and to in ("on", "off"):
            return propose(facts, Change(what=What.SET, kind=LANDING, to=to), LANDING)
        if not _hard.is_way(path):
            return Decision(goto="")
        chosen = _hard.choose(facts, path)
        # The page stays for whoever needs a person and not a card: nobody sees that it was left.
        return chosen if path == "hard-more" else replace(chosen, close=True)

    def _landing(self, facts: Facts) -> Card:
        now = _landing(facts)
        to = "off" if now == "on" else "on"
        line: Words = say(f"repair-landing-is-{now}")
        return Card(
            lines=(line,),
            rows=((go(self.name, f"{LANDING}/{to}", f"settings-turn-{to}-button"),), (back("what"), close(self.name))),
        )


PANEL = RepairPanel()


def _landing(facts: Facts) -> str:
    return agreements.value(facts.couple, LANDING)
