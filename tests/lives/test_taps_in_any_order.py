"""Twice, both at once, on a card from the day before, by a stranger: any crowd of taps is as good as one by one."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.domain.card import PartnerId
from bot.domain.couple import ChatId
from bot.domain.couple import Stage as Step
from bot.engine.context import Context
from bot.playground import events
from bot.playground.world import Message, Query
from bot.storage import couples
from tests import cast
from tests.fakes import wordings
from tests.lives.stage import Stage
from tests.lives.watch import Watch


@dataclass(frozen=True, slots=True)
class Press:
    """One tap: by whom, on the card of today or of the day before, on which button; `waits` for its answer."""

    who: str
    old: bool
    button: int
    waits: bool


PRESSES = st.lists(
    st.builds(Press, st.sampled_from(["ana", "ben", "ben", "cleo"]), st.booleans(), st.integers(0, 5), st.booleans()),
    min_size=2, max_size=9,
)  # fmt: skip


async def together(house: Stage) -> None:
    """Ana and Ben are a couple, without the way there."""

    async def begin(context: Context) -> None:
        us = await couples.by_chat(context.unit, ChatId(house.group))
        assert us is not None
        ana = replace(cast.ana(), id=PartnerId(house.ana), active_at=context.now, mood="good")
        ben = replace(cast.ben(), id=PartnerId(house.ben), active_at=context.now, mood="good")
        await couples.save(context.unit, us, replace(us, stage=Step.ACTIVE, partners=(ana, ben)))

    await house.settle()
    await house.app.engine.work(begin)


async def nothing() -> None:
    """Nobody looks while time passes."""


async def a_bid(house: Stage) -> tuple[Message, list[str]]:
    """A new card in the group, and what its buttons carry now."""
    house.standin.send(house.ana, house.group, "/bid zaunkönig at the window")
    await house.settle()
    card = house.standin.messages(house.group, by=house.standin.bot_id)[-1]
    assert card.keyboard is not None
    return card, [b["callback_data"] for row in card.keyboard["inline_keyboard"] for b in row if "callback_data" in b]


def press(house: Stage, who: str, card: Message, data: str) -> Query:
    """Also by somebody who is not in the group, or on a button that is not shown any more."""
    world = house.standin.world
    query = Query(id=str(world.rng.getrandbits(62)), person=getattr(house, who), chat=house.group,
        asked=world.clock.now().timestamp())  # fmt: skip
    world.queries[query.id] = query
    events.tapped(world, world.chat(house.group), card, query, data)
    return query


async def lived(presses: Sequence[Press], *, one_by_one: bool) -> tuple[list[Any], list[Any], list[str]]:
    """What each was told, what is kept of it, and what both cards say in the end."""
    with TemporaryDirectory() as folder:
        house = Stage(data=Path(folder))
        await house.start()
        await together(house)
        before = await a_bid(house)
        await house.pass_time(timedelta(hours=25), nothing)
        today = await a_bid(house)
        asked = []
        for one in presses:
            card, buttons = before if one.old else today
            asked.append(press(house, one.who, card, buttons[one.button % len(buttons)]))
            if one.waits or one_by_one:
                await house.settle()
        await house.settle()
        rows = Watch(house=house).rows
        kept = rows("SELECT moment_id, user_id, how, what FROM response ORDER BY moment_id, user_id")
        kept += rows("SELECT id, state, met_at FROM moment ORDER BY id") + rows("SELECT marbles FROM couple")
        shown = [m.text for m in house.standin.messages(house.group, by=house.standin.bot_id)]
        await house.end()
        return [q.answer for q in asked], kept, shown


@given(PRESSES)
@settings(max_examples=12, deadline=None, derandomize=True, database=None, phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck))  # fmt: skip
def test_any_crowd_of_taps_is_as_good_as_one_by_one(presses: list[Press]) -> None:
    told, kept, shown = asyncio.run(lived(presses, one_by_one=False))
    assert all(answer is not None for answer in told)
    assert (told, kept, shown) == asyncio.run(lived(presses, one_by_one=True))
    strangers = [answer for one, answer in zip(presses, told, strict=True) if one.who == "cleo"]
    assert all(wordings("stranger-toast").fullmatch(answer["toast"]) for answer in strangers)


def test_two_taps_of_both_are_one_change() -> None:
    here = [Press("ben", False, 0, False)] * 2
    told, kept, _ = asyncio.run(
        lived([*here, Press("ana", False, 0, False), Press("ana", True, 0, False)], one_by_one=False)
    )
    assert all(answer is not None for answer in told)
    assert kept[-1] == (1,), "one marble"
    assert len([row for row in kept if "met" in row]) == 1
