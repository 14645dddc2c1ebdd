"""Repair: one would like to try again, the other answers in their own time; early and warm is enough (care.md 3.1)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import ClassVar

from bot.domain import moment as moments
from bot.domain.calm import waits_until
from bot.domain.card import Card, Name, PartnerId, Place, say, when
from bot.domain.change import Change, What
from bot.domain.decision import Decision, Facts, Kind, Say, Show
from bot.domain.moment import How, Moment, State
from bot.practices import _borrow, _repair_cards, _spans, bids, space
from bot.practices._doors import ACT, DOORS
from bot.practices._practice import Practice, answered, button, names, varied
from bot.practices._repair_cards import COURAGE
from bot.practices.suggestions import propose

LASTS = timedelta(hours=24)
THANKING = ("s-thank-courage",)
# For whoever would rather sleep on it first.
SITTING = ("s-sit-with-it",)


class Repair(Practice):
    """`moment.kind` is the door that `by` chose, or `courage`: thanks for having said something hard, met at once."""

    name: ClassVar[str] = "repair"
    reads_notes: ClassVar[bool] = True
    reads_history: ClassVar[bool] = True

    def tapped(self, facts: Facts, moment: Moment, action: str) -> Decision:
        assert facts.who is not None
        if action in ("talked", "thank", "landing"):
            return _after(facts, moment, action)
        if facts.who.id == moment.by:
            return _by_asker(facts, moment, action)
        return _by_other(facts, moment, action)

    def came_back(self, facts: Facts, moment: Moment) -> Decision:
        """They said when: a line to them alone, or without a name in the group."""
        later = next((r for r in moment.responses if r.what == "later"), None)
        who = facts.couple.partner(later.partner) if later else None
        if who is None or "talked" in moment.detail:
            return Decision(moments=(moments.come_back(moment, None),))
        if (until := waits_until(who, facts.now)) is not None:
            return Decision(moments=(moments.come_back(moment, until),))
        rows = ((button(self.name, moment, "yes"),),) if who.reachable else ()
        card = Card(
            lines=(varied(facts, "repair-comes-back", moment, **names(facts, moment)),),
            rows=rows,
            silent=not who.reachable,
        )
        line = Say(card=card, to=who.id if who.reachable else None, kind=Kind.REMINDER)
        return Decision(moments=(moments.come_back(moment, None),), say=(line,))

    def card(self, facts: Facts, moment: Moment, place: Place) -> Card:
        return _repair_cards.mine(facts, moment) if place is Place.PRIVATE else _repair_cards.ours(facts, moment)


PRACTICE = Repair()


def offer(facts: Facts, door: str) -> Decision:
    """`facts.who` would like to try again; words to borrow go to them alone, where they can be written to."""
    assert facts.who is not None
    moment = _moment(facts, door)
    to = (None, facts.who.id) if facts.who.reachable else (None,)
    show = Show(moment=moment, silent=facts.couple.is_quiet(facts.now), to=to)
    return Decision(show=(show,), toast=say("repair-words-toast" if facts.who.reachable else "repair-sent-toast"))


def _moment(facts: Facts, kind: str) -> Moment:
    assert facts.who is not None
    return Moment(
        id=0, couple=facts.couple.id, practice=Repair.name, kind=kind, by=facts.who.id, opened_at=facts.now,
        rests_at=facts.now + LASTS,
    )  # fmt: skip


def _by_asker(facts: Facts, moment: Moment, action: str) -> Decision:
    assert facts.who is not None
    door = action.removeprefix("to-")
    if action == "words":
        face = "" if moment.detail.get("face") == "words" else "words"
        return Decision(moments=(moment.with_detail(face=face),))
    if action == "another":
        return Decision(moments=(moment.with_detail(words=_borrow.onward(moment.detail.get("words", ""))),))
    if action.startswith("to-") and door in (*DOORS, ACT):
        return Decision(moments=(replace(moment.with_detail(words=""), kind=door),))
    other = facts.other()
    return Decision(toast=say("bids-own-toast", other=Name(other.id) if other else ""))


def _by_other(facts: Facts, moment: Moment, action: str) -> Decision:
    assert facts.who is not None
    if action == "yes":
        kept = moments.come_back(answered(facts, moment, How.TAP, action), None)
        return Decision(moments=(kept,), toast=say("bids-toast"))
    if action in ("later", "space", "back") and moment.is_open():
        return Decision(moments=(moment.with_detail(face="" if action == "back" else action),))
    if moment.state is State.MET:
        return Decision(toast=say("bids-toast"))
    if action in bids.LATER:
        at = bids.later_at(facts.who, action, facts.now)
        met = moments.come_back(answered(facts, moment, How.TAP, "later"), at)
        toast = say("bids-later-toast", at=when(at, facts.now))
        say_it = _lent(facts, SITTING, facts.who.id) if action == "tomorrow" else ()
        return Decision(moments=(met,), say=say_it, toast=toast)
    if action.removeprefix("for-") in _spans.BREAKS:
        taken = space.begin(facts, _spans.until(facts.who, action.removeprefix("for-"), facts.now))
        return replace(taken, moments=(*taken.moments, answered(facts, moment, How.TAP, "space")))
    # What belongs to whoever asked: their words, on their own card.
    return Decision(toast=say("bids-theirs-toast", **names(facts, moment)))


def _after(facts: Facts, moment: Moment, action: str) -> Decision:
    assert facts.who is not None
    if moment.state is not State.MET or action in moment.detail:
        return Decision(toast=say("bids-toast"))
    if action == "landing":
        asked = propose(facts, Change(what=What.SET, kind="landing", to="on"))
        return replace(asked, moments=(moment.with_detail(landing="1"),))
    if action == "thank":
        return thank(facts, moment)
    return Decision(
        moments=(moment.with_detail(talked="1"),), say=_repair_cards.still_here(facts), toast=say("bids-toast")
    )


def thank(facts: Facts, moment: Moment) -> Decision:
    """After a hard talk, once: thanks for having said it are a moment of their own, met at once (000-25)."""
    if "thank" in moment.detail:
        return Decision(toast=say("bids-toast"))
    thanks = moments.meet(_moment(facts, COURAGE), facts.now)
    assert facts.who is not None
    show = Show(moment=thanks, silent=facts.couple.is_quiet(facts.now))
    return Decision(
        moments=(moment.with_detail(thank="1"),), show=(show,), say=_lent(facts, THANKING, facts.who.id),
        toast=say("bids-toast"),
    )  # fmt: skip


def _lent(facts: Facts, ids: tuple[str, ...], to: PartnerId) -> tuple[Say, ...]:
    """Words to borrow, in private; nothing where nobody can be written to."""
    who, script = facts.couple.partner(to), _borrow.lent(facts, ids)
    return (Say(card=_borrow.card(script), to=to),) if script and who is not None and who.reachable else ()
