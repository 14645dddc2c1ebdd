"""Forgetting one person: every row of theirs, in one transaction; freed pages are zeroed (PRAGMA secure_delete)."""

from __future__ import annotations

from bot.domain.card import PartnerId
from bot.domain.couple import Couple
from bot.storage.database import Unit


async def person(unit: Unit, couple: Couple, who: PartnerId) -> None:
    """Erase what `who` kept, offered, answered and was shown, and the outbox and inbox rows of the two chats."""
    unit.known.clear()
    await unit.one("erase_notes_of", couple=couple.id, user=who)
    await unit.one("erase_responses_of", couple=couple.id, user=who)
    await unit.one("erase_moments_of", couple=couple.id, user=who)
    await unit.one("erase_details", couple=couple.id)
    await unit.one("erase_rhythms_of", couple=couple.id, user=who)
    await unit.one("erase_showings_of", user=who)
    await unit.one("erase_letters_of", couple=couple.id, user=who)
    await unit.one("erase_updates_of", user=who, chat=couple.chat)
    await unit.one("remove_partner", couple=couple.id, user=who)


async def kept_words(unit: Unit, couple: Couple) -> None:
    """The words of every reply to what is over; what is open still needs its own."""
    await unit.one("erase_kept_words", couple=couple.id)
