"""What both have read: the line between what may be shown to either and what is one partner's own."""

from __future__ import annotations

from bot.domain.couple import Couple
from bot.domain.moment import How, Moment, Response

# Their cards stand in the group only, so that a reply to one was read by both. Others may stand in a private chat.
TOGETHER = frozenset({"bids", "checkins", "thanks", "rituals", "recap", "fulljar"})


def is_of_both(couple: Couple, moment: Moment) -> bool:
    """Whether it may stand in a list of what they have lived.

    A question that only one answered has closed like one that nobody did (product.md 2.16), and stays so.
    """
    return moment.practice != "checkins" or all(moment.answered_by(p.id) for p in couple.partners)


def replies(moment: Moment) -> tuple[Response, ...]:
    """The kept replies that both have read. Sealed words are on their card once both may read them, and only there."""
    if moment.practice not in TOGETHER or moment.kind == "sealed":
        return ()
    return tuple(r for r in moment.responses if r.how is How.REPLY and r.words)
