"""What helps me: up to five lines, written for oneself and shared one by one, when ready (trace.md 004-21, 004-25)."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from bot.domain.card import Button, Card, Look, Name, Rows, Words, looking, say
from bot.domain.decision import NOTHING, Decision, Facts, ShowPanel
from bot.domain.note import Note
from bot.panels._panel import Panel, back, go
from bot.panels._shared import ask, cleaned, close, elsewhere, labelled, pages

KIND = "need"
MOST = 5
LIMIT = 100
# For whoever keeps passing over a fair wish: asked in private, and nothing of it is kept (trace.md 004-22).
SELF_WHY = "q-self-why"
THEIRS = "theirs"


class Needs(Panel):
    """`` and `p1` the list · `12` one line, `12/share`, `12/keep`, `12/edit`, `12/out` · `add` · `theirs` · `why`.

    `open` and `open/theirs` take away the page they stand on: these pages are protected, and only a new message is.
    """

    name: ClassVar[str] = "needs"
    group_commands: ClassVar[dict[str, str]] = {"needs": ""}
    private_commands: ClassVar[dict[str, str]] = group_commands
    reads_notes: ClassVar[bool] = True
    root: ClassVar[str] = "mine"
    order: ClassVar[int] = 20

    def entries(self, facts: Facts) -> tuple[Button, ...]:
        mine = go(self.name, "open", "needs-open-button")
        other = facts.other()
        if other is None or not _shared(facts):
            return (mine,)
        return (mine, labelled(self.name, f"open/{THEIRS}", say("needs-theirs-button", other=Name(other.id))))

    def card(self, facts: Facts, path: str) -> Card:
        if not facts.private or facts.who is None:
            return elsewhere(self.name)
        note = _mine(facts, path.partition("/")[0])
        if note is not None:
            return _line(facts, note)
        if path == THEIRS or path.startswith(f"{THEIRS}/"):
            return _theirs(facts, path.partition("/")[2])
        if path == "why" and facts.content.item(SELF_WHY):
            rows = ((back(self.name, THEIRS), close(self.name)),)
            return _page(say("needs-why"), looking(Look.QUOTE, say(SELF_WHY)), rows=rows)
        return _list(facts, path)

    def tapped(self, facts: Facts, path: str) -> Decision:
        if path == "close":
            return Decision(close=True)
        if not facts.private or facts.who is None:
            return Decision(toast=say("mine-elsewhere-toast"))
        which, _, step = path.partition("/")
        if which == "open":
            return Decision(close=True, panels=(ShowPanel(panel=self.name, path=step, to=facts.who.id),))
        if which == "add":
            is_full = len(facts.mine(KIND)) >= MOST
            return Decision(toast=say("needs-full-toast")) if is_full else ask(self.name, path, "needs-ask")
        note = _mine(facts, which)
        return _on_line(note, path, step) if note is not None and step else Decision(goto=path)

    def typed(self, facts: Facts, path: str, words: str) -> Decision:
        if not facts.private or facts.who is None:
            return NOTHING
        line, which = cleaned(words, LIMIT), path.partition("/")[0]
        if line is None:
            return ask(self.name, path, "needs-ask-again")
        note = _mine(facts, which)
        if note is not None:
            return Decision(notes=(replace(note, words=line),), goto=which)
        if which != "add":
            # The line was taken out while its new words were being typed.
            return Decision(goto="")
        new = Note(couple=facts.couple.id, owner=facts.who.id, kind=KIND, words=line, created_at=facts.now)
        return Decision(notes=(new,), goto="")


PANEL = Needs()


def _on_line(note: Note, path: str, step: str) -> Decision:
    here = f"{note.id}"
    match step:
        case "share" | "keep":
            shared = step == "share"
            return Decision(notes=(replace(note, shared=shared),), goto=here, toast=say(f"needs-{step}-toast"))
        case "out":
            return Decision(drop=(note.id,), goto="", toast=say("needs-out-toast"))
        case "edit":
            return ask("needs", path, "needs-ask")
    return Decision(goto=here)


def _mine(facts: Facts, which: str) -> Note | None:
    return next((n for n in facts.mine(KIND) if f"{n.id}" == which), None)


def _shared(facts: Facts) -> tuple[Note, ...]:
    """What the other has shared: the only lines of theirs that are ever shown."""
    other = facts.other()
    return tuple(n for n in facts.kept_by(other.id, KIND) if n.shared) if other else ()


def _page(*lines: Words, rows: Rows) -> Card:
    return Card(lines=lines, rows=rows, protected=True)


def _list(facts: Facts, step: str) -> Card:
    kept = list(enumerate(facts.mine(KIND), 1))
    shown, turn = pages("needs", kept, "", step, MOST)
    lines = [say(f"needs-line-{'shared' if note.shared else 'own'}", n=n, words=note.words) for n, note in shown]
    numbers = tuple(labelled("needs", f"{note.id}", say("needs-number-button", n=n)) for n, note in shown)
    add = (go("needs", "add", "needs-add-button"),) if len(kept) < MOST else ()
    lend = Button(label=say("needs-lend-button"), copy=say("s-clear-need"))
    rows = (*((numbers,) if numbers else ()), *turn, (*add, lend), (back("mine"), close("needs")))
    return _page(say("needs-title"), *(lines or [say("needs-empty")]), rows=rows)


def _line(facts: Facts, note: Note) -> Card:
    here, other = f"{note.id}", facts.other()
    name = Name(other.id) if other else ""
    state = say("needs-is-shared" if note.shared else "needs-is-own", other=name)
    share = labelled("needs", f"{here}/share", say("needs-share-button", other=name))
    keep = go("needs", f"{here}/keep", "needs-keep-button")
    change = (go("needs", f"{here}/edit", "needs-edit-button"), go("needs", f"{here}/out", "needs-out-button"))
    rows = ((keep if note.shared else share,), change, (back("needs"), close("needs")))
    return _page(looking(Look.QUOTE, say("needs-words", words=note.words)), state, rows=rows)


def _theirs(facts: Facts, step: str) -> Card:
    other = facts.other()
    shown, turn = pages("needs", _shared(facts), f"{THEIRS}/", step, MOST)
    lines = [say("needs-their-line", words=note.words) for note in shown] or [say("needs-theirs-empty")]
    why = ((go("needs", "why", "needs-why-button"),),) if facts.content.item(SELF_WHY) else ()
    title = say("needs-theirs", other=Name(other.id) if other else "")
    return _page(title, *lines, rows=(*turn, *why, (back("mine"), close("needs"))))
