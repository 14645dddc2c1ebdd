"""Forgetting one person, or every kept reply: in one transaction, and afterwards not a byte of it is left.

Freed places are zeroed (PRAGMA secure_delete), and `Database.scrub` sees to the copies that this leaves.
"""

from __future__ import annotations

import json
import re
from collections.abc import Set as AbstractSet

from bot.domain.card import PartnerId
from bot.domain.couple import Couple, CoupleId
from bot.storage import couples
from bot.storage.unit import SCRUB, Unit

# How a detail names a partner (`for12`, `12`) or a note (`n-7`).
_NAMED = re.compile(r"n-\d+|\d+")


async def person(unit: Unit, who: PartnerId) -> None:
    """Erase every row of `who`, in every couple they are or were in. What the other of the two did stays theirs."""
    unit.known.clear()
    for row in await unit.all("couple_ids_of", user=who):
        couple = CoupleId(row["id"])
        await couples.claim(unit, couple)
        await _part(unit, couple, who)
        await unit.one("erase_beginning", couple=couple)
        await unit.one("erase_letters_of", couple=couple)
        await unit.one("erase_updates_of", couple=couple)
        await unit.one("erase_empty_couple", couple=couple)
    await unit.one("erase_private_letters", user=who)
    await unit.one("erase_private_updates", user=who)
    await unit.one("erase_hold_of", user=who)


async def replaced(unit: Unit, couple: Couple, who: PartnerId) -> None:
    """Somebody else sits in their seat now, and must find nothing of the two who were here before."""
    unit.known.pop(("rhythms", couple.id), None)
    await _part(unit, couple.id, who)


async def kept_words(unit: Unit, couple: Couple) -> None:
    """The words of every reply, but those that wait sealed until both have answered."""
    await unit.one("erase_kept_words", couple=couple.id)
    await unit.one("set_meta", key=SCRUB, value="due")


async def _part(unit: Unit, couple: CoupleId, who: PartnerId) -> None:
    """Take everything of one out of what the two have."""
    notes = {f"n-{row['id']}" for row in await unit.all("note_ids_of", couple=couple, user=who)}
    for row in await unit.all("details_of_moments", couple=couple):
        await _without(unit, row["id"], json.loads(row["detail"]), {f"{who}", *notes})
    # What is looked up through somebody's notes or moments goes before them.
    await unit.one("erase_used_notes", couple=couple, user=who)
    await unit.one("let_moments_go", couple=couple, user=who)
    await unit.one("erase_responses_of", couple=couple, user=who)
    await unit.one("erase_moments_of_nobody", couple=couple)
    await unit.one("erase_notes_of", couple=couple, user=who)
    await unit.one("erase_rhythms_of", couple=couple, user=who)
    await unit.one("erase_showings_of", couple=couple, user=who)
    await unit.one("erase_partner", couple=couple, user=who)
    await unit.one("set_meta", key=SCRUB, value="due")


async def _without(unit: Unit, moment: int, detail: dict[str, str], names: AbstractSet[str]) -> None:
    kept = {key: value for key, value in detail.items() if names.isdisjoint(_NAMED.findall(f"{key} {value}"))}
    if kept != detail:
        await unit.one("set_detail", id=moment, detail=json.dumps(kept, sort_keys=True))
