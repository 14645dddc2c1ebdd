"""Values: what both picked is shown once both want it, and may head the recap."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from bot.domain import agreements
from bot.domain.card import Card, Place, say
from bot.domain.change import Change, What
from bot.domain.decision import NOTHING, Decision, Facts, Show
from bot.domain.moment import Moment, State
from bot.domain.note import Note
from bot.practices import _values
from bot.practices._practice import Practice, button
from bot.practices.suggestions import propose


class Values(Practice):
    """A moment that begins as met: both picked, and both wanted to show it. Its detail holds what was shown."""

    name: ClassVar[str] = "values"

    def tapped(self, facts: Facts, moment: Moment, action: str) -> Decision:
        if action != "recap":
            return NOTHING
        if not _may_ask(facts, moment):
            return Decision(toast=say("values-toast"))
        suggested = propose(facts, Change(what=What.SET, kind=self.name, to="on"))
        return replace(suggested, moments=(moment.with_detail(asked="1"),))

    def card(self, facts: Facts, moment: Moment, place: Place) -> Card:
        line = _values.line(facts.content, moment.detail.get("values", "").split(","))
        rows = ((button(self.name, moment, "recap"),),) if _may_ask(facts, moment) else ()
        all_of_them = "values-kept" if moment.kind == "both" else "values-room"
        lines = (line, say(all_of_them)) if line else (say("values-some"),)
        return Card(lines=lines, rows=rows, silent=facts.couple.is_quiet(facts.now))


PRACTICE = Values()


def show(facts: Facts, notes: tuple[Note, Note]) -> Decision:
    """Both are ready: from now on either list is known to both, and the group sees what they share."""
    sets = [set(_values.picks(facts.content, note)) for note in notes]
    together = _values.common(facts.content, notes)
    moment = Moment(
        id=0, couple=facts.couple.id, practice=Values.name, kind="both" if sets[0] & sets[1] else "all",
        state=State.MET, opened_at=facts.now, rests_at=facts.now, met_at=facts.now,
        detail={"values": ",".join(together)},
    )  # fmt: skip
    known = tuple(replace(note, shared=True) for note in notes if not note.shared)
    return Decision(notes=known, show=(Show(moment=moment, silent=facts.couple.is_quiet(facts.now)),))


def _may_ask(facts: Facts, moment: Moment) -> bool:
    return "asked" not in moment.detail and agreements.value(facts.couple, Values.name) == "off"
