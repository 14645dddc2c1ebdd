"""A decision becomes one transaction: what changed is saved, and what is to be said goes to the outbox."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain import jar, nudge
from bot.domain.card import Card, PartnerId
from bot.domain.couple import ChatId, Couple, Stage
from bot.domain.decision import Ask, Decision, Kind, Say, Show, ShowPanel
from bot.domain.moment import Moment, State, nudged, plan_nudge
from bot.engine import standing
from bot.engine.context import Context
from bot.practices import all_practices
from bot.storage import couples, moments, outbox, rhythms, showings
from bot.storage.codec import card_to_json
from bot.storage.outbox import Act, Letter
from bot.storage.showings import Asking, Face, Showing

# How long words stay worth saying (durability.md 2.5).
LASTS = {
    Kind.ANSWER: timedelta(minutes=15), Kind.PROMPT: timedelta(hours=6), Kind.NUDGE: timedelta(minutes=30),
    Kind.REMINDER: timedelta(hours=6), Kind.NOTICE: timedelta(hours=24),
}  # fmt: skip
DRAWING_LASTS = timedelta(hours=24)
ASKING_LASTS = timedelta(minutes=10)
HEART = "❤"  # without U+FE0F, which Telegram refuses (platform.md 1.2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Whose turn caused a decision: the couple and moment as they were, and the message it happened on."""

    couple: Couple
    moment: Moment | None = None
    who: PartnerId | None = None
    chat: ChatId
    showing: Showing | None = None


async def keep(context: Context, turn: Turn, decision: Decision) -> None:
    """Everything in `decision`, in the caller's transaction. Raises StaleError when somebody was faster."""
    couple = decision.couple or turn.couple
    for moment in decision.moments:
        couple = await _save_moment(context, turn, couple, moment)
    for show in decision.show:
        couple = await _show(context, turn, couple, show)
    if decision.nudge is not None:
        await _nudge(context, couple, decision.nudge)
    await couples.save(context.unit, turn.couple, couple)
    for rhythm in decision.rhythms:
        await rhythms.save(context.unit, rhythm)
    if couple.stage is Stage.ENDED and turn.couple.stage is not Stage.ENDED:
        await rhythms.stop(context.unit, couple.id)
        await outbox.silence(context.unit, couple.id)
    await _speak(context, turn, couple, decision)


async def _speak(context: Context, turn: Turn, couple: Couple, decision: Decision) -> None:
    for panel in decision.panels:
        await _show_panel(context, couple, panel)
    if turn.showing is not None:
        await turn_page(context, couple, turn.showing, decision)
    if decision.ask is not None and turn.who is not None:
        await _ask(context, turn, couple, decision.ask)
    for say in (*decision.say, *standing.still_missing(turn.couple, couple)):
        await send_line(context, couple, say)
    if decision.react is not None:
        body = json.dumps({"message": decision.react, "emoji": HEART})
        await _post(context, couple, turn.chat, Act.REACT, Kind.NOTICE, body=body)
    if decision.leave:
        await _post(context, couple, couple.chat, Act.LEAVE, Kind.NOTICE)


async def turn_page(context: Context, couple: Couple | None, showing: Showing, decision: Decision) -> None:
    """The tapped panel goes on to its next page, or away."""
    if decision.goto is not None:
        await showings.turn(context.unit, showing.id, showing.panel, decision.goto)
        await draw_again(context, couple, showing, Kind.ANSWER)
    if decision.close:
        await remove(context, couple, showing)


async def _save_moment(context: Context, turn: Turn, couple: Couple, moment: Moment) -> Couple:
    before = turn.moment if turn.moment is not None and turn.moment.id == moment.id else None
    if moment == before:
        return couple
    settled, couple = _settle(context, couple, before, moment)
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


async def _show(context: Context, turn: Turn, couple: Couple, show: Show) -> Couple:
    if show.moment.id:
        couple = await _save_moment(context, turn, couple, show.moment)
        for old in await showings.of_moment(context.unit, show.moment.id):
            if old.face is Face.CARD:
                await showings.set_face(context.unit, old.id, Face.OLD)
        await _first_showing(context, couple, show, show.moment)
        return couple
    settled, couple = _settle(context, couple, None, show.moment)
    opened = await moments.add(context.unit, settled)
    if opened is not None and opened.state is not State.SKIPPED:
        await _first_showing(context, couple, show, opened)
    return couple


async def _first_showing(context: Context, couple: Couple, show: Show, moment: Moment) -> None:
    base = Showing(couple=couple.id, face=Face.CARD, chat=couple.chat, moments=(moment.id,), created_at=context.now)
    if show.source is not None:
        await showings.add(context.unit, replace(base, face=Face.SOURCE, message=show.source, partner=moment.by))
    number = await showings.add(context.unit, base)
    scheduled = moment.rhythm is not None
    lasts = all_practices()[moment.practice].grace if scheduled else LASTS[Kind.PROMPT]
    body = json.dumps({"reply_to": show.source, "silent": show.silent})
    await _post(context, couple, couple.chat, Act.SHOW, Kind.PROMPT if scheduled else Kind.ANSWER, showing=number,
        body=body, expires_at=min(moment.rests_at, context.now + lasts))  # fmt: skip


async def _nudge(context: Context, couple: Couple, moment: Moment) -> None:
    """The one nudge: at most one message for a person and day, which later ones join."""
    to = nudge.receiver(moment, couple)
    assert to is not None
    decided = nudged(moment, context.now)
    await moments.save(context.unit, moment, decided)
    midnight = to.local(context.now).replace(hour=0, minute=0, second=0, microsecond=0)
    today = await showings.nudge_since(context.unit, to.id, midnight)
    if today is not None:
        await showings.join_nudge(context.unit, today, moment.id)
        if today.message is None or today.chat == ChatId(to.id):
            await draw_again(context, couple, today, Kind.NUDGE)
        return
    chat = ChatId(to.id) if to.reachable else couple.chat
    number = await showings.add(context.unit, Showing(couple=couple.id, face=Face.NUDGE, chat=chat,
        moments=(moment.id,), partner=to.id, created_at=context.now))  # fmt: skip
    card = next((s for s in await showings.of_moment(context.unit, moment.id) if s.face is Face.CARD), None)
    reply_to = card.message if card is not None and not to.reachable else None
    await _post(context, couple, chat, Act.SHOW, Kind.NUDGE, showing=number, body=json.dumps({"reply_to": reply_to}))


async def redraw(context: Context, couple: Couple, moment: Moment) -> None:
    """Every message that shows a moment is drawn again; drawings in a row fold into one."""
    for showing in await showings.of_moment(context.unit, moment.id):
        in_group = showing.face is Face.NUDGE and showing.chat == couple.chat
        if showing.face in (Face.CARD, Face.OLD, Face.NUDGE) and not in_group:
            await draw_again(context, couple, showing, Kind.ANSWER)


async def draw_again(context: Context, couple: Couple | None, showing: Showing, kind: Kind) -> None:
    await _post(context, couple, showing.chat, Act.SHOW, kind, showing=showing.id,
        expires_at=context.now + DRAWING_LASTS)  # fmt: skip


async def remove(context: Context, couple: Couple | None, showing: Showing) -> None:
    """Take a panel or a question away: nobody misses it (product.md 2.12)."""
    await outbox.drop(context.unit, showing.id)
    if showing.message is not None:
        body = json.dumps({"message": showing.message})
        await _post(context, couple, showing.chat, Act.DELETE, Kind.ANSWER, body=body)
    await showings.forget(context.unit, showing.id)


async def _show_panel(context: Context, couple: Couple | None, panel: ShowPanel) -> None:
    chat = _chat(couple, panel.to)
    number = await showings.add(context.unit, Showing(couple=couple.id if couple else None, face=Face.PANEL, chat=chat,
        panel=panel.panel, path=panel.path, partner=panel.to, created_at=context.now))  # fmt: skip
    body = json.dumps({"silent": panel.silent})
    await _post(context, couple, chat, Act.SHOW, Kind.ANSWER, showing=number, body=body)


async def _ask(context: Context, turn: Turn, couple: Couple, ask: Ask) -> None:
    assert turn.who is not None
    number = await showings.add(context.unit, Showing(couple=couple.id, face=Face.ASK, chat=turn.chat,
        partner=turn.who, panel=ask.panel, path=ask.path, created_at=context.now))  # fmt: skip
    origin = turn.showing.id if turn.showing is not None else None
    await showings.ask(context.unit, Asking(showing=number, chat=turn.chat, partner=turn.who, panel=ask.panel,
        path=ask.path, origin=origin, expires_at=context.now + ASKING_LASTS))  # fmt: skip
    card = card_to_json(Card(lines=(ask.words,), ask=ask.placeholder or ask.words, silent=True))
    await _post(context, couple, turn.chat, Act.LINE, Kind.ANSWER, showing=number, body=json.dumps({"card": card}))


async def send_line(context: Context, couple: Couple | None, say: Say) -> None:
    """A card of its own: stored by key and arguments, worded when it leaves."""
    chat = _chat(couple, say.to)
    body = json.dumps({"card": card_to_json(say.card), "reply_to": say.reply_to, "to": say.to})
    await _post(context, couple, chat, Act.LINE, say.kind, body=body)


def _chat(couple: Couple | None, to: PartnerId | None) -> ChatId:
    if to is not None:
        return ChatId(to)
    assert couple is not None
    return couple.chat


async def _post(
    context: Context, couple: Couple | None, chat: ChatId, act: Act, kind: Kind, *, showing: int | None = None,
    body: str = "", expires_at: datetime | None = None,
) -> None:  # fmt: skip
    letter = Letter(
        couple=couple.id if couple else None, chat=chat, act=act, kind=kind, showing=showing, body=body,
        not_before=context.now, expires_at=expires_at or context.now + LASTS[kind],
    )  # fmt: skip
    await outbox.add(context.unit, letter, context.now)
