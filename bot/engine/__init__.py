"""Load, decide, save: the one place where decisions become transactions."""

from bot.engine.engine import Engine

__all__ = ["Engine"]
