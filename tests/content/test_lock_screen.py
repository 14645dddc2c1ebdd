"""What a phone shows before it is opened: a nudge names no topic, and what is tender stays under its cover."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from bot.chat.render import plain, speak_html
from bot.domain.card import Arg, Card, Look, PartnerId, Place, Words
from bot.domain.moment import How, Moment, Response
from bot.messenger import Voice
from bot.practices import _giving, all_practices
from bot.practices._hard import with_menu
from bot.practices._pool import CHOICE, OPEN, SCALE, SEALED, question
from tests.cast import ANA, BEN, EVENING, moment
from tests.fakes import real_content
from tests.practices.test_contract import NAMES, PRACTICES, decisions, facts, walk

CONTENT = real_content()
VOICE = Voice(names=NAMES)
NUDGES = [key for practice in ("bids", "checkins") for key in (f"{practice}-nudge-group", f"{practice}-nudge")]
EVERY = [wording for key in (*NUDGES, "nudges-several") for wording in CONTENT.variants(key)]
TOPICS = re.compile(r"repair|sorry|hurt|safe|touch|kiss|sex|low|sad|need|promise|question about", re.IGNORECASE)
# Telegram shows hidden text as a pattern in a notification; everything else of the first lines can be read.
COVERED = re.compile(r"<tg-spoiler>.*?</tg-spoiler>", re.DOTALL)
TENDER = re.compile(
    r"\b(sex|desire|naked|intima|fight|fought|quarrel|argu(e|ing|ment)|affair|unfaithful|betray|jealous|unsafe|safety|violen"
    r"|afraid|frighten|lonel|asham|hurt|sorry|resent|divorce|flatmate|mend\b)",
    re.IGNORECASE,
)
WAITING = re.compile(
    r"(n't|\bnot) (yet )?(answer|repl|respond|tapp|written)"
    r"|\b(yet to|still silent|wait(s|ing)? for (Ana|Ben|one)|no (word|answer) from)",
    re.IGNORECASE,
)
# Where words are said to the other one openly, and by whoever wrote them.
SAID_OPENLY = {"promises", "remember", "rituals", "thanks"}
# What is said aside is said within the first steps; further on it only comes again.
NEAR = 60
TYPED = {"words", "some words"}


@pytest.mark.parametrize("wording", EVERY)
def test_a_nudge_names_no_topic_and_holds_no_words(wording: str) -> None:
    said = CONTENT.speak(wording, {"by": "Ana", "who": "Ben", "other": "Ben", "count": 2, "words": "zaunkönig"})
    assert "zaunkönig" not in said
    assert not TOPICS.search(said)
    assert len(said) <= 160


def variants(words: Words) -> Iterator[Words]:
    """A line in each of its wordings, for one that has several."""
    base = re.sub(r"\.v\d+$", "", words.key)
    return (replace(words, key=key) for key in dict.fromkeys((words.key, *CONTENT.variants(base))))


def seen(words: Words) -> str:
    """What of a line can be read while the phone is locked."""
    return plain(COVERED.sub("▒", speak_html(words, VOICE, CONTENT)))


def group_cards(name: str) -> Iterator[Card]:
    """Everything a practice can bring to the group: its cards, its lines, its nudges."""
    practice, group = all_practices()[name], facts()
    for at in walk(name):
        yield with_menu(at, practice.card(group, at, Place.GROUP), practice, group)
        yield practice.before(group, at, Place.GROUP)
        if practice.nudges and at.is_open():
            yield practice.nudge(group, at)
    for at in walk(name)[:NEAR]:
        yield from (line.card for _, decision in decisions(practice, at) for line in decision.say if line.to is None)


@cache
def lines(name: str) -> tuple[Words, ...]:
    """All lines of a practice in the group in every wording, each once."""
    different = {repr(line): line for card in group_cards(name) for line in card.lines if line.key}
    return tuple(wording for line in different.values() for wording in variants(line))


def in_the_open(arg: Arg) -> Iterator[str]:
    """The plain strings of a line that no cover hides."""
    if isinstance(arg, str):
        yield arg
    elif isinstance(arg, Words) and arg.look is not Look.SPOILER:
        yield from (found for inner in arg.args.values() for found in in_the_open(inner))


def asking(id: str, words: str = "") -> Moment:
    """A check-in with this question; one of their own has words, and is not in the pack."""
    item = CONTENT.item(id)
    return replace(moment("checkins"), item=id, words=words, kind=question(item).kind if item else OPEN)


def answered(at: Moment, *what: tuple[PartnerId, str]) -> Moment:
    return replace(at, responses=tuple(Response(partner=p, how=How.TAP, what=did, at=EVENING) for p, did in what))


def on_card(at: Moment) -> list[str]:
    """What a locked phone shows of a moment's card, line by line, in every wording."""
    card = all_practices()[at.practice].card(facts(), at, Place.GROUP)
    return [seen(wording) for line in card.lines for wording in variants(line)]


@pytest.mark.parametrize("name", PRACTICES)
def test_no_card_of_the_group_names_what_is_tender_on_a_locked_phone(name: str) -> None:
    for text in map(seen, lines(name)):
        assert not TENDER.search(text), text


@pytest.mark.parametrize("name", PRACTICES)
def test_no_card_of_the_group_says_who_has_not_answered(name: str) -> None:
    for text in map(seen, lines(name)):
        assert not WAITING.search(text), text


@pytest.mark.parametrize("name", sorted({*PRACTICES} - SAID_OPENLY))
def test_words_that_somebody_typed_are_under_a_cover_on_a_locked_phone(name: str) -> None:
    for line in lines(name):
        assert TYPED.isdisjoint(in_the_open(line)), line


@pytest.mark.parametrize("id", [item.id for item in CONTENT.items("question")])
def test_no_question_of_the_pack_is_tender_on_a_locked_phone(id: str) -> None:
    for text in on_card(asking(id)):
        assert not TENDER.search(text), text


@pytest.mark.parametrize("id", [item.id for item in CONTENT.items("question") if item.depth == "deep"])
def test_a_deep_question_is_under_a_cover_in_the_group(id: str) -> None:
    assert not [text for text in on_card(asking(id)) if CONTENT.speak(id, {}) in text]


def test_an_everyday_question_can_be_read_without_opening_anything() -> None:
    assert CONTENT.speak("q-smile-today", {}) in "".join(on_card(asking("q-smile-today")))


def test_a_question_of_their_own_is_under_a_cover_in_the_group() -> None:
    assert not [text for text in on_card(asking("n-3", "zaunkönig")) if "zaunkönig" in text]


def test_what_was_chosen_under_a_tender_question_is_under_a_cover_too() -> None:
    both = on_card(answered(asking("q-name-it"), (ANA, "c"), (BEN, "a")))
    assert [text for text in both if "Ana" in text]
    assert not [text for text in both if "Jealousy" in text or "Money" in text]


@pytest.mark.parametrize("id", ["q-smile-today", "q-name-it", "q-energy", "q-what-would-help"])
def test_the_card_looks_the_same_whoever_answered_first(id: str) -> None:
    what = {OPEN: "reply", CHOICE: "a", SCALE: "sun", SEALED: "wrote"}[asking(id).kind]
    first, second = (on_card(answered(asking(id), (who, what))) for who in (ANA, BEN))
    assert first == second
    assert not [text for text in first if "Ana" in text or "Ben" in text]


@pytest.mark.parametrize("id", [item.id for item in CONTENT.items("idea") if "for-self" not in item.tags])
def test_a_thought_for_the_group_is_not_tender_on_a_locked_phone(id: str) -> None:
    for text in on_card(replace(moment("ideas"), item=id)):
        assert not TENDER.search(text), text


@pytest.mark.parametrize("id", [item.id for item in CONTENT.items("gesture")])
def test_a_gesture_that_was_done_is_not_tender_on_a_locked_phone(id: str) -> None:
    at = moment("gestures").with_detail(**{_giving.key(ANA): id})
    shown = on_card(answered(at, (ANA, "done")))
    assert shown
    for text in shown:
        assert not TENDER.search(text), text
