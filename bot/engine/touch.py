"""What every act of a partner refreshes: their name as Telegram has it now, that they are here, and the back-off."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.couple import Couple, Easing
from bot.domain.event import Person

# Only the day of the last act is needed (product.md 2.14); writing it once an hour keeps a tap cheap.
SEEN_EVERY = timedelta(hours=1)
# Whoever chose a language here is not spoken to in the one of their Telegram any more (panels/language.py).
LANGUAGE = "language"


def touched(couple: Couple, person: Person, private: bool, now: datetime) -> Couple:
    """The couple after one of them did anything at all; unchanged for anybody else."""
    partner = couple.partner(person.id)
    if partner is None:
        return couple
    seen = partner.active_at is not None and now - partner.active_at < SEEN_EVERY
    here = replace(
        partner, name=person.name, language=partner.own.get(LANGUAGE) or person.language or partner.language,
        reachable=partner.reachable or private, active_at=partner.active_at if seen else now,
    )  # fmt: skip
    changed = couple if here == partner else couple.with_partner(here)
    return changed if changed.easing == Easing() else replace(changed, easing=Easing())
