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
from bot.storage import couples, moments, rhythms

GOODBYE_AFTER = timedelta(days=14)


async def open_one(context: Context) -> bool:
    """Open the rhythm that has been due for longest; whether there was one."""
    rhythm = await rhythms.due(context.unit, context.now)
    if rhythm is None:
        return False
    couple = await couples.by_id(context.unit, rhythm.couple)
    assert couple is not None
    assert rhythm.day is not None
    opened: list[Opened] = await rhythms.opened(context.unit, couple.id, rhythm.day)
    practices = all_practices()
    known = await facts(context, couple)
    decision = occur(known, rhythm, practices[rhythm.practice], practices["easing"], opened)
    await keep(context, Turn(couple=couple, chat=couple.chat), decision)
    return True


async def look_one(context: Context) -> bool:
    """Look at the moment whose instant passed longest ago; whether there was one."""
    moment = await moments.due(context.unit, context.now)
    if moment is None:
        return False
    couple = await couples.by_id(context.unit, moment.couple)
    assert couple is not None
    decision = look(await facts(context, couple), moment, all_practices()[moment.practice])
    await keep(context, Turn(couple=couple, moment=moment, chat=couple.chat), decision)
    return True


async def postpone(context: Context, until: datetime) -> None:
    """Push the row that just raised ahead, so that one bad row stops nobody."""
    rhythm = await rhythms.due(context.unit, context.now)
    if rhythm is not None:
        await rhythms.postpone(context.unit, rhythm, until)
        return
    moment = await moments.due(context.unit, context.now)
    if moment is not None:
        await moments.postpone(context.unit, moment, until)


async def next_due(context: Context) -> datetime | None:
    """The next instant at which anything is to be decided."""
    found = [await rhythms.next_due(context.unit), await moments.next_look(context.unit)]
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
