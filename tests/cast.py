"""Ana and Ben are a couple, Cleo is the stranger; and a small world of facts for them to stand in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from bot.domain.card import Card, MomentTap, PartnerId, Words
from bot.domain.couple import ChatId, Couple, CoupleId, Partner, Stage
from bot.domain.decision import Country, Decision, Facts
from bot.domain.event import Commanded, Person
from bot.domain.moment import Moment
from bot.domain.note import Note
from bot.domain.rhythm import EVERY_DAY, Rhythm

BERLIN = "Europe/Berlin"
GROUP = ChatId(-100)
ANA = PartnerId(11)
BEN = PartnerId(12)
CLEO = PartnerId(13)
# A Wednesday, 20:30 in Berlin.
EVENING = datetime(2026, 3, 11, 19, 30, tzinfo=UTC)
# The same day, 08:30 in Berlin.
MORNING = datetime(2026, 3, 11, 7, 30, tzinfo=UTC)
TODAY = date(2026, 3, 11)
WORDING = re.compile(r"\.(v\d|soft\d?)$")
# Long enough together for everything that only the first days change.
BEGAN = datetime(2026, 1, 1, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeItem:
    """One thing of a content pack that needs no file."""

    id: str
    kind: str = "question"
    tags: frozenset[str] = frozenset()
    answer: str = "open"
    depth: str = "light"
    options: int = 0
    group: str = ""
    idea: str = ""
    script: str = ""
    time: time | None = None
    days: frozenset[int] = EVERY_DAY


class FakeContent:
    """Only what there is; nobody reads the words in these tests."""

    def __init__(self, *items: FakeItem) -> None:
        self._items = items

    def items(self, kind: str) -> tuple[FakeItem, ...]:
        return tuple(i for i in self._items if i.kind == kind)

    def item(self, id: str) -> FakeItem | None:
        return next((i for i in self._items if i.id == id), None)

    def variants(self, key: str, soft: bool = False) -> tuple[str, ...]:
        return (key,)

    def countries(self, today: date) -> tuple[Country, ...]:
        return ()

    def is_plain(self, key: str) -> bool:
        return True

    def closest(self, language: str) -> str:
        return "en"

    def language_name(self, language: str) -> str:
        return "English"

    @property
    def languages(self) -> tuple[str, ...]:
        return ("en",)


CONTENT = FakeContent(
    FakeItem(id="q-smile"),
    FakeItem(id="q-sky", answer="scale"),
    FakeItem(id="g-coffee", kind="gesture"),
    FakeItem(id="g-note", kind="gesture"),
    FakeItem(id="g-song", kind="gesture"),
    FakeItem(id="r-goodbye", kind="ritual", time=time(8, 15), days=frozenset(range(5))),
    FakeItem(id="r-high-low", kind="ritual", time=time(21)),
)


def ana() -> Partner:
    return _partner(ANA, "Ana")


def ben() -> Partner:
    return _partner(BEN, "Ben")


def couple(*partners: Partner) -> Couple:
    """Ana and Ben, both in and awake; pass them changed to change them."""
    return Couple(
        id=CoupleId(1), chat=GROUP, stage=Stage.ACTIVE, partners=partners or (ana(), ben()), created_at=BEGAN, version=1
    )


def ana_person() -> Person:
    return Person(id=ANA, name="Ana", language="en")


def ben_person() -> Person:
    return Person(id=BEN, name="Ben", language="en")


def cleo_person() -> Person:
    return Person(id=CLEO, name="Cleo", language="en")


def facts(
    who: PartnerId | None = None,
    now: datetime = EVENING,
    *,
    of: Couple | None = None,
    content: FakeContent = CONTENT,
    used: Mapping[str, datetime] | None = None,
    rhythms: tuple[Rhythm, ...] = (),
    seed: int = 1,
    private: bool = False,
) -> Facts:
    """What a decision looks at; `who` acts, or time does when it is None."""
    us = of or couple()
    return Facts(
        couple=us, now=now, content=content, rng=Random(seed), rhythms=rhythms, used=used or {},
        who=us.partner(who), private=private,
    )  # fmt: skip


def rhythm(practice: str, *, kind: str = "", at: time = time(20, 30), name: str = "", day: date = TODAY) -> Rhythm:
    """Ana's rhythm in Berlin, due on `day`."""
    return Rhythm(
        id=5, couple=CoupleId(1), practice=practice, kind=kind, name=name, at=at, zone=BERLIN, owner=ANA, day=day
    )


def moment(practice: str, *, by: PartnerId | None = None, now: datetime = EVENING, **detail: str) -> Moment:
    """An open moment with a day to go."""
    return Moment(
        id=7, couple=CoupleId(1), practice=practice, by=by, opened_at=now, rests_at=now + timedelta(days=1),
        detail=detail, version=1,
    )  # fmt: skip


def note(id: int, owner: PartnerId, kind: str, words: str = "", *, shared: bool = False, **detail: str) -> Note:
    """Something a partner keeps."""
    return Note(
        id=id, couple=CoupleId(1), owner=owner, kind=kind, words=words, shared=shared, detail=detail, created_at=BEGAN
    )


def command(name: str, words: str = "", who: Person | None = None, message: int = 40) -> Commanded:
    return Commanded(chat=GROUP, who=who or ana_person(), message=message, name=name, words=words)


def only(decision: Decision) -> Moment:
    """The one moment a decision changes or shows."""
    (changed,) = [*decision.moments, *(shown.moment for shown in decision.show)]
    return changed


def keys(card: Card) -> list[str]:
    """Which words a card's lines say, whatever the wording of the day."""
    return [WORDING.sub("", line.key) for line in card.lines]


def actions(card: Card) -> list[str]:
    """What the buttons of a moment's card tap."""
    return [b.tap.action for row in card.rows for b in row if isinstance(b.tap, MomentTap)]


def spoken_keys(words: Iterable[Words]) -> set[str]:
    """Every key that is said, also inside other words."""
    found: set[str] = set()
    for one in words:
        found |= {one.key} | spoken_keys(arg for arg in one.args.values() if isinstance(arg, Words))
    return found


def without_quiet(partner: Partner) -> Partner:
    """For whom it is never quiet."""
    return replace(partner, quiet=replace(partner.quiet, end=partner.quiet.start))


def _partner(id: PartnerId, name: str) -> Partner:
    return Partner(id=id, name=name, language="en", zone=BERLIN, consented_at=BEGAN, reachable=True, active_at=MORNING)
