"""Domain values <-> what a column holds: instants, local times, cards."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from bot.domain.card import Arg, At, Button, Card, Look, MomentTap, Name, PanelTap, PartnerId, Tap, Tone, Words


def seconds(instant: datetime | None) -> int | None:
    return None if instant is None else int(instant.timestamp())


def instant(value: int | None) -> datetime | None:
    return None if value is None else datetime.fromtimestamp(value, UTC)


def at(value: int) -> datetime:
    return datetime.fromtimestamp(value, UTC)


def day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


def local(value: str) -> time:
    return time.fromisoformat(value)


def card_to_json(card: Card) -> str:
    rows = [[_button(b) for b in row] for row in card.rows]
    ask = None if card.ask is None else _words(card.ask)
    return json.dumps({
        "lines": [_words(w) for w in card.lines], "rows": rows, "silent": card.silent, "ask": ask,
        "protected": card.protected,
    })  # fmt: skip


def card_from_json(text: str) -> Card:
    found = json.loads(text)
    return Card(
        lines=tuple(_to_words(w) for w in found["lines"]),
        rows=tuple(tuple(_to_button(b) for b in row) for row in found["rows"]),
        silent=found["silent"],
        ask=None if found["ask"] is None else _to_words(found["ask"]),
        protected=found.get("protected", False),
    )


def _words(words: Words) -> list[Any]:
    return [words.key, {name: _arg(value) for name, value in words.args.items()}, words.look.value]


def _arg(value: Arg) -> object:
    match value:
        case Name():
            return {"name": value.partner}
        case At():
            return {"at": value.instant.timestamp(), "dated": value.dated, "timed": value.timed}
        case Words():
            return {"words": _words(value)}
    return value


def _to_words(found: list[Any]) -> Words:
    # What was stored before words could stand out has two parts.
    look = Look(found[2]) if len(found) > 2 else Look.PLAIN
    return Words(found[0], {name: _to_arg(value) for name, value in found[1].items()}, look)


def _to_arg(value: Any) -> Arg:
    if not isinstance(value, Mapping):
        return value if isinstance(value, int) else str(value)
    if "name" in value:
        return Name(PartnerId(value["name"]))
    if "at" in value:
        return At(datetime.fromtimestamp(value["at"], UTC), dated=value["dated"], timed=value.get("timed", True))
    return _to_words(value["words"])


def _button(button: Button) -> dict[str, Any]:
    return {
        "label": _words(button.label), "tap": _tap(button.tap), "link": button.private_link, "add": button.add_link,
        "copy": None if button.copy is None else _words(button.copy), "tone": button.tone.value,
    }  # fmt: skip


def _tap(tap: Tap | None) -> list[Any] | None:
    match tap:
        case MomentTap():
            return ["m", tap.moment, tap.action]
        case PanelTap():
            return ["p", tap.panel, tap.path]
    return None


def _to_button(found: dict[str, Any]) -> Button:
    tap = found["tap"]
    made: Tap | None = None if tap is None else MomentTap(tap[1], tap[2]) if tap[0] == "m" else PanelTap(tap[1], tap[2])
    return Button(
        label=_to_words(found["label"]), tap=made, private_link=found["link"], add_link=found["add"],
        copy=None if found["copy"] is None else _to_words(found["copy"]), tone=Tone(found["tone"]),
    )  # fmt: skip
