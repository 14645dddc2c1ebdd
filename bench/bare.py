"""The yardstick: a bare python-telegram-bot app that answers each tap and edits its message, and keeps nothing."""

from __future__ import annotations

import sys
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, ContextTypes

TEXT = "<b>Ben</b> reached out, and <b>Ana</b> was there 💛\nAna: I'm here."
BUTTONS = InlineKeyboardMarkup([[InlineKeyboardButton("We talked", callback_data="talked")]])


async def tapped(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    query = update.callback_query
    assert query is not None
    await query.answer("💛")
    await query.edit_message_text(TEXT, parse_mode="HTML", reply_markup=BUTTONS)


def main(host: str, token: str) -> None:
    """The library's own defaults throughout: its transport, its polling, its application."""
    app: Application[Any, Any, Any, Any, Any, Any]
    app = Application.builder().token(token).base_url(f"http://{host}/bot").build()
    app.add_handler(CallbackQueryHandler(tapped))
    app.run_polling()


if __name__ == "__main__":
    main(*sys.argv[1:])
