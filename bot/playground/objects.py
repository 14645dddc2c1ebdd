"""Bot API objects as the bot receives them."""

from __future__ import annotations

from bot.playground.world import Chat, Json, Media, Member, Message, Poll, Status, World

# Fake sender of messages by anonymous administrators (platform.md 2.3).
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}

# Rights that PTB 22.8 demands of every administrator (platform.md 4.2, 14).
_RIGHTS = [
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
]
_RESTRICTED = [
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
]


def user(world: World, user_id: int) -> Json:
    if user_id == world.me.id:
        return {"id": user_id, "is_bot": True, "first_name": world.me.name, "username": world.username}
    person = world.people[user_id]
    if person.is_bot:
        return {"id": person.id, "is_bot": True, "first_name": person.name, "username": person.name.lower() + "_bot"}
    found = {"id": person.id, "is_bot": False, "first_name": person.name}
    return {**found, "language_code": person.language} if person.language else found


def chat(world: World, here: Chat) -> Json:
    if here.kind == "private":
        return {"id": here.id, "type": "private", "first_name": world.people[here.id].name}
    found = {"id": here.id, "type": here.kind, "title": here.title}
    if here.topics is not None:
        return {**found, "is_forum": True}
    return found if here.kind == "supergroup" else {**found, "all_members_are_administrators": False}


def member(world: World, user_id: int, status: Status, *, anonymous: bool = False, rights: Json | None = None) -> Json:
    found: Json = {"user": user(world, user_id), "status": status}
    if status == "creator":
        return {**found, "is_anonymous": anonymous}
    if status == "administrator":
        granted = dict.fromkeys(_RIGHTS, False) | {"can_manage_chat": True, "can_pin_messages": False} | (rights or {})
        return {**found, "can_be_edited": False, "is_anonymous": anonymous, **granted}
    if status == "restricted":
        return {**found, "is_member": True, "until_date": 0, **dict.fromkeys(_RESTRICTED, False)}
    return {**found, "until_date": 0} if status == "kicked" else found


def of_member(world: World, user_id: int, there: Member) -> Json:
    return member(world, user_id, there.status, anonymous=there.anonymous)


def media(world: World, shown: Media) -> Json:
    upload = world.uploads[shown.upload]
    base: Json = {"file_id": upload.id, "file_unique_id": upload.id[-12:], "file_size": len(upload.file.data)}
    if shown.kind == "photo":
        return {"photo": [{**base, "width": upload.width, "height": upload.height}]}
    if shown.kind == "document":
        return {"document": {**base, "file_name": upload.file.name, "mime_type": upload.file.mime}}
    if shown.kind == "voice":
        return {"voice": {**base, "duration": 3, "mime_type": "audio/ogg"}}
    still = {"width": 512, "height": 512, "is_animated": False, "is_video": False, "type": "regular", "emoji": "🙂"}
    return {"sticker": {**base, **still}}


def _sender(world: World, here: Chat, sent: Message) -> Json:
    # The fake sender is for old libraries; who speaks is `sender_chat` (platform.md 2.3).
    if sent.anonymous:
        return {"from": ANONYMOUS, "sender_chat": chat(world, here)}
    return {"from": user(world, sent.sender)}


def poll(asked: Poll) -> Json:
    """A Poll with what PTB 22.8 takes for required, also where the Bot API does not (platform.md 1.1)."""
    counts = [sum(number in votes for votes in asked.votes.values()) for number in range(len(asked.options))]
    options = [
        {"text": text, "voter_count": count, "persistent_id": persistent_id(asked, number)}
        for number, (text, count) in enumerate(zip(asked.options, counts, strict=True))
    ]
    return {
        "id": asked.id, "question": asked.question, "options": options, "total_voter_count": len(asked.votes),
        "is_closed": asked.closed, "is_anonymous": asked.anonymous, "type": "regular",
        "allows_multiple_answers": asked.several, "allows_revoting": True, "members_only": False,
    }  # fmt: skip


def persistent_id(asked: Poll, option: int) -> str:
    return f"{asked.id}-{option}"


def _content(world: World, sent: Message) -> Json:
    if sent.service is not None:
        return sent.service
    if sent.poll is not None:
        return {"poll": poll(sent.poll)}
    if sent.media is None:
        return {"text": sent.text, **({"entities": sent.entities} if sent.entities else {})}
    found = media(world, sent.media)
    if sent.text:
        found["caption"] = sent.text
        if sent.entities:
            found["caption_entities"] = sent.entities
    if sent.media.spoiler:
        found["has_media_spoiler"] = True
    return found


def _marks(here: Chat, sent: Message) -> Json:
    found: Json = {}
    if sent.edited is not None:
        found["edit_date"] = sent.edited
    if sent.keyboard is not None:
        found["reply_markup"] = sent.keyboard
    if sent.protected:
        found["has_protected_content"] = True
    if sent.topic is not None:
        found |= {"message_thread_id": sent.topic, "is_topic_message": True}
    elif here.kind == "supergroup" and sent.reply_to is not None:
        # Replies in supergroups carry a thread id that is no topic (platform.md 2.8).
        found["message_thread_id"] = sent.reply_to
    return found


def message(world: World, here: Chat, sent: Message, *, with_reply: bool = True) -> Json:
    """A Message; the one it replies to is inside, but not what that one replies to (SPEC:Message)."""
    found: Json = {"message_id": sent.id, "date": sent.date, "chat": chat(world, here)}
    if sent.receiver is not None:
        # platform.md 1.3: an ephemeral message has id 0 and an id of its own kind.
        found |= {"message_id": 0, "ephemeral_message_id": -sent.id}
        if sent.receiver != world.me.id:
            found["receiver_user"] = user(world, sent.receiver)
    found |= _sender(world, here, sent) | _content(world, sent) | _marks(here, sent)
    if with_reply and sent.reply_to is not None:
        replied = here.find(sent.reply_to)
        if replied is not None and replied.receiver is None:
            found["reply_to_message"] = message(world, here, replied, with_reply=False)
    return found
