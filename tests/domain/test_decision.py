"""Facts: who acts, who the other is, and the same after the couple has changed."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.card import say
from bot.domain.couple import ChatId
from bot.domain.event import Event
from tests.cast import ANA, CLEO, GROUP, ana, ben, couple, facts


def test_whoever_acts_has_another() -> None:
    assert facts(ANA).other() == ben()


def test_time_has_no_other() -> None:
    assert facts().other() is None
    assert facts(CLEO).other() is None


def test_a_changed_couple_has_changed_people() -> None:
    changed = couple().with_partner(replace(ana(), name="Anna"))
    known = facts(ANA).of(changed).who
    assert known is not None
    assert known.name == "Anna"
    assert facts().of(changed).who is None


def test_a_chat_with_one_person_is_private() -> None:
    assert Event(chat=ChatId(ANA)).is_private()
    assert not Event(chat=GROUP).is_private()


def test_words_are_a_key_and_what_it_takes() -> None:
    words = say("days-from-to", a=say("day-1"), b=say("day-3"))
    assert (words.key, words.args["a"]) == ("days-from-to", say("day-1"))
