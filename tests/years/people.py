"""How couples live: who looks when, who answers what, who rests, and where they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from itertools import cycle, islice
from random import Random
from zoneinfo import ZoneInfo

from bot.domain.card import Button, PanelTap, PartnerId, Tap
from bot.domain.couple import ChatId, Couple, Partner, Stage, Volume
from bot.domain.event import Commanded, Event, Person, Replied, Tapped
from bot.domain.localtime import Span
from bot.domain.rhythm import EVERY_DAY, Rhythm, plan
from bot.practices import all_practices, recap
from bot.storage import couples, rhythms
from bot.storage.unit import Unit
from tests import cast
from tests.system.quarter import TOWARD
from tests.years.town import Message, Town

ZONES = (
    ("Europe/Berlin", "Europe/Berlin"), ("America/New_York", "Asia/Shanghai"), ("Australia/Lord_Howe",) * 2,
    ("Asia/Kathmandu", "Europe/London"), ("Pacific/Apia", "Pacific/Auckland"), ("America/Los_Angeles",) * 2,
    ("America/Santiago", "Africa/Cairo"), ("Pacific/Chatham", "Pacific/Honolulu"), ("Asia/Kolkata",) * 2,
    ("America/St_Johns", "Europe/Lisbon"),
)  # fmt: skip
LATE_SHIFT = Span(start=time(9), end=time(17))


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """How likely Ana, and Ben, answer when they look, and what else the two do on a day."""

    name: str
    ana: float
    ben: float
    looks: tuple[int, ...] = (9, 13, 21)
    bids: float = 0.2
    hard: float = 0.0
    path: bool = False
    mood: str = "good"
    shift: bool = False
    volume: Volume = Volume.GENTLE
    private: bool = True


HABITS = (
    Habit(name="eager", ana=0.95, ben=0.95, bids=0.5, volume=Volume.PAIR),
    Habit(name="slow", ana=0.5, ben=0.4, looks=(22,)),
    Habit(name="silent", ana=0.0, ben=0.0, bids=0.0),
    Habit(name="one-sided", ana=0.9, ben=0.0, bids=0.4),
    Habit(name="mending", ana=0.8, ben=0.7, hard=0.05, mood="mending"),
    Habit(name="on a path", ana=0.8, ben=0.8, path=True),
    Habit(name="late shift", ana=0.7, ben=0.8, looks=(1, 12, 19), shift=True),
    Habit(name="guests", ana=0.6, ben=0.6, private=False),
)


@dataclass(slots=True, kw_only=True)
class Two:
    """One couple of the town. `away` are the local dates on which they rest."""

    number: int
    habit: Habit
    zones: tuple[str, ...]
    rng: Random
    away: frozenset[date] = frozenset()
    tapped: set[tuple[PartnerId, int]] = field(default_factory=set)

    @property
    def group(self) -> ChatId:
        return ChatId(-1_000_000 - self.number)

    @property
    def who(self) -> tuple[PartnerId, PartnerId]:
        return PartnerId(10 * self.number + 1), PartnerId(10 * self.number + 2)

    def zone(self, who: PartnerId) -> str:
        return self.zones[self.who.index(who)]

    def likely(self, who: PartnerId) -> float:
        return self.habit.ana if who == self.who[0] else self.habit.ben

    def person(self, who: PartnerId) -> Person:
        return Person(id=who, name="Ana" if who == self.who[0] else "Ben", language="en")

    def partner(self, who: PartnerId, now: datetime) -> Partner:
        here = replace(cast.ana(), id=who, name=self.person(who).name, zone=self.zone(who), mood=self.habit.mood,
            reachable=self.habit.private, active_at=now, consented_at=now)  # fmt: skip
        return replace(here, quiet=LATE_SHIFT) if self.habit.shift and who == self.who[1] else here

    def couple(self, now: datetime) -> Couple:
        both = tuple(self.partner(who, now) for who in self.who)
        return replace(
            cast.couple(*both), chat=self.group, stage=Stage.ACTIVE, volume=self.habit.volume, created_at=now
        )

    # -- what they do ------------------------------------------------------------------------------------------------

    def looks(self, day: date) -> Iterator[tuple[datetime, PartnerId]]:
        """When each of the two takes out the phone on this local date of theirs, each minute as good as another."""
        for who in self.who:
            for hour in self.habit.looks:
                at = datetime.combine(day, time(hour, self.rng.randrange(60)), ZoneInfo(self.zone(who)))
                yield at, who

    async def look(self, town: Town, who: PartnerId, at: datetime) -> None:
        """Turn toward what there is, now and then reach out, on the first day of a holiday rest."""
        if at.astimezone(ZoneInfo(self.zone(who))).date() in self.away:
            if who == self.who[0]:
                await town.do(self._tap(who, self.group, 0, PanelTap("pause", "week")))
            return
        for chat in (self.group, ChatId(who)):
            for message in list(town.ear.chats.get(chat, ()))[-4:]:
                if (who, message.id) not in self.tapped and self.rng.random() < self.likely(who):
                    self.tapped.add((who, message.id))
                    await self._answer(town, who, chat, message)
        await self._reach_out(town, who)

    async def _answer(self, town: Town, who: PartnerId, chat: ChatId, message: Message) -> None:
        found = next(
            (b for begins in TOWARD for label, b in message.buttons if label.startswith(begins) and b.tap), None
        )
        link = next((b.private_link for _, b in message.buttons if (b.private_link or "").startswith("m-")), None)
        labels = [label for label, _ in message.buttons]
        if "To the doors" in labels:
            found = next(b for label, b in message.buttons if label == "To the doors")
        if link is not None and self.habit.private:
            opened = Commanded(
                chat=ChatId(who), who=self.person(who), message=next(town.ear.ids), name="start", words=link
            )
            await town.do(opened)
            await town.do(self._words(town, who, ChatId(who), None))
        elif found is not None and found.tap is not None:
            await town.do(self._tap(who, chat, message.id, found.tap))
            await self._walk(town, who, chat, message, found)
        elif "Not today" in labels:
            await town.do(self._words(town, who, chat, message.id))

    async def _walk(self, town: Town, who: PartnerId, chat: ChatId, message: Message, first: Button) -> None:
        """On behind the doors of a day of the path."""
        for wanted in ("My door", "I did mine") if first.tap and "doors" in repr(first.tap) else ():
            found = next((b.tap for label, b in message.buttons if label == wanted), None)
            if found is not None:
                await town.do(self._tap(who, chat, message.id, found))

    async def _reach_out(self, town: Town, who: PartnerId) -> None:
        chance, habit = self.rng.random(), self.habit
        share = habit.bids * self.likely(who) / len(habit.looks)
        commands = (("bid", "a walk"), ("thanks", "for the soup"), ("bid", "tea"), ("jar", ""))
        if chance < share:
            name, words = self.rng.choice(commands)
            await self._command(town, who, name, words)
        elif chance > 1 - habit.hard / len(habit.looks):
            await self._command(town, who, *self.rng.choice((("space", "2h"), ("repair", ""))))
        elif habit.path and who == self.who[0] and self.rng.random() < 0.01:
            await self._command(town, who, "path", "")

    async def _command(self, town: Town, who: PartnerId, name: str, words: str, chat: ChatId | None = None) -> None:
        number, here = next(town.ear.ids), chat or self.group
        await town.do(Commanded(chat=here, who=self.person(who), message=number, name=name, words=words))

    def _tap(self, who: PartnerId, chat: ChatId, message: int, tap: Tap) -> Event:
        return Tapped(chat=chat, who=self.person(who), query="q", message=message, tap=tap)

    def _words(self, town: Town, who: PartnerId, chat: ChatId, to: int | None) -> Event:
        return Replied(chat=chat, who=self.person(who), message=next(town.ear.ids), reply_to=to, words="a line of ours")


def settle_in(count: int, first: int, seed: int, start: date, days: int) -> list[Two]:
    """So many couples, one habit and place after the other, each with holidays of its own."""
    places, habits = cycle(ZONES), cycle(HABITS)
    found = []
    for number, zones, habit in islice(zip(range(first, first + count), places, habits, strict=False), count):
        rng = Random(f"{seed}-{number}")
        begins = [start + timedelta(days=rng.randrange(max(days, 1))) for _ in range(2)]
        away = frozenset(b + timedelta(days=n) for b in begins for n in range(7))
        found.append(Two(number=number, habit=habit, zones=zones, rng=rng, away=away))
    return found


async def begin(town: Town, two: Two) -> None:
    """Both are in, with what comes by itself agreed on."""
    now = town.clock.now()

    async def begun(unit: Unit) -> None:
        us = two.couple(now)
        added = await couples.add(unit, replace(us, partners=()))
        await couples.save(unit, added, replace(added, partners=us.partners))
        for name in ("checkins", "gestures", "thanks"):
            starter = all_practices()[name].starters[""]
            rhythm = Rhythm(id=0, couple=added.id, practice=name, at=starter.at, days=starter.days or EVERY_DAY,
                zone=two.zones[0], owner=two.who[0])  # fmt: skip
            await rhythms.save(unit, plan(rhythm, now))
        weekly = Rhythm(id=0, couple=added.id, practice=recap.PRACTICE.name, at=time(18), days=frozenset({6}),
            zone=two.zones[0], owner=two.who[0])  # fmt: skip
        await rhythms.save(unit, plan(weekly, now))

    await town.database.write(begun)
