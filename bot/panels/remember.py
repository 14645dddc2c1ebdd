"""What one partner keeps about what matters to the other: adding, looking up, changing, taking out."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from bot.domain.card import Card, say
from bot.domain.decision import NOTHING, Ask, Decision, Facts, ShowPanel
from bot.domain.event import Commanded
from bot.domain.note import YEARLY, Note
from bot.panels import _keeping
from bot.panels._keeping import UNSURE
from bot.panels._panel import Panel
from bot.panels._remember_pages import elsewhere, find, first_page, is_full, kinds_page, list_page, newest, note_page
from bot.panels._shared import cleaned
from bot.practices._occasions import KINDS, planned, the_day


class RememberPanel(Panel):
    """`` what it may be · `k/low` asks for one · `l`, `l/p1` the list · `last` the newest · `n/12` one note.

    `n/12/kinds` its page of kinds; `n/12/k-low`, `n/12/year`, `n/12/share`, `n/12/when`, `n/12/drop` …: taps.
    """

    name: ClassVar[str] = "remember"
    group_commands: ClassVar[dict[str, str]] = {"remember": ""}
    private_commands: ClassVar[dict[str, str]] = {"remember": ""}
    reads_notes: ClassVar[bool] = True

    def command(self, facts: Facts, event: Commanded) -> Decision:
        to = event.who.id if facts.private else None
        if not event.words or not facts.private or facts.who is None:
            return Decision(panels=(ShowPanel(panel=self.name, to=to),))
        note = _keeping.guessed(facts, event.words)
        if note is None:
            return _ask("date", "k/date", again=True)
        if is_full(facts):
            return Decision(panels=(ShowPanel(panel=self.name, path="l", to=to),))
        return Decision(notes=(note,), panels=(ShowPanel(panel=self.name, path="last", to=to),))

    def card(self, facts: Facts, path: str) -> Card:
        if not facts.private or facts.who is None:
            return elsewhere(self.name)
        page, _, step = path.partition("/")
        note = newest(facts) if page == "last" else find(facts, step)
        if page == "l":
            return list_page(facts, step)
        if page in ("n", "last") and note is not None:
            is_kinds = step.endswith("/kinds") or UNSURE in note.detail
            return kinds_page(note) if is_kinds else note_page(facts, note)
        return first_page(facts)

    def tapped(self, facts: Facts, path: str) -> Decision:
        if path == "close":
            return Decision(close=True)
        if not facts.private or facts.who is None:
            return Decision(toast=say("mine-elsewhere-toast"))
        match path.split("/"):
            case ["k", kind] if kind in KINDS:
                return Decision(toast=say("remember-full-toast")) if is_full(facts) else _ask(kind, path)
            case ["n", _, step]:
                note = find(facts, path[2:])
                return _changed(facts, note, step) if note is not None else Decision(goto="l")
        return Decision(goto=path)

    def typed(self, facts: Facts, path: str, words: str) -> Decision:
        if not facts.private or facts.who is None:
            return NOTHING
        match path.split("/"):
            case ["k", kind] if kind in KINDS:
                fresh = _keeping.kept(facts, kind, words)
                if fresh is None:
                    return _ask(kind, path, again=True)
                return Decision(notes=(fresh,), close=True, panels=self._at_the_end(facts, "last"))
            case ["n", _, step]:
                note = find(facts, path[2:])
                if note is None or note.owner != facts.who.id:
                    return Decision(goto="l")
                changed = _retyped(facts, note, step, words)
                if changed is None:
                    return _ask(step, path, again=True)
                return Decision(notes=(changed,), close=True, panels=self._at_the_end(facts, f"n/{note.id}"))
        return NOTHING

    def _at_the_end(self, facts: Facts, path: str) -> tuple[ShowPanel, ...]:
        """The page where it was typed: the one above it has gone out of sight."""
        return (ShowPanel(panel=self.name, path=path, to=facts.who.id),) if facts.who else ()


PANEL = RememberPanel()


def _changed(facts: Facts, note: Note, step: str) -> Decision:
    """A tap on a note's page; of the other's shared day one can only say: not in our group."""
    assert facts.who is not None
    here = f"n/{note.id}"
    if step == "unshare":
        goto = here if note.owner == facts.who.id else "l"
        return Decision(notes=(_replanned(facts, replace(note, shared=False)),), goto=goto)
    if note.owner != facts.who.id:
        return Decision(goto=here)
    if step in ("drop", "got"):
        toast = say(f"remember-{step}-toast")
        return Decision(drop=(note.id,), close=step == "got", goto="l" if step == "drop" else None, toast=toast)
    if step in ("words", "when"):
        return _ask(step, f"{here}/{step}")
    if step.startswith("k-") and step[2:] in KINDS:
        return _as_kind(facts, note, step[2:])
    changed = _repeating(facts, note, step) if note.kind == "date" else None
    if changed is None:
        return Decision(goto=f"{here}/{step}")
    return Decision(notes=(_replanned(facts, changed),), goto=here)


def _repeating(facts: Facts, note: Note, step: str) -> Note | None:
    assert facts.who is not None
    match step:
        case "year":
            return replace(note, repeats=YEARLY)
        case "once":
            # Of a birthday long ago only the next one is left.
            return replace(note, repeats="", shared=False, day=the_day(note, facts.who, facts.now))
        case "share":
            return replace(note, shared=True)
    return None


def _replanned(facts: Facts, note: Note) -> Note:
    """Planned anew on its keeper's clock."""
    owner = facts.couple.partner(note.owner)
    return planned(note, owner, facts.now) if owner is not None else note


def _as_kind(facts: Facts, note: Note, kind: str) -> Decision:
    """The same words, understood otherwise; a date asks for its day where it has none."""
    detail = {key: value for key, value in note.detail.items() if key != UNSURE}
    plain = replace(note, kind=kind, detail=detail, repeats="", shared=False)
    if kind == "date" and note.day is None:
        asked = _ask("when", f"n/{note.id}/when")
        return replace(asked, notes=(replace(plain, due_at=None),), goto=f"n/{note.id}")
    if kind == "hard" and note.day is None:
        plain = replace(plain, day=facts.who.local(facts.now).date() if facts.who else None)
    return Decision(notes=(_replanned(facts, plain),), goto=f"n/{note.id}")


def _retyped(facts: Facts, note: Note, step: str, words: str) -> Note | None:
    if step == "when":
        typed = _keeping.read_time(facts, words)
        return _keeping.timed(facts, note, typed) if typed.has_time() else None
    line = cleaned(words, _keeping.WORDS_LIMIT)
    return replace(note, words=line) if line is not None and step == "words" else None


def _ask(what: str, path: str, again: bool = False) -> Decision:
    """A few words to type; where there is no better line, what is asked again is asked in general."""
    own = what in ("date", "hard", "when")
    key = (f"remember-ask-{what}-again" if own else "remember-ask-again") if again else f"remember-ask-{what}"
    hint = f"remember-ask-{what}-placeholder"
    return Decision(ask=Ask(panel=PANEL.name, path=path, words=say(key), placeholder=say(hint)))
