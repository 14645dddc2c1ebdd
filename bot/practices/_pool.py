"""The questions that a couple may get, and which comes next (product.md 2.16)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from bot.domain import agreements
from bot.domain.card import Words, say
from bot.domain.decision import Facts, Item
from bot.domain.moment import Moment
from bot.practices import _choice
from bot.practices._choice import Part

# The kinds of questions; to talk about is one that nobody writes about.
OPEN, SEALED, CHOICE, SCALE, TALK = "open", "sealed", "choice", "scale", "talk"
STARTS_LIGHT_FOR = timedelta(days=14)
# A note of this kind is a question of their own; both see it.
OWN = "question"
# Among hundreds of others their own few would hardly come, so a new one of them often goes first.
OWN_FIRST = 1 / 3
# It comes once a week when both want it, and never among the others.
HELP = "q-what-would-help"
# What one may be ashamed of is never written down anywhere, so it is only talked about.
ONLY_TALKED_ABOUT = frozenset({"q-soft-spot"})
FOR_SELF = "for-self"
LATE = (Part.EVENING, Part.NIGHT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question to both: an item of the pack, or (id `n-12`) their own in their `words`."""

    id: str
    kind: str = OPEN
    words: str = ""


def next_question(facts: Facts, zone: str = "", passed: Collection[str] = ()) -> Question | None:
    """A question for this hour and this couple; None when all of them came within the last sixty days."""
    own = own_questions(facts)
    new = [question for question in own if question.id not in facts.used]
    if new and facts.rng.random() < OWN_FIRST and (first := _choice.choose(facts, new, passed)) is not None:
        return first
    # Made into a question only once it is chosen: there are hundreds of them.
    pool: list[Question | Item] = [*own, *_packed(facts, zone)]
    found = _choice.choose(facts, pool, passed)
    return found if found is None or isinstance(found, Question) else question(found)


def own_questions(facts: Facts) -> list[Question]:
    """What either of them added, oldest first."""
    return [Question(id=f"n-{n.id}", words=n.words) for n in facts.notes if n.kind == OWN and n.shared and n.is_kept()]


def question(item: Item) -> Question:
    return Question(id=item.id, kind=TALK if item.id in ONLY_TALKED_ABOUT else item.answer)


def asked(facts: Facts, moment: Moment) -> str | Words:
    """The words of a moment's question; it keeps their own, and may outlive the pack's."""
    if facts.content.item(moment.item) is not None:
        return say(moment.item)
    return moment.words or say("checkins-some")


def _packed(facts: Facts, zone: str) -> list[Item]:
    depths, unwanted, hour = _depths(facts), _unwanted(facts), _hour(_choice.part_of_day(facts, zone))
    # All that hangs on these two is asked before, once and not for each of hundreds.
    return [
        item for item in facts.content.items("question")
        if item.depth in depths and item.tags.isdisjoint(unwanted) and item.id != HELP
        and (item.tags.isdisjoint(_choice.PARTS) or not item.tags.isdisjoint(hour))
    ]  # fmt: skip


def _unwanted(facts: Facts) -> frozenset[str]:
    """Tags of what does not suit these two now."""
    tags = {_choice.APART_FROM_THE_REST, FOR_SELF}
    if not facts.couple.is_playful(facts.now):
        tags.add("playful")
    # What is made for distance is not for two who said they are together, and the other way round.
    if where := {"together": "apart", "apart": "together"}.get(agreements.value(facts.couple, "where")):
        tags.add(where)
    return frozenset(tags)


def _depths(facts: Facts) -> tuple[str, ...]:
    """How deep it may go: light at first, deep only when both once said so, and not while they mend."""
    couple, order = facts.couple, agreements.AGREEMENTS["depth"].values
    if couple.created_at is None or facts.now - couple.created_at < STARTS_LIGHT_FOR:
        return order[:1]
    deepest = order.index(agreements.value(couple, "depth"))
    return order[: min(deepest, 1 if couple.mood() == "mending" else deepest) + 1]


def _hour(part: Part) -> frozenset[str]:
    """Tags of what is for now. "How was today?" waits for the evening, and the night still belongs to it."""
    return frozenset(name for name, named in _choice.PARTS.items() if named is part or (named, part) == LATE)
