"""What a decision shows leaves with the commit that decided it, as long as nothing speaks against it."""

from __future__ import annotations

from random import Random

import pytest

from bot.dispatcher import Dispatcher
from bot.domain.card import MomentTap
from bot.domain.event import Tapped
from bot.engine import Engine
from bot.errors import Later
from bot.limits import Limits
from bot.messenger import Answer
from bot.storage.outbox import Act
from tests.cast import ANA, GROUP, ben_person
from tests.fakes import real_content
from tests.house import House

FREE = Limits(per_second=0, per_group_minute=0)


async def bens_tap(home: House, limits: Limits, update: int = 900) -> Answer:
    """Ben answers Ana's bid with an update that is in no inbox yet; afterwards nobody looks at the outbox."""
    engine = Engine(database=home.database, clock=home.clock, content=real_content(), rng=Random(1))
    dispatcher = Dispatcher(engine, home.messenger, limits, home.stops.append)
    engine.gate = dispatcher.gate
    [bid] = await home.moments()
    event = Tapped(chat=GROUP, who=ben_person(), query="q", message=home.group()[-1].id, tap=MomentTap(bid.id, "here"))
    answer = await engine.receive(event, update, (update, GROUP, "callback_query", b"{}"))
    await dispatcher.land()
    return answer


async def waiting(home: House) -> list[str]:
    return [row["state"] for row in home.rows("outbox") if row["state"] != "sent"]


@pytest.fixture
async def met(home: House) -> House:
    await home.begin()
    await home.command(ANA, "/bid long day")
    return home


async def test_the_changed_card_leaves_with_the_decision(met: House) -> None:
    await bens_tap(met, FREE)
    assert met.group()[-1].keys == ["bids-reached", "bids-did-here"]
    assert await waiting(met) == []


async def test_a_tap_that_comes_twice_is_decided_once(met: House) -> None:
    first, second = await bens_tap(met, FREE), await bens_tap(met, FREE)
    assert (first.toast is not None, second.toast) == (True, None)
    assert met.group()[-1].edits == 1


async def test_where_the_limit_is_reached_it_waits_its_turn(met: House) -> None:
    limits = Limits(per_second=0, per_group_minute=1)
    await limits.wait(GROUP, Act.SHOW)
    await bens_tap(met, limits)
    assert await waiting(met) == ["pending"]


async def test_in_a_chat_on_hold_it_waits_its_turn(met: House) -> None:
    met.messenger.trouble(Later(30), "edit", GROUP)
    await bens_tap(met, FREE)
    await bens_tap(met, FREE, update=901)
    assert await waiting(met) == ["pending"]
