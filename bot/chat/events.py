"""What an update means here: raw JSON in, an event or nothing out. Fields that nobody promised may be missing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.chat.fields import Raw, identifier, language, name, number, text
from bot.domain.admission import STAND_INS
from bot.domain.card import PartnerId, Tap
from bot.domain.couple import ChatId
from bot.domain.event import (
    BotMoved,
    Commanded,
    Event,
    Migrated,
    PeopleMoved,
    Person,
    Reacted,
    Replied,
    Tapped,
    Unattributed,
)

Decode = Callable[[str], Tap | None]

_COMMAND = re.compile(r"/([a-z0-9_]{1,32})(?:@(\w+))?(?:\s+(.*))?", re.DOTALL | re.IGNORECASE)
_PRESENT = {"member", "administrator", "creator"}
_ADMIN = {"administrator", "creator"}
# What somebody can answer with. A message with none of these is a service message: a pin, a title, a call.
_CONTENT = {
    "text", "caption", "rich_message", "animation", "audio", "document", "live_photo", "paid_media", "photo", "sticker",
    "story", "video", "video_note", "voice", "checklist", "contact", "dice", "game", "poll", "venue", "location",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """The bot as Telegram knows it."""

    id: int
    username: str


def event_of(update: Raw, me: Me, decode: Decode) -> Event | None:
    """The event an update stands for; None for everything that is none of our business.

    `decode` reads callback data. Raises KeyError, TypeError or the like when the update is not what the spec says.
    """
    event = _event_of(update, me, decode)
    return replace(event, public=True) if event is not None and _is_public(update) else event


def _is_public(update: Raw) -> bool:
    """Whether it came from a chat that anybody can find: a group or a channel with a name of its own."""
    about: Raw = next((what for key, what in update.items() if key != "update_id"), {})
    chat = (about.get("message") or about).get("chat", {})
    return chat.get("type") != "private" and bool(chat.get("username"))


def _event_of(update: Raw, me: Me, decode: Decode) -> Event | None:
    if query := update.get("callback_query"):
        return _tapped(query, decode)
    if message := update.get("message"):
        return _message(message, me)
    if edited := update.get("edited_message"):
        return _edited(edited)
    if reaction := update.get("message_reaction"):
        return _reacted(reaction)
    if moved := update.get("my_chat_member"):
        return _bot_moved(moved)
    if moved := update.get("chat_member"):
        return _member_moved(moved, me)
    return None


def asks_about(update: Raw, me: Me) -> int | None:
    """The message that must be one of ours for the update to be kept; None when it is ours in any case.

    An administrator bot is sent the couple's whole chat (platform.md 2.1), so a reply or a reaction to anything else
    is dropped unread.
    """
    if reaction := update.get("message_reaction"):
        return number(reaction, "message_id")
    message = update.get("message") or update.get("edited_message")
    if message is None or _is_private(message) or _COMMAND.fullmatch(text(message, "text")):
        return None
    reply = _reply(message)
    if reply is None or reply.get("from", {}).get("id") == me.id:
        return None
    return number(reply, "message_id")


def _tapped(query: Raw, decode: Decode) -> Tapped:
    # Only ids are read: a message too old to be shown comes as an InaccessibleMessage (platform.md 2.6).
    who, message = _person(query["from"]), query.get("message")
    chat = _chat(message) if message else ChatId(who.id)
    return Tapped(
        chat=chat, who=who, query=identifier(query, "id"), message=number(message, "message_id") if message else 0,
        tap=decode(identifier(query, "data") if query.get("data") else ""),
    )  # fmt: skip


def _message(message: Raw, me: Me) -> Event | None:
    chat = _chat(message)
    if message.get("migrate_to_chat_id") is not None:
        return Migrated(chat=chat, new_chat=ChatId(number(message, "migrate_to_chat_id")))
    if message.get("migrate_from_chat_id") is not None:
        return Migrated(chat=ChatId(number(message, "migrate_from_chat_id")), new_chat=chat)
    if came := message.get("new_chat_members"):
        return _people(chat, me, came=came)
    if left := message.get("left_chat_member"):
        return _people(chat, me, left=[left])
    # Number 0 is an ephemeral message: an ordinary reply to it would be seen by both (platform.md 1.3).
    if not _CONTENT & message.keys() or number(message, "message_id") <= 0:
        return None
    return _said(chat, message, me)


def _said(chat: ChatId, message: Raw, me: Me) -> Event | None:
    reply = _reply(message)
    command = _COMMAND.fullmatch(text(message, "text"))
    if command is None and reply is None and not _is_private(message):
        return None
    # Nobody at all is a channel (Bot API, Message.from).
    author = message.get("from")
    if author is None:
        return None
    if "sender_chat" in message or author["id"] in STAND_INS:
        return Unattributed(chat=chat, message=number(message, "message_id"))
    if author.get("is_bot"):
        return None
    who, said, reply_to = _person(author), number(message, "message_id"), _number_of(reply)
    if command is None:
        return Replied(chat=chat, who=who, message=said, reply_to=reply_to, words=_words(message))
    wanted, addressee, words = command.groups(default="")
    if addressee and addressee.lower() != me.username.lower():
        return None
    return Commanded(chat=chat, who=who, message=said, name=wanted.lower(), words=words.strip(), reply_to=reply_to)


def _edited(message: Raw) -> Replied | None:
    """An edited answer is an answer; an edited command is nothing, or it would run twice (platform.md mistake 13)."""
    reply, author = _reply(message), message.get("from", {})
    if not _CONTENT & message.keys() or "sender_chat" in message or author.get("is_bot", True):
        return None
    if _COMMAND.fullmatch(text(message, "text")) or (reply is None and not _is_private(message)):
        return None
    return Replied(
        chat=_chat(message), who=_person(author), message=number(message, "message_id"),
        reply_to=_number_of(reply), words=_words(message), edited=True,
    )  # fmt: skip


def _reacted(reaction: Raw) -> Reacted | Unattributed | None:
    chat, message, user = _chat(reaction), number(reaction, "message_id"), reaction.get("user")
    if user is None:
        return Unattributed(chat=chat, message=message)
    if user.get("is_bot"):
        return None
    emoji = tuple(_emoji(kind) for kind in reaction["new_reaction"])
    return Reacted(chat=chat, who=_person(user), message=message, emoji=emoji)


def _emoji(reaction: Raw) -> str:
    if reaction["type"] == "emoji":
        return name(reaction, "emoji").replace("\ufe0f", "")
    return "custom" if reaction["type"] == "custom_emoji" else name(reaction, "type")


def _bot_moved(moved: Raw) -> BotMoved:
    now = moved["new_chat_member"]
    return BotMoved(
        chat=_chat(moved), who=_person(moved["from"]), present=_is_present(now),
        admin=now["status"] in _ADMIN, kind=name(moved["chat"], "type"),
    )  # fmt: skip


def _member_moved(moved: Raw, me: Me) -> PeopleMoved | None:
    chat, was, now = _chat(moved), moved["old_chat_member"], moved["new_chat_member"]
    if _is_present(was) == _is_present(now):
        return None
    who = [now["user"]]
    return _people(chat, me, came=who) if _is_present(now) else _people(chat, me, left=who)


def _people(chat: ChatId, me: Me, came: Sequence[Raw] = (), left: Sequence[Raw] = ()) -> PeopleMoved | None:
    people = tuple(_person(user) for user in came if not user.get("is_bot"))
    gone = tuple(PartnerId(number(user, "id")) for user in left if not user.get("is_bot"))
    moved = PeopleMoved(chat=chat, came=people, left=gone, bots_came=_bots(came, me), bots_left=_bots(left, me))
    return moved if people or gone or moved.bots_came or moved.bots_left else None


def _bots(users: Sequence[Raw], me: Me) -> frozenset[int]:
    """Other bots; this one's own comings and goings are told by an update of their own."""
    return frozenset(number(user, "id") for user in users if user.get("is_bot")) - {me.id}


def _is_present(member: Raw) -> bool:
    return member["status"] in _PRESENT or (member["status"] == "restricted" and member.get("is_member", False))


def _is_private(message: Raw) -> bool:
    return bool(message["chat"]["type"] == "private")


def _reply(message: Raw) -> Raw | None:
    reply: Raw | None = message.get("reply_to_message")
    # In a group with topics every message "replies" to the one that opened its topic.
    return None if reply is None or "forum_topic_created" in reply else reply


def _words(message: Raw) -> str:
    return (text(message, "text") or text(message, "caption")).strip()


def _chat(of: Raw) -> ChatId:
    return ChatId(number(of["chat"], "id"))


def _number_of(reply: Raw | None) -> int | None:
    return None if reply is None else number(reply, "message_id")


def _person(user: Raw) -> Person:
    return Person(
        id=PartnerId(number(user, "id")), name=name(user, "first_name"), language=language(user, "language_code")
    )
