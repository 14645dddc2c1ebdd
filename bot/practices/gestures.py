"""Gestures: a small kind idea for each of the two, that only they can peek at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, time
from typing import ClassVar

from bot.domain import moment as moments
from bot.domain.card import Card, Name, PartnerId, Place, say
from bot.domain.couple import Partner
from bot.domain.decision import NOTHING, Decision, Facts, Show, ShowPanel
from bot.domain.event import Commanded
from bot.domain.moment import How, Moment
from bot.domain.rhythm import Rhythm
from bot.domain.warmth import Warmth
from bot.practices import _gesture_cards, _giving
from bot.practices._ideas import next_idea
from bot.practices._practice import Practice, Starter, answered, end_of_day, end_of_today, noted

SUPPORT = "q-support-today"


class Gestures(Practice):
    """One moment for both, shown where each wants it. Whose idea is which stands in its detail (`_giving.py`).

    What was done names nobody, and what was done quietly from one's own side shows nowhere else.
    """

    name: ClassVar[str] = "gestures"
    commands: ClassVar[tuple[str, ...]] = ("gesture",)
    private_commands: ClassVar[tuple[str, ...]] = commands
    reads_notes: ClassVar[bool] = True
    starters: ClassVar[Mapping[str, Starter]] = {"": Starter(at=time(8, 30))}

    def command(self, facts: Facts, event: Commanded) -> Decision:
        assert facts.who is not None
        asker = facts.who
        # Whoever did not ask is not written to: their idea comes along only where both are anyway.
        beside = [p for p in facts.couple.partners if p != asker and not _giving.wants_privately(p)]
        givers = [asker] if facts.private else [p for p in facts.couple.partners if p == asker or p in beside]
        moment = _offer(facts, end_of_today(facts), givers)
        if moment is None:
            return NOTHING
        to = _giving.places(facts.couple, moment)
        return Decision(show=(Show(moment=moment, silent=facts.couple.is_quiet(facts.now), to=to),))

    def open(self, facts: Facts, rhythm: Rhythm) -> Moment | None:
        moment = _offer(facts, end_of_day(facts, rhythm), facts.couple.partners)
        return replace(moment, rhythm=rhythm.id, day=rhythm.day) if moment else None

    def places(self, facts: Facts, moment: Moment) -> tuple[PartnerId | None, ...]:
        return _giving.places(facts.couple, moment)

    def tapped(self, facts: Facts, moment: Moment, action: str) -> Decision:
        assert facts.who is not None
        idea = _giving.idea_of(moment, facts.who.id)
        match action:
            case "peek" if idea:
                return _peek(facts, moment)
            case "peek" | "another":
                return _another(facts, moment)
            case "noticed":
                return _notice(facts, moment)
            case "why":
                return Decision(toast=_gesture_cards.why(facts, idea), alert=True)
            case "skip":
                return _skip(facts, moment)
            case "fuss":
                return Decision(panels=(ShowPanel(panel="thanks", path=f"{facts.who.id}/proud", to=facts.who.id),))
            case "ask":
                return _ask_both(facts, moment)
        return _do(facts, moment, action) if action in _giving.DONE else NOTHING

    def replied(self, facts: Facts, moment: Moment, words: str, message: int) -> Decision:
        # What somebody writes to their own idea is not said to the other, so it is not kept either.
        if facts.private:
            return Decision(react=message)
        return replace(_warmly(facts, moment, How.REPLY, "reply", words), react=message)

    def reacted(self, facts: Facts, moment: Moment, warmth: Warmth) -> Decision:
        if warmth is not Warmth.WARM:
            return NOTHING
        return _warmly(facts, moment, How.REACTION, warmth.value)

    def card(self, facts: Facts, moment: Moment, place: Place) -> Card:
        draw = _gesture_cards.private_card if place is Place.PRIVATE else _gesture_cards.group_card
        return draw(facts, moment)


PRACTICE = Gestures()


def _offer(facts: Facts, until: datetime, givers: Iterable[Partner]) -> Moment | None:
    """An idea for each giver, two different ones where there are two."""
    detail: dict[str, str] = {}
    for giver in givers:
        idea = next_idea(facts, giver, detail.values())
        if not idea:
            return None
        detail[_giving.key(giver.id)] = idea
        if facts.private or _giving.wants_privately(giver):
            detail[_giving.side_key(giver.id)] = "1"
    return Moment(
        id=0, couple=facts.couple.id, practice=Gestures.name, opened_at=facts.now, rests_at=until, detail=detail
    )


def _peek(facts: Facts, moment: Moment) -> Decision:
    return Decision(toast=_gesture_cards.own_idea(facts, moment), alert=True)


def _another(facts: Facts, moment: Moment) -> Decision:
    """A new idea for whoever taps, also for somebody the card had none for."""
    assert facts.who is not None
    who = facts.who
    if not _giving.is_on(facts, moment, who.id):
        return Decision(toast=say("gestures-toast"))
    # What the two have already seen today stays out, so that no idea comes back at the next tap.
    seen = _giving.seen(moment)
    idea = next_idea(facts, who, seen)
    if not idea:
        return _peek(facts, moment)
    before = _giving.idea_of(moment, who.id)
    passed = {f"was{len(seen)}": before} if before else {}
    changed = moment.with_detail(**passed, **{_giving.key(who.id): idea})
    # On one's own card it is there to read; in the group only an alert can show it to one alone.
    if facts.private:
        return Decision(moments=(changed,))
    return replace(_peek(facts, changed), moments=(changed,))


def _do(facts: Facts, moment: Moment, action: str) -> Decision:
    assert facts.who is not None
    if _giving.did(moment, facts.who.id):
        return Decision(toast=say("gestures-toast"))
    done = _resting_later(facts, answered(facts, moment, How.TAP, action))
    toast = say("gestures-quiet-toast" if action == "quiet" else "gestures-toast")
    if action == "done" and not _giving.is_in_group(facts.couple, moment):
        return Decision(show=(Show(moment=done, silent=True),), toast=toast)
    return Decision(moments=(done,), toast=toast)


def _resting_later(facts: Facts, moment: Moment) -> Moment:
    """It is met, but the other may still go on: it is looked at once more when its day is over, to lose its buttons."""
    is_on = any(_giving.is_on(facts, moment, who) for who in _giving.givers(facts.couple, moment))
    return moments.come_back(moment, moment.rests_at if is_on else None)


def _skip(facts: Facts, moment: Moment) -> Decision:
    """A skip is free; once nobody is left to do anything the moment rests."""
    assert facts.who is not None
    if not _giving.is_on(facts, moment, facts.who.id):
        return Decision(toast=say("gestures-toast"))
    skipped = noted(facts, moment, How.TAP, _giving.SKIP)
    if all(_giving.has_skipped(skipped, who) for who in _giving.givers(facts.couple, moment)):
        skipped = moments.rest(skipped, facts.now)
    return Decision(moments=(skipped,))


def _ask_both(facts: Facts, moment: Moment) -> Decision:
    """The question behind the idea, put to both in the group, once."""
    item = facts.content.item(SUPPORT)
    if item is None or "asked" in moment.detail:
        return Decision(toast=say("gestures-toast"))
    asked = Moment(
        id=0, couple=facts.couple.id, practice="checkins", kind=item.answer, item=item.id, opened_at=facts.now,
        rests_at=end_of_today(facts),
    )  # fmt: skip
    show = Show(moment=asked, silent=facts.couple.is_quiet(facts.now))
    return Decision(moments=(moment.with_detail(asked="1"),), show=(show,), toast=say("gestures-asked-toast"))


def _notice(facts: Facts, moment: Moment) -> Decision:
    assert facts.who is not None
    other = facts.other()
    if other is None or not _giving.has_shown(moment, other.id):
        return Decision(toast=say("bids-own-toast", other=Name(other.id) if other else ""))
    return Decision(moments=(moment.with_detail(noticed="1"),), toast=say("gestures-toast"))


def _warmly(facts: Facts, moment: Moment, how: How, what: str, words: str = "") -> Decision:
    """A reply or a heart: it notices what the other did, or else it turns toward by itself."""
    assert facts.who is not None
    other = facts.other()
    before = moment.response_of(facts.who.id)
    changed = moment
    if before is None or before.what == _giving.SKIP:
        changed = _resting_later(facts, answered(facts, moment, how, what, words))
    elif words:
        changed = noted(facts, moment, before.how, before.what, words)
    if other is not None and _giving.has_shown(moment, other.id):
        changed = changed.with_detail(noticed="1")
    return Decision(moments=(changed,)) if changed != moment else NOTHING
