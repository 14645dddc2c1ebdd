"""Updates as Telegram sends them, by people of the cast."""

from __future__ import annotations

from typing import Any

from bot.chat.events import Me
from tests.chat.fakes_chat import ANA, BEN, GROUP

ME = Me(id=7_000_000_007, username="Toward_bot")
Json = dict[str, Any]

ANA_USER: Json = {"id": ANA, "is_bot": False, "first_name": "Ana", "language_code": "de"}
BEN_USER: Json = {"id": BEN, "is_bot": False, "first_name": "Ben"}
BOT_USER: Json = {"id": ME.id, "is_bot": True, "first_name": "Toward", "username": "toward_bot"}
OTHER_BOT: Json = {"id": 7_000_000_008, "is_bot": True, "first_name": "Quiz", "username": "quiz_bot"}
GROUP_CHAT: Json = {"id": GROUP, "type": "group", "title": "Ana & Ben"}
PRIVATE_CHAT: Json = {"id": ANA, "type": "private", "first_name": "Ana"}


def message(text: str | None = None, *, chat: Json = GROUP_CHAT, **fields: object) -> Json:
    """A message of Ana's, number 50."""
    made: Json = {"message_id": 50, "date": 1_800_000_000, "chat": chat, "from": ANA_USER}
    return made | ({} if text is None else {"text": text}) | fields


def update(number: int = 1, /, **kind: object) -> Json:
    return {"update_id": number, **kind}


def bots_message(number: int = 40) -> Json:
    return {"message_id": number, "date": 0, "chat": GROUP_CHAT, "from": BOT_USER, "text": "a card"}


def bens_message(number: int = 41) -> Json:
    return {"message_id": number, "date": 0, "chat": GROUP_CHAT, "from": BEN_USER, "text": "between us"}


def tap(data: str = "", **fields: object) -> Json:
    return {"id": "q1", "from": ANA_USER, "chat_instance": "1", "message": bots_message(), "data": data} | fields


def reaction(*new: Json, **fields: object) -> Json:
    made: Json = {"chat": GROUP_CHAT, "message_id": 40, "user": ANA_USER, "date": 0, "old_reaction": []}
    return made | {"new_reaction": list(new)} | fields


def moved(user: Json, was: str, now: str, *, chat: Json = GROUP_CHAT, **fields: object) -> Json:
    """A change of membership, made by Ana."""
    made: Json = {"chat": chat, "from": ANA_USER, "date": 0, "old_chat_member": {"user": user, "status": was}}
    return made | {"new_chat_member": {"user": user, "status": now} | fields}
