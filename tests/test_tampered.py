"""Sealed words that were flipped or moved are noticed; that one piece reads as such, and everything else lives."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from structlog.testing import capture_logs

from bot.domain.card import UNREADABLE, PartnerId
from bot.domain.couple import ChatId
from bot.domain.moment import How, Response
from bot.domain.note import Note
from bot.storage import couples, moments, notes, rhythms
from bot.storage.inbox import StoredInbox
from bot.storage.unit import Unit
from tests import cast
from tests.cast import ANA, BEN, EVENING, GROUP
from tests.house import NOON, House, house
from tests.storage.rooms import a_moment
from tests.year import export_of

THEIRS = ChatId(-200)
KIND = "(these words cannot be read any more)"
SEALED = [
    ("partner", "name_sealed"), ("partner", "mood_sealed"), ("partner", "own_sealed"), ("rhythm", "name_sealed"),
    ("moment", "words_sealed"), ("response", "words_sealed"), ("note", "words_sealed"), ("outbox", "body_sealed"),
    ("inbox", "body_sealed"),
]  # fmt: skip
Change = Callable[[list[bytes]], list[bytes]]


def flipped(blobs: list[bytes]) -> list[bytes]:
    return [blob[:-1] + bytes([blob[-1] ^ 1]) for blob in blobs]


def moved(blobs: list[bytes]) -> list[bytes]:
    """Each in the place of another."""
    return [*blobs[1:], blobs[0]]


async def lived(home: House) -> None:
    """Two couples with something in every sealed column, twice."""
    others = (replace(cast.ana(), id=PartnerId(21)), replace(cast.ben(), id=PartnerId(22)))
    ours = (replace(cast.ana(), mood="apart", own={"a": "1"}), replace(cast.ben(), mood="mending", own={"b": "1"}))
    tea = [replace(cast.rhythm("rituals"), kind="own", name=name) for name in ("tea on the stairs", "a walk")]
    us = await home.begin(cast.rhythm("checkins"), *tea, couple=cast.couple(*ours))
    await home.begin(cast.rhythm("thanks"), couple=replace(cast.couple(*others), chat=THEIRS))
    for words in ("one", "two"):
        asked = await a_moment(home.database, us, "checkins", words=f"asked {words}")
        said = tuple(
            Response(partner=p, how=How.REPLY, what="reply", at=NOON, words=f"{words} {p}") for p in (ANA, BEN)
        )
        await home.database.write(partial(moments.save, before=asked, after=replace(asked, responses=said)))
        note = Note(couple=us.id, owner=ANA, kind="need", words=f"note {words}", created_at=home.clock.now())
        await home.database.write(partial(notes.save, note=note))
    home.keep_inside()
    for number, words in ((8, "three"), (9, "four")):
        await StoredInbox(home.database, home.clock).put([(number, int(GROUP), "message", words.encode())])
        await home.command(BEN, f"/bid {words}")
        home.clock.move_to(home.clock.now() + timedelta(seconds=1))


def harm(home: House, change: Change, table: str, column: str) -> int:
    with closing(sqlite3.connect(home.path)) as connection, connection:
        rows = connection.execute(f"SELECT rowid, {column} FROM {table} WHERE {column} IS NOT NULL").fetchall()
        for (row, _), blob in zip(rows, change([blob for _, blob in rows]), strict=True):
            connection.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (blob, row))
    return len(rows)


async def everything(unit: Unit) -> None:
    """Read all that the two have."""
    us = await couples.by_chat(unit, GROUP)
    assert us is not None
    await rhythms.of_couple(unit, us.id)
    await moments.of_couple(unit, us.id)
    await notes.of_couple(unit, us.id)


@pytest.mark.parametrize("change", [flipped, moved])
@pytest.mark.parametrize("table, column", SEALED)
async def test_it_is_noticed_and_everything_else_lives(home: House, change: Change, table: str, column: str) -> None:
    await lived(home)
    assert harm(home, change, table, column) >= 2
    async with house(home.path.parent, clock=home.clock, messenger=home.messenger) as again:
        with capture_logs() as logs:
            waiting = await StoredInbox(again.database, again.clock).waiting()
            await again.database.read(everything)
            await again.dispatcher.deliver_due()
            again.clock.move_to(EVENING)
            await again.decide()
            await again.dispatcher.deliver_due()
        told = {(line["action"], line.get("table")) for line in logs if line["log_level"] == "error"}
        assert ("unreadable", table) in told
        assert told - {("unreadable", table)} <= {("letter_raised", None)}
        assert len(waiting) == (0 if table == "inbox" else 2)
        assert {"checkins", "thanks", "bids"} <= {m.practice for m in await again.moments()}
        assert again.stops == []


async def test_where_they_stood_it_is_said_kindly(home: House) -> None:
    await lived(home)
    harm(home, flipped, "note", "words_sealed")
    with capture_logs():
        async with house(home.path.parent, clock=home.clock, messenger=home.messenger) as again:
            page = (await export_of(again, ANA, "toward.html")).decode()
            again.keep_inside()
            await again.command(ANA, "/needs", chat=ChatId(ANA))
            await again.dispatcher.deliver_due()
    assert KIND in page
    assert "note one" not in page


async def test_a_damaged_name_comes_back_with_the_next_tap(home: House) -> None:
    await lived(home)
    harm(home, flipped, "partner", "name_sealed")
    with capture_logs():
        async with house(home.path.parent, clock=home.clock, messenger=home.messenger) as again:
            assert [p.name for p in (await again.couple()).partners] == ["", ""]
            again.keep_inside()
            await again.command(ANA, "/bid five")
            assert [p.name for p in (await again.couple()).partners] == ["Ana", ""]


async def test_a_kept_update_that_does_not_open_is_set_aside_once(home: House) -> None:
    await lived(home)
    harm(home, flipped, "inbox", "body_sealed")
    inbox = StoredInbox(home.database, home.clock)
    with capture_logs():
        assert await inbox.waiting() == []
    assert {row["state"] for row in home.rows("inbox")} == {"poison", "done"}
    with capture_logs() as logs:
        assert await inbox.waiting() == []
    assert logs == []


def test_the_mark_of_what_cannot_be_read_is_nothing_anybody_types() -> None:
    assert len(UNREADABLE) == 1
    assert not UNREADABLE.isprintable()
