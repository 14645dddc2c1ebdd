"""Same team: a question about what both care for, beside what they chose together (product.md 2.7)."""

from __future__ import annotations

from datetime import timedelta

from bot.domain import agreements
from bot.domain.card import Card, say
from bot.domain.decision import Decision, Facts, Item, Say, Show
from bot.domain.moment import Moment
from bot.practices import _choice
from bot.practices._practice import end_of_today
from bot.practices._values import values_line

# The first time the first; later whichever was longest ago. The last one waits until both said that deep is fine.
QUESTIONS = ("q-both-care", "q-air-between", "q-first-sentence", "q-differently", "q-underneath")
DEEP = "deep"
# Whoever taps again the same day means the same question.
THE_SAME_FOR = timedelta(hours=12)


def ask(facts: Facts) -> Decision:
    """An ordinary check-in, and below it the values that both have shown, if they have."""
    item = _question(facts)
    if item is None:
        return Decision(toast=say("bids-toast"))
    moment = Moment(
        id=0, couple=facts.couple.id, practice="checkins", kind=item.answer, item=item.id, opened_at=facts.now,
        rests_at=end_of_today(facts),
    )  # fmt: skip
    values = values_line(facts)
    line = (Say(card=Card(lines=(values,), silent=True)),) if values is not None else ()
    show = Show(moment=moment, silent=facts.couple.is_quiet(facts.now))
    return Decision(show=(show,), say=line, toast=say("bids-toast"))


def _question(facts: Facts) -> Item | None:
    """One of the questions made for a hard moment, as deep as both said that questions may go."""
    is_deep = agreements.value(facts.couple, "depth") == DEEP
    found = [item for id in QUESTIONS if (item := facts.content.item(id)) is not None]
    pool = [item for item in found if is_deep or item.depth != DEEP]
    today = [i for i in pool if i.id in facts.used and facts.now - facts.used[i.id] < THE_SAME_FOR]
    return today[0] if today else _choice.longest_ago(facts, pool)
