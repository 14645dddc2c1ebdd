"""Keyboards: what the server accepts, and what a person sees of them."""

from __future__ import annotations

from bot.playground.refusal import bad_request
from bot.playground.world import Json

# platform.md 2.6: bytes for the data of a button, PTB's constants for the rest.
MAX_DATA = 64
MAX_BUTTONS = 100
MAX_ROW = 8
_ACTIONS = [
    "callback_data",
    "url",
    "copy_text",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "callback_game",
    "pay",
]


def check(markup: Json | None) -> Json | None:
    """The markup, or the server's complaint about it."""
    if markup is None or "inline_keyboard" not in markup:
        if markup is not None and len(markup.get("input_field_placeholder", "")) > 64:
            raise bad_request("INPUT_FIELD_PLACEHOLDER_INVALID")
        return markup
    rows = markup["inline_keyboard"]
    if sum(len(row) for row in rows) > MAX_BUTTONS or any(len(row) > MAX_ROW for row in rows):
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    for row in rows:
        for button in row:
            _check_button(button)
    return markup


def _check_button(button: Json) -> None:
    if not button["text"].strip():
        raise bad_request("can't parse inline keyboard button: Text buttons are not allowed to be empty")
    actions = [action for action in _ACTIONS if action in button]
    if len(actions) != 1:
        raise bad_request("can't parse inline keyboard button: exactly one action per button is allowed")
    if actions == ["callback_data"] and not 1 <= len(button["callback_data"].encode()) <= MAX_DATA:
        raise bad_request("BUTTON_DATA_INVALID")
    if actions == ["url"] and "://" not in button["url"]:
        raise bad_request("BUTTON_URL_INVALID")
    if actions == ["copy_text"] and not 1 <= len(button["copy_text"]["text"]) <= 256:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")


def inline(markup: Json | None) -> Json | None:
    """The inline keyboard in it, if it has a button at all."""
    # Rows without a button are dropped by the server.
    rows = [row for row in (markup or {}).get("inline_keyboard", []) if row]
    return {"inline_keyboard": rows} if rows else None


def shown(keyboard: Json | None) -> list[list[Json]]:
    """Rows of buttons as the control API writes them."""
    return [[_shown(button) for button in row] for row in (keyboard or {}).get("inline_keyboard", [])]


def _shown(button: Json) -> Json:
    found = {"text": button["text"], "data": button.get("callback_data"), "url": button.get("url")}
    found |= {"copy": button.get("copy_text", {}).get("text"), "style": button.get("style")}
    return {name: value for name, value in found.items() if value is not None}
