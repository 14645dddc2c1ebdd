"""Two people who share a group: who they are, when it is quiet for them, and whether anything may come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import NewType

from bot.domain.card import PartnerId
from bot.domain.localtime import Span, first_of, zone_of

CoupleId = NewType("CoupleId", int)
ChatId = NewType("ChatId", int)

# "Until I say": a pause or a space without an end is a far end, so that one comparison serves both.
UNTIL_SAID = datetime(9999, 1, 1, tzinfo=UTC)
# What the two say yes to; it rises when the first card promises something else. Then, and after a year, both are
# asked anew; what is not renewed within the grace after that question rests (durability.md 4.3).
CONSENT_VERSION = 1
CONSENT_LASTS = timedelta(days=365)
CONSENT_GRACE = timedelta(days=14)
NIGHT = Span(start=time(22), end=time(8))


class Stage(StrEnum):
    """How far a couple is: `new` until both are in, `active`, then `ended` when one has left."""

    NEW = "new"
    ACTIVE = "active"
    ENDED = "ended"


class Nudges(StrEnum):
    """What one partner wants of nudges; the other can neither see nor change it (product.md 2.6)."""

    ON = "on"
    EVENING = "evening"
    OFF = "off"


class Volume(StrEnum):
    """How much comes by itself (product.md 2.9)."""

    WHISPER = "whisper"
    GENTLE = "gentle"
    PAIR = "pair"
    BIDS = "bids"


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """One of the two. Everything here is theirs alone to see and to change."""

    id: PartnerId
    name: str
    language: str = ""
    zone: str = ""
    consented_at: datetime | None = None
    consent_version: int = CONSENT_VERSION
    quiet: Span = NIGHT
    busy: Span | None = None
    nudges: Nudges = Nudges.ON
    evening_at: time = time(19, 30)
    mood: str = ""
    reachable: bool = False
    active_at: datetime | None = None
    nudge_hold_until: datetime | None = None
    space_until: datetime | None = None
    # What they chose for themselves: small values by name, sealed at rest (`touch`: off, `ideas`: private …).
    own: Mapping[str, str] = field(default_factory=dict)

    def local(self, now: datetime) -> datetime:
        return now.astimezone(zone_of(self.zone or "UTC"))

    def is_quiet(self, now: datetime) -> bool:
        return self.quiet.holds(self.local(now).time())

    def is_busy(self, now: datetime) -> bool:
        return self.busy is not None and self.busy.holds(self.local(now).time())

    def is_in_space(self, now: datetime) -> bool:
        """Taking some time: everything to this person waits (product.md 2.7)."""
        return self.space_until is not None and now < self.space_until

    def is_to_be_asked(self, now: datetime) -> bool:
        """Their yes is a year old, or was to other words."""
        if self.consented_at is None:
            return False
        return self.consent_version < CONSENT_VERSION or now >= self.consented_at + CONSENT_LASTS

    def saying_yes(self, now: datetime) -> Partner:
        return replace(self, consented_at=now, consent_version=CONSENT_VERSION)

    def wants(self, name: str, value: str) -> bool:
        return self.own.get(name) == value

    def choosing(self, **own: str) -> Partner:
        """With other choices of their own; an empty one is as it was at first."""
        return replace(self, own={k: v for k, v in {**self.own, **own}.items() if v})


@dataclass(frozen=True, slots=True, kw_only=True)
class Easing:
    """How the bot gets quieter by itself (product.md 2.8): unanswered in a row, skips to come, asked, asleep."""

    unanswered: int = 0
    skips: int = 0
    asked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Jar:
    """What they gathered: marbles of this jar, full jars on the shelf, and today's count for the cap.

    `early` holds the marbles of jars that both put on the shelf before they were full (product.md 2.10).
    """

    marbles: int = 0
    shelf: int = 0
    early: tuple[int, ...] = ()
    day: date | None = None
    today: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Couple:
    """The two and what they agreed. `humans` is what Telegram last told about the group."""

    id: CoupleId
    chat: ChatId
    stage: Stage = Stage.NEW
    language: str = "en"
    partners: tuple[Partner, ...] = ()
    humans: int = 2
    admin: bool = False
    reactions: bool = False
    group_nudges: bool = True
    volume: Volume = Volume.GENTLE
    paused_until: datetime | None = None
    busy_until: datetime | None = None
    unreachable: str = ""
    # What onboarding has gathered so far, and who suggested what: small clear values only.
    onboarding: dict[str, str] = field(default_factory=dict)
    # What the two chose together: small clear values by name (`picture`: garden, `depth`: deep …).
    shared: Mapping[str, str] = field(default_factory=dict)
    # A hard moment is open: nothing comes by itself until then.
    calm_until: datetime | None = None
    easing: Easing = Easing()
    jar: Jar = Jar()
    # Other bots that are known to be in the group: they are no people.
    bots: frozenset[int] = frozenset()
    # Since when the two are asked for their yes anew (domain/consent.py).
    asked_anew_at: datetime | None = None
    # Since when a group that ended and begins once more waits for both.
    waits_since: datetime | None = None
    created_at: datetime | None = None
    version: int = 0

    def partner(self, who: PartnerId | None) -> Partner | None:
        return next((p for p in self.partners if p.id == who), None)

    def other(self, who: PartnerId | None) -> Partner | None:
        """The other of the two; None when `who` is not one of them or is still alone."""
        if self.partner(who) is None:
            return None
        return next((p for p in self.partners if p.id != who), None)

    def with_partner(self, changed: Partner) -> Couple:
        if self.partner(changed.id) is None:
            return replace(self, partners=(*self.partners, changed))
        return replace(self, partners=tuple(changed if p.id == changed.id else p for p in self.partners))

    def both_in(self) -> bool:
        return len(self.partners) == 2 and all(p.consented_at is not None for p in self.partners)

    def is_paused(self, now: datetime) -> bool:
        return self.paused_until is not None and now < self.paused_until

    def is_busy_week(self, now: datetime) -> bool:
        return self.busy_until is not None and now < self.busy_until

    def is_calm(self, now: datetime) -> bool:
        """A hard moment is open: no prompt, idea, path or jar comes (product.md 2.7)."""
        return self.calm_until is not None and now < self.calm_until

    def is_playful(self, now: datetime) -> bool:
        """Whether a joke is welcome: not while mending, and not within a day of a hard moment."""
        until = self.shared.get("serious_until", "")
        return self.mood() == "good" and not (until and now.timestamp() < int(until))

    def mood(self) -> str:
        """How things are for the two: the gentler of what each told sets the tone (product.md 2.11)."""
        told = {p.mood for p in self.partners}
        return next((mood for mood in ("mending", "apart") if mood in told), "good")

    def chose(self, name: str, value: str) -> bool:
        return self.shared.get(name) == value

    def choosing(self, **shared: str) -> Couple:
        """With other shared choices; an empty one is as it was at first."""
        return replace(self, shared={k: v for k, v in {**self.shared, **shared}.items() if v})

    def keeps_words(self) -> bool:
        """*Keep our words*: on until either switches it off; on again needs both (product.md 2.14)."""
        return not self.chose("words", "off")

    def is_two(self) -> bool:
        return self.humans == 2

    def has_lapsed(self, now: datetime) -> bool:
        """Somebody was asked anew, and the grace is over: nothing that needs a yes goes on before it is there."""
        asked = self.asked_anew_at
        return asked is not None and now >= asked + CONSENT_GRACE and any(p.is_to_be_asked(now) for p in self.partners)

    def is_awake(self, now: datetime) -> bool:
        """Whether anything may reach them at all: both in, exactly two, nobody paused, the group still there."""
        here = self.stage is Stage.ACTIVE and self.is_two() and not self.unreachable
        return here and not self.is_paused(now) and not self.has_lapsed(now)

    def is_quiet(self, now: datetime) -> bool:
        """The union of both quiet hours: the group is quiet when it is quiet for either."""
        return any(p.is_quiet(now) for p in self.partners)

    def zone(self) -> str:
        return next((p.zone for p in self.partners if p.zone), "UTC")


def first_free(couple: Couple, start: datetime) -> datetime | None:
    """The first instant from `start` on that is quiet for neither, within a day; None if there is none."""
    ends = (end for p in couple.partners for end in p.quiet.ends(start, p.zone or "UTC"))
    return first_of(start, ends, lambda at: not couple.is_quiet(at))


def first_free_for(partner: Partner, start: datetime, after_waking: timedelta) -> datetime | None:
    """The first instant that is neither quiet nor busy for one partner, nor just after waking (product.md 2.6)."""
    zone = partner.zone or "UTC"
    wakings = [end + after_waking for end in partner.quiet.ends(start, zone)]
    pauses = list(partner.busy.ends(start, zone)) if partner.busy else []

    def is_free(at: datetime) -> bool:
        return not (partner.is_quiet(at) or partner.is_quiet(at - after_waking) or partner.is_busy(at))

    return first_of(start, [*wakings, *pauses], is_free)
