"""Couples with a life behind them in our database, and a bid for each to answer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

from bench.telegram import Scene
from bot import content
from bot.chat.buttons import Buttons
from bot.clock import SystemClock
from bot.content import Catalogue
from bot.domain.card import MomentTap, PartnerId
from bot.domain.couple import ChatId, Couple, CoupleId, Partner, Stage
from bot.domain.localtime import Span, zone_of
from bot.domain.moment import Moment
from bot.domain.rhythm import Rhythm, plan
from bot.practices.bids import LASTS, Bids
from bot.storage import couples, moments, rhythms, showings
from bot.storage.database import Database
from bot.storage.sealing import Seal, key_file
from bot.storage.showings import Face, Showing
from bot.storage.unit import Unit

# As many things of the content as a couple meets in half a year, and the rhythms of a lively one.
MET_BEFORE = 60
RHYTHMS = ("checkins", "checkins", "rituals", "gestures")


# A group's id, and those of its two.
Group = Callable[[int], tuple[int, int, int]]


def invented(number: int) -> tuple[int, int, int]:
    """A group where nobody but the database knows of any."""
    return -1_000_000 - number, 10_000_000 + 2 * number, 10_000_001 + 2 * number


class Town:
    """Many couples; everything is written while no bot runs."""

    def __init__(self, data: Path, group: Group = invented) -> None:
        self._group = group
        self._path = data / "toward.db"
        self._seal = Seal(key_file(data)[0])
        self._homes: list[tuple[int, int, int, int]] = []
        self._messages = count(100)

    @property
    def anybody(self) -> int:
        return self._homes[0][2]

    def settle(self, homes: int) -> None:
        asyncio.run(self._move_in(homes))

    def bids(self) -> list[Scene]:
        """A new bid of every Ben's."""
        return asyncio.run(self._bids())

    def all_due(self, at: datetime) -> None:
        """One rhythm of each couple is due at that instant, for today."""
        asyncio.run(self._all_due(at))

    async def _all_due(self, at: datetime) -> None:
        async def due(unit: Unit) -> None:
            for couple, _, _, _ in self._homes:
                evening = next(r for r in await rhythms.of_couple(unit, CoupleId(couple)) if r.practice == "checkins")
                day = at.astimezone(zone_of(evening.zone)).date()
                await rhythms.save(unit, replace(evening, due_at=at, day=day))

        async with Database(self._path, self._seal) as database:
            await database.write(due)

    async def _move_in(self, homes: int) -> None:
        words = content.load()

        async def move_in(unit: Unit) -> None:
            for number in range(homes):
                chat, ana, ben = self._group(number)
                couple = await _add(unit, words, ChatId(chat), PartnerId(ana), PartnerId(ben))
                self._homes.append((couple, chat, ana, ben))

        async with Database(self._path, self._seal) as database:
            await database.write(move_in)

    async def _bids(self) -> list[Scene]:
        async def bid(unit: Unit) -> list[Scene]:
            return [await self._bid(unit, *home) for home in self._homes]

        async with Database(self._path, self._seal) as database:
            return await database.write(bid)

    async def _bid(self, unit: Unit, couple: int, chat: int, ana: int, ben: int) -> Scene:
        now = SystemClock().now()
        bid = Moment(id=0, couple=CoupleId(couple), practice=Bids.name, kind="", by=PartnerId(ben), opened_at=now,
            rests_at=now + LASTS, nudge_at=now + LASTS / 2)  # fmt: skip
        moment = await moments.add(unit, bid)
        assert moment is not None
        data = Buttons(self._seal.signing_key).encode(MomentTap(moment.id, "here"))
        message = next(self._messages)
        await showings.add(unit, Showing(couple=CoupleId(couple), face=Face.CARD, chat=ChatId(chat),
            moments=(moment.id,), message=message, created_at=now))  # fmt: skip
        return Scene(chat=chat, ana=ana, message=message, button=data)


async def _add(unit: Unit, words: Catalogue, chat: ChatId, ana: PartnerId, ben: PartnerId) -> int:
    now = SystemClock().now()
    began = now - timedelta(days=180)
    couple = await couples.add(unit, Couple(id=CoupleId(0), chat=chat, stage=Stage.ACTIVE, created_at=began))
    never_quiet = Span(start=now.time(), end=now.time())
    for who, name in ((ana, "Ana"), (ben, "Ben")):
        partner = Partner(id=who, name=name, language="en", zone="Europe/Berlin", consented_at=began, quiet=never_quiet)
        couple = couple.with_partner(partner)
    await couples.save(unit, replace(couple, partners=()), couple)
    # Far from now: only taps shall be measured.
    later = (now + timedelta(hours=12)).time().replace(second=0, microsecond=0)
    for practice in RHYTHMS:
        rhythm = Rhythm(id=0, couple=couple.id, practice=practice, at=later, zone="Europe/Berlin", owner=ana)
        await rhythms.save(unit, plan(rhythm, now))
    for item in words.items("question")[:MET_BEFORE]:
        await unit.one("mark_used", couple=couple.id, item=item.id, at=int(began.timestamp()))
    return int(couple.id)
