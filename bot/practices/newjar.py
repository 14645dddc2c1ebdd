"""A new jar: an act of two. One asks, the other agrees, and the old jar stands on the shelf with every marble in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import ClassVar

from bot.domain import agreements, jar
from bot.domain import moment as moments
from bot.domain.card import Card, Place, Rows, Tone, Words, say
from bot.domain.decision import NOTHING, Decision, Facts, Show
from bot.domain.moment import How, Moment, State
from bot.domain.warmth import Warmth
from bot.practices._practice import Practice, answered, button, names

LASTS = timedelta(days=3)


class NewJar(Practice):
    """`detail["jars"]` is how many jars stood on the shelf when it was asked: it is about that one jar and no later."""

    name: ClassVar[str] = "newjar"

    def tapped(self, facts: Facts, moment: Moment, action: str) -> Decision:
        assert facts.who is not None
        mine = facts.who.id == moment.by
        if action not in ("begin", "not-now", "take-back"):
            return NOTHING
        if mine != (action == "take-back"):
            return Decision(toast=say("newjar-own-toast" if mine else "newjar-theirs-toast", **names(facts, moment)))
        if not moment.is_open():
            return Decision(toast=say("newjar-settled-toast"))
        if action == "begin":
            return _begin(facts, moment)
        return Decision(moments=(_closed(facts, moment, action),), toast=say(f"newjar-{action}-toast"))

    def replied(self, facts: Facts, moment: Moment, words: str, message: int) -> Decision:
        # Words under it are talk between the two; only a tap begins a jar.
        return Decision(react=message)

    def reacted(self, facts: Facts, moment: Moment, warmth: Warmth) -> Decision:
        return NOTHING

    def card(self, facts: Facts, moment: Moment, place: Place) -> Card:
        silent = facts.couple.is_quiet(facts.now)
        if moment.state is State.MET:
            return Card(lines=(_line(facts, moment, "begun"), _line(facts, moment, "shelf")), silent=silent)
        if not moment.is_open():
            end = moment.detail.get("end", "over")
            return Card(lines=(_line(facts, moment, end),), silent=silent)
        lines = (_line(facts, moment, "asks"), _line(facts, moment, "how"))
        return Card(lines=lines, rows=_rows(moment), silent=silent)


PRACTICE = NewJar()


def offer(facts: Facts) -> Decision:
    """`facts.who` would like a new jar: the other is asked in the group."""
    assert facts.who is not None
    other = facts.other()
    if not facts.couple.jar.marbles or other is None:
        return Decision(toast=say("newjar-fresh-toast"))
    # One asking at a time, as far as whoever calls looks at what came before.
    if any(m.practice == NewJar.name and m.is_open() for m in facts.history):
        return Decision(toast=say("newjar-waits-toast"))
    moment = Moment(
        id=0, couple=facts.couple.id, practice=NewJar.name, by=facts.who.id, opened_at=facts.now,
        rests_at=facts.now + LASTS, detail={"jars": _jars(facts)},
    )  # fmt: skip
    show = Show(moment=moment, silent=facts.couple.is_quiet(facts.now))
    return Decision(show=(show,), toast=say("newjar-asked-toast", **names(facts, moment)))


def _begin(facts: Facts, moment: Moment) -> Decision:
    """Met by both: what begins a jar is worth its first marble."""
    if moment.detail.get("jars") != _jars(facts):
        return Decision(moments=(_closed(facts, moment, "over"),), toast=say("newjar-settled-toast"))
    couple = replace(facts.couple, jar=jar.begin_anew(facts.couple.jar))
    met = answered(facts, moment, How.TAP, "begin")
    return Decision(couple=couple, moments=(met,), toast=say("newjar-begun-toast"))


def _closed(facts: Facts, moment: Moment, end: str) -> Moment:
    return moments.rest(moment.with_detail(end=end), facts.now)


def _jars(facts: Facts) -> str:
    return f"{len(jar.jars_before(facts.couple.jar))}"


def _line(facts: Facts, moment: Moment, what: str) -> Words:
    """A line of the card, in the words of the picture they have."""
    return say(f"newjar-{what}", picture=agreements.value(facts.couple, "picture"), **names(facts, moment))


def _rows(moment: Moment) -> Rows:
    begin = button("newjar", moment, "begin", tone=Tone.PRIMARY)
    return ((begin, button("newjar", moment, "not-now")), (button("newjar", moment, "take-back"),))
