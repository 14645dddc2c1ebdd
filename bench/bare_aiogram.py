"""Another yardstick: the same bare work on aiogram 3, with its own defaults, in its own environment (peers.txt)."""

from __future__ import annotations

import asyncio
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

TEXT = "<b>Ben</b> reached out, and <b>Ana</b> was there 💛\nAna: I'm here."
BUTTONS = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="We talked", callback_data="talked")]])

dispatcher = Dispatcher()


@dispatcher.callback_query()
async def tapped(query: CallbackQuery) -> None:
    await query.answer("💛")
    assert isinstance(query.message, Message)
    await query.message.edit_text(TEXT, parse_mode="HTML", reply_markup=BUTTONS)


def main(host: str, token: str) -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(f"http://{host}"))
    asyncio.run(dispatcher.start_polling(Bot(token, session=session)))


if __name__ == "__main__":
    main(*sys.argv[1:])
