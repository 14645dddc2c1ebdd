"""Who was forgotten lately, beside the backups: so that no copy brings them back (durability.md 4.3)."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import structlog

from bot.domain.card import PartnerId
from bot.storage.vault import Vault

log = structlog.get_logger()
# A day longer than any copy is kept.
KEPT = timedelta(days=31)


class Forgotten:
    """Lines of an instant and a mark; only with the backup key and somebody's id can a mark be told to be theirs.

    It is the key that opens the copies: whoever has dropped it can open none of those that a mark is for.
    """

    def __init__(self, folder: Path, vault: Vault) -> None:
        self._folder = folder
        self._file = folder / "forgotten"
        self._vault = vault

    def note(self, who: PartnerId, now: datetime) -> None:
        """Written down before their rows go. A disk that refuses does not keep anybody from being forgotten."""
        line = f"{now.astimezone(UTC).isoformat()} {self._vault.mark(who)}"
        try:
            self._write([*self._lines(later_than=now - KEPT), line])
        except OSError as error:
            log.error("not noted for restores", action="forgetting_not_noted", reason=error.strerror)

    def since(self, at: datetime) -> frozenset[str]:
        """The marks of everybody who was forgotten at or after an instant."""
        return frozenset(line.split()[1] for line in self._lines(later_than=at - timedelta(seconds=1)))

    def is_among(self, marks: frozenset[str], number: int) -> bool:
        return not marks.isdisjoint(self._vault.marks(number))

    def _lines(self, later_than: datetime) -> list[str]:
        if not self._file.exists():
            return []
        lines = self._file.read_text(encoding="ascii").splitlines()
        return [line for line in lines if datetime.fromisoformat(line.split()[0]) > later_than]

    def _write(self, lines: list[str]) -> None:
        """The whole file anew, so that a kill leaves the old or the new one."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh = self._file.with_suffix(".new")
        fresh.unlink(missing_ok=True)
        fresh.touch(mode=0o600)
        with fresh.open("w", encoding="ascii") as file:
            file.writelines(f"{line}\n" for line in lines)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._file)
