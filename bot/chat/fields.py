"""Fields of an update, each read as what it was promised to be; anything else is an error here and nowhere deeper."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

Raw = Mapping[str, Any]

# What the database can keep (SQLite, INTEGER); real ids have 52 bits (platform.md 2.3).
MOST = 2**63 - 1
# The longest text of a message (Bot API, Message); whatever is longer did not come from Telegram.
LONGEST = 4096
LONGEST_NAME = 64
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
# Half a character, and NUL: JSON can say them, a database and a message cannot.
_UNSAYABLE = re.compile(r"[\x00\ud800-\udfff]")


def is_number(value: object) -> bool:
    """A whole number of 64 bits. True is one in Python, and none in JSON."""
    return isinstance(value, int) and not isinstance(value, bool) and -MOST <= value <= MOST


def number(of: Raw, field: str) -> int:
    """Raises KeyError when it is missing, TypeError when it is no number that can be kept."""
    found = of[field]
    if not is_number(found):
        raise TypeError(f"{field} is no whole number of 64 bits")
    return int(found)


def text(of: Raw, field: str, most: int = LONGEST) -> str:
    """'' when it is missing; raises TypeError when it is not text."""
    found = of.get(field)
    if found is None:
        return ""
    if not isinstance(found, str):
        raise TypeError(f"{field} is no text")
    return _UNSAYABLE.sub("", found[:most])


def name(of: Raw, field: str) -> str:
    return text(of, field, LONGEST_NAME)


def language(of: Raw, field: str) -> str:
    """An IETF language tag, or '' for anything else."""
    found = text(of, field)
    return found if _LANGUAGE.fullmatch(found) else ""


def identifier(of: Raw, field: str) -> str:
    """Text that is only ever handed back as it came; raises KeyError or TypeError."""
    found = of[field]
    if not isinstance(found, str) or not found:
        raise TypeError(f"{field} is no text, or empty")
    return found
