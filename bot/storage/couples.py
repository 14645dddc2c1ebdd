"""Couples and partners: rows <-> domain."""

from __future__ import annotations

import hmac
import json
from dataclasses import replace
from datetime import datetime

from bot.domain.card import PartnerId
from bot.domain.couple import CONSENT_VERSION, ChatId, Couple, CoupleId, Easing, Jar, Nudges, Partner, Stage, Volume
from bot.domain.localtime import Span, clock
from bot.errors import StaleError
from bot.storage.codec import at, day, instant, local, seconds
from bot.storage.unit import Row, Unit


async def by_id(unit: Unit, couple: CoupleId) -> Couple | None:
    known: Couple | None = unit.known.get(("couple", couple))
    return known or await _whole(unit, await unit.one("couple_by_id", id=couple))


async def by_chat(unit: Unit, chat: ChatId) -> Couple | None:
    """The couple of a group, also by an id that the group had before."""
    return await _whole(unit, await unit.one("couple_by_chat", chat=chat))


async def of_person(unit: Unit, who: PartnerId) -> Couple | None:
    """The couple somebody is in now."""
    return await _whole(unit, await unit.one("couple_of_person", user=who))


async def now_of(unit: Unit, who: PartnerId) -> CoupleId | None:
    """The same, only which; until the end of this unit nobody else decides where somebody is."""
    if unit.claims:
        await unit.one("claim_person", user=who)
    row = await unit.one("couple_of_person", user=who)
    return None if row is None else CoupleId(row["id"])


async def ended_of(unit: Unit, who: PartnerId) -> Couple | None:
    """The couple somebody was in last."""
    return await _whole(unit, await unit.one("ended_couple_of", user=who))


async def every_of(unit: Unit, who: PartnerId) -> list[Couple]:
    """Every couple somebody is or was in and that is still kept, the one of now first."""
    found = [await by_id(unit, CoupleId(row["id"])) for row in await unit.all("couple_ids_of", user=who)]
    return [couple for couple in found if couple is not None]


async def add(unit: Unit, couple: Couple, by: PartnerId | None = None) -> Couple:
    """A couple just met, and who brought the bot there; the id it is given is in the answer."""
    added_by = _digest(unit, by) if by is not None else ""
    number: int = await unit.value("insert_couple", **_columns(couple), added_by=added_by)
    found = await by_id(unit, CoupleId(number))
    assert found is not None
    return found


async def save(unit: Unit, before: Couple, after: Couple) -> None:
    """Save what changed. Raises StaleError when the row was changed meanwhile."""
    version = before.version
    if _itself(after) != _itself(before):
        version += 1
        columns = _columns(after)
        del columns["created_at"]
        if await unit.one("update_couple", id=after.id, version=before.version, **columns) is None:
            raise StaleError
    for seat, partner in enumerate(after.partners):
        if partner != before.partner(partner.id):
            await unit.one("save_partner", **_partner_columns(unit, after.id, seat, partner))
    for gone in {p.id for p in before.partners} - {p.id for p in after.partners}:
        await unit.one("remove_partner", couple=after.id, user=gone)
    unit.known["couple", after.id] = replace(after, version=version, created_at=before.created_at)


def _itself(couple: Couple) -> Couple:
    """Without its people, who have rows of their own, and what no decision changes."""
    return replace(couple, partners=(), version=0, created_at=None)


async def move(unit: Unit, couple: Couple, old: ChatId, new: ChatId) -> None:
    """The group became a supergroup: its old id stays an alias, what waits follows. Safe to do twice."""
    await unit.one("add_alias", old_chat=old, couple=couple.id)
    await unit.one("move_pending", old_chat=old, new_chat=new)
    await unit.one("move_unsent_showings", old_chat=old, new_chat=new)


async def remove(unit: Unit, couple: CoupleId) -> None:
    unit.known.pop(("couple", couple), None)
    await unit.one("remove_couple", couple=couple)


async def unfinished(unit: Unit, before: datetime, crowd_before: datetime) -> list[CoupleId]:
    """Groups that have not begun since an instant, and such with too many people, since a later one."""
    bounds = {"before": seconds(before), "crowd_before": seconds(crowd_before)}
    return [CoupleId(row["id"]) for row in await unit.all("stale_new_couples", **bounds)]


async def added_since(unit: Unit, by: PartnerId, since: datetime) -> tuple[int, int]:
    """How many groups the bot was taken into since an instant: by somebody, by all."""
    row = await unit.one("groups_added", added_by=_digest(unit, by), since=seconds(since))
    assert row is not None
    return row["by_them"], row["by_all"]


async def with_old_consent(unit: Unit, before: datetime) -> list[CoupleId]:
    """Couples where both said yes before an instant, or one to other words, and who were not asked anew yet."""
    bounds = {"before": seconds(before), "version": CONSENT_VERSION}
    return [CoupleId(row["couple_id"]) for row in await unit.all("couples_with_old_consent", **bounds)]


async def forget_adders(unit: Unit, before: datetime) -> None:
    await unit.one("forget_adders", before=seconds(before))


async def long_ended(unit: Unit, before: datetime) -> list[CoupleId]:
    """Couples that ended, where nobody has done anything since an instant."""
    return [CoupleId(row["id"]) for row in await unit.free("long_ended_couples", before=seconds(before))]


async def claim(unit: Unit, couple: CoupleId) -> Row | None:
    """From here to the end of this unit nobody else decides about these two; where nobody else writes, nothing."""
    if not unit.claims:
        return None
    unit.claimed.add(couple)
    return await unit.one("claim_couple", id=couple)


async def _claimed(unit: Unit, found: Row | None) -> Row | None:
    """A couple as it is once it is ours. Raises StaleError when it is not what it was found by any more."""
    if found is None or not unit.claims or found["id"] in unit.claimed:
        return found
    row = await claim(unit, found["id"])
    if row is not None and (row["chat_id"], row["stage"]) != (found["chat_id"], found["stage"]):
        raise StaleError
    return row


async def _whole(unit: Unit, found: Row | None) -> Couple | None:
    row = await _claimed(unit, found)
    if row is None:
        return None
    people = await unit.all("partners_of", couple=row["id"])
    couple = Couple(
        id=CoupleId(row["id"]), chat=ChatId(row["chat_id"]), stage=Stage(row["stage"]), language=row["language"],
        partners=tuple(_partner(unit, p) for p in people), humans=row["humans"], admin=bool(row["admin"]),
        reactions=bool(row["reactions"]), group_nudges=bool(row["group_nudges"]), volume=Volume(row["volume"]),
        paused_until=instant(row["paused_until"]), busy_until=instant(row["busy_until"]),
        unreachable=row["unreachable"], onboarding=json.loads(row["onboarding"]),
        easing=Easing(unanswered=row["unanswered"], skips=row["skips"], asked=bool(row["asked"])),
        jar=Jar(marbles=row["marbles"], shelf=row["shelf"], day=day(row["jar_day"]), today=row["jar_today"],
                early=tuple(map(int, row["early"].split()))),
        shared=json.loads(row["shared"]), calm_until=instant(row["calm_until"]),
        created_at=at(row["created_at"]), bots=frozenset(map(int, row["bots"].split())),
        asked_anew_at=instant(row["asked_anew_at"]), waits_since=instant(row["waits_since"]), version=row["version"],
    )  # fmt: skip
    unit.known["couple", couple.id] = couple
    return couple


def _digest(unit: Unit, who: PartnerId) -> str:
    """Tells the same person again, and to nobody without the key who it is."""
    return hmac.digest(unit.seal.signing_key, f"adder {who}".encode(), "sha256")[:8].hex()


def _columns(couple: Couple) -> dict[str, object]:
    jar, easing = couple.jar, couple.easing
    return {
        "chat_id": couple.chat, "stage": couple.stage.value, "language": couple.language, "humans": couple.humans,
        "admin": int(couple.admin), "reactions": int(couple.reactions), "group_nudges": int(couple.group_nudges),
        "volume": couple.volume.value, "paused_until": seconds(couple.paused_until),
        "busy_until": seconds(couple.busy_until), "unreachable": couple.unreachable,
        "onboarding": json.dumps(couple.onboarding, sort_keys=True), "unanswered": easing.unanswered,
        "skips": easing.skips, "asked": int(easing.asked), "marbles": jar.marbles, "shelf": jar.shelf,
        "jar_day": jar.day and jar.day.isoformat(), "jar_today": jar.today, "created_at": seconds(couple.created_at),
        "shared": json.dumps(dict(couple.shared), sort_keys=True), "calm_until": seconds(couple.calm_until),
        "early": " ".join(map(str, jar.early)), "bots": " ".join(map(str, sorted(couple.bots))),
        "asked_anew_at": seconds(couple.asked_anew_at), "waits_since": seconds(couple.waits_since),
    }  # fmt: skip


def _partner(unit: Unit, row: Row) -> Partner:
    place = (row["couple_id"], row["user_id"])
    busy, own = row["busy_from"], unit.opened(row["own_sealed"], "partner", *place, "own", or_else="")
    return Partner(
        id=PartnerId(row["user_id"]), name=unit.opened(row["name_sealed"], "partner", *place, "name", or_else=""),
        language=row["language"], zone=row["zone"], consented_at=instant(row["consented_at"]),
        consent_version=CONSENT_VERSION if row["consent_version"] is None else row["consent_version"],
        quiet=Span(start=local(row["quiet_from"]), end=local(row["quiet_to"])),
        busy=Span(start=local(busy), end=local(row["busy_to"])) if busy else None,
        nudges=Nudges(row["nudges"]), evening_at=local(row["evening_at"]),
        mood=unit.opened(row["mood_sealed"], "partner", *place, "mood", or_else=""), reachable=bool(row["reachable"]),
        active_at=instant(row["active_at"]), nudge_hold_until=instant(row["nudge_hold_until"]),
        space_until=instant(row["space_until"]),
        own=json.loads(own) if own else {},
    )  # fmt: skip


def _partner_columns(unit: Unit, couple: CoupleId, seat: int, partner: Partner) -> dict[str, object]:
    place = (couple, partner.id)
    busy = partner.busy
    return {
        "couple_id": couple, "user_id": partner.id, "seat": seat,
        "name_sealed": unit.seal.close(partner.name, "partner", *place, "name"),
        "mood_sealed": unit.seal.close(partner.mood, "partner", *place, "mood") if partner.mood else None,
        "language": partner.language, "zone": partner.zone, "consented_at": seconds(partner.consented_at),
        "consent_version": partner.consent_version if partner.consented_at else None,
        "quiet_from": clock(partner.quiet.start), "quiet_to": clock(partner.quiet.end),
        "busy_from": clock(busy.start) if busy else None, "busy_to": clock(busy.end) if busy else None,
        "nudges": partner.nudges.value, "evening_at": clock(partner.evening_at), "reachable": int(partner.reachable),
        "active_at": seconds(partner.active_at), "nudge_hold_until": seconds(partner.nudge_hold_until),
        "space_until": seconds(partner.space_until), "own_sealed": _own(unit, place, partner),
    }  # fmt: skip


def _own(unit: Unit, place: tuple[CoupleId, PartnerId], partner: Partner) -> bytes | None:
    own = json.dumps(dict(partner.own), sort_keys=True)
    return unit.seal.close(own, "partner", *place, "own") if partner.own else None
