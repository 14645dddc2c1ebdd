"""Every practice keeps the contract: whatever its cards offer is understood, said in words we have, and short."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from random import Random

import pytest

from bot.content import CONTENT, Catalogue, load
from bot.domain.card import Arg, Button, Card, Name, PartnerId, Place, Words
from bot.domain.decision import NOTHING, Decision, Facts
from bot.domain.moment import Moment
from bot.domain.warmth import Warmth
from bot.practices import _hard, all_practices
from bot.practices._hard import with_menu
from bot.practices._practice import Practice
from bot.practices.bids import ANSWERS
from tests.cast import ANA, BEN, EVENING, actions, command, couple, moment, rhythm

PRACTICES = sorted(all_practices())
NAMES = {ANA: "Ana", BEN: "Ben"}
# Far enough to see every face there is today, and an end for a practice whose faces have none.
FAR = 1000
NEVER = re.compile(r"!|\b(missed|failed|ignored|overdue|streak|score|rate|you haven|second reminder)", re.IGNORECASE)


@cache
def content() -> Catalogue:
    return load(CONTENT)


def facts(who: PartnerId | None = None, private: bool = False) -> Facts:
    us = couple()
    return Facts(couple=us, now=EVENING, content=content(), rng=Random(3), who=us.partner(who), private=private)


def spoken(arg: Arg) -> str | int:
    """As the couple would read it; a key or an argument that nobody has raises."""
    if isinstance(arg, Words):
        return content().speak(arg.key, {name: spoken(inner) for name, inner in arg.args.items()})
    if isinstance(arg, Name):
        return NAMES[arg.partner]
    return arg if isinstance(arg, (str, int)) else f"{arg.instant:%H:%M}"


def beginnings(practice: Practice) -> Iterator[Moment]:
    """The moments that a practice can begin with: by a command, by itself, of every kind, and what its test names.

    A practice that begins in other ways names examples as `BEGINNINGS` in its own test module.
    """
    yield from getattr(importlib.import_module(f"tests.practices.test_{practice.name}"), "BEGINNINGS", ())
    for words in ("", "some words"):
        for name in practice.commands:
            yield from (s.moment for s in practice.command(facts(ANA), command(name, words)).show)
    kinds = ["", "own", *(i.id for i in content().items("ritual"))]
    opened = (practice.open(facts(), rhythm(practice.name, kind=kind, name="Tea at five")) for kind in kinds)
    yield from (m for m in opened if m is not None)
    yield from (replace(moment("bids", by=ANA), kind=kind) for kind in ANSWERS if practice.name == "bids")
    if practice.name == "checkins":
        yield replace(moment("checkins"), kind="scale", item="q-energy")
    if practice.name == "suggestions":
        yield moment("suggestions", by=ANA)


def cards(practice: Practice, at: Moment, who: PartnerId | None = None) -> Iterator[Card]:
    """Every card of a moment; with `who` those that this partner can see."""
    group = facts()
    yield with_menu(at, practice.card(group, at, Place.GROUP), practice, group)
    yield from (practice.card(facts(p, True), at, Place.PRIVATE) for p in (ANA, BEN) if who in (None, p))
    if practice.nudges and at.is_open():
        yield practice.nudge(facts(), at)


def decisions(practice: Practice, at: Moment) -> Iterator[tuple[str, Decision]]:
    """What either partner can do about it, and time."""
    for who in (ANA, BEN):
        for action in sorted({a for card in cards(practice, at, who) for a in actions(card)}):
            taker = _hard if _hard.is_way(action) else practice
            yield action, taker.tapped(facts(who), at, action)
            yield action, taker.tapped(facts(who, private=True), at, action)
        yield "reply", practice.replied(facts(who), at, "words", 9)
        yield from (("reaction", practice.reacted(facts(who), at, warmth)) for warmth in Warmth)
    if at.is_open():
        yield "rest", Decision(moments=(practice.rested(facts(), at),))
    if at.come_back_at:
        yield "come back", practice.came_back(facts(), at)


def likeness(at: Moment) -> object:
    done = tuple(sorted(r.what for r in at.responses))
    keys = frozenset(key.rstrip("0123456789") for key in at.detail)
    return at.state, at.kind, keys, at.detail.get("face"), done, at.come_back_at is None


@cache
def walk(name: str) -> tuple[Moment, ...]:
    """Every face a moment of this practice can come to have, as far as taps, words, hearts and time take it."""
    practice = all_practices()[name]
    ahead = list(beginnings(practice))
    seen: dict[object, Moment] = {}
    while ahead and len(seen) < FAR:
        at = ahead.pop(0)
        if likeness(at) not in seen:
            seen[likeness(at)] = at
            for _, decision in decisions(practice, at):
                made = (*decision.moments, *(s.moment for s in decision.show))
                # A way through a hard moment begins moments of other practices, which are walked there.
                ahead += [m for m in made if m.practice == name]
    return tuple(replace(at, id=7) for at in seen.values())


def all_cards(name: str) -> Iterator[Card]:
    practice = all_practices()[name]
    for at in walk(name):
        yield from cards(practice, at)
        for _, decision in decisions(practice, at):
            yield from (line.card for line in decision.say)


def buttons(name: str) -> Iterator[Button]:
    return (button for card in all_cards(name) for row in card.rows for button in row)


@pytest.mark.parametrize("name", PRACTICES)
def test_every_card_can_be_said_kindly_and_in_short(name: str) -> None:
    for card in all_cards(name):
        text = "\n".join(str(spoken(line)) for line in card.lines)
        assert text.strip()
        assert len(text) <= 350, text
        assert not NEVER.search(text), text


@pytest.mark.parametrize("name", PRACTICES)
def test_every_button_is_understood_whoever_taps_it(name: str) -> None:
    practice = all_practices()[name]
    for at in walk(name):
        for action, decision in decisions(practice, at):
            assert action in ("reply", "reaction") or decision != NOTHING, f"{action} on {at}"


@pytest.mark.parametrize("name", PRACTICES)
def test_every_toast_can_be_said_in_the_room_a_toast_has(name: str) -> None:
    practice = all_practices()[name]
    for at in walk(name):
        for _, decision in decisions(practice, at):
            text = str(spoken(decision.toast)) if decision.toast else ""
            assert len(text.encode("utf-16-le")) // 2 <= 200, text
            assert not NEVER.search(text), text


@pytest.mark.parametrize("name", PRACTICES)
def test_no_card_has_more_buttons_than_a_thumb_can_choose_from(name: str) -> None:
    for card in all_cards(name):
        assert len(card.rows) <= 4
        assert sum(len(row) for row in card.rows) <= 8
        assert all(card.rows)


@pytest.mark.parametrize("name", PRACTICES)
def test_the_way_to_a_hard_moment_has_company(name: str) -> None:
    alone = [card for card in all_cards(name) if ["more-menu-button"] in [[b.label.key for b in r] for r in card.rows]]
    assert alone == []


@pytest.mark.parametrize("name", PRACTICES)
def test_every_label_fits_its_button(name: str) -> None:
    for label in {str(spoken(button.label)) for button in buttons(name)}:
        assert len(label.encode("utf-16-le")) // 2 <= 20, label


@pytest.mark.parametrize("name", PRACTICES)
def test_every_tap_fits_the_bytes_that_telegram_carries(name: str) -> None:
    for action in {action for card in all_cards(name) for action in actions(card)}:
        assert action.isascii()
        assert len(f"{name} {action}") <= 30


@pytest.mark.parametrize("name", PRACTICES)
def test_words_and_hearts_never_raise_after_the_content_changed(name: str) -> None:
    practice = all_practices()[name]
    for at in walk(name):
        gone = replace(at, detail={**at.detail, "new": "1"}, kind="later-kind")
        assert [decision for _, decision in decisions(practice, gone)]


@pytest.mark.parametrize("name", PRACTICES)
def test_a_practice_is_called_like_its_module(name: str) -> None:
    assert type(all_practices()[name]).__module__ == f"bot.practices.{name}"


def test_no_two_practices_answer_the_same_command() -> None:
    for commands in ("commands", "private_commands"):
        found = [c for practice in all_practices().values() for c in getattr(practice, commands)]
        assert len(found) == len(set(found))


def test_every_kind_of_note_speaks_up_to_one_practice() -> None:
    kinds = [kind for practice in all_practices().values() for kind in practice.note_kinds]
    assert len(kinds) == len(set(kinds))
