"""Many couples who go on living while the bot comes and goes: they act at once, and nobody waits for an answer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from itertools import cycle
from random import Random

from bot.playground.telegram import StandIn
from bot.playground.world import Message
from tests.system.driver import Couple
from tests.system.ledger import Ledger
from tests.system.weather import Seen

HEART = "❤"


class Crowd:
    """What they did, so that it can be asked afterwards what became of it. `chance` says who does what."""

    def __init__(self, standin: StandIn, couples: list[Couple], ledger: Ledger, seen: Seen, chance: Random) -> None:
        self._standin, self._ledger, self._seen, self._chance = standin, ledger, seen, chance
        self.couples = couples
        self.bids: list[tuple[int, int]] = []
        self.answers: set[tuple[int, int]] = set()
        self.looks: list[int] = []
        self.due: dict[int, Couple] = {}
        # Every update that is for us, and in which group or private chat.
        self.updates: dict[int, int] = {}
        self.chatter: set[int] = set()
        self.forgotten: list[Couple] = []
        self._leaving: Couple | None = None
        self._turns = cycle(range(len(couples)))
        self._answered: set[int] = set()

    async def act(self, seconds: float, *, also: Callable[[], object] | None = None) -> None:
        """About eight things, spread over so many seconds."""
        todo: list[Callable[[], object]] = [
            self._bid,
            self._bid,
            self._bid,
            self._look,
            self._tap,
            self._tap,
            self._reply,
            self._react,
            self._chat,
        ]
        todo += [also] if also is not None else []
        self._chance.shuffle(todo)
        for one in todo:
            one()
            await asyncio.sleep(self._chance.uniform(0, 1.6 * seconds / len(todo)))

    def prompt_due(self) -> None:
        """A rhythm of somebody who has had everything that was due before; only while the bot is down."""
        for us in self._chance.sample(self.couples, len(self.couples)):
            before = [rhythm for rhythm, whose in self.due.items() if whose is us]
            if us is not self._leaving and all(self._has_come(rhythm) for rhythm in before):
                self._ledger.week_passes(us.group)
                self._ledger.due_now(us.group)
                [rhythm] = self._ledger.rows("SELECT max(id) FROM rhythm")
                self.due[rhythm] = us
                return

    def nudge_due(self) -> None:
        """For everybody in a few groups whose bid has no answer; only while the bot is down."""
        for us in self._chance.sample(self.couples, min(3, len(self.couples))):
            self._ledger.week_passes_for_nudges(us.group)
            self._ledger.age_bids(us.group)

    def ask_to_be_forgotten(self) -> None:
        """Somebody opens the page; the next time she taps the button on it."""
        if self._leaving is None and len(self.couples) > 4:
            self._leaving = self._next()
            self._said(self._leaving.ana, self._leaving.ana, "/forget")

    def be_forgotten(self) -> bool:
        us = self._leaving
        page = self._newest(us.ana, "Forget me now") if us is not None else None
        if us is None or page is None:
            return False
        self._press(us.ana, us.ana, page, "Forget me now")
        self._leaving = None
        self.couples = [other for other in self.couples if other is not us]
        self._turns = cycle(range(len(self.couples)))
        self.forgotten.append(us)
        return True

    def _has_come(self, rhythm: int) -> bool:
        moments = self._ledger.rows(f"SELECT id FROM moment WHERE rhythm_id = {rhythm}")
        return bool(moments) and moments[0] in self._seen.cards

    def _next(self) -> Couple:
        # In turns: what comes to one group should not wait behind what came to it before.
        return self.couples[next(self._turns)]

    def _bid(self) -> None:
        us = self._next()
        self.bids.append((us.group, self._said(us.ana, us.group, f"/bid zaunkönig {len(self.bids)}")))

    def _look(self) -> None:
        us = self._next()
        self.looks.append(us.group)
        self._said(us.ben, us.group, "/jar")

    def _chat(self) -> None:
        """What is not for us: nothing of it may ever be kept."""
        us, before = self._next(), self._standin.world.updates.newest
        self._standin.send(us.ana, us.group, "zaunkönig by the window, and pasta tonight?")
        self.chatter.update(range(before + 1, self._standin.world.updates.newest + 1))

    def _tap(self) -> None:
        found = self._open_card("I'm here")
        if found is not None:
            us, moment, message = found
            self._answered.add(moment)
            self.answers.add((moment, us.ben))
            self._press(us.ben, us.group, self._standin.chat(us.group).messages[message], "I'm here")

    def _reply(self) -> None:
        """Words are resolved by the message alone, so only what the bot knows it sent is replied to."""
        found = self._open_card("", known=True)
        if found is not None:
            us, moment, message = found
            self._answered.add(moment)
            self.answers.add((moment, us.ben))
            self._said(us.ben, us.group, "nachtigall, of course", reply_to=message)

    def _react(self) -> None:
        """Only an administrator is told of reactions."""
        found = self._open_card("", known=True)
        if found is not None and self._standin.chat(found[0].group).bot == "administrator":
            us, moment, message = found
            self._answered.add(moment)
            before = self._standin.world.updates.newest
            self._standin.react(us.ben, us.group, message, HEART)
            self._note(before, us.group)

    def _open_card(self, button: str, *, known: bool = False) -> tuple[Couple, int, int] | None:
        """A card nobody has answered, with such a button; of the newest, in a random group."""
        groups = {us.group: us for us in self._chance.sample(self.couples, min(12, len(self.couples)))}
        for moment, cards in reversed(list(self._seen.cards.items())[-200:]):
            chat, message = cards[-1]
            if moment in self._answered or chat not in groups:
                continue
            if not _label(self._standin.chat(chat).messages[message], button):
                continue
            if not known or self._ledger.takes_words(chat, message):
                return groups[chat], moment, message
        return None

    def _newest(self, chat: int, button: str) -> Message | None:
        return next((m for m in reversed(self._standin.messages(chat)) if _label(m, button)), None)

    def _said(self, who: int, chat: int, text: str, reply_to: int | None = None) -> int:
        before = self._standin.world.updates.newest
        sent = self._standin.send(who, chat, text, reply_to=reply_to)
        self._note(before, chat)
        return sent

    def _press(self, who: int, chat: int, message: Message, button: str) -> None:
        before = self._standin.world.updates.newest
        self._standin.press(who, chat, message.id, _label(message, button) or button)
        self._note(before, chat)

    def _note(self, before: int, chat: int) -> None:
        for number in range(before + 1, self._standin.world.updates.newest + 1):
            self.updates[number] = chat


def _label(message: Message, button: str) -> str | None:
    rows = (message.keyboard or {}).get("inline_keyboard", [])
    return next((one["text"] for row in rows for one in row if one["text"].startswith(button)), None)
