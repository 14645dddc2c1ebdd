"""The way in: one event, one transaction, one answer."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.admission import PUBLIC
from bot.domain.card import PartnerId, say
from bot.domain.couple import ChatId, Couple, Stage
from bot.domain.decision import NOTHING, Decision
from bot.domain.event import BotMoved, Commanded, Event, Migrated, PeopleMoved, Reacted, Replied, Tapped, Unattributed
from bot.engine import standing
from bot.engine.context import Context
from bot.engine.keep import keep
from bot.engine.letters import Turn, go_out
from bot.engine.said import arrived, commanded, new_couple, reacted, replied
from bot.engine.taps import tapped
from bot.storage import couples, outbox, showings


async def receive(context: Context, event: Event) -> tuple[Couple | None, Decision]:
    """Do what an event asks for. The decision's toast is for whoever tapped; the rest of it is kept already."""
    if _is_exposed(event):
        return None, await _exposed(context, event)
    match event:
        case Tapped():
            return await tapped(context, event)
        case Commanded() | Replied(edited=False) if await _was_taken_in(context, event):
            return None, NOTHING
        case Commanded():
            await commanded(context, event)
        case Replied():
            await replied(context, event)
        case Reacted():
            await reacted(context, event)
        case _:
            await _stood(context, event)
    return None, NOTHING


async def _was_taken_in(context: Context, event: Commanded | Replied) -> bool:
    """Whether this very message stands for something already: Telegram may send one twice, under two update ids."""
    return await showings.by_message(context.unit, event.chat, event.message) is not None


async def _stood(context: Context, event: Event) -> None:
    """What changes how the group stands."""
    match event:
        case BotMoved():
            await _bot_moved(context, event)
        case PeopleMoved():
            await _people_moved(context, event)
        case Migrated():
            await migrated(context, event.chat, event.new_chat)
        case Unattributed():
            await _unattributed(context, event)


async def _bot_moved(context: Context, event: BotMoved) -> None:
    if event.is_private():
        await _opened_or_blocked(context, event)
        return
    couple = await couples.by_chat(context.unit, event.chat)
    if couple is None and event.present:
        group = new_couple(context, event, event.who, event.humans, event.admin)
        await arrived(context, group, event.who, silent=False)
    elif couple is not None and event.present and _begins_unasked(context, couple, event):
        await go_out(context, event.chat, "hello-not-open")
    elif couple is not None:
        await keep(context, Turn(couple=couple, chat=event.chat), standing.bot_moved(couple, event, context.now))


def _begins_unasked(context: Context, couple: Couple, event: BotMoved) -> bool:
    return couple.stage is Stage.ENDED and not context.admission.welcomes(event.who.id)


def _is_exposed(event: Event) -> bool:
    """Whether the bot is where anybody could read along, and was not just sent away from there."""
    if isinstance(event, BotMoved):
        return event.present and (event.public or event.kind == "channel")
    return event.public and not isinstance(event, Migrated)


async def _exposed(context: Context, event: Event) -> Decision:
    """One line, and out. What a couple has is kept, and goes on once they add the bot where they are alone."""
    if isinstance(event, BotMoved) and event.kind == "channel":
        # Whoever reads a channel did not ask for anything: not a word.
        await go_out(context, event.chat)
        return NOTHING
    couple = await couples.by_chat(context.unit, event.chat)
    is_first = couple is not None and couple.unreachable != PUBLIC
    if couple is not None:
        await couples.save(context.unit, couple, replace(couple, unreachable=PUBLIC))
        await outbox.silence(context.unit, couple.id)
    if is_first or isinstance(event, BotMoved | Commanded):
        await go_out(context, event.chat, "hello-public")
    return Decision(toast=say("old-toast"))


async def _opened_or_blocked(context: Context, event: BotMoved) -> None:
    couple = await couples.of_person(context.unit, event.who.id)
    partner = couple.partner(event.who.id) if couple else None
    if couple is not None and partner is not None:
        changed = couple.with_partner(replace(partner, reachable=event.present))
        await couples.save(context.unit, couple, changed)


async def _people_moved(context: Context, event: PeopleMoved) -> None:
    couple = await couples.by_chat(context.unit, event.chat)
    if couple is not None:
        await keep(context, Turn(couple=couple, chat=event.chat), standing.people_moved(couple, event))


async def migrated(context: Context, old: ChatId, new: ChatId) -> None:
    """The couple follows its group to the new id, in one transaction, however often it is told."""
    couple = await couples.by_chat(context.unit, old)
    there = await couples.by_chat(context.unit, new)
    if couple is None or couple.chat == new:
        return
    if there is not None and there.id != couple.id:
        if there.stage is not Stage.NEW:
            return
        # The bot's arrival in the new group was told first and looked like a new couple.
        await couples.remove(context.unit, there.id)
    await couples.save(context.unit, couple, replace(couple, chat=new))
    await couples.move(context.unit, couple, couple.chat, new)


async def _unattributed(context: Context, event: Unattributed) -> None:
    """An anonymous admin in a group of two looks like a third person; said once."""
    couple = await couples.by_chat(context.unit, event.chat)
    if couple is None or couple.stage is Stage.ENDED or "anonymous" in couple.onboarding:
        return
    told = replace(couple, onboarding={**couple.onboarding, "anonymous": "1"})
    await keep(
        context, Turn(couple=couple, chat=event.chat), Decision(couple=told, say=(standing.line("hello-anonymous"),))
    )


async def unreachable(context: Context, chat: ChatId, why: str) -> None:
    """Telegram refuses the chat for good: a group rests until the bot is added again, a private side is closed."""
    if chat > 0:
        couple = await couples.of_person(context.unit, PartnerId(chat))
        partner = couple.partner(PartnerId(chat)) if couple else None
        if couple is not None and partner is not None:
            await couples.save(context.unit, couple, couple.with_partner(replace(partner, reachable=False)))
        return
    couple = await couples.by_chat(context.unit, chat)
    if couple is not None and couple.chat == chat:
        await couples.save(context.unit, couple, replace(couple, unreachable=why))
        await outbox.silence(context.unit, couple.id)
