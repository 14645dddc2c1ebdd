"""Soft landing: the day after a hard moment one question, once, if both wish it; then nothing more (product.md 2.7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from typing import ClassVar

from bot.domain import agreements
from bot.domain import moment as moments
from bot.domain.calm import next_morning
from bot.domain.card import Card, MomentTap, Place, Rows, say
from bot.domain.couple import first_free
from bot.domain.decision import Decision, Facts, Show
from bot.domain.moment import Moment, State
from bot.domain.warmth import Warmth
from bot.practices import checkins, newjar
from bot.practices._practice import Practice, button, end_of_today, varied

QUESTION = "q-after-yesterday"
# Late enough to have slept and had breakfast.
COMES_AT = time(10)
NEW_JAR = "new-jar"
# After an outage: in the evening it is not the morning after any more.
LATEST = timedelta(hours=8)


class Landing(Practice):
    """A check-in that waits: planned with the hard moment and shown to nobody until the next day.

    What its card offers is the check-in's own; only the question stands in other words.
    """

    name: ClassVar[str] = "landing"

    def tapped(self, facts: Facts, moment: Moment, action: str) -> Decision:
        if action != NEW_JAR:
            return checkins.PRACTICE.tapped(facts, moment, action)
        if "jar" in moment.detail:
            return Decision(toast=say("bids-toast"))
        return replace(newjar.offer(facts), moments=(moment.with_detail(jar="1"),))

    def replied(self, facts: Facts, moment: Moment, words: str, message: int) -> Decision:
        return checkins.PRACTICE.replied(facts, moment, words, message)

    def reacted(self, facts: Facts, moment: Moment, warmth: Warmth) -> Decision:
        return checkins.PRACTICE.reacted(facts, moment, warmth)

    def rested(self, facts: Facts, moment: Moment) -> Moment:
        return checkins.PRACTICE.rested(facts, moment)

    def came_back(self, facts: Facts, moment: Moment) -> Decision:
        """It is the next day. If that is not the time for it, it rests and nobody ever hears of it."""
        came = moments.come_back(moment, None)
        if not moment.is_open() or not _is_wanted(facts, moment):
            return Decision(moments=(moments.rest(came, facts.now),))
        shown = replace(came, rests_at=end_of_today(facts))
        return Decision(show=(Show(moment=shown, silent=facts.couple.is_quiet(facts.now)),))

    def card(self, facts: Facts, moment: Moment, place: Place) -> Card:
        card = checkins.PRACTICE.card(facts, moment, place)
        lines = tuple(line for line in card.lines[1:] if line.key.partition(".")[0] != "checkins-how-scale")
        asks = varied(facts, "landing-ask" if moment.is_open() else "landing-asked", moment)
        return replace(card, lines=(asks, *lines), rows=_rows(facts, moment, card.rows))


PRACTICE = Landing()


def planned(facts: Facts) -> tuple[Show, ...]:
    """The question of the day after, for the first hard moment of a day; shown nowhere yet.

    Whether both wish it is asked when its time has come: they may agree to it tonight.
    """
    item = facts.content.item(QUESTION)
    if facts.couple.is_calm(facts.now) or item is None:
        return ()
    at = max(next_morning(p, facts.now, COMES_AT) for p in facts.couple.partners)
    at = first_free(facts.couple, at) or at
    moment = Moment(
        id=0, couple=facts.couple.id, practice=Landing.name, kind=item.answer, item=item.id, opened_at=facts.now,
        rests_at=at + LATEST, come_back_at=at,
    )  # fmt: skip
    return (Show(moment=moment, to=()),)


def _rows(facts: Facts, moment: Moment, answers: Rows) -> Rows:
    """The check-in's own, and a new jar beside them, offered once and here only (product.md 2.10)."""
    # One word needs no thinking about, and makes room.
    kept = tuple(tuple(b for b in row if b.tap != MomentTap(moment.id, "think")) for row in answers)
    is_over = moment.state is State.RESTING
    if is_over or "jar" in moment.detail or not facts.couple.jar.marbles:
        return kept
    jar = button("landing", moment, NEW_JAR)
    return (*kept[:-1], (*kept[-1], jar)) if kept and len(kept[-1]) == 1 else (*kept, (jar,))


def _is_wanted(facts: Facts, moment: Moment) -> bool:
    """Both wish it, it is still that day, and nothing is hard again."""
    couple, now = facts.couple, facts.now
    away = any(p.is_in_space(now) for p in couple.partners)
    agreed = agreements.value(couple, "landing") == "on"
    return agreed and now < moment.rests_at and couple.is_awake(now) and not couple.is_calm(now) and not away
