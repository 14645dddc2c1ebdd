"""One thing the two can look back on, and how long ago it was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.card import Name, PartnerId, Words, say
from bot.domain.decision import Facts
from bot.domain.localtime import zone_of
from bot.domain.moment import Moment

# Longer words are cut in a list; the message itself still stands in the chat.
LONGEST = 120
A_LINE = 60
DAYS_TOLD = 14
WEEKS_TOLD = timedelta(days=60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """One thing to look back on: when, what it was, and what each of them said or chose."""

    moment: Moment
    what: Words
    said: tuple[tuple[PartnerId, str | Words], ...] = ()

    @property
    def at(self) -> datetime:
        return self.moment.opened_at

    def lines(self) -> tuple[Words, ...]:
        return tuple(_said(who, words, LONGEST) for who, words in self.said)

    def line(self) -> Words:
        """All of it in one short line."""
        return _said(*self.said[0], A_LINE) if self.said else self.what


def how_long_ago(facts: Facts, at: datetime) -> Words:
    """In days, then weeks, then months: no clock times (care.md 3.2)."""
    days = (local_day(facts, facts.now) - local_day(facts, at)).days
    if days < DAYS_TOLD:
        return say("lookback-days", days=days)
    if timedelta(days=days) < WEEKS_TOLD:
        return say("lookback-weeks", weeks=days // 7)
    return say("lookback-months", months=days // 30)


def short(words: str, limit: int) -> str:
    line = " ".join(words.split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"


def local_day(facts: Facts, at: datetime) -> date:
    return at.astimezone(zone_of(facts.couple.zone())).date()


def _said(who: PartnerId, words: str | Words, limit: int) -> Words:
    return say("lookback-said", by=Name(who), words=short(words, limit) if isinstance(words, str) else words)
