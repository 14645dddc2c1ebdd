"""Thanks: said whenever it comes to mind, or asked for once a day; never asked back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time, timedelta
from typing import ClassVar

from bot.domain import moment as moments
from bot.domain.card import Card, Name, Place, Rows, Words, say
from bot.domain.decision import NOTHING, Decision, Facts, Show, ShowPanel
from bot.domain.event import Commanded
from bot.domain.moment import How, Moment, State
from bot.domain.rhythm import Rhythm
from bot.practices._practice import Practice, Starter, answered, button, end_of_day, names, noted, varied

LASTS = timedelta(hours=24)
# What a thank-you can be for, and the words one may borrow for it (trace.md 004-06, 001-42).
KINDS = {
    "presence": "s-thanks-presence",
    "contribution": "s-thanks-contribution",
    "telling": "s-thanks-telling",
    "reaching": "s-thanks-reaching",
    "proud": "s-proud",
}


class Thanks(Practice):
    """With `by` it is one partner's thank-you to the other; without, it is the evening's invitation to both."""

    name: ClassVar[str] = "thanks"
    commands: ClassVar[tuple[str, ...]] = ("thanks",)
    starters: ClassVar[Mapping[str, Starter]] = {"": Starter(at=time(20))}

    def command(self, facts: Facts, event: Commanded) -> Decision:
        assert facts.who is not None
        if not event.words:
            return Decision(panels=(ShowPanel(panel="thanks", path=f"{facts.who.id}"),))
        # Their words stay in their own message; the card stands under it.
        return offer(facts, "", event.message)

    def open(self, facts: Facts, rhythm: Rhythm) -> Moment | None:
        return Moment(
            id=0, couple=facts.couple.id, practice=self.name, opened_at=facts.now,
            rests_at=end_of_day(facts, rhythm), rhythm=rhythm.id, day=rhythm.day,
        )  # fmt: skip

    def tapped(self, facts: Facts, moment: Moment, action: str) -> Decision:
        assert facts.who is not None
        if action == "heart" and moment.by == facts.who.id:
            other = facts.other()
            return Decision(toast=say("bids-own-toast", other=Name(other.id) if other else ""))
        if action in ("heart", "said"):
            return Decision(moments=(answered(facts, moment, How.TAP, action),), toast=say("thanks-toast"))
        return _not_today(facts, moment) if action == "not-today" else NOTHING

    def card(self, facts: Facts, moment: Moment, place: Place) -> Card:
        silent = facts.couple.is_quiet(facts.now)
        return Card(lines=_lines(facts, moment), rows=_rows(moment) if moment.is_open() else (), silent=silent)


PRACTICE = Thanks()


def offer(facts: Facts, kind: str, source: int | None = None) -> Decision:
    """A thank-you of `facts.who`; `source` is their own message, where their words stay."""
    assert facts.who is not None
    moment = Moment(
        id=0, couple=facts.couple.id, practice=Thanks.name, kind=kind, by=facts.who.id, opened_at=facts.now,
        rests_at=facts.now + LASTS,
    )  # fmt: skip
    return Decision(show=(Show(moment=moment, source=source, silent=facts.couple.is_quiet(facts.now)),))


def _not_today(facts: Facts, moment: Moment) -> Decision:
    """One "not today" leaves the card to the other; two, and it rests."""
    if not moment.is_open():
        return Decision(toast=say("thanks-not-today-toast"))
    kept = noted(facts, moment, How.TAP, "not-today")
    if all(kept.answered_by(p.id) for p in facts.couple.partners):
        kept = moments.rest(kept, facts.now)
    return Decision(moments=(kept,), toast=say("thanks-not-today-toast"))


def _lines(facts: Facts, moment: Moment) -> tuple[Words, ...]:
    is_met = moment.state is State.MET
    if moment.by is None:
        return (_invitation(facts, moment, is_met),)
    key = f"thanks-says-{moment.kind}" if moment.kind in KINDS else "thanks-says"
    return (varied(facts, key, moment, **names(facts, moment)), *((say("thanks-heard"),) if is_met else ()))


def _invitation(facts: Facts, moment: Moment, is_met: bool) -> Words:
    if is_met:
        return varied(facts, "thanks-said", moment)
    return varied(facts, "thanks-ask" if moment.is_open() else "thanks-rests", moment)


def _rows(moment: Moment) -> Rows:
    if moment.by is None:
        return ((button("thanks", moment, "said"), button("thanks", moment, "not-today")),)
    return ((button("thanks", moment, "heart"),),)
