"""The house stands as design.md 3 and style.md draw it: imports point down, and each thing has its one place."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent
BOT = ROOT / "bot"
PURE = ("domain/", "practices/", "panels/")
# The stand-in's two doors to the bot; all the rest of it would imitate Telegram for anybody.
GLUE = {"playground/glue.py", "playground/stage.py"}


def modules(*folders: str) -> Iterator[tuple[str, Path]]:
    """Every module of bot with its path from there, or only those in some folders."""
    for path in sorted(BOT.rglob("*.py")):
        name = path.relative_to(BOT).as_posix()
        if not folders or name.startswith(folders):
            yield name, path


def having(pattern: str, *folders: str) -> set[str]:
    """The modules whose text has the pattern."""
    found = re.compile(pattern, re.MULTILINE)
    return {name for name, path in modules(*folders) if found.search(path.read_text(encoding="utf-8"))}


def outside(names: set[str], *allowed: str) -> set[str]:
    return {name for name in names if not name.startswith(allowed)}


def imported(path: Path) -> set[str]:
    """What a module imports, by full name, also inside functions."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def test_imports_point_down(capsys: pytest.CaptureFixture[str]) -> None:
    code = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True)
    assert code == 0, capsys.readouterr().out


def test_only_the_clock_asks_what_time_it_is() -> None:
    reads = r"datetime\.now|time\.time|utcnow|date\.today|loop\.time\(|time\.monotonic|perf_counter"
    assert outside(having(reads), "clock.py") == set()


def test_only_the_chat_and_its_stand_in_import_telegram() -> None:
    assert outside(having(r"^\s*(from|import) telegram\b"), "chat/", "playground/") == set()


def test_only_storage_speaks_sql() -> None:
    sql = r"\b(SELECT\s[\w*(]|INSERT INTO|DELETE FROM|UPDATE \w+ SET|PRAGMA )"
    assert outside(having(sql), "storage/") == set()


def test_only_the_settings_read_the_environment() -> None:
    assert outside(having(r"\benviron\b|getenv"), "settings.py") == set()


def test_nothing_is_pickled() -> None:
    """What comes from a file or a network could run code; the drawing process gets its work through multiprocessing."""
    assert having(r"\b(c?pickle|shelve|marshal|dill|PicklePersistence|SQLAlchemyJobStore)\b") == set()


def test_every_dependency_is_pinned() -> None:
    pinned = set(re.findall(r"^([\w.-]+)==", (ROOT / "constraints.txt").read_text(encoding="utf-8"), re.MULTILINE))
    given = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*given["dependencies"], *given["optional-dependencies"]["dev"]]
    names = {re.split(r"[^\w.-]", one)[0] for one in wanted}
    assert {_plain(name) for name in names} - {_plain(name) for name in pinned} == set()


def _plain(name: str) -> str:
    """One spelling of a package's name (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def test_decisions_neither_wait_nor_throw_dice() -> None:
    assert having(r"\bawait\b|\basync def\b|^import random|random\.", *PURE) == set()


def test_only_two_edges_catch_everything() -> None:
    caught = r"^\s*except(\s+(Exception|BaseException)\b.*)?:"
    assert len(having(caught)) <= 2


def test_the_stand_in_knows_nothing_of_the_bot() -> None:
    for name, path in modules("playground/"):
        ours = {found for found in imported(path) if found.startswith("bot.")} if name not in GLUE else set()
        assert all(found.startswith(("bot.playground", "bot.clock", "bot.errors")) for found in ours), name


@pytest.mark.parametrize("word", ["utils", "helpers", "misc", "common", "managers"])
def test_no_room_is_called_by_what_it_is_not(word: str) -> None:
    assert not [name for name, _ in modules() if word in Path(name).parts or name.endswith(f"{word}.py")]


def test_no_module_has_more_than_300_lines() -> None:
    assert {name: n for name, path in modules() if (n := len(path.read_text().splitlines())) > 300} == {}
