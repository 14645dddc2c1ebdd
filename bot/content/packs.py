"""The structure of the content: packs/*.toml through pydantic models into items."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.content.kinds import PREFIXES, ROW, Item, item_of
from bot.content.problems import Problem

_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)")
_HEADER = re.compile(r"^[ \t]*\[\[\s*item\s*\]\]", re.MULTILINE)


def read_packs(folder: Path) -> tuple[list[Item], list[Problem]]:
    """Every item of a content folder, in the order of files and lines, and what is wrong with the rest."""
    items: list[Item] = []
    problems: list[Problem] = []
    seen: dict[str, str] = {}
    for path in sorted((folder / "packs").glob("*.toml")):
        found, wrong = _read_pack(path, f"packs/{path.name}")
        problems += wrong
        for item in found:
            if item.id in seen:
                problems.append(_problem(item, f"this id is already used at {seen[item.id]}; give it another"))
            else:
                seen[item.id] = f"{item.file}:{item.line}"
                items.append(item)
    return items, problems


def read_toml(path: Path, name: str) -> tuple[str, dict[str, Any], list[Problem]]:
    """A TOML file as text and as data; unreadable files become problems with their line."""
    try:
        text = path.read_text(encoding="utf-8")
        return text, tomllib.loads(text), []
    except (ValueError, RecursionError, OSError) as error:
        return "", {}, [Problem(file=name, line=_line_of(error, path), id="-", what=f"cannot be read as TOML: {error}")]


def _line_of(error: Exception, path: Path) -> int:
    if found := _AT_LINE.search(str(error)):
        return int(found.group(1))
    # tomllib says "at end of document" without a number, and a wrong byte has only an offset.
    if isinstance(error, UnicodeDecodeError):
        return error.object.count(b"\n", 0, error.start) + 1
    return path.read_bytes().count(b"\n") + 1 if "end of document" in str(error) else 1


def _read_pack(path: Path, name: str) -> tuple[list[Item], list[Problem]]:
    text, data, problems = read_toml(path, name)
    if problems:
        return [], problems
    rows = data.get("item", [])
    if set(data) - {"item"} or not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        return [], [Problem(file=name, line=1, id="-", what="a pack holds [[item]] tables and nothing else")]
    items: list[Item] = []
    blocks = _blocks(text)
    for place, row in enumerate(rows):
        block = blocks[place] if place < len(blocks) else blocks[0]
        try:
            items.append(item_of(ROW.validate_python(row), name, block.line_of("id")))
        except ValidationError as error:
            problems += _row_problems(error, name, str(row.get("id", "-")), block)
    return items, problems + [_problem(item, what) for item in items if (what := _wrong_prefix(item))]


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of one [[item]], so that an error can name the line of the field it is about."""

    first: int
    text: str

    def line_of(self, field: str) -> int:
        found = re.search(rf"^\s*{re.escape(field)}\s*=", self.text, re.MULTILINE)
        return self.first + (self.text.count("\n", 0, found.end()) if found else 0)


def _blocks(text: str) -> list[_Block]:
    starts = [found.start() for found in _HEADER.finditer(text)] or [0]
    ends = [*starts[1:], len(text)]
    return [_Block(text.count("\n", 0, start) + 1, text[start:end]) for start, end in zip(starts, ends, strict=True)]


def _row_problems(error: ValidationError, name: str, named: str, block: _Block) -> list[Problem]:
    problems = []
    for detail in error.errors(include_url=False, include_input=False):
        fields = [str(part) for part in detail["loc"] if part not in PREFIXES]
        field = fields[0] if fields else "kind"
        what = f"{field}: {detail['msg']}"
        problems.append(Problem(file=name, line=block.line_of(field), id=named, what=what))
    return problems


def _wrong_prefix(item: Item) -> str:
    wanted = PREFIXES[item.kind]
    return "" if item.id.startswith(f"{wanted}-") else f"the id of a {item.kind} starts with {wanted}-"


def _problem(item: Item, what: str) -> Problem:
    return Problem(file=item.file, line=item.line, id=item.id, what=what)
