"""The way to one's own side, for what is answered in private only."""

from __future__ import annotations

from bot.domain.card import Button, Card, say


def own_side(page: str, *more: Button) -> Card:
    """A line that says no more than that; its button opens `page` in the private chat."""
    way = Button(label=say("privacy-mine-button"), private_link=page)
    return Card(lines=(say("privacy-elsewhere"),), rows=((way, *more),), silent=True)
