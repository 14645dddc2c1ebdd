"""A Bot API that does what it is told, words that say what they are given, and the voices of Ana and Ben."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from telegram.error import TelegramError

from bot.chat.buttons import Buttons
from bot.chat.messenger import TelegramMessenger
from bot.domain.card import PartnerId
from bot.domain.couple import ChatId
from bot.errors import StorageError
from bot.messenger import Voice

ANA, BEN = PartnerId(2**32 + 1), PartnerId(2**32 + 2)
GROUP = ChatId(-4_000_000_001)
VOICE = Voice(names={ANA: "Ana", BEN: "Ben"}, zones=("Europe/Berlin",), username="toward_bot")
BUTTONS = Buttons(b"a key for tests only")

TEXTS = {
    "hello": "Hello",
    "nothing": " ",
    "reaching": "{by} is reaching out",
    "reaching-nobody": "Somebody is reaching out",
    "said": "They said: {words}",
    "at": "Back at {at}",
    "count": "{count} marbles",
    "because": "Because: {inner}",
    "tap-button": "Tap me",
    "again-toast": "Please tap once more",
}


class FakeSpeaker:
    """A catalogue of a few patterns."""

    languages = ("en",)

    def speak(self, key: str, args: Mapping[str, str | int], language: str = "en") -> str:
        return TEXTS[key].format(**args)


class FakeApi:
    """Answers each call with the next of its answers (an error is raised), then with a new message id."""

    def __init__(self, *answers: object) -> None:
        self.calls: list[tuple[str, dict[str, object]]] = []
        self._answers = list(answers)

    async def call(self, method: str, params: Mapping[str, object], *, read_timeout: float | None = None) -> object:
        self.calls.append((method, dict(params)))
        if not self._answers:
            return {"message_id": len(self.calls)}
        answer = self._answers.pop(0)
        if isinstance(answer, TelegramError):
            raise answer
        return answer

    @property
    def last(self) -> dict[str, object]:
        return self.calls[-1][1]


class FakePolls(FakeApi):
    """Telegram to a poller: deletes webhooks, answers polls from its list, then holds the next one."""

    def __init__(self, *answers: object) -> None:
        super().__init__(*answers)
        self.dry = asyncio.Event()

    async def call(self, method: str, params: Mapping[str, object], *, read_timeout: float | None = None) -> object:
        if method == "getUpdates" and self._answers:
            return await super().call(method, params)
        self.calls.append((method, dict(params)))
        if method == "getUpdates":
            self.dry.set()
            await asyncio.Event().wait()
        return True

    def offsets(self) -> list[object]:
        return [params.get("offset") for method, params in self.calls if method == "getUpdates"]


class FakeClock:
    """Time that passes only by pausing."""

    def __init__(self) -> None:
        self.seconds = 1000.0
        self.pauses: list[float] = []

    def now(self) -> datetime:
        return datetime(2027, 1, 15, tzinfo=UTC)

    def monotonic(self) -> float:
        return self.seconds

    async def pause(self, seconds: float) -> None:
        self.seconds += seconds
        self.pauses.append(seconds)
        await asyncio.sleep(0)


class FakeInbox:
    """An inbox in memory; `closed` counts down how many times it cannot be written."""

    def __init__(self, closed: int = 0) -> None:
        self.rows: dict[int, tuple[int, str, bytes]] = {}
        self.aside: list[tuple[int, str]] = []
        self.attempts: dict[int, int] = {}
        self.closed = closed

    async def put(self, updates: Sequence[tuple[int, int, str, bytes]]) -> list[int]:
        if self.closed:
            self.closed -= 1
            raise StorageError
        new = [number for number, *_ in updates if number not in self.rows]
        self.rows |= {number: (chat, kind, raw) for number, chat, kind, raw in updates if number in new}
        return new

    async def put_aside(self, update_id: int, kind: str) -> None:
        self.aside.append((update_id, kind))

    async def waiting(self) -> list[tuple[int, int, bytes]]:
        return [(number, chat, raw) for number, (chat, _, raw) in self.rows.items()]

    async def failed(self, update_id: int, error: str) -> int:
        self.attempts[update_id] = self.attempts.get(update_id, 0) + 1
        return self.attempts[update_id]

    def keep(self, chat: int, update: Mapping[str, object]) -> None:
        """As if an earlier process had kept it."""
        number = update["update_id"]
        assert isinstance(number, int)
        self.rows[number] = (chat, "message", json.dumps(update).encode())


def messenger(api: FakeApi) -> TelegramMessenger:
    return TelegramMessenger(api, FakeSpeaker(), BUTTONS.encode)
