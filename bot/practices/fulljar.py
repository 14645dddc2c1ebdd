"""A full jar: it goes to the shelf, one small celebration is suggested, and three of their own moments are opened."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import ClassVar

from bot.domain import agreements, jar
from bot.domain import moment as moments
from bot.domain.card import Card, Look, Picture, Place, Rows, Words, looking, say
from bot.domain.couple import first_free
from bot.domain.decision import NOTHING, Decision, Facts, Show, ShowPanel
from bot.domain.moment import How, Moment
from bot.practices import _kept, _recap_card
from bot.practices._practice import Practice, answered, button, varied

LASTS = timedelta(days=2)
OPENED = 3
# Whoever rests without saying until when is looked for again after this.
LOOKS_AGAIN = timedelta(days=1)


class FullJar(Practice):
    """It comes once, without sound, and not into a hard moment, a pause or the night: then it waits."""

    name: ClassVar[str] = "fulljar"
    reads_history: ClassVar[bool] = True
    silent: ClassVar[bool] = True

    def filled(self, facts: Facts) -> tuple[Show, ...]:
        moment = Moment(
            id=0, couple=facts.couple.id, practice=self.name, opened_at=facts.now, rests_at=facts.now + LASTS,
            detail=_detail(facts),
        )  # fmt: skip
        at = _welcome_at(facts)
        if at <= facts.now:
            return (Show(moment=moment, silent=True),)
        # Kept without a message; it is shown when it comes back.
        waits = replace(moment, come_back_at=at, rests_at=at + LASTS)
        return (Show(moment=waits, to=()),)

    def came_back(self, facts: Facts, moment: Moment) -> Decision:
        at = _welcome_at(facts)
        if at > facts.now:
            return Decision(moments=(replace(moment, come_back_at=at, rests_at=at + LASTS),))
        shown = replace(moments.come_back(moment, None), rests_at=facts.now + LASTS)
        return Decision(show=(Show(moment=shown, silent=True),))

    def tapped(self, facts: Facts, moment: Moment, action: str) -> Decision:
        if action == "look":
            return Decision(panels=(ShowPanel(panel="lookback"),))
        if action != "did":
            return NOTHING
        return Decision(moments=(answered(facts, moment, How.TAP, action),), toast=say("fulljar-toast"))

    def card(self, facts: Facts, moment: Moment, place: Place) -> Card:
        scene = moment.detail.get("picture", "jar")
        title = say("fulljar-garden" if scene == "garden" else "fulljar-jar")
        idea = varied(facts, "fulljar-celebrate", moment) if moment.is_open() else say("fulljar-celebrated")
        if moment.state is moments.State.RESTING:
            return Card(lines=(title,), silent=True, picture=_recap_card.picture(moment))
        opened = _opened(facts, moment)
        rows = _rows(moment, bool(opened)) if moment.is_open() else ()
        return Card(lines=(title, idea, *opened), rows=rows, silent=True, picture=_recap_card.picture(moment))


PRACTICE = FullJar()


def _detail(facts: Facts) -> dict[str, str]:
    kept = facts.couple.jar
    # The jar that has just gone to the shelf is the one to look at; those before it stand behind.
    full = Picture(
        scene=agreements.value(facts.couple, "picture"), marbles=jar.MARBLES_IN_A_JAR,
        shelf=(*(jar.MARBLES_IN_A_JAR,) * (kept.shelf - 1), *kept.early),
    )  # fmt: skip
    known = _kept.memories(facts)
    chosen = facts.rng.sample(known, min(OPENED, len(known)))
    return {**_recap_card.kept_picture(full), "kept": " ".join(f"{memory.moment.id}" for memory in chosen)}


def _welcome_at(facts: Facts) -> datetime:
    """The first instant that is neither hard, nor a rest, nor quiet for either."""
    couple, now = facts.couple, facts.now
    holds = [couple.calm_until, couple.paused_until, *(p.space_until for p in couple.partners)]
    after = max([now, *(min(hold, now + LOOKS_AGAIN) for hold in holds if hold is not None)])
    return first_free(couple, after) or after


def _opened(facts: Facts, moment: Moment) -> tuple[Words, ...]:
    found = _kept.chosen(facts, moment.detail.get("kept", "").split())
    lines = tuple(looking(Look.QUOTE, memory.line()) for memory in found)
    return (say("fulljar-kept"), *lines) if lines else ()


def _rows(moment: Moment, can_look: bool) -> Rows:
    look = (button("fulljar", moment, "look", "jar-look-back-button"),) if can_look else ()
    return ((button("fulljar", moment, "did"), *look),)
