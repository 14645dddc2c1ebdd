"""A small content folder for tests: a gesture, a question and a ritual with their words, to be changed at will."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.content import Catalogue, Problem, check, load

PACK = """\
[[item]]
id = "g-coffee"
kind = "gesture"
tags = ["morning", "together"]
effort = 1
sources = ["000-01"]

[[item]]
id = "q-smile"
kind = "question"
depth = "light"
sources = ["000-02"]

[[item]]
id = "r-goodbye"
kind = "ritual"
time = "08:15"
"""
WORDS = """\
g-coffee = Make { $other }'s coffee before they ask.
    .done = A coffee appeared.
    .why = Ordinary kindness, at an hour that repeats.

q-smile = What made you smile today?

r-goodbye = A proper goodbye today?
    .name = Goodbye
    .met = A goodbye worth the name.
"""
FEATURES = """\
[articles]
"000" = 4

[served]
jar = ["000-03"]

[later]
path = ["000-04"]
"""


@dataclass(frozen=True, slots=True)
class Folder:
    """A content folder on disk; every `write` replaces one file."""

    path: Path

    def write(self, name: str, text: str) -> Folder:
        place = self.path / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
        return self

    def load(self, *more: Folder) -> Catalogue:
        return load(self.path, *(folder.path for folder in more))

    def problems(self) -> list[str]:
        return [str(problem) for problem in self.found()]

    def found(self) -> tuple[Problem, ...]:
        return check(self.path).problems

    def warnings(self) -> list[str]:
        return [str(warning) for warning in check(self.path).warnings]


def small(path: Path, *, pack: str = PACK, words: str = WORDS, features: str = FEATURES) -> Folder:
    folder = Folder(path).write("packs/small.toml", pack).write("text/en/small.ftl", words)
    return folder.write("features.toml", features)
