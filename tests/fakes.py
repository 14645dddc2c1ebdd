"""A chat that keeps what it is told, in real words, until it is told to misbehave."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from functools import cache
from itertools import count

from bot import content
from bot.chat.render import render, speak_plain
from bot.content import Catalogue
from bot.domain.card import Button, Card, MomentTap, Tap, Words
from bot.domain.couple import ChatId
from bot.errors import Gone
from bot.messenger import File, Voice
from tests import cast
from tests.cast import GROUP


@cache
def real_content() -> Catalogue:
    return content.load(content.CONTENT)


def wordings(key: str, **args: str | int) -> re.Pattern[str]:
    """Any wording of a line as it is read; which one is said is the day's choice."""
    ours = real_content()
    names = dict.fromkeys((*ours.variants(key), *ours.variants(key, soft=True)))
    return re.compile("(?:" + "|".join(re.escape(ours.speak(name, args)) for name in names) + ")")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One message as it stands in a chat."""

    id: int
    chat: ChatId
    card: Card
    voice: Voice
    reply_to: int | None = None
    silent: bool = False
    edits: int = 0
    photo: bytes | None = None

    @property
    def keys(self) -> list[str]:
        return cast.keys(self.card)

    @property
    def actions(self) -> list[str]:
        return cast.actions(self.card)

    @property
    def text(self) -> str:
        return render(self.card, self.voice, real_content(), repr).plain()

    @property
    def labels(self) -> list[str]:
        return [_label(b, self.voice) for row in self.card.rows for b in row]

    def find(self, what: str) -> Tap | None:
        """What a button taps, found by its label, its action or its path."""
        for button in (b for row in self.card.rows for b in row):
            if button.tap is not None and what in (_label(button, self.voice), *_codes(button.tap)):
                return button.tap
        return None


def _check(card: Card, voice: Voice) -> None:
    """Words that nobody wrote, or a button that does nothing, fail the test that would show them."""
    rendered = render(card, voice, real_content(), repr)
    assert rendered.text.strip(), f"nothing to say: {card}"


def _label(button: Button, voice: Voice) -> str:
    return speak_plain(button.label, voice, real_content())


def _codes(tap: Tap) -> tuple[str, ...]:
    return (tap.action,) if isinstance(tap, MomentTap) else (tap.path, f"{tap.panel}:{tap.path}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request that left the house."""

    method: str
    chat: ChatId
    message: int | None = None
    keys: tuple[str, ...] = ()


@dataclass(slots=True, kw_only=True)
class Trouble:
    """What the next matching request meets; with `acted` it happens all the same and only the answer is lost."""

    error: Exception
    method: str = ""
    chat: ChatId | None = None
    acted: bool = False
    times: int = 1

    def meets(self, call: Call) -> bool:
        return self.times > 0 and self.method in ("", call.method) and self.chat in (None, call.chat)


class FakeMessenger:
    """Telegram as the house knows it: messages by chat, edited in place, until it is told to misbehave."""

    def __init__(self) -> None:
        self.chats: dict[ChatId, dict[int, Shown]] = {}
        self.calls: list[Call] = []
        self.reactions: dict[tuple[ChatId, int], str] = {}
        self.answers: dict[str, str] = {}
        self.files: dict[ChatId, list[File]] = {}
        self.left: list[ChatId] = []
        self.humans: int | None = 2
        self._ids = count(1_000)
        self._updates = count(1)
        self._trouble: list[Trouble] = []
        self._held: dict[ChatId, asyncio.Event] = {}
        self._stirred = asyncio.Event()

    def next_id(self) -> int:
        return next(self._ids)

    def next_update(self) -> int:
        return next(self._updates)

    def trouble(
        self, error: Exception, method: str = "", chat: ChatId | None = None, *, acted: bool = False, times: int = 1
    ) -> None:
        self._trouble.append(Trouble(error=error, method=method, chat=chat, acted=acted, times=times))

    def hold(self, chat: ChatId) -> asyncio.Event:
        """Requests to this chat take until the event is set."""
        return self._held.setdefault(chat, asyncio.Event())

    async def until(self, done: Callable[[], bool]) -> None:
        """Wait while requests come in, until what they made is enough."""
        while not done():
            self._stirred.clear()
            await asyncio.wait_for(self._stirred.wait(), 10)

    def messages(self, chat: ChatId = GROUP) -> list[Shown]:
        return list(self.chats.get(chat, {}).values())

    def named(self, method: str) -> list[Call]:
        return [c for c in self.calls if c.method == method]

    async def send(
        self, chat: ChatId, card: Card, voice: Voice, *, reply_to: int | None = None, silent: bool = False,
        photo: bytes | None = None,
    ) -> int | None:  # fmt: skip
        _check(card, voice)
        async with self._request(Call(method="send", chat=chat, keys=tuple(cast.keys(card)))):
            shown = Shown(
                id=self.next_id(), chat=chat, card=card, voice=voice, reply_to=reply_to, silent=silent, photo=photo
            )
            self.chats.setdefault(chat, {})[shown.id] = shown
        return shown.id

    async def send_file(self, chat: ChatId, file: File, card: Card, voice: Voice) -> int | None:
        _check(card, voice)
        async with self._request(Call(method="file", chat=chat, keys=tuple(cast.keys(card)))):
            shown = Shown(id=self.next_id(), chat=chat, card=card, voice=voice, silent=card.silent)
            self.chats.setdefault(chat, {})[shown.id] = shown
            self.files.setdefault(chat, []).append(file)
        return shown.id

    async def edit(self, chat: ChatId, message: int, card: Card, voice: Voice, *, photo: bytes | None = None) -> None:
        _check(card, voice)
        async with self._request(Call(method="edit", chat=chat, message=message, keys=tuple(cast.keys(card)))):
            before = self.chats.get(chat, {}).get(message)
            if before is None:
                raise Gone
            # Telegram keeps the picture of a message that is edited without one.
            kept = photo or before.photo
            self.chats[chat][message] = replace(before, card=card, voice=voice, edits=before.edits + 1, photo=kept)

    async def delete(self, chat: ChatId, message: int) -> None:
        async with self._request(Call(method="delete", chat=chat, message=message)):
            self.chats.get(chat, {}).pop(message, None)

    async def react(self, chat: ChatId, message: int, emoji: str) -> None:
        async with self._request(Call(method="react", chat=chat, message=message)):
            self.reactions[chat, message] = emoji

    async def leave(self, chat: ChatId) -> None:
        async with self._request(Call(method="leave", chat=chat)):
            self.left.append(chat)

    async def answer(self, query: str, text: str, *, alert: bool = False) -> None:
        self.answers[query] = text

    async def count_humans(self, chat: ChatId) -> int | None:
        return self.humans

    def speak(self, words: Words, voice: Voice) -> str:
        return speak_plain(words, voice, real_content())

    @asynccontextmanager
    async def _request(self, call: Call) -> AsyncIterator[None]:
        self.calls.append(call)
        self._stirred.set()
        if call.chat in self._held:
            await self._held[call.chat].wait()
        met = next((t for t in self._trouble if t.meets(call)), None)
        if met is not None:
            met.times -= 1
            if not met.acted:
                raise met.error
        yield
        self._stirred.set()
        if met is not None:
            raise met.error
