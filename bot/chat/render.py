"""A card becomes the text and the keyboard of one message. Pure: what to show is decided elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from html import escape, unescape
from typing import Protocol
from unicodedata import bidirectional

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

from bot.domain.card import UNREADABLE, Arg, At, Button, Card, Look, Name, Tap, Tone, Words
from bot.domain.localtime import zone_of
from bot.messenger import Voice

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
LABEL_LIMIT = 64
COPY_LIMIT = 256
TOAST_LIMIT = 200
# Telegram keeps 32-bit seconds; an instant past them ("until I say") is only ever words.
_LAST_YEAR = 2037
_PIECE = re.compile(r"<[^>]*>|&[#\w]+;|.", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
# Telegram's HTML for a line that stands out (Bot API, HTML style).
_TAGS = {Look.BOLD: "b", Look.QUOTE: "blockquote", Look.SPOILER: "tg-spoiler"}
_BIDI_MARKS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))

Markup = dict[str, object]


class Speaker(Protocol):
    """The part of the content that rendering asks."""

    def speak(self, key: str, args: Mapping[str, str | int], language: str = ...) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """One message: HTML, and rows of buttons or a forced reply as the Bot API takes them."""

    text: str
    keyboard: list[list[Markup]] | None = None
    force_reply: Markup | None = None

    def plain(self) -> str:
        """The same words without markup, for when Telegram cannot read the markup."""
        return plain(self.text)

    def caption(self) -> Rendered:
        """The same under a picture, where there is less room."""
        return replace(self, text=cut(self.text, CAPTION_LIMIT))


def render(card: Card, voice: Voice, speaker: Speaker, sign: Callable[[Tap], str]) -> Rendered:
    """The message a card is in one voice; `sign` turns a tap into callback data.

    Lines that turn out empty are skipped. A forced reply has no buttons (Bot API: one reply_markup).
    """
    spoken = (speak_html(line, voice, speaker) for line in card.lines if line.key)
    text = cut("\n".join(line for line in spoken if line.strip()), TEXT_LIMIT)
    if card.ask is not None:
        placeholder = speak_plain(card.ask, voice, speaker, LABEL_LIMIT)
        return Rendered(text=text, force_reply=_force_reply(placeholder))
    keyboard = [[_button(button, voice, speaker, sign) for button in row] for row in card.rows if row]
    return Rendered(text=text, keyboard=keyboard or None)


def speak_html(words: Words, voice: Voice, speaker: Speaker) -> str:
    """Words as HTML; everything the couple wrote or are called is escaped."""
    args = {name: _spoken(arg, voice, speaker) for name, arg in words.args.items()} if words.args else {}
    spoken = speaker.speak(words.key, args, voice.language)
    tag = _TAGS.get(words.look)
    return f"<{tag}>{spoken}</{tag}>" if tag and spoken.strip() else spoken


def speak_plain(words: Words, voice: Voice, speaker: Speaker, limit: int = TOAST_LIMIT) -> str:
    """Words as plain text, for buttons and toasts, which know no markup."""
    return plain(cut(speak_html(words, voice, speaker), limit)) if words.key else ""


def plain(html: str) -> str:
    return unescape(_TAG.sub("", html))


def cut(html: str, limit: int) -> str:
    """Cut to `limit` UTF-16 units as shown, never inside a tag, an entity or a character; open tags are closed.

    Telegram counts characters after parsing (platform.md 2.8); UTF-16 units are never fewer.
    """
    # No piece is shown longer than two units per character written, so short text needs no counting.
    if len(html) * 2 <= limit or _length(plain(html)) <= limit:
        return html
    kept: list[str] = []
    open_tags: list[str] = []
    room = limit - 1
    for piece in _PIECE.findall(html):
        if piece.startswith("<"):
            _follow(piece, open_tags)
        else:
            room -= _length(unescape(piece))
        if room < 0:
            break
        kept.append(piece)
    shown = "".join(kept).rstrip() + "…"
    return shown + "".join(f"</{tag}>" for tag in reversed(open_tags))


def _follow(tag: str, open_tags: list[str]) -> None:
    if tag.startswith("</"):
        if open_tags:
            open_tags.pop()
    else:
        open_tags.append(tag[1:-1].split(maxsplit=1)[0])


def _length(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", errors="surrogatepass")) // 2


def _spoken(arg: Arg, voice: Voice, speaker: Speaker) -> str | int:
    match arg:
        case int():
            return arg
        case str() if arg == UNREADABLE:
            return speaker.speak("unreadable", {}, voice.language)
        case str():
            return _isolated(escape(arg, quote=False))
        case Name():
            name = voice.names.get(arg.partner, "").translate(_BIDI_MARKS)
            return _isolated(escape(" ".join(name.split()), quote=False)) or "…"
        case At():
            return _instant(arg, voice)
        case Words():
            return speak_html(arg, voice, speaker) if arg.key else ""


def _isolated(text: str) -> str:
    """A right-to-left name keeps its place in a left-to-right line (Unicode UAX #9, first-strong isolate)."""
    if text.isascii() or not any(bidirectional(character) in {"R", "AL"} for character in text):
        return text
    return f"\u2068{text}\u2069"


def _instant(at: At, voice: Voice) -> str:
    """A date-time entity, shown on each reader's own clock; older clients show the words (platform.md 1.2)."""
    clocks = [_on_clock(at, zone, voice.language) for zone in voice.zones or ("UTC",)]
    words = " / ".join(dict.fromkeys(clocks))
    # A day is the same day for both of them: Telegram would work it out anew on each clock.
    if at.instant.year > _LAST_YEAR or not at.timed:
        return words
    # Weekday, short date, short time; or the short time alone (Bot API 9.5, date-time entity formatting).
    return f'<tg-time unix="{int(at.instant.timestamp())}" format="{"wdt" if at.dated else "t"}">{words}</tg-time>'


def _on_clock(at: At, zone: str, language: str) -> str:
    there = at.instant.astimezone(zone_of(zone))
    if not at.dated:
        return f"{there:%H:%M}"
    try:
        day = format_date(there, "EEE d MMM", locale=Locale.parse(language, sep="-"))
    except (UnknownLocaleError, ValueError):
        day = format_date(there, "EEE d MMM", locale="en")
    return f"{day}, {there:%H:%M}" if at.timed else day


def _force_reply(placeholder: str) -> Markup:
    return {"force_reply": True} | ({"input_field_placeholder": placeholder} if placeholder else {})


def _button(button: Button, voice: Voice, speaker: Speaker, sign: Callable[[Tap], str]) -> Markup:
    made: Markup = {"text": speak_plain(button.label, voice, speaker, LABEL_LIMIT)}
    if button.tap is not None:
        made["callback_data"] = sign(button.tap)
    elif button.private_link is not None:
        made["url"] = f"https://t.me/{voice.username}?start={button.private_link}"
    elif button.add_link:
        made["url"] = f"https://t.me/{voice.username}?startgroup=hello"
    elif button.copy is not None:
        made["copy_text"] = {"text": speak_plain(button.copy, voice, speaker, COPY_LIMIT)}
    else:
        raise ValueError(f"a button that does nothing: {button.label.key!r}")
    if button.tone is not Tone.PLAIN:
        made["style"] = str(button.tone)
    return made
