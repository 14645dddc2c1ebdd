"""What a day of the path looks like: its thought, words to borrow, and three doors."""

from __future__ import annotations

from bot.domain.card import Button, Card, Look, Rows, Tone, Words, looking, say
from bot.domain.decision import Facts
from bot.domain.moment import Moment, State
from bot.practices import _walk
from bot.practices._practice import button, names


def asking(facts: Facts, moment: Moment) -> Card:
    """The suggestion to begin, or the question which day may stay."""
    if moment.kind == "keep":
        rows: Rows = ((button("path", moment, "pick"), button("path", moment, "enough")),) if moment.is_open() else ()
        return Card(lines=(say("path-keep"),), rows=rows, silent=True)
    opening = say(f"path-opening-{moment.detail.get('opening', 'more')}")
    line = say("path-suggests", opening=opening, **names(facts, moment))
    if not moment.is_open():
        key = "path-begins" if any(r.what == "yes" for r in moment.responses) else "path-another-time"
        return Card(lines=(line, say(key)), silent=True)
    rows = ((button("path", moment, "yes", tone=Tone.PRIMARY), button("path", moment, "not-now")),)
    return Card(lines=(line,), rows=rows)


def of_day(facts: Facts, moment: Moment) -> Card:
    item = facts.content.item(moment.item)
    title = say("path-day", number=_walk.number_of(moment.item), theme=_theme(facts, moment))
    if item is None or moment.state is State.RESTING:
        return Card(lines=(title, say("path-rested")))
    if moment.state is State.MET:
        return Card(lines=(title, say("path-met")), rows=_onward(facts, moment))
    match moment.detail.get("face", ""):
        case "why":
            lines: tuple[Words, ...] = (say(f"{item.idea}.source"), say(f"{item.idea}.caveat"))
            return Card(lines=lines, rows=((button("path", moment, "thought", "back-button"),),))
        case "words":
            copy = Button(label=say("path-copy-button"), copy=say(item.script))
            back = button("path", moment, "thought", "back-button")
            return Card(lines=(say("path-words"), looking(Look.QUOTE, say(item.script))), rows=((copy, back),))
        case "doors":
            return _doors(facts, moment, title)
    rows = (
        (button("path", moment, "why"), button("path", moment, "words")),
        (button("path", moment, "doors", tone=Tone.PRIMARY),),
    )
    return Card(lines=(title, say(item.idea)), rows=rows)


def _theme(facts: Facts, moment: Moment) -> Words:
    # A later content pack may have another path; a day without its theme is still a day.
    return say(moment.item) if facts.content.item(moment.item) else say("path-some-day")


def _doors(facts: Facts, moment: Moment, title: Words) -> Card:
    so_far = (say("path-one-did"),) if moment.responses else ()
    open_doors = tuple(button("path", moment, door) for door in _walk.doors(facts, moment.item))
    rows = (
        open_doors,
        (button("path", moment, "mine"), button("path", moment, "done")),
        (button("path", moment, "next"), button("path", moment, "thought", "back-button")),
    )
    return Card(lines=(title, say("path-doors"), *so_far), rows=rows)


def _onward(facts: Facts, moment: Moment) -> Rows:
    is_last = _walk.number_of(moment.item) >= _walk.DAYS
    if is_last or "next" in moment.detail or not _walk.is_walking(facts.couple):
        return ()
    return ((button("path", moment, "next"),),)
