"""What the bot may ask about a chat and its members, and how it leaves."""

from __future__ import annotations

from typing import Any

from bot.playground import access, events, objects
from bot.playground.refusal import bad_request
from bot.playground.world import Chat, Json, World

_GIFTS = dict.fromkeys(
    ["unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"], False
)


def get_chat(world: World, given: dict[str, Any]) -> Json:
    """A ChatFullInfo with everything PTB 22.8 demands of one (platform.md 4.2, 14)."""
    here = access.readable(world, given["chat_id"])
    found = {**objects.chat(world, here), "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _GIFTS}
    pinned = [sent for sent in here.messages.values() if sent.pinned and not sent.deleted]
    if pinned:
        found["pinned_message"] = objects.message(world, here, pinned[-1], with_reply=False)
    return found


def _group(world: World, given: dict[str, Any]) -> Chat:
    # A group that moved away has no members to ask about; `writable` names the new id.
    here = access.readable(world, given["chat_id"])
    if here.moved_to is not None:
        access.writable(world, here.id)
    return here


def get_member(world: World, given: dict[str, Any]) -> Json:
    here = _group(world, given)
    wanted = given["user_id"]
    if wanted == world.me.id:
        return objects.member(world, wanted, here.bot, rights=dict(here.rights))
    if wanted not in world.people:
        raise bad_request("member not found")
    # The server answers "left" for anybody it knows, wherever they are.
    there = here.members.get(wanted)
    return objects.of_member(world, wanted, there) if there else objects.member(world, wanted, "left")


def get_member_count(world: World, given: dict[str, Any]) -> int:
    """Bots count, this one too."""
    here = _group(world, given)
    return len(here.present()) + 1


def get_administrators(world: World, given: dict[str, Any]) -> list[Json]:
    here = _group(world, given)
    if here.kind == "private":
        raise bad_request("there are no administrators in the private chat")
    mighty = [(person, there) for person, there in here.members.items() if there.status in ("creator", "administrator")]
    found = [objects.of_member(world, person, there) for person, there in mighty]
    if here.bot == "administrator":
        found.append(objects.member(world, world.me.id, "administrator", rights=dict(here.rights)))
    return found


def leave(world: World, given: dict[str, Any]) -> bool:
    here = _group(world, given)
    if here.kind == "private":
        raise bad_request("chat not found")
    old, here.bot = here.bot, "left"
    events.bot_changed(world, here, world.me.id, old, "left")
    world.touch()
    return True


TABLE = {
    "getChat": get_chat,
    "getChatMember": get_member,
    "getChatMemberCount": get_member_count,
    "getChatAdministrators": get_administrators,
    "leaveChat": leave,
}
