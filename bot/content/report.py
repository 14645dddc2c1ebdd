"""`content check`: what there is, what is wrong, and how each card reads, for people who write."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.content.catalogue import Reading, read
from bot.content.problems import Problem
from bot.content.rules import samples
from bot.content.safety import hidden
from bot.content.voice import Table, speak
from bot.content.words import Uses


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Counts, rows and findings of one reading of the content. `ok` means that the bot would start with it.

    `spoken` counts the items of each kind per language, `served` names the rows of the source articles.
    """

    items: dict[str, int]
    spoken: dict[str, dict[str, int]]
    phrases: dict[str, int]
    rows_known: int
    rows_served: int
    served: tuple[str, ...]
    rows_later: int
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    previews: tuple[str, ...]

    @property
    def ok(self) -> bool:
        return not self.problems

    def as_json(self) -> str:
        data = {
            "ok": self.ok,
            "items": self.items,
            "spoken": self.spoken,
            "phrases": self.phrases,
            "rows": {"known": self.rows_known, "served": self.rows_served, "later": self.rows_later},
            "served": list(self.served),
            "problems": [str(problem) for problem in self.problems],
            "warnings": [str(warning) for warning in self.warnings],
        }
        return json.dumps(data, ensure_ascii=False, indent=2)

    def read_aloud(self, key: str = "") -> list[str]:
        """How each card reads whose key begins like this; nothing while something is wrong."""
        return [line for line in self.previews if line.partition("] ")[2].startswith(key)]

    def lines(self) -> Iterator[str]:
        """The report as a writer reads it on a terminal."""
        yield "items: " + ", ".join(f"{count} {kind}" for kind, count in self.items.items())
        yield "phrases: " + ", ".join(f"{count} {language}" for language, count in self.phrases.items())
        yield f"rows: {self.rows_served} served, {self.rows_later} later, of {self.rows_known}"
        yield from (f"warning {warning}" for warning in self.warnings)
        yield from (f"error {problem}" for problem in self.problems)


def check(*folders: Path, today: date | None = None) -> Report:
    """Read the folders (by default the project's own) and report; nothing is raised for what writers got wrong.

    With `today` it also warns of what has not been looked up for too long.
    """
    reading = read(*folders)
    unseen = [] if today is None else hidden(reading.countries.values(), today)
    return Report(
        items=dict(Counter(item.kind for item in reading.items.values())),
        spoken={language: _spoken(reading, table) for language, table in reading.tables.items()},
        phrases={language: len(table) for language, table in reading.tables.items()},
        rows_known=len(reading.rows.known),
        rows_served=len(reading.rows.served),
        served=tuple(sorted(reading.rows.served)),
        rows_later=len(reading.rows.later),
        problems=tuple(sorted(reading.problems)),
        warnings=tuple(sorted([*reading.warnings, *unseen])),
        previews=() if reading.problems else tuple(_previews(reading)),
    )


def _spoken(reading: Reading, table: Table) -> dict[str, int]:
    """How many items of each kind have words of their own in one language."""
    return dict(Counter(item.kind for item in reading.items.values() if item.id in table))


def _previews(reading: Reading) -> Iterator[str]:
    for language, phrases in reading.phrases.items():
        for key, phrase in phrases.items():
            if not key.startswith("-"):
                args = next(samples(Uses(phrase.pattern)))
                yield f"[{language}] {key}: {speak(reading.tables[language], key, args)}"
