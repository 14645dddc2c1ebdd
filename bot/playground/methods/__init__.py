"""The Bot API's methods, as far as the stand-in imitates them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.playground.methods import answering, deleting, editing, members, menus, polls, sending, updating, whispering
from bot.playground.world import World

Method = Callable[[World, dict[str, Any]], Any]

# getUpdates is not here: it waits, and every other method answers at once.
TABLE: dict[str, Method] = {
    **updating.TABLE,
    **sending.TABLE,
    **polls.TABLE,
    **editing.TABLE,
    **deleting.TABLE,
    **whispering.TABLE,
    **answering.TABLE,
    **members.TABLE,
    **menus.TABLE,
}
