"""What the bot's database says, read from outside, and aged while the bot is down."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.chat.buttons import Buttons
from bot.domain.card import MomentTap
from bot.storage.sealing import Seal, parse_keys


class Ledger:
    """Only `rows` and `is_at_rest` may be asked while the bot runs: it is the file's one writer (durability.md 3.2)."""

    def __init__(self, data: Path) -> None:
        self._path = data / "toward.db"
        keys = parse_keys((data / "keys").read_text(encoding="utf-8").strip())
        self._buttons = Buttons(Seal(keys).signing_key)

    @contextmanager
    def _open(self, mode: str) -> Iterator[sqlite3.Connection]:
        connection = sqlite3.connect(f"file:{self._path}?mode={mode}", uri=True, isolation_level=None)
        try:
            yield connection
        finally:
            connection.close()

    def rows(self, sql: str) -> list[Any]:
        """A row of one column is its value."""
        with self._open("ro") as connection:
            found = connection.execute(sql).fetchall()
        return [row[0] if len(row) == 1 else row for row in found]

    def run(self, sql: str, *values: object) -> None:
        with self._open("rw") as connection:
            connection.execute(sql, values)

    def moment_of(self, data: str) -> int | None:
        """Which moment a button belongs to."""
        tap = self._buttons.decode(data)
        return tap.moment if isinstance(tap, MomentTap) else None

    def is_at_rest(self) -> bool:
        """Whether every update is handled and nothing is waiting to be sent or in the air."""
        waiting = self.rows("SELECT count(*) FROM inbox WHERE state = 'new'")[0]
        leaving = self.rows("SELECT count(*) FROM outbox WHERE state IN ('pending', 'leased', 'sending')")[0]
        return not waiting and not leaving

    def outstanding(self) -> list[int]:
        """The moments whose first showing was on its way when the bot ended."""
        return self.rows(
            "SELECT s.moment_id FROM outbox o JOIN showing s ON s.id = o.showing_id WHERE o.state = 'sending' "
            "AND s.message_id IS NULL AND s.face = 'card'"
        )

    def never_quiet(self) -> None:
        """The tests run at any hour of the day."""
        self.run("UPDATE partner SET quiet_from = '00:00', quiet_to = '00:00'")

    def age_unsure(self) -> None:
        """What waits two minutes for evidence has waited."""
        self.run("UPDATE outbox SET not_before = 0 WHERE state = 'unknown'")

    def age_bids(self, group: int | None = None) -> None:
        """Every open bid, of one group or of all, is three hours old, and its one nudge is due."""
        self.run(
            "UPDATE moment SET opened_at = opened_at - 10900, nudge_at = opened_at, look_at = opened_at "
            "WHERE practice = 'bids' AND state = 'open' AND nudged_at IS NULL AND nudge_at IS NOT NULL "
            "AND couple_id IN (SELECT id FROM couple WHERE ?1 IN (chat_id, 0))",
            group or 0,
        )

    def age_waits(self) -> None:
        """Whatever waits for its next try has waited, for Telegram too."""
        self.run("UPDATE outbox SET not_before = 0 WHERE state IN ('pending', 'unknown')")
        self.run("DELETE FROM chat_hold")

    def takes_words(self, chat: int, message: int) -> bool:
        """Whether the bot knows that it sent this, and a reply to it is an answer."""
        return bool(
            self.rows(
                "SELECT 1 FROM showing s JOIN moment m ON m.id = s.moment_id "
                "WHERE m.state = 'open' AND s.face = 'card' "
                f"AND m.practice IN ('bids', 'checkins') AND s.chat_id = {chat} AND s.message_id = {message}"
            )
        )

    def week_passes(self, group: int) -> None:
        """Since the last thing that came by itself; the rhythms of last week are off."""
        couple = "(SELECT id FROM couple WHERE chat_id = ?)"
        self.run(f"UPDATE rhythm SET is_on = 0, due_at = NULL WHERE couple_id = {couple}", group)
        self.run(
            f"UPDATE moment SET day = date(day, '-8 days') WHERE rhythm_id IS NOT NULL AND couple_id = {couple}", group
        )

    def week_passes_for_nudges(self, group: int) -> None:
        """Since the last nudge."""
        couple = "(SELECT id FROM couple WHERE chat_id = ?)"
        self.run(
            f"UPDATE showing SET created_at = created_at - 691200 WHERE face = 'nudge' AND couple_id = {couple}", group
        )

    def due_now(self, group: int) -> None:
        """A rhythm of this group that is due as soon as the bot is up."""
        self._due_now("c.chat_id = ?", group)

    def all_due_now(self, within: int = 0) -> None:
        """One of every group, due within so many seconds until now, in the order in which the groups came."""
        self._due_now("1", within=within)

    def _due_now(self, of: str, *values: int, within: int = 0) -> None:
        self.run(
            "INSERT INTO rhythm (couple_id, practice, kind, wall_time, days, zone, owner, is_on, due_at, day, version) "
            "SELECT c.id, 'checkins', '', '20:30', '0123456', p.zone, p.user_id, 1, "
            f"unixepoch() - {within} + {within} * c.id / (SELECT max(id) FROM couple), date('now'), 0 "
            f"FROM couple c JOIN partner p ON p.couple_id = c.id AND p.seat = 0 WHERE {of}",
            *values,
        )
