"""Every row about one partner, in words: for their own page and for their export, and for nobody else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from bot.domain import wording
from bot.domain.card import At, Name, Words, say
from bot.domain.couple import UNTIL_SAID, Partner
from bot.domain.decision import Facts
from bot.domain.localtime import clock
from bot.domain.moment import How, Moment, Response
from bot.domain.note import YEARLY, Note
from bot.domain.rhythm import Rhythm
from bot.domain.zones import place_name
from bot.practices._ideas import words_of
from bot.practices.suggestions import Suggestions, describe

# One row, in a line or a few; and how many characters of somebody's own words a page of the chat shows.
Entry = tuple[Words, ...]
SHORT = 100
ALL = 1_000_000
QUIET = "private"


def about(facts: Facts) -> list[Words]:
    """The partner's own row. What may tell that the safety page was read is told of and never shown (care.md 3.2)."""
    who = _who(facts)
    return [
        say("kept-name", name=who.name),
        say("kept-id", id=f"{who.id}"),
        *([say("kept-language", language=facts.content.language_name(who.language))] if who.language else []),
        say("kept-zone", place=place_name(who.zone or "UTC")),
        *([say("kept-agreed", at=_day(who.consented_at))] if who.consented_at else []),
        say("kept-quiet", start=clock(who.quiet.start), end=clock(who.quiet.end)),
        *([say("kept-busy", start=clock(who.busy.start), end=clock(who.busy.end))] if who.busy else []),
        say("kept-nudges", nudges=who.nudges.value, time=clock(who.evening_at)),
        *([say("kept-mood", mood=who.mood)] if who.mood else []),
        say("kept-private", open="yes" if who.reachable else "no"),
        *([say("kept-seen", at=_day(who.active_at))] if who.active_at else []),
        *_space(who, facts.now),
        *(say("kept-own", name=name, value=value) for name, value in sorted(choices(who).items())),
        say("kept-always"),
    ]


def choices(who: Partner) -> dict[str, str]:
    """What they chose for themselves, but for the quiet that only the safety page offers."""
    return {name: value for name, value in who.own.items() if name != QUIET}


def rhythms(facts: Facts, most: int = SHORT) -> list[Entry]:
    return [(_rhythm(facts, r),) for r in facts.rhythms if r.owner == _who(facts).id]


def notes(facts: Facts, most: int = SHORT) -> list[Entry]:
    """What they keep, newest first, also what is over and whose words go soon."""
    mine = [n for n in facts.notes if n.owner == _who(facts).id]
    return [_note(facts, note, most) for note in reversed(mine)]


def offered(facts: Facts, most: int = SHORT) -> list[Entry]:
    who = _who(facts)
    return [_offer(facts, moment, most) for moment in facts.history if moment.by == who.id]


def answered(facts: Facts, most: int = SHORT) -> list[Entry]:
    who = _who(facts)
    mine = [(m, r) for m in facts.history if (r := m.response_of(who.id)) is not None]
    return [_answer(facts, moment, response, most) for moment, response in mine]


def ideas(facts: Facts, most: int = SHORT) -> list[Entry]:
    """Which ideas were theirs: a gesture keeps them in its detail."""
    key = f"for{_who(facts).id}"
    mine = [(m.opened_at, m.detail[key]) for m in facts.history if key in m.detail]
    return [(say("kept-idea", at=_day(at), what=words_of(facts, idea) or say("kept-gone")),) for at, idea in mine]


# The lists beside the partner's own row, by the step of a path that shows them.
SECTIONS: Mapping[str, Callable[[Facts, int], list[Entry]]] = {
    "notes": notes, "rhythms": rhythms, "offered": offered, "answered": answered, "ideas": ideas,
}  # fmt: skip


def what(facts: Facts, moment: Moment, most: int = SHORT) -> Words:
    """What a moment was about, as both read it."""
    # Of what somebody suggested who was forgotten there is nothing left to describe.
    if moment.practice == Suggestions.name and moment.by is not None:
        return describe(facts, moment)
    if moment.item.startswith("g-") and facts.content.item(moment.item) is not None:
        other = facts.other()
        return say(moment.item, other=Name(other.id) if other else "…")
    if moment.item and facts.content.item(moment.item) is not None:
        return say(moment.item)
    if moment.words:
        return say("kept-words", words=cut(moment.words, most))
    return say("kept-what", practice=moment.practice)


def did(facts: Facts, moment: Moment, response: Response) -> Words:
    """An answer as its button says it, where it was one."""
    keys = (f"{moment.practice}-{response.what}-button", f"{moment.item}.{response.what}")
    found = next((key for key in keys if facts.content.is_plain(key)), None)
    return say(found) if found and response.how is How.TAP else say("kept-how", how=response.how.value)


def cut(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def _who(facts: Facts) -> Partner:
    assert facts.who is not None
    return facts.who


def _day(at: datetime) -> At:
    return At(at, dated=True)


def _space(who: Partner, now: datetime) -> list[Words]:
    if who.space_until is None or not who.is_in_space(now):
        return []
    return [say("kept-space-said") if who.space_until >= UNTIL_SAID else say("kept-space", at=_day(who.space_until))]


def _rhythm(facts: Facts, rhythm: Rhythm) -> Words:
    name = wording.rhythm_name(facts.content, rhythm.practice, rhythm.kind, rhythm.name)
    key = "when-line-on" if rhythm.on else "when-line-off"
    return say(key, name=name, days=wording.days(rhythm.days), time=say("time-plain", time=clock(rhythm.at)))


def _note(facts: Facts, note: Note, most: int) -> Entry:
    lines = [say("kept-note", kind=note.kind, at=_day(note.created_at))]
    if note.words:
        lines.append(_own_words(facts, note, most))
    if note.day is not None:
        lines.append(say("kept-date", date=note.day.isoformat(), yearly="yes" if note.repeats == YEARLY else "no"))
    if note.at is not None:
        lines.append(say("kept-time", time=clock(note.at)))
    if note.due_at is not None:
        lines.append(say("kept-due", at=_day(note.due_at)))
    if note.repeats.isdigit():
        lines.append(say("kept-days", days=wording.days(map(int, note.repeats))))
    lines.append(say("kept-whose", shared="yes" if note.shared else "no"))
    return (*lines, *([] if note.is_kept() else [say("kept-over")]))


def _own_words(facts: Facts, note: Note, most: int) -> Words:
    """Some notes hold the ids of things of ours, and those are read as what they say."""
    ids = note.words.split(",")
    if any(facts.content.item(id) is None for id in ids):
        return say("kept-words", words=cut(note.words, most))
    found = say(ids[0])
    for id in ids[1:]:
        found = say("kept-and", a=found, b=say(id))
    return found


def _offer(facts: Facts, moment: Moment, most: int) -> Entry:
    line = say("kept-offered", at=_day(moment.opened_at), practice=moment.practice)
    has_more = bool(moment.item or moment.words or moment.practice == Suggestions.name)
    at = moment.detail.get("at", "")
    # The instant that a promise is for.
    time = (say("kept-for", at=_day(datetime.fromtimestamp(int(at), UTC))),) if at.isdigit() else ()
    return (line, *((what(facts, moment, most),) if has_more else ()), *time)


def _answer(facts: Facts, moment: Moment, response: Response, most: int) -> Entry:
    lines = [
        say("kept-answered", at=_day(response.at), what=what(facts, moment, most)),
        say("kept-did", did=did(facts, moment, response)),
    ]
    return (*lines, *([say("kept-words", words=cut(response.words, most))] if response.words else []))
