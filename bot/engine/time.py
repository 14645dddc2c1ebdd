"""What time does: one due row at a time, each in its own transaction."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.couple import CONSENT_LASTS, Couple, Stage, first_free
from bot.domain.decision import Decision, ShowPanel
from bot.engine import standing
from bot.engine.context import Context, facts
from bot.engine.keep import keep
from bot.engine.letters import Turn
from bot.practices import all_practices
from bot.practices._clockwork import look, occur
from bot.storage import couples, inbox, moments, notes, outbox, rhythms, showings

GOODBYE_AFTER = timedelta(days=14)
CROWD_GOODBYE_AFTER = timedelta(days=7)
MOMENTS_KEPT = timedelta(days=180)
NOTES_KEPT = timedelta(days=7)
A_DAY = timedelta(days=1)
OUTBOX_KEPT = timedelta(days=3)
INBOX_KEPT = timedelta(hours=72)
ENDED_KEPT = timedelta(days=30)


async def open_one(context: Context) -> Decision | None:
    """Decide about the rhythm that has been due for longest; None when none is."""
    rhythm = await rhythms.due(context.unit, context.now)
    if rhythm is None:
        return None
    couple = await couples.by_id(context.unit, rhythm.couple)
    assert couple is not None
    assert rhythm.day is not None
    practices = all_practices()
    practice = practices[rhythm.practice]
    known = await facts(context, couple, reader=practice)
    # A practice that this release no longer has takes up no room.
    here = [(r, practices[r.practice]) for r in known.rhythms if r.practice in practices]
    counted = {r.id for r, of in here if of.budgeted}
    rivals = tuple(r for r, of in here if of.budgeted and of.has_turn(known, r))
    opened = [o for o in await rhythms.opened(context.unit, couple.id, rhythm.day) if o.rhythm in counted]
    decision = occur(replace(known, rhythms=rivals), rhythm, practice, practices["easing"], opened)
    await keep(context, Turn(couple=couple, chat=couple.chat), decision)
    return decision


async def look_one(context: Context) -> Decision | None:
    """Look at the moment whose instant passed longest ago; None when there is none."""
    moment = await moments.due(context.unit, context.now)
    if moment is None:
        return None
    couple = await couples.by_id(context.unit, moment.couple)
    assert couple is not None
    practice = all_practices()[moment.practice]
    decision = look(await facts(context, couple, reader=practice), moment, practice)
    await keep(context, Turn(couple=couple, moment=moment, chat=couple.chat), decision)
    return decision


async def remind_one(context: Context) -> Decision | None:
    """The note that has waited longest speaks up, to whoever keeps it; None when none is due."""
    note = await notes.due(context.unit, context.now)
    if note is None:
        return None
    couple = await couples.by_id(context.unit, note.couple)
    assert couple is not None
    who = couple.partner(note.owner)
    practice = next((p for p in all_practices().values() if note.kind in p.note_kinds), None)
    if practice is None or who is None or couple.stage is not Stage.ACTIVE:
        decision = Decision(notes=(replace(note, due_at=None),))
    elif who.space_until is not None and who.is_in_space(context.now):
        decision = Decision(notes=(replace(note, due_at=min(who.space_until, context.now + A_DAY)),))
    else:
        decision = practice.reminded(await facts(context, couple, who, private=True, reader=practice), note)
        if who.wants("private", "off"):
            # What it is about moves on all the same, also in the group; only nothing is said to them (care.md 3.3).
            shown = tuple(show for show in decision.show if show.to == (None,))
            decision = replace(decision, say=(), show=shown, panels=(), ask=None)
    await keep(context, Turn(couple=couple, who=note.owner, chat=couple.chat), decision)
    return decision


async def next_due(context: Context) -> datetime | None:
    """The next instant, after now, at which anything is to be decided or sent."""
    unit, now = context.unit, context.now
    found = [
        await rhythms.next_due(unit, now), await moments.next_look(unit, now), await notes.next_due(unit, now),
        await outbox.next_due(unit, now),
    ]  # fmt: skip
    return min((f for f in found if f is not None), default=None)


async def say_goodbye(context: Context) -> int:
    """Groups where the second yes has not come for two weeks, or that are no two: one kind line, and out."""
    now = context.now
    await context.unit.unbounded()
    found = await couples.unfinished(context.unit, now - GOODBYE_AFTER, now - CROWD_GOODBYE_AFTER)
    for number in found:
        couple = await couples.by_id(context.unit, number)
        if couple is not None and couple.stage is Stage.NEW:
            bye = Decision(say=(standing.line("hello-goodbye"),), leave=True)
            await keep(context, Turn(couple=couple, chat=couple.chat), bye)
            await couples.remove(context.unit, couple.id)
    return len(found)


async def ask_anew(context: Context) -> None:
    """A yes that has grown old is asked for once more: of each in their own chat, where there is one."""
    await context.unit.unbounded()
    for number in await couples.with_old_consent(context.unit, context.now - CONSENT_LASTS):
        couple = await couples.by_id(context.unit, number)
        if couple is None or not couple.is_awake(context.now) or _sleeps(couple, context.now):
            continue
        asked = replace(couple, asked_anew_at=context.now)
        chats = {p.id if p.reachable and not p.wants("private", "off") else None
                 for p in couple.partners if p.is_to_be_asked(context.now)}  # fmt: skip
        panels = tuple(ShowPanel(panel="consent", to=to) for to in chats)
        await keep(context, Turn(couple=couple, chat=couple.chat), Decision(couple=asked, panels=panels))


def _sleeps(couple: Couple, now: datetime) -> bool:
    """Quiet for either, with a better minute within a day."""
    return couple.is_quiet(now) and first_free(couple, now) is not None


async def purge(context: Context) -> None:
    """Old moments, settled rows, ended questions: nothing is kept longer than we say (product.md 2.14)."""
    unit, now = context.unit, context.now
    await unit.unbounded()
    await moments.purge(unit, now - MOMENTS_KEPT)
    await notes.purge(unit, now - NOTES_KEPT)
    await outbox.purge(unit, now - OUTBOX_KEPT)
    await inbox.purge(unit, now - INBOX_KEPT)
    await showings.end_askings(unit, now)
    await showings.purge(unit, now - OUTBOX_KEPT)
    await couples.forget_adders(unit, now - A_DAY)
    for couple in await couples.long_ended(unit, now - ENDED_KEPT):
        await couples.remove(unit, couple)
