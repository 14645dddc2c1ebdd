"""What the storage tests share: a seal, words in every script, and the couple as it is once it is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from bot.domain.couple import ChatId, Couple
from bot.domain.moment import Moment
from bot.storage import couples, moments
from bot.storage.sealing import Seal
from bot.storage.unit import AnyDatabase, Unit
from tests import cast

SEAL = Seal({"k1": bytes(range(32))})
# Left to right and right to left, with joined emoji, accents of their own, and no NUL (Telegram has none either).
WORDS = st.one_of(
    st.sampled_from(
        ["Ana", "שירה", "محمد", "\u202eBen\u202c", "👩\u200d👩\u200d👧", "Zoe\u0301", "<b>&\"'", "O'Hara; --", "a|b"]
    ),
    st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=64),
)
# Small clear values, as buttons and content ids are.
CODES = st.text("abcdefghijklmnopqrstuvwxyz0123456789-_./", max_size=20)
INSTANTS = st.integers(0, 253_370_764_800).map(lambda n: datetime.fromtimestamp(n, UTC))
MINUTES = st.times().map(lambda at: at.replace(second=0, microsecond=0))
# One database serves all the examples of a test: they overwrite each other, which is part of what is tested.
SHARED = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


async def kept(database: AnyDatabase, couple: Couple) -> Couple:
    """The couple as the database has it now."""
    found = await database.read(lambda unit: couples.by_id(unit, couple.id))
    assert found is not None
    return found


async def a_couple(database: AnyDatabase, chat: ChatId = cast.GROUP) -> Couple:
    """Ana and Ben, kept."""

    async def add(unit: Unit) -> Couple:
        us = replace(cast.couple(), chat=chat, version=0)
        fresh = await couples.add(unit, replace(us, partners=()))
        await couples.save(unit, fresh, replace(us, id=fresh.id))
        return fresh

    return await kept(database, await database.write(add))


async def a_moment(database: AnyDatabase, couple: Couple, practice: str = "bids", **changes: object) -> Moment:
    """A moment of theirs, kept; by Ana unless it says otherwise."""
    fresh = replace(cast.moment(practice, by=cast.ANA), **{"couple": couple.id, "version": 0, **changes})  # type: ignore[arg-type]
    added = await database.write(lambda unit: moments.add(unit, fresh))
    assert added is not None
    return added
