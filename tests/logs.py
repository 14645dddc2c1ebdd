"""No token, no name and no words in anything the suite writes: every captured line is read again (design.md 7.9)."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator

import pytest

# What people type in tests begins with one of these, so that a single word of theirs is known anywhere.
CANARIES = ("zaunkönig", "nachtigall")
_TOKEN = re.compile(r"\d{6,}:[\w-]{30,}")
_NAMES = re.compile(r"\b(?:Ana|Ben|Cleo)\b")
_typed: set[str] = set()
_scanned = {"characters": 0}


def typed(words: str) -> None:
    """Words that a person wrote: from now on none may turn up in a line of output."""
    if len(words) >= 12:
        _typed.add(words)


def leaks(output: str) -> list[str]:
    """What must not be there, each by its kind and without the secret itself."""
    found = ["a token"] if _TOKEN.search(output) else []
    found += ["a name"] if _NAMES.search(output) else []
    lowered = output.lower()
    return found + ["words"] * any(word.lower() in lowered for word in (*CANARIES, *_typed))


def _sections(report: pytest.TestReport) -> Iterator[str]:
    for title, text in report.sections:
        if title.startswith("Captured"):
            yield text


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test whose output leaks fails, whatever else it found."""
    report = yield
    output = "\n".join(_sections(report))
    if report.outcome == "passed" and (found := leaks(output)):
        report.outcome = "failed"
        report.longrepr = f"the output of this test holds {', '.join(found)}"
    return report


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Counted where all reports come together, whichever process ran the test."""
    if report.when == "call":
        _scanned["characters"] += sum(map(len, _sections(report)))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    terminalreporter.write_line(f"{_scanned['characters']} characters of output scanned for the token, names and words")
