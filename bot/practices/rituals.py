"""Rituals: small things that come round again, the pack's and the couple's own."""

from __future__ import annotations

from datetime import timedelta
from typing import ClassVar

from bot.domain import moment as moments
from bot.domain.card import Card, Place, Words, say
from bot.domain.decision import NOTHING, Decision, Facts, ShowPanel
from bot.domain.event import Commanded
from bot.domain.moment import How, Moment, State
from bot.domain.rhythm import Rhythm
from bot.practices._practice import Practice, Starter, answered, button, end_of_day, noted, varied

# The kind of a rhythm that the couple named themselves; every other kind is the id of an item.
OWN = "own"


class Rituals(Practice):
    """Either taps for both; nobody checks (product.md 2.4)."""

    name: ClassVar[str] = "rituals"
    commands: ClassVar[tuple[str, ...]] = ("ritual",)
    # A goodbye at noon is not the goodbye of the morning.
    grace: ClassVar[timedelta] = timedelta(minutes=45)

    def starter(self, facts: Facts, kind: str = "") -> Starter | None:
        item = facts.content.item(kind)
        return Starter(kind=kind, at=item.time, days=item.days) if item and item.time else None

    def command(self, facts: Facts, event: Commanded) -> Decision:
        return Decision(panels=(ShowPanel(panel="what", path="rituals"),))

    def open(self, facts: Facts, rhythm: Rhythm) -> Moment | None:
        is_own = rhythm.kind == OWN
        if not is_own and facts.content.item(rhythm.kind) is None:
            return None
        return Moment(
            id=0, couple=facts.couple.id, practice=self.name, kind=rhythm.kind, item="" if is_own else rhythm.kind,
            words=rhythm.name, opened_at=facts.now, rests_at=end_of_day(facts, rhythm), rhythm=rhythm.id,
            day=rhythm.day,
        )  # fmt: skip

    def tapped(self, facts: Facts, moment: Moment, action: str) -> Decision:
        if action == "did":
            return Decision(moments=(answered(facts, moment, How.TAP, action),), toast=say("rituals-toast"))
        if action not in ("tomorrow", "skip"):
            return NOTHING
        if not moment.is_open():
            return Decision(toast=say("rituals-toast"))
        kept = noted(facts, moment, How.TAP, action)
        # A skip is free: it rests and nothing is said about it.
        toast = say("rituals-tomorrow-toast") if action == "tomorrow" else None
        return Decision(moments=(moments.rest(kept, facts.now),), toast=toast)

    def card(self, facts: Facts, moment: Moment, place: Place) -> Card:
        silent = facts.couple.is_quiet(facts.now)
        line = _line(facts, moment)
        if moment.state is State.MET:
            return Card(lines=(line, _met_line(facts, moment)), silent=silent)
        if not moment.is_open():
            put_off = any(r.what == "tomorrow" for r in moment.responses)
            return Card(lines=(line, *((say("rituals-tomorrow"),) if put_off else ())), silent=silent)
        rows = (
            (button(self.name, moment, "did"),),
            (button(self.name, moment, "tomorrow"), button(self.name, moment, "skip")),
        )
        return Card(lines=(line,), rows=rows, silent=silent)


PRACTICE = Rituals()


def _line(facts: Facts, moment: Moment) -> Words:
    if moment.item and facts.content.item(moment.item):
        return varied(facts, moment.item, moment)
    return varied(facts, "rituals-own", moment, name=moment.words) if moment.words else say("rituals-some")


def _met_line(facts: Facts, moment: Moment) -> Words:
    is_ours = moment.item and facts.content.item(moment.item)
    return varied(facts, f"{moment.item}.met" if is_ours else "rituals-met", moment)
