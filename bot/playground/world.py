"""Who and what exists in the stand-in: people, chats, messages, and the bot among them."""

from __future__ import annotations

import random
from collections import deque
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

from bot.clock import Clock
from bot.playground.bell import Bell
from bot.playground.refusal import NotThere
from bot.playground.spec import File
from bot.playground.updates import Queue

Json = dict[str, Any]
Status = Literal["creator", "administrator", "member", "restricted", "left", "kicked"]
Kind = Literal["private", "group", "supergroup"]

# Real ids exceed 32 bits (platform.md 2.3); so do these.
FIRST_PERSON = 5_100_000_001
FIRST_GROUP = -5_200_000_001
FIRST_SUPERGROUP = -1_003_100_000_001
BOT_ID = 7_100_000_001


@dataclass(slots=True, kw_only=True)
class Person:
    id: int
    name: str
    language: str = "en"
    is_bot: bool = False
    opened: bool = False
    blocked: bool = False
    deactivated: bool = False


@dataclass(slots=True, kw_only=True)
class Member:
    """A person in a chat; `stays` are the message ids between which they were there."""

    status: Status = "member"
    anonymous: bool = False
    stays: list[tuple[int, int | None]] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Media:
    kind: Literal["photo", "document", "voice", "sticker"]
    upload: str
    spoiler: bool = False


@dataclass(slots=True, kw_only=True)
class Poll:
    """A poll and who voted for which of its options."""

    id: str
    question: str
    options: list[str]
    anonymous: bool
    several: bool
    closed: bool = False
    votes: dict[int, list[int]] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class Message:
    id: int
    date: int
    sender: int
    text: str = ""
    entities: list[Json] = field(default_factory=list)
    media: Media | None = None
    poll: Poll | None = None
    keyboard: Json | None = None
    force_reply: Json | None = None
    reply_keyboard: bool = False
    reply_to: int | None = None
    service: Json | None = None
    edited: int | None = None
    silent: bool = False
    protected: bool = False
    deleted: bool = False
    pinned: bool = False
    anonymous: bool = False
    meant: bool = False
    receiver: int | None = None
    topic: int | None = None
    reactions: dict[int, list[str]] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class Chat:
    id: int
    kind: Kind
    title: str = ""
    bot: Status = "left"
    members: dict[int, Member] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    next_id: int = 1
    moved_to: int | None = None
    deleted: bool = False
    topics: dict[int, str] | None = None
    last_bot: int | None = None
    rights: dict[str, bool] = field(default_factory=dict)
    spent: deque[float] = field(default_factory=deque)

    # What the bot may find is what people still see; deleted messages stay for the control API alone.
    def find(self, message_id: int) -> Message | None:
        message = self.messages.get(message_id)
        return None if message is None or message.deleted else message

    def present(self) -> list[int]:
        return [person for person, member in self.members.items() if member.status not in ("left", "kicked")]

    @property
    def bot_is_here(self) -> bool:
        return self.bot in ("member", "administrator", "restricted") and not self.deleted and self.moved_to is None


@dataclass(slots=True, kw_only=True)
class Query:
    """A tap that waits for the bot's answer."""

    id: str
    person: int
    chat: int
    asked: float
    answer: Json | None = None


@dataclass(slots=True, kw_only=True)
class Upload:
    id: str
    file: File
    width: int = 0
    height: int = 0


@dataclass(slots=True, kw_only=True)
class Profile:
    """What the bot says about itself, by language, and its menus, by scope and language."""

    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    words: dict[tuple[str, str], str] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class Webhook:
    """Where updates are posted, if anywhere, and what became of the last post that failed."""

    url: str = ""
    secret: str = ""
    failed_at: int = 0
    error: str = ""


class World:
    """All of it. Everything else in this package is a function over a World."""

    def __init__(self, *, clock: Clock, rng: random.Random, bot_id: int, username: str, flood: bool) -> None:
        self.clock = clock
        self.rng = rng
        self.flood = flood
        self.username = username
        self.me = Person(id=bot_id, name="Toward", is_bot=True)
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.updates = Queue(clock, rng)
        self.queries: dict[str, Query] = {}
        self.uploads: dict[str, Upload] = {}
        self.profile = Profile()
        self.webhook = Webhook()
        self.version = 0
        self.changed = Bell()
        # One account numbers its private and basic-group messages together; a supergroup counts for itself.
        self._next_message = 1

    def now(self) -> datetime:
        return self.clock.now().astimezone(UTC)

    def timestamp(self) -> int:
        return int(self.clock.now().timestamp())

    def touch(self) -> None:
        self.version += 1
        self.changed.ring()

    def person(self, person_id: int) -> Person:
        if person_id not in self.people:
            raise NotThere(f"there is no person {person_id}")
        return self.people[person_id]

    def chat(self, chat_id: int) -> Chat:
        if chat_id not in self.chats:
            raise NotThere(f"there is no chat {chat_id}")
        return self.chats[chat_id]

    def message(self, chat: Chat, message_id: int) -> Message:
        found = chat.find(message_id)
        if found is None:
            raise NotThere(f"there is no message {message_id} in chat {chat.id}")
        return found

    def take_id(self, chat: Chat) -> int:
        """The next message id; `chat.next_id` is always above every id the chat has seen."""
        if chat.kind == "supergroup":
            taken = chat.next_id
        else:
            taken = self._next_message
            self._next_message += 1
        chat.next_id = taken + 1
        return taken

    def add(self, chat: Chat, message: Message) -> Message:
        chat.messages[message.id] = message
        self.touch()
        return message
