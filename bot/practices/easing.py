"""Easing: the one silent question after a quiet stretch, whether the rhythm is right (product.md 2.8)."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from bot.domain import moment as moments
from bot.domain.card import Card, Place, say
from bot.domain.couple import UNTIL_SAID, Couple, Volume
from bot.domain.decision import NOTHING, Decision, Facts
from bot.domain.moment import How, Moment
from bot.domain.rhythm import Rhythm
from bot.domain.warmth import Warmth
from bot.practices._practice import Practice, button, end_of_day, noted, varied

CHOICES = ("lighter", "keep", "rest")
LIGHTER = {Volume.PAIR: Volume.GENTLE, Volume.GENTLE: Volume.WHISPER, Volume.WHISPER: Volume.BIDS}


class Easing(Practice):
    """Either answers for both, since less needs one. It gathers no marble, so an answer lets it rest."""

    name: ClassVar[str] = "easing"
    silent: ClassVar[bool] = True
    # A question about the rhythm is no place for a hard moment.
    has_menu: ClassVar[bool] = False

    def open(self, facts: Facts, rhythm: Rhythm) -> Moment | None:
        return Moment(
            id=0, couple=facts.couple.id, practice=self.name, opened_at=facts.now,
            rests_at=end_of_day(facts, rhythm), rhythm=rhythm.id, day=rhythm.day,
        )  # fmt: skip

    def tapped(self, facts: Facts, moment: Moment, action: str) -> Decision:
        if action not in CHOICES:
            return NOTHING
        # Two who tap one after the other must not get lighter twice; the way back is in /settings.
        if moment.responses:
            return Decision(toast=say("easing-settled-toast"))
        couple = _eased(facts.couple, action)
        toast = say(f"easing-{action}-toast")
        return Decision(couple=couple, moments=(_settled(facts, moment, How.TAP, action),), toast=toast)

    def replied(self, facts: Facts, moment: Moment, words: str, message: int) -> Decision:
        if moment.responses:
            return Decision(react=message)
        return Decision(moments=(_settled(facts, moment, How.REPLY, "keep", words),), react=message)

    def reacted(self, facts: Facts, moment: Moment, warmth: Warmth) -> Decision:
        if moment.responses or warmth is not Warmth.WARM:
            return NOTHING
        return Decision(moments=(_settled(facts, moment, How.REACTION, "keep"),))

    def card(self, facts: Facts, moment: Moment, place: Place) -> Card:
        if moment.responses:
            return Card(lines=(say(f"easing-{moment.responses[0].what}"),), silent=True)
        if not moment.is_open():
            return Card(lines=(say("easing-rests"),), silent=True)
        return Card(
            lines=(varied(facts, "easing-ask", moment),),
            rows=(tuple(button(self.name, moment, a) for a in CHOICES),),
            silent=True,
        )


PRACTICE = EASING = Easing()


def _eased(couple: Couple, action: str) -> Couple | None:
    if action == "lighter":
        return replace(couple, volume=LIGHTER.get(couple.volume, couple.volume))
    return replace(couple, paused_until=UNTIL_SAID) if action == "rest" else None


def _settled(facts: Facts, moment: Moment, how: How, what: str, words: str = "") -> Moment:
    return moments.rest(noted(facts, moment, how, what, words), facts.now)
