"""A change of what a couple shares: less needs one of them, more needs both (product.md 2.12)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time
from enum import StrEnum

from bot.domain import agreements
from bot.domain.couple import Couple, Partner, Volume
from bot.domain.decision import NOTHING, Decision, Facts
from bot.domain.rhythm import Rhythm, plan

# From quiet to full (product.md 2.9).
VOLUMES = (Volume.BIDS, Volume.WHISPER, Volume.GENTLE, Volume.PAIR)


class What(StrEnum):
    """What is changed; the first word of a change's code."""

    ADD = "rhythm+"
    DAYS = "days"
    TIME = "time"
    ON = "on"
    OFF = "off"
    VOLUME = "volume"
    REACTIONS = "reactions"
    LINE = "line"
    SET = "set"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change. `to` is a volume, a value, or "on" and "off"; `kind` of a value is the agreement's name.

    `name` is the couple's own words and never in the code.
    """

    what: What
    rhythm: int = 0
    practice: str = ""
    kind: str = ""
    at: time = time(0)
    days: frozenset[int] = frozenset()
    to: str = ""
    name: str = ""


def code(change: Change) -> str:
    """The change as short ASCII: `rhythm+/gestures//0830/0123456`, `days/12/013`, `time/12/2030`, `volume/pair`."""
    match change.what:
        case What.ADD:
            parts = [change.practice, change.kind, _clock_code(change.at), _days_code(change.days)]
        case What.DAYS:
            parts = [f"{change.rhythm}", _days_code(change.days)]
        case What.TIME:
            parts = [f"{change.rhythm}", _clock_code(change.at)]
        case What.ON | What.OFF:
            parts = [f"{change.rhythm}"]
        case What.SET:
            parts = [change.kind, change.to]
        case _:
            parts = [change.to]
    return "/".join([change.what, *parts])


def read(text: str, name: str = "") -> Change | None:
    """The change a code stands for; None for anything else, like the code of a later version."""
    match text.split("/"):
        case [What.ADD, practice, kind, at, days] if practice and _is_clock(at) and _are_days(days):
            return Change(
                what=What.ADD, practice=practice, kind=kind, at=_clock(at), days=_days(days), name=name
            )  # fmt: skip
        case [What.DAYS, rhythm, days] if _is_number(rhythm) and _are_days(days):
            return Change(what=What.DAYS, rhythm=int(rhythm), days=_days(days))
        case [What.TIME, rhythm, at] if _is_number(rhythm) and _is_clock(at):
            return Change(what=What.TIME, rhythm=int(rhythm), at=_clock(at))
        case [(What.ON | What.OFF) as what, rhythm] if _is_number(rhythm):
            return Change(what=What(what), rhythm=int(rhythm))
        case [What.VOLUME, to] if to in VOLUMES:
            return Change(what=What.VOLUME, to=to)
        case [(What.REACTIONS | What.LINE) as what, ("on" | "off") as to]:
            return Change(what=What(what), to=to)
        case [What.SET, kind, to] if agreements.is_known(kind, to):
            return Change(what=What.SET, kind=kind, to=to)
    return None


def is_more(change: Change, facts: Facts) -> bool:
    """Whether it brings the couple more than they have agreed to. Another time of the same days is not more."""
    match change.what:
        case What.ADD | What.ON:
            return True
        case What.DAYS:
            rhythm = rhythm_of(change, facts)
            return rhythm is not None and bool(change.days - rhythm.days)
        case What.VOLUME:
            return VOLUMES.index(Volume(change.to)) > VOLUMES.index(facts.couple.volume)
        case What.REACTIONS | What.LINE:
            return change.to == "on"
        case What.SET:
            return agreements.is_more(facts.couple, change.kind, change.to)
    return False


def apply(change: Change, facts: Facts) -> Decision:
    """Make it so. `facts.who` is whoever wanted it: a new rhythm is theirs and runs on their clock.

    A rhythm that is gone by now leaves everything as it is.
    """
    couple = facts.couple
    match change.what:
        case What.VOLUME:
            return Decision(couple=replace(couple, volume=Volume(change.to)))
        case What.REACTIONS:
            return Decision(couple=replace(couple, reactions=change.to == "on"))
        case What.LINE:
            return Decision(couple=replace(couple, group_nudges=change.to == "on"))
        case What.SET:
            # Words that are not to be kept any more go at once (product.md 2.14).
            gone = change.kind == "words" and change.to == "off"
            return Decision(couple=agreements.chosen(couple, change.kind, change.to), erase_words=gone)
    changed = _changed(change, facts)
    if changed is None:
        return NOTHING
    woken = _awake(couple) if change.what in (What.ADD, What.ON) else None
    return Decision(couple=woken, rhythms=(plan(changed, facts.now),))


def rhythm_of(change: Change, facts: Facts) -> Rhythm | None:
    """The rhythm a change is about, also when it would add one that was there before."""
    if change.what is What.ADD:
        return like(facts, change.practice, change.kind, change.name)
    return next((r for r in facts.rhythms if r.id == change.rhythm), None)


def like(facts: Facts, practice: str, kind: str, name: str = "") -> Rhythm | None:
    """The couple's rhythm of this practice and kind, on or off; of their own rituals the one of this name."""
    return next((r for r in facts.rhythms if (r.practice, r.kind, r.name) == (practice, kind, name)), None)


def moved(facts: Facts, who: Partner) -> tuple[Rhythm, ...]:
    """Their rhythms after a partner changed zones: the same hour, on the new clock."""
    theirs = (r for r in facts.rhythms if r.owner == who.id and r.zone != who.zone)
    return tuple(plan(replace(r, zone=who.zone), facts.now) for r in theirs)


def _changed(change: Change, facts: Facts) -> Rhythm | None:
    rhythm = rhythm_of(change, facts)
    if change.what is What.ADD:
        return _added(change, facts, rhythm)
    if rhythm is None:
        return None
    match change.what:
        case What.DAYS:
            return replace(rhythm, days=change.days)
        case What.TIME:
            return replace(rhythm, at=change.at)
    return replace(rhythm, on=change.what is What.ON)


def _added(change: Change, facts: Facts, before: Rhythm | None) -> Rhythm | None:
    if before is not None:
        return replace(before, on=True, at=change.at, days=change.days)
    if facts.who is None:
        return None
    return Rhythm(
        id=0, couple=facts.couple.id, practice=change.practice, kind=change.kind, name=change.name, at=change.at,
        days=change.days, zone=facts.who.zone or "UTC", owner=facts.who.id,
    )  # fmt: skip


def _awake(couple: Couple) -> Couple | None:
    """Both just asked for something that comes by itself, so *Only bids* is over: else it could not come."""
    return replace(couple, volume=Volume.GENTLE) if couple.volume is Volume.BIDS else None


def _clock_code(at: time) -> str:
    return f"{at:%H%M}"


def _days_code(days: frozenset[int]) -> str:
    return "".join(f"{d}" for d in sorted(days))


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 18


def _is_clock(text: str) -> bool:
    return len(text) == 4 and _is_number(text) and int(text[:2]) < 24 and int(text[2:]) < 60


def _are_days(text: str) -> bool:
    return set(text) <= set("0123456")


def _clock(text: str) -> time:
    return time(int(text[:2]), int(text[2:]))


def _days(text: str) -> frozenset[int]:
    return frozenset(int(d) for d in text)
