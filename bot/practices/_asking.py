"""What a check-in looks like while it is open."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.card import Button, Place, Rows, Words, say
from bot.domain.decision import Facts
from bot.domain.moment import Moment
from bot.practices import _choice, _sealed
from bot.practices._answering import SMALL, in_words, taps
from bot.practices._choice import Part
from bot.practices._cover import cover, is_about_something_tender
from bot.practices._pool import CHOICE, HELP, SCALE, SEALED, TALK, asked
from bot.practices._practice import button, varied

SWAPS = 3
# More buttons than these and the [⋯] beside them, and a thumb has to search.
MOST_BUTTONS = 7


def line(facts: Facts, moment: Moment, place: Place) -> Words:
    at = replace(facts, now=moment.opened_at)
    key = "checkins-ask-evening" if _choice.part_of_day(at) >= Part.EVENING else "checkins-ask"
    question = asked(facts, moment)
    if place is Place.GROUP and is_about_something_tender(facts, moment):
        question = cover(say("checkins-words", words=question) if isinstance(question, str) else question)
    return varied(facts, key, moment, question=question)


def how(facts: Facts, moment: Moment) -> Words:
    """How it is answered; once one has, only that, and not who."""
    if moment.responses:
        return say("checkins-one-of-two")
    is_special = moment.kind in (SCALE, CHOICE, SEALED, TALK)
    return varied(facts, f"checkins-how-{moment.kind}" if is_special else "checkins-how", moment)


def rows(facts: Facts, moment: Moment) -> Rows:
    answers = _answers(facts, moment)
    room = MOST_BUTTONS - sum(len(row) for row in answers)
    small = tuple(button("checkins", moment, a) for a in SMALL)[:room]
    # A row of weather leaves no room for another question, and asks for one tap only.
    is_room = room > len(small) and can_swap(moment)
    swap = (button("checkins", moment, "another"),) if is_room else ()
    return tuple(row for row in (*answers, small, swap) if row)


def can_swap(moment: Moment) -> bool:
    return moment.is_open() and not moment.responses and moment.item != HELP and len(swapped(moment)) < SWAPS


def swapped(moment: Moment) -> list[str]:
    """The questions that stood on this card before, by id."""
    return [id for key, id in moment.detail.items() if key.startswith("was")]


def _answers(facts: Facts, moment: Moment) -> Rows:
    if moment.kind == SEALED:
        return (_sealed.ways(facts, moment),)
    found = tuple(_answer(facts, moment, a) for a in taps(facts, moment))
    wide = 2 if moment.kind == CHOICE else len(found)
    return tuple(found[n : n + wide] for n in range(0, len(found), wide or 1))


def _answer(facts: Facts, moment: Moment, action: str) -> Button:
    plain = button("checkins", moment, action)
    return replace(plain, label=in_words(facts, moment, action)) if moment.kind == CHOICE else plain
