"""The scanner of the suite's own output finds what it is there to find."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.logs import leaks, typed

TOKEN = "123456789:" + "A" * 35


@pytest.mark.parametrize(
    "line, kind",
    [
        (f"POST https://api.telegram.org/bot{TOKEN}/getMe", "a token"),
        ('{"action": "tapped", "who": "Ana"}', "a name"),
        ("said: Zaunkönig, shall we walk?", "words"),
    ],
)
def test_a_secret_in_a_line_is_found_and_not_repeated(line: str, kind: str) -> None:
    assert leaks(line) == [kind]


def test_words_a_person_typed_are_found() -> None:
    typed("a walk along the river")
    assert leaks('{"text": "A walk along the river"}') == ["words"]


def test_harmless_lines_are_harmless() -> None:
    assert leaks('{"action": "running", "bot": "toward_bot", "banana": 7100000001}') == []


@pytest.mark.parametrize("where", ["sys.stdout.write(secret)", "logging.warning(secret)", "log.info(secret)"])
def test_a_test_that_writes_the_token_fails(tmp_path: Path, where: str) -> None:
    lines = ["import logging, sys", "import structlog", "log = structlog.get_logger()", f"secret = {TOKEN!r}"]
    (tmp_path / "test_it.py").write_text("\n".join([*lines, "def test_it() -> None:", f"    {where}"]))
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "tests.logs", "-p", "no:randomly", "--rootdir", tmp_path, tmp_path],
        cwd=Path(__file__).parents[1], capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "the output of this test holds a token" in done.stdout
