"""Ideas: another way to look at something, once a week or on request, with where it comes from behind a button."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from typing import ClassVar

from bot.domain import moment as moments
from bot.domain.card import Card, Place, say
from bot.domain.decision import NOTHING, Decision, Facts, Item, Show
from bot.domain.moment import How, Moment, State
from bot.domain.rhythm import Rhythm
from bot.practices import _choice
from bot.practices._cover import cover_tender
from bot.practices._fence import may_show
from bot.practices._practice import Practice, Starter, answered, button, end_of_day, end_of_today

# No thought comes twice within half a year, and this one not at all: about distance one is told once (trace.md 001-12).
AGAIN_AFTER = timedelta(days=182)
ONCE = frozenset({"i-absence"})
WEDNESDAY = frozenset({2})
WHY = "why"


class Ideas(Practice):
    """Nothing has to follow. A heart or a word under it is a moment of the two; in private it is nobody's but one's."""

    name: ClassVar[str] = "ideas"
    starters: ClassVar[Mapping[str, Starter]] = {"": Starter(at=time(19), days=WEDNESDAY)}

    def open(self, facts: Facts, rhythm: Rhythm) -> Moment | None:
        item = _next(facts)
        return _shown(facts, item, end_of_day(facts, rhythm), rhythm) if item else None

    def tapped(self, facts: Facts, moment: Moment, action: str) -> Decision:
        match action:
            case "why" | "thought":
                return Decision(moments=(moment.with_detail(face=WHY if action == WHY else ""),))
            case "like":
                liked = () if facts.private else (answered(facts, moment, How.TAP, action),)
                return Decision(moments=liked, toast=say("ideas-toast"))
        return NOTHING

    def replied(self, facts: Facts, moment: Moment, words: str, message: int) -> Decision:
        # What somebody says to a thought of their own is theirs.
        return Decision(react=message) if facts.private else super().replied(facts, moment, words, message)

    def card(self, facts: Facts, moment: Moment, place: Place) -> Card:
        silent = facts.couple.is_quiet(facts.now)
        if facts.content.item(moment.item) is None:
            return Card(lines=(say("ideas-some"),), silent=silent)
        if moment.detail.get("face") == WHY:
            lines = (say(f"{moment.item}.source"), say(f"{moment.item}.caveat"))
            back = button(self.name, moment, "thought", "back-button")
            return Card(lines=lines, rows=((back,),), silent=silent)
        likes = (button(self.name, moment, "like"),) if moment.is_open() and place is Place.GROUP else ()
        met = (say("ideas-liked"),) if moment.state is State.MET else ()
        thought = say(moment.item) if place is Place.PRIVATE else cover_tender(facts, moment.item, say(moment.item))
        lines = (say("ideas-thought", idea=thought), *met)
        return Card(lines=lines, rows=((button(self.name, moment, WHY), *likes),), silent=silent)


PRACTICE = Ideas()


def ask(facts: Facts) -> Decision:
    """A thought for whoever wants one now, where they are."""
    item = _next(facts)
    if item is None or facts.who is None:
        return Decision(toast=say("ideas-used-up-toast"))
    moment = _shown(facts, item, end_of_today(facts))
    if facts.private:
        # It waits for nobody, so its day need not end.
        moment = moments.rest(moment, facts.now)
    return Decision(show=(Show(moment=moment, silent=True, to=(facts.who.id if facts.private else None,)),))


def _next(facts: Facts) -> Item | None:
    """One that never came; when all have, the one that came longest ago, if that is long enough."""
    pool = [item for item in facts.content.items("idea") if may_show(facts, item)]
    fresh = [item for item in pool if item.id not in facts.used]
    if fresh:
        return facts.rng.choice(fresh)
    oldest = _choice.longest_ago(facts, pool, ONCE)
    return oldest if oldest is not None and facts.now - facts.used[oldest.id] >= AGAIN_AFTER else None


def _shown(facts: Facts, item: Item, until: datetime, rhythm: Rhythm | None = None) -> Moment:
    return Moment(
        id=0, couple=facts.couple.id, practice=Ideas.name, item=item.id, opened_at=facts.now, rests_at=until,
        rhythm=rhythm.id if rhythm else None, day=rhythm.day if rhythm else None,
    )  # fmt: skip
