"""Whether ideas may be about touch: one partner's no holds for both, and nobody is told whose it is."""

from __future__ import annotations

from typing import ClassVar

from bot.panels._own import OwnChoice


class Touch(OwnChoice):
    """Read wherever something of the packs is offered (`_ideas.is_welcome`)."""

    name: ClassVar[str] = "touch"
    order: ClassVar[int] = 50
    choice: ClassVar[str] = "touch"
    values: ClassVar[tuple[str, ...]] = ("on", "off")


PANEL = Touch()
