"""A Bot API that does what it is told, words that say what they are given, and the voices of Ana and Ben."""

from __future__ import annotations

from collections.abc import Mapping

from telegram.error import TelegramError

from bot.chat.buttons import Buttons
from bot.chat.messenger import TelegramMessenger
from bot.domain.card import PartnerId
from bot.domain.couple import ChatId
from bot.domain.messenger import Voice

ANA, BEN = PartnerId(2**32 + 1), PartnerId(2**32 + 2)
GROUP = ChatId(-4_000_000_001)
VOICE = Voice(names={ANA: "Ana", BEN: "Ben"}, zones=("Europe/Berlin",), username="toward_bot")
BUTTONS = Buttons(b"a key for tests only")

TEXTS = {
    "hello": "Hello",
    "nothing": " ",
    "reaching": "{by} is reaching out",
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


def messenger(api: FakeApi) -> TelegramMessenger:
    return TelegramMessenger(api, FakeSpeaker(), BUTTONS.encode)
