"""The pages of what one partner keeps: what it may be, the list, one note."""

from __future__ import annotations

from bot.domain.card import Arg, Button, Card, Name, Rows, Words, say
from bot.domain.decision import Facts
from bot.domain.note import YEARLY, Note
from bot.panels._keeping import MOST
from bot.panels._panel import back, go
from bot.panels._shared import close, in_pairs, labelled, pages
from bot.practices._occasions import KINDS
from bot.practices.remember import day_of, key_of, what

PER_PAGE = 8
LABEL = 18


def find(facts: Facts, step: str) -> Note | None:
    """The note of a step like `12/drop`: one's own, or a shared day of the other."""
    number = step.partition("/")[0]
    note = next((n for n in facts.notes if f"{n.id}" == number and n.is_kept() and n.kind in KINDS), None)
    is_shown = note is not None and facts.who is not None and (note.owner == facts.who.id or _is_shared_day(note))
    return note if is_shown else None


def _is_shared_day(note: Note) -> bool:
    return note.kind == "date" and note.shared and note.repeats == YEARLY


def _mine(facts: Facts) -> list[Note]:
    """What is next comes first, then what only lies there; the shared days of the other at the end."""
    own = [note for kind in KINDS for note in facts.mine(kind)]
    ahead = sorted((n for n in own if n.due_at is not None), key=lambda n: (n.due_at or n.created_at, n.id))
    other = facts.other()
    theirs = [n for n in facts.kept_by(other.id, "date") if _is_shared_day(n)] if other else []
    return [*ahead, *(n for n in own if n.due_at is None), *theirs]


def newest(facts: Facts) -> Note | None:
    return max((n for kind in KINDS for n in facts.mine(kind)), key=lambda n: n.id, default=None)


def is_full(facts: Facts) -> bool:
    return sum(len(facts.mine(kind)) for kind in KINDS) >= MOST


def first_page(facts: Facts) -> Card:
    kinds = [go("remember", f"k/{kind}", f"remember-kind-{kind}-button") for kind in KINDS]
    rows = in_pairs([*kinds, go("remember", "l", "remember-list-button")])
    return Card(lines=(say("remember-title", **_other(facts)),), rows=(*rows, (close("remember"),)))


def list_page(facts: Facts, step: str) -> Card:
    notes = _mine(facts)
    shown, turn = pages("remember", notes, "l/", step, PER_PAGE)
    rows = in_pairs([_item(facts, note) for note in shown])
    line = say("remember-list" if notes else "remember-list-empty")
    return Card(lines=(line,), rows=(*rows, *turn, (back("remember"), close("remember"))))


def _item(facts: Facts, note: Note) -> Button:
    is_mine = facts.who is not None and note.owner == facts.who.id
    words = what(note)
    short = f"{words[: LABEL - 1].rstrip()}…" if isinstance(words, str) and len(words) > LABEL else words
    return labelled("remember", f"n/{note.id}", say(f"remember-item-{note.kind if is_mine else 'theirs'}", what=short))


def kinds_page(note: Note) -> Card:
    kinds = [go("remember", f"n/{note.id}/k-{kind}", f"remember-kind-{kind}-button") for kind in KINDS]
    last = (go("remember", f"n/{note.id}/drop", "remember-drop-button"), close("remember"))
    return Card(lines=(say("remember-unsure", what=what(note)),), rows=(*in_pairs(kinds), last))


def note_page(facts: Facts, note: Note) -> Card:
    assert facts.who is not None
    args: dict[str, Arg] = {"what": what(note), **_other(facts)}
    at = day_of(note, facts.who, facts.now)
    args |= {"at": at} if at is not None else {}
    if note.owner != facts.who.id:
        line = say("remember-page-theirs", by=Name(note.owner), **args)
        unshare = (go("remember", f"n/{note.id}/unshare", "remember-unshare-button"),)
        return Card(lines=(line,), rows=(unshare, (back("remember", "l"), close("remember"))))
    if note.kind == "date" and at is None:
        return Card(lines=(say("remember-page-unset", **args),), rows=_note_rows(note))
    lines = (say(f"remember-page-{key_of(note)}", **args), *_promised(facts, note))
    return Card(lines=lines, rows=_note_rows(note))


def _promised(facts: Facts, note: Note) -> tuple[Words, ...]:
    """What will be said of it, and when."""
    kind = note.kind
    if kind == "date":
        # That morning the group is told instead.
        kind = "hour" if note.at is not None else "eve" if note.shared else kind
    is_silent = note.due_at is None and note.kind != "favourite"
    tells = say("remember-tells-nothing" if is_silent else f"remember-tells-{kind}", **_other(facts))
    if note.repeats != YEARLY:
        return (tells,)
    return (tells, say("remember-repeats-shared" if note.shared else "remember-repeats-year"))


def _note_rows(note: Note) -> Rows:
    here = f"n/{note.id}"
    changes = [go("remember", f"{here}/words", "remember-words-button")]
    if note.kind in ("date", "hard"):
        changes.append(go("remember", f"{here}/when", "remember-when-button"))
    changes += [
        go("remember", f"{here}/kinds", "remember-kinds-button"),
        go("remember", f"{here}/drop", "remember-drop-button"),
    ]
    return (*_yearly_rows(note), *in_pairs(changes), (back("remember", "l"), close("remember")))


def _yearly_rows(note: Note) -> Rows:
    if note.kind != "date":
        return ()
    here = f"n/{note.id}"
    if note.repeats != YEARLY:
        return ((go("remember", f"{here}/year", "remember-year-button"),),)
    share = "unshare" if note.shared else "share"
    return ((go("remember", f"{here}/once", "remember-once-button"), go("remember", f"{here}/{share}",
        f"remember-{share}-button")),)  # fmt: skip


def _other(facts: Facts) -> dict[str, Arg]:
    other = facts.other()
    return {"other": Name(other.id) if other else ""}


def elsewhere(panel: str) -> Card:
    mine = Button(label=say("settings-mine-button"), private_link=panel)
    return Card(lines=(say("remember-elsewhere"),), rows=((mine, close(panel)),), silent=True)
