"""What is one's own today: what waits, what one promised, what one keeps in mind, one's idea. Nothing is counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from bot.domain.card import Button, Card, MomentTap, PanelTap, Place, Rows, Words, say
from bot.domain.decision import Decision, Facts, Show, ShowPanel
from bot.domain.event import Commanded
from bot.domain.moment import Moment
from bot.domain.note import Note
from bot.panels._panel import Panel, back, go
from bot.panels._shared import close, labelled
from bot.practices import _occasions, _promise_cards, all_practices
from bot.practices._ideas import words_of
from bot.practices.remember import day_of, what

# A page to read in one look: of each kind so many, and only the first thing that waits has its buttons.
MOST = 3
LABEL = 24
_KEPT = ("date", "hard", "low")


class Today(Panel):
    """`` the page · `p` one's promises · `p/7` brings one to the end of the chat · `a/7/here` answers what waits."""

    name: ClassVar[str] = "today"
    group_commands: ClassVar[dict[str, str]] = {"today": ""}
    private_commands: ClassVar[dict[str, str]] = {"today": ""}
    reads_notes: ClassVar[bool] = True
    reads_history: ClassVar[bool] = True

    def command(self, facts: Facts, event: Commanded) -> Decision:
        return Decision(panels=(ShowPanel(panel=self.name, to=event.who.id if facts.private else None),))

    def card(self, facts: Facts, path: str) -> Card:
        if not facts.private or facts.who is None:
            mine = Button(label=say("settings-mine-button"), private_link=self.name)
            return Card(lines=(say("today-elsewhere"),), rows=((mine, close(self.name)),), silent=True)
        if path == "p":
            rows = tuple((_to_promise(moment),) for moment in _promises(facts))
            return Card(lines=(say("today-promises"),), rows=(*rows, (back(self.name), close(self.name))))
        return _page(facts)

    def tapped(self, facts: Facts, path: str) -> Decision:
        if path == "close":
            return Decision(close=True)
        if not facts.private or facts.who is None:
            return Decision(toast=say("mine-elsewhere-toast"))
        match path.split("/"):
            case ["p", number]:
                moment = next((m for m in _promises(facts) if f"{m.id}" == number), None)
                return (
                    Decision(show=(Show(moment=moment, to=(facts.who.id,), instead=True),))
                    if moment
                    else Decision(goto="p")
                )
            case ["a", number, action]:
                waiting = next((m for m in _waiting(facts) if f"{m.id}" == number), None)
                if waiting is None:
                    return Decision(goto="")
                return replace(all_practices()[waiting.practice].tapped(facts, waiting, action), goto="")
        return Decision(goto=path)


PANEL = Today()


def _page(facts: Facts) -> Card:
    waiting, promises = list(_waiting(facts))[:MOST], list(_promises(facts))[:MOST]
    lines = [
        *(all_practices()[m.practice].card(facts, m, Place.PRIVATE).lines[0] for m in waiting),
        *(_promise_cards.private(facts, m).lines[0] for m in promises),
        *list(_kept(facts))[:MOST],
        *_idea(facts),
    ]
    rows: Rows = (_answers(facts, waiting[0]),) if waiting else ()
    mine = (go("today", "p", "today-promises-button"),) if promises else ()
    more = (go("remember", "", "today-remember-button"), go("promise", "", "today-promise-button"))
    said = (say("today-title"), *lines) if lines else (say("today-empty"),)
    return Card(lines=said, rows=(*(row for row in (*rows, mine) if row), more, (close("today"),)))


def _waiting(facts: Facts) -> Iterator[Moment]:
    """What the other offered or what both are asked, newest first, as long as this one has not answered."""
    assert facts.who is not None
    for moment in facts.history:
        practice = all_practices().get(moment.practice)
        is_for_me = moment.by != facts.who.id and not moment.answered_by(facts.who.id)
        if practice is not None and practice.nudges and moment.is_open() and is_for_me:
            yield moment


def _answers(facts: Facts, moment: Moment) -> tuple[Button, ...]:
    """The smallest answers there are, as a nudge would offer them; answered here the page goes on."""
    offered = all_practices()[moment.practice].nudge(facts, moment).rows
    return tuple(_here(button) for button in (offered[0] if offered else ()))


def _here(button: Button) -> Button:
    if not isinstance(button.tap, MomentTap):
        return button
    return replace(button, tap=PanelTap("today", f"a/{button.tap.moment}/{button.tap.action}"))


def _promises(facts: Facts) -> Iterator[Moment]:
    """One's own that are open, those with the nearest time first."""
    assert facts.who is not None
    mine = (m for m in facts.history if m.practice == "promises" and m.by == facts.who.id and m.is_open())
    yield from sorted(mine, key=lambda m: (_promise_cards.promised_at(m) or m.rests_at, m.id))


def _to_promise(moment: Moment) -> Button:
    words = _promise_cards.what(moment)
    short = f"{words[: LABEL - 1].rstrip()}…" if isinstance(words, str) and len(words) > LABEL else words
    return labelled("today", f"p/{moment.id}", say("today-promise-item", what=short))


def _kept(facts: Facts) -> Iterator[Words]:
    """What one wanted to remember today."""
    assert facts.who is not None
    today = facts.who.local(facts.now).date()
    notes = [note for kind in _KEPT for note in facts.mine(kind)]
    for note in notes:
        if note.kind == "low" or _occasions.the_day(note, facts.who, facts.now) == today:
            yield _kept_line(facts, note)


def _kept_line(facts: Facts, note: Note) -> Words:
    assert facts.who is not None
    at = day_of(note, facts.who, facts.now)
    if note.kind == "date" and note.at is not None and at is not None:
        return say("today-meeting", what=what(note), at=replace(at, dated=False))
    return say(f"remember-item-{note.kind}", what=what(note))


def _idea(facts: Facts) -> tuple[Words, ...]:
    """Their small idea, for whoever has it in private; in the group it is peeked at."""
    assert facts.who is not None
    who = facts.who
    if not who.wants("ideas", "private"):
        return ()
    key = f"for{who.id}"
    offered = (m.detail.get(key, "") for m in facts.history if m.practice == "gestures" and m.is_open()
               and not m.answered_by(who.id))  # fmt: skip
    words = words_of(facts, next(offered, ""))
    return (say("today-idea", idea=words),) if words is not None else ()
