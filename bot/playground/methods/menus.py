"""The bot's menus and what it says about itself, by language."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from bot.playground import menus
from bot.playground.refusal import bad_request
from bot.playground.world import Json, World

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
# SPEC: setMyName, setMyDescription, setMyShortDescription
LIMITS = {"name": 64, "description": 512, "short_description": 120}


def _place(given: dict[str, Any]) -> tuple[str, str]:
    return menus.key(given.get("scope")), given.get("language_code") or ""


def set_commands(world: World, given: dict[str, Any]) -> bool:
    commands = given["commands"]
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for entry in commands:
        # The server takes "/jar" for "jar".
        if not _COMMAND.fullmatch(entry["command"].removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(entry["description"]) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    kept = [{**entry, "command": entry["command"].removeprefix("/")} for entry in commands]
    world.profile.commands[_place(given)] = kept
    world.touch()
    return True


def delete_commands(world: World, given: dict[str, Any]) -> bool:
    world.profile.commands.pop(_place(given), None)
    world.touch()
    return True


def get_commands(world: World, given: dict[str, Any]) -> list[Json]:
    return world.profile.commands.get(_place(given), [])


def _setter(what: str) -> Callable[[World, dict[str, Any]], bool]:
    def set_words(world: World, given: dict[str, Any]) -> bool:
        words = given.get(what) or ""
        if len(words) > LIMITS[what]:
            raise bad_request(f"{what.replace('_', ' ')} is too long")
        world.profile.words[what, given.get("language_code") or ""] = words
        return True

    return set_words


def _getter(what: str) -> Callable[[World, dict[str, Any]], Json]:
    def get_words(world: World, given: dict[str, Any]) -> Json:
        words = world.profile.words
        general = words.get((what, ""), world.me.name if what == "name" else "")
        return {what: words.get((what, given.get("language_code") or "")) or general}

    return get_words


def accept(world: World, given: dict[str, Any]) -> bool:
    """Settings without an effect that anybody here could see."""
    return True


TABLE: dict[str, Callable[[World, dict[str, Any]], Any]] = {
    "setMyCommands": set_commands,
    "deleteMyCommands": delete_commands,
    "getMyCommands": get_commands,
    "setMyName": _setter("name"),
    "getMyName": _getter("name"),
    "setMyDescription": _setter("description"),
    "getMyDescription": _getter("description"),
    "setMyShortDescription": _setter("short_description"),
    "getMyShortDescription": _getter("short_description"),
    "setMyDefaultAdministratorRights": accept,
    "setChatMenuButton": accept,
}
