"""What somebody wants to keep of the ten days: written in private, and back with them, alone, half a year later."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

from bot.domain import note as notes
from bot.domain.card import Card, Look, Rows, Words, looking, say
from bot.domain.decision import Ask, Decision, Facts, Kind, Say, Show
from bot.domain.localtime import instant
from bot.domain.moment import Moment
from bot.domain.note import Note
from bot.practices._practice import button
from bot.practices._reminding import outside_quiet
from bot.practices._sealed import tidy

KIND = "keepsake"
WRITE, LET_GO = "write", "let-go"
HALF_A_YEAR = timedelta(days=182)
BACK_AT = time(9)
# Finding words takes longer than naming a time.
WRITING_LASTS = timedelta(hours=1)
# Nobody is reminded of words while their private side is closed; it waits until it is open.
TRIES_AGAIN_AFTER = timedelta(days=7)


def tapped(facts: Facts, moment: Moment, action: str) -> Decision:
    """Write it, write it anew, or let it go; only where nobody else looks."""
    assert facts.who is not None
    if not facts.private:
        return Decision(toast=say("mine-elsewhere-toast"))
    kept = _mine(facts)
    if action == LET_GO:
        return Decision(
            drop=tuple(note.id for note in kept), moments=(_turned(moment),), toast=say("path-let-go-toast")
        )
    return Decision(ask=_ask(moment, "path-keepsake-ask"))


def typed(facts: Facts, moment: Moment, words: str) -> Decision:
    assert facts.who is not None
    line = tidy(words)
    if line is None:
        return Decision(ask=_ask(moment, "path-keepsake-again"))
    who, kept = facts.who, _mine(facts)
    zone = who.zone or "UTC"
    back = instant(who.local(facts.now).date() + HALF_A_YEAR, BACK_AT, zone)
    new = Note(couple=facts.couple.id, owner=who.id, kind=KIND, zone=zone, created_at=facts.now)
    note = replace(kept[0] if kept else new, words=line, due_at=outside_quiet(who, back))
    return Decision(notes=(note,), show=(Show(moment=_turned(moment), silent=True, to=(who.id,)),))


def reminded(facts: Facts, note: Note) -> Decision:
    """Half a year is over."""
    assert facts.who is not None
    if not facts.who.reachable or facts.who.wants("private", "off"):
        return Decision(notes=(replace(note, due_at=facts.now + TRIES_AGAIN_AFTER),))
    card = Card(lines=(say("path-keepsake-back"), looking(Look.QUOTE, _words(note))), protected=True)
    done = notes.done(note, facts.now)
    return Decision(notes=(done,), say=(Say(card=card, to=facts.who.id, kind=Kind.REMINDER),))


def private_card(facts: Facts, moment: Moment) -> Card:
    """One's own side of the tenth day: what one wrote, as long as it waits."""
    kept = _mine(facts)
    rows: Rows = ((button("path", moment, WRITE, "path-write-again-button"), button("path", moment, LET_GO)),)
    if not kept:
        return Card(lines=(say("path-keepsake-none"),), rows=((rows[0][0],),))
    return Card(lines=(say("path-keepsake-waits"), looking(Look.QUOTE, _words(kept[0]))), rows=rows, protected=True)


def _mine(facts: Facts) -> tuple[Note, ...]:
    return facts.mine(KIND)


def _words(note: Note) -> Words:
    return say("path-keepsake-words", words=note.words)


def _ask(moment: Moment, key: str) -> Ask:
    hint = say("path-keepsake-hint")
    return Ask(moment=moment.id, path=KIND, words=say(key), placeholder=hint, lasts=WRITING_LASTS)


def _turned(moment: Moment) -> Moment:
    """A change that nobody sees, so that every showing of the moment is drawn again."""
    return moment.with_detail(turn=f"{int(moment.detail.get('turn', '0')) + 1}")
