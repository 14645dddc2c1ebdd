"""One module per kind of thing couples do; found by import, so that a new one is a new file and no edit elsewhere."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from bot.practices._practice import Practice


@cache
def all_practices() -> dict[str, Practice]:
    """Every practice by its name."""
    found: dict[str, Practice] = {}
    for module in pkgutil.iter_modules(__path__):
        if not module.name.startswith("_"):
            practice = importlib.import_module(f"{__name__}.{module.name}").PRACTICE
            found[practice.name] = practice
    return found
