"""Remember: what matters to the other, kept by one of the two, and said back to them in time."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import ClassVar

from bot.domain import moment as moments
from bot.domain.card import Arg, At, Button, Card, Name, PanelTap, Place, Rows, Words, say, the_day, when
from bot.domain.couple import Partner, first_free
from bot.domain.decision import NOTHING, Decision, Facts, Kind, Say, Show
from bot.domain.localtime import instant
from bot.domain.moment import How, Moment, State
from bot.domain.note import Note
from bot.practices import _occasions
from bot.practices._occasions import BUSY, STEP
from bot.practices._practice import Practice, answered, button, end_of_today, names
from bot.practices._reminding import TOLD, is_welcome, told_again

# Past this a line is passed over: the evening's word is no use at night.
GRACE = timedelta(hours=6)
WORDS_KEPT = timedelta(days=7)
# Words to borrow beside a line, as (label, script); only what the content has is offered.
SCRIPTS = {
    "before": (("remember-wish-button", "s-hope-it-goes-well"),),
    "after": (("remember-ask-button", "s-how-did-it-go"),),
    "hard": (("remember-help-button", "s-ask-lighter"),),
    "hard-after": (("remember-care-button", "s-ask-after-rough"),),
    BUSY: (("remember-thought-button", "s-thinking-of-you"), ("remember-wish-button", "s-hope-it-goes-well")),
}


class Remember(Practice):
    """Its lines go to whoever keeps the note, and to nobody else. Its moment is a yearly day that is shared."""

    name: ClassVar[str] = "remember"
    reads_notes: ClassVar[bool] = True
    reads_history: ClassVar[bool] = True
    note_kinds: ClassVar[frozenset[str]] = frozenset({"date", "hard", "low", "mentioned", BUSY})
    silent: ClassVar[bool] = True

    def reminded(self, facts: Facts, note: Note) -> Decision:
        assert facts.who is not None
        who, onward = facts.who, _occasions.onward(note, facts.who, facts.now)
        if _is_over(facts, note) or (note.kind == BUSY and not _is_time_for_each_other(facts)):
            return Decision(notes=(onward,))
        if note.detail.get(STEP) == "day" and note.shared:
            return _for_both(facts, note, onward)
        if not is_welcome(facts, who):
            return Decision(notes=(onward,))
        told = onward.with_detail(**{TOLD: told_again(note.detail, who.local(facts.now).date())})
        return Decision(notes=(told,), say=(Say(card=_line_card(facts, note), to=who.id, kind=Kind.REMINDER),))

    def tapped(self, facts: Facts, moment: Moment, action: str) -> Decision:
        if action != "heart":
            return NOTHING
        met = moments.come_back(answered(facts, moment, How.TAP, action), facts.now + WORDS_KEPT)
        return Decision(moments=(met,), toast=say("remember-heart-toast"))

    def rested(self, facts: Facts, moment: Moment) -> Moment:
        return moments.come_back(moments.rest(moment, facts.now), facts.now + WORDS_KEPT)

    def came_back(self, facts: Facts, moment: Moment) -> Decision:
        return Decision(moments=(replace(moments.come_back(moment, None), words=""),))

    def card(self, facts: Facts, moment: Moment, place: Place) -> Card:
        what: Arg = moment.words or say("remember-some-day")
        is_met = moment.state is State.MET
        line = say("remember-shared-met" if is_met else "remember-shared", what=what, **names(facts, moment))
        rows = ((button(self.name, moment, "heart"),),) if moment.is_open() else ()
        return Card(lines=(line,), rows=rows, silent=facts.couple.is_quiet(facts.now))


PRACTICE = Remember()


def day_of(note: Note, who: Partner, now: datetime) -> At | None:
    """The day a note is about, with its hour if it has one."""
    day = _occasions.the_day(note, who, now)
    if day is None:
        return None
    return At(instant(day, note.at, note.zone), dated=True) if note.at else the_day(day, note.zone)


def key_of(note: Note) -> str:
    """Which line a kind has; a hard day needs no words of its own."""
    return "hard-plain" if note.kind == "hard" and not note.words else note.kind


def what(note: Note) -> Arg:
    return note.words or say(f"remember-plain-{note.kind}")


def _is_over(facts: Facts, note: Note) -> bool:
    """Whether its line comes too late, like a good wish after the hour."""
    if note.due_at is None or facts.now > note.due_at + GRACE:
        return True
    if note.detail.get(STEP) != "before" or note.at is None or facts.who is None:
        return False
    day = _occasions.the_day(note, facts.who, facts.now)
    return day is not None and facts.now >= instant(day, note.at, note.zone)


def _is_time_for_each_other(facts: Facts) -> bool:
    """In a pause and in a hard moment nobody is asked to send a warm word."""
    return facts.couple.is_awake(facts.now) and not facts.couple.is_calm(facts.now)


def _line_card(facts: Facts, note: Note) -> Card:
    assert facts.who is not None
    who, other = facts.who, facts.other()
    step = note.detail.get(STEP, "")
    at = day_of(note, who, facts.now)
    args: dict[str, Arg] = {"what": what(note), "other": Name(other.id) if other else ""}
    if note.at is not None and at is not None and note.kind == "date":
        args["at"] = when(at.instant, facts.now) if step == "before" else At(at.instant)
        step = f"{step}-hour"
    if note.kind == "hard" and not note.words:
        step = f"{step}-plain"
    line = _varied(facts, f"remember-{step}", **args)
    return Card(lines=(line,), rows=_rows(facts, note), silent=who.is_quiet(facts.now))


def _varied(facts: Facts, key: str, **args: Arg) -> Words:
    """A line that comes again, in the wording of its day."""
    wordings = facts.content.variants(key, not facts.couple.is_playful(facts.now))
    today = facts.who.local(facts.now).date() if facts.who else facts.now.date()
    return Words(wordings[today.toordinal() % len(wordings)], args)


def _rows(facts: Facts, note: Note) -> Rows:
    offered = SCRIPTS.get(note.detail.get(STEP, ""), ())
    copies = tuple(Button(label=say(label), copy=say(s)) for label, s in offered if facts.content.item(s) is not None)
    if note.kind == BUSY:
        mine = Button(label=say("remember-busy-button"), tap=PanelTap("reminders", f"{note.id}"))
    else:
        mine = Button(label=say("remember-open-button"), tap=PanelTap("remember", f"n/{note.id}"))
    got = (Button(label=say("remember-got-button"), tap=PanelTap("remember", f"n/{note.id}/got")),)
    return (*((copies,) if copies else ()), (*(got if note.kind == "low" else ()), mine))


def _for_both(facts: Facts, note: Note, onward: Note) -> Decision:
    """One card in the group on a yearly day that its keeper shares, as soon on that day as it is quiet for neither."""
    assert facts.who is not None
    if not _is_time_for_each_other(facts):
        return Decision(notes=(onward,))
    free = first_free(facts.couple, facts.now)
    if free is not None and free > facts.now and facts.who.local(free).date() == facts.who.local(facts.now).date():
        return Decision(notes=(replace(note, due_at=free),))
    moment = Moment(
        id=0, couple=facts.couple.id, practice=Remember.name, kind="day", by=note.owner, words=note.words,
        opened_at=facts.now, rests_at=end_of_today(facts),
    )  # fmt: skip
    return Decision(notes=(onward,), show=(Show(moment=moment, silent=True),))
