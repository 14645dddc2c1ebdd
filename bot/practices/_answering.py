"""How an answer to a check-in is kept, and when both are in."""

from __future__ import annotations

from dataclasses import replace

from bot.domain import moment as moments
from bot.domain.card import PartnerId, Words, say
from bot.domain.decision import Facts
from bot.domain.moment import How, Moment
from bot.practices import _later
from bot.practices._pool import CHOICE, SCALE, SEALED, TALK
from bot.practices._practice import noted

# Both are full answers, and nothing that the other would be nudged to answer.
NOT_TODAY = "not-today"
SMALL = (NOT_TODAY, _later.THINK)
WEATHER = ("sun", "bright", "cloud", "rain", "storm")
# The options of a choice are attributes of its item, in this order (content-format.md).
LETTERS = ("a", "b", "c", "d", "e", "f")
TALKED = "talked"
# A sealed answer: its words are shown to nobody but whoever wrote them until both have.
WROTE = "wrote"


def taps(facts: Facts, moment: Moment) -> tuple[str, ...]:
    """What answers this question with one tap, beside the small answers."""
    item = facts.content.item(moment.item)
    if moment.kind == CHOICE and item is not None:
        return LETTERS[: item.options]
    return {SCALE: WEATHER, TALK: (TALKED,)}.get(moment.kind, ())


def in_words(facts: Facts, moment: Moment, what: str) -> Words:
    """An answer in words, beside its sign: an emoji alone tells a screen reader little (product.md 2.15)."""
    if moment.kind != CHOICE or what not in LETTERS:
        return say(f"checkins-shows-{what}")
    return say(f"{moment.item}.{what}" if what in taps(facts, moment) else "checkins-shows-some")


def is_complete(facts: Facts, moment: Moment) -> bool:
    """Both have answered. Sealed words wait for the other's, and a choice for whoever still thinks about theirs."""
    did = [r.what for p in facts.couple.partners if (r := moment.response_of(p.id)) is not None]
    if TALKED in did:
        return True
    if len(did) < len(facts.couple.partners):
        return False
    if moment.kind == CHOICE and moment.is_open():
        return _later.THINK not in did
    return moment.kind != SEALED or set(did) in ({WROTE}, {NOT_TODAY})


def kept(facts: Facts, moment: Moment, how: How, what: str, words: str = "") -> Moment:
    """The moment with the answer of `facts.who`; met when it is the second, or when its day is over already."""
    assert facts.who is not None
    changed = noted(facts, moment, how, what, words)
    if what != _later.THINK:
        changed = _later.forgotten(changed, facts.who.id)
    if is_complete(facts, changed) or not changed.is_open():
        return moments.meet(changed, facts.now)
    return unhurried(changed)


def without(moment: Moment, who: PartnerId) -> Moment:
    """As if this partner had not answered; what they said goes with it."""
    return replace(moment, responses=tuple(r for r in moment.responses if r.partner != who))


def unhurried(moment: Moment) -> Moment:
    """Only an answer with something in it is a reach that the other may be nudged about."""
    detail = {key: value for key, value in moment.detail.items() if key != "no_rush"}
    only_small = bool(moment.responses) and all(r.what in SMALL for r in moment.responses)
    return replace(moment, detail=detail | ({"no_rush": "1"} if only_small else {}))
