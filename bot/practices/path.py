"""The path: ten small days with three doors. A day waits for the two; nothing on it can go wrong (product.md 2.13)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import ClassVar

from bot.domain import moment as moments
from bot.domain.card import Card, Place, say
from bot.domain.decision import NOTHING, Decision, Facts, Show, ShowPanel
from bot.domain.event import Commanded
from bot.domain.moment import How, Moment, State
from bot.domain.rhythm import Rhythm
from bot.domain.warmth import Warmth
from bot.practices import _path_cards, _walk
from bot.practices._practice import Practice, noted

BEGIN, KEEP = "begin", "keep"
# A day of the path lasts as long as it likes; this is only an end for the database.
LASTS = timedelta(days=365)
ASKED_FOR = timedelta(days=3)
FACES = ("thought", "why", "words", "doors")


class Path(Practice):
    """`kind` is begin, keep, or empty for a day, whose item is `d-1` to `d-10`. Doors are told to each alone."""

    name: ClassVar[str] = "path"
    commands: ClassVar[tuple[str, ...]] = ("path",)

    def command(self, facts: Facts, event: Commanded) -> Decision:
        return Decision(panels=(ShowPanel(panel=self.name),))

    def has_turn(self, facts: Facts, rhythm: Rhythm) -> bool:
        return bool(rhythm.kind) or _walk.next_day(facts) is not None

    def open(self, facts: Facts, rhythm: Rhythm) -> Moment | None:
        # A rhythm of its own is the one day that the two wanted to keep.
        item = rhythm.kind or _walk.next_day(facts)
        if item is None or facts.content.item(item) is None:
            return None
        return replace(day(facts, item), rhythm=rhythm.id, day=rhythm.day)

    def tapped(self, facts: Facts, moment: Moment, action: str) -> Decision:
        if moment.kind == BEGIN:
            return _answered(facts, moment, action)
        if moment.kind == KEEP:
            return _kept(facts, moment, action)
        if action in FACES:
            return Decision(moments=(moment.with_detail(face=action),))
        if action in (*_walk.DOORS, "mine"):
            return _walk.peek(facts, moment, action)
        if action == "next":
            return _next(facts, moment)
        return _done(facts, moment) if action == "done" else NOTHING

    def replied(self, facts: Facts, moment: Moment, words: str, message: int) -> Decision:
        # Words under a day are talk between the two; what they did they tell with a tap.
        return Decision(react=message)

    def reacted(self, facts: Facts, moment: Moment, warmth: Warmth) -> Decision:
        return NOTHING

    def rested(self, facts: Facts, moment: Moment) -> Moment:
        return moments.rest(moment, facts.now)

    def card(self, facts: Facts, moment: Moment, place: Place) -> Card:
        if moment.kind in (BEGIN, KEEP):
            return _path_cards.asking(facts, moment)
        return replace(_path_cards.of_day(facts, moment), silent=facts.couple.is_quiet(facts.now))


PRACTICE = Path()


def day(facts: Facts, item: str) -> Moment:
    """One day of the path, for as long as it likes."""
    return Moment(
        id=0, couple=facts.couple.id, practice=Path.name, item=item, opened_at=facts.now, rests_at=facts.now + LASTS
    )


def suggest(facts: Facts, opening: str) -> Decision:
    """`facts.who` would like to walk it; the other says yes or not now."""
    assert facts.who is not None
    moment = Moment(
        id=0, couple=facts.couple.id, practice=Path.name, kind=BEGIN, by=facts.who.id, opened_at=facts.now,
        rests_at=facts.now + ASKED_FOR, detail={"opening": opening},
    )  # fmt: skip
    return Decision(show=(Show(moment=moment, silent=facts.couple.is_quiet(facts.now)),))


def _answered(facts: Facts, moment: Moment, action: str) -> Decision:
    assert facts.who is not None
    if facts.who.id == moment.by:
        return Decision(toast=say("path-yours-toast"))
    if action not in ("yes", "not-now") or not moment.is_open():
        return Decision(toast=say("path-toast"))
    rested = moments.rest(noted(facts, moment, How.TAP, action), facts.now)
    if action == "not-now":
        return Decision(moments=(rested,), toast=say("path-toast"))
    begun = _walk.begun(facts, moment)
    first = Show(moment=day(facts, _walk.item_of(1)), silent=facts.couple.is_quiet(facts.now))
    return replace(begun, moments=(rested,), show=(first,), toast=say("path-toast"))


def _done(facts: Facts, moment: Moment) -> Decision:
    """Each for themselves; the day is met when both have."""
    assert facts.who is not None
    if not moment.is_open() or moment.answered_by(facts.who.id):
        return Decision(toast=say("path-done-toast"))
    kept = noted(facts, moment, How.TAP, "done")
    if not all(kept.answered_by(p.id) for p in facts.couple.partners):
        return Decision(moments=(kept,), toast=say("path-done-toast"))
    met = moments.meet(kept, facts.now)
    return replace(_finished(facts, moment), moments=(met,), toast=say("path-done-toast"))


def _next(facts: Facts, moment: Moment) -> Decision:
    """On to the next day, by either, whenever they like: what is left undone is left in peace."""
    number = _walk.number_of(moment.item)
    if not _walk.is_current(facts, number):
        return Decision(toast=say("path-open-toast"))
    end = moments.meet if moment.responses else moments.rest
    ended = end(moment, facts.now).with_detail(next="1", face="")
    finished = _finished(facts, moment)
    if number == _walk.DAYS:
        return replace(finished, moments=(ended,))
    following = Show(moment=day(facts, _walk.item_of(number + 1)), silent=facts.couple.is_quiet(facts.now))
    return replace(finished, moments=(ended,), show=(following,))


def _finished(facts: Facts, moment: Moment) -> Decision:
    """The walk is one day further; after the tenth it asks which day may stay."""
    number = _walk.number_of(moment.item)
    if not _walk.is_current(facts, number):
        return NOTHING
    if number < _walk.DAYS:
        return Decision(couple=_walk.further(facts, number))
    keep = Moment(
        id=0, couple=facts.couple.id, practice=Path.name, kind=KEEP, opened_at=facts.now, rests_at=facts.now + LASTS
    )
    return replace(_walk.ended(facts), show=(Show(moment=keep, silent=True),))


def _kept(facts: Facts, moment: Moment, action: str) -> Decision:
    if action == "pick":
        return Decision(panels=(ShowPanel(panel=Path.name, path=KEEP),))
    if moment.state is not State.OPEN:
        return Decision(toast=say("path-toast"))
    return Decision(moments=(moments.rest(moment, facts.now),), toast=say("path-toast"))
