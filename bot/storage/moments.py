"""Moments, responses and what content was used: rows <-> domain."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.card import PartnerId
from bot.domain.couple import CoupleId
from bot.domain.moment import How, Moment, Response, State
from bot.errors import StaleError
from bot.storage.codec import at, day, instant, seconds
from bot.storage.unit import Row, Unit

# What a detail may name as used: items of the packs, and `n-12`, a partner's own note.
_ITEMS = ("g-", "q-", "i-", "t-", "n-")


async def by_id(unit: Unit, moment: int) -> Moment | None:
    row = await unit.one("moment_by_id", id=moment)
    return None if row is None else await _whole(unit, row)


async def due(unit: Unit, now: datetime) -> Moment | None:
    """The moment that has waited longest to be looked at."""
    row = await unit.next("due_moment", now=seconds(now))
    return None if row is None else await _whole(unit, row)


async def next_look(unit: Unit, now: datetime) -> datetime | None:
    return instant(await unit.value("next_look", now=seconds(now)))


async def add(unit: Unit, moment: Moment) -> Moment | None:
    """Open one; None when its occurrence was opened before, by whomever (UNIQUE rhythm, local date)."""
    number = await unit.value("insert_moment", couple_id=moment.couple, practice=moment.practice,
        by_partner=moment.by, opened_at=seconds(moment.opened_at), rhythm_id=moment.rhythm,
        day=moment.day and moment.day.isoformat(), **_columns(moment))  # fmt: skip
    if number is None:
        return None
    opened = replace(moment, id=number)
    if moment.words:
        await _seal_words(unit, opened)
    await _mark_used(unit, moment)
    return opened


async def save(unit: Unit, before: Moment | None, after: Moment) -> None:
    """Save a changed moment and what was done about it. Raises StaleError when it was changed meanwhile."""
    if await unit.one("update_moment", id=after.id, version=after.version, **_columns(after)) is None:
        raise StaleError
    for response in before.responses if before is not None else ():
        if not after.answered_by(response.partner):
            await unit.one("take_back_response", moment=after.id, user=response.partner)
    if before is not None and before.words != after.words:
        await _seal_words(unit, after)
    for response in after.responses:
        if before is None or before.response_of(response.partner) != response:
            await unit.one("save_response", **_response_columns(unit, after.id, response))
    if before is None or (before.item, before.detail) != (after.item, after.detail):
        await _mark_used(unit, after)


async def postpone(unit: Unit, moment: int, until: datetime) -> None:
    """Push one ahead, without reading it: it may be what cannot be read."""
    await unit.one("postpone_moment", id=moment, until=seconds(until))


async def used(unit: Unit, couple: CoupleId) -> dict[str, datetime]:
    """When each content item last came to a couple."""
    return {item: at(when) for item, when in await unit.all("used_by", couple=couple)}


async def of_couple(unit: Unit, couple: CoupleId, *, skipped: bool = False) -> tuple[Moment, ...]:
    """Everything that came to a couple and is still kept, newest first, with what was done about it.

    `skipped` adds what did not come, and what is left of moments whose other partner was forgotten.
    """
    answers: dict[int, list[Row]] = {}
    for row in await unit.all("responses_of_couple", couple=couple):
        answers.setdefault(row["moment_id"], []).append(row)
    rows = await unit.all("moments_of_couple", couple=couple, skipped=int(skipped))
    return tuple(_moment(unit, row, answers.get(row["id"], [])) for row in rows)


async def not_nudged(unit: Unit, couple: CoupleId, since: datetime) -> list[Moment]:
    """What has been open since an instant and was never nudged for."""
    return [await _whole(unit, row) for row in await unit.all("not_nudged", couple=couple, since=seconds(since))]


async def purge(unit: Unit, before: datetime) -> None:
    await unit.one("purge_moments", before=seconds(before))


async def _mark_used(unit: Unit, moment: Moment) -> None:
    if moment.state is State.SKIPPED:
        return
    # A gesture keeps each partner's own idea in its detail.
    ideas = {v for v in moment.detail.values() if v.startswith(_ITEMS)}
    for item in {moment.item, *ideas} - {""}:
        await unit.one("mark_used", couple=moment.couple, item=item, at=seconds(moment.opened_at))


def _columns(moment: Moment) -> dict[str, object]:
    return {
        "kind": moment.kind, "item": moment.item, "state": moment.state.value, "reason": moment.reason,
        "rests_at": seconds(moment.rests_at), "met_at": seconds(moment.met_at), "nudge_at": seconds(moment.nudge_at),
        "nudged_at": seconds(moment.nudged_at), "come_back_at": seconds(moment.come_back_at),
        "look_at": seconds(moment.look_at), "detail": json.dumps(dict(moment.detail), sort_keys=True),
    }  # fmt: skip


def _response_columns(unit: Unit, moment: int, response: Response) -> dict[str, object]:
    sealed = unit.seal.close(response.words, "response", moment, response.partner) if response.words else None
    return {
        "moment_id": moment, "user_id": response.partner, "how": response.how.value, "what": response.what,
        "at": seconds(response.at), "words_sealed": sealed,
    }  # fmt: skip


async def _seal_words(unit: Unit, moment: Moment) -> None:
    sealed = unit.seal.close(moment.words, "moment", moment.id) if moment.words else None
    await unit.one("seal_words", id=moment.id, words_sealed=sealed)


async def _whole(unit: Unit, row: Row) -> Moment:
    return _moment(unit, row, await unit.all("responses_of", moment=row["id"]))


def _moment(unit: Unit, row: Row, responses: Sequence[Row]) -> Moment:
    by = row["by_partner"]
    return Moment(
        id=row["id"], couple=CoupleId(row["couple_id"]), practice=row["practice"], kind=row["kind"], item=row["item"],
        by=None if by is None else PartnerId(by), state=State(row["state"]), reason=row["reason"],
        opened_at=at(row["opened_at"]), rests_at=at(row["rests_at"]), met_at=instant(row["met_at"]),
        nudge_at=instant(row["nudge_at"]), nudged_at=instant(row["nudged_at"]),
        come_back_at=instant(row["come_back_at"]), rhythm=row["rhythm_id"], day=day(row["day"]),
        detail=json.loads(row["detail"]), words=unit.opened(row["words_sealed"], "moment", row["id"]),
        responses=tuple(_response(unit, r) for r in responses), version=row["version"],
    )  # fmt: skip


def _response(unit: Unit, row: Row) -> Response:
    return Response(
        partner=PartnerId(row["user_id"]), how=How(row["how"]), what=row["what"], at=at(row["at"]),
        words=unit.opened(row["words_sealed"], "response", row["moment_id"], row["user_id"]),
    )  # fmt: skip
