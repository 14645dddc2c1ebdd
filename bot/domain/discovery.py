"""Practices and panels are found by import: a new one is a new file, and no edit elsewhere (design.md 3)."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType


def modules_of(package: ModuleType) -> Iterator[ModuleType]:
    """The modules of a package in the order of their names, but for those that begin with an underscore."""
    for found in pkgutil.iter_modules(package.__path__):
        if not found.name.startswith("_"):
            yield importlib.import_module(f"{package.__name__}.{found.name}")
