"""The one clock: nothing else in the project asks what time it is."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Wall time and a time that never steps; a decision reads it once and hands `now` on."""

    def now(self) -> datetime: ...

    def monotonic(self) -> float: ...


class SystemClock:
    """The machine's own clock, in UTC."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()


class PlayClock:
    """A clock that stands still until it is moved; with `live` it also runs by itself.

    Moving it backwards is refused: the playground plays a life forwards.
    """

    def __init__(self, start: datetime, *, live: bool = False) -> None:
        if start.tzinfo is None:
            raise ValueError(f"the play clock needs an aware instant, not {start!r}")
        self._at = start.astimezone(UTC)
        self._live = live
        self._since = time.monotonic()

    def now(self) -> datetime:
        if not self._live:
            return self._at
        return self._at + timedelta(seconds=time.monotonic() - self._since)

    def monotonic(self) -> float:
        return time.monotonic()

    def move_to(self, instant: datetime) -> None:
        if instant < self.now():
            raise ValueError(f"the play clock only moves forwards: {instant!r} is before {self.now()!r}")
        self._at, self._since = instant.astimezone(UTC), time.monotonic()
