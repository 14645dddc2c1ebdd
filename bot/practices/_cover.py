"""What is tender stands under a cover in the group: a locked phone shows the rest (durability.md 4.1, row 11)."""

from __future__ import annotations

from bot.domain.card import Look, Words, looking
from bot.domain.decision import Facts, Item
from bot.domain.moment import Moment
from bot.practices._choice import APART_FROM_THE_REST

TENDER = frozenset({"tender", APART_FROM_THE_REST})


def is_tender(item: Item) -> bool:
    """Whether an item is one of those that a stranger who sees the phone should not read."""
    return item.depth == "deep" or not TENDER.isdisjoint(item.tags)


def is_about_something_tender(facts: Facts, moment: Moment) -> bool:
    """The same for what a moment asks. Their own words nobody here can judge, so they count as tender."""
    item = facts.content.item(moment.item)
    return bool(moment.words) if item is None else is_tender(item)


def cover(words: Words) -> Words:
    """The same words, to be read with one more tap."""
    return looking(Look.SPOILER, words)


def cover_tender(facts: Facts, id: str, words: Words) -> Words:
    """Words of one item of the pack, under a cover if it is tender."""
    item = facts.content.item(id)
    return cover(words) if item is not None and is_tender(item) else words
