"""Questions of their own, and how deep the others may go; both see and change them."""

from __future__ import annotations

from typing import ClassVar

from bot.domain import agreements
from bot.domain.card import Button, Card, say
from bot.domain.change import Change, What
from bot.domain.decision import Decision, Facts
from bot.domain.note import Note
from bot.panels._panel import Panel, back, go
from bot.panels._shared import ask, cleaned, close, pages
from bot.practices._pool import OWN
from bot.practices.suggestions import propose

DEPTH = "depth"
LIMIT = 160
PER_PAGE = 5
# More than these nobody looks through.
MOST = 60


class Questions(Panel):
    """`` the list, `p1` its pages · `q/12` one of them · `depth` · taps: `add`, `out/12`, `depth/deep`."""

    name: ClassVar[str] = "questions"
    root: ClassVar[str] = "what"
    reads_notes: ClassVar[bool] = True

    def entries(self, facts: Facts) -> tuple[Button, ...]:
        depth = agreements.value(facts.couple, DEPTH)
        return (go(self.name, "", "questions-button"), go(self.name, DEPTH, "questions-depth-button", depth=depth))

    def card(self, facts: Facts, path: str) -> Card:
        page, _, which = path.partition("/")
        if page == DEPTH:
            return _depth_card(facts)
        one = _note(facts, which) if page == "q" else None
        return self._list(facts, path) if one is None else self._one(one)

    def tapped(self, facts: Facts, path: str) -> Decision:
        match path.split("/"):
            case ["close"]:
                return Decision(close=True)
            case ["add"]:
                full = len(_own(facts)) >= MOST
                return Decision(toast=say("questions-full-toast")) if full else ask(self.name, path, "questions-ask")
            case ["out", which]:
                one = _note(facts, which)
                return Decision(drop=(one.id,) if one else (), goto="", toast=say("questions-out-toast"))
            case ["depth", to] if agreements.is_known(DEPTH, to):
                return propose(facts, Change(what=What.SET, kind=DEPTH, to=to), DEPTH)
        return Decision(goto=path)

    def typed(self, facts: Facts, path: str, words: str) -> Decision:
        found = cleaned(words, LIMIT)
        if found is None or facts.who is None:
            return ask(self.name, "add", "questions-ask-again")
        if any(note.words == found for note in _own(facts)):
            return Decision(goto="")
        added = Note(
            couple=facts.couple.id, owner=facts.who.id, kind=OWN, words=found, shared=True, created_at=facts.now
        )  # fmt: skip
        return Decision(notes=(added,), goto="")

    def _list(self, facts: Facts, path: str) -> Card:
        numbered = list(enumerate(_own(facts), 1))
        shown, turn = pages(self.name, numbered, "", path, PER_PAGE)
        listed = tuple(say("questions-line", number=n, question=note.words) for n, note in shown)
        numbers = tuple(go(self.name, f"q/{note.id}", "questions-number-button", number=n) for n, note in shown)
        last = (go(self.name, "add", "questions-add-button"), back("what"), close(self.name))
        lines = (say("questions-title"), *(listed or (say("questions-none"),)))
        return Card(lines=lines, rows=(*((numbers,) if numbers else ()), *turn, last))

    def _one(self, note: Note) -> Card:
        out = go(self.name, f"out/{note.id}", "questions-out-button")
        line = say("questions-one", question=note.words)
        return Card(lines=(line,), rows=((out,), (back(self.name), close(self.name))))


PANEL = Questions()


def _depth_card(facts: Facts) -> Card:
    now = agreements.value(facts.couple, DEPTH)
    toggles = tuple(
        go("questions", f"{DEPTH}/{to}", f"questions-{to}-button", chosen="on" if to == now else "off")
        for to in agreements.AGREEMENTS[DEPTH].values
    )
    lines = (say("questions-depth"), say(f"questions-depth-{now}"), say("what-how"))
    return Card(lines=lines, rows=(toggles, (back("what"), close("questions"))))


def _own(facts: Facts) -> list[Note]:
    return [note for note in facts.notes if note.kind == OWN and note.shared and note.is_kept()]


def _note(facts: Facts, which: str) -> Note | None:
    return next((note for note in _own(facts) if f"{note.id}" == which), None)
