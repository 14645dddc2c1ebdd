"""What a person does in a chat: write, change, delete, react, tap, block."""

from __future__ import annotations

from typing import Literal

from bot.playground import events, menus, privacy
from bot.playground.entities import found_in
from bot.playground.refusal import Impossible, NotThere
from bot.playground.spec import File
from bot.playground.updates import TAP
from bot.playground.world import Chat, Json, Media, Message, Query, Upload, World

SentMedia = Literal["photo", "voice", "sticker"]

# The smallest picture there is: one transparent pixel.
_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)
_FILES = {
    "photo": File(name="photo.png", mime="image/png", data=_PIXEL),
    "voice": File(name="voice.ogg", mime="audio/ogg", data=b"OggS"),
    "sticker": File(name="sticker.webp", mime="image/webp", data=b"RIFF"),
}


def keep(world: World, file: File, width: int = 0, height: int = 0) -> Upload:
    """Store a file under an id that tells nothing and never comes again."""
    upload = Upload(
        id=f"AgAC{len(world.uploads):06d}{world.rng.getrandbits(64):016x}", file=file, width=width, height=height
    )
    world.uploads[upload.id] = upload
    return upload


def place(world: World, person: int, chat_id: int) -> Chat:
    """The chat, if this person is in it; a private chat is their own id."""
    world.person(person)
    here = world.chat(chat_id)
    if person not in here.present():
        raise NotThere(f"person {person} is not in chat {chat_id}")
    if here.deleted or here.moved_to is not None:
        raise NotThere(f"chat {chat_id} is gone" + (f"; it is {here.moved_to} now" if here.moved_to else ""))
    return here


def sees(here: Chat, person: int, sent: Message) -> bool:
    """Was this person there when it was written, and is it not for somebody else alone?"""
    if sent.receiver is not None:
        return person in (sent.receiver, sent.sender)
    member = here.members.get(person)
    stays = member.stays if member else []
    return any(since <= sent.id and (until is None or sent.id < until) for since, until in stays)


def seen(world: World, here: Chat, person: int, message_id: int) -> Message:
    found = world.message(here, message_id)
    if not sees(here, person, found):
        raise NotThere(f"person {person} does not see message {message_id}")
    return found


def send(
    world: World,
    person: int,
    chat_id: int,
    text: str = "",
    *,
    reply_to: int | None = None,
    media: SentMedia | None = None,
    topic: int | None = None,
) -> Message:
    here = place(world, person, chat_id)
    if not text.strip() and media is None:
        raise Impossible("a message needs words or media")
    if reply_to is not None:
        seen(world, here, person, reply_to)
    if here.kind == "private":
        _open(world, person, text)
    return _write(world, here, person, text.strip(), reply_to=reply_to, media=media, topic=topic)


def _write(
    world: World,
    here: Chat,
    person: int,
    text: str,
    *,
    reply_to: int | None,
    media: SentMedia | None,
    topic: int | None,
) -> Message:
    # An ephemeral message is numbered apart; below zero it can share the chat's one line of messages.
    whispered = _is_ephemeral(world, here, person, text)
    number = world.take_id(here)
    sent = Message(
        id=-number if whispered else number,
        date=world.timestamp(),
        sender=person,
        text=text if media != "sticker" else "",
        entities=found_in(text),
        media=Media(kind=media, upload=keep(world, _FILES[media], 1, 1).id) if media else None,
        reply_to=reply_to,
        anonymous=here.members[person].anonymous,
        receiver=world.me.id if whispered else None,
        topic=topic,
    )
    sent.meant = whispered or privacy.is_meant(world, here, sent)
    world.add(here, sent)
    if world.people[person].is_bot:
        here.last_bot = person
    events.wrote(world, here, sent)
    return sent


def _is_ephemeral(world: World, here: Chat, person: int, text: str) -> bool:
    """A command that was announced as ephemeral is seen by its sender and the bot alone (platform.md 1.3)."""
    spoken = privacy.command(Message(id=0, date=0, sender=person, text=text))
    if spoken is None or here.kind == "private":
        return False
    return any(menu["command"] == spoken[0] and menu.get("is_ephemeral") for menu in menus.seen_by(world, here, person))


def _open(world: World, person: int, text: str) -> None:
    who = world.people[person]
    if who.blocked:
        if not text.startswith("/start"):
            raise Impossible(f"{who.name} has blocked the bot; only /start opens the chat again")
        block(world, person, blocked=False)
    who.opened = True


def edit(world: World, person: int, chat_id: int, message_id: int, text: str) -> None:
    here = place(world, person, chat_id)
    sent = _own(world, here, person, message_id)
    if not text.strip():
        raise Impossible("a message cannot be edited into nothing")
    # An app sends no edit that changes nothing.
    if sent.text == text.strip():
        return
    sent.text, sent.entities, sent.edited = text.strip(), found_in(text.strip()), world.timestamp()
    world.touch()
    events.edited(world, here, sent)


def delete(world: World, person: int, chat_id: int, message_id: int) -> None:
    """Anybody may delete in private, authors and administrators in a group; no update tells (platform.md 2.1)."""
    here = place(world, person, chat_id)
    sent = seen(world, here, person, message_id)
    mighty = here.kind == "private" or here.members[person].status in ("creator", "administrator")
    if sent.sender != person and not mighty:
        raise Impossible(f"person {person} may not delete message {message_id}")
    sent.deleted = True
    world.touch()


def _own(world: World, here: Chat, person: int, message_id: int) -> Message:
    sent = seen(world, here, person, message_id)
    if sent.sender != person or sent.service is not None:
        raise Impossible(f"message {message_id} is not person {person}'s own")
    return sent


def react(world: World, person: int, chat_id: int, message_id: int, emoji: str | None) -> None:
    """Set this person's one reaction, or take it away; the heart is written without its variation selector."""
    here = place(world, person, chat_id)
    sent = seen(world, here, person, message_id)
    if sent.service is not None or sent.receiver is not None:
        raise Impossible(f"nobody can react to message {message_id}")
    old = sent.reactions.get(person, [])
    new = [emoji.replace("\ufe0f", "")] if emoji else []
    if old == new:
        return
    sent.reactions[person] = new
    if not new:
        del sent.reactions[person]
    world.touch()
    events.reacted(world, here, sent, person, old, anonymous=here.members[person].anonymous)


def vote(world: World, person: int, chat_id: int, message_id: int, options: list[int]) -> None:
    """Vote in a poll, or with no options take the vote back."""
    sent = seen(world, place(world, person, chat_id), person, message_id)
    if sent.poll is None or sent.poll.closed:
        raise Impossible(f"message {message_id} is no open poll")
    if any(number not in range(len(sent.poll.options)) for number in options):
        raise NotThere(f"the poll of message {message_id} has no such option")
    sent.poll.votes.pop(person, None)
    if options:
        sent.poll.votes[person] = options
    world.touch()
    events.voted(world, sent.poll, person)


def block(world: World, person: int, *, blocked: bool) -> None:
    who = world.person(person)
    if who.blocked == blocked:
        return
    who.blocked = blocked
    world.touch()
    # A bot is told only by people it has met.
    if who.opened:
        old, new = ("member", "kicked") if blocked else ("kicked", "member")
        events.bot_changed(world, world.chats[person], person, old, new)  # type: ignore[arg-type]


def press(world: World, person: int, chat_id: int, message_id: int, button: str, *, gone: bool = False) -> Query | Json:
    """Tap a button, found by its text or its data: a waiting query, or the link it leads to.

    With `gone` the person's app still shows a message that the server has lost: the bot gets an InaccessibleMessage.
    """
    here = world.chat(chat_id)
    if person not in here.present():
        raise NotThere(f"person {person} is not in chat {chat_id}")
    sent = here.messages.get(message_id) if gone else seen(world, here, person, message_id)
    if sent is None:
        raise NotThere(f"there is no message {message_id} in chat {chat_id}")
    found = _button(sent, button)
    if "callback_data" not in found:
        return found
    _forget_old(world)
    query = Query(id=str(world.rng.getrandbits(62)), person=person, chat=here.id, asked=world.clock.now().timestamp())
    world.queries[query.id] = query
    events.tapped(world, here, sent, query, found["callback_data"], gone=gone)
    return query


def _forget_old(world: World) -> None:
    """Taps beyond answering, of which nobody will ask again."""
    now = world.clock.now().timestamp()
    for old in [query.id for query in world.queries.values() if now - query.asked > TAP]:
        del world.queries[old]


def _button(sent: Message, wanted: str) -> Json:
    buttons: list[Json] = [button for row in (sent.keyboard or {}).get("inline_keyboard", []) for button in row]
    for button in buttons:
        if wanted in (button["text"], button.get("callback_data")):
            return button
    offered = ", ".join(repr(button["text"]) for button in buttons) or "none"
    raise NotThere(f"there is no button {wanted!r} under message {sent.id}; there are: {offered}")
