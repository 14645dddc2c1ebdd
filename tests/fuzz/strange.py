"""Values that nobody meant, from a seeded chance: strange words, strange numbers, and well-formed things damaged."""

from __future__ import annotations

from copy import deepcopy
from random import Random
from typing import Any

LONG = 100_000
PIECES = (
    "a", "Z", "0", " ", "\n", "\t", "\x00", "\x1f", "\x7f", "\u00ad", "\u200b", "\u200d", "\u200c", "\u2028", "\ufeff",
    "\u202e", "\u2066", "\u0301" * 12, "\ud83d", "\udc00", "🦔", "👨‍👩‍👧‍👦", "❤️", "👍🏽", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🇩🇪", "\U0001fae9",
    "שָׁלוֹם", "مرحبا", "日本", "<b>", "</b>", "&amp;", "&#0;", "&#x110000;", "<tg-spoiler>", "<", ">", "&", '"', "'",
    "\\", "{", "}", "{ $by }", "%s", "{0}", "%00", ";", "--", "/", "/bid", "@toward_bot", "https://t.me/x", "NaN",
    "null", "-1", "1e999", "tomorrow", "at 8", "22:00-7", "8.30 pm", "32.13.", "in 9999999999 days", "12 May 20270",
    "Friday", "Berlin",
)  # fmt: skip
NUMBERS = (
    0, 1, -1, 2**31 - 1, 2**31, -(2**31), 2**32, 2**52, 2**53 + 1, 2**63 - 1, 2**63, -(2**63), 2**64, 10**30, 10**400,
)  # fmt: skip


def words(rng: Random) -> str:
    """From nothing to a hundred thousand characters, mostly a few."""
    what = rng.random()
    if what < 0.03:
        return ""
    if what < 0.05:
        return rng.choice(PIECES) * (LONG // 12)
    if what < 0.10:
        return rng.choice(PIECES) * rng.randint(100, 5000)
    if what < 0.35:
        return "".join(chr(rng.randrange(rng.choice((0x250, 0x110000)))) for _ in range(rng.randint(1, 40)))
    return rng.choice(("", " ")).join(rng.choice(PIECES) for _ in range(rng.randint(1, 30)))


def number(rng: Random) -> int:
    return rng.choice(NUMBERS) if rng.random() < 0.5 else rng.randint(-(2**40), 2**40)


def value(rng: Random, depth: int = 0) -> Any:
    """Anything that JSON can say."""
    kind = rng.randrange(8 if depth < 3 else 6)
    if kind < 6:
        return (None, True, rng.uniform(-1e300, 1e300), 0.5, number(rng), words(rng))[kind]
    if kind == 6:
        return [value(rng, depth + 1) for _ in range(rng.randrange(4))]
    return {words(rng)[:20]: value(rng, depth + 1) for _ in range(rng.randrange(4))}


def damaged(rng: Random, thing: Any) -> Any:
    """The same with one to three places in it lost, replaced, added or turned into something else."""
    thing = deepcopy(thing)
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        holder = _somewhere(rng, thing)
        if holder is not None:
            _damage(rng, holder)
    return thing


def _somewhere(rng: Random, thing: Any) -> dict[str, Any] | None:
    """One of the objects in it; those near the root as likely as all the rest."""
    found: list[dict[str, Any]] = []
    waiting = [thing]
    while waiting:
        here = waiting.pop()
        if isinstance(here, dict):
            found.append(here)
            waiting += here.values()
        elif isinstance(here, list):
            waiting += here
    return rng.choice(found) if found else None


def _damage(rng: Random, holder: dict[str, Any]) -> None:
    field = rng.choice(list(holder)) if holder else "field"
    match rng.randrange(6):
        case 0:
            holder.pop(field, None)
        case 1:
            holder[field] = value(rng)
        case 2:
            holder[words(rng)[:30]] = value(rng)
        case 3:
            holder[field] = words(rng) if isinstance(holder.get(field), str) else number(rng)
        case 4:
            holder[field] = [holder.get(field)]
        case _:
            holder[field] = _deep(rng)


def _deep(rng: Random) -> Any:
    deep: Any = "deep"
    for _ in range(rng.choice((5, 50, 400))):
        deep = [deep] if rng.random() < 0.5 else {"a": deep}
    return deep


def scrambled(rng: Random, text: str) -> str:
    """A text with a few places cut, doubled, swapped or filled with something strange."""
    for _ in range(rng.randint(1, 4)):
        place, end = sorted((rng.randrange(len(text) + 1), rng.randrange(len(text) + 1)))
        end = min(end, place + rng.choice((1, 3, 20, 400)))
        piece = text[place:end]
        new = rng.choice(("", piece * 2, piece[::-1], rng.choice(PIECES), words(rng)[:200]))
        text = text[:place] + new + text[end:]
    return text
