"""A new jar is an act of two: one asks, the other agrees, and nothing that was gathered is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.card import Card, Place
from bot.domain.couple import Couple, Jar
from bot.domain.decision import NOTHING, Decision
from bot.domain.jar import total
from bot.domain.moment import Moment, State
from bot.domain.warmth import Warmth
from bot.practices import newjar
from tests.cast import ANA, BEN, EVENING, actions, couple, keys, only
from tests.panels.walk import text
from tests.practices.lived import facts

PRACTICE = newjar.PRACTICE
US = replace(couple(), jar=Jar(marbles=13, shelf=2, early=(4,)))


def asked(of: Couple = US) -> Moment:
    return replace(only(newjar.offer(facts(who=ANA, of=of))), id=7)


BEGINNINGS = (asked(),)


def tap(moment: Moment, action: str, who: int = BEN, of: Couple = US) -> Decision:
    return PRACTICE.tapped(facts(who=ANA if who == ANA else BEN, of=of), moment, action)


def shown(moment: Moment) -> Card:
    return PRACTICE.card(facts(of=US), moment, Place.GROUP)


def test_one_asks_in_the_group_and_nothing_has_happened_yet() -> None:
    decision = newjar.offer(facts(who=ANA, of=US))
    moment = only(decision)
    assert (moment.by, moment.rests_at, decision.couple) == (ANA, EVENING + timedelta(days=3), None)
    assert [show.to for show in decision.show] == [(None,)]
    assert (keys(shown(moment)), actions(shown(moment))) == (
        ["newjar-asks", "newjar-how"], ["begin", "not-now", "take-back"],
    )  # fmt: skip


def test_with_both_the_old_jar_goes_to_the_shelf_with_every_marble_in_it() -> None:
    decision = tap(asked(), "begin")
    assert decision.couple is not None
    assert (decision.couple.jar.marbles, decision.couple.jar.early) == (0, (4, 13))
    assert total(decision.couple.jar) == total(US.jar)
    assert only(decision).state is State.MET
    assert (keys(shown(only(decision))), actions(shown(only(decision)))) == (["newjar-begun", "newjar-shelf"], [])


def test_whoever_asked_cannot_agree_for_the_other() -> None:
    for action in ("begin", "not-now"):
        assert tap(asked(), action, ANA).moments == ()
    assert tap(asked(), "take-back", BEN).moments == ()


def test_not_now_and_taking_it_back_leave_the_jar_as_it_is() -> None:
    for action, who in (("not-now", BEN), ("take-back", ANA)):
        decision = tap(asked(), action, who)
        assert (decision.couple, only(decision).state) == (None, State.RESTING)
        assert keys(shown(only(decision))) == [f"newjar-{action}"]


def test_a_second_yes_begins_no_second_jar() -> None:
    begun = tap(asked(), "begin")
    assert begun.couple is not None
    again = tap(only(begun), "begin", of=begun.couple)
    assert (again.couple, again.moments) == (None, ())


def test_two_askings_begin_one_jar() -> None:
    first, second = asked(), replace(asked(), id=8)
    begun = tap(first, "begin").couple
    assert begun is not None
    late = tap(second, "begin", of=replace(begun, jar=replace(begun.jar, marbles=1)))
    assert (late.couple, only(late).state) == (None, State.RESTING)


def test_a_jar_that_became_full_meanwhile_has_begun_anew_by_itself() -> None:
    late = tap(asked(), "begin", of=replace(US, jar=replace(US.jar, marbles=2, shelf=3)))
    assert (late.couple, only(late).state) == (None, State.RESTING)


def test_a_fresh_jar_need_not_be_begun() -> None:
    decision = newjar.offer(facts(who=ANA, of=couple()))
    assert (decision.show, decision.toast is not None) == ((), True)


def test_one_asking_is_enough() -> None:
    decision = newjar.offer(facts(asked(), who=BEN, of=US))
    assert (decision.show, decision.toast is not None) == ((), True)
    assert newjar.offer(facts(PRACTICE.rested(facts(), asked()), who=BEN, of=US)).show


def test_two_with_a_garden_begin_a_new_bed() -> None:
    of = US.choosing(picture="garden")
    card = PRACTICE.card(facts(of=of), asked(of), Place.GROUP)
    assert text(card).startswith("🌷 Ana would like to begin a new bed with you, Ben.")


def test_when_nobody_answers_the_jar_goes_on() -> None:
    rested = PRACTICE.rested(facts(of=US), asked())
    assert (keys(shown(rested)), actions(shown(rested))) == (["newjar-over"], [])
    assert tap(rested, "begin").couple is None


def test_words_and_hearts_begin_no_jar() -> None:
    decision = PRACTICE.replied(facts(who=BEN, of=US), asked(), "hm", 9)
    assert (decision.moments, decision.react) == ((), 9)
    assert all(PRACTICE.reacted(facts(who=BEN, of=US), asked(), warmth) == NOTHING for warmth in Warmth)
