"""One process for one data directory."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import StartError
from bot.storage import lock


def test_a_second_one_is_refused_at_once_and_told_where(tmp_path: Path) -> None:
    with lock.take(tmp_path), pytest.raises(StartError, match=str(tmp_path)):
        lock.take(tmp_path)


def test_after_the_first_has_ended_it_is_free(tmp_path: Path) -> None:
    lock.take(tmp_path).close()
    lock.take(tmp_path).close()
