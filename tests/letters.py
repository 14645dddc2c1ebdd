"""Letters to put into the outbox without a decision behind them."""

from __future__ import annotations

import json
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

from bot.domain.card import Card, say
from bot.domain.couple import ChatId
from bot.domain.decision import Kind
from bot.engine.context import Context
from bot.storage import outbox
from bot.storage.codec import card_to_json
from bot.storage.outbox import Act, Letter


def line(key: str, *chats: ChatId) -> Callable[[Context], Coroutine[Any, Any, None]]:
    """Work that leaves one line for each of these chats, in their order; they belong to nobody."""
    body = json.dumps({"card": card_to_json(Card(lines=(say(key),)))})

    async def add(context: Context) -> None:
        for chat in chats:
            letter = Letter(couple=None, chat=chat, act=Act.LINE, kind=Kind.ANSWER, body=body,
                not_before=context.now, expires_at=context.now + timedelta(hours=1))  # fmt: skip
            await outbox.add(context.unit, letter, context.now)

    return add
