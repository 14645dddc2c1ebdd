"""The yardstick for prompts: `Bot.send_message` of python-telegram-bot on its default transport, one after another."""

from __future__ import annotations

import asyncio
import sys

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup

TEXT = "<b>Ana</b> and <b>Ben</b>, tonight's question: what made you smile today?\nReply to this message."
BUTTONS = InlineKeyboardMarkup([[InlineKeyboardButton("Not today", callback_data="not today")]])


async def send(host: str, token: str, count: int) -> None:
    """As many as are wanted, each to a group of its own, as soon as its poll is answered."""
    async with Bot(token, base_url=f"http://{host}/bot") as bot:
        await bot.get_updates(read_timeout=600)
        for number in range(count):
            await bot.send_message(-1_000_000 - number, TEXT, parse_mode="HTML", reply_markup=BUTTONS)
        # Whoever measures ends it.
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(send(sys.argv[1], sys.argv[2], int(sys.argv[3])))
