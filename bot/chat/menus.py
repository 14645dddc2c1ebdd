"""The command menus and the bot's own words on its profile, set at start where they differ."""

from __future__ import annotations

from typing import Protocol

import structlog
from telegram.error import TelegramError

from bot.chat.api import Api
from bot.chat.refusals import sorted_out

# Shown in this order (product.md 2.2), as far as the content has words for them: one is offered when it is described.
# A command may have other words in private: `command-private-<name>`.
GROUP = ("bid", "thanks", "gesture", "checkin", "jar", "space", "settings", "help")
PRIVATE = ("today", "remember", "promise", "needs", "settings", "privacy", "help")
_MENUS = {"all_group_chats": GROUP, "all_private_chats": PRIVATE}
_ENGLISH = "en"

log = structlog.get_logger()


class Speaker(Protocol):
    """The part of the content that menus ask."""

    @property
    def languages(self) -> tuple[str, ...]: ...

    def has(self, key: str) -> bool: ...
    def speak(self, key: str, args: dict[str, str | int], language: str = ...) -> str: ...


async def publish(api: Api, speaker: Speaker) -> int:
    """Set what differs from what Telegram shows; how many were set. A failure is logged and stops nothing.

    English is set without a language, for everybody whose language has no words of its own.
    """
    changed = 0
    for language in speaker.languages:
        code = "" if language == _ENGLISH else language.partition("-")[0]
        for scope, commands in _MENUS.items():
            changed += await _menu(api, code, scope, _described(speaker, commands, scope, language))
        for what, key in (("Description", "about-description"), ("ShortDescription", "about-short-description")):
            changed += await _about(api, code, what, speaker.speak(key, {}, language))
    return changed


def _described(speaker: Speaker, commands: tuple[str, ...], scope: str, language: str) -> list[dict[str, str]]:
    menu = []
    for name in commands:
        own = f"command-private-{name}"
        key = own if scope == "all_private_chats" and speaker.has(own) else f"command-{name}"
        if speaker.has(key):
            menu.append({"command": name, "description": speaker.speak(key, {}, language)})
    return menu


async def _menu(api: Api, code: str, scope: str, commands: list[dict[str, str]]) -> bool:
    return await _set(api, "MyCommands", {"scope": {"type": scope}} | _language(code), {"commands": commands}, commands)


async def _about(api: Api, code: str, what: str, text: str) -> bool:
    field = {"Description": "description", "ShortDescription": "short_description"}[what]
    return await _set(api, f"My{what}", _language(code), {field: text}, {field: text})


def _language(code: str) -> dict[str, object]:
    return {"language_code": code} if code else {}


async def _set(api: Api, what: str, where: dict[str, object], value: dict[str, object], shown: object) -> bool:
    """Whether it had to be set. Setting is limited far more tightly than asking, so it is asked first."""
    try:
        if await api.call(f"get{what}", where) == shown:
            return False
        await api.call(f"set{what}", where | value)
    except TelegramError as error:
        log.warning("menu not set", action="menu_not_set", menu=what, error=type(sorted_out(error)).__name__)
        return False
    return True
