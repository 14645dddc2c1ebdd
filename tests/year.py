"""A year of Ana and Ben's life, with words of every kind in it: the longest export there can be."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.card import MomentTap, PartnerId
from bot.domain.couple import ChatId
from bot.domain.note import Note
from bot.engine import export
from bot.storage import moments, notes
from bot.storage.unit import Unit
from tests import cast
from tests.cast import ANA, BEN
from tests.house import House

DAYS = 365
ANAS, BENS = ChatId(ANA), ChatId(BEN)
# What only one of the two may ever read, in the words of each.
HERS, HIS = "nachtigall", "zaunkönig"
HOUR = timedelta(hours=1)


async def lived(home: House, days: int = DAYS) -> None:
    """Every evening a question for both; now and then everything else."""
    pancakes = cast.rhythm("rituals", kind="own", name="Sunday <b>& pancakes")
    await home.begin(cast.rhythm("checkins"), replace(pancakes, days=frozenset({6})))
    await _kept(home)
    await _agreed(home)
    for day in range(days):
        await _now_and_then(home, day)
        await home.pass_time(by=9 * HOUR)
        await _answered(home, day)
        await home.pass_time(by=15 * HOUR)
        if day % 30 == 0:
            await home.engine.purge()


async def export_of(home: House, who: PartnerId, name: str) -> bytes:
    """One of the two files, as the letter that carries it would hold it."""
    return (await home.engine.look(lambda context: export.file(context, who, name))).data


async def _kept(home: House) -> None:
    """Notes of both, some shared, one in letters that run the other way, one with marks that a page would obey."""
    us = await home.couple()

    async def keep(unit: Unit) -> None:
        for owner, words in ((ANA, HERS), (BEN, HIS)):
            one = Note(couple=us.id, owner=owner, kind="need", words=words, created_at=home.clock.now())
            await notes.save(unit, one)
            await notes.save(unit, replace(one, words="قهوة in the <b>morning</b>", shared=owner == BEN))
            await notes.save(unit, replace(one, kind="favourite", words='<script>alert("&")</script>'))

    await home.database.write(keep)


async def _agreed(home: House) -> None:
    await home.command(ANA, "/settings")
    await home.tap(ANA, "💬 What")
    await home.tap(ANA, "v/pair")
    await home.tap(BEN, "Yes")


async def _now_and_then(home: House, day: int) -> None:
    if day % 3 == 0:
        await home.command(ANA if day % 2 else BEN, "/bid a walk")
        await home.tap(BEN if day % 2 else ANA, "here")
    if day % 10 == 0:
        await home.command(BEN, "/thanks for the soup")
        await home.tap(ANA, "heart")
    if day % 50 == 0:
        await home.command(ANA, f"/promise {HERS} {day}, tomorrow 18:00", chat=ANAS)
    if day % 50 == 25:
        await home.command(BEN, f"/promise {HIS} {day}, tomorrow 18:00", chat=BENS)


async def _answered(home: House, day: int) -> None:
    """The evening's question, whatever kind it is: both answer in words, each fourth day only one."""
    card = home.group()[-1]
    number = next((b.tap.moment for row in card.card.rows for b in row if isinstance(b.tap, MomentTap)), 0)
    asked = await home.database.read(lambda unit: moments.by_id(unit, number))
    if asked is None or asked.practice != "checkins" or not asked.is_open():
        return
    for who in (ANA, BEN) if day % 4 else (BEN,):
        if asked.kind == "sealed":
            await home.command(who, f"/start m-{number}-write", chat=ChatId(who))
            await home.reply(who, _own(who, day), chat=ChatId(who))
        else:
            await home.reply(who, f"line {day} of {who}", to=card.id)


def _own(who: PartnerId, day: int) -> str:
    """Sealed words that nobody else ever reads where the other did not answer."""
    return "shown to both" if day % 4 else HIS if who == BEN else HERS
