"""A tap: whoever tapped, whatever became of the card, there is always an answer."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.card import MomentTap, PanelTap, say
from bot.domain.couple import Couple, Stage
from bot.domain.decision import Decision
from bot.domain.event import Commanded, Tapped
from bot.domain.moment import Moment, State
from bot.engine.context import Context, couple_for, facts, is_elsewhere
from bot.engine.draw import nobody
from bot.engine.keep import keep
from bot.engine.letters import Turn, speak_to_nobody, turn_page
from bot.engine.touch import touched
from bot.panels import all_panels
from bot.panels._panel import Panel
from bot.practices import _hard, all_practices
from bot.storage import couples, moments, outbox, showings
from bot.storage.showings import Face, Showing

OLD = Decision(toast=say("old-toast"))
CROWD = Decision(toast=say("crowd-toast"))
STRANGER = Decision(toast=say("stranger-toast"))


async def tapped(context: Context, event: Tapped) -> tuple[Couple | None, Decision]:
    """The couple and what was decided; the toast in it is for the tapper alone."""
    match event.tap:
        case MomentTap():
            return await _on_moment(context, event, event.tap)
        case PanelTap():
            panel = all_panels().get(event.tap.panel)
            if panel is not None:
                return await _on_panel(context, event, panel, event.tap.path)
    return None, OLD


async def _on_moment(context: Context, event: Tapped, tap: MomentTap) -> tuple[Couple | None, Decision]:
    moment = await moments.by_id(context.unit, tap.moment)
    couple = await couples.by_id(context.unit, moment.couple) if moment is not None else None
    # What never came has no buttons; one that was forgotten may still have them in the chat.
    if moment is None or moment.state is State.SKIPPED or couple is None or couple.stage is not Stage.ACTIVE:
        return None, OLD
    if couple.partner(event.who.id) is None or not await _is_theirs(context, event, couple):
        return couple, STRANGER
    if not couple.is_two():
        return couple, CROWD
    if couple.has_lapsed(context.now):
        return couple, Decision(toast=say("consent-first-toast"))
    await _prove(context, event, moment)
    return couple, await act(context, event, couple, moment, tap.action)


async def act(context: Context, event: Tapped | Commanded, couple: Couple, moment: Moment, action: str) -> Decision:
    """What one of the two did with a card, by a button or through its link to the private chat."""
    here = touched(couple, event.who, event.is_private(), context.now)
    practices = all_practices()
    is_way = _hard.is_way(action)
    practice = practices["repair" if is_way and "repair" in practices else moment.practice]
    known = await facts(context, here, here.partner(event.who.id), event.is_private(), practice)
    decision = (_hard if is_way else practice).tapped(known, moment, action)
    turn = Turn(couple=couple, moment=moment, who=event.who.id, chat=event.chat)
    await keep(context, turn, replace(decision, couple=decision.couple or here))
    return decision


async def _is_theirs(context: Context, event: Tapped, couple: Couple) -> bool:
    """A button counts in the couple's own group, also by its former id, or in a partner's own private chat."""
    if event.is_private():
        return int(event.chat) == int(event.who.id)
    if event.chat == couple.chat:
        return True
    home = await couples.by_chat(context.unit, event.chat)
    return home is not None and home.id == couple.id


async def _prove(context: Context, event: Tapped, moment: Moment) -> None:
    """A tap on a message whose sending was never answered proves that it arrived (durability.md 2.4)."""
    if await showings.by_message(context.unit, event.chat, event.message) is not None:
        return
    for showing in await showings.of_moment(context.unit, moment.id):
        if showing.message is None and showing.chat == event.chat:
            await showings.placed(context.unit, showing.id, event.message)
            await outbox.proved(context.unit, showing.id)
            return


async def _on_panel(context: Context, event: Tapped, panel: Panel, path: str) -> tuple[Couple | None, Decision]:
    couple = await couple_for(context, event, event.who, after_the_end=panel.after_the_end)
    if couple is None:
        return None, await _for_nobody(context, event, panel, path)
    if couple.stage is Stage.ENDED and not (event.is_private() and panel.after_the_end):
        return couple, OLD
    partner = couple.partner(event.who.id)
    if partner is None and (not panel.open_to_all or couple.stage is Stage.ACTIVE):
        return couple, STRANGER
    if couple.stage is Stage.NEW and not panel.open_to_all:
        return couple, Decision(toast=say("not-yet-toast"))
    # A third person would read along; what is open may be closed all the same, and anyone may stop.
    is_plain = event.is_private() or panel.open_to_all or panel.name == "stop" or path == "close"
    if not (couple.is_two() or is_plain):
        return couple, CROWD
    here = touched(couple, event.who, event.is_private(), context.now)
    known = replace(
        await facts(context, here, here.partner(event.who.id), event.is_private(), panel),
        person=event.who, elsewhere=await is_elsewhere(context, couple, event.who.id),
    )  # fmt: skip
    decision = panel.tapped(known, path)
    turn = Turn(couple=couple, who=event.who.id, chat=event.chat, showing=await _showing(context, event, couple, panel))
    await keep(context, turn, replace(decision, couple=decision.couple or here))
    return here, decision


async def _showing(context: Context, event: Tapped, couple: Couple | None, panel: Panel) -> Showing:
    """The panel's message as a showing; one from before the database knew it, or whose answer was lost, is taken in."""
    found = await showings.by_message(context.unit, event.chat, event.message)
    if found is not None:
        if found.panel != panel.name:
            await showings.turn(context.unit, found.id, panel.name, "")
        return replace(found, panel=panel.name)
    partner = event.who.id if event.is_private() else None
    fresh = Showing(couple=couple.id if couple else None, face=Face.PANEL, chat=event.chat, panel=panel.name,
        partner=partner, message=event.message, created_at=context.now)  # fmt: skip
    return replace(fresh, id=await showings.add(context.unit, fresh))


async def _for_nobody(context: Context, event: Tapped, panel: Panel, path: str) -> Decision:
    """Somebody in their private chat who shares Toward with nobody yet."""
    if not event.is_private() or not panel.open_to_all:
        return OLD
    known = replace(nobody(context), person=event.who)
    decision = panel.tapped(known, path)
    await speak_to_nobody(context, event.chat, decision)
    # A row with their id is made only where it is needed.
    if decision.goto is not None or decision.close:
        await turn_page(context, None, await _showing(context, event, None, panel), decision)
    return decision
