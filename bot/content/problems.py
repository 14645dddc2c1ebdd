"""What is wrong with the content, said so that a writer can find it and put it right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.errors import StartError


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """One thing to put right: where it stands, whose it is, what is wrong and what to do."""

    file: str
    line: int
    id: str
    what: str

    def __str__(self) -> str:
        # A row may have an empty name, and that is what is wrong with it.
        return f"{self.file}:{self.line} {self.id or '(no name)'}: {self.what}"


class ContentError(StartError):
    """The content cannot be used as it is; `problems` lists everything to put right, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))
