"""What a day of the path looks like: its thought, words to borrow, and its doors."""

from __future__ import annotations

from bot.domain.card import Button, Card, Rows, Tone, Words, say
from bot.domain.decision import Facts
from bot.domain.moment import Moment, State
from bot.practices import _borrow, _keepsake, _walk
from bot.practices._cover import cover
from bot.practices._practice import button, link, names, varied

BEGIN, KEEP, STAYED = "begin", "keep", "kept"


def asking(facts: Facts, moment: Moment) -> Card:
    """The suggestion to begin, or the question which day may stay."""
    if moment.kind == KEEP:
        rows: Rows = ((button("path", moment, "pick"), button("path", moment, "enough")),) if moment.is_open() else ()
        return Card(lines=(say("path-keep"),), rows=rows, silent=True)
    # How near or far the two feel is nothing for a locked phone.
    opening = cover(say(f"path-opening-{moment.detail.get('opening', 'more')}"))
    line = say("path-suggests", opening=opening, **names(facts, moment))
    if not moment.is_open():
        end = moment.detail.get("end", "not-now")
        return Card(lines=(line, say(f"path-end-{end}")), silent=True)
    answers = (button("path", moment, "yes", tone=Tone.PRIMARY), button("path", moment, "not-now"))
    take_back = button("path", moment, "take-back", "suggestions-take-back-button")
    return Card(lines=(line,), rows=(answers, (take_back,)))


def of_day(facts: Facts, moment: Moment) -> Card:
    item, title = facts.content.item(moment.item), _title(facts, moment)
    if item is None or moment.state is State.RESTING:
        return Card(lines=(title, say("path-rested")))
    if moment.state is State.MET:
        return Card(lines=(title, say(_met_key(facts, moment))), rows=_onward(facts, moment))
    match moment.detail.get("face", "doors" if moment.kind == STAYED else ""):
        case "why":
            lines: tuple[Words, ...] = (say(f"{item.idea}.source"), say(f"{item.idea}.caveat"))
            return Card(lines=lines, rows=((_back(moment),),))
        case "words":
            return Card(lines=_borrow.lines(item.script), rows=((*_borrow.copying(item.script), _back(moment)),))
        case "doors":
            return _doors(facts, moment, title)
    reading = (button("path", moment, "why"), button("path", moment, "words"))
    rows = (reading, *_last_day(moment), (button("path", moment, "doors", tone=Tone.PRIMARY),))
    return Card(lines=(title, say(item.idea)), rows=rows)


def _title(facts: Facts, moment: Moment) -> Words:
    # A later content pack may have another path; a day without its theme is still a day.
    theme = say(moment.item) if facts.content.item(moment.item) else say("path-some-day")
    if moment.kind == STAYED:
        return varied(facts, "path-stayed", moment, theme=theme)
    return say("path-day", number=_walk.number_of(moment.item), theme=theme)


def _doors(facts: Facts, moment: Moment, title: Words) -> Card:
    so_far = (say("path-one-did"),) if moment.responses else ()
    open_doors = tuple(button("path", moment, door) for door in _walk.doors(facts, moment.item))
    last: tuple[Button, ...] = () if moment.kind == STAYED else (_next(moment),)
    rows = (open_doors, (button("path", moment, "mine"), button("path", moment, "done")), (*last, _back(moment)))
    return Card(lines=(title, varied(facts, "path-doors", moment), *so_far), rows=rows)


def _met_key(facts: Facts, moment: Moment) -> str:
    if _is_last(moment) or moment.kind == STAYED or not _walk.is_walking(facts.couple):
        return "path-met-last"
    return "path-met-on" if "next" in moment.detail else "path-met"


def _onward(facts: Facts, moment: Moment) -> Rows:
    if moment.kind == STAYED:
        return ()
    if _is_last(moment):
        return _last_day(moment)
    if "next" in moment.detail or not _walk.is_walking(facts.couple):
        return ()
    return ((_next(moment),),)


def _next(moment: Moment) -> Button:
    return button("path", moment, "next", "path-end-button" if _is_last(moment) else "")


def _last_day(moment: Moment) -> Rows:
    """On the tenth day there is something to choose together, and something to write, each alone."""
    if not _is_last(moment) or moment.kind == STAYED:
        return ()
    return ((button("path", moment, "values"), link("path-write-button", moment, _keepsake.WRITE)),)


def _is_last(moment: Moment) -> bool:
    return _walk.number_of(moment.item) >= _walk.DAYS


def _back(moment: Moment) -> Button:
    return button("path", moment, "thought", "path-thought-button" if moment.kind == STAYED else "back-button")
