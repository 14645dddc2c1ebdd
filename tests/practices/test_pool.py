"""Which question comes: as deep as they agreed, fitting the hour and the mood, and none again too soon."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content import CONTENT, Catalogue, load
from bot.domain.couple import Couple
from bot.domain.decision import Facts, Item
from bot.domain.note import Note
from bot.practices._choice import COMES_AGAIN_AFTER
from bot.practices._pool import HELP, Question, asked, next_question
from tests.cast import ANA, BEGAN, EVENING, MORNING, FakeContent, FakeItem, ana, ben, couple, facts, moment

DAY = timedelta(days=1)
DEPTHS = FakeContent(*(FakeItem(id=f"q-{depth}", depth=depth) for depth in ("light", "steady", "deep")))


def own(number: int, words: str = "Which song?") -> Note:
    return Note(id=number, couple=couple().id, owner=ANA, kind="question", words=words, shared=True, created_at=BEGAN)


def pool(known: Facts) -> set[str]:
    """Every question that can come now."""
    found = (next_question(replace(known, rng=facts(seed=seed).rng)) for seed in range(60))
    return {question.id for question in found if question is not None}


def tagged(*tags: str, of: Couple | None = None, now: datetime = EVENING) -> bool:
    """Whether a question with these tags can come."""
    content = FakeContent(FakeItem(id="q-tagged", tags=frozenset(tags)))
    return next_question(facts(of=of, now=now, content=content)) is not None


def test_the_first_two_weeks_stay_light_whatever_was_agreed() -> None:
    for us in (couple(), couple().choosing(depth="deep")):
        new = replace(us, created_at=EVENING - 14 * DAY + timedelta(seconds=1))
        assert pool(facts(of=new, content=DEPTHS)) == {"q-light"}
        assert pool(facts(of=replace(us, created_at=EVENING - 14 * DAY), content=DEPTHS)) > {"q-light"}


@pytest.mark.parametrize(
    ("depth", "expected"),
    [("light", {"light"}), ("", {"light", "steady"}), ("deep", {"light", "steady", "deep"})],
)
def test_it_goes_as_deep_as_they_agreed(depth: str, expected: set[str]) -> None:
    us = couple().choosing(depth=depth)
    assert pool(facts(of=us, content=DEPTHS)) == {f"q-{name}" for name in expected}


@pytest.mark.parametrize(("mood", "deepest"), [("good", "deep"), ("apart", "deep"), ("mending", "steady")])
def test_while_they_mend_nothing_deep_comes(mood: str, deepest: str) -> None:
    us = couple(ana(), replace(ben(), mood=mood)).choosing(depth="deep")
    assert f"q-{deepest}" in pool(facts(of=us, content=DEPTHS))
    assert ("q-deep" in pool(facts(of=us, content=DEPTHS))) is (deepest == "deep")


def test_jokes_wait_while_they_mend_and_for_a_day_after_a_hard_moment() -> None:
    serious = couple().choosing(serious_until=f"{int(EVENING.timestamp())}")
    assert tagged("playful")
    assert not tagged("playful", of=couple(replace(ana(), mood="mending"), ben()))
    assert not tagged("playful", of=serious, now=EVENING - timedelta(seconds=1))
    assert tagged("playful", of=serious, now=EVENING)


@pytest.mark.parametrize("tag", ["repair", "for-self"])
def test_what_belongs_to_a_hard_moment_or_to_oneself_is_not_asked_of_the_two(tag: str) -> None:
    assert not tagged(tag)


def test_the_weekly_one_does_not_come_among_the_others() -> None:
    assert next_question(facts(content=FakeContent(FakeItem(id=HELP, answer="sealed")))) is None


@pytest.mark.parametrize(
    ("where", "welcome"), [("apart", {"apart"}), ("", {"apart", "together"}), ("together", {"together"})]
)
def test_it_suits_where_they_are(where: str, welcome: set[str]) -> None:
    us = couple().choosing(where=where)
    assert {tag for tag in ("apart", "together") if tagged(tag, of=us)} == welcome


def test_a_question_about_the_day_waits_for_its_evening_and_may_come_at_night() -> None:
    assert not tagged("evening", now=MORNING)
    assert tagged("evening", now=EVENING)
    assert tagged("evening", now=EVENING + timedelta(hours=3))
    assert not tagged("morning", now=EVENING)


def test_what_one_may_be_ashamed_of_is_only_talked_about() -> None:
    found = next_question(facts(content=FakeContent(FakeItem(id="q-soft-spot"))))
    assert found == Question(id="q-soft-spot", kind="talk")


def test_their_own_questions_come_along_with_the_others() -> None:
    known = replace(facts(), notes=(own(3),))
    assert pool(known) == {"q-smile", "q-sky", "n-3"}


def test_their_own_question_brings_its_words() -> None:
    known = replace(facts(content=FakeContent()), notes=(own(3, "Which <b>song</b>?"),))
    assert next_question(known) == Question(id="n-3", words="Which <b>song</b>?")


def test_what_is_no_question_of_theirs_is_not_asked() -> None:
    notes = (replace(own(3), shared=False), replace(own(4), kind="need"), replace(own(5), done_at=BEGAN))
    assert next_question(replace(facts(content=FakeContent()), notes=notes)) is None


def test_a_new_question_of_their_own_does_not_drown_among_hundreds() -> None:
    content = FakeContent(*(FakeItem(id=f"q-{n}") for n in range(400)))
    known = replace(facts(content=content), notes=(own(3),))
    came = Counter(_nth(known, seed) == "n-3" for seed in range(300))
    assert 70 < came[True] < 130


def _nth(known: Facts, seed: int) -> str:
    found = next_question(replace(known, rng=facts(seed=seed).rng))
    assert found is not None
    return found.id


def test_a_card_keeps_the_words_of_a_question_that_was_taken_out() -> None:
    asked_own = replace(moment("checkins"), item="n-3", words="Which song?")
    assert asked(facts(), asked_own) == "Which song?"


def test_a_card_outlives_a_question_that_left_the_pack() -> None:
    gone = replace(moment("checkins"), item="q-long-gone")
    assert asked(facts(), gone) != ""


@cache
def content() -> Catalogue:
    return load(CONTENT)


def _ask_away(us: Couple, notes: tuple[Note, ...], step: timedelta, seed: int) -> list[tuple[str, datetime]]:
    """Four hundred times, as the engine remembers what came."""
    used: dict[str, datetime] = {}
    came: list[tuple[str, datetime]] = []
    rng = facts(seed=seed).rng
    for n in range(400):
        now = EVENING + n * step
        known = Facts(couple=us, now=now, content=content(), rng=rng, used=used, notes=notes)
        found = next_question(known)
        if found is not None:
            used[found.id] = now
            came.append((found.id, now))
    return came


@settings(max_examples=12, deadline=None)
@given(
    depth=st.sampled_from(["light", "", "deep"]), mood=st.sampled_from(["good", "mending"]),
    hours=st.sampled_from([6, 12, 24, 48]), own_ones=st.integers(0, 9), seed=st.integers(0, 99),
)  # fmt: skip
def test_in_four_hundred_questions_none_comes_again_too_soon(
    depth: str, mood: str, hours: int, own_ones: int, seed: int
) -> None:
    us = couple(ana(), replace(ben(), mood=mood)).choosing(depth=depth)
    notes = tuple(own(n, f"Own {n}?") for n in range(1, own_ones + 1))
    came = _ask_away(us, notes, timedelta(hours=hours), seed)
    last: dict[str, datetime] = {}
    for id, at in came:
        assert id not in last or at - last[id] >= COMES_AGAIN_AFTER
        last[id] = at
        item: Item | None = content().item(id)
        if item is not None:
            assert not {"repair", "for-self"} & item.tags
            assert mood == "good" or (item.depth != "deep" and "playful" not in item.tags)


@settings(max_examples=12, deadline=None)
@given(count=st.integers(1, 120), hours=st.sampled_from([24, 48, 96]), seed=st.integers(0, 99))
def test_none_comes_again_before_all_the_others_came(count: int, hours: int, seed: int) -> None:
    items = FakeContent(*(FakeItem(id=f"q-{n}") for n in range(count)))
    used: dict[str, datetime] = {}
    came: list[str] = []
    rng = facts(seed=seed).rng
    for n in range(400):
        known = replace(facts(content=items, now=EVENING + n * timedelta(hours=hours), used=used), rng=rng)
        found = next_question(known)
        if found is not None:
            assert found.id not in came[-count + 1 :] if count > 1 else True
            used[found.id] = known.now
            came.append(found.id)
    assert set(came) == {f"q-{n}" for n in range(count)} or len(came) < count


def test_the_pool_is_large_enough_for_an_evening_question_all_year() -> None:
    came = _ask_away(couple(), (), DAY, 1)
    assert len(came) == 400
    assert len({id for id, _ in came[:200]}) == 200
