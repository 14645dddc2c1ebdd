"""Suggestions: more of anything needs two, so one partner suggests and the other answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import ClassVar

from bot.domain import change as changes
from bot.domain import moment as moments
from bot.domain import wording
from bot.domain.card import Card, Name, Place, Tone, Words, say
from bot.domain.change import Change, What
from bot.domain.decision import NOTHING, Decision, Facts, Show
from bot.domain.moment import How, Moment, Response
from bot.domain.warmth import Warmth
from bot.practices._practice import Practice, button, names

LASTS = timedelta(days=3)


class Suggestions(Practice):
    """`moment.detail["change"]` is the change's code and `moment.words` a name the couple typed for it.

    A suggestion always comes to rest, whatever the answer: agreeing on settings fills no jar (product.md 2.10).
    """

    name: ClassVar[str] = "suggestions"
    # What comes by itself is a matter of taste, and no hard moment.
    has_menu: ClassVar[bool] = False

    def tapped(self, facts: Facts, moment: Moment, action: str) -> Decision:
        assert facts.who is not None
        mine = facts.who.id == moment.by
        if action not in ("yes", "not-now", "take-back"):
            return NOTHING
        if mine != (action == "take-back"):
            return Decision(toast=say("suggestions-own-toast" if mine else "suggestions-theirs-toast", **_who(facts)))
        if not moment.is_open():
            return Decision(toast=say("suggestions-over-toast"))
        if action == "yes":
            return _agreed(facts, moment)
        return Decision(moments=(_closed(facts, moment, action),), toast=say(f"suggestions-{action}-toast"))

    def replied(self, facts: Facts, moment: Moment, words: str, message: int) -> Decision:
        # Words under a suggestion are talk between the two; only a tap agrees.
        return Decision(react=message)

    def reacted(self, facts: Facts, moment: Moment, warmth: Warmth) -> Decision:
        return NOTHING

    def card(self, facts: Facts, moment: Moment, place: Place) -> Card:
        what = describe(facts, moment)
        if not moment.is_open():
            end = moment.detail.get("end", "over")
            return Card(lines=(say(f"suggestions-{end}", what=what, **names(facts, moment)),))
        rows = (
            (button(self.name, moment, "yes", tone=Tone.PRIMARY), button(self.name, moment, "not-now")),
            (button(self.name, moment, "take-back"),),
        )
        line = say("suggestions-open", what=what, **names(facts, moment))
        return Card(lines=(line,), rows=rows, silent=facts.couple.is_quiet(facts.now))


PRACTICE = Suggestions()


def propose(facts: Facts, change: Change, goto: str | None = None) -> Decision:
    """What `facts.who` wants of the shared settings: at once when it is less, else as a suggestion to the other."""
    assert facts.who is not None
    if not changes.is_more(change, facts):
        return replace(changes.apply(change, facts), goto=goto, toast=say("suggestions-done-toast"))
    moment = Moment(
        id=0, couple=facts.couple.id, practice=Suggestions.name, kind=change.what, by=facts.who.id,
        opened_at=facts.now, rests_at=facts.now + LASTS, detail={"change": changes.code(change)}, words=change.name,
    )  # fmt: skip
    show = Show(moment=moment, silent=facts.couple.is_quiet(facts.now))
    return Decision(show=(show,), goto=goto, toast=say("suggestions-sent-toast", **_who(facts)))


def describe(facts: Facts, moment: Moment) -> Words:
    """What is suggested, in words; a change this release cannot read is only *something else*."""
    change = changes.read(moment.detail.get("change", ""), moment.words)
    if change is None:
        return say("change-unknown")
    match change.what:
        case What.VOLUME:
            return say(f"change-volume-{change.to}")
        case What.REACTIONS | What.LINE:
            return say(f"change-{change.what}-{change.to}")
        case What.SET:
            return say(f"change-{change.kind}-{change.to}")
    return _about_rhythm(facts, moment, change)


def _about_rhythm(facts: Facts, moment: Moment, change: Change) -> Words:
    rhythm = changes.rhythm_of(change, facts)
    if change.what is What.ADD:
        owner, at, days = moment.by, change.at, change.days
        name = wording.rhythm_name(facts.content, change.practice, change.kind, change.name)
    elif rhythm is not None:
        name = wording.rhythm_name(facts.content, rhythm.practice, rhythm.kind, rhythm.name)
        owner, at = rhythm.owner, change.at if change.what is What.TIME else rhythm.at
        days = change.days if change.what is What.DAYS else rhythm.days
    else:
        return say("change-unknown")
    assert owner is not None
    time = wording.time_of(facts.couple, at, owner, facts.now)
    return say("change-rhythm", name=name, days=wording.days(days), time=time)


def _agreed(facts: Facts, moment: Moment) -> Decision:
    change = changes.read(moment.detail.get("change", ""), moment.words)
    suggester = facts.couple.partner(moment.by)
    if change is None or suggester is None:
        return Decision(moments=(_closed(facts, moment, "over"),), toast=say("suggestions-over-toast"))
    applied = changes.apply(change, replace(facts, who=suggester))
    return replace(applied, moments=(_closed(facts, moment, "yes"),), toast=say("suggestions-yes-toast"))


def _closed(facts: Facts, moment: Moment, end: str) -> Moment:
    assert facts.who is not None
    if end in ("yes", "not-now"):
        moment = moments.record(moment, Response(partner=facts.who.id, how=How.TAP, what=end, at=facts.now))
    return moments.rest(moment.with_detail(end=end), facts.now)


def _who(facts: Facts) -> dict[str, Name]:
    other = facts.other()
    return {"other": Name(other.id)} if other else {}
