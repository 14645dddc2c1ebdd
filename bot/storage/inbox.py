"""The inbox: an update is kept before Telegram is told that we have it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.clock import Clock
from bot.domain.couple import ChatId
from bot.errors import OutOfTurn
from bot.storage import showings
from bot.storage.codec import seconds
from bot.storage.unit import AnyDatabase, Row, Unit

# Update id, chat, kind, raw JSON.
Update = tuple[int, int, str, bytes]
_Waiting = tuple[list[tuple[int, int, bytes]], list[int]]


class StoredInbox:
    """What intake asks of storage. Bodies are sealed, and erased when done."""

    def __init__(self, database: AnyDatabase, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def put(self, updates: Sequence[Update]) -> list[int]:
        """Keep a batch, committed; answers the ids that are new."""
        if not updates:
            return []
        now = self._clock.now()

        async def put(unit: Unit) -> list[int]:
            return [u[0] for u in updates if await _put(unit, u, "new", now)]

        return await self._database.write(put)

    async def put_aside(self, update_id: int, kind: str) -> None:
        """Remember an update that nobody can read, without its body, so that the others go on."""
        now = self._clock.now()
        await self._database.write(lambda unit: _put(unit, (update_id, 0, kind, b""), "poison", now))

    async def waiting(self) -> list[tuple[int, int, bytes]]:
        """What was kept and not handled yet, oldest first. A body that does not open any more is set aside.

        Where other processes keep too it is the oldest of every chat: whoever handles it goes on with those after it.
        """
        found, broken = await self._database.read(_turns if self._database.is_shared else _waiting)
        if broken:
            await self._database.write(lambda unit: _set_aside(unit, broken))
        return found

    async def following(self, chat: int) -> tuple[int, int, bytes] | None:
        """What of a chat has waited longest, whoever kept it; None where nothing waits, or nobody can read it."""
        found, _ = await self._database.read(lambda unit: _turn(unit, chat))
        return found[0] if found else None

    async def failed(self, update_id: int, error: str) -> int:
        """One more attempt was in vain; answers how many were. The third erases the body."""
        attempts: int = await self._database.write(
            lambda unit: unit.value("fail_update", update_id=update_id, error=error)
        )
        return attempts

    async def is_ours(self, chat: int, message: int) -> bool:
        """Whether a message shows, or is, something of ours."""
        found = await self._database.read(lambda unit: showings.by_message(unit, ChatId(chat), message))
        return found is not None


async def _waiting(unit: Unit) -> _Waiting:
    return _opened(unit, await unit.all("waiting_updates"))


async def _turns(unit: Unit) -> _Waiting:
    return _opened(unit, await unit.all("first_updates"))


async def _turn(unit: Unit, chat: int) -> _Waiting:
    return _opened(unit, await unit.all("first_update_of", chat=chat))


def _opened(unit: Unit, rows: Sequence[Row]) -> _Waiting:
    """What can be read of them, and the ids of what cannot."""
    opened = [(r[0], r[1], unit.opened(r[2], "inbox", r[0], or_else="").encode()) for r in rows]
    return [row for row in opened if row[2]], [number for number, _, body in opened if not body]


async def _set_aside(unit: Unit, numbers: list[int]) -> None:
    for number in numbers:
        await unit.one("set_update_aside", update_id=number)


async def done(unit: Unit, update_id: int) -> bool:
    """Mark one as handled, in the transaction of what it caused; False when it was handled before.

    Where other processes handle too: raises OutOfTurn when one of them has it, or something older of its chat.
    """
    if not unit.claims:
        return await unit.one("done_update", update_id=update_id) is not None
    if await unit.one("done_update_in_turn", update_id=update_id) is not None:
        return True
    if await unit.one("update_waits", update_id=update_id) is not None:
        raise OutOfTurn
    return False


async def done_at_once(unit: Unit, update: Update, now: datetime) -> bool:
    """Keep one that is handled in this very transaction; False when it was kept before. Raises OutOfTurn as above."""
    number, chat, kind, _ = update
    if unit.claims and await unit.one("chat_waits", chat=chat) is not None:
        raise OutOfTurn
    return await _put(unit, (number, chat, kind, b""), "done", now)


async def purge(unit: Unit, before: datetime) -> None:
    await unit.one("purge_inbox", before=seconds(before))


async def _put(unit: Unit, update: Update, state: str, now: datetime) -> bool:
    number, chat, kind, raw = update
    body = unit.seal.close(raw.decode(), "inbox", number) if raw else None
    row = await unit.one("put_update", update_id=number, chat_id=chat, kind=kind, body_sealed=body, state=state,
        received_at=seconds(now))  # fmt: skip
    return row is not None
