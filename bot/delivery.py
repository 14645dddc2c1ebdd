"""One request to the chat, and what its outcome means for the row it came from (durability.md 2.4)."""

from __future__ import annotations

from datetime import timedelta

import structlog

from bot import errors
from bot.domain.card import Card
from bot.domain.couple import ChatId
from bot.domain.decision import Kind
from bot.engine import receive
from bot.engine.context import Context
from bot.engine.draw import Drawing
from bot.engine.fenced import Desk
from bot.messenger import Messenger
from bot.storage import outbox, showings
from bot.storage.outbox import EVERY_CHAT, Act, Letter
from bot.studio import Draw, drawn_here

log = structlog.get_logger()
UNSURE_WAITS = timedelta(seconds=120)
MOST_RESENDS = 2
BACK_OFF = (1, 2, 4, 8, 16, 32, 64, 128, 300)
# What can be wrong with one letter or its words; the network, the disk and the token are not among them.
BAD_LETTER = (
    errors.SealError, errors.StartError, LookupError, ValueError, TypeError, AttributeError, AssertionError,
)  # fmt: skip
# This many chats asked to wait at the same time hold them all (durability.md 2.7).
STORM_CHATS = 3


async def send(messenger: Messenger, letter: Letter, drawing: Drawing, draw: Draw = drawn_here) -> int | None:
    """Do what the letter says; the id of a new message. Raises one of the DeliveryError family."""
    match letter.act:
        case Act.REACT:
            assert drawing.message is not None
            await messenger.react(letter.chat, drawing.message, drawing.emoji)
        case Act.DELETE:
            assert drawing.message is not None
            await messenger.delete(letter.chat, drawing.message)
        case Act.LEAVE:
            await messenger.leave(letter.chat)
        case Act.FILE:
            assert drawing.file is not None
            return await messenger.send_file(letter.chat, drawing.file, drawing.card, drawing.voice)
        case _ if drawing.message is not None:
            photo = await _photo(drawing.card, draw)
            await messenger.edit(letter.chat, drawing.message, drawing.card, drawing.voice, photo=photo)
        case _:
            photo = await _photo(drawing.card, draw)
            return await messenger.send(
                letter.chat, drawing.card, drawing.voice, reply_to=drawing.reply_to, silent=drawing.silent, photo=photo
            )
    return None


async def _photo(card: Card, draw: Draw) -> bytes | None:
    """The card's picture; without one the card goes out in words alone."""
    if card.picture is None:
        return None
    try:
        return await draw(card.picture)
    except Exception as error:  # noqa: BLE001 - whatever goes wrong in a drawing, the card matters more
        log.error("picture not drawn", action="picture_not_drawn", scene=card.picture.scene, error=type(error).__name__)
        return None


async def record_success(engine: Desk, letter: Letter, drawing: Drawing, message: int | None) -> bool:
    """Whether there is more that may leave now; asked here, it costs no look of its own."""

    async def record(context: Context) -> bool:
        await outbox.finish(context.unit, letter, "sent")
        if letter.showing is not None and message is not None:
            await showings.placed(context.unit, letter.showing, message, drawing.digest)
        elif letter.showing is not None:
            await showings.set_shown(context.unit, letter.showing, drawing.digest)
        return await outbox.next_letter(context.unit, context.now) is not None

    return await engine.work(record)


async def record_bad(context: Context, letter: Letter, error: Exception) -> None:
    """A letter that cannot be drawn or worded is set aside, so that it holds up no other."""
    log.error("letter raised", action="letter_raised", kind=letter.kind.name, error=type(error).__name__)
    await outbox.finish(context.unit, letter, "failed", type(error).__name__)


async def record_refusal(engine: Desk, letter: Letter, drawing: Drawing, error: errors.DeliveryError) -> None:
    """Sort a refusal: again soon, later, elsewhere, never, or nobody knows."""
    log.info("not delivered", action="not_delivered", kind=letter.kind.name, error=type(error).__name__)
    about_the_chat = isinstance(error, errors.Moved | errors.Unreachable | errors.Later)
    record = _record_of_chat if about_the_chat else _record
    await engine.work(lambda context: record(context, letter, drawing, error))


async def _record_of_chat(context: Context, letter: Letter, drawing: Drawing, error: errors.DeliveryError) -> None:
    """What it says about the chat is kept with it: in between, another row could leave for where it no longer is."""
    match error:
        case errors.Moved():
            await outbox.give_back(context.unit, letter, context.now, "Moved")
            await receive.migrated(context, letter.chat, ChatId(error.new_chat))
        case errors.Unreachable():
            await outbox.finish(context.unit, letter, "failed", "Unreachable")
            await receive.unreachable(context, letter.chat, "closed")
        case errors.Later():
            await _hold(context, letter, error)


async def _record(context: Context, letter: Letter, drawing: Drawing, error: errors.DeliveryError) -> None:
    name = type(error).__name__
    again = context.now + timedelta(seconds=BACK_OFF[min(letter.attempt, len(BACK_OFF) - 1)])
    if isinstance(error, errors.Unsure | errors.Garbled) and letter.showing is not None:
        # It may look like this by now, so going back to how it was is a change again.
        await showings.set_shown(context.unit, letter.showing, "")
    match error:
        case errors.NotSent():
            await outbox.give_back(context.unit, letter, again, name)
        case errors.Unsure() if _is_repeatable(letter, drawing):
            await outbox.give_back(context.unit, letter, again, name)
        case errors.Unsure() if _may_resend(letter):
            await outbox.unsure(context.unit, letter, context.now + UNSURE_WAITS, name)
        case errors.Unsure() | errors.Garbled():
            # Never sent twice; a tap can still prove that it arrived.
            await outbox.finish(context.unit, letter, "unanswered", name)
        case errors.Gone() if letter.showing is not None:
            await outbox.finish(context.unit, letter, "failed", name)
            await showings.forget(context.unit, letter.showing)
        case _:
            await outbox.finish(context.unit, letter, "failed", name)


async def settle_unsure(context: Context, letter: Letter) -> None:
    """No evidence turned up: resend what may be resent, else leave it as unanswered, never as sent."""
    if _may_resend(letter) and letter.expires_at > context.now:
        await outbox.resend(context.unit, letter, context.now)
    else:
        await outbox.finish(context.unit, letter, "unanswered")


async def _hold(context: Context, letter: Letter, error: errors.Later) -> None:
    until = context.now + timedelta(seconds=error.seconds)
    await outbox.hold(context.unit, letter.chat, until)
    if await outbox.held_chats(context.unit, context.now) >= STORM_CHATS:
        await outbox.hold(context.unit, EVERY_CHAT, until)
    await outbox.give_back(context.unit, letter, until, "Later")


async def seconds_to_next(context: Context) -> float | None:
    """How long until there is something to send or to look at again; None when nothing waits."""
    due = await outbox.next_due(context.unit, context.now)
    return None if due is None else (due - context.now).total_seconds()


def _is_repeatable(letter: Letter, drawing: Drawing) -> bool:
    """Edits, deletions, reactions and leaving may be repeated freely; a new message or file may not."""
    return letter.act not in (Act.SHOW, Act.LINE, Act.FILE) or drawing.message is not None


def _may_resend(letter: Letter) -> bool:
    return letter.act is Act.SHOW and letter.kind is not Kind.NUDGE and letter.resends < MOST_RESENDS
