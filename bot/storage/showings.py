"""Showings and askings: which message shows what, and which words are being waited for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.card import PartnerId
from bot.domain.couple import ChatId, CoupleId
from bot.storage.codec import at, seconds
from bot.storage.unit import Row, Unit


class Face(StrEnum):
    """What a message is to what it shows."""

    CARD = "card"
    OLD = "old"
    SOURCE = "source"
    NUDGE = "nudge"
    PANEL = "panel"
    ASK = "ask"
    LINE = "line"


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """One message that shows a card or a panel. `moments` has more than one for a nudge that others joined."""

    id: int = 0
    couple: CoupleId | None
    face: Face
    chat: ChatId
    moments: tuple[int, ...] = ()
    panel: str = ""
    path: str = ""
    partner: PartnerId | None = None
    message: int | None = None
    shown: str = ""
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Words that one partner was asked for, and the panel they are for."""

    showing: int
    chat: ChatId
    partner: PartnerId
    panel: str
    path: str
    origin: int | None
    expires_at: datetime
    moment: int | None = None


async def by_message(unit: Unit, chat: ChatId, message: int) -> Showing | None:
    row = await unit.one("showing_by_message", chat=chat, message=message)
    return None if row is None else _showing(row)


async def by_id(unit: Unit, showing: int) -> Showing | None:
    row = await unit.one("showing_by_id", id=showing)
    return None if row is None else _showing(row)


async def of_moment(unit: Unit, moment: int) -> list[Showing]:
    return [_showing(row) for row in await unit.all("showings_of_moment", moment=moment)]


async def to_partner(unit: Unit, partner: PartnerId) -> list[Showing]:
    """Every message that somebody was shown, asked or nudged with, oldest first."""
    return [_showing(row) for row in await unit.all("showings_to", partner=partner)]


async def in_group(unit: Unit, couple: CoupleId) -> frozenset[int]:
    """The moments that both have seen."""
    return frozenset(row["moment_id"] for row in await unit.all("moments_in_group", couple=couple))


async def purge(unit: Unit, before: datetime) -> None:
    """What was shown to people who share Toward with nobody."""
    await unit.one("purge_showings_of_nobody", before=seconds(before))


async def lost_in(unit: Unit, chat: ChatId) -> list[Showing]:
    """Cards whose sending into this chat was never answered: they may stand there or not."""
    return [_showing(row) for row in await unit.all("lost_showings", chat=chat)]


async def nudges_since(unit: Unit, partner: PartnerId, since: datetime) -> list[Showing]:
    """The nudges that somebody got since then, newest first."""
    return [_showing(row) for row in await unit.all("nudges_since", partner=partner, since=seconds(since))]


async def open_panels(unit: Unit, chat: ChatId, since: datetime) -> list[Showing]:
    """The panels that were opened in a chat since then and stand there."""
    return [_showing(row) for row in await unit.all("open_panels", chat=chat, since=seconds(since))]


async def add(unit: Unit, showing: Showing) -> int:
    number: int = await unit.value("insert_showing", couple_id=showing.couple, face=showing.face.value,
        moment_id=showing.moments[0] if showing.moments else None, more=_more(showing.moments[1:]),
        panel=showing.panel, path=showing.path, partner=showing.partner, chat_id=showing.chat,
        message_id=showing.message, created_at=seconds(showing.created_at))  # fmt: skip
    return number


async def placed(unit: Unit, showing: int, message: int, shown: str = "") -> None:
    """Telegram (or somebody's tap) has told which message it is."""
    await unit.one("set_message", id=showing, message=message, shown=shown)


async def set_shown(unit: Unit, showing: int, shown: str) -> None:
    """The digest of what the message shows now."""
    await unit.one("set_shown", id=showing, shown=shown)


async def turn(unit: Unit, showing: int, panel: str, path: str) -> None:
    await unit.one("set_path", id=showing, panel=panel, path=path)


async def set_face(unit: Unit, showing: int, face: Face) -> None:
    await unit.one("set_face", id=showing, face=face.value)


async def join_nudge(unit: Unit, showing: Showing, moment: int) -> None:
    await unit.one("add_to_nudge", id=showing.id, more=_more((*showing.moments[1:], moment)))


async def forget(unit: Unit, showing: int) -> None:
    await unit.one("forget_showing", id=showing)


async def ask(unit: Unit, asking: Asking) -> None:
    await unit.one("insert_asking", showing_id=asking.showing, chat_id=asking.chat, partner=asking.partner,
        panel=asking.panel, path=asking.path, origin_id=asking.origin,
        expires_at=seconds(asking.expires_at), moment=asking.moment)  # fmt: skip


async def asked(unit: Unit, chat: ChatId, partner: PartnerId, reply_to: int | None) -> Asking | None:
    """What a reply answers; in a private chat without a reply, the newest open question takes it."""
    if reply_to is not None:
        row = await unit.one("asking_by_message", chat=chat, message=reply_to, partner=partner)
    else:
        row = await unit.one("newest_asking", chat=chat, partner=partner)
    if row is None:
        return None
    return Asking(showing=row["showing_id"], chat=ChatId(row["chat_id"]), partner=PartnerId(row["partner"]),
        panel=row["panel"], path=row["path"], origin=row["origin_id"], expires_at=at(row["expires_at"]),
        moment=row["moment_id"])  # fmt: skip


async def end_asking(unit: Unit, showing: int) -> None:
    await unit.one("end_asking", showing=showing)


async def end_askings(unit: Unit, now: datetime) -> None:
    await unit.one("end_askings_before", now=seconds(now))


def _more(moments: tuple[int, ...]) -> str:
    return ",".join(map(str, moments))


def _showing(row: Row) -> Showing:
    first = () if row["moment_id"] is None else (row["moment_id"],)
    couple, partner = row["couple_id"], row["partner"]
    return Showing(
        id=row["id"], couple=None if couple is None else CoupleId(couple), face=Face(row["face"]),
        chat=ChatId(row["chat_id"]), moments=(*first, *(int(m) for m in row["more"].split(",") if m)),
        panel=row["panel"], path=row["path"], partner=None if partner is None else PartnerId(partner),
        message=row["message_id"], shown=row["shown"], created_at=at(row["created_at"]),
    )  # fmt: skip
