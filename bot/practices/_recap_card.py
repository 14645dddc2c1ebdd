"""How a recap looks: what the week held, the picture, one memory, one question."""

from __future__ import annotations

from collections.abc import Mapping

from bot.domain.card import Look, Picture, Words, looking, say
from bot.domain.decision import Facts
from bot.domain.moment import Moment
from bot.domain.recap import RITUALS, Held, read
from bot.practices import _kept
from bot.practices._practice import varied
from bot.practices._values import values_line

SCENES = ("jar", "garden")


def lines(facts: Facts, moment: Moment, asks: bool) -> tuple[Words, ...]:
    """`asks` says whether there is still something to choose."""
    return (
        *_values(facts),
        say("recap-title", picture=moment.detail.get("picture", "none")),
        *_week(facts, moment),
        *_sentence(moment),
        *_ago(facts, moment),
        *([varied(facts, "recap-question", moment)] if asks else []),
        *([say("recap-still")] if asks and "still" in moment.detail else []),
        *_chosen(moment),
    )


def _values(facts: Facts) -> tuple[Words, ...]:
    """What the two value heads their week, if both like that (trace.md 002-49)."""
    line = values_line(facts) if facts.couple.chose("values", "on") else None
    return (looking(Look.BOLD, line),) if line is not None else ()


def kept_picture(picture: Picture) -> dict[str, str]:
    """A picture as it lies on the moment, so that the message shows the jar of its own day for good."""
    return {
        "picture": picture.scene if picture.scene in SCENES else "none", "marbles": f"{picture.marbles}",
        "fresh": f"{picture.fresh}", "shelf": " ".join(map(str, picture.shelf)),
    }  # fmt: skip


def picture(moment: Moment) -> Picture | None:
    """The picture that `kept_picture` kept; None for two who want none."""
    kept = moment.detail
    if kept.get("picture") not in SCENES:
        return None
    shelf = tuple(int(held) for held in kept.get("shelf", "").split())
    return Picture(scene=kept["picture"], marbles=_number(kept, "marbles"), fresh=_number(kept, "fresh"), shelf=shelf)


def _number(kept: Mapping[str, str], name: str) -> int:
    return int(kept.get(name, "0"))


def _week(facts: Facts, moment: Moment) -> tuple[Words, ...]:
    """What it held; nothing at all once the details were erased with somebody who is gone."""
    if "held" not in moment.detail:
        return ()
    phrases = [_phrase(facts, one) for one in read(moment.detail["held"])]
    return (varied(facts, "recap-held", moment, what=_listed(phrases)) if phrases else say("recap-quiet"),)


def _listed(phrases: list[Words]) -> Words:
    first, *rest = phrases
    return say("recap-list", first=first, rest=_listed(rest)) if rest else first


def _phrase(facts: Facts, held: Held) -> Words:
    name = _ritual_name(facts, held.kind)
    return say("recap-ritual", name=name, times=held.times) if name else say(f"recap-{held.kind}", times=held.times)


def _ritual_name(facts: Facts, kind: str) -> Words | None:
    """A ritual by its name; one that is gone by now is one of theirs, whatever it was called."""
    if kind.startswith("r-") and facts.content.item(kind) is not None:
        return say(f"{kind}.name")
    if kind.startswith("own"):
        own = next((r for r in facts.rhythms if f"own{r.id}" == kind), None)
        return say("rhythm-own", name=own.name) if own is not None and own.name else say("recap-own")
    return say("recap-own") if kind == RITUALS or kind.startswith("r-") else None


def _sentence(moment: Moment) -> tuple[Words, ...]:
    """For whoever has the screen read to them (product.md 2.10)."""
    scene = moment.detail.get("picture")
    return (say(f"{scene}-count", marbles=_number(moment.detail, "marbles")),) if scene in SCENES else ()


def _ago(facts: Facts, moment: Moment) -> tuple[Words, ...]:
    """What was kept a month or half a year ago, as long as it is still kept."""
    which, _, number = moment.detail.get("ago", "").partition(".")
    if which not in ("month", "half"):
        return ()
    quoted = [looking(Look.QUOTE, memory.line()) for memory in _kept.chosen(facts, [number])]
    return (say(f"recap-ago-{which}"), *quoted) if quoted else ()


def _chosen(moment: Moment) -> tuple[Words, ...]:
    if moment.detail.get("chose") != "lighter":
        return ()
    return (say("recap-lighter", what=say(f"change-volume-{moment.detail.get('to', 'gentle')}")),)
