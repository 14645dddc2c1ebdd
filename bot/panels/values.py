"""Three values each, picked privately; what both share is shown in the group once both are ready."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from bot.domain import agreements
from bot.domain.card import Button, Card, Words, say
from bot.domain.change import Change, What
from bot.domain.decision import Decision, Facts, ShowPanel
from bot.domain.note import Note
from bot.panels._panel import Panel, back, go
from bot.panels._shared import close, in_pairs, labelled, pages
from bot.practices import _values, values
from bot.practices._values import KIND, PICKS, READY
from bot.practices.suggestions import propose

PER_PAGE = 8
LONGEST_STEP = 3


class ValuesPanel(Panel):
    """In the group `` and the taps `on`, `off` (at the head of the recap).

    In private `` and `p1` to pick from, `p1/v-calm` a pick, `ready`, `notyet`, and `invite`: a page for the group.
    """

    name: ClassVar[str] = "values"
    group_commands: ClassVar[dict[str, str]] = {"values": ""}
    private_commands: ClassVar[dict[str, str]] = group_commands
    reads_notes: ClassVar[bool] = True
    root: ClassVar[str] = "what"
    order: ClassVar[int] = 60

    def entries(self, facts: Facts) -> tuple[Button, ...]:
        return (go(self.name, "", "values-open-button"),)

    def card(self, facts: Facts, path: str) -> Card:
        if not facts.private or facts.who is None:
            return _together(facts)
        if _values.is_ready(_mine(facts)):
            return _waiting(facts)
        return _picking(facts, path.partition("/")[0])

    def tapped(self, facts: Facts, path: str) -> Decision:
        if path == "close":
            return Decision(close=True)
        if path in ("on", "off"):
            return propose(facts, Change(what=What.SET, kind=KIND, to=path), "")
        if not facts.private or facts.who is None:
            return Decision(goto="")
        page, _, value = path.partition("/")
        match page:
            case "ready":
                return _ready(facts)
            case "notyet":
                return _not_yet(facts)
            case "invite":
                return Decision(panels=(ShowPanel(panel=self.name),), toast=say("values-invited-toast"))
        return _pick(facts, value, page) if facts.content.item(value) else Decision(goto=page)


PANEL = ValuesPanel()


def _mine(facts: Facts) -> Note | None:
    return _values.note_of(facts, facts.who.id) if facts.who else None


def _pick(facts: Facts, value: str, page: str) -> Decision:
    """Picked, or put back; once one would show them they stay as they are until one says *not yet*."""
    assert facts.who is not None
    note = _mine(facts)
    before = _values.picks(facts.content, note)
    if _values.is_ready(note):
        return Decision(goto="")
    if value not in before and len(before) >= PICKS:
        return Decision(toast=say("values-three-toast"))
    after = [v for v in before if v != value] if value in before else [*before, value]
    kept = note or Note(couple=facts.couple.id, owner=facts.who.id, kind=KIND, created_at=facts.now)
    return Decision(notes=(replace(kept, words=",".join(after)),), goto=page)


def _ready(facts: Facts) -> Decision:
    assert facts.who is not None
    note, other = _mine(facts), facts.other()
    if note is None or len(_values.picks(facts.content, note)) < PICKS:
        return Decision(goto="")
    mine = note.with_detail(**{READY: "1"})
    theirs = _values.note_of(facts, other.id) if other else None
    if theirs is None or not _values.is_ready(theirs):
        return Decision(notes=(mine,), goto="", toast=say("values-ready-toast"))
    return replace(values.show(facts, (mine, theirs)), goto="", toast=say("values-shown-toast"))


def _not_yet(facts: Facts) -> Decision:
    """Back to picking; once they have been shown, for both: else one could find out the other's by picking on."""
    assert facts.who is not None
    mine, other = _mine(facts), facts.other()
    if mine is None:
        return Decision(goto="")
    theirs = _values.note_of(facts, other.id) if other and mine.shared else None
    return Decision(notes=tuple(_open(note) for note in (mine, theirs) if note is not None), goto="")


def _open(note: Note) -> Note:
    return replace(note, detail={key: value for key, value in note.detail.items() if key != READY}, shared=False)


def _together(facts: Facts) -> Card:
    line = _values.values_line(facts)
    pick = Button(label=say("values-pick-button"), private_link="values")
    to = "off" if agreements.value(facts.couple, KIND) == "on" else "on"
    recap = ((go("values", to, f"values-recap-{to}-button"),),) if line or to == "off" else ()
    lines = (line, say("values-again")) if line else (say("values-invite"),)
    return Card(lines=lines, rows=((pick,), *recap, (back("what"), close("values"))))


def _picking(facts: Facts, step: str) -> Card:
    mine = _values.picks(facts.content, _mine(facts))
    shown, turn = pages("values", facts.content.items("value"), "", step, PER_PAGE)
    here = step if step[:1] == "p" and len(step) <= LONGEST_STEP else "p0"
    toggles = [labelled("values", f"{here}/{item.id}", _toggle(item.id, item.id in mine)) for item in shown]
    ready = (go("values", "ready", "values-ready-button"),) if len(mine) == PICKS else ()
    lines = (say("values-pick"), *_picked(mine), *((say("values-how"),) if ready else ()))
    return Card(lines=lines, rows=(*in_pairs(toggles), *turn, *((ready,) if ready else ()), (close("values"),)))


def _waiting(facts: Facts) -> Card:
    mine = _values.picks(facts.content, _mine(facts))
    line = _values.values_line(facts)
    lines = (*_picked(mine), *((line,) if line else (say("values-waits"),)))
    again = go("values", "notyet", "values-again-button" if line else "values-not-yet-button")
    invite = () if line else (go("values", "invite", "values-invite-button"),)
    return Card(lines=lines, rows=((again, *invite), (close("values"),)))


def _picked(mine: tuple[str, ...]) -> tuple[Words, ...]:
    if not mine:
        return ()
    places = zip("abc", mine, strict=False)
    return (Words(f"values-yours-{len(mine)}", {place: say(id) for place, id in places}),)


def _toggle(value: str, picked: bool) -> Words:
    return say("toggle-on" if picked else "toggle-off", what=say(value))
