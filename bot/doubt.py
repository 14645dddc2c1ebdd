"""Whether the machine's clock may be believed: it steps, sleeps and boots in other years (durability.md 2.3)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from bot.clock import Clock

log = structlog.get_logger()
JUMP = timedelta(seconds=2)
# A machine that boots in another year must not burn every couple's evening.
DOUBTFUL_JUMP = timedelta(minutes=10)


class Doubt:
    """Holds what comes by itself from a doubtful jump on, until Telegram's own date confirms the clock."""

    def __init__(self, clock: Clock, told_time: Callable[[], datetime | None]) -> None:
        self._clock = clock
        self._told_time = told_time
        self.holds = False
        # Since the process began.
        self.jumps = 0
        # How far the wall clock was ahead of the one that never steps when last looked at; None: nobody looks.
        self._seen: timedelta | None = None
        # Until Telegram confirms the time, rows that a wrong clock wrote cannot be told from others.
        self._astray = False

    def compare(self) -> None:
        """At a start: hold when Telegram tells quite another time than this machine."""
        self._seen, self._astray = self._lead(), True
        self.holds = self._told_time() is not None and not self._is_confirmed()

    def watch(self) -> None:
        """Look for steps from now on."""
        if self._seen is None:
            self._seen = self._lead()

    def moved(self) -> timedelta:
        """By how much the wall clock has stepped since the last look."""
        before, self._seen = self._seen, None if self._seen is None else self._lead()
        return timedelta(0) if before is None or self._seen is None else self._seen - before

    def note(self, by: timedelta) -> bool:
        """Take in a step of the wall clock; whether it was a jump. One backwards undoes nothing: rows are rows."""
        if by > DOUBTFUL_JUMP or self.holds:
            self.holds = not self._is_confirmed()
        if abs(by) <= JUMP:
            return False
        self.jumps += 1
        self._astray = self._astray or abs(by) > DOUBTFUL_JUMP
        log.warning("clock jumped", action="clock_jumped", seconds=round(by.total_seconds()), held=self.holds)
        return True

    def is_over(self) -> bool:
        """Whether rows may stand where a wrong clock put them, and the time is known to be right again."""
        return self._astray and self._is_confirmed()

    def set_right(self) -> None:
        self._astray = False

    def _is_confirmed(self) -> bool:
        told = self._told_time()
        return told is not None and abs(told - self._clock.now()) < DOUBTFUL_JUMP

    def _lead(self) -> timedelta:
        return timedelta(seconds=self._clock.now().timestamp() - self._clock.monotonic())
