"""Which idea comes to whom: what the other wrote that helps, what one remembers of them, or one of the pack."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta

from bot.domain import agreements
from bot.domain.card import Name, Words, say
from bot.domain.couple import Couple, Partner
from bot.domain.decision import Facts, Item
from bot.domain.note import Note
from bot.practices import _choice

# What somebody wrote is worth more than what we thought of: while there is some, it is one idea in three.
KEPT_IN = 3
KEPT_AGAIN_AFTER = timedelta(days=14)
# Two who share a place can do without ideas for a distance while at least so many others are left.
ENOUGH = 12


def is_welcome(couple: Couple, item: Item) -> bool:
    """Whether an item asks for no touch, or touch is fine for both; who would rather not is told to nobody."""
    return "touch" not in item.tags or not any(p.wants("touch", "off") for p in couple.partners)


def next_idea(facts: Facts, giver: Partner, passed: Collection[str] = ()) -> str:
    """The id of an item or, as `n-12`, of a note; empty when there is nothing. `passed` were seen already."""
    kept = [name for note in _kept_for(facts, giver) if _has_rested(facts, name := _name(note)) and name not in passed]
    if kept and facts.rng.randrange(KEPT_IN) == 0:
        return facts.rng.choice(kept)
    pool = _pool(facts, giver)
    item = _choice.choose(facts, pool, passed) or _choice.longest_ago(facts, pool, passed)
    return item.id if item else next(iter(kept), "")


def words_of(facts: Facts, idea: str) -> Words | None:
    """An idea as `facts.who` reads it; None when it is gone from the content, or from what somebody keeps."""
    other = facts.other()
    note = note_of(facts, idea)
    if other is None:
        return None
    if note is not None:
        return say(f"gestures-{note.kind}", other=Name(other.id), words=note.words)
    return say(idea, other=Name(other.id)) if facts.content.item(idea) else None


def note_of(facts: Facts, idea: str) -> Note | None:
    """The note an idea is made of, while `facts.who` may still be shown it."""
    return next((n for n in _kept_for(facts, facts.who) if _name(n) == idea), None) if facts.who else None


def _kept_for(facts: Facts, giver: Partner) -> tuple[Note, ...]:
    """What the other shared of their list, and what the giver keeps of the other's favourites."""
    other = facts.couple.other(giver.id)
    shared = [n for n in facts.kept_by(other.id, "need") if n.shared] if other else []
    return tuple(n for n in (*shared, *facts.kept_by(giver.id, "favourite")) if n.words)


def _name(note: Note) -> str:
    return f"n-{note.id}"


def _has_rested(facts: Facts, name: str) -> bool:
    return name not in facts.used or facts.now - facts.used[name] >= KEPT_AGAIN_AFTER


def _pool(facts: Facts, giver: Partner) -> list[Item]:
    """The ideas whose hour is not over on the giver's clock, and that suit these two and how things are."""
    part = _choice.part_of_day(facts, giver.zone)
    items = [i for i in _in_season(facts) if max(_choice.named_parts(i), default=part) >= part]
    where = agreements.value(facts.couple, "where")
    near = [i for i in items if "together" not in i.tags]
    far = [i for i in items if "apart" not in i.tags]
    if where == "apart":
        return near
    return far if where == "together" and len(far) >= ENOUGH else items


def _in_season(facts: Facts) -> list[Item]:
    """While a hard moment is open there are only the ideas made for one; else all the others."""
    every = [i for i in facts.content.items("gesture") if is_welcome(facts.couple, i)]
    if facts.couple.is_calm(facts.now):
        return [i for i in every if _choice.APART_FROM_THE_REST in i.tags]
    playful = facts.couple.is_playful(facts.now)
    return [i for i in _choice.everyday(every) if playful or "playful" not in i.tags]
