"""What one unit of work has at hand: its transaction, its one `now`, and the facts of a couple."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from random import Random
from typing import Protocol

from bot.domain.admission import Admission
from bot.domain.card import PartnerId
from bot.domain.couple import Couple, Partner
from bot.domain.decision import Content, Facts
from bot.domain.event import Event, Person
from bot.storage import couples, moments, notes, rhythms
from bot.storage.unit import Unit

OPEN = Admission()


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """One unit of work. `now` is read once, before it begins."""

    unit: Unit
    now: datetime
    content: Spoken
    rng: Random
    admission: Admission = OPEN


class Spoken(Content, Protocol):
    """What there is and how it is worded: an export is the one thing that the engine words itself."""

    def speak(self, key: str, args: Mapping[str, str | int], language: str = ...) -> str: ...


class Reader(Protocol):
    """Whoever decides or draws, and says what it looks at beside the couple: a practice, a panel."""

    @property
    def reads_notes(self) -> bool: ...
    @property
    def reads_history(self) -> bool: ...
    @property
    def reads_skipped(self) -> bool: ...
    @property
    def reads_used(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Everything:
    """A reader for whom nothing that came is left out."""

    reads_notes: bool = True
    reads_history: bool = True
    reads_skipped: bool = False
    reads_used: bool = True


async def facts(
    context: Context, couple: Couple, who: Partner | None = None, private: bool = False, reader: Reader | None = None
) -> Facts:
    """Everything a decision about this couple may look at."""
    shown = await facts_of_card(context, couple, who, private, reader)
    if reader is not None and not reader.reads_used:
        return shown
    return replace(shown, used=await moments.used(context.unit, couple.id))


async def facts_of_card(
    context: Context, couple: Couple, who: Partner | None = None, private: bool = False, reader: Reader | None = None
) -> Facts:
    """The same for what is only drawn: a card chooses nothing, so what was used before need not be looked up."""
    unit, couple_id = context.unit, couple.id
    return Facts(
        couple=couple, now=context.now, content=context.content, rng=context.rng, who=who, private=private,
        rhythms=await rhythms.of_couple(unit, couple_id),
        notes=await notes.of_couple(unit, couple_id) if reader and reader.reads_notes else (),
        history=await moments.of_couple(unit, couple_id, skipped=reader.reads_skipped)
        if reader and reader.reads_history else (),
    )  # fmt: skip


async def couple_for(
    context: Context, event: Event, person: Person | None, *, after_the_end: bool = False
) -> Couple | None:
    """The couple an event belongs to: by its group, or in a private chat by the person.

    `after_the_end` also takes the one they were in last, whose rows are kept for thirty days.
    """
    if not event.is_private():
        return await couples.by_chat(context.unit, event.chat)
    if person is None:
        return None
    found = await couples.of_person(context.unit, person.id)
    return found or (await couples.ended_of(context.unit, person.id) if after_the_end else None)


async def is_elsewhere(context: Context, couple: Couple, who: PartnerId) -> bool:
    """Whether somebody shares Toward with a partner in another group."""
    return await couples.now_of(context.unit, who) not in (None, couple.id)
