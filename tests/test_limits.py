"""How fast we may speak."""

from __future__ import annotations

import asyncio

import pytest

from bot.domain.couple import ChatId
from bot.domain.decision import Kind
from bot.limits import BURST, Limits
from bot.storage.outbox import Act
from tests.cast import ANA, GROUP


async def taken(limits: Limits, chat: ChatId, act: Act, times: int) -> list[bool]:
    return [await limits.take(chat, act) for _ in range(times)]


async def test_a_group_has_its_minute_and_no_more() -> None:
    limits = Limits(per_second=0, per_group_minute=3)
    assert await taken(limits, GROUP, Act.SHOW, 4) == [True, True, True, False]


async def test_any_one_chat_gets_a_short_burst_and_no_other_pays_for_it() -> None:
    limits = Limits(per_second=0)
    assert (await taken(limits, ChatId(ANA), Act.LINE, BURST + 1)).count(True) == BURST
    assert await limits.take(GROUP, Act.LINE)


async def test_deletions_do_not_count_for_the_group() -> None:
    limits = Limits(per_second=0, per_group_minute=1)
    assert await taken(limits, GROUP, Act.DELETE, 3) == [True, True, True]


async def test_the_second_is_shared_by_all_chats() -> None:
    limits = Limits(per_second=10, per_group_minute=0)
    assert await limits.take(GROUP, Act.SHOW)
    assert await limits.take(ChatId(ANA), Act.SHOW)
    assert not await limits.take(ChatId(-7), Act.SHOW)


async def test_no_second_holds_more_than_telegram_takes_wherever_it_begins() -> None:
    limits = Limits(per_second=25, per_group_minute=0)
    at_once = (await taken(limits, GROUP, Act.SHOW, 40)).count(True)
    assert (at_once, at_once + 25) == (5, 30)


@pytest.mark.parametrize("per_second", range(1, 31))
async def test_every_limit_that_can_be_set_lets_something_leave(per_second: int) -> None:
    limits = Limits(per_second=per_second, per_group_minute=0)
    assert await limits.take(GROUP, Act.SHOW, Kind.PROMPT)


async def test_what_comes_by_itself_leaves_room_for_answers() -> None:
    limits = Limits(per_second=25, per_group_minute=0)
    by_itself = [await limits.take(GROUP, Act.SHOW, Kind.PROMPT) for _ in range(40)]
    assert by_itself.count(True) == 4
    assert limits.has_room(GROUP)
    assert await limits.take(GROUP, Act.SHOW, Kind.ANSWER)


@pytest.mark.parametrize("per_second", [25, 30])
async def test_what_comes_by_itself_has_all_of_the_second_while_nobody_taps(
    per_second: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    limits, now = Limits(per_second=per_second, per_group_minute=0), [0.0]
    monkeypatch.setattr(asyncio.get_running_loop(), "time", lambda: now[0])
    left = 0
    for step in range(1000):
        now[0] = step / 100
        left += await limits.take(GROUP, Act.SHOW, Kind.PROMPT)
        assert limits.has_room(GROUP)
    assert left == pytest.approx(per_second * 10, rel=0.03)


async def test_what_comes_by_itself_passes_none_of_its_kind_that_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    limits, now = Limits(per_second=25, per_group_minute=0), [0.0]
    monkeypatch.setattr(asyncio.get_running_loop(), "time", lambda: now[0])
    await taken(limits, GROUP, Act.SHOW, 5)
    waiting = asyncio.ensure_future(limits.wait(GROUP, Act.SHOW, Kind.PROMPT))
    await asyncio.sleep(0)
    # Its place is there, but it has not looked yet.
    now[0] = 1.0
    assert not await limits.take(ChatId(ANA), Act.SHOW, Kind.PROMPT)
    assert await limits.take(ChatId(ANA), Act.SHOW, Kind.ANSWER)
    waiting.cancel()
    await asyncio.wait({waiting})


async def test_an_answer_does_not_wait_behind_what_comes_by_itself() -> None:
    limits = Limits(per_second=25, per_group_minute=0)
    prompts = [asyncio.ensure_future(limits.wait(GROUP, Act.SHOW, Kind.PROMPT)) for _ in range(40)]
    await asyncio.sleep(0)
    await limits.wait(GROUP, Act.SHOW, Kind.ANSWER)
    assert sum(prompt.done() for prompt in prompts) < 20
    for prompt in prompts:
        prompt.cancel()
    await asyncio.wait(prompts)


async def test_a_place_that_is_not_there_takes_none_elsewhere() -> None:
    limits = Limits(per_second=10, per_group_minute=1)
    await taken(limits, GROUP, Act.SHOW, 3)
    assert await limits.take(ChatId(ANA), Act.SHOW)


async def test_waiting_lasts_until_there_is_a_place() -> None:
    limits = Limits(per_second=30, per_group_minute=1)
    await limits.wait(GROUP, Act.SHOW)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(limits.wait(GROUP, Act.SHOW), 0.01)


async def test_zero_is_no_limit() -> None:
    assert all(await taken(Limits(per_second=0, per_group_minute=0), GROUP, Act.SHOW, 100))


async def test_whoever_waits_for_their_own_chat_takes_nobodys_place() -> None:
    limits = Limits(per_second=10, per_group_minute=1)
    await limits.take(GROUP, Act.SHOW)
    waiting = asyncio.ensure_future(limits.wait(GROUP, Act.SHOW))
    await asyncio.sleep(0)
    assert (limits.waiting, await limits.take(ChatId(ANA), Act.SHOW)) == (1, True)
    waiting.cancel()
    await asyncio.wait({waiting})
    assert limits.waiting == 0
