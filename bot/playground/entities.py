"""Formatted text: Telegram's HTML into plain text and entities, with the server's own complaints."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from bot.playground.refusal import bad_request
from bot.playground.world import Json

# SPEC "HTML style"; every tag is one kind of entity.
_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
_PIECE = re.compile(
    r"<(?P<close>/?)(?P<name>[a-zA-Z][\w-]*)(?P<rest>[^<>]*)>|(?P<amp>&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);)|(?P<open><)"
)
_ATTRIBUTE = re.compile(r"""([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
# What every client and the server mark without being asked.
_FOUND = re.compile(
    r"(?P<bot_command>(?<![\w/])/[A-Za-z0-9_]{1,32}(?:@\w{3,32})?(?!\w))"
    r"|(?P<url>https?://[^\s<>\"]+[^\s<>\".,!?)])"
    r"|(?P<mention>(?<!\w)@[A-Za-z]\w{3,31})"
)


def units(text: str) -> int:
    """Length in UTF-16 code units, in which Telegram counts offsets (SPEC:MessageEntity)."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


@dataclass(slots=True)
class _Open:
    tag: str
    entity: Json
    since: int


@dataclass(slots=True)
class _Reading:
    source: str
    text: list[str] = field(default_factory=list)
    length: int = 0
    open: list[_Open] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def take(self, words: str) -> None:
        self.text.append(words)
        self.length += units(words)

    def bytes_before(self, place: int) -> int:
        return len(self.source[:place].encode())


def from_html(source: str) -> tuple[str, list[Json]]:
    """Plain text and entities; Refused with the server's words for a tag it does not know or cannot pair."""
    # Most texts have no markup at all.
    if "<" not in source and "&" not in source:
        return _trimmed(source, [])
    reading = _Reading(source)
    place = 0
    for piece in _PIECE.finditer(source):
        reading.take(source[place : piece.start()])
        place = piece.end()
        _read_piece(reading, piece)
    reading.take(source[place:])
    if reading.open:
        raise _broken(f'Can\'t find end tag corresponding to start tag "{reading.open[-1].tag}"')
    return _trimmed("".join(reading.text), reading.entities)


def _read_piece(reading: _Reading, piece: re.Match[str]) -> None:
    if piece["amp"]:
        reading.take(html.unescape(piece["amp"]))
    elif piece["open"]:
        _refuse_open(reading, piece.start())
    elif piece["close"]:
        _close(reading, piece["name"].lower(), piece.start())
    else:
        _start(reading, piece["name"].lower(), piece["rest"], piece.start())


def _refuse_open(reading: _Reading, place: int) -> None:
    """A "<" that begins no tag: what follows up to a space is taken for its name (MessageEntity.cpp, parse_html)."""
    name, end = re.match(r"<([^\s>]*)(.?)", reading.source[place:], re.DOTALL).groups()  # type: ignore[union-attr]
    at = reading.bytes_before(place)
    if not end or name.lower() in _KINDS:
        raise _broken(f"Unclosed start tag at byte offset {at}")
    raise _broken(f'Unsupported start tag "{name}" at byte offset {at}')


def _start(reading: _Reading, tag: str, rest: str, place: int) -> None:
    attributes = {name.lower(): a or b or c for name, a, b, c in _ATTRIBUTE.findall(rest)}
    if tag not in _KINDS or (tag == "span" and attributes.get("class") != "tg-spoiler"):
        raise _broken(f'Unsupported start tag "{tag}" at byte offset {reading.bytes_before(place)}')
    reading.open.append(_Open(tag, _entity(tag, attributes), reading.length))


def _entity(tag: str, attributes: dict[str, str]) -> Json:
    entity: Json = {"type": _KINDS[tag]}
    if tag == "a":
        entity["url"] = html.unescape(attributes.get("href", ""))
    elif tag == "blockquote" and "expandable" in attributes:
        entity["type"] = "expandable_blockquote"
    elif tag == "tg-emoji":
        entity["custom_emoji_id"] = attributes.get("emoji-id", "")
    elif tag == "tg-time":
        entity |= _instant(attributes)
    elif tag == "code" and attributes.get("class", "").startswith("language-"):
        entity["language"] = attributes["class"].removeprefix("language-")
    return entity


def _instant(attributes: dict[str, str]) -> Json:
    if not attributes.get("unix", "").isdigit():
        raise _broken('Attribute "unix" of tag "tg-time" must be a Unix time')
    found: Json = {"unix_time": int(attributes["unix"])}
    return found | ({"date_time_format": attributes["format"]} if attributes.get("format") else {})


def _close(reading: _Reading, tag: str, place: int) -> None:
    at = reading.bytes_before(place)
    if not reading.open:
        raise _broken(f"Unexpected end tag at byte offset {at}")
    opened = reading.open.pop()
    if opened.tag != tag:
        raise _broken(f'Unmatched end tag at byte offset {at}, expected "</{opened.tag}>", found "</{tag}>"')
    # A tag around nothing, or a link to nowhere, leaves no entity.
    if reading.length > opened.since and opened.entity.get("url") != "":
        where = {"offset": opened.since, "length": reading.length - opened.since}
        reading.entities.append({"type": opened.entity["type"], **where, **opened.entity})


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Text without the white space around it, as the server keeps it."""
    # Offsets are counted from where the kept text begins.
    lead = units(text) - units(text.lstrip())
    text = text.strip()
    end = units(text)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - lead, 0)
        stop = min(entity["offset"] - lead + entity["length"], end)
        if stop > start:
            kept.append({**entity, "offset": start, "length": stop - start})
    return text, sorted(kept, key=lambda entity: (entity["offset"], -entity["length"]))


def found_in(text: str) -> list[Json]:
    """Commands, addresses and mentions, which are entities without being marked up."""
    if not any(sign in text for sign in "/@"):
        return []
    return [
        {"type": found.lastgroup, "offset": units(text[: found.start()]), "length": units(found[0])}
        for found in _FOUND.finditer(text)
    ]


def read(text: str, parse_mode: str | None, given: list[Json] | None) -> tuple[str, list[Json]]:
    """What a bot's text and its entities become on the server."""
    if parse_mode and parse_mode.upper() != "HTML":
        raise bad_request(f"the stand-in does not imitate parse_mode {parse_mode}")
    plain, entities = from_html(text) if parse_mode else _trimmed(text, given or [])
    taken = [(entity["offset"], entity["offset"] + entity["length"]) for entity in entities if entity["type"] in _SOLID]
    free = [e for e in found_in(plain) if not any(a < e["offset"] + e["length"] and e["offset"] < b for a, b in taken)]
    return plain, sorted(entities + free, key=lambda entity: (entity["offset"], -entity["length"]))


# Nothing is found by itself inside these.
_SOLID = {"code", "pre", "text_link"}


def _broken(text: str) -> Exception:
    return bad_request(f"can't parse entities: {text}")
