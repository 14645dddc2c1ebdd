"""One module per kind of thing couples do; each holds its practice as `PRACTICE`."""

from __future__ import annotations

import sys
from functools import cache

from bot.domain.discovery import modules_of
from bot.practices._practice import Practice


@cache
def all_practices() -> dict[str, Practice]:
    """Every practice by its name."""
    found: list[Practice] = [module.PRACTICE for module in modules_of(sys.modules[__name__])]
    return {practice.name: practice for practice in found}
