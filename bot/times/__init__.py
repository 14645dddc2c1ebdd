"""When somebody means, as people type it: a day, a clock time, or so long from now, also inside a sentence."""

from bot.times.reading import Typed, next_instant, read

__all__ = ["Typed", "next_instant", "read"]
