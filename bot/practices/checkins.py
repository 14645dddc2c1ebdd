"""Check-ins: one question for both, answered in a line, with a tap or in private, each for themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time
from typing import ClassVar

from bot.domain import moment as moments
from bot.domain.card import Card, Place, Tone, say
from bot.domain.decision import NOTHING, Decision, Facts, Say, Show
from bot.domain.event import Commanded
from bot.domain.moment import How, Moment
from bot.domain.rhythm import Rhythm
from bot.domain.warmth import Warmth
from bot.practices import _asking, _closing, _later, _sealed
from bot.practices._answering import SMALL, TALKED, in_words, is_complete, kept, taps
from bot.practices._pool import HELP, SEALED, TALK, Question, next_question, question
from bot.practices._practice import Practice, Starter, button, end_of_day, end_of_today, no_nudges, varied

# A rhythm of this kind asks every week what would help (product.md 2.16, trace.md 002-25).
WEEKLY = "help"
SUNDAY = frozenset({6})


class Checkins(Practice):
    """A check-in stays open until both have answered or its day is over; one answer is enough for it to be met."""

    name: ClassVar[str] = "checkins"
    commands: ClassVar[tuple[str, ...]] = ("checkin",)
    reads_notes: ClassVar[bool] = True
    nudges: ClassVar[bool] = True
    starters: ClassVar[Mapping[str, Starter]] = {
        "": Starter(at=time(20, 30)),
        WEEKLY: Starter(kind=WEEKLY, at=time(18, 30), days=SUNDAY),
    }

    def command(self, facts: Facts, event: Commanded) -> Decision:
        found = next_question(facts)
        if found is None:
            return Decision(say=(Say(card=Card(lines=(say("checkins-used-up"),), silent=True)),))
        moment = _ask(facts, found, end_of_today(facts))
        return Decision(show=(Show(moment=moment, silent=facts.couple.is_quiet(facts.now)),))

    def open(self, facts: Facts, rhythm: Rhythm) -> Moment | None:
        weekly = facts.content.item(HELP) if rhythm.kind == WEEKLY else None
        found = question(weekly) if weekly is not None else next_question(facts, rhythm.zone)
        if found is None:
            return None
        return replace(_ask(facts, found, end_of_day(facts, rhythm)), rhythm=rhythm.id, day=rhythm.day)

    def tapped(self, facts: Facts, moment: Moment, action: str) -> Decision:
        if action == "no-nudges":
            return no_nudges(facts)
        if action in _closing.ACTIONS:
            return _closing.tapped(facts, moment, action)
        if action in _sealed.ACTIONS:
            return _sealed.tapped(facts, moment, action)
        if action in _later.TIMES:
            return _later.tapped(facts, moment, action)
        return _another(facts, moment) if action == "another" else _answer(facts, moment, action)

    def typed(self, facts: Facts, moment: Moment, path: str, words: str) -> Decision:
        return _sealed.typed(facts, moment, path, words)

    def replied(self, facts: Facts, moment: Moment, words: str, message: int) -> Decision:
        assert facts.who is not None
        if moment.kind == SEALED:
            return _sealed.replied(facts, moment, words, message)
        if facts.private:
            line = Card(lines=(say("nudges-say-it-there"),), silent=True)
            return Decision(say=(Say(card=line, to=facts.who.id),))
        before = moment.response_of(facts.who.id)
        # Words beside a tapped answer are kept, and that answer stays.
        what = before.what if before is not None and before.what in taps(facts, moment) else "reply"
        # What is only to be talked about is not kept, not even when somebody writes it.
        changed = kept(facts, moment, How.REPLY, what, "" if moment.kind == TALK else words)
        return Decision(moments=(changed,), react=message)

    def edited(self, facts: Facts, moment: Moment, words: str) -> Decision:
        if moment.kind == SEALED:
            return _sealed.edited(facts, moment, words)
        return NOTHING if moment.kind == TALK else super().edited(facts, moment, words)

    def reacted(self, facts: Facts, moment: Moment, warmth: Warmth) -> Decision:
        assert facts.who is not None
        if warmth is Warmth.COOL:
            return Decision(moments=(moment.with_detail(cool="1"),))
        if warmth is Warmth.GONE or moment.answered_by(facts.who.id):
            return NOTHING
        return Decision(moments=(kept(facts, moment, How.REACTION, "warm"),))

    def rested(self, facts: Facts, moment: Moment) -> Moment:
        # What only one has written is erased with the day, and shown to nobody.
        over = _later.planned(_later.wordless(moment)) if moment.kind == SEALED else moment
        return moments.meet(over, facts.now) if over.responses else moments.rest(over, facts.now)

    def came_back(self, facts: Facts, moment: Moment) -> Decision:
        return _later.came_back(facts, moment)

    def card(self, facts: Facts, moment: Moment, place: Place) -> Card:
        asking = _asking.line(facts, moment, place)
        if place is Place.PRIVATE and moment.kind == SEALED:
            return _sealed.private_card(facts, moment, asking)
        if place is Place.PRIVATE:
            return _later.private_card(facts, moment, asking)
        silent = facts.couple.is_quiet(facts.now)
        if is_complete(facts, moment):
            lines, rows = _closing.lines(facts, moment), _closing.rows(facts, moment)
            return Card(lines=(asking, *lines), rows=rows, silent=silent)
        # One answer or none: the card closes the same, so that it tells nobody who (product.md 2.16).
        if not moment.is_open():
            return Card(lines=(asking, varied(facts, "checkins-rests", moment)), silent=silent)
        return Card(lines=(asking, _asking.how(facts, moment)), rows=_asking.rows(facts, moment), silent=silent)

    def before(self, facts: Facts, moment: Moment, place: Place) -> Card:
        # The answers stand once, in the message that shows them.
        if place is Place.GROUP and moment.kind == SEALED and is_complete(facts, moment):
            return Card(lines=(_asking.line(facts, moment, place), varied(facts, "checkins-closes", moment)))
        return super().before(facts, moment, place)

    def nudge(self, facts: Facts, moment: Moment) -> Card:
        first = (button(self.name, moment, _sealed.WRITE, tone=Tone.PRIMARY),) if moment.kind == SEALED else ()
        rows = (
            first, tuple(button(self.name, moment, a) for a in SMALL),
            (button(self.name, moment, "no-nudges", "bids-no-nudges-button"),),
        )  # fmt: skip
        return Card(lines=(varied(facts, "checkins-nudge", moment),), rows=tuple(row for row in rows if row))


PRACTICE = Checkins()


def _ask(facts: Facts, found: Question, until: datetime) -> Moment:
    return Moment(
        id=0, couple=facts.couple.id, practice=Checkins.name, kind=found.kind, item=found.id, words=found.words,
        opened_at=facts.now, rests_at=until,
    )  # fmt: skip


def _another(facts: Facts, moment: Moment) -> Decision:
    swaps = _asking.swapped(moment)
    found = next_question(facts, passed={moment.item, *swaps}) if _asking.can_swap(moment) else None
    if found is None:
        return Decision(toast=say("checkins-stays-toast"))
    shown = moment.with_detail(**{f"was{len(swaps)}": moment.item})
    return Decision(moments=(replace(shown, item=found.id, kind=found.kind, words=found.words),))


def _answer(facts: Facts, moment: Moment, action: str) -> Decision:
    assert facts.who is not None
    is_small = action in SMALL
    if not is_small and action not in taps(facts, moment):
        return NOTHING
    if is_complete(facts, moment):
        return Decision(toast=say("checkins-toast"))
    if moment.kind == SEALED:
        decision = _sealed.small(facts, moment, action)
    else:
        decision = Decision(moments=(kept(facts, moment, How.TAP, action),), toast=say("checkins-toast"))
    if action == _later.THINK:
        return _thinking(facts, moment, decision)
    (changed,) = decision.moments or (moment,)
    if is_small or action == TALKED or is_complete(facts, changed):
        return decision
    return replace(decision, toast=say("checkins-hidden-toast", answer=in_words(facts, moment, action)))


def _thinking(facts: Facts, moment: Moment, decision: Decision) -> Decision:
    """Whoever wants to think may have it brought back, in private; the other hears nothing of it."""
    assert facts.who is not None
    before = moment.response_of(facts.who.id)
    is_new = before is None or before.what != _later.THINK
    # A practice that borrows this one's answers (landing) is not asked when somebody's time comes.
    is_ours = moment.practice == Checkins.name
    if not (is_new and is_ours and facts.who.reachable and moment.is_open() and decision.moments):
        return decision
    (changed,) = decision.moments
    return replace(decision, moments=(), show=(Show(moment=changed, silent=True, to=(facts.who.id,)),))
