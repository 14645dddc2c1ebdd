"""What the database of several replicas says, read from outside while they run."""

from __future__ import annotations

import re
from itertools import count
from typing import Any

import asyncpg

from bot.chat.buttons import Buttons
from bot.storage.sealing import Seal
from tests.postgres import here
from tests.system.ledger import Ledger

# Told by the database itself, in the transaction that handles an update: which, and in which order. And of which
# moments the first card was on its way when somebody else sat down.
_AUDIT = """
CREATE TABLE audit (n BIGINT GENERATED ALWAYS AS IDENTITY, update_id BIGINT NOT NULL, chat_id BIGINT NOT NULL);
CREATE FUNCTION note_handled() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN INSERT INTO audit (update_id, chat_id) VALUES (NEW.update_id, NEW.chat_id); RETURN NEW; END $$;
CREATE TRIGGER handled_later AFTER UPDATE ON inbox FOR EACH ROW
WHEN (NEW.state = 'done') EXECUTE FUNCTION note_handled();
CREATE TRIGGER handled_at_once AFTER INSERT ON inbox FOR EACH ROW
WHEN (NEW.state = 'done') EXECUTE FUNCTION note_handled();
CREATE TABLE unsure (moment_id BIGINT NOT NULL);
CREATE FUNCTION note_unsure() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN INSERT INTO unsure SELECT s.moment_id FROM showing s
   WHERE s.id = NEW.showing_id AND s.face = 'card' AND s.message_id IS NULL; RETURN NEW; END $$;
CREATE TRIGGER left_in_the_air AFTER UPDATE ON outbox FOR EACH ROW
WHEN (OLD.state = 'sending' AND NEW.error = 'process ended') EXECUTE FUNCTION note_unsure();
"""


class ServerLedger(Ledger):
    """The same questions to PostgreSQL, on a session of our own."""

    def __init__(self, url: str, seal: Seal) -> None:
        self._buttons = Buttons(seal.signing_key)
        self._session: Any = here(asyncpg.connect(url))

    def audit(self) -> None:
        """From now on every update that is handled is noted."""
        here(self._session.execute(_AUDIT))

    def close(self) -> None:
        here(self._session.close())

    def rows(self, sql: str) -> list[Any]:
        found = [tuple(row) for row in here(self._session.fetch(sql))]
        return [row[0] if len(row) == 1 else row for row in found]

    def is_at_rest(self) -> bool:
        """What is due is opened, too: of rows that we have written nobody tells the bell before its next tick."""
        due = "SELECT count(*) FROM rhythm WHERE is_on = 1 AND due_at <= extract(epoch FROM now())"
        return super().is_at_rest() and not self.rows(due)[0]

    def run(self, sql: str, *values: object) -> None:
        numbers = count(1)
        here(self._session.execute(re.sub(r"\?(\d*)", lambda at: f"${at[1] or next(numbers)}::BIGINT", sql), *values))

    def age_waits(self) -> None:
        """As while nobody runs, but of what somebody has in hand just now."""
        for change, table, key, which in (
            ("UPDATE outbox SET not_before = 0", "outbox", "id", "state IN ('pending', 'unknown') AND not_before > 0"),
            ("DELETE FROM chat_hold", "chat_hold", "chat_id", "true"),
        ):
            free = f"SELECT {key} FROM {table} WHERE {which} FOR UPDATE SKIP LOCKED"
            self.run(f"{change} WHERE {key} IN ({free})")

    def _due_now(self, of: str, *values: int, within: int = 0) -> None:
        self.run(
            "INSERT INTO rhythm (couple_id, practice, kind, wall_time, days, zone, owner, is_on, due_at, day, version) "
            "SELECT c.id, 'checkins', '', '20:30', '0123456', p.zone, p.user_id, 1, "
            f"extract(epoch FROM now())::BIGINT - {within}, current_date::TEXT, 0 "
            f"FROM couple c JOIN partner p ON p.couple_id = c.id AND p.seat = 0 WHERE {of}",
            *values,
        )
