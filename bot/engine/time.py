"""What time does: one due row at a time, each in its own transaction."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.domain.budget import Opened
from bot.domain.couple import Stage
from bot.domain.decision import Decision
from bot.engine import standing
from bot.engine.context import Context, facts
from bot.engine.keep import Turn, keep
from bot.practices import all_practices
from bot.practices._clockwork import look, occur
from bot.storage import couples, inbox, moments, outbox, rhythms, showings

GOODBYE_AFTER = timedelta(days=14)
MOMENTS_KEPT = timedelta(days=180)
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
    opened: list[Opened] = await rhythms.opened(context.unit, couple.id, rhythm.day)
    practices = all_practices()
    known = await facts(context, couple)
    decision = occur(known, rhythm, practices[rhythm.practice], practices["easing"], opened)
    await keep(context, Turn(couple=couple, chat=couple.chat), decision)
    return decision


async def look_one(context: Context) -> Decision | None:
    """Look at the moment whose instant passed longest ago; None when there is none."""
    moment = await moments.due(context.unit, context.now)
    if moment is None:
        return None
    couple = await couples.by_id(context.unit, moment.couple)
    assert couple is not None
    decision = look(await facts(context, couple), moment, all_practices()[moment.practice])
    await keep(context, Turn(couple=couple, moment=moment, chat=couple.chat), decision)
    return decision


async def next_due(context: Context) -> datetime | None:
    """The next instant, after now, at which anything is to be decided or sent."""
    unit, now = context.unit, context.now
    found = [await rhythms.next_due(unit, now), await moments.next_look(unit, now), await outbox.next_due(unit, now)]
    return min((f for f in found if f is not None), default=None)


async def say_goodbye(context: Context) -> int:
    """Groups where the second yes has not come for two weeks: one kind line, and out (product.md 2.11)."""
    found = await couples.unfinished(context.unit, context.now - GOODBYE_AFTER)
    for number in found:
        couple = await couples.by_id(context.unit, number)
        if couple is not None and couple.stage is Stage.NEW:
            bye = Decision(say=(standing.line("hello-goodbye"),), leave=True)
            await keep(context, Turn(couple=couple, chat=couple.chat), bye)
            await couples.remove(context.unit, couple.id)
    return len(found)


async def purge(context: Context) -> None:
    """Old moments, settled rows, ended questions: nothing is kept longer than we say (product.md 2.14)."""
    unit, now = context.unit, context.now
    await moments.purge(unit, now - MOMENTS_KEPT)
    await outbox.purge(unit, now - OUTBOX_KEPT)
    await inbox.purge(unit, now - INBOX_KEPT)
    await showings.end_askings(unit, now)
    for couple in await couples.long_ended(unit, now - ENDED_KEPT):
        await couples.remove(unit, couple)
