"""What the two can look back on: their kept words and moments, as far as both have seen them (product.md 2.17).

Only what stands here is ever told: answers and replies in the group, sealed answers once both were shown, gestures
that appeared. A hard moment, a private note and a number are never among them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date, timedelta

from bot.domain.card import Name, Words, say
from bot.domain.decision import Facts
from bot.domain.moment import Moment, State
from bot.practices import _choice, _giving
from bot.practices._answering import LETTERS, in_words, is_complete
from bot.practices._memory import LONGEST, Memory, local_day, short
from bot.practices._pool import CHOICE, asked

# What is older than 180 days is gone, so *half a year ago* is about that long.
HALF_A_YEAR = (timedelta(days=170), timedelta(days=179))


def memories(facts: Facts) -> tuple[Memory, ...]:
    """Everything there is to look back on, newest first; nothing while *Keep our words* is off."""
    if not facts.couple.keeps_words():
        return ()
    found = (teller(facts, m) for m in facts.history if (teller := _TELLERS.get(m.practice)) is not None)
    return tuple(memory for memory in found if memory is not None)


def chosen(facts: Facts, numbers: Collection[str]) -> tuple[Memory, ...]:
    """Those of these moments, as they lie in a detail, that are still kept."""
    return tuple(memory for memory in memories(facts) if f"{memory.moment.id}" in numbers) if numbers else ()


def ago(facts: Facts) -> tuple[str, Memory] | None:
    """One of the same day a month ago, else one of about half a year ago, with which of the two it is."""
    known, day = memories(facts), a_month_before(local_day(facts, facts.now))
    month = [m for m in known if local_day(facts, m.at) == day]
    half = [m for m in known if HALF_A_YEAR[0] <= facts.now - m.at <= HALF_A_YEAR[1]]
    for name, found in (("month", month), ("half", half)):
        if found:
            return name, facts.rng.choice(found)
    return None


def a_month_before(day: date) -> date:
    """The same day of the month before, or its last."""
    last = day.replace(day=1) - timedelta(days=1)
    return last.replace(day=min(day.day, last.day))


def _of_words(moment: Moment, what: Words) -> Memory | None:
    said = tuple((r.partner, r.words) for r in moment.responses if r.words.strip())
    return Memory(moment=moment, what=what, said=said) if said else None


def _question(facts: Facts, moment: Moment) -> Memory | None:
    """Answers in words, and two choices, of what both answered; what belonged to a hard moment is left there.

    A question that only one answered is no list of what the other did not (care.md 3.2).
    """
    item = facts.content.item(moment.item)
    is_hard = item is not None and _choice.APART_FROM_THE_REST in item.tags
    if is_hard or moment.state is not State.MET or not is_complete(facts, moment):
        return None
    words = asked(facts, moment)
    what = say("lookback-own", words=words) if isinstance(words, str) else words
    if moment.kind == CHOICE:
        chose = [(r.partner, r.words or in_words(facts, moment, r.what)) for r in moment.responses if r.what in LETTERS]
        return Memory(moment=moment, what=what, said=tuple(chose)) if chose else None
    return _of_words(moment, what)


def _thanks(facts: Facts, moment: Moment) -> Memory | None:
    if moment.by is None:
        return _of_words(moment, say("lookback-thanks"))
    return _of_words(moment, say("lookback-thanked", by=Name(moment.by)))


def _bid(facts: Facts, moment: Moment) -> Memory | None:
    if moment.by is None or moment.kind == "notokay":
        return None
    return _of_words(moment, say("lookback-bid", by=Name(moment.by)))


def _gesture(facts: Facts, moment: Moment) -> Memory | None:
    """What appeared, nameless as on its card. A reply may have been written in private, so it stays there."""
    shown = [p.id for p in facts.couple.partners if _giving.has_shown(moment, p.id)]
    ideas = [idea for who in shown if facts.content.item(idea := _giving.idea_of(moment, who)) is not None]
    if not ideas:
        return None
    # One line of the two; the other one is as good another day.
    return Memory(moment=moment, what=say("lookback-gesture", what=say(f"{ideas[0]}.done")))


def _ritual(facts: Facts, moment: Moment) -> Memory | None:
    if moment.item and facts.content.item(moment.item) is not None:
        return _of_words(moment, say(f"{moment.item}.name"))
    return _of_words(moment, say("lookback-own", words=moment.words) if moment.words else say("lookback-ritual"))


def _promise(facts: Facts, moment: Moment) -> Memory | None:
    """One that both knew of, and that was kept; its words go a week later by themselves."""
    kept = any(r.what == "kept" for r in moment.responses)
    if not (kept and "shared" in moment.detail and moment.words and moment.by is not None):
        return None
    words = short(moment.words, LONGEST)
    return Memory(moment=moment, what=say("lookback-promise", by=Name(moment.by), words=words))


def _recap(facts: Facts, moment: Moment) -> Memory | None:
    return _of_words(moment, say("lookback-recap"))


def _celebration(facts: Facts, moment: Moment) -> Memory | None:
    return _of_words(moment, say("lookback-celebration"))


_TELLERS: dict[str, Callable[[Facts, Moment], Memory | None]] = {
    "checkins": _question,
    "thanks": _thanks,
    "bids": _bid,
    "gestures": _gesture,
    "rituals": _ritual,
    "promises": _promise,
    "recap": _recap,
    "fulljar": _celebration,
}
