"""`python -m tests.system.replicas`: three processes on one PostgreSQL, and again and again one of them is struck.

Half of the updates are posted to a webhook behind a proxy that spreads them, half fetched by whoever polls. Meanwhile,
one after the other, a process is killed, frozen for longer than anybody waits, or cut off from the database; mostly
the one that sends. Exit codes: 0 nothing lost, handled twice, out of order or doubled; 1 otherwise.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle, pairwise
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import Any

from rich.console import Console

from bot.storage.sitting import EVERY
from tests.logs import leaks
from tests.system.crowd import Crowd
from tests.system.field import Field, spread
from tests.system.verdict import Facts, Verdict
from tests.system.weather import Seen, Weather

HOWS = ("freeze", "kill", "cut")
# As many as this wait at Telegram before people have to wait with their next tap, too.
MOST_WAITING = 60
# Seconds for what is left when everybody goes to bed.
AT_REST_WITHIN = 300
# Seconds of peace between what happens.
PEACE = (0.5, 2.5)


@dataclass(slots=True, kw_only=True)
class Town:
    """The couples of a field, what they did, and what they saw of it."""

    field: Field
    crowd: Crowd
    seen: Seen
    chance: Random

    async def live(self, updates: int) -> None:
        """Until they have done so much; now and then a rhythm or a nudge is due."""
        standin, couples = self.field.ground.standin, list(self.crowd.couples)
        self.chance.shuffle(couples)
        while len(self.crowd.updates) < updates:
            if couples and len(self.crowd.updates) * len(self.crowd.couples) > updates * (
                len(self.crowd.couples) - len(couples)
            ):
                self._prompt(couples.pop().group)
                self.crowd.nudge_due()
            await self.crowd.act(0.02)
            self.seen.look()
            while standin.unconfirmed() > MOST_WAITING:
                await standin.wait_change(standin.version, 0.05)

    def _prompt(self, group: int) -> None:
        self.field.ledger.due_now(group)
        [rhythm] = self.field.ledger.rows("SELECT max(id) FROM rhythm")
        self.crowd.due[rhythm] = next(us for us in self.crowd.couples if us.group == group)

    async def rest(self) -> None:
        """Until nothing is left to do; what was unsure is looked at once more, and once more."""
        ground, ledger = self.field.ground, self.field.ledger
        for _ in range(3):
            async with asyncio.timeout(AT_REST_WITHIN):
                while ground.standin.unconfirmed() or not ledger.is_at_rest():
                    # Whoever has just sat down finds out only now what is unsure. Not more often, for we are Telegram.
                    ledger.age_waits()
                    await asyncio.sleep(0.5)
            # What was unknown is looked at within a round.
            await asyncio.sleep(1.5 * EVERY / self.field.haste)
            self.seen.look()


async def struck(
    home: Path, *, updates: int, couples: int, hows: Sequence[str], seed: int, webhook: bool, haste: float = 1,
    rounds: int = 0,
) -> Verdict:  # fmt: skip
    """The whole of it; `rounds` is how often something happens at least, 0: for as long as there are updates."""
    chance = Random(seed)
    async with spread(home, webhook=webhook, chance=chance, haste=haste) as field:
        standin, us = field.ground.standin, await field.begun(couples)
        weather = Weather(standin.calls)
        standin.faults = weather
        seen = Seen(standin.calls, weather, field.ledger)
        town = Town(field=field, crowd=Crowd(standin, us, field.ledger, seen, chance), seen=seen, chance=chance)
        began = time.monotonic()
        living = asyncio.create_task(town.live(updates))
        strikes = cycle(hows)
        while not living.done() or field.happened.total() < rounds:
            await asyncio.sleep(chance.uniform(*PEACE) / haste)
            await field.disturb(next(strikes))
        await living
        took = time.monotonic() - began
        await town.rest()
        await field.end()
        return judged(town, took)


def judged(town: Town, took: float) -> Verdict:
    field = town.field
    crowd: Any = town.crowd
    outstanding = Counter(field.ledger.rows("SELECT moment_id FROM unsure"))
    storm: Any = SimpleNamespace(crowd=crowd, seen=town.seen, outstanding=outstanding)
    ground: Any = SimpleNamespace(home=field.ground.home, ledger=field.ledger)
    facts, audit = Facts(ground, storm), field.ledger.rows("SELECT chat_id, update_id FROM audit ORDER BY n")
    doubles = facts.doubles()
    figures: dict[str, object] = {
        "updates sent": len(facts.updates), "updates handled": len(audit), "in seconds": f"{took:.0f}",
        "bids, answers, looks": f"{len(facts.bids)}, {len(facts.answers)}, {len(facts.looks)}",
        "prompts due": len(facts.due), "nudges sent": sum(facts.nudges.values()),
        "cards sent": sum(map(len, facts.cards.values())), "of them a second time": doubles.total(),
        "on their way when it happened": outstanding.total(),
        "seats taken": sum(field.epochs.values()),
    }  # fmt: skip
    figures |= {f"taken over after {how}, p50 / max": found for how, found in field.took_over().items()}
    wrong: dict[str, Sequence[object]] = {
        "updates lost": facts.lost_updates(),
        "updates handled twice": [number for (_, number), count in Counter(audit).items() if count > 1],
        "updates out of order": _out_of_order(audit),
        "bids out of order": _out_of_order(field.ledger.rows(
            "SELECT chat_id, message_id FROM showing WHERE face = 'source' ORDER BY moment_id"
        )),
        "acts without effect, or with two": facts.lost_acts(), "ordinary chat kept": facts.kept_chatter(),
        "prompts lost": facts.lost_prompts(), "rhythms opened twice": facts.opened_twice(),
        "cards lost": facts.lost_cards(), "nudges doubled": facts.doubled_nudges(),
        "doubles without a request outstanding": [*(doubles - outstanding).items()],
        "log lines that should not be": _bad_lines(field),
        "replicas that ended otherwise": [code for code in field.ends if code != 0],
    }  # fmt: skip
    return Verdict(kills=field.happened, met=Counter(), figures=figures, wrong=wrong)


def _out_of_order(found: Sequence[tuple[int, int]]) -> Sequence[object]:
    """Pairs of one chat where the later number came first."""
    chats: dict[int, list[int]] = {}
    for chat, number in found:
        chats.setdefault(chat, []).append(number)
    return [pair for numbers in chats.values() for pair in pairwise(numbers) if pair[0] > pair[1]]


def _bad_lines(field: Field) -> Sequence[object]:
    """Whatever is no line of ours, a traceback for one, or holds what no line may."""
    texts = [(replica.home / "log").read_text(encoding="utf-8") for replica in field.replicas]
    strange = [line[:120] for text in texts for line in text.splitlines() if not line.startswith("{")]
    return [*strange, *(leak for text in texts for leak in leaks(text))]


async def _main(given: argparse.Namespace) -> int:
    console, fine = Console(), True
    for intake in given.intake:
        with tempfile.TemporaryDirectory(prefix="toward-replicas-") as home:
            verdict = await struck(
                Path(home), updates=given.updates // len(given.intake), couples=given.couples, hows=given.strikes,
                seed=given.seed, webhook=intake == "webhook", haste=given.haste, rounds=given.rounds,
            )  # fmt: skip
        console.rule("posted to a webhook, spread over three" if intake == "webhook" else "fetched by whoever polls")
        console.print(*verdict.tables())
        fine = fine and verdict.holds and verdict.kills.total() >= given.rounds
    return 0 if fine else 1


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.system.replicas", description=__doc__)
    parser.add_argument("--updates", type=int, default=10_000, help="how many things people do")
    parser.add_argument("--couples", type=int, default=80, help="how many couples there are")
    parser.add_argument("--seed", type=int, default=2026, help="who does what, and what happens when")
    parser.add_argument("--intake", nargs="+", default=["webhook", "polling"], choices=["webhook", "polling"])
    parser.add_argument("--strikes", nargs="+", default=list(HOWS), choices=HOWS, help="what happens to a process")
    parser.add_argument("--rounds", type=int, default=0, help="how often it happens at least")
    parser.add_argument("--haste", type=float, default=1, help="how many times sooner somebody silent is given up")
    return asyncio.run(_main(parser.parse_args(arguments)))


if __name__ == "__main__":
    sys.exit(main())
