"""deleteMessage and deleteMessages, and the pin."""

from __future__ import annotations

from typing import Any

from bot.playground import access, events, objects
from bot.playground.refusal import bad_request
from bot.playground.world import Chat, Message, World

OLDEST = 48 * 3600


def _delete(world: World, here: Chat, message_id: int) -> None:
    found = here.find(message_id)
    if found is None or found.receiver is not None:
        raise bad_request("message to delete not found")
    if not _may_delete(world, here, found) or world.timestamp() - found.date >= OLDEST:
        raise bad_request("message can't be deleted for everyone")
    # Kept, so that an app that has not heard of it may still tap (acts.press, gone).
    found.deleted = True
    world.touch()


def _may_delete(world: World, here: Chat, found: Message) -> bool:
    """Its own words, anybody's in private and, as an administrator, in a group; a supergroup asks for the right to."""
    if found.sender == world.me.id or here.kind == "private":
        return True
    # SPEC:deleteMessage
    return here.bot == "administrator" and (here.kind == "group" or here.rights.get("can_delete_messages", False))


def delete_message(world: World, given: dict[str, Any]) -> bool:
    _delete(world, access.readable(world, given["chat_id"]), given["message_id"])
    return True


def delete_messages(world: World, given: dict[str, Any]) -> bool:
    """Those that cannot be found are skipped (SPEC:deleteMessages)."""
    here = access.readable(world, given["chat_id"])
    for message_id in given["message_ids"]:
        if here.find(message_id) is not None:
            _delete(world, here, message_id)
    return True


def _may_pin(here: Chat) -> None:
    if here.kind != "private" and not (here.bot == "administrator" and here.rights.get("can_pin_messages")):
        raise bad_request("not enough rights to manage pinned messages in the chat")


def pin(world: World, given: dict[str, Any]) -> bool:
    """The bot's own pin is told to it as a service message (platform.md 2.1)."""
    here = access.writable(world, given["chat_id"])
    _may_pin(here)
    found = here.find(given["message_id"])
    if found is None:
        raise bad_request("message to pin not found")
    if not found.pinned:
        found.pinned = True
        shown = objects.message(world, here, found, with_reply=False)
        events.service(world, here, world.me.id, {"pinned_message": shown})
    return True


def unpin(world: World, given: dict[str, Any]) -> bool:
    """One message, or without an id the newest that is pinned."""
    here = access.writable(world, given["chat_id"])
    _may_pin(here)
    pinned = [sent for sent in here.messages.values() if sent.pinned and not sent.deleted]
    wanted = [sent for sent in pinned if given.get("message_id") in (None, sent.id)]
    if not wanted:
        raise bad_request("message to unpin not found")
    wanted[-1].pinned = False
    world.touch()
    return True


TABLE = {
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "pinChatMessage": pin,
    "unpinChatMessage": unpin,
}
