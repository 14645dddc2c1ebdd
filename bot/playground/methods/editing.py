"""editMessageText, …Caption, …Media, …ReplyMarkup."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.playground import access, flood, markup, objects
from bot.playground.methods import sending
from bot.playground.refusal import bad_request
from bot.playground.world import Chat, Json, Media, Message, World

SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def _target(world: World, given: dict[str, Any]) -> tuple[Chat, Message]:
    """A message of the bot's own that may be edited; one with a ForceReply or a keyboard below never may."""
    if "chat_id" not in given or "message_id" not in given:
        raise bad_request("message identifier is not specified")
    here = access.readable(world, given["chat_id"])
    found = access.own_message(world, here, given["message_id"], "edit")
    if found.force_reply is not None or found.reply_keyboard:
        raise bad_request("message can't be edited")
    return here, found


def apply(world: World, here: Chat, old: Message, **changes: Any) -> Json:
    """Take on the changes, unless there are none; an edit without reply_markup removes the keyboard."""
    # Compared as it would be stored: a new style of a button counts, a new order of its fields does not.
    new = replace(old, **changes)
    if new == old:
        raise bad_request(SAME)
    if old.receiver is None:
        flood.spend(world, here)
    new.edited = world.timestamp()
    here.messages[old.id] = new
    world.touch()
    return objects.message(world, here, new)


def keyboard(given: dict[str, Any]) -> Json | None:
    return markup.inline(markup.check(given.get("reply_markup")))


def change_text(world: World, here: Chat, old: Message, given: dict[str, Any]) -> Json:
    text, found = sending.words(given)
    if old.media is not None:
        raise bad_request("there is no text in the message to edit")
    return apply(world, here, old, text=text, entities=found, keyboard=keyboard(given))


def change_caption(world: World, here: Chat, old: Message, given: dict[str, Any]) -> Json:
    text, found = sending.caption(given)
    if old.media is None:
        raise bad_request("there is no caption in the message to edit")
    return apply(world, here, old, text=text, entities=found, keyboard=keyboard(given))


def change_media(world: World, here: Chat, old: Message, given: dict[str, Any]) -> Json:
    """Another picture or document, also in place of a text (SPEC:editMessageMedia); never a text in its place."""
    if old.poll is not None:
        raise bad_request("there is no media in the message to edit")
    wanted = given["media"]
    if wanted["type"] not in ("photo", "document"):
        raise bad_request(f"the stand-in does not imitate InputMedia of type {wanted['type']}")
    source = _attached(given, wanted["media"])
    upload = (sending.photo if wanted["type"] == "photo" else sending.document)(world, source)
    text, found = sending.caption(wanted)
    media = Media(kind=wanted["type"], upload=upload, spoiler=bool(wanted.get("has_spoiler")))
    return apply(world, here, old, text=text, entities=found, media=media, keyboard=keyboard(given))


def _attached(given: dict[str, Any], source: str) -> Any:
    """The file that "attach://name" points to, or the file id itself."""
    name = source.removeprefix("attach://")
    return source if name == source else given.get("files", {}).get(name, source)


def change_markup(world: World, here: Chat, old: Message, given: dict[str, Any]) -> Json:
    return apply(world, here, old, keyboard=keyboard(given))


TABLE = {
    "editMessageText": lambda world, given: change_text(world, *_target(world, given), given),
    "editMessageCaption": lambda world, given: change_caption(world, *_target(world, given), given),
    "editMessageMedia": lambda world, given: change_media(world, *_target(world, given), given),
    "editMessageReplyMarkup": lambda world, given: change_markup(world, *_target(world, given), given),
}
