"""Makes bot/playground/spec.json and tests/fuzz/shapes.json from the published machine-readable Bot API:
python tools/bot_api_table.py api.json
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

ORIGIN = "generated from the published machine-readable Bot API 10.2 spec, PaulSonOfLars/telegram-bot-api-spec, MIT"
HOME = Path(__file__).parent.parent
TABLE = HOME / "bot" / "playground" / "spec.json"
SHAPES = HOME / "tests" / "fuzz" / "shapes.json"

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


def reachable(types: dict[str, Any], roots: list[str]) -> list[str]:
    found: list[str] = []
    waiting = list(roots)
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
    methods = {name: short(method.get("fields", [])) for name, method in sorted(api["methods"].items())}
    return {"origin": ORIGIN, "methods": methods, **kinds(api["types"], ROOTS)}


def kinds(types: dict[str, Any], roots: list[str]) -> dict[str, Any]:
    names = reachable(types, roots)
    return {
        "objects": {name: short(types[name].get("fields", [])) for name in names if "subtypes" not in types[name]},
        "unions": {name: types[name]["subtypes"] for name in names if "subtypes" in types[name]},
    }


def shapes(api: dict[str, Any]) -> dict[str, Any]:
    """Everything an update may hold, and the words that a field takes where the spec lists them."""
    found = kinds(api["types"], ["Update"])
    words = {
        f"{name}.{field['name']}": listed
        for name in found["objects"]
        for field in api["types"][name].get("fields", [])
        if field["types"] == ["String"] and (listed := re.findall('[“"]([^“”"]+)[”"]', field["description"]))
    }
    return {"origin": ORIGIN, **found, "words": words}


def write(made: dict[str, Any], file: Path) -> None:
    file.write_text(json.dumps(made, separators=(",", ":"), ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    api = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    write(table(api), TABLE)
    write(shapes(api), SHAPES)
