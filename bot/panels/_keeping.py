"""From what somebody typed to a note: which kind it is, its day and hour, and the words that are left."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from bot import times
from bot.domain.couple import Partner
from bot.domain.decision import Facts
from bot.domain.note import YEARLY, Note
from bot.panels._shared import cleaned
from bot.practices._occasions import planned

WORDS_LIMIT = 120
# Far more than anybody keeps in mind; each is one more line in the database.
MOST = 100
# Nobody has said what it is yet: until then it is kept like a remark.
UNSURE = "unsure"
# How such things begin in English; in every other language one tap says what it is.
_BEGINNINGS = {
    "low": ("low on ", "out of "),
    "mentioned": ("mentioned ",),
    "favourite": ("likes ", "loves ", "favourite ", "favorite "),
    "hard": ("hard day", "rough day", "bad day"),
}
# "Low on coffee" is about coffee; a favourite snack stays one.
_STAYS = ("favourite ", "favorite ")
_YEARLY = ("every year", "each year", "yearly")
_OF_A_YEAR = ("birthday", "anniversary", "our day")


def guessed(facts: Facts, text: str) -> Note | None:
    """What `/remember …` means; None when there is nothing to keep in it."""
    line = cleaned(text, WORDS_LIMIT)
    if line is None:
        return None
    for kind, beginnings in _BEGINNINGS.items():
        start = next((b for b in beginnings if line.lower().startswith(b)), None)
        if start is not None:
            return kept(facts, kind, line if start in _STAYS else line[len(start) :])
    if facts.who is not None and _read(facts, facts.who, line).has_time():
        return kept(facts, "date", line)
    note = kept(facts, "mentioned", line)
    return note.with_detail(**{UNSURE: "1"}) if note else None


def kept(facts: Facts, kind: str, text: str) -> Note | None:
    """A new note of this kind with its first line planned; None when it lacks words, or a date its day ahead."""
    assert facts.who is not None
    who, line = facts.who, cleaned(text, WORDS_LIMIT) or ""
    if not line and text.strip():
        return None
    note = Note(couple=facts.couple.id, owner=who.id, kind=kind, zone=who.zone or "UTC", created_at=facts.now)
    if kind not in ("date", "hard", "mentioned"):
        return replace(planned(note, who, facts.now), words=line) if line else None
    for word in _YEARLY:
        note = replace(note, repeats=YEARLY) if kind == "date" and word in line.lower() else note
        line = _without(line, word)
    typed = _read(facts, who, line)
    words = typed.words.strip(" ,.:;-–")
    if kind == "mentioned" and not words:
        return None
    return timed(facts, replace(note, words=words), typed) if words or kind == "hard" else None


def timed(facts: Facts, note: Note, typed: times.Typed) -> Note | None:
    """The note with this time; None when its day is over, or when a date has none."""
    assert facts.who is not None
    day, at = _day_and_hour(facts, facts.who, typed)
    today = facts.who.local(facts.now).date()
    if day is None and note.kind == "hard":
        day = today
    if day is None:
        return None if note.kind == "date" else planned(note, facts.who, facts.now)
    is_of_a_year = day < today or any(word in note.words.lower() for word in _OF_A_YEAR)
    repeats = YEARLY if note.kind == "date" and is_of_a_year else note.repeats
    ready = planned(replace(note, day=day, at=at, repeats=repeats, done_at=None), facts.who, facts.now)
    return ready if ready.is_kept() else None


def read_time(facts: Facts, text: str) -> times.Typed:
    assert facts.who is not None
    return _read(facts, facts.who, text)


def _read(facts: Facts, who: Partner, text: str) -> times.Typed:
    return times.read(text, facts.now, who.zone or "UTC", who.language)


def _day_and_hour(facts: Facts, who: Partner, typed: times.Typed) -> tuple[date | None, time | None]:
    """On the keeper's own clock; an hour alone is the next one."""
    if typed.day is not None:
        return typed.day, typed.at
    instant = times.next_instant(typed, facts.now, who.zone or "UTC")
    if instant is None:
        return None, None
    local = who.local(instant)
    return local.date(), local.time().replace(second=0, microsecond=0)


def _without(line: str, word: str) -> str:
    start = line.lower().find(word)
    return line if start < 0 else f"{line[:start]} {line[start + len(word) :]}"
