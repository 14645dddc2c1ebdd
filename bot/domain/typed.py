"""Words as people type them, on one line and whole: what no eye sees goes, what holds an emoji together stays."""

from __future__ import annotations

from unicodedata import category

# What holds a family of emoji together, and letters of some scripts apart.
_JOINERS = "\u200c\u200d"
# The flags of England, Scotland and Wales are spelled with these (Unicode, emoji tag sequences).
_TAGS = range(0xE0020, 0xE0080)
# Controls, halves of characters, and marks without a shape. A character that is newer than Python is none of them.
_UNSEEN = {"Cc", "Cs", "Cf"}


def on_one_line(words: str) -> str:
    """'' when nothing is left."""
    seen = "".join(c if c in _JOINERS or ord(c) in _TAGS or category(c) not in _UNSEEN else " " for c in words)
    # At the edge of a word there is nothing to join.
    return " ".join(word for part in seen.split() if (word := part.strip(_JOINERS)))


def length(text: str) -> int:
    """In UTF-16 units, as Telegram counts."""
    return len(text.encode("utf-16-le", "replace")) // 2
