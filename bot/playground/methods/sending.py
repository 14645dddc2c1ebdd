"""sendMessage, sendPhoto, sendDocument, sendChatAction."""

from __future__ import annotations

from typing import Any

from bot.playground import access, acts, entities, flood, markup, objects
from bot.playground.refusal import bad_request
from bot.playground.spec import File
from bot.playground.world import Chat, Json, Media, Message, World

# platform.md 2.8
MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_PHOTO = 10 * 1024 * 1024
MAX_SIDES = 10_000


def words(given: dict[str, Any]) -> tuple[str, list[Json]]:
    """The text of a message after its formatting is read, within its limit."""
    text, found = entities.read(given.get("text", ""), given.get("parse_mode"), given.get("entities"))
    if not text:
        raise bad_request("message text is empty")
    if len(text) > MAX_TEXT:
        raise bad_request("message is too long")
    return text, found


def caption(given: dict[str, Any]) -> tuple[str, list[Json]]:
    text, found = entities.read(given.get("caption") or "", given.get("parse_mode"), given.get("caption_entities"))
    if len(text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return text, found


def photo(world: World, given: File | str) -> str:
    """The upload's id; a photo has limits of size and shape."""
    if isinstance(given, str):
        return _known(world, given)
    width, height = _size(given.data)
    if len(given.data) > MAX_PHOTO:
        raise bad_request("file is too big")
    if not width or not height:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if width + height > MAX_SIDES or max(width, height) > 20 * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return acts.keep(world, given, width, height).id


def document(world: World, given: File | str) -> str:
    return _known(world, given) if isinstance(given, str) else acts.keep(world, given).id


def _known(world: World, file_id: str) -> str:
    if file_id not in world.uploads:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return file_id


def _size(data: bytes) -> tuple[int, int]:
    """Width and height from a PNG's header; any JPEG passes as 1280 x 1280, its header is not worth reading."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
    return (1280, 1280) if data.startswith(b"\xff\xd8") else (0, 0)


def _reply_to(here: Chat, given: dict[str, Any]) -> int | None:
    reply = given.get("reply_parameters") or {}
    number = reply.get("message_id", 0)
    if number <= 0:
        # The server takes such an id for no reply at all (platform.md 1.3, the leak trap).
        return None
    found = here.find(number)
    if found is None or ("chat_id" in reply and reply["chat_id"] != here.id):
        if reply.get("allow_sending_without_reply"):
            return None
        raise bad_request("message to be replied not found")
    return int(number)


def post(world: World, given: dict[str, Any], text: str, found: list[Json], media: Media | None = None) -> Json:
    """Everything that all the send methods share, in the server's order: may I, is it well formed, is there room."""
    # The allowance is asked last: what is refused for another reason costs nothing.
    here = access.writable(world, given["chat_id"])
    keyboard = markup.check(given.get("reply_markup"))
    topic = access.topic(here, given.get("message_thread_id"))
    reply_to = _reply_to(here, given)
    receiver = access.receiver(world, here, given)
    # Not established whether ephemeral messages count against the twenty (platform.md 6).
    if receiver is None:
        flood.spend(world, here)
    number = world.take_id(here)
    sent = Message(
        id=number if receiver is None else -number,
        date=world.timestamp(),
        sender=world.me.id,
        text=text,
        entities=found,
        media=media,
        keyboard=markup.inline(keyboard),
        force_reply=keyboard if keyboard and "force_reply" in keyboard else None,
        reply_keyboard=bool(keyboard and "keyboard" in keyboard),
        reply_to=reply_to,
        silent=bool(given.get("disable_notification")),
        protected=bool(given.get("protect_content")),
        receiver=receiver,
        topic=topic,
    )
    here.last_bot = world.me.id
    return objects.message(world, here, world.add(here, sent))


def send_message(world: World, given: dict[str, Any]) -> Json:
    text, found = words(given)
    return post(world, given, text, found)


def send_photo(world: World, given: dict[str, Any]) -> Json:
    # First of all, so that a closed chat leaves no file behind.
    access.writable(world, given["chat_id"])
    text, found = caption(given)
    shown = Media(kind="photo", upload=photo(world, given["photo"]), spoiler=bool(given.get("has_spoiler")))
    return post(world, given, text, found, shown)


def send_document(world: World, given: dict[str, Any]) -> Json:
    access.writable(world, given["chat_id"])
    text, found = caption(given)
    return post(world, given, text, found, Media(kind="document", upload=document(world, given["document"])))


def send_chat_action(world: World, given: dict[str, Any]) -> bool:
    access.writable(world, given["chat_id"])
    return True


TABLE = {
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendChatAction": send_chat_action,
}
