"""A couple that has lived a little: met moments with words in them, for whoever looks back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.card import PartnerId
from bot.domain.couple import Couple
from bot.domain.decision import Facts
from bot.domain.moment import How, Moment, Response, meet
from tests.cast import ANA, BEN, EVENING, moment
from tests.panels import walk

DAY = timedelta(days=1)


def facts(*history: Moment, who: PartnerId | None = None, of: Couple | None = None, now: datetime = EVENING) -> Facts:
    """The couple with real words and this history, put newest first as the storage does."""
    newest = tuple(sorted(history, key=lambda m: (m.opened_at, m.id), reverse=True))
    return replace(walk.facts(who, of=of), now=now, history=newest)


def said(practice: str, *, ago: timedelta = DAY, id: int = 7, by: PartnerId | None = None, item: str = "",
         kind: str = "", words: str = "", ana: str = "", ben: str = "", **detail: str) -> Moment:  # fmt: skip
    """A met moment of some time ago, with what each of the two wrote."""
    at = EVENING - ago
    wrote = [Response(partner=who, how=How.REPLY, what="reply", at=at, words=text)
             for who, text in ((ANA, ana), (BEN, ben)) if text]  # fmt: skip
    offered = replace(
        moment(practice, by=by, now=at, **detail), id=id, item=item, kind=kind, words=words, responses=tuple(wrote)
    )
    return meet(offered, at)


def did(practice: str, what: str, *, ago: timedelta = DAY, by: PartnerId | None = ANA, item: str = "", kind: str = "",
        **detail: str) -> Moment:  # fmt: skip
    """A met moment of some time ago that Ben answered with a tap."""
    offered = said(practice, ago=ago, by=by, item=item, kind=kind).with_detail(**detail)
    tap = Response(partner=BEN, how=How.TAP, what=what, at=offered.opened_at)
    return replace(offered, responses=(tap,))
