"""Deliver what the outbox holds: lease, hold to the limits, ask again, send, record (durability.md 2.4)."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from datetime import timedelta
from typing import Any, TypeVar

import structlog

from bot import errors
from bot.boarding import Gate
from bot.delivery import (
    BAD_LETTER,
    UNSURE_WAITS,
    record_bad,
    record_refusal,
    record_success,
    seconds_to_next,
    send,
    settle_unsure,
)
from bot.domain.couple import ChatId
from bot.engine.context import Context
from bot.engine.draw import Drawing, draw
from bot.engine.fenced import Desk
from bot.limits import Limits
from bot.messenger import Messenger
from bot.storage import outbox
from bot.storage.outbox import Letter
from bot.studio import Draw, drawn_here

log = structlog.get_logger()
T = TypeVar("T")
LEASE = timedelta(minutes=2)
LONGEST_PAUSE = 30.0
MOST_AT_ONCE = 32


class Dispatcher:
    """One per bot token. Rows of one chat leave in their order, chats side by side."""

    def __init__(
        self, engine: Desk, messenger: Messenger, limits: Limits, stop: Callable[[BaseException], None],
        draw: Draw = drawn_here, *, pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:  # fmt: skip
        self._engine = engine
        self._messenger = messenger
        self._limits = limits
        self._stop = stop
        self._draw = draw
        self._pause = pause
        # With the number of the letter that each carries.
        self._flying: dict[asyncio.Task[bool], int] = {}
        # On their way by the last look at the rows, and carried by nobody.
        self._astray: set[int] = set()
        # Those of them that still wait for a place in the limits: nothing of theirs has left.
        self._queued: set[asyncio.Task[bool]] = set()
        self._is_ending = False
        self._woken = asyncio.Event()
        self._draining = asyncio.Lock()
        # Whether nobody knows what time it is (bot/scheduler.py): then only answers leave, and nothing is too late.
        self.in_doubt: Callable[[], bool] = lambda: False
        self.sent = 0
        # Since the process began, by kind and outcome; and how many requests in a row Telegram has not answered.
        self.landed: Counter[tuple[str, str]] = Counter()
        self.unanswered = 0

    def wake(self) -> None:
        self._woken.set()

    async def run(self) -> None:
        """Deliver whenever woken, until cancelled; what is in the air is finished by `land`."""
        while True:
            await self._surely(self.deliver_due)
            await self._woken.wait()

    async def land(self) -> None:
        """Let nothing more take off, and wait for what is in the air, so that an end leaves nothing ambiguous."""
        self._is_ending = True
        for task in self._queued:
            task.cancel()
        self.wake()
        async with self._draining:
            while self._flying:
                await asyncio.wait(self._flying)

    async def abandon(self) -> None:
        """Wait no longer: what is still in the air is unknown after the next start."""
        self._is_ending = True
        await self._let_go()

    async def _let_go(self) -> None:
        flying = list(self._flying)
        for task in flying:
            task.cancel()
        await asyncio.gather(*flying, return_exceptions=True)

    async def recover(self) -> None:
        """After a start: what was leased goes back, what was being sent is unknown."""
        await self._recovered()

    async def _recovered(self, only: int | None = None) -> None:
        await self._engine.work(
            lambda context: outbox.recover(context.unit, context.now, context.now + UNSURE_WAITS, only)
        )

    async def look_after(self) -> None:
        """Recover what two looks in a row find on its way and carried by nobody.

        A connection that broke at the commit has told us that nothing was kept, and it was.
        """
        going = await self._engine.look(lambda context: outbox.going(context.unit))
        astray = going - set(self._flying.values())
        for number in astray & self._astray:
            log.warning("a letter went astray", action="astray")
            await self._recovered(number)
        if astray & self._astray:
            self.wake()
        self._astray = astray

    async def deliver_due(self) -> None:
        """Deliver everything that may leave now; returns when nothing more may and nothing is in the air."""
        async with self._draining:
            while True:
                self._woken.clear()
                if self._has_slot() and await self._take_off():
                    continue
                # What was written or has landed while we looked may have made room for another row.
                if self._woken.is_set():
                    continue
                if not self._flying:
                    return
                await self._woken.wait()

    def gate(self, chat: ChatId) -> Gate:
        """Made when a decision about a chat begins; a place in the limits is taken only for what boards."""
        return Gate(self, chat, is_free=self._has_slot() and self._limits.has_room(chat))

    def _has_slot(self) -> bool:
        """Whoever waits for the minute of their own chat takes the place of nobody in another."""
        return not self._is_ending and len(self._flying) - self._limits.waiting < MOST_AT_ONCE

    async def _take_off(self) -> bool:
        """Set the next row on its way; whether there was one."""
        letter = await self._engine.look(self.next_letter)
        if letter is None:
            return False
        if letter.unsure:
            # A request whose answer never came: a prompt is tried again, a nudge never.
            await self._engine.work(lambda context: settle_unsure(context, letter))
        elif await self._limits.take(letter.chat, letter.act, letter.kind):
            drawing = await self._engine.work(lambda context: self.prepare(context, letter))
            if drawing is not None:
                self.launch(letter, self._fly(letter, drawing))
        elif await self._engine.work(lambda context: outbox.lease(context.unit, letter, context.now + LEASE)):
            self.launch(letter, self._fly_later(letter))
        return True

    def launch(self, letter: Letter, flight: Coroutine[Any, Any, bool]) -> None:
        task = asyncio.create_task(flight)
        self._flying[task] = letter.id
        task.add_done_callback(self._landed)

    def _landed(self, task: asyncio.Task[bool]) -> None:
        self._flying.pop(task, None)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            self._stop(error)
        # Who is waiting for the last to land is told in any case.
        if self._draining.locked() or error is not None or task.cancelled() or task.result():
            self._woken.set()

    async def next_letter(self, context: Context) -> Letter | None:
        return await outbox.next_letter(context.unit, context.now, in_doubt=self.in_doubt())

    async def prepare(self, context: Context, letter: Letter) -> Drawing | None:
        """Ask everything again, then commit to sending this one row; None when it is not wanted any more."""
        if letter.expires_at <= context.now and not self.in_doubt():
            await outbox.finish(context.unit, letter, "expired")
            return None
        try:
            drawing = await draw(context, letter, self._engine.username)
        except BAD_LETTER as error:
            await record_bad(context, letter, error)
            return None
        if drawing is None:
            await outbox.finish(context.unit, letter, "suppressed")
            return None
        return drawing if await outbox.start_sending(context.unit, letter) else None

    async def _surely(self, work: Callable[[], Awaitable[T]]) -> T:
        """Whatever has to be written, however long the disk is full or somebody has locked the database.

        What Telegram has answered is remembered here meanwhile: nothing is sent twice because of it.
        """
        bad = 0
        while True:
            try:
                return await work()
            except errors.NotNow as error:
                log.error(f"not written: {error}", action="not_written", tries=bad + 1)
                await self._pause(min(2.0**bad, LONGEST_PAUSE))
                bad += 1

    async def fly_at_once(self, letter: Letter, drawing: Drawing) -> bool:
        # Whoever tapped is told first.
        await asyncio.sleep(0)
        # There was room before the decision; should another have taken it meanwhile, this one waits after all.
        return not await self._has_place(letter) or await self._fly(letter, drawing)

    async def _has_place(self, letter: Letter) -> bool:
        """Wait for a place in the limits. False when the end comes first: then the letter is given back."""
        if await self._limits.take(letter.chat, letter.act, letter.kind):
            return True
        task: Any = asyncio.current_task()
        self._queued.add(task)
        try:
            if not self._is_ending:
                await self._limits.wait(letter.chat, letter.act, letter.kind)
                return True
        except asyncio.CancelledError:
            if not self._is_ending:
                raise
        finally:
            self._queued.discard(task)
        # Should that not be possible now, the next start does it.
        with suppress(errors.StorageError):
            await self._engine.work(lambda context: outbox.give_back(context.unit, letter, context.now))
        return False

    async def _ring_again(self) -> None:
        """What was put off is looked at when its time has come, and not only at the scheduler's next tick."""
        seconds = await self._surely(lambda: self._engine.look(seconds_to_next))
        if seconds is not None:
            asyncio.get_running_loop().call_later(seconds, self.wake)

    async def _fly_later(self, letter: Letter) -> bool:
        if not await self._has_place(letter):
            return True
        drawing = await self._surely(lambda: self._engine.work(lambda context: self.prepare(context, letter)))
        return await self._fly(letter, drawing) if drawing is not None else True

    async def _fly(self, letter: Letter, drawing: Drawing) -> bool:
        """Whether to look for more afterwards."""
        try:
            message = await send(self._messenger, letter, drawing, self._draw)
        except errors.DeliveryError as error:
            self._note(letter, error)
            refusal = error
            await self._surely(lambda: record_refusal(self._engine, letter, drawing, refusal))
            await self._ring_again()
        except BAD_LETTER as error:
            bad = error
            await self._surely(lambda: self._engine.work(lambda context: record_bad(context, letter, bad)))
        else:
            self.sent += 1
            self._note(letter, None)
            return await self._surely(lambda: record_success(self._engine, letter, drawing, message))
        return True

    def _note(self, letter: Letter, error: errors.DeliveryError | None) -> None:
        self.landed[letter.kind.name.lower(), "sent" if error is None else type(error).__name__] += 1
        self.unanswered = self.unanswered + 1 if isinstance(error, errors.NotSent | errors.Unsure) else 0
