"""What comes by itself: how much, which practices, which rituals."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from bot.domain.couple import Volume
from bot.domain.decision import Facts
from bot.panels.what import NAME_LIMIT, PANEL, RITUALS
from bot.practices import all_practices
from tests.cast import ana, ben, couple, only
from tests.panels.walk import content, facts, labels, some_rhythms, tap


@pytest.mark.parametrize(("label", "volume"), [("⬜ Whisper", Volume.WHISPER), ("⬜ Only bids", Volume.BIDS)])
def test_lighter_is_at_once(label: str, volume: Volume) -> None:
    changed = tap(facts(), "what", label).couple
    assert changed is not None
    assert changed.volume is volume


def test_more_is_suggested() -> None:
    assert only(tap(facts(), "what", "⬜ Daily pair")).detail["change"] == "volume/pair"


def test_a_practice_is_suggested_with_its_own_time() -> None:
    assert only(tap(facts(), "what", "⬜ A small idea")).detail["change"] == "rhythm+/gestures//0830/0123456"


def test_a_practice_that_is_on_ends_with_one_tap() -> None:
    (asleep,) = tap(facts(), "what", "✅ One question").rhythms
    assert not asleep.on


def test_one_that_was_on_before_is_suggested_as_it_was() -> None:
    asleep = replace(some_rhythms()[0], on=False, at=time(21))
    assert only(tap(facts(rhythms=(asleep,)), "what", "⬜ One question")).detail["change"] == "on/5"


def test_every_practice_that_can_come_by_itself_has_a_name_here() -> None:
    for name in (p.name for p in all_practices().values() if p.starters):
        assert content().has(f"rhythm-{name}")


def test_a_ritual_of_the_pack_brings_its_own_days_and_time() -> None:
    item = content().item("r-goodbye")
    assert item is not None
    assert item.time is not None
    label = f"⬜ {content().speak('r-goodbye.name', {})}"
    offered = only(tap(facts(), "what", label, RITUALS))
    days = "".join(f"{d}" for d in sorted(item.days))
    assert offered.detail["change"] == f"rhythm+/rituals/r-goodbye/{item.time:%H%M}/{days}"


def test_an_own_ritual_is_named_by_typing_and_suggested() -> None:
    assert tap(facts(), "what", "Our own…", RITUALS).ask is not None
    offered = only(PANEL.typed(facts(), "own", "  Tea \n at five "))
    assert (offered.words, offered.detail["change"]) == ("Tea at five", "rhythm+/rituals/own/2000/0123456")


@pytest.mark.parametrize("words", ["", " \n\t", "x" * (NAME_LIMIT + 1)])
def test_no_name_or_too_long_a_name_is_asked_again(words: str) -> None:
    again = PANEL.typed(facts(), "own", words).ask
    assert again is not None
    assert again.words.key == "what-own-ask-again"


def test_a_name_may_be_as_long_as_it_says() -> None:
    assert only(PANEL.typed(facts(), "own", "x" * NAME_LIMIT)).words == "x" * NAME_LIMIT


def test_own_rituals_stand_in_the_list_and_can_rest() -> None:
    assert "✅ Sunday <b>&" in labels(PANEL.card(facts(), RITUALS))
    (asleep,) = tap(facts(), "what", "✅ Sunday <b>&", RITUALS).rhythms
    assert not asleep.on


@pytest.mark.parametrize("path", ["s/bids", "s/moon", "r/r-moon", "o/99", "v/loud"])
def test_a_button_of_something_that_is_gone_changes_nothing(path: str) -> None:
    decision = PANEL.tapped(facts(), path)
    assert (decision.couple, decision.rhythms, decision.show) == (None, (), ())
    assert PANEL.card(facts(), path) == PANEL.card(facts(), "")


def test_a_ritual_that_is_on_ends_with_one_tap() -> None:
    goodbye = replace(some_rhythms()[0], practice=RITUALS, kind="r-goodbye")
    assert not PANEL.tapped(facts(rhythms=(goodbye,)), "r/r-goodbye").rhythms[0].on


def test_where_touch_is_not_welcome_no_ritual_of_touch_is_offered_and_nobody_is_told_why() -> None:
    for who in (ana(), ben()):
        us = couple(*(replace(p, own={"touch": "off"} if p.id == who.id else {}) for p in (ana(), ben())))
        assert "⬜ Long hug" not in every_ritual(facts(of=us))
    assert "⬜ Long hug" in every_ritual(facts())


def test_a_ritual_of_touch_that_they_have_can_still_be_put_to_rest() -> None:
    us = couple(replace(ana(), own={"touch": "off"}), ben())
    hug = replace(some_rhythms()[0], practice=RITUALS, kind="r-long-hug")
    assert "✅ Long hug" in every_ritual(facts(of=us, rhythms=(hug,)))
    assert every_ritual(facts(of=us, rhythms=(hug,))).count("⬜ Long hug") == 0


def every_ritual(known: Facts) -> list[str]:
    return [label for page in range(9) for label in labels(PANEL.card(known, f"{RITUALS}/p{page}"))]
