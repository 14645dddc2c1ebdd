"""What a decision knows and what it returns: facts in, changes and words out. The engine makes them happen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import IntEnum
from random import Random
from typing import Protocol

from bot.domain.card import Card, PartnerId, Words
from bot.domain.couple import Couple, Partner
from bot.domain.event import Person
from bot.domain.moment import Moment
from bot.domain.note import Note
from bot.domain.rhythm import Rhythm


class Item(Protocol):
    """One thing of the content pack: a question, a gesture, a ritual."""

    @property
    def id(self) -> str: ...
    @property
    def tags(self) -> frozenset[str]: ...
    @property
    def answer(self) -> str: ...
    @property
    def depth(self) -> str: ...
    @property
    def time(self) -> time | None: ...
    @property
    def days(self) -> frozenset[int]: ...
    @property
    def options(self) -> int: ...
    @property
    def group(self) -> str: ...
    @property
    def idea(self) -> str: ...
    @property
    def script(self) -> str: ...


class Service(Protocol):
    """Somebody trained whom one can turn to, as an operator of a bot looked it up."""

    @property
    def name(self) -> str: ...
    @property
    def contact(self) -> str: ...
    @property
    def hours(self) -> str: ...
    @property
    def languages(self) -> tuple[str, ...]: ...


class Country(Protocol):
    """Who can be turned to in one country; `code` is its two letters."""

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def services(self) -> Sequence[Service]: ...


class Content(Protocol):
    """The part of the content pack that decisions may ask: what there is, never how it is worded."""

    def items(self, kind: str) -> tuple[Item, ...]: ...
    def item(self, id: str) -> Item | None: ...
    def variants(self, key: str, soft: bool = False) -> tuple[str, ...]: ...
    def closest(self, language: str) -> str: ...
    def language_name(self, language: str) -> str: ...
    def countries(self, today: date) -> Sequence[Country]: ...
    def is_plain(self, key: str) -> bool: ...
    @property
    def languages(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything a decision may look at. `who` is the partner who acts or looks; None when it is time that acts.

    `person` is whoever acts, partner or not, and `elsewhere` whether they share Toward with somebody in another group.
    `used` (when each content item last came to this couple), `notes` and `history` (all moments of the last 180 days,
    newest first) are there for whoever declares to read them.
    `message` is the couple's own one with the words that were just typed.
    """

    couple: Couple
    now: datetime
    content: Content
    rng: Random
    rhythms: tuple[Rhythm, ...] = ()
    used: Mapping[str, datetime] = field(default_factory=dict)
    who: Partner | None = None
    private: bool = False
    person: Person | None = None
    elsewhere: bool = False
    message: int | None = None
    notes: tuple[Note, ...] = ()
    history: tuple[Moment, ...] = ()

    def other(self) -> Partner | None:
        return self.couple.other(self.who.id) if self.who else None

    def mine(self, kind: str) -> tuple[Note, ...]:
        """What the one who acts keeps of this kind, oldest first."""
        return self.kept_by(self.who.id, kind) if self.who else ()

    def kept_by(self, owner: PartnerId, kind: str) -> tuple[Note, ...]:
        """What one partner keeps of this kind; nobody else may be shown what is not `shared`."""
        return tuple(n for n in self.notes if (n.owner, n.kind) == (owner, kind) and n.is_kept())

    def note(self, id: int) -> Note | None:
        return next((n for n in self.notes if n.id == id), None)

    def of(self, couple: Couple) -> Facts:
        return replace(self, couple=couple, who=couple.partner(self.who.id) if self.who else None)


class Kind(IntEnum):
    """The class of a message: smaller leaves first; each has its own grace and its own rule when unsure."""

    ANSWER = 0
    REVEAL = 1
    PROMPT = 2
    NUDGE = 3
    REMINDER = 4
    NOTICE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """The first showing of a new moment, or another one of a moment that has an id: the one before it lies still,
    or with `instead` is taken away.

    `source` is the partner's own message it stands for (a typed /bid). `to` are the places: whose private chat,
    None for the group. Without a `kind` it is a prompt when a rhythm brings it, and an answer when somebody did.
    """

    moment: Moment
    source: int | None = None
    silent: bool = False
    to: tuple[PartnerId | None, ...] = (None,)
    instead: bool = False
    kind: Kind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Say:
    """A card of its own that is no moment: a notice, a reminder. `to` says whose private chat; None is the group."""

    card: Card
    to: PartnerId | None = None
    reply_to: int | None = None
    kind: Kind = Kind.ANSWER


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowPanel:
    """A panel sent as a message of its own."""

    panel: str
    path: str = ""
    to: PartnerId | None = None
    silent: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A forced-reply line whose answer goes to `panel.typed(path, words)`; it ends by itself after ten minutes.

    With a `moment` it goes to that moment's practice instead. `to` is whose private chat; None is where they are.
    `lasts` gives more time where words need it.
    """

    panel: str = ""
    path: str
    words: Words
    placeholder: Words | None = None
    moment: int = 0
    to: PartnerId | None = None
    lasts: timedelta = timedelta(minutes=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What should happen. Everything in it happens in one transaction, or nothing does.

    `moments` are changed ones (every showing of them is drawn again); `goto` is the path the tapped panel shows
    next, `close` takes the panel away; `react` is the couple's message that gets a silent heart, `delete` one that
    is taken away where the bot may. `nudge` is the moment whose one nudge goes out now. `notes` are new (id 0) and
    changed ones, `drop` the ids of those to erase. `export` sends what is kept about this partner to them; `forget`
    erases everything of whoever acts, and `erase_words` every kept reply of the two.
    """

    couple: Couple | None = None
    rhythms: tuple[Rhythm, ...] = ()
    moments: tuple[Moment, ...] = ()
    show: tuple[Show, ...] = ()
    panels: tuple[ShowPanel, ...] = ()
    say: tuple[Say, ...] = ()
    ask: Ask | None = None
    toast: Words | None = None
    alert: bool = False
    goto: str | None = None
    close: bool = False
    react: int | None = None
    delete: int | None = None
    leave: bool = False
    nudge: Moment | None = None
    notes: tuple[Note, ...] = ()
    drop: tuple[int, ...] = ()
    export: PartnerId | None = None
    forget: bool = False
    erase_words: bool = False


NOTHING = Decision()
