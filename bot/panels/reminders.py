"""Thinking of the other at times one chose: on some days, at an hour, to oneself alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import ClassVar

from bot.domain import wording
from bot.domain.card import Button, Card, Name, Words, say
from bot.domain.couple import Partner
from bot.domain.decision import NOTHING, Decision, Facts
from bot.domain.localtime import Span, clock, typed_time
from bot.domain.note import Note
from bot.panels import _clock
from bot.panels._panel import Panel, back, go
from bot.panels._shared import ask, close, in_pairs, labelled
from bot.practices._occasions import BUSY, THEIRS, planned

# More than six a day are not said (product.md 2.9), so more than six times are of no use.
MOST = 6
USUAL_AT = time(14)
_WORKDAYS = "01234"
# What one chose for oneself: whether the other is offered one's busy hours.
SHARES = "busy_shared"


class Reminders(Panel):
    """`` the list · `12` one of them · `12/h12`, `12/m14` its time · `new`, `theirs`, `offer/on`, `12/d3` …: taps."""

    name: ClassVar[str] = "reminders"
    private_commands: ClassVar[dict[str, str]] = {}
    reads_notes: ClassVar[bool] = True
    root: ClassVar[str] = "mine"
    order: ClassVar[int] = 30

    def entries(self, facts: Facts) -> tuple[Button, ...]:
        return (go(self.name, "", "reminders-entry-button"),) if facts.private else ()

    def card(self, facts: Facts, path: str) -> Card:
        if not facts.private or facts.who is None:
            return Card(lines=(say("mine-elsewhere"),), rows=((close(self.name),),))
        which, _, step = path.partition("/")
        note = _find(facts, which)
        if note is None:
            return _list(facts)
        if _clock.is_page(step):
            here = f"{note.id}"
            return Card(lines=(say("reminders-time"),), rows=_clock.rows(self.name, here, step, here))
        return _one(facts, note)

    def tapped(self, facts: Facts, path: str) -> Decision:
        if path == "close":
            return Decision(close=True)
        if not facts.private or facts.who is None:
            return Decision(toast=say("mine-elsewhere-toast"))
        which, _, step = path.partition("/")
        note = _find(facts, which)
        if path in ("new", "theirs"):
            return _begun(facts, facts.who, at_their_time=path == "theirs")
        if which == "offer" and step in ("on", "off"):
            offering = facts.who.choosing(**{SHARES: "on" if step == "on" else ""})
            return Decision(couple=facts.couple.with_partner(offering), goto="")
        if note is None or not step:
            return Decision(goto=path)
        if step == "type":
            return ask(self.name, path, "clock-ask")
        if step == "drop":
            return Decision(drop=(note.id,), goto="", toast=say("reminders-drop-toast"))
        changed = _changed(note, step)
        return _kept(facts, changed) if changed else Decision(goto=path)

    def typed(self, facts: Facts, path: str, words: str) -> Decision:
        note = _find(facts, path.partition("/")[0])
        if note is None or not facts.private:
            return NOTHING
        at = typed_time(words)
        return ask(self.name, path, "clock-ask-again") if at is None else _kept(facts, replace(note, at=at))


PANEL = Reminders()


def _find(facts: Facts, which: str) -> Note | None:
    return next((note for note in facts.mine(BUSY) if f"{note.id}" == which), None)


def _begun(facts: Facts, who: Partner, at_their_time: bool) -> Decision:
    """A new one, with days and an hour that are likely; the list shows it, and a tap on it changes them."""
    if len(facts.mine(BUSY)) >= MOST:
        return Decision(toast=say("reminders-full-toast"))
    theirs = _offered(facts)
    note = Note(
        couple=facts.couple.id, owner=who.id, kind=BUSY, at=USUAL_AT, zone=who.zone or "UTC", repeats=_WORKDAYS,
        created_at=facts.now,
    )  # fmt: skip
    if at_their_time and theirs is not None and theirs.busy is not None:
        note = replace(note, at=_middle(theirs.busy), zone=theirs.zone or note.zone, detail={THEIRS: "1"})
    return replace(_kept(facts, note), goto="")


def _kept(facts: Facts, note: Note) -> Decision:
    assert facts.who is not None
    return Decision(notes=(planned(note, facts.who, facts.now),), goto=f"{note.id}", toast=say("mine-done-toast"))


def _changed(note: Note, step: str) -> Note | None:
    at = _clock.picked(step)
    if at is not None:
        return replace(note, at=at)
    days = {"all": "0123456", "week": _WORKDAYS} | {f"d{n}": _toggled(note.repeats, f"{n}") for n in range(7)}
    return replace(note, repeats=days[step]) if step in days else None


def _toggled(days: str, day: str) -> str:
    return "".join(sorted(set(days) ^ {day}))


def _offered(facts: Facts) -> Partner | None:
    """The other, if they offer their busy hours."""
    other = facts.other()
    return other if other is not None and other.busy is not None and other.wants(SHARES, "on") else None


def _middle(busy: Span) -> time:
    """Halfway through somebody's busy hours, on the hour."""
    length = (busy.end.hour - busy.start.hour) % 24
    return time((busy.start.hour + length // 2) % 24)


def _list(facts: Facts) -> Card:
    assert facts.who is not None
    other, theirs, notes = facts.other(), _offered(facts), facts.mine(BUSY)
    name = Name(other.id) if other else ""
    lines: list[Words] = [say("reminders-title", other=name)]
    rows = [(labelled("reminders", f"{note.id}", _summary(facts, note)),) for note in notes]
    makers = [go("reminders", "new", "reminders-new-button")]
    if theirs is not None and theirs.busy is not None:
        lines.append(say("reminders-offered", other=name, start=clock(theirs.busy.start), end=clock(theirs.busy.end)))
        makers.append(go("reminders", "theirs", "reminders-theirs-button"))
    if facts.who.busy is not None:
        to = "off" if facts.who.wants(SHARES, "on") else "on"
        makers.append(go("reminders", f"offer/{to}", f"reminders-offer-{to}-button"))
    return Card(lines=tuple(lines), rows=(*rows, *in_pairs(makers), (back("mine"), close("reminders"))))


def _summary(facts: Facts, note: Note) -> Words:
    return say("reminders-item", days=wording.days(int(d) for d in note.repeats), time=_time(facts, note))


def _time(facts: Facts, note: Note) -> Words:
    """The hour; kept on the other's clock it says so."""
    assert facts.who is not None
    other = facts.other()
    at = clock(note.at or USUAL_AT)
    if other is not None and note.zone != facts.who.zone:
        return say("time-theirs", time=at, by=Name(other.id))
    return say("time-plain", time=at)


def _one(facts: Facts, note: Note) -> Card:
    here = f"{note.id}"
    days = [_day(note, n) for n in range(7)]
    at = go(
        "reminders", f"{here}/{_clock.hours(note.at or USUAL_AT)}", "when-time-button", time=clock(note.at or USUAL_AT)
    )
    presets = (go("reminders", f"{here}/all", "when-all-button"), go("reminders", f"{here}/week", "when-week-button"))
    lines = (say("reminders-one", days=wording.days(int(d) for d in note.repeats), time=_time(facts, note)),)
    last = (back("reminders"), close("reminders"))
    drop = go("reminders", f"{here}/drop", "remember-drop-button")
    return Card(lines=lines, rows=(tuple(days[:4]), tuple(days[4:]), presets, (at, drop), last))


def _day(note: Note, weekday: int) -> Button:
    key = "when-day-on-button" if f"{weekday}" in note.repeats else "when-day-off-button"
    return labelled("reminders", f"{note.id}/d{weekday}", say(key, day=wording.day(weekday)))
