"""What is to be said goes to the outbox: drawings, lines, questions, files. Nothing is sent here."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.domain.card import Card, PartnerId, say
from bot.domain.couple import ChatId, Couple
from bot.domain.decision import Ask, Decision, Kind, Say, ShowPanel
from bot.domain.moment import Moment
from bot.engine import export, standing
from bot.engine.context import Context
from bot.storage import outbox, showings
from bot.storage.codec import card_to_json
from bot.storage.outbox import Act, Letter
from bot.storage.showings import Asking, Face, Showing

log = structlog.get_logger()
# How long words stay worth saying (durability.md 2.5).
LASTS = {
    Kind.ANSWER: timedelta(minutes=15), Kind.REVEAL: timedelta(hours=72), Kind.PROMPT: timedelta(hours=6),
    Kind.NUDGE: timedelta(minutes=30), Kind.REMINDER: timedelta(hours=6), Kind.NOTICE: timedelta(hours=24),
}  # fmt: skip
DRAWING_LASTS = timedelta(hours=24)
LEAVING_LASTS = timedelta(days=365)
HEART = "❤"  # without U+FE0F, which Telegram refuses (platform.md 1.2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Whose turn caused a decision: the couple and moment as they were, and the message it happened on."""

    couple: Couple
    moment: Moment | None = None
    who: PartnerId | None = None
    chat: ChatId
    showing: Showing | None = None


def is_welcome(turn: Turn, couple: Couple, to: PartnerId | None) -> bool:
    """Whether it may be said there. Whoever went quiet in private only gets answers to what they do (care.md 3.3)."""
    who = couple.partner(to)
    return who is None or to == turn.who or not who.wants("private", "off")


async def speak(context: Context, turn: Turn, couple: Couple, decision: Decision) -> None:
    for panel in decision.panels:
        if is_welcome(turn, couple, panel.to):
            await show_panel(context, couple, panel)
    if turn.showing is not None:
        await turn_page(context, couple, turn.showing, decision)
    if decision.ask is not None and turn.who is not None:
        await ask_for(context, turn, couple, decision.ask)
    for line in (*decision.say, *standing.still_missing(turn.couple, couple)):
        if is_welcome(turn, couple, line.to):
            await send_line(context, couple, line)
    await _act(context, turn, couple, decision)


async def _act(context: Context, turn: Turn, couple: Couple, decision: Decision) -> None:
    """What is done to messages and chats beside saying something."""
    if decision.react is not None:
        body = json.dumps({"message": decision.react, "emoji": HEART})
        await post(context, couple, turn.chat, Act.REACT, Kind.NOTICE, body=body)
    if decision.delete is not None:
        body = json.dumps({"message": decision.delete})
        await post(context, couple, turn.chat, Act.DELETE, Kind.ANSWER, body=body)
    if decision.export is not None:
        await _send_files(context, couple, ChatId(decision.export))
    if decision.leave:
        await post(context, couple, couple.chat, Act.LEAVE, Kind.NOTICE)


async def speak_to_nobody(context: Context, chat: ChatId, decision: Decision) -> None:
    """Pages for somebody in their private chat who shares Toward with nobody yet: there is no more for them."""
    for panel in decision.panels:
        await show_panel(context, None, panel)
    if decision.delete is not None:
        await post(context, None, chat, Act.DELETE, Kind.ANSWER, body=json.dumps({"message": decision.delete}))


async def _send_files(context: Context, couple: Couple, chat: ChatId) -> None:
    """Once, however often it is tapped before they have left."""
    if await outbox.is_sending_files(context.unit, chat):
        return
    # For whoever runs the bot: that it happened, and nothing of whom or what (durability.md 4.1, threat 3).
    log.info("files on their way", action="exported", files=len(export.FILES))
    for name in export.FILES:
        await post(context, couple, chat, Act.FILE, Kind.ANSWER, body=json.dumps({"file": name}))


async def turn_page(context: Context, couple: Couple | None, showing: Showing, decision: Decision) -> None:
    """The tapped panel goes on to its next page, or away."""
    if decision.goto is not None:
        await showings.turn(context.unit, showing.id, showing.panel, decision.goto)
        await draw_again(context, couple, showing, Kind.ANSWER)
    if decision.close:
        await remove(context, couple, showing)


async def redraw(context: Context, couple: Couple, moment: Moment) -> None:
    """Every message that shows a moment is drawn again; drawings in a row fold into one."""
    for showing in await showings.of_moment(context.unit, moment.id):
        in_group = showing.face is Face.NUDGE and showing.chat == couple.chat
        if showing.face in (Face.CARD, Face.OLD, Face.NUDGE) and not in_group:
            await draw_again(context, couple, showing, Kind.ANSWER)


async def draw_again(context: Context, couple: Couple | None, showing: Showing, kind: Kind) -> None:
    """Draw it once more. A nudge that has not left stays one: folded into something else it could be sent twice."""
    if showing.face is Face.NUDGE and showing.message is None:
        kind = Kind.NUDGE
    await post(context, couple, showing.chat, Act.SHOW, kind, showing=showing.id,
        expires_at=context.now + DRAWING_LASTS)  # fmt: skip


async def remove(context: Context, couple: Couple | None, showing: Showing) -> None:
    """Take a panel or a question away: nobody misses it (product.md 2.12)."""
    await outbox.drop(context.unit, showing.id)
    await take_away(context, couple, showing)
    await showings.forget(context.unit, showing.id)


async def take_away(context: Context, couple: Couple | None, showing: Showing | None) -> None:
    if showing is not None and showing.message is not None:
        body = json.dumps({"message": showing.message})
        await post(context, couple, showing.chat, Act.DELETE, Kind.ANSWER, body=body)


async def show_panel(context: Context, couple: Couple | None, panel: ShowPanel) -> None:
    chat = chat_of(couple, panel.to)
    number = await showings.add(context.unit, Showing(couple=couple.id if couple else None, face=Face.PANEL, chat=chat,
        panel=panel.panel, path=panel.path, partner=panel.to, created_at=context.now))  # fmt: skip
    body = json.dumps({"silent": panel.silent})
    await post(context, couple, chat, Act.SHOW, Kind.ANSWER, showing=number, body=body)


async def ask_for(context: Context, turn: Turn, couple: Couple, ask: Ask) -> None:
    assert turn.who is not None
    chat = turn.chat if ask.to is None else ChatId(ask.to)
    number = await showings.add(context.unit, Showing(couple=couple.id, face=Face.ASK, chat=chat,
        partner=turn.who, panel=ask.panel, path=ask.path, created_at=context.now))  # fmt: skip
    origin = turn.showing.id if turn.showing is not None else None
    await showings.ask(context.unit, Asking(showing=number, chat=chat, partner=turn.who, panel=ask.panel,
        path=ask.path, origin=origin, expires_at=context.now + ask.lasts, moment=ask.moment or None))  # fmt: skip
    card = card_to_json(Card(lines=(ask.words,), ask=ask.placeholder or ask.words, silent=True))
    await post(context, couple, chat, Act.LINE, Kind.ANSWER, showing=number, body=json.dumps({"card": card}))


async def send_line(context: Context, couple: Couple | None, line: Say) -> None:
    """A card of its own: stored by key and arguments, worded when it leaves."""
    chat = chat_of(couple, line.to)
    body = json.dumps({"card": card_to_json(line.card), "reply_to": line.reply_to, "to": line.to})
    await post(context, couple, chat, Act.LINE, line.kind, body=body)


async def go_out(context: Context, chat: ChatId, key: str = "") -> None:
    """Leave a chat that is no couple's, with one kind line, or without a word where many would read it."""
    if key:
        body = json.dumps({"card": card_to_json(Card(lines=(say(key),), silent=True))})
        await post(context, None, chat, Act.LINE, Kind.NOTICE, body=body)
    await post(context, None, chat, Act.LEAVE, Kind.NOTICE, expires_at=context.now + LEAVING_LASTS)


def chat_of(couple: Couple | None, to: PartnerId | None) -> ChatId:
    if to is not None:
        return ChatId(to)
    assert couple is not None
    return couple.chat


async def post(
    context: Context, couple: Couple | None, chat: ChatId, act: Act, kind: Kind, *, showing: int | None = None,
    body: str = "", expires_at: datetime | None = None,
) -> None:  # fmt: skip
    letter = Letter(
        couple=couple.id if couple else None, chat=chat, act=act, kind=kind, showing=showing, body=body,
        not_before=context.now, expires_at=expires_at or context.now + LASTS[kind],
    )  # fmt: skip
    await outbox.add(context.unit, letter, context.now)
