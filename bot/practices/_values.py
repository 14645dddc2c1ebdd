"""What the two value: three each, picked privately, and the line they make together once both show theirs."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.card import PartnerId, Words, say
from bot.domain.decision import Content, Facts
from bot.domain.note import Note

KIND = "values"
PICKS = 3
READY = "ready"
_PLACES = "abcdef"


def values_line(facts: Facts) -> Words | None:
    """What both value, in one line; None until both have shown theirs, or where too few are left to say.

    It reads `facts.notes`, so whoever asks declares `reads_notes`. Whether the line is wanted somewhere (the agreement
    `values` for the recap) is for them to ask.
    """
    notes = [note_of(facts, p.id) for p in facts.couple.partners]
    shown = [note for note in notes if note is not None and note.shared]
    return line(facts.content, common(facts.content, shown)) if len(shown) == 2 else None


def note_of(facts: Facts, who: PartnerId) -> Note | None:
    """The one note in which a partner keeps their picks."""
    return next(iter(facts.kept_by(who, KIND)), None)


def picks(content: Content, note: Note | None) -> tuple[str, ...]:
    """The ids somebody picked, as far as the content still has them."""
    chosen = note.words.split(",") if note else []
    return tuple(item.id for item in content.items("value") if item.id in chosen)


def is_ready(note: Note | None) -> bool:
    """Whether somebody would show theirs."""
    return note is not None and (note.shared or READY in note.detail)


def common(content: Content, notes: Iterable[Note]) -> tuple[str, ...]:
    """What all have picked; where nothing is in common, everything that anybody did, in the order of the pack."""
    sets = [set(picks(content, note)) for note in notes]
    found = set.intersection(*sets) or set.union(*sets)
    return tuple(item.id for item in content.items("value") if item.id in found)


def line(content: Content, ids: Iterable[str]) -> Words | None:
    """Up to three are what both picked; four to six are what the two bring together."""
    known = [id for id in ids if content.item(id) is not None][: len(_PLACES)]
    if not known:
        return None
    return Words(f"values-line-{len(known)}", {place: say(id) for place, id in zip(_PLACES, known, strict=False)})
