"""The network and Telegram's refusals, over HTTP beside the stand-in (durability.md 5, rows 9 to 14 and 20)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest

from bot.playground.calls import Call
from bot.playground.faults import Fault, Ordered
from tests.fakes import wordings
from tests.system.driver import Couple, label, until
from tests.system.ground import Ground, opened

WAIT = 3
LATE = "Bad Request: query is too old and response timeout expired or query ID is invalid"
BID = wordings("bids-reaching", by="Ana")
REACHED = wordings("bids-reached", by="Ana")


@pytest.fixture
async def ground(tmp_path: Path) -> AsyncIterator[Ground]:
    async with opened(tmp_path) as found:
        yield found


def sent_to(ground: Ground, *chats: int) -> list[Call]:
    """Every request for new words there, also those that were refused."""
    return [c for c in list(ground.standin.calls) if c.method == "sendMessage" and int(c.params["chat_id"]) in chats]


def order(ground: Ground, fault: Fault, method: str = "sendMessage", chat: int | None = None, times: int = 1) -> None:
    ground.standin.faults.order(Ordered(method=method, fault=fault, chat=chat, times=times, retry_after=WAIT))


async def bids(us: Couple) -> int:
    return sum(bool(BID.search(message["text"])) for message in await us.messages(us.ben))


async def has_bids(us: Couple, count: int) -> bool:
    return await bids(us) == count


async def test_9_a_chat_that_has_to_wait_waits_over_a_restart_and_others_go_on(ground: Ground) -> None:
    us, them = await ground.begun(2)
    order(ground, "429", chat=us.group)
    first = ground.life()
    await us.say(us.ana, "/bid zaunkönig, in a moment")
    await ground.until(lambda: ground.ledger.rows("SELECT count(*) FROM chat_hold") == [1])
    refused = next(call for call in sent_to(ground, us.group) if not call.ok)
    await first.kill()
    life = ground.life()
    await them.say(them.ana, "/bid zaunkönig, at once")
    await them.reads(them.ben, BID)
    await us.reads(us.ben, BID)
    await life.stop()
    again = next(call for call in sent_to(ground, us.group) if call.n > refused.n)
    assert again.at - refused.at >= timedelta(seconds=WAIT - 1)
    assert min(call.at for call in sent_to(ground, them.group) if call.n > refused.n) < again.at
    assert await bids(us) == 1


async def test_10_when_all_have_to_wait_nobody_is_asked_again_and_each_chat_keeps_its_order(ground: Ground) -> None:
    couples = await ground.begun(4)
    before = len(ground.standin.calls)
    order(ground, "429", times=4)
    life = ground.life()
    for n in range(3):
        for us in couples:
            await us.say(us.ana, f"/bid zaunkönig number {n}")
    for us in couples:
        await until(partial(has_bids, us, 3), 20, "three bids")
    await life.stop()
    asked = [c for c in sent_to(ground, *(us.group for us in couples)) if c.n >= before]
    assert sum(not call.ok for call in asked) == 4
    assert len(asked) == 4 + 3 * len(couples)
    for us in couples:
        sent = [c.shown()["params"] for c in sent_to(ground, us.group) if c.ok and c.n >= before]
        numbers = [params["reply_parameters"]["message_id"] for params in sent]
        assert numbers == sorted(numbers)


async def test_11_an_edit_that_meets_a_broken_gateway_is_tried_less_and_less_often(ground: Ground) -> None:
    [us] = await ground.begun()
    life = ground.life()
    await us.say(us.ana, "/bid zaunkönig")
    await us.sees(us.ben, "I'm here")
    order(ground, "502", "editMessageText", times=3)
    before = len(ground.standin.calls)
    await us.tap(us.ben, "I'm here")
    await us.reads(us.ben, REACHED, within=15)
    await life.stop()
    tries = [c.at for c in list(ground.standin.calls) if c.n >= before and c.method == "editMessageText"]
    gaps = [(b - a).total_seconds() for a, b in pairwise(tries)]
    assert len(tries) == 4
    assert gaps[0] < gaps[1] < gaps[2]


async def test_13_a_card_whose_answer_was_lost_is_proved_by_a_tap_and_not_sent_again(ground: Ground) -> None:
    [us] = await ground.begun()
    order(ground, "deliver_then_drop", chat=us.group)
    life = ground.life()
    await us.say(us.ana, "/bid zaunkönig")
    await us.tap(us.ben, "I'm here")
    await us.reads(us.ben, REACHED)
    await life.stop()
    assert ground.ledger.rows("SELECT count(*) FROM outbox WHERE state = 'unknown'") == [0]
    ground.ledger.age_unsure()
    life = ground.life()
    await life.runs()
    await life.stop()
    assert len([c for c in sent_to(ground, us.group) if BID.search(str(c.params.get("text")))]) == 1


async def test_13_without_evidence_it_is_sent_again_twice_at_most(ground: Ground) -> None:
    [us] = await ground.begun()
    order(ground, "deliver_then_drop", chat=us.group, times=9)
    life = ground.life()
    await us.say(us.ana, "/bid zaunkönig")
    for _ in range(4):
        await ground.at_rest()
        await life.stop()
        ground.ledger.age_unsure()
        life = ground.life()
        await life.runs()
    await ground.at_rest()
    await life.stop()
    assert await bids(us) == 3
    assert ground.ledger.rows("SELECT state FROM outbox WHERE act = 'show' ORDER BY id DESC LIMIT 1") == ["unanswered"]


async def test_14_an_answer_nobody_can_read_is_taken_for_delivered(ground: Ground) -> None:
    [us] = await ground.begun()
    order(ground, "garbage", chat=us.group)
    life = ground.life()
    await us.say(us.ana, "/bid zaunkönig")
    await us.tap(us.ben, "I'm here")
    await us.reads(us.ben, REACHED)
    await life.stop()
    assert len([c for c in sent_to(ground, us.group) if BID.search(str(c.params.get("text")))]) == 1


async def test_20_a_tap_that_is_too_old_to_answer_still_counts(ground: Ground) -> None:
    [us] = await ground.begun()
    life = ground.life()
    await us.say(us.ana, "/bid zaunkönig")
    card = await us.sees(us.ben, "I'm here")
    ground.standin.faults.order(Ordered(method="answerCallbackQuery", fault="400", description=LATE))
    ground.standin.press(us.ben, us.group, card["message_id"], label(card, "I'm here") or "")
    await us.reads(us.ben, REACHED)
    await ground.at_rest()
    assert await life.stop() == 0
    assert ground.ledger.rows("SELECT count(*) FROM inbox WHERE state <> 'done'") == [0]
