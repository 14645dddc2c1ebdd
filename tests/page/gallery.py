"""The gallery: chapters of scenes that Ana and Ben live, and a picture of their phones at the end of each."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.system.driver import PATIENCE, Couple, Json, until

GROUP, PRIVATE, AWAY = "group", "private", ""
# A Wednesday evening in Berlin, far from quiet hours and from any change of clocks.
AT = "2026-03-11T18:00:00+01:00"


@dataclass(kw_only=True)
class Person:
    """One of the two, with their phone in hand: whatever they do, the bot is done with it afterwards."""

    us: Couple
    id: int

    async def says(self, words: str, *, to: str = "", alone: bool = False) -> None:
        """Write into the group or, `alone`, to the bot; `to` begins a reply to the newest message with these words."""
        chat = self._chat(alone)
        answered = await self._message(to, chat) if to else None
        await self.us.say(self.id, words, chat=chat, reply_to=answered)
        await self.us.play.post("settle")

    async def answers(self, words: str, *, alone: bool = False) -> None:
        """Reply to the newest message: the bot has just asked for it."""
        newest = await self.us.last(self.id, self._chat(alone))
        await self.us.say(self.id, words, chat=self._chat(alone), reply_to=newest["message_id"])
        await self.us.play.post("settle")

    async def _message(self, words: str, chat: int | None) -> int:
        """The newest message with these words; under a picture they are its caption."""

        async def found() -> int | None:
            said = reversed(await self.us.messages(self.id, chat))
            return next((m["message_id"] for m in said if words in m["text"] or words in m["caption"]), None)

        return await until(found, PATIENCE, words)

    async def taps(self, *buttons: str, alone: bool = False) -> None:
        """Tap one button after the other, each on the newest message that has it."""
        for button in buttons:
            answer = await self.us.tap(self.id, button, chat=self._chat(alone))
            if url := answer.get("url"):
                await self.says(f"/start {url.rpartition('=')[2]}", alone=True)
            await self.us.play.post("settle")

    async def follows(self, button: str) -> None:
        """Tap a button that leads into the private chat."""
        message = await self.us.sees(self.id, button)
        keys = [key for row in message["buttons"] for key in row]
        url = next(key["url"] for key in keys if key["text"].startswith(button))
        await self.says(f"/start {url.rpartition('=')[2]}", alone=True)

    async def has(self, button: str, *, alone: bool = False) -> bool:
        """Whether the newest message offers it."""
        newest = await self.us.last(self.id, self._chat(alone))
        return any(key["text"].startswith(button) for row in newest["buttons"] for key in row)

    def _chat(self, alone: bool) -> int | None:
        return self.id if alone else None


@dataclass(kw_only=True)
class Stage:
    """Where a chapter is lived: the two, their clock, and the database file under the bot."""

    us: Couple
    database: Path
    # What came before the scene stays out of its picture: the newest message of each chat at its beginning.
    before: dict[int, int] = field(default_factory=dict)
    # What one scene found and the next needs.
    found: str = ""

    @property
    def ana(self) -> Person:
        return Person(us=self.us, id=self.us.ana)

    @property
    def ben(self) -> Person:
        return Person(us=self.us, id=self.us.ben)

    async def begin(self) -> None:
        """The picture shows what comes from here on."""
        for chat, who in ((self.us.group, self.us.ana), (self.us.ana, self.us.ana), (self.us.ben, self.us.ben)):
            found: list[Json] = await self.us.play.get(f"chats/{chat}/messages?as={who}")
            self.before[chat] = max((abs(message["message_id"]) for message in found), default=0)

    async def pass_time(self, **how: Any) -> None:
        """`hours=`, `days=` or `to=` an instant."""
        seconds = how.get("hours", 0) * 3600 + how.get("days", 0) * 86400
        await self.us.play.clock(**({"to": how["to"]} if "to" in how else {"advance": seconds}))

    def show_all(self) -> None:
        """Also what was there before; for the one message that is edited from the first scene on."""
        self.before.clear()

    async def show_last(self, who: Person, *, alone: bool = False) -> None:
        """Also the newest message so far, in the group or in somebody's private chat: the scene changes it."""
        chat = who.id if alone else self.us.group
        self.before[chat] = abs((await self.us.last(who.id, chat))["message_id"]) - 1

    async def choices(self) -> list[str]:
        """The labels on the newest card of the group, in their order."""
        newest = await self.us.last(self.us.ana)
        return [key["text"] for row in newest["buttons"] for key in row]

    async def onboard(self, beginning: str) -> None:
        await self.us.onboard(beginning)
        for person in (self.ana, self.ben):
            await person.says("/start", alone=True)

    def put_in_jar(self, marbles: int, shelf: int = 0) -> None:
        """As if they had gathered it: a year of it would take a while."""
        with closing(sqlite3.connect(self.database, timeout=10)) as second, second:
            second.execute("UPDATE couple SET marbles = ?, shelf = ?, early = ''", (marbles, shelf))

    def let_a_year_pass(self) -> None:
        """Since both said yes, and the weeks in which each was asked anew."""
        with closing(sqlite3.connect(self.database, timeout=10)) as second, second:
            second.execute("UPDATE partner SET consented_at = consented_at - ?", (380 * 86400,))
            second.execute(
                "UPDATE couple SET asked_anew_at = (SELECT max(consented_at) + ? FROM partner)", (365 * 86400,)
            )

    async def asks(self, who: Person, sign: re.Pattern[str]) -> str:
        """Check in until a question comes that says this; what it says of it."""

        async def found() -> str:
            await self.begin()
            await who.says("/checkin")
            said = sign.search((await self.us.last(who.id))["text"])
            return said[0] if said else ""

        return await until(found, 30, sign.pattern)


Live = Callable[[Stage], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One picture, `docs/pictures/<name>.png`. `of` names the practices and panels it shows.

    `ana` and `ben` say which chat is open on each phone, or that the phone is away; `last` is a tap by one of them
    that leaves a toast or an alert on the page; `file` is one the bot sent to Ana, opened instead of the page.
    """

    name: str
    of: tuple[str, ...]
    live: Live
    ana: str = GROUP
    ben: str = GROUP
    last: tuple[str, str] | None = None
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """Scenes of one couple, lived one after the other. The two are onboarded before, unless `beginning` is empty."""

    name: str
    beginning: str = "👋 Only bids"
    scenes: list[Scene] = field(default_factory=list)

    def scene(self, name: str, *of: str, **how: Any) -> Callable[[Live], Live]:
        """`how` as in `Scene`: `ana`, `ben`, `last`, `file`."""

        def keep(live: Live) -> Live:
            self.scenes.append(Scene(name=name, of=of, live=live, **how))
            return live

        return keep
