"""The recap: once a week, silently, what the week held for the two together, and one question (product.md 2.10)."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from typing import ClassVar

from bot.domain import agreements, jar, recap
from bot.domain import moment as moments
from bot.domain import rhythm as rhythms
from bot.domain.card import Card, Place, Rows, say
from bot.domain.change import Change, What
from bot.domain.couple import Couple, Partner, Volume
from bot.domain.decision import NOTHING, Decision, Facts, ShowPanel
from bot.domain.moment import How, Moment
from bot.domain.rhythm import Rhythm
from bot.domain.warmth import Warmth
from bot.practices import _kept, _recap_card
from bot.practices._practice import Practice, button, end_of_day, noted
from bot.practices.easing import LIGHTER
from bot.practices.suggestions import propose

AT = time(18)
DAYS = frozenset({6})
# Its buttons stay through the day after: many read on Monday what came on Sunday evening.
STAYS = timedelta(days=1)
# A week that has only just begun holds nothing yet.
FIRST_AFTER = timedelta(days=2)
# The mirror follows in a message of its own, a minute after.
MIRROR_AFTER = timedelta(minutes=1)


class Recap(Practice):
    """What it tells lies on its own moment, fixed when it comes: `held`, `marbles`, `fresh`, `shelf`, `picture`, `ago`.

    `still` says that it asks both whether all this is still good; `chose` what one of them chose for both. Only a
    reply meets it.
    """

    name: ClassVar[str] = recap.PRACTICE
    budgeted: ClassVar[bool] = False
    silent: ClassVar[bool] = True
    reads_history: ClassVar[bool] = True
    reads_notes: ClassVar[bool] = True

    def open(self, facts: Facts, rhythm: Rhythm) -> Moment | None:
        # "Only bids" says that nothing comes by itself, and that holds for the recap too.
        if facts.couple.volume is Volume.BIDS or recap.is_left_alone(facts.couple, facts.history):
            return None
        return Moment(
            id=0, couple=facts.couple.id, practice=self.name, opened_at=facts.now,
            rests_at=end_of_day(facts, rhythm) + STAYS, rhythm=rhythm.id, day=rhythm.day, detail=_detail(facts),
            come_back_at=facts.now + MIRROR_AFTER if facts.couple.chose("mirror", "on") else None,
        )  # fmt: skip

    def came_back(self, facts: Facts, moment: Moment) -> Decision:
        """The mirror's turn, if both still want it."""
        couple, changed = facts.couple, moments.come_back(moment, None)
        wanted = couple.chose("mirror", "on") and couple.is_awake(facts.now) and not couple.is_calm(facts.now)
        return Decision(moments=(changed,), panels=(ShowPanel(panel="mirror", path="look"),) if wanted else ())

    def tapped(self, facts: Facts, moment: Moment, action: str) -> Decision:
        if action == "stop":
            return Decision(panels=(ShowPanel(panel="stop"),))
        if action not in ("lighter", "keep", "add"):
            return NOTHING
        if "chose" in moment.detail:
            return Decision(toast=say("recap-settled-toast"))
        return {"lighter": _lighter, "keep": _keep, "add": _add}[action](facts, moment)

    def reacted(self, facts: Facts, moment: Moment, warmth: Warmth) -> Decision:
        # A heart on one's own week is lovely and asks for nothing.
        return NOTHING

    def card(self, facts: Facts, moment: Moment, place: Place) -> Card:
        can_choose = "chose" not in moment.detail and facts.now < moment.rests_at
        return Card(
            lines=_recap_card.lines(facts, moment, can_choose),
            rows=_rows(moment) if can_choose and not _both_keep(facts, moment) else (),
            silent=True,
            picture=_recap_card.picture(moment),
        )


PRACTICE = Recap()


def planned(facts: Facts, couple: Couple, who: Partner) -> Rhythm:
    """The recap that begins with a couple, on the clock of whoever began; the one they had before wakes again."""
    before = next((r for r in facts.rhythms if r.practice == Recap.name), None)
    wanted = replace(before, on=True) if before else Rhythm(
        id=0, couple=couple.id, practice=Recap.name, at=AT, days=DAYS, zone=who.zone or "UTC", owner=who.id
    )  # fmt: skip
    return rhythms.plan(wanted, facts.now + FIRST_AFTER)


def _detail(facts: Facts) -> dict[str, str]:
    couple = facts.couple
    met = recap.met_since(facts.history, recap.since(couple, facts.history, facts.now))
    found = _kept.ago(facts)
    picture = jar.picture(couple.jar, agreements.value(couple, "picture"), recap.fresh(couple, met))
    return {
        "held": recap.written(recap.held(met)),
        **_recap_card.kept_picture(picture),
        **({"ago": f"{found[0]}.{found[1].moment.id}"} if found else {}),
        **({"still": "1"} if recap.asks_still_good(couple, facts.history, facts.now) else {}),
    }


def _lighter(facts: Facts, moment: Moment) -> Decision:
    to = LIGHTER.get(facts.couple.volume)
    if to is None:
        return Decision(toast=say("recap-lightest-toast"))
    chosen = _tapped(facts, moment, "lighter").with_detail(chose="lighter", to=to)
    lighter = propose(facts, Change(what=What.VOLUME, to=to))
    return replace(lighter, moments=(chosen,), toast=say("recap-lighter-toast"))


def _keep(facts: Facts, moment: Moment) -> Decision:
    return Decision(moments=(_tapped(facts, moment, "keep"),), toast=say("recap-keep-toast"))


def _add(facts: Facts, moment: Moment) -> Decision:
    """One addition a week is enough from our side, so this button goes once it is used."""
    chosen = _tapped(facts, moment, "add").with_detail(chose="add")
    return Decision(moments=(chosen,), panels=(ShowPanel(panel="what"),), toast=say("recap-add-toast"))


def _tapped(facts: Facts, moment: Moment, what: str) -> Moment:
    """A tap is kept, and never in the place of words."""
    assert facts.who is not None
    before = moment.response_of(facts.who.id)
    return moment if before is not None and before.how is How.REPLY else noted(facts, moment, How.TAP, what)


def _both_keep(facts: Facts, moment: Moment) -> bool:
    kept = {r.partner for r in moment.responses if r.what == "keep"}
    return all(p.id in kept for p in facts.couple.partners)


def _rows(moment: Moment) -> Rows:
    keep = button("recap", moment, "keep", "recap-yes-button" if "still" in moment.detail else "")
    lighter, add = button("recap", moment, "lighter"), button("recap", moment, "add")
    stop = (button("recap", moment, "stop"),) if "still" in moment.detail else ()
    return ((lighter, keep), (add, *stop))
