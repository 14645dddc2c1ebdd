"""A busy stretch of many couples, and a bot that is killed in the middle of it."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from itertools import cycle
from random import Random

from tests.fakes import wordings
from tests.system.conftest import Telegram
from tests.system.driver import Couple, Json, until
from tests.system.ledger import Ledger

# In starts: some lives end before the bot is up, most in the middle of work, on a slow machine as on a fast one.
LIVES = (0.4, 2.2)
BID = wordings("bids-reaching", by="Ana")


class Stretch:
    """What the people did, and what each kill left outstanding; `seed` says who does what, and when a kill comes.

    `start` is how many seconds the bot takes to start.
    """

    def __init__(self, telegram: Telegram, couples: list[Couple], seed: int, start: float) -> None:
        self.telegram = telegram
        self._start = start
        self.couples = couples
        self.ledger = Ledger(telegram.data)
        self.bids: list[tuple[int, int]] = []
        self.answers: set[tuple[int, int]] = set()
        self.looks = 0
        self.due: list[Couple] = []
        self.outstanding: Counter[int] = Counter()
        self.down: list[float] = []
        self._chance = Random(seed)
        # In turns, or one group would have its twenty messages a minute while another has none.
        self._bidders, self._lookers = cycle(couples), cycle(couples)
        self._taken: set[int] = set()
        self._acts: list[asyncio.Task[None]] = []

    async def round(self, number: int) -> None:
        """People act while the bot starts and runs, until it is killed at a moment of its own."""
        if number % 2:
            await self.telegram.play.post("faults", method="sendMessage", fault="slow", times=2)
        life = self._start * self._chance.uniform(*LIVES)
        with self.telegram.bot() as bot:
            self._acts.append(asyncio.create_task(self._act(life)))
            await asyncio.sleep(life)
            bot.kill()
        self.outstanding.update(self.ledger.outstanding())
        self._time_passes(number)
        await self._reply()

    def _time_passes(self, number: int) -> None:
        self.ledger.age_unsure()
        if number % 4 == 0:
            self.ledger.age_bids()
        if len(self.due) < len(self.couples):
            self.due.append(self.couples[len(self.due)])
            self.ledger.due_now(self.due[-1].group)

    async def _act(self, life: float) -> None:
        """Three reach out, one looks into the jar, two answer, spread over the bot's life."""
        todo = [self._reach_out, self._reach_out, self._reach_out, self._look, self._tap, self._tap]
        self._chance.shuffle(todo)
        for act in todo:
            await asyncio.sleep(self._chance.uniform(0, life / 4))
            self._acts.append(asyncio.create_task(act()))

    async def _reach_out(self) -> None:
        us = next(self._bidders)
        self.bids.append((us.group, await us.say(us.ana, f"/bid zaunkönig {len(self.bids)}")))

    async def _look(self) -> None:
        us = next(self._lookers)
        self.looks += 1
        await us.say(us.ben, "/jar")

    async def _tap(self) -> None:
        found = await self._open_bid(known=False)
        if found is not None:
            us, card, moment = found
            self.answers.add((moment, us.ben))
            await us.tap(us.ben, "I'm here", on=card["message_id"])

    async def _reply(self) -> None:
        """Words are resolved by the message alone, so only what the bot knows it sent is replied to."""
        found = await self._open_bid(known=True)
        if found is not None:
            us, card, moment = found
            self.answers.add((moment, us.ben))
            await us.say(us.ben, "nachtigall, of course", reply_to=card["message_id"])

    async def _open_bid(self, *, known: bool) -> tuple[Couple, Json, int] | None:
        for us in self._chance.sample(self.couples, 8):
            for card, moment in await self.cards(us):
                if moment in self._taken or not BID.search(card["text"]):
                    continue
                if known and not self.ledger.rows(f"SELECT 1 FROM showing WHERE message_id = {card['message_id']}"):
                    continue
                self._taken.add(moment)
                return us, card, moment
        return None

    async def cards(self, us: Couple, chat: int | None = None) -> list[tuple[Json, int]]:
        """Ben's view: every message with buttons of a moment."""
        found = []
        for message in await us.messages(us.ben, chat):
            data = [button["data"] for row in message["buttons"] for button in row if "data" in button]
            moment = next((m for m in map(self.ledger.moment_of, data) if m is not None), None)
            if moment is not None:
                found.append((message, moment))
        return found

    async def finish(self) -> None:
        """Left in peace until it has done everything; what was unsure is looked at once more."""
        for _ in range(3):
            start = time.monotonic()
            with self.telegram.bot() as bot:
                bot.says("running")
                self.down.append(time.monotonic() - start)
                await asyncio.gather(*self._acts)
                await self.telegram.play.post("settle")
                await until(self._is_at_rest, 70, "rest")
                assert bot.stop() == 0
            self.ledger.age_unsure()

    async def _is_at_rest(self) -> bool:
        return self.ledger.is_at_rest()
