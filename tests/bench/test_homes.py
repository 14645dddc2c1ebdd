"""A great many couples, written straight into a database, are couples like any other."""

from datetime import timedelta
from pathlib import Path

from bench.homes import DUE, settle
from bench.inside import running
from bot.clock import PlayClock
from bot.limits import Limits

UNLIMITED = Limits(per_second=0, per_group_minute=0)


async def test_what_is_due_comes_to_each_of_them_and_nothing_else_does(tmp_path: Path) -> None:
    await settle(tmp_path / "toward.db", 40, 5)
    clock = PlayClock(DUE - timedelta(seconds=1))
    async with running(tmp_path, clock, UNLIMITED) as (app, telegram):
        assert telegram.sent == []
        clock.move_to(DUE)
        await app.settle_once()
        assert sorted(chat for _, chat in telegram.sent) == [-5, -4, -3, -2, -1]
