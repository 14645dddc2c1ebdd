"""The outbox: words are stored with the decision that caused them, and sent afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.domain.couple import ChatId, CoupleId
from bot.domain.decision import Kind
from bot.storage import couples
from bot.storage.codec import at, instant, seconds
from bot.storage.sealing import Place
from bot.storage.unit import Row, Unit

EVERY_CHAT = ChatId(0)


class Act(StrEnum):
    """What is done in the chat. `show` sends or edits a showing; a `line` or a `file` is sent once and forgotten."""

    SHOW = "show"
    LINE = "line"
    FILE = "file"
    REACT = "react"
    DELETE = "delete"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One row. `body` is JSON: the card of a line, the message of a reaction, what a first showing replies to."""

    id: int = 0
    couple: CoupleId | None
    chat: ChatId
    act: Act
    kind: Kind
    showing: int | None = None
    body: str = ""
    not_before: datetime
    expires_at: datetime
    attempt: int = 0
    resends: int = 0
    # Its request may have arrived; nobody knows.
    unsure: bool = False


async def add(unit: Unit, letter: Letter, now: datetime) -> None:
    created_at = seconds(now)
    where = {"couple_id": letter.couple, "act": letter.act, "showing_id": letter.showing, "created_at": created_at}
    sealed = unit.seal.close(letter.body, *place(where)) if letter.body else None
    await unit.one("add_outbox", couple_id=letter.couple, chat_id=letter.chat, act=letter.act.value,
        kind=int(letter.kind), showing_id=letter.showing, body_sealed=sealed, not_before=seconds(letter.not_before),
        expires_at=seconds(letter.expires_at), created_at=created_at)  # fmt: skip


async def next_letter(unit: Unit, now: datetime, *, in_doubt: bool = False) -> Letter | None:
    """The row to deal with next: one whose answer has been missing for long enough, else one that may go.

    While it is in doubt what time it is, answers to what people do are all that may.
    """
    row = await unit.one("next_letter", now=seconds(now), in_doubt=int(in_doubt))
    return None if row is None else _letter(unit, row)


async def lease(unit: Unit, letter: Letter, until: datetime) -> bool:
    """Take it while it waits for its turn: nothing has been sent, so it is safe to give back."""
    if letter.couple is not None:
        await couples.claim(unit, letter.couple)
    return await unit.one("lease", id=letter.id, lease_until=seconds(until)) is not None


async def start_sending(unit: Unit, letter: Letter) -> bool:
    """From here until it is recorded nobody can know; False when somebody took it away meanwhile."""
    return await unit.one("start_sending", id=letter.id) is not None


async def finish(unit: Unit, letter: Letter, state: str, error: str = "") -> None:
    """Settled. A letter to somebody who shares Toward with nobody leaves no row."""
    if letter.couple is None:
        await unit.one("drop_letter", id=letter.id)
    else:
        await unit.one("finish", id=letter.id, state=state, error=error)


async def give_back(unit: Unit, letter: Letter, not_before: datetime, error: str = "") -> None:
    """Not sent, so it may be tried again. It draws what is true then, so a newer drawing that waits is not needed."""
    if letter.showing is not None:
        await unit.one("drop_pending_of_showing_but", id=letter.id, showing=letter.showing)
    await unit.one("give_back", id=letter.id, not_before=seconds(not_before), error=error)


async def unsure(unit: Unit, letter: Letter, look_at: datetime, error: str) -> None:
    await unit.one("mark_unknown", id=letter.id, not_before=seconds(look_at), error=error)


async def resend(unit: Unit, letter: Letter, now: datetime) -> None:
    if letter.showing is not None:
        await unit.one("drop_pending_of_showing_but", id=letter.id, showing=letter.showing)
    await unit.one("resend", id=letter.id, now=seconds(now))


async def proved(unit: Unit, showing: int) -> None:
    await unit.one("settle_unknown", showing=showing)


async def is_sending_files(unit: Unit, chat: ChatId) -> bool:
    return await unit.one("waiting_file", chat=chat) is not None


async def drop(unit: Unit, showing: int) -> None:
    await unit.one("drop_pending_of_showing", showing=showing)


async def silence(unit: Unit, couple: CoupleId) -> None:
    """Nothing that waits for a couple leaves any more."""
    await unit.one("suppress_pending_of_couple", couple=couple)


async def hold(unit: Unit, chat: ChatId, until: datetime) -> None:
    await unit.one("hold_chat", chat=chat, until=seconds(until))


async def held_chats(unit: Unit, now: datetime) -> int:
    """How many chats Telegram has asked us to wait with, at this moment."""
    held: int = await unit.value("held_chats", now=seconds(now))
    return held


async def going(unit: Unit) -> set[int]:
    """What is marked as on its way, or as waiting for its turn."""
    return {row["id"] for row in await unit.all("going_letters")}


async def recover(unit: Unit, now: datetime, look_at: datetime, only: int | None = None) -> None:
    """After a start: leased rows go back, what was being sent is unknown. `only` one of them: nobody carries it."""
    which = only or 0
    await unit.one("fold_into_leased", only=which)
    await unit.one("recover_leased", only=which)
    await unit.one("recover_shown", only=which)
    await unit.one("recover_sending", only=which, not_before=seconds(look_at))
    await unit.one("end_holds", now=seconds(now))


async def expire_all(unit: Unit) -> None:
    """Nothing that is in the outbox now ever leaves."""
    await unit.one("expire_all_letters")


async def next_due(unit: Unit, now: datetime) -> datetime | None:
    """When there is next something to send or to look at, after `now`."""
    return instant(await unit.value("next_outbox", now=seconds(now)))


async def purge(unit: Unit, before: datetime) -> None:
    await unit.one("purge_outbox", before=seconds(before))


def _letter(unit: Unit, row: Row) -> Letter:
    couple = row["couple_id"]
    return Letter(
        id=row["id"], couple=None if couple is None else CoupleId(couple), chat=ChatId(row["chat_id"]),
        act=Act(row["act"]), kind=Kind(row["kind"]), showing=row["showing_id"],
        body=_body(unit, row), not_before=at(row["not_before"]),
        expires_at=at(row["expires_at"]), attempt=row["attempt"], resends=row["resends"],
        unsure=row["state"] == "unknown",
    )  # fmt: skip


def _body(unit: Unit, row: Row) -> str:
    """A body that does not open is no JSON either, so that whoever draws it sets it aside and goes on."""
    where = place(row)
    return unit.opened(row["body_sealed"], *where, before=where[:2])


def place(row: Row | Mapping[str, Any]) -> Place:
    """What a body is bound to: a row has no id yet when it is sealed, and its instants may be set right later.

    Until 0.1 it was the first two only.
    """
    return ("outbox", row["couple_id"] or 0, row["act"], row["showing_id"] or 0)
