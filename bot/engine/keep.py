"""A decision becomes one transaction: what changed is saved, and what is to be said goes to the outbox."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

from bot.domain import jar, nudge
from bot.domain.card import PartnerId
from bot.domain.couple import ChatId, Couple, Stage
from bot.domain.decision import Decision, Kind, Show
from bot.domain.moment import Moment, State, nudged, plan_nudge
from bot.engine.context import Context, Everything, facts
from bot.engine.letters import LASTS, Turn, chat_of, draw_again, is_welcome, post, redraw, remove, speak, take_away
from bot.practices import all_practices
from bot.storage import couples, erasing, moments, notes, outbox, rhythms, showings
from bot.storage.outbox import Act
from bot.storage.showings import Face, Showing

# A bot may delete no message that is older (Bot API, deleteMessage).
DELETABLE = timedelta(hours=48)
# Whoever opened a panel longer ago does not look at it any more.
LOOKED_AT = timedelta(hours=1)


async def keep(context: Context, turn: Turn, decision: Decision) -> None:
    """Everything in `decision`, in the caller's transaction. Raises StaleError when somebody was faster."""
    couple = decision.couple or turn.couple
    for moment in decision.moments:
        couple = await _save_moment(context, turn, couple, moment)
    for show in decision.show:
        couple = await _show(context, turn, couple, show)
    couple = await _celebrate(context, turn, couple)
    if decision.nudge is not None:
        await _nudge(context, couple, decision.nudge)
    await couples.save(context.unit, turn.couple, couple)
    if nudge.concerns(couple) != nudge.concerns(turn.couple):
        await _plan_nudges(context, couple)
    await _save_rows(context, decision)
    await _let_go(context, turn, couple, decision)
    if couple.stage is Stage.ENDED and turn.couple.stage is not Stage.ENDED:
        await rhythms.stop(context.unit, couple.id)
        await outbox.silence(context.unit, couple.id)
    if decision.forget and turn.who is not None:
        await erasing.person(context.unit, turn.who)
        # The page it was asked on is erased as well: it goes by hand, for nobody, so that no row says whose it was.
        await take_away(context, None, turn.showing)
        turn = replace(turn, showing=None)
    if decision.rhythms or _of_both(couple) != _of_both(turn.couple):
        await _refresh(context, turn, couple)
    await speak(context, turn, couple, decision)


def _of_both(couple: Couple) -> Couple:
    """What the two share: who tapped last is no change to it."""
    return replace(couple, partners=(), version=0)


async def _refresh(context: Context, turn: Turn, couple: Couple) -> None:
    """Open panels in the group are drawn again: what both agreed has changed. Equal drawings stay at home."""
    if couple.stage is not Stage.ACTIVE:
        return
    for showing in await showings.open_panels(context.unit, couple.chat, context.now - LOOKED_AT):
        if turn.showing is None or showing.id != turn.showing.id:
            await draw_again(context, couple, showing, Kind.ANSWER)


async def _let_go(context: Context, turn: Turn, couple: Couple, decision: Decision) -> None:
    """Of somebody who is replaced nothing stays, nor of words that are not to be kept any more."""
    for gone in {p.id for p in turn.couple.partners} - {p.id for p in couple.partners}:
        await erasing.replaced(context.unit, couple, gone)
    if decision.erase_words:
        await erasing.kept_words(context.unit, couple)


async def _save_rows(context: Context, decision: Decision) -> None:
    for rhythm in decision.rhythms:
        await rhythms.save(context.unit, rhythm)
    for note in decision.notes:
        await notes.save(context.unit, note)
    for number in decision.drop:
        await notes.drop(context.unit, number)


async def _save_moment(context: Context, turn: Turn, couple: Couple, moment: Moment) -> Couple:
    before = turn.moment if turn.moment is not None and turn.moment.id == moment.id else None
    if moment == before:
        return couple
    settled, couple = _settle(context, couple, before, moment)
    settled = _without_words(couple, settled)
    await moments.save(context.unit, before, settled)
    await redraw(context, couple, settled)
    return couple


def _settle(context: Context, couple: Couple, before: Moment | None, after: Moment) -> tuple[Moment, Couple]:
    """What holds for all practices alike: a met moment is a marble, and the one nudge is planned anew."""
    was_met = before is not None and before.state is State.MET
    if after.state is State.MET and not was_met:
        day = couple.partners[0].local(context.now).date() if couple.partners else context.now.date()
        couple = replace(couple, jar=jar.add_marble(couple.jar, day))
    if not all_practices()[after.practice].nudges:
        return after, couple
    return plan_nudge(after, nudge.nudge_at(after, couple, context.now)), couple


def _without_words(couple: Couple, moment: Moment) -> Moment:
    """Without *Keep our words* only what is still to be shown to both is kept, until it is over (product.md 2.14)."""
    if couple.keeps_words() or "reveals" in moment.detail:
        return moment
    return replace(moment, responses=tuple(replace(r, words="") for r in moment.responses))


async def _show(context: Context, turn: Turn, couple: Couple, show: Show) -> Couple:
    if show.moment.id:
        couple = await _save_moment(context, turn, couple, show.moment)
        for old in await showings.of_moment(context.unit, show.moment.id):
            if old.face is Face.CARD and old.partner in show.to and is_welcome(turn, couple, old.partner):
                await _give_way(context, couple, show, old)
        await _first_showings(context, turn, couple, show, show.moment)
        return couple
    settled, couple = _settle(context, couple, None, show.moment)
    opened = await moments.add(context.unit, settled)
    if opened is not None and opened.state is not State.SKIPPED:
        await _first_showings(context, turn, couple, show, opened)
    return couple


async def _plan_nudges(context: Context, couple: Couple) -> None:
    """Hours, zones or a pause have changed: every nudge still to come is planned anew (domain/nudge.py)."""
    for moment in await moments.not_nudged(context.unit, couple.id, context.now - nudge.NOT_OLDER_THAN):
        planned, _ = _settle(context, couple, moment, moment)
        if planned != moment:
            await moments.save(context.unit, moment, planned)


async def _give_way(context: Context, couple: Couple, show: Show, old: Showing) -> None:
    """A newer message shows the same moment."""
    if show.instead and context.now - old.created_at < DELETABLE:
        await remove(context, couple, old)
        return
    await showings.set_face(context.unit, old.id, Face.OLD)
    await draw_again(context, couple, old, Kind.ANSWER)


async def _celebrate(context: Context, turn: Turn, couple: Couple) -> Couple:
    """Whatever the practices offer when a jar has become full."""
    if couple.jar.shelf <= turn.couple.jar.shelf or couple.stage is not Stage.ACTIVE:
        return couple
    known = await facts(context, couple, reader=Everything())
    for practice in all_practices().values():
        for show in practice.filled(known):
            couple = await _show(context, turn, couple, show)
    return couple


async def _first_showings(context: Context, turn: Turn, couple: Couple, show: Show, moment: Moment) -> None:
    if show.source is not None:
        await showings.add(context.unit, Showing(couple=couple.id, face=Face.SOURCE, chat=couple.chat,
            moments=(moment.id,), message=show.source, partner=moment.by, created_at=context.now))  # fmt: skip
    for to in (to for to in show.to if is_welcome(turn, couple, to)):
        await _first_showing(context, couple, show, moment, to)


async def _first_showing(context: Context, couple: Couple, show: Show, moment: Moment, to: PartnerId | None) -> None:
    chat = chat_of(couple, to)
    number = await showings.add(context.unit, Showing(couple=couple.id, face=Face.CARD, chat=chat,
        moments=(moment.id,), partner=to, created_at=context.now))  # fmt: skip
    kind = show.kind or _kind(show)
    lasts = all_practices()[moment.practice].grace if kind is Kind.PROMPT else max(LASTS[kind], LASTS[Kind.PROMPT])
    body = json.dumps({"reply_to": show.source if to is None else None, "silent": show.silent})
    expires_at = context.now + lasts if moment.state is State.MET else min(moment.rests_at, context.now + lasts)
    await post(context, couple, chat, Act.SHOW, kind, showing=number, body=body, expires_at=expires_at)


def _kind(show: Show) -> Kind:
    # What came by itself and is shown again is shown because somebody did something.
    return Kind.PROMPT if show.moment.rhythm is not None and not show.moment.id else Kind.ANSWER


async def _nudge(context: Context, couple: Couple, moment: Moment) -> None:
    """The one nudge: at most one message for a person and day, which later ones join, and three in seven days."""
    to = nudge.receiver(moment, couple)
    assert to is not None
    decided = nudged(moment, context.now)
    await moments.save(context.unit, moment, decided)
    midnight = to.local(context.now).replace(hour=0, minute=0, second=0, microsecond=0)
    lately = await showings.nudges_since(context.unit, to.id, context.now - nudge.A_WEEK)
    today = next((n for n in lately if n.created_at >= midnight), None)
    if today is not None:
        await showings.join_nudge(context.unit, today, moment.id)
        if today.message is None or today.chat == ChatId(to.id):
            await draw_again(context, couple, today, Kind.NUDGE)
        return
    if len(lately) >= nudge.MOST_A_WEEK:
        return
    chat = ChatId(to.id) if to.reachable else couple.chat
    number = await showings.add(context.unit, Showing(couple=couple.id, face=Face.NUDGE, chat=chat,
        moments=(moment.id,), partner=to.id, created_at=context.now))  # fmt: skip
    card = next((s for s in await showings.of_moment(context.unit, moment.id) if s.face is Face.CARD), None)
    reply_to = card.message if card is not None and not to.reachable else None
    await post(context, couple, chat, Act.SHOW, Kind.NUDGE, showing=number, body=json.dumps({"reply_to": reply_to}))
