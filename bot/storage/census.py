"""How much there is of what waits, over all couples: numbers for whoever runs Toward, never an id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.storage.codec import seconds
from bot.storage.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Census:
    """`outbox` by state: pending, leased, sending, unknown. Everything is found through small partial indexes."""

    inbox: int
    outbox: Mapping[str, int]
    held: int


async def take(unit: Unit, now: datetime) -> Census:
    """What waits to be handled and to be sent, and how many chats are on hold."""
    states = {row["state"]: int(row["many"]) for row in await unit.all("count_waiting_letters")}
    return Census(
        inbox=await unit.value("count_waiting_updates"), outbox=states,
        held=await unit.value("held_chats", now=seconds(now)),
    )  # fmt: skip
