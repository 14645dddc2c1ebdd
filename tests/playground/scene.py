"""Ana and Ben's group in a stand-in, and short ways to act in it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.clock import PlayClock
from bot.playground.cast import ana_and_ben
from bot.playground.telegram import StandIn

EVENING = datetime(2026, 3, 28, 18, 0, tzinfo=UTC)
BUTTON = {"inline_keyboard": [[{"text": "Here", "callback_data": "here"}]]}


@dataclass(kw_only=True)
class Scene:
    clock: PlayClock
    standin: StandIn
    ana: int
    ben: int
    group: int
    offset: int = 0

    async def ask(self, method: str, **params: Any) -> dict[str, Any]:
        answer: dict[str, Any] = json.loads((await self.standin.call(method, params)).body)
        return answer

    async def ok(self, method: str, **params: Any) -> Any:
        answer = await self.ask(method, **params)
        assert answer["ok"], answer
        return answer["result"]

    async def refusal(self, method: str, **params: Any) -> str:
        answer = await self.ask(method, **params)
        assert not answer["ok"], answer
        return str(answer["description"])

    async def updates(self, **params: Any) -> list[dict[str, Any]]:
        """What is new for the bot, confirmed by the next look."""
        found: list[dict[str, Any]] = await self.ok("getUpdates", offset=self.offset, **params)
        self.offset = found[-1]["update_id"] + 1 if found else self.offset
        return found

    async def kinds(self) -> list[str]:
        return [next(key for key in update if key != "update_id") for update in await self.updates()]

    async def say(self, text: str = "A small question", **params: Any) -> int:
        """The bot writes in the group."""
        sent = await self.ok("sendMessage", chat_id=self.group, text=text, **params)
        return int(sent["message_id"])

    def later(self, **delta: float) -> None:
        self.clock.move_to(self.clock.now() + timedelta(**delta))


def a_scene(*, flood: bool = True) -> Scene:
    clock = PlayClock(EVENING)
    standin = StandIn(clock=clock, flood=flood)
    ana, ben, group = ana_and_ben(standin)
    return Scene(clock=clock, standin=standin, ana=ana, ben=ben, group=group)
