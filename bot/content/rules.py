"""What every phrase has to keep to: variables, functions, lengths, tone, and words Telegram will take."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from html import unescape
from itertools import cycle, islice

from bot.content.kinds import LETTERS
from bot.content.problems import ContentError
from bot.content.voice import Given, Table, speak
from bot.content.words import Phrase, Uses

# Names as they reach the content: already escaped for HTML, in any script, or hardly a name at all.
_NAMES = ("Ana", "&lt;b&gt;&amp;Ω", "نور", "🦊")
_INSTANT = datetime(2028, 2, 29, 23, 59, tzinfo=UTC)
_COUNTS = (0, 1, 2, 5, 21, 111)
_FUNCTIONS = {"NUMBER", "DATETIME"}
_ITEM_VARIABLES = {"other", "me"}

# Lengths in characters: labels, toasts and cards after product.md 2.5 and the Bot API, items after how they are shown
# (a gesture is peeked at in an alert of at most 200, beside the words around it).
_ITEM_LIMITS = {
    "gesture": 120, "question": 160, "ritual": 160, "script": 240, "instead": 200, "day": 60, "value": 20,
}  # fmt: skip
_ATTRIBUTE_LIMITS = {
    "button": 20, "name": 20, "toast": 200, "done": 120, "met": 120, "source": 200, "caveat": 200, "instead": 200,
    "light": 160, "steady": 160, "deep": 160, **dict.fromkeys(LETTERS, 20),
}  # fmt: skip
# Other wordings of the same line: `.v2` for everybody, `.soft` for two who are mending or apart.
VARIANT = re.compile(r"v\d|soft\d?")
_ENDING_LIMITS = {
    "-button": 20,
    "-toast": 200,
    "-page": 1200,
    "-placeholder": 64,
    "-short-description": 120,
    "-description": 512,
}
_CARD = 350

_FORBIDDEN = {
    "en": re.compile(
        r"\b(missed|failed|ignored|overdue|streaks?|scores?|rates?"
        r"|you haven['’]t|hasn['’]t answered|second reminder)\b",
        re.IGNORECASE,
    )
}
_DOUBTFUL = {"en": re.compile(r"\b(should|must|always|never(?! mind))\b", re.IGNORECASE)}
_SIGN = "[\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff][\ufe0f\U0001f3fb-\U0001f3ff]*"
# Atomic: a skin tone or the second half of a flag belongs to its emoji and is no emoji of its own.
_EMOJI = rf"(?>[\U0001f1e6-\U0001f1ff]{{2}}|{_SIGN}(?:\u200d{_SIGN})*)"
_LEADING = re.compile(rf"\s*{_EMOJI}")
_TWO_LEADING = re.compile(rf"\s*(?:{_EMOJI}\s*){{2,}}[^\W_]")
_REFUSED = re.compile(r"[<>]|&(?!(?:amp|lt|gt|quot|#\d+);)|[\x00-\x08\x0b-\x1f\x7f]")

# A pack from elsewhere leads nobody anywhere (durability.md 4.1, threat 13). Where help is found is named in words.
_LINK = re.compile(r"\b[a-z][\w+.-]*://|\bt\.me/|\b(?:tg|tel|mailto):", re.IGNORECASE)


def limit(key: str, kind: str | None) -> int:
    """How long a phrase may be, in characters as Telegram counts them (UTF-16)."""
    name, _, attribute = key.partition(".")
    if VARIANT.fullmatch(attribute):
        attribute = ""
    if kind and not attribute:
        return _ITEM_LIMITS.get(kind, _CARD)
    if attribute in _ATTRIBUTE_LIMITS:
        return _ATTRIBUTE_LIMITS[attribute]
    ending = attribute or name
    return next((size for end, size in _ENDING_LIMITS.items() if f"-{ending}".endswith(end)), _CARD)


def faults(phrase: Phrase, kind: str | None, phrases: Mapping[str, Phrase], table: Table, language: str) -> list[str]:
    """Everything wrong with one phrase of one language; `kind` is the item's kind, or None outside the packs."""
    uses = _all_uses(phrase, phrases)
    wrong = [*_unknown_variables(phrase, kind, uses), *_unknown_calls(phrase, uses, phrases)]
    wrong += _unlike_its_first(phrase, uses, phrases)
    if wrong or phrase.key.startswith("-"):
        return wrong
    texts: list[str] = []
    for args in samples(uses):
        try:
            texts.append(speak(table, phrase.key, args))
        except ContentError as error:
            return [error.problems[0].what]
    return list(dict.fromkeys(fault for text in texts for fault in _text_faults(text, phrase.key, kind, language)))


def doubts(phrase: Phrase, language: str) -> list[str]:
    """Words that are often a demand in disguise: allowed, but a writer is asked to look twice."""
    pattern = _DOUBTFUL.get(language.partition("-")[0])
    if pattern is None:
        return []
    return [f"'{found}' can sound like a demand" for found in pattern.findall("\n".join(Uses(phrase.pattern).texts))]


def samples(uses: Uses) -> Iterator[dict[str, Given]]:
    """Arguments that try every choice, the counts that languages tell apart, and names that break careless code."""
    rounds = max(len(_COUNTS), *map(len, uses.choices.values())) if uses.choices else len(_COUNTS)
    for turn in range(rounds if uses.variables else 1):
        args: dict[str, Given] = {}
        for place, name in enumerate(sorted(uses.variables)):
            if name in uses.counted:
                args[name] = _COUNTS[turn % len(_COUNTS)]
            elif name in uses.dated:
                args[name] = _INSTANT
            else:
                given = uses.choices.get(name, _NAMES)
                args[name] = next(islice(cycle(given), turn + place, None))
        yield args


def _all_uses(phrase: Phrase, phrases: Mapping[str, Phrase]) -> Uses:
    """What a phrase asks for, with everything it refers to; `references` become all that it reaches."""
    uses = Uses(phrase.pattern)
    waiting = list(uses.references)
    while waiting:
        target = phrases.get(waiting.pop())
        if target is None:
            continue
        inner = Uses(target.pattern)
        waiting += inner.references - uses.references
        uses.references |= inner.references
        # A term takes no variables from outside, so its own are not asked of whoever speaks.
        if not target.key.startswith("-"):
            uses.add(inner)
    return uses


def _unknown_variables(phrase: Phrase, kind: str | None, uses: Uses) -> Iterator[str]:
    if kind is None:
        return
    # Both read the line that says a gesture was done, and it names nobody (product.md 2.5).
    allowed = _ITEM_VARIABLES if kind == "gesture" and not phrase.key.endswith(".done") else set()
    for name in sorted(uses.variables - allowed):
        known = ", ".join(f"${known}" for known in sorted(allowed)) or "no variable"
        yield f"${name} is not known here; {phrase.key} of a {kind} may use {known}"


def _unlike_its_first(phrase: Phrase, uses: Uses, phrases: Mapping[str, Phrase]) -> Iterator[str]:
    """Another wording is given what the first is given, and no more."""
    name, _, attribute = phrase.key.rpartition(".")
    first = phrases.get(name)
    if first is not None and VARIANT.fullmatch(attribute):
        for more in sorted(uses.variables - _all_uses(first, phrases).variables):
            yield f"${more} is not known here; {name} does not use it"


def _unknown_calls(phrase: Phrase, uses: Uses, phrases: Mapping[str, Phrase]) -> Iterator[str]:
    for name in sorted(uses.functions - _FUNCTIONS):
        yield f"the function {name} is not available; use NUMBER or DATETIME"
    if phrase.key in uses.references:
        yield "refers to itself in a circle; write it out"
    for reference in sorted(uses.references):
        target = phrases.get(reference)
        if target is None or target.file != phrase.file:
            yield f"{{ {reference} }} is not in this file; say it again in full"


def _text_faults(text: str, key: str, kind: str | None, language: str) -> Iterator[str]:
    if not text.strip():
        yield "is empty; write something or take it out"
    if found := _REFUSED.search(text):
        yield f"{found.group()!r} is not for words; the cards add what is bold or quoted"
    if found := _LINK.search(text):
        yield f"{found.group()!r} begins a link; words lead nowhere, name the place instead"
    shown = unescape(text)
    length, most = len(shown.encode("utf-16-le")) // 2, limit(key, kind)
    if length > most:
        yield f"is {length} characters long, and at most {most} fit; shorten it"
    # A partner may be called by an emoji; that one is theirs, and not the writer's.
    yield from _tone_faults(shown.replace(_NAMES[-1], _NAMES[0]), kind if "." not in key else None, language)


def _tone_faults(text: str, kind: str | None, language: str) -> Iterator[str]:
    forbidden = _FORBIDDEN.get(language.partition("-")[0])
    if forbidden and (found := forbidden.search(text)):
        yield f"'{found.group()}' is a word we do not use (content/STYLE.md); say it another way"
    if "!" in text:
        yield "has an exclamation mark; say it calmly"
    if _TWO_LEADING.match(text):
        yield "begins with more than one emoji; keep one"
    if kind in {"gesture", "question"} and _LEADING.match(text):
        yield f"begins with an emoji; the card of a {kind} brings its own"
