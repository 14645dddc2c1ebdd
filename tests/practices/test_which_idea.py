"""Which idea comes to whom: it suits the two, their hour and how things are; what they wrote themselves comes first."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain.card import Name, say
from bot.domain.couple import Couple
from bot.domain.decision import Facts
from bot.domain.note import Note, done
from bot.practices._ideas import ENOUGH, KEPT_AGAIN_AFTER, is_welcome, next_idea, words_of
from tests.cast import ANA, BEN, EVENING, MORNING, FakeContent, FakeItem, ana, ben, couple, facts, note

NEED = note(5, BEN, "need", "a call at lunch", shared=True)
FAVOURITE = note(6, ANA, "favourite", "salted liquorice")


def gesture(id: str, *tags: str) -> FakeItem:
    return FakeItem(id=id, kind="gesture", tags=frozenset(tags))


def drawn(known: Facts, times: int = 200) -> Counter[str]:
    """How often each idea comes to Ana."""
    return Counter(next_idea(known, ana()) for _ in range(times))


def offered(*items: FakeItem, of: Couple | None = None, now: datetime = MORNING) -> set[str]:
    return set(drawn(facts(now=now, of=of, content=FakeContent(*items))))


# -- what the two wrote -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kept", [NEED, FAVOURITE])
def test_what_somebody_wrote_is_about_one_idea_in_three(kept: Note) -> None:
    share = drawn(replace(facts(now=MORNING), notes=(kept,)), 600)[f"n-{kept.id}"] / 600
    assert 0.26 < share < 0.41


@pytest.mark.parametrize(
    "kept",
    [
        replace(NEED, shared=False),
        replace(NEED, owner=ANA),
        replace(FAVOURITE, owner=BEN),
        done(NEED, MORNING),
        replace(FAVOURITE, words=""),
        note(7, BEN, "promise", "bring the parcel", shared=True),
    ],
)
def test_nothing_else_that_is_kept_becomes_an_idea(kept: Note) -> None:
    assert f"n-{kept.id}" not in drawn(replace(facts(now=MORNING), notes=(kept,)))


def test_the_same_line_comes_again_after_two_weeks_and_not_before() -> None:
    for ago, comes in ((KEPT_AGAIN_AFTER - timedelta(seconds=1), False), (KEPT_AGAIN_AFTER, True)):
        known = replace(facts(now=MORNING, used={"n-5": MORNING - ago}), notes=(NEED,))
        assert ("n-5" in drawn(known)) is comes


def test_what_was_passed_today_stays_out() -> None:
    known = replace(facts(now=MORNING), notes=(NEED,))
    assert {next_idea(known, ana(), {"n-5", "g-note", "g-song"}) for _ in range(60)} == {"g-coffee"}


def test_where_the_pack_has_nothing_what_they_wrote_is_enough() -> None:
    known = replace(facts(now=MORNING, content=FakeContent()), notes=(NEED,))
    assert set(drawn(known)) == {"n-5"}
    assert next_idea(facts(content=FakeContent()), ana()) == ""


def test_each_kind_says_where_it_is_from() -> None:
    known = replace(facts(ANA), notes=(NEED, FAVOURITE))
    assert words_of(known, "n-5") == say("gestures-need", other=Name(BEN), words="a call at lunch")
    assert words_of(known, "n-6") == say("gestures-favourite", other=Name(BEN), words="salted liquorice")
    assert words_of(known, "g-coffee") == say("g-coffee", other=Name(BEN))


def test_nobody_reads_what_is_not_for_them() -> None:
    known = replace(facts(BEN), notes=(NEED, FAVOURITE))
    assert words_of(known, "n-5") is None
    assert words_of(known, "n-6") is None
    assert words_of(known, "g-gone") is None


# -- touch ------------------------------------------------------------------------------------------------------------


def without_touch(*names: str) -> Couple:
    return couple(*(replace(p, own={"touch": "off"} if p.name in names else {}) for p in (ana(), ben())))


@pytest.mark.parametrize("names", [("Ana",), ("Ben",), ("Ana", "Ben")])
def test_where_either_would_rather_not_no_idea_of_touch_comes_to_anybody(names: tuple[str, ...]) -> None:
    hug, tea = gesture("g-hug", "touch"), gesture("g-tea")
    assert offered(hug, tea, of=without_touch(*names)) == {"g-tea"}
    assert offered(hug, tea) == {"g-hug", "g-tea"}
    assert not is_welcome(without_touch(*names), hug)


# -- where they are ---------------------------------------------------------------------------------------------------


def at(where: str) -> Couple:
    return couple().choosing(where=where)


def test_two_who_are_apart_get_nothing_that_needs_one_place() -> None:
    items = (gesture("g-hand", "together"), gesture("g-call", "apart"), gesture("g-tea"))
    assert offered(*items, of=at("apart")) == {"g-call", "g-tea"}
    assert offered(*items) == {"g-hand", "g-call", "g-tea"}


def test_two_who_share_a_place_do_without_the_ideas_for_a_distance_while_enough_are_left() -> None:
    near = [gesture(f"g-near-{n}", "together") for n in range(ENOUGH)]
    far = gesture("g-call", "apart")
    assert "g-call" not in offered(far, *near, of=at("together"))
    assert "g-call" in offered(far, *near[1:], of=at("together"))


# -- the hour, and how things are -------------------------------------------------------------------------------------


def test_an_idea_whose_hour_is_over_does_not_come_on_the_givers_own_clock() -> None:
    early, late = gesture("g-early", "morning"), gesture("g-late", "evening")
    assert offered(early, late, now=MORNING) == {"g-early", "g-late"}
    assert offered(early, late, now=EVENING) == {"g-late"}
    # It is morning in Berlin and past noon in Dhaka.
    known = facts(now=MORNING, content=FakeContent(early, late))
    assert {next_idea(known, replace(ana(), zone="Asia/Dhaka")) for _ in range(30)} == {"g-late"}


@pytest.mark.parametrize("mood", ["mending", "apart"])
def test_jokes_wait_while_things_are_not_easy(mood: str) -> None:
    joke, tea = gesture("g-joke", "playful"), gesture("g-tea")
    assert offered(joke, tea, of=couple(replace(ana(), mood=mood), ben())) == {"g-tea"}
    assert offered(joke, tea) == {"g-joke", "g-tea"}


def test_the_ideas_of_a_hard_moment_come_in_one_and_only_then() -> None:
    sorry, tea = gesture("g-sorry", "repair"), gesture("g-tea")
    for until, ideas in ((MORNING + timedelta(seconds=1), {"g-sorry"}), (MORNING, {"g-tea"})):
        assert offered(sorry, tea, of=replace(couple(), calm_until=until)) == ideas


def test_a_hundred_ideas_of_the_pack_do_not_come_twice() -> None:
    used: dict[str, datetime] = {}
    content = FakeContent(*(gesture(f"g-{n}") for n in range(100)))
    for n in range(100):
        idea = next_idea(facts(now=MORNING + timedelta(hours=n), used=used, content=content), ana())
        assert idea not in used
        used[idea] = MORNING + timedelta(hours=n)
