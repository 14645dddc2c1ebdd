"""How the rest of the house speaks to a chat, and in whose words: a small protocol that `bot.chat` fulfils."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from bot.domain.card import Card, PartnerId, Words
from bot.domain.couple import ChatId


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What words need when they leave: a language, the names and the clocks of now, and the bot's own username."""

    language: str = "en"
    names: Mapping[PartnerId, str] = field(default_factory=dict)
    zones: tuple[str, ...] = ()
    username: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What whoever tapped is told at once. Without a toast the tap is answered in silence."""

    voice: Voice
    toast: Words | None = None
    alert: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A document: its name as whoever gets it sees it, and its bytes."""

    name: str
    data: bytes


class Messenger(Protocol):
    """Everything that is ever asked of a chat. Whatever goes wrong is one of the DeliveryError family."""

    async def send(
        self, chat: ChatId, card: Card, voice: Voice, *, reply_to: int | None = None, silent: bool = False,
        photo: bytes | None = None,
    ) -> int | None:  # fmt: skip
        """Send a card as a new message, with its picture (PNG) where it has one. Returns its message id."""

    async def edit(self, chat: ChatId, message: int, card: Card, voice: Voice, *, photo: bytes | None = None) -> None:
        """Make a message look like the card; that it does already is as good."""

    async def send_file(self, chat: ChatId, file: File, card: Card, voice: Voice) -> int | None:
        """Send a document with the card's lines as its caption. Returns its message id."""

    async def delete(self, chat: ChatId, message: int) -> None:
        """Take a message away; that it is gone already is as good."""

    async def react(self, chat: ChatId, message: int, emoji: str) -> None:
        """Set the bot's one reaction to a message; an empty `emoji` takes it back."""

    async def leave(self, chat: ChatId) -> None:
        """Leave a group; that we are out already is as good."""

    async def answer(self, query: str, text: str, *, alert: bool = False) -> None:
        """Answer a tap; one that came too late to be answered is let go."""

    async def count_humans(self, chat: ChatId) -> int | None:
        """How many members a group has beside this bot; None when it cannot be asked."""

    def speak(self, words: Words, voice: Voice) -> str:
        """Words as plain text of at most 200 characters, for toasts."""
