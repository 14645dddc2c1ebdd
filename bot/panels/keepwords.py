"""Keep our words: whether replies are kept for looking back. Off by either, on again by both."""

from __future__ import annotations

from typing import ClassVar

from bot.domain.card import Button, Card, Tone, say
from bot.domain.change import Change, What
from bot.domain.couple import Stage
from bot.domain.decision import Decision, Facts
from bot.panels._panel import Panel, back, go
from bot.panels._shared import close
from bot.panels._side import own_side
from bot.practices.suggestions import propose


class KeepWords(Panel):
    """`` how it stands · `off`, `on`: taps. What goes for good has a page before it (telegram-conventions.md 5.2)."""

    name: ClassVar[str] = "keepwords"
    root: ClassVar[str] = "privacy"
    order: ClassVar[int] = 30

    def entries(self, facts: Facts) -> tuple[Button, ...]:
        if not facts.private or facts.who is None or facts.couple.stage is not Stage.ACTIVE:
            return ()
        return (go(self.name, "", "keepwords-entry-button", state="on" if facts.couple.keeps_words() else "off"),)

    def card(self, facts: Facts, path: str) -> Card:
        if not facts.private:
            return own_side("privacy", close(self.name))
        if not facts.couple.keeps_words():
            on = go(self.name, "on", "keepwords-on-button")
            return Card(lines=(say("keepwords-off"),), rows=((on,), (back("privacy"), close(self.name))))
        stay = go("privacy", "", "keepwords-stay-button", Tone.PRIMARY)
        off = go(self.name, "off", "keepwords-off-button", Tone.DANGER)
        return Card(lines=(say("keepwords-on"),), rows=((stay,), (off,), (close(self.name),)))

    def tapped(self, facts: Facts, path: str) -> Decision:
        if path == "close":
            return Decision(close=True)
        if path not in ("on", "off") or not facts.private or facts.who is None:
            return Decision(goto=path)
        if (path == "on") is facts.couple.keeps_words():
            return Decision(goto="")
        return propose(facts, Change(what=What.SET, kind="words", to=path), "")


PANEL = KeepWords()
