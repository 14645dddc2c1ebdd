"""What the bot's database says, read and aged from outside while the bot is down."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Ledger:
    """Only for a bot that is not running: it is the file's one writer (durability.md 3.2)."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        connection = sqlite3.connect(self._path, isolation_level=None)
        try:
            yield connection
        finally:
            connection.close()

    def rows(self, sql: str) -> list[tuple[int, ...]]:
        with self._open() as connection:
            return connection.execute(sql).fetchall()

    def run(self, sql: str) -> None:
        with self._open() as connection:
            connection.execute(sql)

    def outstanding(self) -> set[int]:
        """The showings whose first request was on its way when the bot ended."""
        return {
            row[0]
            for row in self.rows(
                "SELECT o.showing_id FROM outbox o JOIN showing s ON s.id = o.showing_id "
                "WHERE o.state = 'sending' AND s.message_id IS NULL"
            )
        }

    def never_quiet(self) -> None:
        """The tests run at any hour of the day."""
        self.run("UPDATE partner SET quiet_from = '00:00', quiet_to = '00:00'")

    def age_unsure(self) -> None:
        """What waits two minutes for evidence has waited."""
        self.run("UPDATE outbox SET not_before = 0 WHERE state = 'unknown'")

    def age_bids(self) -> None:
        """Every open bid is three hours old, and its one nudge is due."""
        self.run(
            "UPDATE moment SET opened_at = opened_at - 10900, nudge_at = opened_at, look_at = opened_at "
            "WHERE practice = 'bids' AND state = 'open' AND nudged_at IS NULL AND nudge_at IS NOT NULL"
        )
