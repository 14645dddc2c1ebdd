"""The life of a moment: everything that changes one must live here in this file.

open --turned toward--> met
open --its time is over--> resting --"still matters", once--> open
planned --too late, too much, not now--> skipped(reason)
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.card import PartnerId
from bot.domain.couple import CoupleId


class State(StrEnum):
    """There is no failing state (product.md 2.1)."""

    OPEN = "open"
    MET = "met"
    RESTING = "resting"
    SKIPPED = "skipped"


class How(StrEnum):
    """How a partner turned toward."""

    TAP = "tap"
    REPLY = "reply"
    REACTION = "reaction"


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What one partner did about a moment; `words` are theirs and are sealed at rest."""

    partner: PartnerId
    how: How
    what: str
    at: datetime
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One offering of one practice. `look_at` is the next instant at which it could change; None when none is."""

    id: int
    couple: CoupleId
    practice: str
    kind: str = ""
    item: str = ""
    by: PartnerId | None = None
    state: State = State.OPEN
    reason: str = ""
    opened_at: datetime
    rests_at: datetime
    met_at: datetime | None = None
    nudge_at: datetime | None = None
    nudged_at: datetime | None = None
    come_back_at: datetime | None = None
    rhythm: int | None = None
    day: date | None = None
    detail: Mapping[str, str] = field(default_factory=dict)
    words: str = ""
    responses: tuple[Response, ...] = ()
    version: int = 0

    @property
    def look_at(self) -> datetime | None:
        # A promise to come back outlives the answer that made it, so it is looked at in any state.
        instants = [self.come_back_at] if self.come_back_at else []
        if self.state is State.OPEN:
            instants.append(self.rests_at)
            if self.nudge_at is not None and self.nudged_at is None:
                instants.append(self.nudge_at)
        return min(instants, default=None)

    def is_open(self) -> bool:
        return self.state is State.OPEN

    def answered_by(self, who: PartnerId | None) -> bool:
        return any(r.partner == who for r in self.responses)

    def response_of(self, who: PartnerId | None) -> Response | None:
        return next((r for r in self.responses if r.partner == who), None)

    def with_detail(self, **changes: str) -> Moment:
        return replace(self, detail={**self.detail, **changes})


def record(moment: Moment, response: Response) -> Moment:
    """Keep what a partner did; a second answer of the same partner replaces the first, words stay unless replaced."""
    before = moment.response_of(response.partner)
    if before is not None and not response.words:
        response = replace(response, words=before.words)
    # One row a partner: a second tap is a change of mind, never a second answer (platform.md mistake 6).
    rest = tuple(r for r in moment.responses if r.partner != response.partner)
    return replace(moment, responses=(*rest, response))


def meet(moment: Moment, now: datetime) -> Moment:
    """Turned toward. Also a moment that already rests is met: late is as good as early. Once met, it stays met."""
    if moment.state in (State.MET, State.SKIPPED):
        return moment
    return replace(moment, state=State.MET, met_at=now, nudge_at=None)


def rest(moment: Moment, now: datetime) -> Moment:
    """Its time is over, or the one who offered let it go. Nothing is said."""
    if moment.state is not State.OPEN:
        return moment
    return replace(moment, state=State.RESTING, nudge_at=None)


def is_spent(moment: Moment, now: datetime) -> bool:
    """Whether an open moment's time is over: at `rests_at` itself it is."""
    return moment.state is State.OPEN and now >= moment.rests_at


def still_matters(moment: Moment, now: datetime, lasts: timedelta) -> Moment:
    """Open a resting moment again, once (product.md 2.1). It is not nudged again."""
    # `again` stays in the detail for good, which is what makes it once.
    if moment.state is not State.RESTING or "again" in moment.detail:
        return moment
    return replace(moment.with_detail(again="1"), state=State.OPEN, rests_at=now + lasts)


def skip(moment: Moment, reason: str) -> Moment:
    """An occurrence that does not come, with its reason: a row and no message. What has come stays."""
    if moment.state is not State.OPEN:
        return moment
    return replace(moment, state=State.SKIPPED, reason=reason, nudge_at=None, come_back_at=None)


def nudged(moment: Moment, now: datetime) -> Moment:
    """The one nudge has been decided; there is no second."""
    return replace(moment, nudged_at=now, nudge_at=None)


def plan_nudge(moment: Moment, at: datetime | None) -> Moment:
    """When to nudge, or None for not at all; a moment that is answered or was nudged is left alone."""
    if moment.state is not State.OPEN or moment.nudged_at is not None:
        return replace(moment, nudge_at=None)
    return replace(moment, nudge_at=at)


def come_back(moment: Moment, at: datetime | None) -> Moment:
    """A partner said when: at that time it comes back to them. None when it has."""
    return replace(moment, come_back_at=at)
