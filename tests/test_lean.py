"""A start without what an idle bot never needs."""

import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.lean import lean


def test_optional_extras_are_not_found_inside_and_found_again_after(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "click", raising=False)
    with lean(), pytest.raises(ModuleNotFoundError):
        import click  # noqa: F401
    assert "click" not in sys.modules


def test_what_was_there_before_stays() -> None:
    with lean():
        assert sys.modules["gc"] is gc


def test_the_collector_goes_on_after_a_failed_start() -> None:
    with pytest.raises(ImportError), lean():
        _fail_while_off()
    assert gc.isenabled()


def _fail_while_off() -> None:
    assert not gc.isenabled()
    raise ImportError


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with lean():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_bot_that_starts_imports_none_of_them(tmp_path: Path) -> None:
    # Without a token it ends where it would begin to listen: all that it needs is imported by then.
    env = os.environ | {"DATA_DIR": str(tmp_path), "TELEGRAM_TOKEN": ""}
    command = [sys.executable, "-X", "importtime", "-m", "bot", "run"]
    ended = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 2
    imported = {line.rpartition("|")[2].strip() for line in ended.stderr.splitlines()}
    assert {"bot.live", "telegram", "structlog"} <= imported
    assert not imported & {"rich.console", "pygments", "greenlet._greenlet", "click.core"}
