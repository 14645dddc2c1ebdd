"""Groups: who is in them, what the bot may do there, and how one becomes a supergroup."""

from __future__ import annotations

from collections import deque
from dataclasses import replace

from bot.playground import events, objects
from bot.playground.refusal import Impossible
from bot.playground.world import (
    FIRST_GROUP,
    FIRST_PERSON,
    FIRST_SUPERGROUP,
    Chat,
    Kind,
    Member,
    Message,
    Person,
    Status,
    World,
)

_AWAY = ("left", "kicked")


def add_person(world: World, name: str, language: str = "en", *, is_bot: bool = False) -> Person:
    """A person with a private chat that waits to be opened; with `is_bot`, another bot."""
    who = Person(id=FIRST_PERSON + 7919 * len(world.people), name=name, language=language, is_bot=is_bot)
    world.people[who.id] = who
    if not is_bot:
        alone = {who.id: Member(stays=[(1, None)])}
        world.chats[who.id] = Chat(id=who.id, kind="private", bot="member", members=alone)
    world.touch()
    return who


def add_chat(world: World, title: str, members: list[int], kind: Kind = "group") -> Chat:
    """A group by its first member, who owns it; the bot is not in it."""
    if not members:
        raise Impossible("a group needs at least one member")
    for person in members:
        world.person(person)
    # Far apart, so that no id is taken for another by a digit.
    count = sum(1 for chat in world.chats.values() if chat.kind != "private")
    first = FIRST_SUPERGROUP if kind == "supergroup" else FIRST_GROUP
    here = Chat(id=first - 104_729 * count, kind=kind, title=title)
    here.members = {person: Member(stays=[(1, None)]) for person in members}
    here.members[members[0]].status = "creator"
    world.chats[here.id] = here
    world.touch()
    return here


def _by(here: Chat, by: int | None) -> int:
    return by if by is not None else next(iter(here.present() or here.members))


def set_bot(
    world: World, chat_id: int, status: Status, by: int | None = None, *, pin: bool = True, delete: bool = False
) -> None:
    """Add, promote, demote, restrict or remove the bot, with the updates Telegram would send for it."""
    here = world.chat(chat_id)
    if here.kind == "private":
        raise Impossible("a bot has no place to be given in a private chat; block it instead")
    actor = _by(here, by)
    world.person(actor)
    old, here.bot = here.bot, status
    rights = {"can_pin_messages": pin, "can_delete_messages": delete}
    here.rights = rights if status == "administrator" else {}
    # The same again is no news, on Telegram neither.
    if old == status:
        return
    world.touch()
    events.bot_changed(world, here, actor, old, status)
    if old in _AWAY and status not in _AWAY:
        events.service(world, here, actor, _joined(world, world.me.id))
    elif status in _AWAY and old not in _AWAY:
        _say_farewell(world, here, actor)


def _joined(world: World, person: int) -> dict[str, object]:
    return {"new_chat_members": [objects.user(world, person)]}


def _say_farewell(world: World, here: Chat, actor: int) -> None:
    """In a basic group the bot still sees itself leave; a supergroup is closed to it at once."""
    line = Message(id=world.take_id(here), date=world.timestamp(), sender=actor)
    line.service = {"left_chat_member": objects.user(world, world.me.id)}
    world.add(here, line)
    if here.kind == "group":
        world.updates.push("message", objects.message(world, here, line))


def set_member(world: World, chat_id: int, person: int, status: Status, *, anonymous: bool = False) -> None:
    """Join, leave or change a person's standing; `anonymous` is for administrators of supergroups."""
    here = world.chat(chat_id)
    world.person(person)
    # Whoever left stays on the list: what they saw while they were here, they still see.
    there = here.members.setdefault(person, Member(status="left"))
    before = replace(there)
    there.status, there.anonymous = status, anonymous
    if before.status in _AWAY and status not in _AWAY:
        there.stays.append((here.next_id, None))
        events.member_changed(world, here, person, person, old=before, new=there)
        events.service(world, here, person, _joined(world, person))
    elif status in _AWAY and before.status not in _AWAY:
        events.member_changed(world, here, person, person, old=before, new=there)
        line = events.service(world, here, person, {"left_chat_member": objects.user(world, person)})
        since, _ = there.stays.pop()
        there.stays.append((since, line.id))
    elif before != there:
        events.member_changed(world, here, _by(here, None), person, old=before, new=there)
    world.touch()


def migrate(world: World, chat_id: int) -> Chat:
    """The basic group becomes a supergroup: a new id, a new count of messages, a service message on each side."""
    old = world.chat(chat_id)
    if old.kind != "group" or old.moved_to is not None:
        raise Impossible(f"chat {chat_id} is no basic group that could become a supergroup")
    new = add_chat(world, old.title, old.present(), "supergroup")
    new.members = {person: replace(old.members[person], stays=[(1, None)]) for person in old.present()}
    # The bot's allowance moves along: a new id is no fresh minute.
    new.bot, new.rights, new.last_bot, new.spent = old.bot, old.rights, old.last_bot, deque(old.spent)
    owner = _by(new, None)
    events.service(world, old, owner, {"migrate_to_chat_id": new.id})
    # Only now: a group that has moved says nothing more.
    old.moved_to = new.id
    events.service(world, new, owner, {"migrate_from_chat_id": old.id})
    return new


def delete_chat(world: World, chat_id: int) -> None:
    here = world.chat(chat_id)
    here.deleted = True
    world.touch()


def add_topic(world: World, chat_id: int, name: str) -> int:
    """A topic in a supergroup, which thereby becomes a forum; returns the thread id."""
    here = world.chat(chat_id)
    if here.kind != "supergroup":
        raise Impossible("only a supergroup has topics")
    here.topics = here.topics if here.topics is not None else {}
    made = events.service(world, here, _by(here, None), {"forum_topic_created": {"name": name, "icon_color": 7322096}})
    here.topics[made.id] = name
    made.topic = made.id
    return made.id
