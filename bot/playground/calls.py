"""The log of every Bot API call, newest last, bounded."""

from __future__ import annotations

import json
from collections import deque
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from bot.playground.spec import File

# Enough for a year of several couples; older ones are forgotten so that a long soak stays small.
KEPT = 100_000

# How the answer travels: whole, or lost in one of the ways a network has.
Ending = Literal["answer", "refuse", "drop", "hang", "partial", "slow"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    status: int
    body: bytes
    ending: Ending = "answer"


def _plain(value: Any) -> Any:
    """Parameters for showing: a file is its name and size, JSON that came as text is unfolded."""
    if isinstance(value, File):
        return f"<{value.name}, {len(value.data)} bytes>"
    if isinstance(value, str) and value[:1] in ("{", "["):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call; `result` is what was answered, None if it was refused."""

    n: int
    at: datetime
    method: str
    params: dict[str, Any]
    ok: bool
    result: Any = None
    error_code: int | None = None
    description: str | None = None

    def shown(self) -> dict[str, Any]:
        params = {name: _plain(value) for name, value in self.params.items()}
        found = {"n": self.n, "at": self.at.isoformat(), "method": self.method, "params": params, "ok": self.ok}
        if self.ok:
            return {**found, "result": self.result}
        return {**found, "error_code": self.error_code, "description": self.description}


class Log(deque[Call]):
    def __init__(self) -> None:
        super().__init__(maxlen=KEPT)
        self._noted = 0

    def note(self, at: datetime, method: str, params: dict[str, Any], **outcome: Any) -> None:
        self._noted += 1
        self.append(Call(n=self._noted, at=at, method=method, params=params, **outcome))

    def since(self, n: int) -> list[Call]:
        """Calls after number `n`, found from the new end: a reader is never far behind."""
        found: list[Call] = []
        for call in reversed(self):
            if call.n <= n:
                break
            found.append(call)
        return found[::-1]
