"""Gestures: a small kind idea for each of the two, that only they can peek at."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import ClassVar

from bot.domain.card import Button, Card, Name, PartnerId, Place, Rows, Words, say
from bot.domain.decision import NOTHING, Decision, Facts, Item, Show
from bot.domain.event import Commanded
from bot.domain.moment import How, Moment
from bot.domain.rhythm import Rhythm
from bot.domain.warmth import Warmth
from bot.practices import _choice
from bot.practices._practice import Practice, Starter, answered, button, end_of_day, end_of_today, noted

# At first it feels put on, and saying so makes it easier.
AWKWARD_FOR = timedelta(days=7)
DONE = ("done", "quiet")


class Gestures(Practice):
    """One living card for both. Whose idea is which stands in its detail; what was done names nobody."""

    name: ClassVar[str] = "gestures"
    commands: ClassVar[tuple[str, ...]] = ("gesture",)
    starters: ClassVar[Mapping[str, Starter]] = {"": Starter(at=time(8, 30))}

    def command(self, facts: Facts, event: Commanded) -> Decision:
        moment = _offer(facts, end_of_today(facts))
        if moment is None:
            return NOTHING
        return Decision(show=(Show(moment=moment, silent=facts.couple.is_quiet(facts.now)),))

    def open(self, facts: Facts, rhythm: Rhythm) -> Moment | None:
        moment = _offer(facts, end_of_day(facts, rhythm))
        return replace(moment, rhythm=rhythm.id, day=rhythm.day) if moment else None

    def tapped(self, facts: Facts, moment: Moment, action: str) -> Decision:
        if action == "peek":
            return _peek(facts, moment)
        if action == "another":
            return _another(facts, moment)
        if action == "noticed":
            return _notice(facts, moment)
        return _do(facts, moment, action) if action in DONE else NOTHING

    def replied(self, facts: Facts, moment: Moment, words: str, message: int) -> Decision:
        return replace(_warmly(facts, moment, How.REPLY, "reply", words), react=message)

    def reacted(self, facts: Facts, moment: Moment, warmth: Warmth) -> Decision:
        if warmth is not Warmth.WARM:
            return NOTHING
        return _warmly(facts, moment, How.REACTION, warmth.value)

    def card(self, facts: Facts, moment: Moment, place: Place) -> Card:
        lines = _done_lines(facts, moment)
        if not lines:
            lines = (say("gestures-waiting" if _is_on(facts, moment) else "gestures-rests"),)
        if "noticed" in moment.detail:
            lines = (*lines, say("gestures-noticed"))
        return Card(lines=lines, rows=_rows(facts, moment), silent=facts.couple.is_quiet(facts.now))


PRACTICE = Gestures()


def _offer(facts: Facts, until: datetime) -> Moment | None:
    """A card with an idea for each, two different ones where there are two."""
    detail: dict[str, str] = {}
    for partner in facts.couple.partners:
        item = _next(facts, detail.values())
        if item is None:
            return None
        detail[_key(partner.id)] = item.id
    return Moment(
        id=0, couple=facts.couple.id, practice=Gestures.name, opened_at=facts.now, rests_at=until, detail=detail
    )


def _next(facts: Facts, passed: Collection[str]) -> Item | None:
    """An idea whose hour is not over yet; two a day go round sooner than sixty days, then the oldest comes again."""
    part = _choice.part_of_day(facts)
    pool = _choice.everyday(facts.content.items("gesture"))
    fitting = [i for i in pool if max(_choice.named_parts(i), default=part) >= part]
    return _choice.choose(facts, fitting, passed) or _choice.longest_ago(facts, fitting, passed)


def _peek(facts: Facts, moment: Moment) -> Decision:
    assert facts.who is not None
    return Decision(toast=_idea(facts, moment.detail.get(_key(facts.who.id), "")), alert=True)


def _idea(facts: Facts, item: str) -> Words:
    other = facts.other()
    # An old card may hold an idea that the content no longer has.
    if facts.content.item(item) is None or other is None:
        return say("gestures-own-idea-toast")
    return say(item, other=Name(other.id))


def _another(facts: Facts, moment: Moment) -> Decision:
    assert facts.who is not None
    mine = _key(facts.who.id)
    if _did(moment, facts.who.id) or not _is_on(facts, moment):
        return Decision(toast=say("gestures-toast"))
    # What the two have already seen today stays out, so that no idea comes back at the next tap.
    seen = {id for id in moment.detail.values() if id.startswith("g-")}
    item = _next(facts, seen)
    if item is None:
        return _peek(facts, moment)
    passed = {f"was{len(seen)}": moment.detail[mine]} if mine in moment.detail else {}
    changed = moment.with_detail(**passed, **{mine: item.id})
    return Decision(moments=(changed,), toast=_idea(facts, item.id), alert=True)


def _do(facts: Facts, moment: Moment, action: str) -> Decision:
    assert facts.who is not None
    if _did(moment, facts.who.id):
        return Decision(toast=say("gestures-toast"))
    toast = say("gestures-quiet-toast" if action == "quiet" else "gestures-toast")
    return Decision(moments=(answered(facts, moment, How.TAP, action),), toast=toast)


def _notice(facts: Facts, moment: Moment) -> Decision:
    assert facts.who is not None
    other = facts.other()
    if other is None or not _has_shown(moment, other.id):
        return Decision(toast=say("bids-own-toast", other=Name(other.id) if other else ""))
    return Decision(moments=(moment.with_detail(noticed="1"),), toast=say("gestures-toast"))


def _warmly(facts: Facts, moment: Moment, how: How, what: str, words: str = "") -> Decision:
    """A reply or a heart: it notices what the other did, or else it turns toward by itself."""
    assert facts.who is not None
    other = facts.other()
    before = moment.response_of(facts.who.id)
    changed = moment
    if before is None:
        changed = answered(facts, moment, how, what, words)
    elif words:
        changed = noted(facts, moment, before.how, before.what, words)
    if other is not None and _has_shown(moment, other.id):
        changed = changed.with_detail(noticed="1")
    return Decision(moments=(changed,)) if changed != moment else NOTHING


def _key(who: PartnerId) -> str:
    return f"for{who}"


def _did(moment: Moment, who: PartnerId) -> bool:
    response = moment.response_of(who)
    return response is not None and response.what in DONE


def _has_shown(moment: Moment, who: PartnerId) -> bool:
    response = moment.response_of(who)
    return response is not None and response.what == "done"


def _is_on(facts: Facts, moment: Moment) -> bool:
    """Whether whoever is not done may still go on; that the other was first takes nothing away."""
    return facts.now < moment.rests_at and not all(_did(moment, p.id) for p in facts.couple.partners)


def _done_lines(facts: Facts, moment: Moment) -> tuple[Words, ...]:
    done = [p.id for p in facts.couple.partners if _has_shown(moment, p.id)]
    items = [moment.detail.get(_key(who), "") for who in done]
    known = [say(f"{item}.done") if facts.content.item(item) else say("gestures-something") for item in items]
    # Two quiet ones are one line: it must not tell who, nor how many.
    quiet = [say("gestures-quietly")] if any(r.what == "quiet" for r in moment.responses) else []
    return (*(say("gestures-done", what=what) for what in known), *quiet)


def _rows(facts: Facts, moment: Moment) -> Rows:
    seen = any(_has_shown(moment, p.id) for p in facts.couple.partners)
    notice: Rows = ((button("gestures", moment, "noticed"),),) if seen and "noticed" not in moment.detail else ()
    return (*notice, *(_doing(facts, moment) if _is_on(facts, moment) else ()))


def _doing(facts: Facts, moment: Moment) -> tuple[tuple[Button, ...], ...]:
    created = facts.couple.created_at
    is_first_week = created is not None and facts.now - created < AWKWARD_FOR
    done = button("gestures", moment, "done", "gestures-awkward-button" if is_first_week else "")
    return (
        (button("gestures", moment, "peek"), button("gestures", moment, "another")),
        (done, button("gestures", moment, "quiet")),
    )
