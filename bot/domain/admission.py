"""Whom the bot may serve at all, and how many groups it may be taken into a day (durability.md 4.1, threat 6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from bot.domain.card import PartnerId

# A couple tries one or two groups; somebody who fills a database needs thousands.
GROUPS_A_DAY = 5
GROUPS_A_DAY_OF_ALL = 200
A_DAY = timedelta(days=1)
# GroupAnonymousBot, the channel bot and Telegram itself stand in for whoever really did it (platform.md 2.3).
STAND_INS = frozenset({1087968824, 136817688, 777000})
# Why a group cannot be written to: it can be found and read by anybody.
PUBLIC = "public"


@dataclass(frozen=True, slots=True, kw_only=True)
class Admission:
    """`allowed`: whoever may take the bot into a group, by Telegram's ids; empty means anybody."""

    allowed: frozenset[PartnerId] = frozenset()

    def welcomes(self, who: PartnerId) -> bool:
        return not self.allowed or who in self.allowed

    def refusal(self, who: PartnerId, by_them: int, by_all: int) -> str:
        """The key of the one line that says why not, or '': `by_…` is how many groups the last day brought."""
        if not self.welcomes(who):
            return "hello-not-open"
        counts = who not in STAND_INS
        too_many = by_all >= GROUPS_A_DAY_OF_ALL or (counts and by_them >= GROUPS_A_DAY)
        return "hello-too-many" if too_many else ""
