"""Every key that the code says in so many letters is written: one that is not would end the process when it leaves."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import bot
from tests.fakes import real_content

ROOT = Path(bot.__file__).parent
# Where a key stands among the arguments.
SAYS = {"say": 0, "_line": 0, "line": 0, "go": 2, "labelled": 2}


def spoken_in(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name | ast.Attribute):
            continue
        place = SAYS.get(node.func.id if isinstance(node.func, ast.Name) else node.func.attr)
        if place is not None and len(node.args) > place:
            yield from _constants(node.args[place])


def _constants(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(key)) if key:
            yield key
        case ast.IfExp(body=body, orelse=orelse):
            yield from (*_constants(body), *_constants(orelse))


def test_every_key_said_is_written() -> None:
    rooms = ("engine", "practices", "panels", "domain", "chat")
    keys = {key for room in rooms for file in (ROOT / room).glob("*.py") for key in spoken_in(file)}
    assert len(keys) > 100
    assert real_content().used_keys_missing(keys) == ()
