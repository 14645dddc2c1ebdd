"""What happened, put before the bot as updates."""

from __future__ import annotations

from bot.playground import objects, privacy
from bot.playground.updates import DAY, TAP
from bot.playground.world import Chat, Json, Member, Message, Poll, Query, Status, World


def wrote(world: World, here: Chat, sent: Message) -> None:
    """A message, if the bot may see it; it lives a day from its own date (platform.md 2.10)."""
    if privacy.delivers(world, here, sent):
        world.updates.push("message", objects.message(world, here, sent), sent.date + DAY - world.timestamp())


def edited(world: World, here: Chat, sent: Message) -> None:
    if privacy.delivers(world, here, sent):
        world.updates.push("edited_message", objects.message(world, here, sent))


def tapped(world: World, here: Chat, sent: Message, query: Query, data: str, *, gone: bool = False) -> None:
    content: Json = {
        "id": query.id,
        "from": objects.user(world, query.person),
        "message": objects.message(world, here, sent),
        # The same for every tap in a chat, and not the chat's id (SPEC:CallbackQuery).
        "chat_instance": str(abs(here.id) * 7919),
        "data": data,
    }
    if gone or sent.deleted:
        # InaccessibleMessage: all that is left of a message the server cannot find any more.
        content["message"] = {"chat": objects.chat(world, here), "message_id": sent.id, "date": 0}
    world.updates.push("callback_query", content, TAP)


def reacted(world: World, here: Chat, sent: Message, person: int, old: list[str], *, anonymous: bool) -> None:
    """Only an administrator learns of reactions, and none are told in private chats (platform.md 2.2)."""
    if here.kind == "private" or here.bot != "administrator" or not here.bot_is_here:
        return
    who = {"actor_chat": objects.chat(world, here)} if anonymous else {"user": objects.user(world, person)}
    content: Json = {"chat": objects.chat(world, here), "message_id": sent.id, "date": world.timestamp(), **who}
    content["old_reaction"] = [{"type": "emoji", "emoji": emoji} for emoji in old]
    content["new_reaction"] = [{"type": "emoji", "emoji": emoji} for emoji in sent.reactions.get(person, [])]
    world.updates.push("message_reaction", content)


def voted(world: World, asked: Poll, person: int) -> None:
    """Who voted for what, without the chat's id; of an anonymous poll only its new counts (platform.md 1.2)."""
    if asked.anonymous:
        world.updates.push("poll", objects.poll(asked))
        return
    options = asked.votes.get(person, [])
    content: Json = {"poll_id": asked.id, "user": objects.user(world, person), "option_ids": options}
    content["option_persistent_ids"] = [objects.persistent_id(asked, number) for number in options]
    world.updates.push("poll_answer", content)


def bot_changed(world: World, here: Chat, by: int, old: Status, new: Status) -> None:
    # Told to the bot itself wherever it is, even outside: this is how it learns that it was put out.
    rights: Json = dict(here.rights)
    content: Json = {
        "chat": objects.chat(world, here),
        "from": objects.user(world, by),
        "date": world.timestamp(),
        "old_chat_member": objects.member(world, world.me.id, old, rights=rights),
        "new_chat_member": objects.member(world, world.me.id, new, rights=rights),
    }
    world.updates.push("my_chat_member", content)


def member_changed(world: World, here: Chat, by: int, person: int, *, old: Member, new: Member) -> None:
    """Only for administrators, and only if asked for (platform.md 2.5)."""
    if here.bot != "administrator" or not here.bot_is_here:
        return
    content: Json = {
        "chat": objects.chat(world, here),
        "from": objects.user(world, by),
        "date": world.timestamp(),
        "old_chat_member": objects.of_member(world, person, old),
        "new_chat_member": objects.of_member(world, person, new),
    }
    world.updates.push("chat_member", content)


def service(world: World, here: Chat, by: int, what: Json, *, reply_to: int | None = None) -> Message:
    """A line of the chat about itself; every bot in the chat gets it (platform.md 2.1)."""
    line = Message(id=world.take_id(here), date=world.timestamp(), sender=by, service=what, reply_to=reply_to)
    world.add(here, line)
    wrote(world, here, line)
    return line
