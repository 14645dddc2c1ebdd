"""One module per menu, each holding its panel as `PANEL`: one message, edited in place; its buttons hold its state."""

from __future__ import annotations

import sys
from functools import cache

from bot.domain.discovery import modules_of
from bot.panels._panel import Panel


@cache
def all_panels() -> dict[str, Panel]:
    """Every panel by its name."""
    found: list[Panel] = [module.PANEL for module in modules_of(sys.modules[__name__])]
    return {panel.name: panel for panel in found}
