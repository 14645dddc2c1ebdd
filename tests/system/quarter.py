"""Lives on the play clock: how two people answer what comes, and what may be said of everything that left."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from random import Random
from urllib.parse import parse_qs, urlparse
from zoneinfo import ZoneInfo

from tests.system.driver import Couple, Json, Play

DAYS = 90
NIGHT_BEGINS, NIGHT_ENDS = time(22), time(8)
# What comes by itself in the group beside the day's own volume.
RECAP = "This week"
SENT = ("sendMessage", "sendPhoto", "sendDocument")
EDITED = ("editMessageText", "editMessageMedia", "editMessageCaption")
FORBIDDEN = re.compile(
    r"!|\b(missed|failed|ignored|overdue|streaks?|scores?|rates?|you haven['’]t|second reminder)\b", re.IGNORECASE
)
CLOCK = re.compile(r"\d{1,2}:\d{2}|\d{1,2} (?:[A-Z][a-z]+)|[A-Z][a-z]+ \d{1,2}\b")
NAMES = ("Ana", "Ben")
# What whoever turns toward things taps, the first that a card offers.
TOWARD = (
    "I'm here", "☀️", "Wow", "Gladly", "Done", "Awkwardly", "We did it", "🤍", "Noticed", "Said", "Take your time",
    "Say thanks", "Keep as is", "Keep", "Hello again", "I'm back", "Yes", "Good", "Kept",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Out:
    """One request that left the bot: `unasked` when nobody had done anything just then."""

    at: datetime
    method: str
    chat: int
    text: str
    silent: bool
    unasked: bool

    def local(self, zone: str) -> datetime:
        return self.at.astimezone(ZoneInfo(zone))


@dataclass(kw_only=True)
class Life:
    """A couple, how it lives, and everything that left the bot meanwhile."""

    us: Couple
    zones: dict[int, str]
    rng: Random = field(default_factory=lambda: Random(7))
    out: list[Out] = field(default_factory=list)
    seen: int = 0
    tapped: set[tuple[int, int, int]] = field(default_factory=set)
    sealed: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    words: int = 0
    hard: list[date] = field(default_factory=list)

    @property
    def play(self) -> Play:
        return self.us.play

    async def note(self, unasked: bool) -> None:
        """Take in what left since the last time."""
        await self.play.post("settle")
        calls = await self.play.get(f"calls?since={self.seen}")
        ours = {self.us.group, self.us.ana, self.us.ben}
        for call in calls:
            self.seen = max(self.seen, call["n"])
            params = call["params"]
            if call["ok"] and params.get("chat_id") in ours:
                self.out.append(_out(call, unasked))

    async def until(self, at: datetime) -> None:
        """Let time pass; whatever leaves meanwhile came by itself."""
        await self.note(unasked=False)
        await self.play.clock(to=at.astimezone(UTC).isoformat())
        await self.note(unasked=True)

    async def answer(self, who: int, *, chat: int | None = None, last: int = 4, toward: Sequence[str] = TOWARD) -> int:
        """Turn toward whatever the newest messages offer, once each; how many that were."""
        done = 0
        where = chat or self.us.group
        # Looked at anew after each tap: one card's answer may take another one's buttons away.
        while (found := await self._offered(who, where, last, toward)) is not None:
            message, label = found
            self.tapped.add((who, where, message))
            await self.us.tap(who, label, chat=where, on=message)
            await self.play.post("settle")
            done += 1
        return done

    async def _offered(self, who: int, where: int, last: int, toward: Sequence[str]) -> tuple[int, str] | None:
        for message in await self.us.messages(who, where, last):
            labels = [b["text"] for row in message["buttons"] for b in row]
            wanted = next((label for begins in toward for label in labels if label.startswith(begins)), None)
            if (who, where, message["message_id"]) not in self.tapped and wanted is not None:
                return message["message_id"], wanted
        return None

    async def walk(self, who: int) -> None:
        """A day of the path: open its doors, peek at one's own, and do it."""
        for message in await self.us.messages(who, last=6):
            labels = [b["text"] for row in message["buttons"] for b in row]
            on = message["message_id"]
            if "To the doors" in labels:
                await self.us.tap(who, "To the doors", on=on)
                labels.append("I did mine")
            if "I did mine" in labels and (who, -2, on) not in self.tapped:
                self.tapped.add((who, -2, on))
                await self.us.tap(who, "My door", on=on)
                await self.us.tap(who, "I did mine", on=on)

    async def write(self, who: int, *, last: int = 3) -> None:
        """Answer open questions in words, and sealed ones through their link."""
        for message in await self.us.messages(who, last=last):
            key = (who, -1, message["message_id"])
            links = [b["url"] for row in message["buttons"] for b in row if "start=m-" in b.get("url", "")]
            labels = [b["text"] for row in message["buttons"] for b in row]
            if key in self.tapped:
                continue
            if links:
                self.tapped.add(key)
                await self.write_sealed(who, links[0], message["message_id"])
            elif "Not today" in labels and "☀️" not in labels:
                self.tapped.add(key)
                await self.us.say(who, self.line(), reply_to=message["message_id"])

    async def write_sealed(self, who: int, link: str, card: int) -> None:
        """Through the link into the private chat, and the words there; from then on they are watched."""
        payload = parse_qs(urlparse(link).query)["start"][0]
        await self.us.say(who, f"/start {payload}", chat=who)
        await self.play.post("settle")
        words = self.line()
        self.sealed[words].add(card)
        await self.us.say(who, words, chat=who)
        await self.play.post("settle")

    def line(self) -> str:
        """Words nobody else says."""
        self.words += 1
        letters = "".join("abcdefghij"[int(d)] for d in str(self.words))
        return f"zaunkönig {letters} sings"

    # -- what holds ----------------------------------------------------------------------------------------------

    def sends(self, chat: int, *, unasked: bool = True) -> list[Out]:
        return [o for o in self.out if o.chat == chat and o.method in SENT and (o.unasked or not unasked)]

    def per_day(self, chat: int, zone: str) -> Counter[date]:
        return Counter(o.local(zone).date() for o in self.sends(chat) if RECAP not in o.text)

    def at_night(self) -> Iterator[Out]:
        """What came by itself with a sound while it was quiet for whoever heard it."""
        for out in self.out:
            if out.unasked and out.method in SENT and not out.silent:
                hearers = [z for who, z in self.zones.items() if out.chat in (who, self.us.group)]
                if any(_is_night(out.local(zone).time()) for zone in hearers):
                    yield out

    def with_forbidden_words(self) -> list[str]:
        return [o.text for o in self.out if FORBIDDEN.search(o.text)]

    def with_a_figure_of_one(self) -> list[str]:
        """A line with a name and a number that is no time and no date."""
        lines = [line for o in self.out for line in o.text.splitlines()]
        return [line for line in lines if any(n in line for n in NAMES) and re.search(r"\d", CLOCK.sub("", line))]


def _out(call: Json, unasked: bool) -> Out:
    params = call["params"]
    text = params.get("text") or params.get("caption") or (params.get("media") or {}).get("caption") or ""
    return Out(
        at=datetime.fromisoformat(call["at"]), method=call["method"], chat=params["chat_id"],
        text=re.sub(r"<[^>]+>", "", text), silent=bool(params.get("disable_notification")), unasked=unasked,
    )  # fmt: skip


def _is_night(at: time) -> bool:
    return at >= NIGHT_BEGINS or at < NIGHT_ENDS
