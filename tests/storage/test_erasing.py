"""Erasing in a file that has grown for long: what b-trees leave behind when they grow is gone as well."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

from bot.domain.couple import Couple
from bot.domain.moment import How, Moment, Response, record
from bot.domain.note import Note
from bot.storage import erasing, moments, notes
from bot.storage.database import Database
from bot.storage.unit import Unit
from tests import cast
from tests.cast import ANA, BEN, EVENING
from tests.erased import sealed, sealed_replies, traces
from tests.storage.rooms import a_couple

EVENINGS = 700
# Small, usual, long, and longer than a page of the file.
SIZES = (1, 40, 200, 1200, 6000)


async def test_nothing_of_a_long_life_is_left_in_the_file(database: Database, path: Path) -> None:
    us = await a_couple(database)
    secrets = await grown(database, us, path)
    await database.write(lambda unit: erasing.person(unit, ANA))
    assert await database.scrub()
    assert len(secrets) > EVENINGS / 2
    assert traces(path, secrets) == []


async def test_what_the_other_wrote_still_opens(database: Database, path: Path) -> None:
    us = await a_couple(database)
    await grown(database, us, path, evenings=60)
    before = await his(database, us)
    await database.write(lambda unit: erasing.person(unit, ANA))
    assert await database.scrub()
    assert await his(database, us) == before != []


async def test_switched_off_no_kept_reply_is_left_in_the_file(database: Database, path: Path) -> None:
    us = await a_couple(database)
    await grown(database, us, path)
    secrets = sealed_replies(path)
    await database.write(lambda unit: erasing.kept_words(unit, us))
    assert await database.scrub()
    assert len(secrets) > EVENINGS / 2
    assert traces(path, secrets) == []


async def grown(database: Database, couple: Couple, path: Path, evenings: int = EVENINGS) -> set[bytes]:
    """Evenings answered late and anew, in words of any length; what of Ana's was ever sealed in the file."""
    rng, asked, found = Random(7), list[Moment](), set[bytes]()

    async def week(unit: Unit) -> None:
        for _ in range(7):
            await _evening(unit, couple, rng, asked)

    for _ in range(evenings // 7):
        await database.write(week)
        found |= sealed(path, ANA)
    return found


async def _evening(unit: Unit, couple: Couple, rng: Random, asked: list[Moment]) -> None:
    fresh = replace(cast.moment("checkins", now=EVENING), id=0, couple=couple.id, version=0, words=_words(rng))
    added = await moments.add(unit, replace(fresh, opened_at=EVENING + timedelta(days=len(asked))))
    assert added is not None
    asked.append(added)
    for who in (ANA, BEN):
        place = rng.randrange(max(0, len(asked) - 30), len(asked))
        before = asked[place]
        answer = Response(partner=who, how=How.REPLY, what="reply", at=EVENING, words=_words(rng))
        after = record(before, answer)
        await moments.save(unit, before, after)
        asked[place] = replace(after, version=after.version + 1)
    for owner in rng.sample((ANA, BEN), rng.randint(0, 2)):
        await notes.save(unit, Note(couple=couple.id, owner=owner, kind="need", words=_words(rng), created_at=EVENING))


def _words(rng: Random) -> str:
    return "x" * rng.choice(SIZES)


async def rows(database: Database, couple: Couple) -> tuple[Moment, ...]:
    return await database.read(lambda unit: moments.of_couple(unit, couple.id, skipped=True))


async def his(database: Database, couple: Couple) -> list[str]:
    """Every word of Ben's, in order."""
    said = [r.words for m in await rows(database, couple) for r in m.responses if r.partner == BEN]
    return said + [
        n.words for n in await database.read(lambda unit: notes.of_couple(unit, couple.id)) if n.owner == BEN
    ]
