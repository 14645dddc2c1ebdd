"""The world as the control API writes it: what a person sees, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from bot.playground import acts, markup
from bot.playground.refusal import NotThere
from bot.playground.telegram import StandIn
from bot.playground.world import Chat, Json, Message, World


def state(standin: StandIn) -> Json:
    """Groups come first, so that the couple's is easily found."""
    world = standin.world
    chats = sorted(world.chats.values(), key=lambda here: here.kind == "private")
    return {
        "now": standin.now().isoformat(),
        "version": standin.version,
        "bot": {"id": world.me.id, "username": world.username, "name": world.me.name},
        "people": [{"id": who.id, "name": who.name, "is_bot": who.is_bot} for who in world.people.values()],
        "chats": [_chat(world, here) for here in chats],
    }


def _chat(world: World, here: Chat) -> Json:
    found: Json = {"id": here.id, "type": here.kind, "title": here.title, "members": here.present()}
    # A group that moved away is still listed: its messages can still be read.
    found |= {"bot_status": here.bot, "moved_to": here.moved_to, "deleted": here.deleted}
    if here.kind == "private":
        who = world.people[here.id]
        found |= {"title": who.name, "opened": who.opened, "bot_status": "kicked" if who.blocked else here.bot}
    return found


def messages(world: World, here: Chat, person: int, last: int = 0) -> list[Json]:
    """What this person sees of a chat, oldest first; `last` is how many of the newest, 0 for all."""
    world.person(person)
    # Members of the past may look back at what they saw.
    if person not in here.members:
        raise NotThere(f"person {person} is not in chat {here.id}")
    seen = [sent for sent in here.messages.values() if acts.sees(here, person, sent)]
    return [_message(world, here, sent, person) for sent in seen[-last:]]


def _message(world: World, here: Chat, sent: Message, person: int) -> Json:
    """A deleted message keeps its place and loses its content."""
    shown = Message(id=sent.id, date=sent.date, sender=sent.sender, deleted=True) if sent.deleted else sent
    words = "caption" if shown.media else "text"
    return {
        "message_id": shown.id,
        "date": datetime.fromtimestamp(shown.date, UTC).isoformat(),
        "from": _author(world, here, shown),
        "text": "",
        "caption": "",
        words: shown.text,
        "entities": shown.entities,
        **_media(world, shown),
        "reply_to": shown.reply_to,
        "buttons": markup.shown(shown.keyboard),
        "force_reply": _force_reply(world, here, shown, person),
        "reactions": [{"person": who, "emoji": emoji} for who, all_ in shown.reactions.items() for emoji in all_],
        "edited": shown.edited is not None,
        "silent": shown.silent,
        "pinned": shown.pinned,
        "deleted": shown.deleted,
        "protected": shown.protected,
        "ephemeral": shown.receiver is not None,
        "topic": shown.topic,
        "service": None if shown.service is None else _service(world, shown),
    }


def _author(world: World, here: Chat, sent: Message) -> Json:
    if sent.anonymous:
        return {"id": here.id, "name": here.title}
    return {"id": sent.sender, "name": _name(world, sent.sender)}


def _name(world: World, user_id: int) -> str:
    return world.me.name if user_id == world.me.id else world.people[user_id].name


def _media(world: World, sent: Message) -> Json:
    """`photo` is an address; `media` the kind of anything that is not text."""
    if sent.media is None:
        return {"photo": None, "media": None, "document": None}
    address = f"/play/files/{sent.media.upload}"
    photo = address if sent.media.kind == "photo" else None
    document: Any = None
    if sent.media.kind == "document":
        document = {"name": world.uploads[sent.media.upload].file.name, "url": address}
    return {"photo": photo, "media": sent.media.kind, "document": document}


def _force_reply(world: World, here: Chat, sent: Message, person: int) -> Json | None:
    """A selective one is for the sender of the replied message (SPEC:ForceReply); mentions are by username, unused."""
    asked = sent.force_reply
    if asked is None:
        return None
    replied = here.find(sent.reply_to) if sent.reply_to is not None else None
    if asked.get("selective") and (replied is None or replied.sender != person):
        return None
    return {"placeholder": asked.get("input_field_placeholder")}


def _service(world: World, sent: Message) -> str:
    what, who = sent.service or {}, _name(world, sent.sender)
    if "new_chat_members" in what:
        added = what["new_chat_members"][0]
        return f"{who} joined" if added["id"] == sent.sender else f"{who} added {added['first_name']}"
    if "left_chat_member" in what:
        left = what["left_chat_member"]
        return f"{who} left" if left["id"] == sent.sender else f"{who} removed {left['first_name']}"
    if "pinned_message" in what:
        return f"{who} pinned a message"
    if "migrate_to_chat_id" in what or "migrate_from_chat_id" in what:
        return "The group became a supergroup"
    return f"{who} opened a topic"
