"""May the bot write here, may it read here: the server's order of questions, and its words for no."""

from __future__ import annotations

from typing import Any

from bot.playground.refusal import Refused, bad_request, forbidden
from bot.playground.world import Chat, Message, World

# platform.md 1.3: without being an administrator the bot may whisper to somebody this long after their act.
WHISPER = 15


def _known(world: World, chat_id: int | str) -> Chat:
    if isinstance(chat_id, str) or chat_id not in world.chats:
        raise bad_request("chat not found")
    return world.chats[chat_id]


def _is_inside(here: Chat) -> None:
    if here.deleted:
        raise forbidden("the group chat was deleted")
    what = "supergroup" if here.kind == "supergroup" else "group"
    if here.bot == "kicked":
        raise forbidden(f"bot was kicked from the {what} chat")
    if here.bot == "left":
        raise forbidden(f"bot is not a member of the {what} chat")


def readable(world: World, chat_id: int | str) -> Chat:
    """The chat, if the bot may look at it and edit in it; a group that moved away still may be (platform.md 2.4)."""
    here = _known(world, chat_id)
    if here.kind == "private":
        if not world.people[here.id].opened:
            raise bad_request("chat not found")
        return here
    # The bot stays in the group that moved away, to edit and delete there.
    if here.moved_to is None:
        _is_inside(here)
    return here


def writable(world: World, chat_id: int | str) -> Chat:
    """The chat, if the bot may send there."""
    here = _known(world, chat_id)
    if here.kind == "private":
        _is_reachable(world, here)
        return here
    if here.moved_to is not None:
        raise Refused(
            400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=here.moved_to
        )
    _is_inside(here)
    if here.bot == "restricted":
        raise bad_request("not enough rights to send text messages to the chat")
    return here


def _is_reachable(world: World, here: Chat) -> None:
    # In this order: a deleted account cannot be said to have blocked anybody.
    person = world.people[here.id]
    if person.deactivated:
        raise forbidden("user is deactivated")
    if not person.opened:
        raise forbidden("bot can't initiate conversation with a user")
    if person.blocked:
        raise forbidden("bot was blocked by the user")


def topic(here: Chat, thread: int | None) -> int | None:
    """The topic to write in; the General topic has no id that could be given (platform.md 2.8)."""
    if thread is not None and thread not in (here.topics or {}):
        raise bad_request("message thread not found")
    return thread


def own_message(world: World, here: Chat, message_id: int, what: str) -> Message:
    """A message of the bot's own that can still be changed."""
    found = here.find(message_id)
    if found is None or found.receiver is not None:
        raise bad_request(f"message to {what} not found")
    if found.sender != world.me.id or found.service is not None:
        raise bad_request("message can't be edited")
    return found


def receiver(world: World, here: Chat, given: dict[str, Any]) -> int | None:
    """Who alone will see an ephemeral message; None if everybody sees it."""
    wanted = given.get("receiver_user_id")
    if wanted is None:
        return None
    if here.kind == "private" or wanted not in here.present() or world.people[wanted].is_bot:
        raise bad_request("USER_ID_INVALID")
    if here.bot != "administrator" and not _just_acted(world, here, wanted, given):
        raise bad_request("not enough rights to send ephemeral messages to the chat")
    return int(wanted)


def _just_acted(world: World, here: Chat, person: int, given: dict[str, Any]) -> bool:
    now = world.clock.now().timestamp()
    query = world.queries.get(given.get("callback_query_id", ""))
    if query is not None:
        return query.person == person and query.chat == here.id and now - query.asked <= WHISPER
    reply = given.get("reply_parameters") or {}
    asked = here.find(-reply.get("ephemeral_message_id", 0))
    return asked is not None and asked.sender == person and now - asked.date <= WHISPER
