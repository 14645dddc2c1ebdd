"""What polling cannot get over ends the whole app, with an error that says so in one line."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from bot import app, wiring
from bot.chat.api import TelegramApi
from bot.chat.polling import Patience
from bot.clock import SystemClock
from bot.errors import SecondPoller, StopError, TokenRefused
from bot.limits import Limits
from bot.playground.cast import ana_and_ben
from bot.playground.faults import Fault, Ordered
from bot.playground.request import StandInRequest
from bot.playground.telegram import TOKEN, StandIn
from bot.settings import Settings

# As the real one, some hundred times shorter.
PATIENCE = Patience(poll=1, answer=0.2, stall=0.5, conflict=0.3, longest_pause=0.02)
FOR_GOOD = 10_000


@asynccontextmanager
async def polling(home: Path, standin: StandIn, patience: Patience = PATIENCE) -> AsyncIterator[asyncio.Task[None]]:
    """The app, running; cancelled when it is not over by itself."""
    settings = Settings(_env_file=None, data_dir=home)
    api = TelegramApi(TOKEN, request=StandInRequest(standin), get_updates_request=StandInRequest(standin))
    limits = Limits(per_second=0, per_group_minute=0)
    async with wiring.assembled(settings, standin.clock, api, limits, patience) as running:
        task = asyncio.create_task(app.run(running, asyncio.Event()))
        yield task
        task.cancel()
        await asyncio.wait({task})


async def _ends_with(home: Path, error: type[Exception], fault: Fault, method: str = "getUpdates") -> str:
    standin = StandIn(clock=SystemClock())
    ana_and_ben(standin)
    async with polling(home, standin) as task:
        await standin.wait_confirmed()
        standin.faults.order(Ordered(method=method, fault=fault, times=FOR_GOOD))
        standin.world.updates.news.ring()
        with pytest.raises(error) as ended:
            await asyncio.wait_for(task, 10)
    return str(ended.value)


@pytest.mark.parametrize(
    "fault, error, line",
    [
        ("409", SecondPoller, "Another process polls with the same bot token"),
        ("401", TokenRefused, "Telegram refuses the bot token"),
        ("502", StopError, "Telegram has not answered a poll for 0.5 s"),
        ("deliver_then_hang", StopError, "Telegram has not answered a poll for 0.5 s"),
        ("connect_refused", StopError, "Telegram has not answered a poll for 0.5 s"),
        ("garbage", StopError, "Telegram has not answered a poll for 0.5 s"),
    ],
)
async def test_what_does_not_get_better_ends_it(
    tmp_path: Path, fault: Fault, error: type[Exception], line: str
) -> None:
    assert line in await _ends_with(tmp_path, error, fault)


async def test_a_second_poller_that_goes_away_is_waited_out(tmp_path: Path) -> None:
    standin = StandIn(clock=SystemClock())
    _, _, group = ana_and_ben(standin)
    standin.faults.order(Ordered(method="getUpdates", fault="409", times=5))
    async with polling(tmp_path, standin) as task:
        await standin.wait_confirmed()
        assert not task.done()
        assert standin.unconfirmed() == 0
    assert standin.chat(group).bot == "member"


async def test_while_somebody_else_polls_what_is_to_be_sent_still_leaves(tmp_path: Path) -> None:
    standin = StandIn(clock=SystemClock())
    _, _, group = ana_and_ben(standin)
    standin.faults.order(Ordered(method="sendMessage", fault="429", retry_after=1))
    async with polling(tmp_path, standin, replace(PATIENCE, conflict=9, stall=9)) as task, asyncio.timeout(9):
        await standin.wait_confirmed()
        standin.faults.order(Ordered(method="getUpdates", fault="409", times=FOR_GOOD))
        standin.world.updates.news.ring()
        while not standin.messages(group, by=standin.bot_id):
            await standin.wait_change(standin.version)
        assert not task.done()
