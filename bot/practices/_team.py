"""Same team: a question about what both care for, beside what they chose together (product.md 2.7)."""

from __future__ import annotations

from bot.domain.card import Arg, Card, Words, say
from bot.domain.decision import Decision, Facts, Say, Show
from bot.domain.moment import Moment
from bot.practices._practice import end_of_today

QUESTION = "q-both-care"
MOST = 3
_PLACES = "abc"


def ask(facts: Facts) -> Decision:
    """An ordinary check-in, and below it the values that both shared, if there are any."""
    item = facts.content.item(QUESTION)
    if item is None:
        return Decision(toast=say("bids-toast"))
    moment = Moment(
        id=0, couple=facts.couple.id, practice="checkins", kind=item.answer, item=item.id, opened_at=facts.now,
        rests_at=end_of_today(facts),
    )  # fmt: skip
    show = Show(moment=moment, silent=facts.couple.is_quiet(facts.now))
    return Decision(show=(show,), say=tuple(_line(words) for words in _values(facts)), toast=say("bids-toast"))


def _values(facts: Facts) -> tuple[Words, ...]:
    """What both chose, in one line; nothing while either has not shared theirs."""
    first, *rest = [_shared(facts, n) for n in range(len(facts.couple.partners))]
    both = [v for v in first if all(v in theirs for theirs in rest)][:MOST]
    args: dict[str, Arg] = {place: say(value) for place, value in zip(_PLACES, both, strict=False)}
    return (say(f"hard-values-{len(both)}", **args),) if both else ()


def _shared(facts: Facts, seat: int) -> list[str]:
    notes = [n for n in facts.kept_by(facts.couple.partners[seat].id, "values") if n.shared]
    chosen = notes[-1].words.split(",") if notes else []
    return [value.strip() for value in chosen if facts.content.item(value.strip()) is not None]


def _line(words: Words) -> Say:
    return Say(card=Card(lines=(words,), silent=True))
