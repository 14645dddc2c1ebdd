"""Ephemeral messages changed and taken back, in the shape of Bot API 10.2."""

from __future__ import annotations

from typing import Any

from bot.playground import access
from bot.playground.methods import editing
from bot.playground.refusal import bad_request
from bot.playground.world import Chat, Json, Message, World


def _target(world: World, given: dict[str, Any], what: str) -> tuple[Chat, Message]:
    here = access.readable(world, given["chat_id"])
    found = here.find(-given["ephemeral_message_id"])
    if found is None or found.receiver != given["receiver_user_id"]:
        raise bad_request(f"message to {what} not found")
    return here, found


def edit_text(world: World, given: dict[str, Any]) -> Json:
    return editing.change_text(world, *_target(world, given, "edit"), given)


def edit_markup(world: World, given: dict[str, Any]) -> Json:
    return editing.change_markup(world, *_target(world, given, "edit"), given)


def delete(world: World, given: dict[str, Any]) -> bool:
    _, found = _target(world, given, "delete")
    found.deleted = True
    world.touch()
    return True


TABLE = {
    "editEphemeralMessageText": edit_text,
    "editEphemeralMessageReplyMarkup": edit_markup,
    "deleteEphemeralMessage": delete,
}
