"""Anything two people, a stranger, a network and a clock can do, in any order; the promises hold after every step."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Coroutine
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ClassVar, get_args

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from structlog.testing import capture_logs

from bot.panels import all_panels
from bot.playground import acts, events
from bot.playground.faults import Fault, Ordered
from bot.playground.refusal import Impossible, NotThere
from bot.playground.world import Message, Query, Status
from bot.practices import all_practices
from tests.lives.stage import Stage
from tests.lives.watch import Watch
from tests.system.quarter import TOWARD

PRIVATE = st.sampled_from([(), ("ana",), ("ana", "ben"), ("ana", "ben"), ("ana", "ben", "cleo")])
WHO = st.sampled_from(["ana", "ben", "ana", "ben", "cleo"])
PARTNER = st.sampled_from(["ana", "ben"])
PICK = st.integers(0, 999)
EMOJI = st.sampled_from(["❤", "🔥", "👍", "😢", None])
# What is typed beside words of one's own: all that is read as a time, a place, a number, or as nothing at all.
TYPED = st.sampled_from(
    ["{}", "{}", "{}", "{}, tomorrow 18:00", "20:30", "7", "Berlin", "Lord Howe", "Kathmandu", "New York", "🤍", "م {}",
     "<b>{}</b>", "22:00-08:00", "in 2 hours", "{} 31.12.", "{} " * 60, "nothing"]
)  # fmt: skip
SPAN = st.sampled_from(
    [timedelta(minutes=1), timedelta(minutes=20), timedelta(hours=1), timedelta(hours=3), timedelta(hours=9),
     timedelta(days=1), timedelta(days=1), timedelta(days=2), timedelta(days=8), timedelta(days=30)]
)  # fmt: skip
SLIP = st.sampled_from([timedelta(hours=1), timedelta(days=1), timedelta(days=3652), timedelta(minutes=5)])
# A poll that fails is waited out in real seconds, so only what the bot asks for is spoiled here.
METHODS = ("sendMessage", "sendMessage", "sendPhoto", "editMessageText", "deleteMessage", "answerCallbackQuery",
    "setMessageReaction", "getChatMemberCount")  # fmt: skip
FAULTS = tuple(fault for fault in get_args(Fault) if fault not in ("401", "409", "slow"))
COMMANDS = sorted(
    {c for p in all_panels().values() for c in (*p.group_commands, *p.private_commands)}
    | {c for p in all_practices().values() for c in (*p.commands, *p.private_commands)} - {"stop", "forget"}
)  # fmt: skip
# About the bot itself, and there for whoever is in.
PAGES = {c for p in all_panels().values() if p.open_to_all for c in (*p.group_commands, *p.private_commands)}
HELLO = ("I'm in", "Good, more", "Skip", "🌙 Evening", "Good", "Begin")


class Life(RuleBasedStateMachine):
    """One life of Ana and Ben. Every rule ends at rest, and then everything is looked at."""

    figures: ClassVar[dict[str, int]] = {}

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self._loop = asyncio.Runner()
        self._logs = capture_logs()
        self.house = Stage(data=Path(self._folder.name))
        self.watch = Watch(house=self.house, lines=self._logs.__enter__())
        self._libraries = Libraries(self.watch.lines)
        logging.getLogger().addHandler(self._libraries)
        self.words = 0
        self.moved = False
        self._run(self.house.start())
        self._run(self.house.settle())

    def _run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self._loop.run(work)

    def teardown(self) -> None:
        try:
            self._run(self.house.end())
            self.watch.no_word_in_the_clear()
            self._lived()
        finally:
            self._loop.close()
            self._logs.__exit__(None, None, None)
            logging.getLogger().removeHandler(self._libraries)
            self._folder.cleanup()
            for name, count in self.watch.held.items():
                self.count(name, count)

    def count(self, what: str, how_many: int = 1) -> None:
        self.figures[what] = self.figures.get(what, 0) + how_many

    # -- who, where and what -----------------------------------------------------------------------------------------

    def person(self, name: str) -> int:
        found: int = getattr(self.house, name)
        return found

    def line(self, pattern: str = "{}") -> str:
        """Words nobody else says; from now on they are watched."""
        self.words += 1
        word = "zaunkönig" + "".join("abcdefghij"[int(d)] for d in str(self.words))
        self.watch.typed.add(word)
        return pattern.replace("{}", word).strip()

    def shown(self, who: int, private: bool, *, ours: bool = True, gone: bool = False) -> list[Message]:
        """What somebody sees of a chat, newest first."""
        here = self.house.standin.chat(who if private else self.house.group)
        found = [m for m in reversed(here.messages.values()) if gone or not m.deleted]
        found = [m for m in found if acts.sees(here, who, m) and (m.sender == self.house.standin.bot_id) == ours]
        return [m for m in found if m.service is None]

    def buttons(self, messages: list[Message]) -> list[tuple[Message, dict[str, Any]]]:
        found = [(m, b) for m in messages for row in (m.keyboard or {}).get("inline_keyboard", []) for b in row]
        return [(m, b) for m, b in found if "callback_data" in b]

    def done(self, *, unasked: bool = False, forgot: bool = False, page: bool = False) -> None:
        """Come to rest, and look at everything."""

        async def rest() -> None:
            await self.house.settle()
            await self.watch.look(unasked=unasked, forgot=forgot, page=page)

        self.count("  steps")
        self._run(rest())

    def does(self, act: Awaitable[None] | None = None) -> None:
        if act is not None:
            self._run(_await(act))

    def press(self, who: int, chat: int, message: Message, data: str, *, forged: bool = False) -> None:
        world = self.house.standin.world
        here = world.chat(chat)
        self.count("  taps")
        self.does(self._pressed(who, here.id, message, data, forged))

    async def _pressed(self, who: int, chat: int, message: Message, data: str, forged: bool) -> None:
        world = self.house.standin.world
        here = world.chat(chat)
        if not forged and message.id in here.messages and who in here.present():
            acts.press(world, who, chat, message.id, data, gone=message.deleted)
            return
        query = Query(id=str(world.rng.getrandbits(62)), person=who, chat=chat, asked=world.clock.now().timestamp())
        world.queries[query.id] = query
        events.tapped(world, here, message, query, data)

    def _lived(self) -> None:
        """What there was in it, so that a number tells how much of a life was tried."""
        rows = self.watch.rows
        self.count("  lives that ended active", len(rows("SELECT 1 FROM couple WHERE stage = 'active'")))
        self.count("  lives that ended in parting", len(rows("SELECT 1 FROM couple WHERE stage = 'ended'")))
        for state in ("met", "resting", "skipped"):
            self.count(f"  moments {state}", len(rows("SELECT 1 FROM moment WHERE state = ?", state)))
        self.count("  nudges", self.watch.nudges)
        self.count("  calls", len(self.house.standin.calls))
        self.count("  refused or lost", sum(not call.ok for call in self.house.standin.calls))

    # -- the beginning -----------------------------------------------------------------------------------------------

    @initialize(begun=st.sampled_from([True] * 5 + [False]), private=PRIVATE, more=st.booleans(), pick=PICK)
    def begin(self, begun: bool, private: tuple[str, ...], more: bool, pick: int) -> None:
        for name in private:
            self._run(self._say(self.person(name), self.person(name), "/start"))
        if begun:
            self.get_together(pick)
        if begun and more:
            self.agree_to_more()
        self.done()

    @rule(pick=PICK)
    def get_together(self, pick: int) -> None:
        """Whatever page hello is on, both do what it asks for, to the end; somewhere, or in two places, on earth."""
        for turn in range(6):
            for name in ("ana", "ana", "ben", "ben"):
                self._hello(self.person(name), pick // (turn + 1), pick % 2 == 0)

    def _hello(self, who: int, pick: int, together: bool) -> None:
        found = self.buttons(self.shown(who, private=False)[:3])
        places = [(m, b) for m, b in found if m.text.startswith(("What time", "Which one"))]
        known = [(m, b) for m, b in found if b["text"].startswith(HELLO)]
        same = [(m, b) for m, b in places if b["text"].startswith("Same")] if together else []
        places = [(m, b) for m, b in places if not b["text"].startswith(("‹", "Type", "Same", "Other"))]
        if wanted := (same or known or places):
            message, button = wanted[pick % len(wanted)] if wanted is places else wanted[0]
            self.press(who, self.house.group, message, button["callback_data"])
            self.done()

    @rule()
    def agree_to_more(self) -> None:
        """One suggests what else may come, the other says yes."""
        self._run(self._say(self.house.ana, self.house.group, "/settings"))
        self.done()
        for who, label in (
            ("ana", "💬 What"),
            ("ana", "⬜ A small idea"),
            ("ben", "Yes"),
            ("ana", "⬜"),
            ("ben", "Yes"),
        ):
            self._tap_label(self.person(who), label)

    def _tap_label(self, who: int, label: str, private: bool = False) -> None:
        found = [(m, b) for m, b in self.buttons(self.shown(who, private)[:3]) if b["text"].startswith(label)]
        if found:
            self.press(who, who if private else self.house.group, found[0][0], found[0][1]["callback_data"])
            self.done()

    # -- what people do ----------------------------------------------------------------------------------------------

    @rule(who=WHO, private=st.booleans(), pick=PICK, old=st.booleans())
    def tap(self, who: str, private: bool, pick: int, old: bool) -> None:
        """Any button one sees, also of a message from long ago or one that was deleted."""
        person = self.person(who)
        messages = self.shown(person, private, gone=old)
        found = self.buttons(messages if old else messages[:4])
        if found:
            message, button = found[pick % len(found)]
            self.press(person, person if private else self.house.group, message, button["callback_data"])
            self.done()

    @rule(who=PARTNER, private=st.booleans())
    def turn_toward(self, who: str, private: bool) -> None:
        """What whoever turns toward things taps."""
        person = self.person(who)
        found = self.buttons(self.shown(person, private)[:4])
        message, button = next(((m, b) for m, b in found if b["text"].startswith(TOWARD)), (None, None))
        if message is not None and button is not None:
            self.press(person, person if private else self.house.group, message, button["callback_data"])
            self.done()

    @rule(who=WHO, of=PARTNER, theirs=st.booleans(), pick=PICK, elsewhere=st.booleans())
    def forge(self, who: str, of: str, theirs: bool, pick: int, elsewhere: bool) -> None:
        """A button of anybody's, tapped by anybody, in a chat where it never was."""
        messages = self.shown(self.person(of), theirs, gone=True)
        found = self.buttons(messages)
        if found:
            message, button = found[pick % len(found)]
            person = self.person(who)
            self.press(person, person if elsewhere else self.house.group, message, button["callback_data"], forged=True)
            self.done()

    @rule(first=PARTNER, times=st.integers(2, 4), pick=PICK, apart=st.booleans())
    def tap_at_once(self, first: str, times: int, pick: int, apart: bool) -> None:
        """Twice by one, or both together, before any answer comes."""
        found = self.buttons(self.shown(self.person(first), False)[:4])
        for number in range(times if found else 0):
            who = self.house.ana if (first == "ana") == (number % 2 == 0 or not apart) else self.house.ben
            message, button = found[(pick + number * apart) % len(found)]
            self.press(who, self.house.group, message, button["callback_data"])
        self.done()

    async def _say(self, who: int, chat: int, text: str, reply_to: int | None = None) -> None:
        try:
            self.house.standin.send(who, chat, text, reply_to=reply_to)
        except (NotThere, Impossible):
            # The apps would not have let them.
            return

    @rule(who=PARTNER, hours=st.integers(1, 5), answered=st.booleans())
    def reach_out(self, who: str, hours: int, answered: bool) -> None:
        """A bid, some hours, and perhaps an answer: before a nudge, after it, or never."""
        other = self.house.ben if who == "ana" else self.house.ana
        self._run(self._say(self.person(who), self.house.group, f"/bid {self.line()}"))
        self.done()
        self.time_passes(timedelta(hours=hours))
        if answered:
            self._tap_label(other, "I'm here")

    @rule(who=PARTNER)
    def answer_the_question(self, who: str) -> None:
        """In words, the newest card that asks for some; a sealed one through its link."""
        person = self.person(who)
        for message in self.shown(person, False)[:5]:
            rows = (message.keyboard or {}).get("inline_keyboard", [])
            link = next((b["url"] for row in rows for b in row if "start=m-" in b.get("url", "")), "")
            if link:
                self._run(self._say(person, person, "/start " + link.partition("start=")[2]))
                self.done()
                self._run(self._say(person, person, self.line()))
            elif any(b["text"] == "Not today" for row in rows for b in row):
                self._run(self._say(person, self.house.group, self.line(), message.id))
            self.done()

    @rule(who=WHO, private=st.booleans(), name=st.sampled_from(COMMANDS), pattern=TYPED, bare=st.booleans())
    def command(self, who: str, private: bool, name: str, pattern: str, bare: bool) -> None:
        person = self.person(who)
        text = f"/{name}" if bare else f"/{name} {self.line(pattern)}"
        self._run(self._say(person, person if private else self.house.group, text))
        self.done(page=name in PAGES)

    @rule(who=WHO, private=st.booleans(), pattern=TYPED, pick=st.integers(0, 5))
    def reply(self, who: str, private: bool, pattern: str, pick: int) -> None:
        """Words in reply to a message of ours; in private also without."""
        person = self.person(who)
        found = self.shown(person, private)[:6]
        number = found[pick % len(found)].id if found and (pick or not private) else None
        if number is not None or private:
            self._run(self._say(person, person if private else self.house.group, self.line(pattern), number))
            self.done()

    @rule(who=PARTNER, private=st.booleans(), pattern=TYPED, pick=st.integers(0, 9))
    def edit(self, who: str, private: bool, pattern: str, pick: int) -> None:
        person = self.person(who)
        own = [m for m in self.shown(person, private, ours=False) if m.sender == person and m.text]
        chat = person if private else self.house.group
        if own:
            self._run(self._edited(person, chat, own[pick % len(own)].id, self.line(pattern)))
            self.done()

    async def _edited(self, who: int, chat: int, number: int, text: str) -> None:
        try:
            self.house.standin.edit(who, chat, number, text)
        except (NotThere, Impossible):
            return

    @rule(who=WHO, emoji=EMOJI, pick=st.integers(0, 9), ours=st.booleans())
    def react(self, who: str, emoji: str | None, pick: int, ours: bool) -> None:
        person = self.person(who)
        found = self.shown(person, False, ours=ours)
        if found:
            self._run(self._reacted(person, found[pick % len(found)].id, emoji))
            self.done()

    async def _reacted(self, who: int, number: int, emoji: str | None) -> None:
        try:
            self.house.standin.react(who, self.house.group, number, emoji)
        except (NotThere, Impossible):
            return

    @rule(who=PARTNER, pick=st.integers(0, 9))
    def delete(self, who: str, pick: int) -> None:
        found = self.shown(self.house.ana, False)
        if found:
            self._run(self._deleted(self.person(who), found[pick % len(found)].id))
            self.done()

    async def _deleted(self, who: int, number: int) -> None:
        try:
            self.house.standin.delete(who, self.house.group, number)
        except (NotThere, Impossible):
            return

    @rule(who=WHO)
    def chat(self, who: str) -> None:
        """What the two say to each other is none of the bot's business: the file stays as it is, byte by byte."""
        before = self.watch.version()
        self._run(self._say(self.person(who), self.house.group, self.line()))
        self.done()
        self.watch.ordinary_chat_left_no_trace(before)

    @rule(who=PARTNER, name=st.sampled_from(["stop", "forget"]), sure=st.booleans())
    def leave_it(self, who: str, name: str, sure: bool) -> None:
        """Ending it, or being forgotten: asked for in private, and gone through with or not."""
        person = self.person(who)
        self._run(self._say(person, person, f"/{name}"))
        self.done()
        found = [b for b in self.buttons(self.shown(person, True)[:1]) if "go" in _path(b[1]["text"])]
        if sure and found:
            self.press(person, person, found[0][0], found[0][1]["callback_data"])
            self.done(forgot=True)

    # -- how the group stands ----------------------------------------------------------------------------------------

    @rule(who=st.sampled_from(["cleo", "other_bot", "ana", "ben"]), comes=st.booleans())
    def come_or_go(self, who: str, comes: bool) -> None:
        person = self.person(who)
        if len(self.house.standin.chat(self.house.group).present()) > 1 or comes:
            self._run(self._stands(person, "member" if comes else "left"))
            self.done()

    async def _stands(self, person: int, status: Status) -> None:
        self.house.standin.set_member(self.house.group, person, status)

    @rule(who=PARTNER)
    def have_a_guest(self, who: str) -> None:
        """Somebody is in the group for a day, and one of the two reaches out meanwhile."""
        self.come_or_go("cleo", True)
        self._run(self._say(self.person(who), self.house.group, f"/bid {self.line()}"))
        self.done()
        self.time_passes(timedelta(days=1))
        self.come_or_go("cleo", False)

    @rule(
        status=st.sampled_from(["member", "administrator", "administrator", "kicked", "left", "restricted"]),
        pin=st.booleans(),
    )
    def stand(self, status: Status, pin: bool) -> None:
        """The bot is promoted, demoted, put out, or let in again."""
        self._run(self._bot_stands(status, pin))
        self.done()

    async def _bot_stands(self, status: Status, pin: bool) -> None:
        present = self.house.standin.chat(self.house.group).present()
        if present:
            self.house.standin.set_bot(self.house.group, status, present[0], pin=pin, delete=pin)

    @precondition(lambda self: not self.moved)
    @rule()
    def become_a_supergroup(self) -> None:
        self.moved = True
        self._run(self._migrated())
        self.done()

    async def _migrated(self) -> None:
        self.house.group = self.house.standin.migrate(self.house.group)

    @rule(who=WHO, blocked=st.booleans())
    def block(self, who: str, blocked: bool) -> None:
        self._run(self._blocked(self.person(who), blocked))
        self.done()

    async def _blocked(self, who: int, blocked: bool) -> None:
        self.house.standin.block(who, blocked=blocked)

    # -- what time, the network and the machine do -------------------------------------------------------------------

    @rule(by=SPAN)
    def time_passes(self, by: timedelta) -> None:
        async def heard() -> None:
            await self.watch.look(unasked=True)

        self._run(self.house.pass_time(by, heard))
        self.done(unasked=True)

    @rule(method=st.sampled_from(METHODS), fault=st.sampled_from(FAULTS), times=st.integers(1, 3))
    def trouble(self, method: str, fault: Fault, times: int) -> None:
        """The next few requests of this kind go wrong."""
        if method == "answerCallbackQuery":
            self.watch.unanswerable += 9
        self.house.standin.faults.order(Ordered(method=method, fault=fault, times=times))

    @rule()
    def all_is_well_again(self) -> None:
        self.house.standin.faults.clear()
        self.watch.unanswerable = 0

    @rule(who=PARTNER, pick=PICK)
    def start_again(self, who: str, pick: int) -> None:
        """The process ends, perhaps with a tap on its way, and comes back on the same file."""
        found = self.buttons(self.shown(self.person(who), False)[:4])
        if found and pick % 2:
            message, button = found[pick % len(found)]
            self.press(self.person(who), self.house.group, message, button["callback_data"])
        self._run(self._again())
        self.done()

    async def _again(self) -> None:
        await self.house.end()
        await self.house.start()

    @rule(by=SLIP, back=st.booleans(), span=SPAN)
    def clock_slips(self, by: timedelta, back: bool, span: timedelta) -> None:
        """The machine's clock is wrong for a while, and then right again."""

        async def slipped() -> None:
            await self.house.slip(-by if back else by)
            await self.house.settle()
            await self.watch.look(unasked=True)

        async def righted() -> None:
            await self.house.slip(-self.house.clock.slip)

        self._run(slipped())
        self._run(righted())
        self.done(unasked=True)


class Libraries(logging.Handler):
    """What a library logs is read with everything else."""

    def __init__(self, lines: list[Any]) -> None:
        super().__init__(logging.WARNING)
        self._lines = lines

    def emit(self, record: logging.LogRecord) -> None:
        self._lines.append({"log_level": record.levelname.lower(), "event": record.getMessage()})


async def _await(act: Awaitable[None]) -> None:
    await act


def _path(label: str) -> str:
    """Which buttons go through with it."""
    return "go" if label.startswith(("Stop", "Forget me now", "Me and the jar")) else ""
