"""answerCallbackQuery and setMessageReaction."""

from __future__ import annotations

from typing import Any

from telegram.constants import ReactionEmoji

from bot.playground import access
from bot.playground.refusal import bad_request
from bot.playground.updates import TAP
from bot.playground.world import World

# platform.md 2.2: the heart among them has no variation selector.
ALLOWED = frozenset(emoji.value for emoji in ReactionEmoji)
MAX_TOAST = 200
EXPIRED = "query is too old and response timeout expired or query ID is invalid"


def answer(world: World, given: dict[str, Any]) -> bool:
    """Once, and while the tap still lives (platform.md 2.6)."""
    query = world.queries.get(given["callback_query_id"])
    if query is None or query.answer is not None or world.clock.now().timestamp() - query.asked >= TAP:
        raise bad_request(EXPIRED)
    if len(given.get("text") or "") > MAX_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    query.answer = {"toast": given.get("text") or None, "alert": bool(given.get("show_alert"))}
    if given.get("url"):
        query.answer["url"] = given["url"]
    world.touch()
    return True


def react(world: World, given: dict[str, Any]) -> bool:
    """The bot's one reaction; an empty list takes it away, and no update tells of it."""
    here = access.writable(world, given["chat_id"])
    found = here.find(given["message_id"])
    if found is None:
        raise bad_request("message to react not found")
    wanted = [reaction.get("emoji") for reaction in given.get("reaction") or []]
    # "Bots can set up to one reaction per message" (SPEC:setMessageReaction).
    if len(wanted) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if found.service is not None or any(emoji not in ALLOWED for emoji in wanted):
        raise bad_request("REACTION_INVALID")
    found.reactions.pop(world.me.id, None)
    if wanted:
        found.reactions[world.me.id] = wanted
    world.touch()
    return True


TABLE = {"answerCallbackQuery": answer, "setMessageReaction": react}
