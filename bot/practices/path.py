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
from bot.domain.note import Note
from bot.domain.rhythm import Rhythm
from bot.domain.warmth import Warmth
from bot.practices import _keepsake, _path_cards, _walk
from bot.practices._path_cards import BEGIN, KEEP, STAYED
from bot.practices._practice import Practice, end_of_day, names, noted

# A day of the path lasts as long as it likes; this is only an end for the database.
LASTS = timedelta(days=365)
ASKED_FOR = timedelta(days=3)
FACES = ("thought", "why", "words", "doors")


class Path(Practice):
    """`kind` is begin, keep, empty for a day (its item is `d-1` to `d-10`), or kept for one that stayed.

    What is behind a door is told to whoever knocks and nobody else.
    """

    name: ClassVar[str] = "path"
    commands: ClassVar[tuple[str, ...]] = ("path",)
    reads_notes: ClassVar[bool] = True
    note_kinds: ClassVar[frozenset[str]] = frozenset({_keepsake.KIND})

    def command(self, facts: Facts, event: Commanded) -> Decision:
        return Decision(panels=(ShowPanel(panel=self.name),))

    def has_turn(self, facts: Facts, rhythm: Rhythm) -> bool:
        return bool(rhythm.kind) or _walk.next_day(facts) is not None

    def open(self, facts: Facts, rhythm: Rhythm) -> Moment | None:
        item = rhythm.kind or _walk.next_day(facts) or ""
        if item not in {known.id for known in facts.content.items("day")}:
            return None
        opened = replace(day(facts, item), rhythm=rhythm.id, day=rhythm.day)
        # A rhythm with a kind is the one day that the two wanted to keep.
        return replace(opened, kind=STAYED, rests_at=end_of_day(facts, rhythm)) if rhythm.kind else opened

    def tapped(self, facts: Facts, moment: Moment, action: str) -> Decision:
        if moment.kind == BEGIN:
            return _answered(facts, moment, action)
        if moment.kind == KEEP:
            return _kept(facts, moment, action)
        if action in FACES:
            return Decision(moments=(moment.with_detail(face=action),))
        if action in (*_walk.DOORS, "mine"):
            return _walk.peek(facts, moment, action)
        if action in (_keepsake.WRITE, _keepsake.LET_GO):
            return _keepsake.tapped(facts, moment, action)
        return _gone_on(facts, moment, action)

    def typed(self, facts: Facts, moment: Moment, path: str, words: str) -> Decision:
        return _keepsake.typed(facts, moment, words)

    def reminded(self, facts: Facts, note: Note) -> Decision:
        return _keepsake.reminded(facts, note)

    def replied(self, facts: Facts, moment: Moment, words: str, message: int) -> Decision:
        # Words under a day are talk between the two; what they did they tell with a tap.
        return Decision(react=message)

    def reacted(self, facts: Facts, moment: Moment, warmth: Warmth) -> Decision:
        return NOTHING

    def rested(self, facts: Facts, moment: Moment) -> Moment:
        # What one of them did was done, also when the day ends before the other comes to it.
        return moments.meet(moment, facts.now) if _is_begun(moment) else moments.rest(moment, facts.now)

    def card(self, facts: Facts, moment: Moment, place: Place) -> Card:
        if place is Place.PRIVATE and moment.item:
            return _keepsake.private_card(facts, moment)
        if moment.kind in (BEGIN, KEEP):
            return _path_cards.asking(facts, moment)
        return replace(_path_cards.of_day(facts, moment), silent=facts.couple.is_quiet(facts.now))


PRACTICE = Path()


def day(facts: Facts, item: str) -> Moment:
    """One day of the path, for as long as it likes."""
    found = facts.content.item(item)
    # Its thought is named here, so that the same one does not come by itself soon after.
    thought = {"idea": found.idea} if found else {}
    return Moment(
        id=0, couple=facts.couple.id, practice=Path.name, item=item, opened_at=facts.now, rests_at=facts.now + LASTS,
        detail=thought,
    )  # fmt: skip


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
    mine = facts.who.id == moment.by
    if action not in ("yes", "not-now", "take-back"):
        return NOTHING
    if mine != (action == "take-back"):
        return Decision(toast=say("path-yours-toast" if mine else "path-theirs-toast", **names(facts, moment)))
    if not moment.is_open():
        return Decision(toast=say("path-toast"))
    kept = moment if mine else noted(facts, moment, How.TAP, action)
    closed = moments.rest(kept.with_detail(end=action), facts.now)
    # Two suggestions, both agreed to, are one walk.
    if action != "yes" or (_walk.is_walking(facts.couple) and not _walk.is_resting(facts)):
        return Decision(moments=(closed,), toast=say("path-toast"))
    return replace(_walk.begun(facts, moment), moments=(closed,), show=(come(facts, 1),), toast=say("path-toast"))


def _gone_on(facts: Facts, moment: Moment, action: str) -> Decision:
    match action:
        case "values":
            return Decision(panels=(ShowPanel(panel="values"),))
        case "next":
            return _next(facts, moment)
        case "done":
            return _done(facts, moment)
    return NOTHING


def _done(facts: Facts, moment: Moment) -> Decision:
    """Each for themselves; the day is met when both have."""
    assert facts.who is not None
    if not moment.is_open() or moment.answered_by(facts.who.id):
        return Decision(toast=say("path-done-toast"))
    # The doors stay open to the one who has not been through theirs.
    kept = noted(facts, moment, How.TAP, "done").with_detail(face="doors")
    if not all(kept.answered_by(p.id) for p in facts.couple.partners):
        return Decision(moments=(kept,), toast=say("path-done-toast"))
    met = moments.meet(kept, facts.now)
    return replace(_finished(facts, moment), moments=(met,), toast=say("path-done-toast"))


def _next(facts: Facts, moment: Moment) -> Decision:
    """On to the next day, by either, whenever they like: what is left undone is left in peace."""
    number = _walk.number_of(moment.item)
    is_current = moment.kind != STAYED and _walk.is_current(facts, number)
    is_waiting = _walk.next_day(facts) == _walk.item_of(number + 1)
    if not is_current and not is_waiting:
        return Decision(toast=say("path-open-toast"))
    end = moments.meet if moment.responses else moments.rest
    ended = end(moment, facts.now).with_detail(next="1", face="")
    finished = _finished(facts, moment)
    if number == _walk.DAYS:
        return replace(finished, moments=(ended,), toast=say("path-toast"))
    return replace(finished, moments=(ended,), show=(come(facts, number + 1),), toast=say("path-toast"))


def come(facts: Facts, number: int) -> Show:
    """The day of this number, now."""
    return Show(moment=day(facts, _walk.item_of(number)), silent=facts.couple.is_quiet(facts.now))


def _finished(facts: Facts, moment: Moment) -> Decision:
    """The walk is one day further; after the tenth it asks which day may stay."""
    number = _walk.number_of(moment.item)
    if moment.kind == STAYED or not _walk.is_current(facts, number):
        return NOTHING
    if number < _walk.DAYS:
        return Decision(couple=_walk.further(facts.couple, facts, number))
    keep = Moment(
        id=0, couple=facts.couple.id, practice=Path.name, kind=KEEP, opened_at=facts.now, rests_at=facts.now + LASTS
    )
    return replace(_walk.ended(facts), show=(Show(moment=keep, silent=True),))


def _is_begun(moment: Moment) -> bool:
    return bool(moment.responses) and moment.kind not in (BEGIN, KEEP)


def _kept(facts: Facts, moment: Moment, action: str) -> Decision:
    if action == "pick":
        return Decision(panels=(ShowPanel(panel=Path.name, path=KEEP),))
    if moment.state is not State.OPEN:
        return Decision(toast=say("path-toast"))
    return Decision(moments=(moments.rest(moment, facts.now),), toast=say("path-toast"))
