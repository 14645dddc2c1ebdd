"""Faults to order: what the server or the network does to the next call of a method."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from bot.playground.calls import Ending
from bot.playground.refusal import Impossible, Refused
from bot.playground.updates import CONFLICT

Fault = Literal[
    "429",
    "400",
    "401",
    "403",
    "409",
    "500",
    "502",
    "connect_refused",
    "drop_before",
    "deliver_then_drop",
    "deliver_then_hang",
    "garbage",
    "partial",
    "slow",
]
FAULTS: tuple[str, ...] = get_args(Fault)

# Words of the server (platform.md 2.5, 2.9).
_WORDS = {
    "400": "Bad Request: chat not found",
    "401": "Unauthorized",
    "403": "Forbidden: bot was blocked by the user",
    "409": CONFLICT,
    "500": "Internal Server Error: restart",
    "502": "Bad Gateway",
}

# Nothing happened before these, the call was carried out before those.
BEFORE: dict[str, Ending] = {"connect_refused": "refuse", "drop_before": "drop"}
AFTER: dict[str, Ending] = {
    "deliver_then_drop": "drop",
    "deliver_then_hang": "hang",
    "partial": "partial",
    "slow": "slow",
}


@dataclass(slots=True, kw_only=True)
class Ordered:
    """`method` may be "*"; `chat` None is any chat; `times` counts down."""

    method: str
    fault: Fault
    chat: int | None = None
    times: int = 1
    retry_after: int = 5
    description: str | None = None

    def fits(self, method: str, chat: object) -> bool:
        return self.method in ("*", method) and (self.chat is None or str(self.chat) == str(chat))

    def refusal(self) -> Refused | None:
        """The error to answer with instead of acting, for faults that are one."""
        if self.fault == "429":
            text = self.description or f"Too Many Requests: retry after {self.retry_after}"
            return Refused(429, text, retry_after=self.retry_after)
        if self.fault in _WORDS:
            return Refused(int(self.fault), self.description or _WORDS[self.fault])
        return None


class Faults:
    def __init__(self) -> None:
        self._ordered: list[Ordered] = []

    def order(self, fault: Ordered) -> None:
        if fault.fault not in FAULTS:
            raise Impossible(f"unknown fault {fault.fault!r}; there are: {', '.join(FAULTS)}")
        self._ordered.append(fault)

    def clear(self) -> None:
        self._ordered.clear()

    def take(self, method: str, chat: object) -> Ordered | None:
        """The oldest fault ordered for this call, used up by one."""
        for fault in self._ordered:
            if fault.fits(method, chat):
                # Counted when it is met, not when it is over: two calls at once use up two.
                fault.times -= 1
                if fault.times <= 0:
                    self._ordered.remove(fault)
                return fault
        return None
