"""What to show, as data: words by key, buttons, cards. Nothing here knows a language or Telegram."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import NewType

from bot.domain import localtime

PartnerId = NewType("PartnerId", int)
# Stands for words that were sealed and do not open any more; whoever shows it says so in the reader's language.
UNREADABLE = "\ue000"
# A clock time alone means its next pass; further away it needs its day.
SURELY_NEXT = timedelta(hours=20)


@dataclass(frozen=True, slots=True)
class Name:
    """A partner's first name, looked up when the words leave."""

    partner: PartnerId


@dataclass(frozen=True, slots=True)
class At:
    """An instant, shown on each reader's own clock (date-time entity) with the couple's clocks as fallback.

    `dated` adds the day; `when` decides it. Without `timed` it is the day alone, the same on every clock near it.
    """

    instant: datetime
    dated: bool = False
    timed: bool = True


def when(instant: datetime, now: datetime) -> At:
    """An instant as one would say it: a bare clock time while there is no doubt about the day."""
    return At(instant, dated=instant - now > SURELY_NEXT)


def the_day(day: date, zone: str) -> At:
    """A day without an hour, as it is called where somebody lives: noon is that day for both of them."""
    return At(localtime.instant(day, time(12), zone), dated=True, timed=False)


class Look(StrEnum):
    """How a line stands out, where Telegram can; content itself holds no markup."""

    PLAIN = ""
    BOLD = "bold"
    QUOTE = "quote"
    SPOILER = "spoiler"


@dataclass(frozen=True, slots=True)
class Words:
    """A message of the content pack: its key (`bids-reaching`, `g-coffee.done`) and its arguments."""

    key: str
    args: Mapping[str, Arg] = field(default_factory=dict)
    look: Look = Look.PLAIN


Arg = str | int | Name | At | Words


def say(key: str, **args: Arg) -> Words:
    return Words(key, args)


def looking(look: Look, words: Words) -> Words:
    """The same words, set apart."""
    return replace(words, look=look)


@dataclass(frozen=True, slots=True)
class MomentTap:
    """A button of a moment's card: what was tapped."""

    moment: int
    action: str


@dataclass(frozen=True, slots=True)
class PanelTap:
    """A button of a panel; the path is the panel's whole state (`settings`, `when/3/days`)."""

    panel: str
    path: str = ""


Tap = MomentTap | PanelTap


class Tone(StrEnum):
    """How a button is coloured, where Telegram can (Bot API 9.4)."""

    PLAIN = ""
    PRIMARY = "primary"
    SUCCESS = "success"
    DANGER = "danger"


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """One button: it taps, opens a link to the private side, or copies words."""

    label: Words
    tap: Tap | None = None
    # The payload of a deep link to the private chat: at most 64 of A-Z a-z 0-9 _ - (Telegram, deep linking).
    private_link: str | None = None
    add_link: bool = False
    copy: Words | None = None
    tone: Tone = Tone.PLAIN


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What to draw, for the two together; no words are in a picture, so that it speaks every language.

    `scene` is jar, garden or mirror; `marbles` are in this jar, `fresh` of them from this week; `shelf` holds the
    marbles of each jar before; `weeks` are (reaches offered, reaches met), oldest first.
    """

    scene: str
    marbles: int = 0
    fresh: int = 0
    shelf: tuple[int, ...] = ()
    weeks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What one message looks like: lines of words (joined by line breaks) and rows of buttons.

    `ask` makes it a forced-reply line, which Telegram never lets anyone edit (platform.md 1.2). A card either has a
    picture in all its looks or in none: Telegram turns no photo into a text. `protected` forbids forwarding.
    """

    lines: tuple[Words, ...]
    rows: Rows = ()
    silent: bool = False
    ask: Words | None = None
    picture: Picture | None = None
    protected: bool = False


class Place(StrEnum):
    """Where something is shown."""

    GROUP = "group"
    PRIVATE = "private"
