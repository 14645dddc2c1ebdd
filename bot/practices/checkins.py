"""Check-ins: one question for both, answered in a line or with a tap, each for themselves."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import ClassVar

from bot.domain import moment as moments
from bot.domain.card import Button, Card, Place, Rows, say
from bot.domain.decision import NOTHING, Decision, Facts, Item, Say, Show
from bot.domain.event import Commanded
from bot.domain.moment import How, Moment
from bot.domain.rhythm import Rhythm
from bot.domain.warmth import Warmth
from bot.practices import _choice, _closing
from bot.practices._choice import Part
from bot.practices._practice import Practice, Starter, button, end_of_day, end_of_today, no_nudges, noted

# The kinds of answer this release asks for, and how deep it goes: light to begin with (product.md 2.16).
ANSWERS = frozenset({"open", "scale"})
STARTS_LIGHT_FOR = timedelta(days=14)
SWAPS = 3

SMALL_ANSWERS = ("not-today", "think")


class Checkins(Practice):
    """A check-in stays open until both have answered or its day is over; one answer is enough for it to be met."""

    name: ClassVar[str] = "checkins"
    commands: ClassVar[tuple[str, ...]] = ("checkin",)
    nudges: ClassVar[bool] = True
    starters: ClassVar[Mapping[str, Starter]] = {"": Starter(at=time(20, 30))}

    def command(self, facts: Facts, event: Commanded) -> Decision:
        item = next_question(facts)
        if item is None:
            return Decision(say=(Say(card=Card(lines=(say("checkins-used-up"),), silent=True)),))
        moment = _ask(facts, item, end_of_today(facts))
        return Decision(show=(Show(moment=moment, silent=facts.couple.is_quiet(facts.now)),))

    def open(self, facts: Facts, rhythm: Rhythm) -> Moment | None:
        item = next_question(facts, rhythm.zone)
        if item is None:
            return None
        return replace(_ask(facts, item, end_of_day(facts, rhythm)), rhythm=rhythm.id, day=rhythm.day)

    def tapped(self, facts: Facts, moment: Moment, action: str) -> Decision:
        if action == "no-nudges":
            return no_nudges(facts)
        if action == "another":
            return _another(facts, moment)
        if action == "thanks":
            return _closing.thank(facts, moment)
        if action in _closing.CARE:
            return _closing.care(facts, moment, action)
        return _answer(facts, moment, action)

    def replied(self, facts: Facts, moment: Moment, words: str, message: int) -> Decision:
        assert facts.who is not None
        before = moment.response_of(facts.who.id)
        # Words beside a weather are kept, and the weather stays.
        what = before.what if before is not None and before.what in _closing.WEATHER else "reply"
        return Decision(moments=(_kept(facts, moment, How.REPLY, what, words),), react=message)

    def reacted(self, facts: Facts, moment: Moment, warmth: Warmth) -> Decision:
        assert facts.who is not None
        if warmth is Warmth.COOL:
            return Decision(moments=(moment.with_detail(cool="1"),))
        if warmth is Warmth.GONE or moment.answered_by(facts.who.id):
            return NOTHING
        return Decision(moments=(_kept(facts, moment, How.REACTION, "warm"),))

    def rested(self, facts: Facts, moment: Moment) -> Moment:
        return moments.meet(moment, facts.now) if moment.responses else moments.rest(moment, facts.now)

    def card(self, facts: Facts, moment: Moment, place: Place) -> Card:
        silent = facts.couple.is_quiet(facts.now)
        asked = say(_asking_key(facts, moment), question=say(moment.item))
        if _closing.are_both_in(facts, moment):
            return Card(lines=(asked, *_closing.lines(facts, moment)), rows=_closing.rows(moment), silent=silent)
        # One answer or none: the card closes the same, so that it tells nobody who (product.md 2.16).
        if not moment.is_open():
            return Card(lines=(asked, say("checkins-rests")), silent=silent)
        so_far = (say("checkins-one-of-two"),) if moment.responses else ()
        how = say("checkins-how-scale" if moment.kind == "scale" else "checkins-how")
        return Card(lines=(asked, *(so_far or (how,))), rows=_rows(moment), silent=silent)

    def nudge(self, facts: Facts, moment: Moment) -> Card:
        rows = (
            tuple(button(self.name, moment, a) for a in SMALL_ANSWERS),
            (button(self.name, moment, "no-nudges", "bids-no-nudges-button"),),
        )
        return Card(lines=(say("checkins-nudge"),), rows=rows)


PRACTICE = Checkins()


def next_question(facts: Facts, zone: str = "", passed: Collection[str] = ()) -> Item | None:
    """A question for this hour and this couple; None when all of them came within the last sixty days."""
    depths = {"light"} if _is_new(facts) else {"light", "steady"}
    part = _choice.part_of_day(facts, zone)
    return _choice.choose(
        facts,
        [
            item
            for item in _choice.everyday(facts.content.items("question"))
            if item.answer in ANSWERS and item.depth in depths and _fits(item, part)
        ],
        passed,
    )


def _fits(item: Item, part: Part) -> bool:
    # "How was today?" waits for the evening, and the night still belongs to it.
    named = _choice.named_parts(item)
    return not named or part in named or (part is Part.NIGHT and Part.EVENING in named)


def _is_new(facts: Facts) -> bool:
    created = facts.couple.created_at
    return created is None or facts.now - created < STARTS_LIGHT_FOR


def _ask(facts: Facts, item: Item, until: datetime) -> Moment:
    return Moment(
        id=0, couple=facts.couple.id, practice=Checkins.name, kind=item.answer, item=item.id,
        opened_at=facts.now, rests_at=until,
    )  # fmt: skip


def _another(facts: Facts, moment: Moment) -> Decision:
    swaps = _swapped(moment)
    passed = {moment.item, *swaps}
    if moment.responses or not moment.is_open() or len(swaps) >= SWAPS:
        return Decision(toast=say("checkins-stays-toast"))
    item = next_question(facts, passed=passed)
    if item is None:
        return Decision(toast=say("checkins-stays-toast"))
    kept = moment.with_detail(**{f"was{len(swaps)}": moment.item})
    return Decision(moments=(replace(kept, item=item.id, kind=item.answer),))


def _swapped(moment: Moment) -> list[str]:
    return [id for key, id in moment.detail.items() if key.startswith("was")]


def _answer(facts: Facts, moment: Moment, action: str) -> Decision:
    assert facts.who is not None
    is_weather = action in _closing.WEATHER and moment.kind == "scale"
    if not is_weather and action not in SMALL_ANSWERS:
        return NOTHING
    if _closing.are_both_in(facts, moment):
        return Decision(toast=say("checkins-toast"))
    changed = _kept(facts, moment, How.TAP, action)
    if is_weather and not _closing.are_both_in(facts, changed):
        return Decision(moments=(changed,), toast=say("checkins-weather-toast", weather=_closing.shown(action)))
    return Decision(moments=(changed,), toast=say("checkins-toast"))


def _kept(facts: Facts, moment: Moment, how: How, what: str, words: str = "") -> Moment:
    """The moment with this answer; met when it is the second, or when its day is over already."""
    changed = noted(facts, moment, how, what, words)
    if _closing.are_both_in(facts, changed) or not changed.is_open():
        return moments.meet(changed, facts.now)
    # "Not today" is a full answer, and nothing that the other would be nudged to answer.
    detail = {key: value for key, value in changed.detail.items() if key != "no_rush"}
    calm = {"no_rush": "1"} if all(r.what == "not-today" for r in changed.responses) else {}
    return replace(changed, detail=detail | calm)


def _asking_key(facts: Facts, moment: Moment) -> str:
    at = replace(facts, now=moment.opened_at)
    return "checkins-ask-evening" if _choice.part_of_day(at) >= Part.EVENING else "checkins-ask"


def _rows(moment: Moment) -> Rows:
    # A row of weather leaves no room for another question, and asks for one tap only.
    can_swap = not moment.responses and moment.kind != "scale" and len(_swapped(moment)) < SWAPS
    swap: tuple[Button, ...] = (button("checkins", moment, "another"),) if can_swap else ()
    small = tuple(button("checkins", moment, a) for a in SMALL_ANSWERS)
    weather = tuple(button("checkins", moment, a) for a in _closing.WEATHER) if moment.kind == "scale" else ()
    return tuple(row for row in (weather, small, swap) if row)
