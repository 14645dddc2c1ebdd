"""What is kept about one partner, as files for them alone (product.md 2.14): rows as JSON, words as a page.

Nothing of the other's is in them but what both have seen, and no number about either (docs/export.md).
"""

from __future__ import annotations

from bot.domain.card import PartnerId
from bot.domain.couple import Couple
from bot.engine.context import Context, facts
from bot.engine.export import page, rows
from bot.engine.export.kept import Kept
from bot.engine.export.reader import Reader
from bot.messenger import File
from bot.storage import couples, showings

FILES = ("toward.json", "toward.html")


class Everything:
    """Reads all there is."""

    reads_notes = reads_history = reads_skipped = reads_used = True


async def file(context: Context, who: PartnerId, name: str) -> File:
    """One of FILES, as it is now: of the couple of now, and of what is left of earlier ones."""
    every = await couples.every_of(context.unit, who)
    kept = [await _kept(context, couple, who) for couple in every]
    if name == "toward.html":
        return File(name=name, data=page.page(kept).encode())
    return File(name=name, data=rows.rows(kept, await showings.to_partner(context.unit, who)).encode())


async def _kept(context: Context, couple: Couple, who: PartnerId) -> Kept:
    partner = couple.partner(who)
    known = await facts(context, couple, partner, private=True, reader=Everything())
    names = {p.id: p.name for p in couple.partners}
    zone = partner.zone if partner and partner.zone else couple.zone()
    # Dates and the direction of the page go with the words that there are.
    language = context.content.closest((partner.language if partner else "") or couple.language)
    reader = Reader(content=context.content, language=language, names=names, zone=zone)
    return Kept(facts=known, in_group=await showings.in_group(context.unit, couple.id), reader=reader)
