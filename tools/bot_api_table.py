"""Makes bot/playground/spec.json from the published machine-readable Bot API: python tools/bot_api_table.py api.json"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

ORIGIN = "generated from the published machine-readable Bot API 10.2 spec, PaulSonOfLars/telegram-bot-api-spec, MIT"
TABLE = Path(__file__).parent.parent / "bot" / "playground" / "spec.json"

# What the imitated methods take as JSON; everything reachable from here is held to the spec field by field.
ROOTS = [
    "InlineKeyboardMarkup",
    "ReplyKeyboardMarkup",
    "ReplyKeyboardRemove",
    "ForceReply",
    "ReplyParameters",
    "LinkPreviewOptions",
    "MessageEntity",
    "InputMedia",
    "BotCommand",
    "BotCommandScope",
    "ReactionType",
]


def short(fields: list[dict[str, Any]]) -> dict[str, str]:
    """Field -> its types joined by "|"; a leading "!" marks a required one."""
    return {field["name"]: "!" * field["required"] + "|".join(field["types"]) for field in fields}


def reachable(types: dict[str, Any]) -> list[str]:
    found: list[str] = []
    waiting = list(ROOTS)
    while waiting:
        name = waiting.pop()
        if name in found or name not in types:
            continue
        found.append(name)
        waiting += types[name].get("subtypes", [])
        waiting += [
            kind.removeprefix("Array of ").removeprefix("Array of ")
            for field in types[name].get("fields", [])
            for kind in field["types"]
        ]
    return sorted(found)


def table(api: dict[str, Any]) -> dict[str, Any]:
    types = api["types"]
    names = reachable(types)
    return {
        "origin": ORIGIN,
        "methods": {name: short(method.get("fields", [])) for name, method in sorted(api["methods"].items())},
        "objects": {name: short(types[name].get("fields", [])) for name in names if "subtypes" not in types[name]},
        "unions": {name: types[name]["subtypes"] for name in names if "subtypes" in types[name]},
    }


if __name__ == "__main__":
    made = table(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    TABLE.write_text(json.dumps(made, separators=(",", ":"), ensure_ascii=False) + "\n", encoding="utf-8")
