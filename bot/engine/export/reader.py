"""Words as they stand in a page or a file of its own: whole, in one reader's language and on their clock."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from html import escape, unescape
from unicodedata import bidirectional

from babel import Locale, UnknownLocaleError
from babel.dates import format_datetime

from bot.domain.card import UNREADABLE, Arg, At, Look, Name, PartnerId, Words
from bot.domain.localtime import zone_of
from bot.engine.context import Spoken

_TAG = re.compile(r"<[^>]*>")
_RIGHT_TO_LEFT = {"R", "AL"}
# In a chat these are covered or set in; on paper they are only set in.
_SAID = (Look.QUOTE, Look.SPOILER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Who reads it: a language, the names of the two, a clock."""

    content: Spoken
    language: str
    names: Mapping[PartnerId, str]
    zone: str

    def html(self, words: Words) -> str:
        """Words with everything the couple wrote escaped, and set apart where it runs the other way."""
        args = {name: self._arg(arg) for name, arg in words.args.items()}
        spoken = self.content.speak(words.key, args, self.language)
        return f'<span class="said">{spoken}</span>' if words.look in _SAID else spoken

    def text(self, words: Words) -> str:
        """The same without markup."""
        return unescape(_TAG.sub("", self.html(words)))

    def date(self, at: datetime) -> str:
        return format_datetime(at.astimezone(zone_of(self.zone)), "EEE d MMM y, HH:mm", locale=self.locale())

    def locale(self) -> Locale:
        try:
            return Locale.parse(self.language, sep="-")
        except (UnknownLocaleError, ValueError):
            return Locale.parse("en")

    def _arg(self, arg: Arg) -> str | int:
        match arg:
            case int():
                return arg
            case Words():
                return self.html(arg)
            case At():
                return f'<time datetime="{arg.instant.isoformat()}">{self.date(arg.instant)}</time>'
            case Name():
                return _apart(" ".join(self.names.get(arg.partner, "").split()) or "…")
        return self.content.speak("unreadable", {}, self.language) if arg == UNREADABLE else _apart(arg)


def _apart(text: str) -> str:
    # Only what runs the other way is wrapped: small values choose among wordings and must arrive as they are.
    shown = escape(text)
    return f"<bdi>{shown}</bdi>" if any(bidirectional(sign) in _RIGHT_TO_LEFT for sign in text) else shown
