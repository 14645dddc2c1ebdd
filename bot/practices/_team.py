"""Same team: a question about what both care for, beside what they chose together (product.md 2.7)."""

from __future__ import annotations

from bot.domain.card import Card, say
from bot.domain.decision import Decision, Facts, Say, Show
from bot.domain.moment import Moment
from bot.practices._practice import end_of_today
from bot.practices._values import values_line

QUESTION = "q-both-care"


def ask(facts: Facts) -> Decision:
    """An ordinary check-in, and below it the values that both have shown, if they have."""
    item = facts.content.item(QUESTION)
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
