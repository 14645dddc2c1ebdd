"""`python -m tests.system.rush`: many rhythms due in the same minute, with the bot's own limits.

Everything must be drained at the limit, whoever taps meanwhile must have an answer and a new card within a second, and
the loop must never block itself for 50 ms (durability.md 5, row 43): while other programs have the cores it waits, too,
and that is told apart. Exit codes: 0 all of it held, 1 something did not.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.stalls import Late, blocked
from bot.clock import SystemClock
from bot.domain.card import PartnerId
from bot.domain.couple import ChatId, CoupleId
from bot.storage import couples
from bot.storage.database import Database
from bot.storage.sealing import Seal, key_file
from bot.storage.unit import Unit
from tests import cast
from tests.system.ground import Ground, opened

# So that one tap comes about every second.
RHYTHMS_A_TAP = 25
# All of the bot's own limit, as long as nobody taps.
PACE = 25
COUNTED = ("sendMessage", "editMessageText")
# Telegram's own is about thirty (platform.md 2.9).
MOST_A_SECOND = 30


@dataclass(frozen=True, slots=True)
class Home:
    group: int
    ana: int
    ben: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rushed:
    """What was measured, in seconds; `rate` is prompts a second over all, `counted` what a limit is about."""

    due: int
    began: datetime
    # When the last prompt arrived.
    drained: datetime
    # The group of each prompt, as they arrived; and when each message or edit did.
    groups: tuple[int, ...]
    counted: tuple[datetime, ...]
    taps: tuple[float, ...]
    lates: tuple[Late, ...]

    @property
    def stalls(self) -> tuple[float, ...]:
        return tuple(blocked(late) for late in self.lates)

    @property
    def delivered(self) -> int:
        return len(self.groups)

    @property
    def densest(self) -> int:
        """Messages and edits in the fullest second."""
        return _densest(self.counted)

    @property
    def rate(self) -> float:
        return self.delivered / self.seconds

    @property
    def seconds(self) -> float:
        return (self.drained - self.began).total_seconds()

    def table(self) -> Table:
        table = Table("Rhythms due in the same minute", str(self.due))
        table.add_row("prompts delivered", f"{self.delivered} in {self.seconds:.1f} s: {self.rate:.1f} a second")
        table.add_row("messages and edits in the fullest second", str(self.densest))
        waits = [waited for _, waited in self.lates]
        measured = {"tap to toast and new card": self.taps, "loop blocked": self.stalls, "loop without a core": waits}
        for name, found in measured.items():
            table.add_row(
                f"{name}, p50 / p99 / max ms", " / ".join(f"{1000 * at(found, p):.0f}" for p in (50, 99, 100))
            )
        return table

    def holds(self) -> bool:
        in_time = at(self.taps, 100) < 1 and at(self.stalls, 100) < 0.05
        return self.delivered == self.due and self.densest <= MOST_A_SECOND and in_time


async def rushed(ground: Ground, count: int, *, within: int = 0, limit: int = PACE, tap_every: float = 1) -> Rushed:
    """So many couples, of whom some have an open bid; then all their rhythms are due at once, or within seconds."""
    homes = [_move_in(ground) for _ in range(count)]
    (ground.home / "data").mkdir()
    async with Database(ground.home / "data" / "toward.db", Seal(key_file(ground.home / "data")[0])) as database:
        await database.write(lambda unit: _begin(unit, homes))
    bids = await _bids(ground, homes[: max(4, count // RHYTHMS_A_TAP)])
    ground.ledger.all_due_now(within)
    before, began = ground.standin.calls[-1].n, ground.standin.now()
    life = ground.life(measured=True, MESSAGES_PER_SECOND=str(limit), GROUP_MESSAGES_PER_MINUTE="18")
    # Who taps before the bot is there waits for its start, and not for the rush.
    await ground.until(lambda: bool(ground.sent(before)), 60)
    tapping = asyncio.create_task(_tap(ground, bids, tap_every))
    await ground.until(lambda: len(ground.sent(before)) >= count, 60 + 2 * count / PACE)
    taps = await tapping
    await ground.at_rest(60)
    assert await life.stop() == 0
    prompts = ground.sent(before)
    return Rushed(
        due=count, began=began, drained=prompts[-1].at, taps=taps, lates=life.lates(),
        groups=tuple(call.params["chat_id"] for call in prompts),
        counted=tuple(call.at for call in ground.standin.calls.since(before) if call.method in COUNTED),
    )  # fmt: skip


def _move_in(ground: Ground) -> Home:
    standin = ground.standin
    ana, ben = standin.add_person("Ana"), standin.add_person("Ben")
    group = standin.add_chat("The two of us", [ana, ben])
    standin.set_bot(group, "member", ana)
    # They have been with us for long: there is nothing to be told of that.
    standin.world.updates.drop_all()
    return Home(group, ana, ben)


async def _begin(unit: Unit, homes: Sequence[Home]) -> None:
    now = SystemClock().now()
    for home in homes:
        seats = [(cast.ana(), home.ana), (cast.ben(), home.ben)]
        seated = tuple(cast.without_quiet(replace(who, id=PartnerId(id), active_at=now)) for who, id in seats)
        added = await couples.add(unit, replace(cast.couple(), id=CoupleId(0), chat=ChatId(home.group), partners=()))
        await couples.save(unit, added, replace(added, partners=seated))


async def _bids(ground: Ground, homes: Sequence[Home]) -> list[tuple[Home, int]]:
    """An open bid of Ana's in each group, and the message that shows it."""
    life, before = ground.life(), ground.standin.calls[-1].n if ground.standin.calls else 0
    for home in homes:
        ground.standin.send(home.ana, home.group, "/bid zaunkönig at the window")
    await life.runs()
    await ground.at_rest(60)
    assert await life.stop() == 0
    shown = {call.params["chat_id"]: call.result["message_id"] for call in ground.sent(before)}
    return [(home, shown[home.group]) for home in homes]


async def _tap(ground: Ground, bids: Sequence[tuple[Home, int]], every: float) -> tuple[float, ...]:
    """Seconds from each tap to its toast and the new card; one after the other, at an even pace."""
    took = []
    for home, message in bids:
        began = time.monotonic()
        button = ground.label(home.group, message, "I'm here")
        assert await ground.standin.tap(home.ben, home.group, message, button, redrawn=True)
        took.append(time.monotonic() - began)
        await asyncio.sleep(max(0.0, every - took[-1]))
    return tuple(took)


def _densest(instants: Sequence[datetime]) -> int:
    """The most in any second."""
    second = timedelta(seconds=1)
    return max((bisect_left(instants, at + second) - place for place, at in enumerate(instants)), default=0)


def at(found: Sequence[float], percent: int) -> float:
    """So many in a hundred took no longer."""
    ordered = sorted(found)
    return ordered[min(len(ordered) * percent // 100, len(ordered) - 1)]


async def _main(count: int) -> int:
    console = Console()
    with tempfile.TemporaryDirectory(prefix="toward-rush-") as home:
        async with opened(Path(home)) as ground:
            found = await rushed(ground, count)
    console.print(found.table())
    return 0 if found.holds() else 1


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.system.rush", description=__doc__)
    parser.add_argument("--rhythms", type=int, default=5000, help="how many are due in the same minute")
    return asyncio.run(_main(parser.parse_args(arguments).rhythms))


if __name__ == "__main__":
    sys.exit(main())
