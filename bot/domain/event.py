"""What reached us from the chat, in the couple's words: an update becomes one of these, or nothing."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.card import PartnerId, Tap
from bot.domain.couple import ChatId


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Whoever did it, as Telegram names them now. Not necessarily a partner."""

    id: PartnerId
    name: str
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something in one chat. `chat` equals the person's id in a private chat (Bot API: Chat.id).

    `public`: the group has a name by which anybody finds and reads it.
    """

    chat: ChatId
    public: bool = False

    def is_private(self) -> bool:
        return self.chat > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tapped(Event):
    """A button was tapped. `tap` is None when its data is not ours or too old to read."""

    who: Person
    query: str
    message: int
    tap: Tap | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Commanded(Event):
    """`/name words`. `humans` comes with /start: how many are in the group beside this bot, when it could be asked."""

    who: Person
    message: int
    name: str
    words: str = ""
    reply_to: int | None = None
    humans: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Replied(Event):
    """Words (or media, then `words` is empty) in reply to a message; in a private chat `reply_to` may be None."""

    who: Person
    message: int
    reply_to: int | None
    words: str = ""
    edited: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reacted(Event):
    """The whole of one person's reactions to a message now; empty when they took them back."""

    who: Person
    message: int
    emoji: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BotMoved(Event):
    """The bot's own standing in a chat: added, made admin, demoted, removed, blocked."""

    who: Person
    present: bool
    admin: bool = False
    kind: str = "group"
    humans: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleMoved(Event):
    """People and other bots came or went. `humans` is how many are there beside this bot, when it could be asked."""

    came: tuple[Person, ...] = ()
    left: tuple[PartnerId, ...] = ()
    bots_came: frozenset[int] = frozenset()
    bots_left: frozenset[int] = frozenset()
    humans: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Migrated(Event):
    """A group became a supergroup; `chat` is the old id."""

    new_chat: ChatId


@dataclass(frozen=True, slots=True, kw_only=True)
class Unattributed(Event):
    """A message of an anonymous admin or a channel: it is nobody's answer (platform.md 2.3)."""

    message: int
