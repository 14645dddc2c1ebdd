"""What is kept about one partner, as files for them alone (product.md 2.14)."""

from __future__ import annotations

from bot.domain.card import PartnerId
from bot.domain.couple import Couple
from bot.engine.context import Context
from bot.messenger import File

FILES = ("toward.json", "toward.html")


async def file(context: Context, couple: Couple, who: PartnerId, name: str) -> File:
    """One of FILES, as it is now."""
    return File(name=name, data=b"")
