"""The group's allowance: twenty sends and edits in any minute."""

from __future__ import annotations

import math

from bot.playground.refusal import Refused
from bot.playground.world import Chat, World

# platform.md 2.9: edits share the budget of sends.
PER_MINUTE = 20
MINUTE = 60.0


def spend(world: World, here: Chat) -> None:
    """Take one from the group's allowance, or say for how many seconds there is none."""
    if not world.flood or here.kind == "private":
        return
    now = world.clock.now().timestamp()
    # A sliding minute: exactly sixty seconds later a place is free again.
    while here.spent and here.spent[0] <= now - MINUTE:
        here.spent.popleft()
    if len(here.spent) >= PER_MINUTE:
        wait = max(1, math.ceil(here.spent[0] + MINUTE - now))
        raise Refused(429, f"Too Many Requests: retry after {wait}", retry_after=wait)
    here.spent.append(now)
