"""A start that makes no more than an idle bot needs (docs/speed.md, Start and memory)."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

# For consoles and command lines that nobody of us uses: structlog and httpx load them wherever they find them.
EXTRAS = ("rich", "greenlet", "click")


@contextmanager
def lean() -> Iterator[None]:
    """What is imported in here finds no optional extras, and the collector rests: what a start makes, stays."""
    hidden = [name for name in EXTRAS if name not in sys.modules]
    collects = gc.isenabled()
    gc.disable()
    for name in hidden:
        # The import system's own sign for a module that is not there.
        sys.modules[name] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]
        if collects:
            gc.enable()
