"""Leaving: either of the two, at any time, with one tap."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from bot.domain.card import Card, Tone, say
from bot.domain.couple import Stage
from bot.domain.decision import NOTHING, Decision, Facts, Kind, Say
from bot.domain.event import Commanded
from bot.panels._panel import Panel, go


class Stop(Panel):
    """`` the question · `stop`, `close`: taps. There is no second question (telegram-conventions.md 5.2)."""

    name: ClassVar[str] = "stop"
    open_to_all: ClassVar[bool] = True
    group_commands: ClassVar[dict[str, str]] = {"stop": ""}
    private_commands: ClassVar[dict[str, str]] = group_commands

    def command(self, facts: Facts, event: Commanded) -> Decision:
        return super().command(facts, event) if _may(facts) else NOTHING

    def card(self, facts: Facts, path: str) -> Card:
        stay, stop = go(self.name, "close", "stop-stay-button"), go(self.name, "stop", "stop-button", Tone.DANGER)
        return Card(lines=(say("stop-here"),), rows=((stop, stay),))

    def tapped(self, facts: Facts, path: str) -> Decision:
        if not _may(facts):
            return Decision(toast=say("stranger-toast"))
        if path == "close":
            return Decision(close=True)
        if path != "stop":
            return Decision(goto=path)
        line = Say(card=Card(lines=(say("stop-done"),), silent=True), kind=Kind.ANSWER)
        return Decision(couple=replace(facts.couple, stage=Stage.ENDED), say=(line,), close=True, leave=True)


PANEL = Stop()


def _may(facts: Facts) -> bool:
    """Either of the two; and in a group where not both are in yet, anybody there, since nobody has agreed to it."""
    return facts.who is not None or (facts.couple.stage is Stage.NEW and not facts.private)
