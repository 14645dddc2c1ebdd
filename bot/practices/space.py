"""Space: one partner takes some time and says when they are back; the return is the point (product.md 2.7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import ClassVar

from bot.domain import moment as moments
from bot.domain.calm import next_morning
from bot.domain.card import Card, Name, PartnerId, Place, say
from bot.domain.couple import Couple, Partner
from bot.domain.decision import NOTHING, Decision, Facts, Show, ShowPanel
from bot.domain.event import Commanded
from bot.domain.moment import How, Moment, State
from bot.domain.warmth import Warmth
from bot.practices import _borrow, _space_cards, _spans
from bot.practices._practice import Practice, names, noted

# Whoever says nothing about when: after this things come again by themselves.
LONGEST = timedelta(days=7)
A_BIT = timedelta(minutes=30)


class Space(Practice):
    """While it is open everything to `moment.by` waits, through `partner.space_until`; only they end it.

    At the time they named they are asked in private, once. Not answering is fine: the card then says "will say when",
    and the next morning things come again by themselves. Nothing is ever late.
    """

    name: ClassVar[str] = "space"
    commands: ClassVar[tuple[str, ...]] = ("space",)
    private_commands: ClassVar[tuple[str, ...]] = commands
    reads_history: ClassVar[bool] = True

    def command(self, facts: Facts, event: Commanded) -> Decision:
        assert facts.who is not None
        until = _spans.typed(facts.who, event.words, facts.now)
        if until is not None:
            return begin(facts, until, None if facts.private else event.message)
        to = facts.who.id if facts.private else None
        return Decision(panels=(ShowPanel(panel=self.name, path=f"{facts.who.id}", to=to),))

    def tapped(self, facts: Facts, moment: Moment, action: str) -> Decision:
        assert facts.who is not None
        if action in ("time", "hello"):
            return _kindly(facts, moment, action)
        if facts.who.id != moment.by:
            return Decision(toast=say("bids-theirs-toast", **names(facts, moment)))
        if action == "another":
            return Decision(moments=(moment.with_detail(words=_borrow.onward(moment.detail.get("words", ""))),))
        if action == "back":
            return come_back(facts, moment)
        return _longer(facts, moment, action) if action in ("longer", "tomorrow") else NOTHING

    def replied(self, facts: Facts, moment: Moment, words: str, message: int) -> Decision:
        assert facts.who is not None
        if facts.who.id == moment.by or not moment.is_open():
            return NOTHING
        return Decision(moments=(noted(facts, moment, How.REPLY, "time", words),), react=message)

    def reacted(self, facts: Facts, moment: Moment, warmth: Warmth) -> Decision:
        assert facts.who is not None
        if facts.who.id == moment.by or not moment.is_open() or warmth is not Warmth.WARM:
            return NOTHING
        return Decision(moments=(noted(facts, moment, How.REACTION, "time"),))

    def came_back(self, facts: Facts, moment: Moment) -> Decision:
        """The time they named: asked once, and only where nobody else reads it."""
        asked, who = moments.come_back(moment, None), facts.couple.partner(moment.by)
        if who is None or not moment.is_open():
            return Decision(moments=(asked,))
        couple = _away(facts.couple, who, moment.rests_at)
        if not who.reachable:
            return Decision(couple=couple, moments=(asked,))
        show = Show(moment=asked.with_detail(asked="1"), silent=who.is_quiet(facts.now), to=(who.id,), instead=True)
        return Decision(couple=couple, show=(show,))

    def card(self, facts: Facts, moment: Moment, place: Place) -> Card:
        return _space_cards.mine(facts, moment) if place is Place.PRIVATE else _space_cards.ours(facts, moment)


PRACTICE = Space()


def begin(facts: Facts, until: datetime | None, source: int | None = None) -> Decision:
    """`facts.who` takes some time; None says that they will say when. What they took before ends here."""
    assert facts.who is not None
    who = facts.who
    latest = next_morning(who, until) if until is not None else facts.now + LONGEST
    moment = Moment(
        id=0, couple=facts.couple.id, practice=Space.name, by=who.id, opened_at=facts.now, rests_at=latest,
        come_back_at=until,
    )  # fmt: skip
    to = (None, who.id) if who.reachable else (None,)
    return Decision(
        couple=_away(facts.couple, who, until or latest),
        moments=_ended(facts),
        show=(Show(moment=moment, source=source, silent=facts.couple.is_quiet(facts.now), to=to),),
        toast=say("space-toast"),
    )


def current(facts: Facts, who: PartnerId) -> Moment | None:
    """The time that somebody is taking now."""
    return next((m for m in facts.history if (m.practice, m.by) == (Space.name, who) and m.is_open()), None)


def come_back(facts: Facts, moment: Moment) -> Decision:
    """They are back: said quietly, and a marble. Late is as good as early."""
    assert facts.who is not None
    latest = moment if moment.is_open() else current(facts, facts.who.id) or moment
    if latest.state is State.MET or "over" in latest.detail:
        return Decision(toast=say("space-back-toast"))
    # How long it was is nobody's business: no row keeps it (care.md 3.2).
    met = replace(moments.meet(moments.come_back(latest, None), facts.now), met_at=latest.opened_at)
    # What said when they would be back goes as well.
    show = Show(moment=met, silent=True, instead=True)
    return Decision(couple=_away(facts.couple, facts.who, None), show=(show,), toast=say("space-back-toast"))


def _ended(facts: Facts) -> tuple[Moment, ...]:
    """What they took before, when they take some more."""
    assert facts.who is not None
    before = current(facts, facts.who.id)
    if before is None:
        return ()
    return (moments.rest(moments.come_back(before, None).with_detail(over="1"), facts.now),)


def _away(couple: Couple, who: Partner, until: datetime | None) -> Couple:
    return couple.with_partner(replace(who, space_until=until))


def _longer(facts: Facts, moment: Moment, action: str) -> Decision:
    assert facts.who is not None
    if not moment.is_open():
        return Decision(toast=say("space-toast"))
    until = facts.now + A_BIT if action == "longer" else _spans.until(facts.who, action, facts.now)
    assert until is not None
    moved = replace(moments.come_back(moment, until), rests_at=next_morning(facts.who, until))
    return Decision(
        couple=_away(facts.couple, facts.who, until), moments=(moved.with_detail(asked=""),), toast=say("space-toast")
    )


def _kindly(facts: Facts, moment: Moment, action: str) -> Decision:
    """The other's one tap, while they are away or when they are back."""
    assert facts.who is not None
    if facts.who.id == moment.by:
        other = facts.other()
        return Decision(toast=say("bids-own-toast", other=Name(other.id) if other else ""))
    if action == "time" and moment.is_open():
        return Decision(moments=(noted(facts, moment, How.TAP, action),), toast=say("bids-toast"))
    if action == "hello" and moment.state is State.MET:
        return Decision(moments=(moment.with_detail(hello="1"),), toast=say("bids-toast"))
    return Decision(toast=say("bids-toast"))
