"""One module per menu, found by import; a menu is one message, edited in place, whose buttons hold its state."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from bot.panels._panel import Panel


@cache
def all_panels() -> dict[str, Panel]:
    """Every panel by its name."""
    found: dict[str, Panel] = {}
    for module in pkgutil.iter_modules(__path__):
        if not module.name.startswith("_"):
            panel = importlib.import_module(f"{__name__}.{module.name}").PANEL
            found[panel.name] = panel
    return found
