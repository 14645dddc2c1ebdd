"""The contract of a practice: what it offers, how it is answered, and what its card looks like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import ClassVar

from bot.domain import moment as moments
from bot.domain.card import Arg, Button, Card, MomentTap, Name, PartnerId, Place, Tone, Words, say
from bot.domain.couple import Nudges
from bot.domain.decision import NOTHING, Decision, Facts, Show
from bot.domain.event import Commanded
from bot.domain.localtime import instant, zone_of
from bot.domain.moment import How, Moment, Response
from bot.domain.note import Note
from bot.domain.rhythm import EVERY_DAY, Rhythm
from bot.domain.warmth import Warmth

# What comes just before midnight is not over at once.
SHORTEST = timedelta(hours=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Starter:
    """A rhythm that a couple can begin with one tap: `kind` within the practice, days and local time."""

    kind: str = ""
    at: time
    days: frozenset[int] = EVERY_DAY


class Practice:
    """One kind of thing couples do. A module of this package holds one, as `PRACTICE`.

    Methods are pure: they get facts and return a `Decision`. The engine asks who may tap, quiet hours, budget,
    marbles, nudges and back-off for all practices alike, so no practice repeats them.
    """

    name: ClassVar[str] = ""
    commands: ClassVar[tuple[str, ...]] = ()
    # Commands that also (or only) work in a partner's private chat; `facts.private` says where one was typed.
    private_commands: ClassVar[tuple[str, ...]] = ()
    # What of the facts it looks at beside the couple: what partners keep, and what they have lived (half a year).
    reads_notes: ClassVar[bool] = False
    reads_history: ClassVar[bool] = False
    # Beside that also what did not come.
    reads_skipped: ClassVar[bool] = False
    # Whether a tap or words may make it choose among content, by what came before.
    reads_used: ClassVar[bool] = True
    # The kinds of notes that speak up to it (`reminded`).
    note_kinds: ClassVar[frozenset[str]] = frozenset()
    # Whether its rhythms count against the day's volume.
    budgeted: ClassVar[bool] = True
    # Whether its cards in the group carry [⋯], the way to a hard moment (product.md 2.7).
    has_menu: ClassVar[bool] = True
    # Past this long after its time an occurrence is skipped('late') and never sent (durability.md 2.5).
    grace: ClassVar[timedelta] = timedelta(hours=6)
    # Whether an unanswered moment may be nudged for, once.
    nudges: ClassVar[bool] = False
    # Whether its cards come without sound.
    silent: ClassVar[bool] = False
    starters: ClassVar[Mapping[str, Starter]] = {}

    def starter(self, facts: Facts, kind: str = "") -> Starter | None:
        """The days and time at which a rhythm of this kind begins; None when there is no such kind."""
        return self.starters.get(kind)

    def command(self, facts: Facts, event: Commanded) -> Decision:
        """One of `commands` in the group, or of `private_commands`, typed by a partner of an active couple."""
        return NOTHING

    def has_turn(self, facts: Facts, rhythm: Rhythm) -> bool:
        """Whether the rhythm has anything to offer now; one that has not leaves the day to the others."""
        return True

    def open(self, facts: Facts, rhythm: Rhythm) -> Moment | None:
        """The moment of one occurrence of a rhythm; None when there is nothing to offer."""
        return None

    def places(self, facts: Facts, moment: Moment) -> tuple[PartnerId | None, ...]:
        """Where the moment of a rhythm is shown: None is the group, else whose private chat."""
        return (None,)

    def tapped(self, facts: Facts, moment: Moment, action: str) -> Decision:
        """A partner tapped a button of the card, or opened the private chat through its link (`link`)."""
        return NOTHING

    def typed(self, facts: Facts, moment: Moment, path: str, words: str) -> Decision:
        """Words typed in answer to an `Ask` of this moment with this path."""
        return NOTHING

    def replied(self, facts: Facts, moment: Moment, words: str, message: int) -> Decision:
        """A partner replied to the card (or to the message it stands for); `words` may be empty.

        `facts.private` says whether it was to the card in their private chat.
        """
        if facts.who is None or facts.who.id == moment.by:
            return NOTHING
        return Decision(moments=(answered(facts, moment, How.REPLY, "reply", words),), react=message)

    def edited(self, facts: Facts, moment: Moment, words: str) -> Decision:
        """A partner changed the words of a reply: they replace the kept ones and change nothing else."""
        before = moment.response_of(facts.who.id) if facts.who else None
        if before is None or before.how is not How.REPLY or not words:
            return NOTHING
        # What was written in private and has been shown to both stays as it was shown.
        if facts.private and not moment.is_open():
            return NOTHING
        return Decision(moments=(moments.record(moment, replace(before, words=words)),))

    def reacted(self, facts: Facts, moment: Moment, warmth: Warmth) -> Decision:
        """A partner's reactions to the card changed. Taken back: nothing, a moment is never un-met."""
        if facts.who is None or facts.who.id == moment.by or warmth is Warmth.GONE:
            return NOTHING
        if warmth is Warmth.COOL:
            return Decision(moments=(moment.with_detail(cool="1"),))
        return Decision(moments=(answered(facts, moment, How.REACTION, warmth.value),))

    def rested(self, facts: Facts, moment: Moment) -> Moment:
        """Its time is over: what becomes of it. Only open moments are asked."""
        return moments.rest(moment, facts.now)

    def came_back(self, facts: Facts, moment: Moment) -> Decision:
        """The time somebody named has come."""
        return Decision(moments=(moments.come_back(moment, None),))

    def reminded(self, facts: Facts, note: Note) -> Decision:
        """A note of one of `note_kinds` is due; `facts.who` is its owner. It has to move on or be done."""
        return NOTHING

    def filled(self, facts: Facts) -> tuple[Show, ...]:
        """The couple's jar has just become full: what is offered for it. Notes and history are always there."""
        return ()

    def card(self, facts: Facts, moment: Moment, place: Place) -> Card:
        """What the moment looks like now: a pure function of the moment.

        In a private chat `facts.who` is whose it is; in the group it is None.
        """
        raise NotImplementedError

    def before(self, facts: Facts, moment: Moment, place: Place) -> Card:
        """What an earlier message of the moment says once it was shown again further down; it has no buttons."""
        return replace(self.card(facts, moment, place), rows=())

    def nudge(self, facts: Facts, moment: Moment) -> Card:
        """The one private line to whoever has not answered; the smallest answer and a way out are in it."""
        return Card(lines=(varied(facts, f"{self.name}-nudge", moment, **names(facts, moment)),))


def noted(facts: Facts, moment: Moment, how: How, what: str, words: str = "") -> Moment:
    """The moment with what `facts.who` just did; its state stays."""
    assert facts.who is not None
    response = Response(partner=facts.who.id, how=how, what=what, at=facts.now, words=words)
    kept = moments.record(moment, response)
    return replace(kept, detail={k: v for k, v in kept.detail.items() if k != "face"})


def answered(facts: Facts, moment: Moment, how: How, what: str, words: str = "") -> Moment:
    """The moment, met by what `facts.who` just did."""
    return moments.meet(noted(facts, moment, how, what, words), facts.now)


def no_nudges(facts: Facts) -> Decision:
    """The way out inside every nudge: whoever taps it gets no more of them (product.md 2.6)."""
    assert facts.who is not None
    quiet = facts.couple.with_partner(replace(facts.who, nudges=Nudges.OFF))
    return Decision(couple=quiet, toast=say("bids-no-nudges-toast"))


def names(facts: Facts, moment: Moment) -> dict[str, Name]:
    """The names a card may use: `by` for whoever offered, `other` for the one it is for."""
    if moment.by is None:
        return {}
    other = facts.couple.other(moment.by)
    return {"by": Name(moment.by)} | ({"other": Name(other.id)} if other else {})


def varied(facts: Facts, key: str, moment: Moment, **args: Arg) -> Words:
    """A line that comes again and again, in the wording of the moment's own day: two weeks never read alike."""
    soft = not facts.couple.is_playful(moment.opened_at)
    wordings = facts.content.variants(key, soft)
    day = moment.opened_at.astimezone(zone_of(facts.couple.zone())).date()
    return Words(wordings[day.toordinal() % len(wordings)], args)


def link(label: str, moment: Moment, action: str) -> Button:
    """A button that opens the private chat on this moment: there it is `action` that was tapped."""
    return Button(label=say(label), private_link=f"m-{moment.id}-{action}")


def button(practice: str, moment: Moment, action: str, key: str = "", tone: Tone = Tone.PLAIN) -> Button:
    """A button of a moment's card; its label is `<practice>-<action>-button` unless a key is given."""
    label = say(key or f"{practice}-{action}-button")
    return Button(label=label, tap=MomentTap(moment.id, action), tone=tone)


def end_of_day(facts: Facts, rhythm: Rhythm) -> datetime:
    """Midnight after the occurrence's own local date: until then a scheduled moment is open (product.md 2.1).

    One that waited for the end of quiet hours has the whole day on which it came.
    """
    assert rhythm.day is not None
    return _midnight_after(facts, rhythm.day, rhythm.zone)


def end_of_today(facts: Facts) -> datetime:
    """The same for a moment that somebody asked for."""
    return _midnight_after(facts, date.min, facts.couple.zone())


def _midnight_after(facts: Facts, day: date, zone: str) -> datetime:
    last = max(day, facts.now.astimezone(zone_of(zone)).date())
    return max(instant(last + timedelta(days=1), time(0), zone), facts.now + SHORTEST)
