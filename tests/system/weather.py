"""What the network and Telegram do to a bot in a storm, and what of it was delivered all the same."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import Any

from bot.playground.calls import Call, Log
from bot.playground.faults import AFTER, Fault, Faults, Ordered
from tests.fakes import wordings
from tests.system.ledger import Ledger

METHODS = ("sendMessage", "sendMessage", "sendMessage", "editMessageText", "answerCallbackQuery", "getUpdates", "*")
KINDS: tuple[Fault, ...] = (
    "429", "500", "502", "connect_refused", "drop_before", "deliver_then_drop", "deliver_then_hang", "garbage",
    "partial", "slow",
)  # fmt: skip
THANKS = wordings("nudges-thanks")


class Weather(Faults):
    """Faults that remember which call they met. `polled` is set when a life asks for updates for the first time."""

    def __init__(self, log: Log) -> None:
        super().__init__()
        self._log = log
        self.met: Counter[str] = Counter()
        self.spoiled: set[int] = set()
        self.polled = asyncio.Event()

    def brew(self, chance: Random) -> None:
        """Nothing, or up to three faults for the next life."""
        self.clear()
        self.polled.clear()
        for _ in range(chance.choice((0, 1, 1, 2, 3))):
            self.order(Ordered(method=chance.choice(METHODS), fault=chance.choice(KINDS), retry_after=1))

    def take(self, method: str, chat: object) -> Ordered | None:
        if method == "getUpdates":
            self.polled.set()
        found = super().take(method, chat)
        if found is not None:
            self.met[found.fault] += 1
            if found.fault in AFTER and found.fault != "slow":
                # The call is noted as soon as it was carried out, and before any other.
                self.spoiled.add(_newest(self._log) + 1)
        return found


class Seen:
    """What stood in the chats at any time: the cards of every moment, and the nudges of everybody."""

    def __init__(self, log: Log, weather: Weather, ledger: Ledger) -> None:
        self._log, self._weather, self._ledger = log, weather, ledger
        self._read = 0
        self.cards: dict[int, list[tuple[int, int]]] = {}
        self.nudges: Counter[int] = Counter()
        # Per moment, how many of its cards arrived without the bot's hearing of it while it lived.
        self.unheard: Counter[int] = Counter()

    def look(self) -> None:
        """Read on in what the bot has sent."""
        for call in self._log.since(self._read):
            self._read = call.n
            if call.ok and call.method in ("sendMessage", "sendPhoto"):
                self._sent(call)

    def _sent(self, call: Call) -> None:
        params: dict[str, Any] = call.shown()["params"]
        chat, message = int(params["chat_id"]), call.result["message_id"]
        moments = set(self._moments(params))
        if chat > 0:
            self.nudges[chat] += bool(moments) or bool(THANKS.search(params.get("text", "")))
            return
        for moment in moments:
            self.cards.setdefault(moment, []).append((chat, message))
            self.unheard[moment] += call.n in self._weather.spoiled

    def _moments(self, params: dict[str, Any]) -> Iterator[int]:
        for row in params.get("reply_markup", {}).get("inline_keyboard", []):
            for button in row:
                moment = self._ledger.moment_of(button.get("callback_data", ""))
                if moment is not None:
                    yield moment


def _newest(log: Log) -> int:
    return log[-1].n if log else 0
