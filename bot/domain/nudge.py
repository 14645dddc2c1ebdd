"""Whether, when and whom to nudge, once and kindly (product.md 2.6). The holds here are never displayed anywhere."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.domain.couple import Couple, Nudges, Partner, first_free_for
from bot.domain.localtime import instant
from bot.domain.moment import Moment

AFTER_BID = timedelta(hours=3)
AFTER_WAKING = timedelta(minutes=30)
NOT_OLDER_THAN = timedelta(hours=24)
# One-sided use: possible pressure, or simply done with the bot.
NOT_SEEN_FOR = timedelta(days=7)
# However often somebody is reached out to (durability.md 4.4); what is over it passes in silence.
MOST_A_WEEK, A_WEEK = 3, timedelta(days=7)
# When nothing says how long a couple cannot be reached (a third person, a closed group).
ASK_AGAIN = timedelta(minutes=15)
# What lies on a moment so that nobody is ever nudged for it.
_HOLDS = frozenset({"no_rush", "cool", "again"})


def receiver(moment: Moment, couple: Couple) -> Partner | None:
    """Whoever has not answered while the other has reached out; None when nobody waits for anybody."""
    reached = {moment.by} if moment.by is not None else {r.partner for r in moment.responses}
    waiting = [p for p in couple.partners if p.id not in reached and not moment.answered_by(p.id)]
    return waiting[0] if reached and len(waiting) == 1 else None


def nudge_at(moment: Moment, couple: Couple, now: datetime) -> datetime | None:
    """When the one nudge for this moment is due, worked out again whenever a fact changes; None for not at all.

    It is either later than `now`, or `may_nudge_now` holds: so a moment that is looked at always moves on.
    """
    who = receiver(moment, couple)
    if who is None or moment.nudged_at is not None or not _is_nudgeable(moment) or not wants_nudges(who, couple, now):
        return None
    at = _free_slot(who, _earliest(moment, couple, now))
    return at if at is not None and at <= moment.opened_at + NOT_OLDER_THAN and at < moment.rests_at else None


def wants_nudges(who: Partner, couple: Couple, now: datetime) -> bool:
    """The receiver's own choice, and the quiet holds that protect them."""
    if (
        who.nudges is Nudges.OFF
        or who.wants("private", "off")
        or (who.nudge_hold_until is not None and now < who.nudge_hold_until)
    ):
        return False
    if not who.reachable and not couple.group_nudges:
        return False
    return who.active_at is not None and now - who.active_at <= NOT_SEEN_FOR


def concerns(couple: Couple) -> tuple[object, ...]:
    """Everything of a couple that can move a nudge: equal before and after, the planned instants still hold."""
    return (
        couple.stage, couple.humans, couple.unreachable, couple.paused_until, couple.calm_until, couple.group_nudges,
        *(
            (p.id, p.zone, p.quiet, p.busy, p.nudges, p.evening_at, p.reachable, p.nudge_hold_until, p.space_until,
             p.own.get("private"))
            for p in couple.partners
        ),
    )  # fmt: skip


def may_nudge_now(moment: Moment, couple: Couple, now: datetime) -> bool:
    """Asked when the nudge is due and again just before it leaves."""
    who = receiver(moment, couple)
    if who is None or not _is_nudgeable(moment) or not couple.is_awake(now) or not wants_nudges(who, couple, now):
        return False
    if couple.is_calm(now) or who.is_in_space(now):
        return False
    return not (who.is_quiet(now) or who.is_busy(now)) and now <= moment.opened_at + NOT_OLDER_THAN


def _is_nudgeable(moment: Moment) -> bool:
    return moment.is_open() and not _HOLDS & moment.detail.keys()


def _earliest(moment: Moment, couple: Couple, now: datetime) -> datetime:
    reached_at = max((r.at for r in moment.responses), default=moment.opened_at)
    who = receiver(moment, couple)
    holds = [couple.calm_until, who.space_until if who else None]
    at = max(reached_at + AFTER_BID, now, *(hold for hold in holds if hold is not None))
    if couple.is_awake(now):
        return at
    paused_until = couple.paused_until if couple.is_paused(now) else None
    return max(at, paused_until or now + ASK_AGAIN)


def _free_slot(who: Partner, earliest: datetime) -> datetime | None:
    free = first_free_for(who, earliest, AFTER_WAKING)
    if free is None or who.nudges is not Nudges.EVENING:
        return free
    today = who.local(free).date()
    evenings = (instant(today + timedelta(days=n), who.evening_at, who.zone or "UTC") for n in (0, 1))
    return next((first_free_for(who, e, AFTER_WAKING) for e in evenings if e >= free), None)
