"""What time does: whether an occurrence comes, and what becomes of a moment that is looked at. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.domain import budget, nudge
from bot.domain.couple import Couple, first_free
from bot.domain.decision import Decision, Facts, Show
from bot.domain.localtime import instant
from bot.domain.moment import Moment, is_spent, nudged, plan_nudge, skip
from bot.domain.rhythm import Rhythm, opens_at, plan_after
from bot.practices._practice import Practice

# A moment this late comes after an outage: then only one comes, not a heap (durability.md 2.5).
CATCHING_UP = timedelta(minutes=10)
NUDGE_GRACE = timedelta(minutes=30)
SILENT_FROM = time(20)
# While somebody takes some time, what is due is looked at this often.
LOOKS_AGAIN = timedelta(minutes=15)


def occur(
    facts: Facts, rhythm: Rhythm, practice: Practice, easing: Practice, opened: Sequence[budget.Opened]
) -> Decision:
    """One rhythm is due: wait for the end of quiet hours, skip with a reason, or offer its moment.

    `facts.rhythms` and `opened` are those that share the day's volume.
    """
    assert rhythm.due_at is not None
    assert rhythm.day is not None
    at, must_be_silent = opens_at(rhythm, facts.couple)
    at = max(at, _after_space(facts.couple, facts.now, _latest(rhythm, facts.couple, practice)))
    if at > facts.now:
        return Decision(rhythms=(replace(rhythm, due_at=at),))
    onward = plan_after(rhythm, rhythm.day, max(rhythm.due_at, instant(rhythm.day, rhythm.at, rhythm.zone)))
    reason = _why_not(facts, rhythm, practice, opened)
    if reason == "easing":
        eased = replace(facts.couple, easing=budget.skipped_once(facts.couple.easing))
        return Decision(couple=eased, rhythms=(onward,), show=(_skipped(facts, rhythm, reason),))
    if reason:
        return Decision(rhythms=(onward,), show=(_skipped(facts, rhythm, reason),))
    couple, offering = facts.couple, practice
    if practice.budgeted and budget.should_ask(facts.couple.easing):
        couple = replace(facts.couple, easing=replace(facts.couple.easing, asked=True))
        offering = easing
    moment = offering.open(facts, rhythm)
    if moment is None:
        return Decision(rhythms=(onward,), show=(_skipped(facts, rhythm, "nothing"),))
    silent = must_be_silent or offering.silent or _is_late_evening(facts, rhythm, opened)
    show = Show(moment=moment, silent=silent, to=offering.places(facts, moment))
    return Decision(couple=couple, rhythms=(onward,), show=(show,))


def _why_not(facts: Facts, rhythm: Rhythm, practice: Practice, opened: Sequence[budget.Opened]) -> str:
    assert rhythm.due_at is not None
    assert rhythm.day is not None
    couple, late = facts.couple, facts.now - rhythm.due_at
    if not couple.is_awake(facts.now):
        return "paused"
    if couple.is_calm(facts.now) or any(p.is_in_space(facts.now) for p in couple.partners):
        return "calm"
    if late > practice.grace or (late > CATCHING_UP and any(o.day == rhythm.day for o in opened)):
        return "late"
    if couple.easing.asked:
        return "asleep"
    # What takes no room in the day's volume does not make it lighter either; it has its own measure.
    if not practice.budgeted:
        return ""
    if couple.easing.skips:
        return "easing"
    if not budget.has_room(couple, rhythm.day, opened, facts.now):
        return "budget"
    return "" if budget.is_its_turn(rhythm, facts.rhythms, opened, couple, facts.now) else "turn"


def _after_space(couple: Couple, now: datetime, latest: datetime) -> datetime:
    """When to look again while somebody takes some time; now when nobody does, or when it would be too late.

    At their return, and before it every now and then: they may be back early, or say so later (product.md 2.7).
    """
    backs = [p.space_until for p in couple.partners if p.space_until is not None and p.is_in_space(now)]
    again = min(max(backs), now + LOOKS_AGAIN) if backs else now
    return again if again <= latest else now


def _latest(rhythm: Rhythm, couple: Couple, practice: Practice) -> datetime:
    """Until when an occurrence may wait for somebody: its grace, from when it could first have come."""
    assert rhythm.day is not None
    planned = instant(rhythm.day, rhythm.at, rhythm.zone)
    return (first_free(couple, planned) or planned) + practice.grace


def _skipped(facts: Facts, rhythm: Rhythm, reason: str) -> Show:
    moment = Moment(
        id=0, couple=facts.couple.id, practice=rhythm.practice, kind=rhythm.kind, opened_at=facts.now,
        rests_at=facts.now, rhythm=rhythm.id, day=rhythm.day,
    )  # fmt: skip
    return Show(moment=skip(moment, reason))


def _is_late_evening(facts: Facts, rhythm: Rhythm, opened: Sequence[budget.Opened]) -> bool:
    """After eight in the evening of either everything scheduled is silent, but the day's first (product.md 2.9)."""
    if not any(o.day == rhythm.day for o in opened) and rhythm.practice == "checkins":
        return False
    return any(p.local(facts.now).time() >= SILENT_FROM for p in facts.couple.partners)


def look(facts: Facts, moment: Moment, practice: Practice) -> Decision:
    """A moment's next instant has come: somebody said when, its time is over, or its one nudge is due."""
    if moment.come_back_at is not None and moment.come_back_at <= facts.now:
        return practice.came_back(facts, moment)
    if is_spent(moment, facts.now):
        return _rested(facts, moment, practice)
    if _comes_too_late(facts, moment):
        return Decision(moments=(nudged(moment, facts.now),))
    if _is_still_planned(facts, moment) and nudge.may_nudge_now(moment, facts.couple, facts.now):
        return Decision(nudge=moment)
    return Decision(moments=(plan_nudge(moment, nudge.nudge_at(moment, facts.couple, facts.now)),))


def _comes_too_late(facts: Facts, moment: Moment) -> bool:
    """After an outage a nudge is dropped: for its grace, or because what came with it is enough (durability.md 2.5)."""
    late = facts.now - moment.nudge_at if moment.nudge_at is not None else timedelta(0)
    is_enough = any(r.due_at is not None and r.due_at <= facts.now for r in facts.rhythms)
    return late > NUDGE_GRACE or (late > CATCHING_UP and is_enough)


def _is_still_planned(facts: Facts, moment: Moment) -> bool:
    """Whether the planned instant would be planned again: the receiver may have changed their hours since."""
    at = moment.nudge_at
    return at is not None and at <= facts.now and nudge.nudge_at(moment, facts.couple, at) == at


def _rested(facts: Facts, moment: Moment, practice: Practice) -> Decision:
    rested = practice.rested(facts, moment)
    if moment.rhythm is None or moment.responses or moment.practice == "easing" or not practice.budgeted:
        return Decision(moments=(rested,))
    couple = replace(facts.couple, easing=budget.unanswered(facts.couple.easing))
    return Decision(couple=couple, moments=(rested,))
