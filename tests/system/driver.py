"""A small client of the playground's control API, and two people who use it."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import aiohttp

from tests.logs import typed

Json = dict[str, Any]
PATIENCE = 8.0
T = TypeVar("T")


class Refusal(Exception):
    """The control API said no, in one line."""

    def __init__(self, status: int, error: str) -> None:
        super().__init__(f"{status}: {error}")
        self.status = status


class Play:
    """`base` as printed after `listening on`; closed by its session's owner."""

    def __init__(self, session: aiohttp.ClientSession, base: str) -> None:
        self._session = session
        self.base = base

    async def get(self, path: str) -> Any:
        async with self._session.get(f"{self.base}/play/{path}") as answer:
            return await _read(answer)

    async def post(self, path: str, **body: Any) -> Any:
        async with self._session.post(f"{self.base}/play/{path}", json=body) as answer:
            return await _read(answer)

    async def calls(self, *methods: str, ok: bool = True, since: int = 0) -> list[Json]:
        found: list[Json] = await self.get(f"calls?since={since}")
        return [call for call in found if call["ok"] is ok and (call["method"] in methods or not methods)]

    async def clock(self, **how: Any) -> Json:
        moved: Json = await self.post("clock", **how)
        return moved

    async def couple(self, *names: str, kind: str = "group") -> Couple:
        """New people in a new group; the bot is added by the first."""
        people = [(await self.post("people", name=name))["id"] for name in names or ("Ana", "Ben")]
        group = (await self.post("chats", title="The two of us", members=people, kind=kind))["id"]
        await self.post(f"chats/{group}/bot", status="member", by=people[0])
        return Couple(play=self, ana=people[0], ben=people[1], group=group)


async def _read(answer: aiohttp.ClientResponse) -> Any:
    found = await answer.json()
    if answer.status != 200:
        raise Refusal(answer.status, found["error"])
    return found


@dataclass(kw_only=True)
class Couple:
    """Ana and Ben as they act; everything is told by labels and words, as they see them."""

    play: Play
    ana: int
    ben: int
    group: int

    async def messages(self, who: int, chat: int | None = None, last: int = 0) -> list[Json]:
        newest = f"&last={last}" if last else ""
        found: list[Json] = await self.play.get(f"chats/{chat or self.group}/messages?as={who}{newest}")
        return [message for message in found if not message["deleted"]]

    async def last(self, who: int, chat: int | None = None) -> Json:
        return (await self.messages(who, chat))[-1]

    async def say(self, who: int, text: str, *, chat: int | None = None, reply_to: int | None = None) -> int:
        typed(text.partition(" ")[2] if text.startswith("/") else text)
        sent = await self.play.post(f"people/{who}/send", chat=chat or self.group, text=text, reply_to=reply_to)
        return int(sent["message_id"])

    async def sees(self, who: int, button: str, *, chat: int | None = None, within: float = PATIENCE) -> Json:
        """The newest message with a button that begins like this, once there is one."""
        return await until(lambda: self._with_button(who, button, chat or self.group), within, button)

    async def _with_button(self, who: int, button: str, chat: int) -> Json | None:
        for message in reversed(await self.messages(who, chat)):
            if label(message, button):
                return message
        return None

    async def reads(
        self, who: int, words: str | re.Pattern[str], *, chat: int | None = None, within: float = PATIENCE
    ) -> Json:
        """The newest message with these words, or such ones, once there is one."""
        wanted = re.compile(re.escape(words)) if isinstance(words, str) else words

        async def found() -> Json | None:
            return next((m for m in reversed(await self.messages(who, chat)) if wanted.search(m["text"])), None)

        return await until(found, within, wanted.pattern)

    async def tap(self, who: int, button: str, *, chat: int | None = None, on: int | None = None) -> Json:
        """Tap a button, by how its label begins, of the newest message that has it or of message `on`."""
        if on is None:
            message = await self.sees(who, button, chat=chat)
            on, button = message["message_id"], label(message, button) or button
        answer: Json = await self.play.post(f"people/{who}/tap", chat=chat or self.group, message_id=on, button=button)
        return answer

    async def open_private(self, who: int) -> None:
        await self.say(who, "/start", chat=who)
        await self.reads(who, "", chat=who)

    async def onboard(
        self, beginning: str = "👋 Only bids", city: str = "Berlin", bens_city: str = "", mood: str = "Good, more"
    ) -> None:
        """From the first card to the last, as both see it."""
        await self.tap(self.ana, "I'm in")
        await self.tap(self.ben, "I'm in")
        await self.tap(self.ana, "Type my city")
        await self._type_city(self.ana, city)
        if bens_city:
            await self.tap(self.ben, "Type my city")
            await self._type_city(self.ben, bens_city)
        else:
            await self.tap(self.ben, "Same")
        await self.tap(self.ana, mood)
        await self.tap(self.ben, "Skip")
        await self.tap(self.ana, beginning)
        await self.tap(self.ben, "Good")
        await self.reads(self.ana, "All set")

    async def _type_city(self, who: int, city: str) -> None:
        asked = await self.reads(who, "which city's clock")
        await self.say(who, city, reply_to=asked["message_id"])
        await self.play.post("settle")


def label(message: Json, button: str) -> str | None:
    labels: list[str] = [one["text"] for row in message["buttons"] for one in row]
    return next((text for text in labels if text.startswith(button)), None)


async def until(found: Callable[[], Awaitable[T | None]], within: float, what: str) -> T:
    """What `found` answers, once it is something."""
    end = time.monotonic() + within
    while not (answer := await found()):
        assert time.monotonic() < end, f"{what!r} did not come within {within:g} s"
        await asyncio.sleep(0.02)
    return answer
