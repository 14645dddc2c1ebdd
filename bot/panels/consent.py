"""A yes that has grown old, asked for once more: kindly, each for themselves, with a way out (durability.md 4.3)."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from bot.domain.card import Card, Tone, say
from bot.domain.decision import Decision, Facts
from bot.panels._panel import Panel, go
from bot.panels._shared import close


class Consent(Panel):
    """`` the question, or thanks once it is answered · `in`: the tap. Stopping is one tap, as ever."""

    name: ClassVar[str] = "consent"

    def card(self, facts: Facts, path: str) -> Card:
        asked = [p for p in facts.couple.partners if p.is_to_be_asked(facts.now)]
        if not asked or (facts.who is not None and facts.who not in asked):
            return Card(lines=(say("consent-thanks"),), rows=((close(self.name),),), silent=True)
        told = (say("hello-one-of-two"),) if facts.who is None and len(asked) == 1 else ()
        row = (go(self.name, "in", "consent-in-button", Tone.PRIMARY), go("stop", "stop", "stop-button"))
        return Card(lines=(say("consent-page"), *told), rows=(row,), silent=True)

    def tapped(self, facts: Facts, path: str) -> Decision:
        if path == "close":
            return Decision(close=True)
        if path != "in" or facts.who is None or not facts.who.is_to_be_asked(facts.now):
            return Decision(goto="")
        couple = facts.couple.with_partner(facts.who.saying_yes(facts.now))
        if not any(p.is_to_be_asked(facts.now) for p in couple.partners):
            couple = replace(couple, asked_anew_at=None)
        return Decision(couple=couple, goto="", toast=say("consent-toast"))


PANEL = Consent()
