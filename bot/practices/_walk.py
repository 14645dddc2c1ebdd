"""How far the two have walked: the day that is done, and when; which door each chose last (product.md 2.13)."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from bot.domain import agreements
from bot.domain.card import say
from bot.domain.change import Change, What, apply, like
from bot.domain.couple import Couple, Partner
from bot.domain.decision import Decision, Facts
from bot.domain.moment import Moment
from bot.domain.rhythm import EVERY_DAY, Rhythm, plan

DAYS = 10
# A new day of the path comes in the morning; both can move it under When.
STARTS_AT = time(9)
DOORS = ("light", "steady", "deep")
# While two are mending, the first days have no deep door (trace 002-07).
GENTLE_DAYS = 3


def item_of(number: int) -> str:
    return f"d-{number}"


def number_of(item: str) -> int:
    digits = item.removeprefix("d-")
    return int(digits) if digits.isascii() and digits.isdigit() else 0


def is_walking(couple: Couple) -> bool:
    """Whether they are somewhere on the path, also while they rest from it."""
    return "path_done" in couple.shared


def is_resting(facts: Facts) -> bool:
    rhythm = _rhythm(facts)
    return is_walking(facts.couple) and not (rhythm and rhythm.on)


def day_now(couple: Couple) -> int:
    """The number of the day they are on, or that comes next."""
    return int(couple.shared.get("path_done", "0")) + 1


def is_current(facts: Facts, number: int) -> bool:
    return is_walking(facts.couple) and number == day_now(facts.couple)


def next_day(facts: Facts) -> str | None:
    """The day that is ready to come: the one before it is done, and it has not come yet."""
    if not is_walking(facts.couple):
        return None
    item = item_of(day_now(facts.couple))
    came = facts.used.get(item)
    return None if came is not None and came.timestamp() >= _since(facts.couple) else item


def here(facts: Facts) -> Moment | None:
    """The day they are on, as it stands in their group; None while it has not come."""
    item, since = item_of(day_now(facts.couple)), _since(facts.couple)
    days = (m for m in facts.history if (m.practice, m.kind, m.item) == ("path", "", item) and m.is_open())
    return next((m for m in days if m.opened_at.timestamp() >= since), None)


def further(couple: Couple, facts: Facts, done: int) -> Couple:
    return couple.choosing(path_done=f"{done}", path_at=f"{int(facts.now.timestamp())}")


def begun(facts: Facts, moment: Moment) -> Decision:
    """Both want it: the walk begins, with a morning rhythm of whoever suggested it."""
    suggester = facts.couple.partner(moment.by)
    change = Change(what=What.ADD, practice="path", at=STARTS_AT, days=EVERY_DAY)
    added = apply(change, replace(facts, who=suggester))
    # Who had only bids until now has just asked for more than that.
    return replace(added, couple=further(added.couple or facts.couple, facts, 0))


def rested(facts: Facts) -> Decision:
    """A rest from it costs nothing: the day they are on stays where it is."""
    rhythm = _rhythm(facts)
    return Decision(rhythms=(plan(replace(rhythm, on=False), facts.now),) if rhythm else ())


def resumed(facts: Facts) -> Decision:
    """The end of a rest is what both agreed to before, so one is enough for both."""
    rhythm = _rhythm(facts)
    return Decision(rhythms=(plan(replace(rhythm, on=True), facts.now),) if rhythm else ())


def ended(facts: Facts) -> Decision:
    """The walk is over."""
    return replace(rested(facts), couple=facts.couple.choosing(path_done="", path_at=""))


def doors(facts: Facts, item: str) -> tuple[str, ...]:
    """The doors that are open today: deep only when both chose deep, and not at first while mending."""
    if agreements.value(facts.couple, "depth") != "deep":
        return DOORS[:2]
    gentle = facts.couple.mood() == "mending" and number_of(item) <= GENTLE_DAYS
    return DOORS[:2] if gentle else DOORS


def peek(facts: Facts, moment: Moment, door: str) -> Decision:
    """What lies behind a door, to whoever knocks; the door they chose last is theirs at the next day."""
    assert facts.who is not None
    chosen = _last_door(facts, facts.who, moment) if door == "mine" else door
    if chosen not in doors(facts, moment.item):
        return Decision(toast=say("path-door-toast"))
    couple = facts.couple.with_partner(facts.who.choosing(door=chosen))
    if facts.content.item(moment.item) is None:
        return Decision(toast=say("path-toast"))
    return Decision(couple=couple, toast=say(f"{moment.item}.{chosen}"), alert=True)


def _last_door(facts: Facts, who: Partner, moment: Moment) -> str:
    last = who.own.get("door", DOORS[0])
    return last if last in doors(facts, moment.item) else DOORS[0]


def _rhythm(facts: Facts) -> Rhythm | None:
    return like(facts, "path", "")


def _since(couple: Couple) -> int:
    return int(couple.shared.get("path_at", "0"))
