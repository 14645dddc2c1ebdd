"""What a week held for the two together: kinds of moments in small words. No amounts, no halves, no names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain import jar
from bot.domain.couple import Couple
from bot.domain.localtime import zone_of
from bot.domain.moment import Moment, State

PRACTICE = "recap"
# A recap that waited for quiet hours to end still looks back to the one before it, and never further.
AT_MOST = timedelta(days=8)
ASKED_EVERY = timedelta(days=90)
# After so many that nobody stirred after it waits (product.md 2.8); it has no other measure.
LEFT_ALONE = 3
# One, two, and then no more counting: from three on it is only *some*.
SOME = 3
# More would read like a report.
MOST_KINDS = 6
MOST_RITUALS = 2
# What the kinds are called, in the order in which they are told; "" is any kind of the practice. What is not here
# is not told: a hard moment is not brought up again, and what one keeps for oneself is nobody's recap.
_CALLED = {
    ("thanks", ""): "thanks",
    ("gestures", ""): "gesture",
    ("bids", "talk"): "talk",
    ("bids", "listen"): "talk",
    ("bids", "news"): "news",
    ("bids", "hug"): "hug",
    ("bids", "help"): "help",
    ("bids", "company"): "company",
    ("bids", ""): "reach",
    ("checkins", ""): "asked",
    ("promises", ""): "promise",
    ("path", ""): "step",
    ("fulljar", ""): "celebration",
}
_ORDER = tuple(dict.fromkeys(_CALLED.values()))
RITUALS = "rituals"


@dataclass(frozen=True, slots=True)
class Held:
    """One kind of thing a week held: a name of `_CALLED`, the id of a ritual, `own<rhythm>`, or *rituals*.

    `times` is 1, 2 or SOME.
    """

    kind: str
    times: int


def since(couple: Couple, history: Sequence[Moment], now: datetime) -> datetime:
    """The instant from which on *this week* is told: the recap before, a week and a day ago at most."""
    last = max((m.opened_at for m in history if m.practice == PRACTICE and m.opened_at < now), default=None)
    begun = couple.created_at
    return max(at for at in (last, begun, now - AT_MOST) if at is not None)


def met_since(history: Sequence[Moment], start: datetime) -> list[Moment]:
    """What was met after an instant, newest first."""
    return [m for m in history if m.state is State.MET and m.met_at is not None and m.met_at > start]


def held(met: Sequence[Moment]) -> tuple[Held, ...]:
    """What these met moments were, each kind once, in the order in which they are told."""
    counts = Counter(kind for m in met if (kind := _kind(m)))
    rituals = [kind for kind in counts if kind not in _ORDER]
    if len(rituals) > MOST_RITUALS:
        counts = Counter({kind: n for kind, n in counts.items() if kind in _ORDER} | {RITUALS: SOME})
        rituals = [RITUALS]
    told = [*(kind for kind in _ORDER if kind in counts), *sorted(rituals)]
    # Rituals stay in when there is too much to tell: they are what the two chose themselves.
    shown = told if len(told) <= MOST_KINDS else [*told[: MOST_KINDS - len(rituals)], *sorted(rituals)]
    return tuple(Held(kind, min(counts[kind], SOME)) for kind in shown)


def written(held: Sequence[Held]) -> str:
    """The same as one short text, to lie on the recap's own moment: `thanks.3 talk.1 own5.2`."""
    return " ".join(f"{one.kind}.{one.times}" for one in held)


def read(text: str) -> tuple[Held, ...]:
    """What `written` wrote; anything else, like the kinds of a later release, is left out."""
    found = (part.rpartition(".") for part in text.split())
    return tuple(Held(kind, int(times)) for kind, _, times in found if _is_known(kind) and times in ("1", "2", "3"))


def fresh(couple: Couple, met: Sequence[Moment]) -> int:
    """How many marbles of this jar these met moments were."""
    return jar.fresh(couple.jar, (_day(couple, m.met_at) for m in met if m.met_at is not None))


def asks_still_good(couple: Couple, history: Sequence[Moment], now: datetime) -> bool:
    """Whether it is time to ask both again whether all this is still good for them (product.md 2.11)."""
    asked = max((m.opened_at for m in history if "still" in m.detail), default=couple.created_at)
    return asked is not None and now - asked >= ASKED_EVERY


def is_left_alone(couple: Couple, history: Sequence[Moment]) -> bool:
    """Whether the last recaps came and nobody stirred after any of them: then it waits until somebody does."""
    before = [m.opened_at for m in history if m.practice == PRACTICE][:LEFT_ALONE]
    if len(before) < LEFT_ALONE:
        return False
    return all(p.active_at is None or p.active_at < before[-1] for p in couple.partners)


def _is_known(kind: str) -> bool:
    return kind in _ORDER or kind == RITUALS or kind.startswith(("r-", "own"))


def _kind(moment: Moment) -> str:
    """What a moment counts as; empty for what is not told."""
    if moment.practice == RITUALS:
        return moment.item or (f"own{moment.rhythm}" if moment.rhythm is not None else RITUALS)
    # What was done quietly stays quiet.
    if moment.practice == "gestures" and not _did(moment, "done"):
        return ""
    # Only a promise that both knew of, and that was kept.
    if moment.practice == "promises" and not ("shared" in moment.detail and _did(moment, "kept")):
        return ""
    if moment.practice == "bids" and "talked" in moment.detail:
        return "talk"
    return _CALLED.get((moment.practice, moment.kind)) or _CALLED.get((moment.practice, ""), "")


def _did(moment: Moment, what: str) -> bool:
    return any(r.what == what for r in moment.responses)


def _day(couple: Couple, at: datetime) -> date:
    # The same clock by which marbles fall (bot/engine/keep.py).
    zone = couple.partners[0].zone if couple.partners else ""
    return at.astimezone(zone_of(zone or "UTC")).date()
