"""What there is to look back on: only what both have seen, and nothing while they keep no words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.card import say
from bot.domain.moment import How, Moment, Response, State
from bot.practices._kept import a_month_before, memories
from bot.practices._memory import how_long_ago
from tests.cast import ANA, BEN, EVENING, couple
from tests.panels.walk import spoken
from tests.practices.lived import DAY, did, facts, said


def told(*history: Moment) -> list[str]:
    """Each memory as it reads: what it was, then what they said."""
    known = facts(*history)
    return [" / ".join(map(spoken, (m.what, *m.lines()))) for m in memories(known)]


def test_answers_to_a_question_are_told_with_the_question() -> None:
    answered = said("checkins", item="q-smile-today", ana="the smell of rain", ben="your laugh")
    assert told(answered) == [
        "What made you smile today? / Ana: the smell of rain / Ben: your laugh"
    ]  # fmt: skip


def test_a_question_that_the_content_no_longer_has_is_still_theirs() -> None:
    assert told(said("checkins", item="q-gone", ana="yes", ben="no")) == [
        "A question for the two of you. / Ana: yes / Ben: no"
    ]
    assert told(said("checkins", item="n-12", words="Which song?", ana="hm", ben="ours")) == [
        "Which song? / Ana: hm / Ben: ours"
    ]


CHOICE = "q-supper-shape"


def test_a_question_that_only_one_answered_is_not_told() -> None:
    alone = said("checkins", item="q-smile-today", ana="the smell of rain")
    open_still = replace(said("checkins", item="q-smile-today", ana="rain", ben="you"), state=State.OPEN)
    assert told(alone, replace(alone, state=State.RESTING), open_still) == []


def sealed(**words: str) -> Moment:
    written = said("checkins", kind="sealed", item="q-smile-today", ana=words.get("ana", ""), ben=words.get("ben", ""))
    return replace(written, responses=tuple(replace(r, what="wrote") for r in written.responses))


def chosen(*letters: str) -> Moment:
    """A choice that Ana, and then Ben, have tapped."""
    answers = zip((ANA, BEN), letters, strict=False)
    taps = tuple(Response(partner=who, how=How.TAP, what=what, at=EVENING) for who, what in answers)
    return replace(said("checkins", kind="choice", item=CHOICE), responses=taps)


def test_two_choices_are_told_together_or_not_at_all() -> None:
    question, first, second = (spoken(say(key)) for key in (CHOICE, f"{CHOICE}.a", f"{CHOICE}.b"))
    assert told(chosen("a", "b")) == [f"{question} / Ana: {first} / Ben: {second}"]
    assert told(chosen("a")) == []


def test_what_was_asked_in_a_hard_moment_stays_there() -> None:
    assert told(said("checkins", item="q-both-care", ana="words", ben="words")) == []


def test_a_promise_is_told_if_both_knew_of_it_and_it_was_kept() -> None:
    kept = did("promises", "kept", shared="1")
    assert told(replace(kept, words="bring the parcel")) == ["🤝 Ana: bring the parcel."]
    private, owned = did("promises", "kept"), did("promises", "owned", shared="1")
    assert told(*(replace(m, words="bring the parcel") for m in (private, owned)), kept) == []


def test_sealed_words_are_told_only_once_both_were_shown() -> None:
    one = sealed(ana="a secret")
    both = sealed(ana="a secret", ben="mine too")
    assert told(one, replace(both, state=State.OPEN)) == []
    assert len(told(both)) == 1


def test_thanks_bids_rituals_and_the_recap_are_told_by_what_was_replied() -> None:
    assert told(said("thanks", ana="for the lift")) == ["💛 Worth a thank-you that day / Ana: for the lift"]
    assert told(said("thanks", by=ANA, ben="any time")) == ["💛 Ana said thank you. / Ben: any time"]
    assert told(said("bids", by=BEN, ana="coming")) == ["👋 Ben reached out. / Ana: coming"]
    assert told(said("rituals", item="r-goodbye", ben="fly safe")) == ["Goodbye / Ben: fly safe"]
    assert told(said("rituals", kind="own", words="Tea at five", ana="mint")) == ["Tea at five / Ana: mint"]
    assert told(said("recap", ben="more walks")) == ["📬 Something small you'd like more of / Ben: more walks"]
    assert told(said("fulljar", ben="cake")) == ["🫙 A full jar, celebrated / Ben: cake"]


def test_gestures_that_appeared_are_told_without_a_name() -> None:
    assert told(did("gestures", "done", for12="g-coffee")) == [
        "☕ The first cup of the day appeared, made the right way."
    ]


def test_what_was_done_quietly_or_comes_from_a_private_list_is_not_told() -> None:
    assert told(did("gestures", "quiet", for12="g-coffee"), did("gestures", "done", for12="n-4")) == []
    assert told(said("gestures", ana="written in private", for11="g-coffee")) == []


@pytest.mark.parametrize("practice", ["repair", "space", "promises", "remember", "suggestions", "safety", "easing"])
def test_hard_moments_and_private_things_are_never_told(practice: str) -> None:
    assert told(said(practice, by=ANA, ana="words", ben="words", words="words")) == []
    assert told(said("bids", by=ANA, kind="notokay", ben="words")) == []


def test_what_nobody_wrote_about_is_not_told() -> None:
    quiet = [
        said("checkins", item="q-smile-today"),
        said("thanks"),
        said("bids", by=ANA),
        said("rituals", item="r-goodbye"),
    ]
    assert told(*quiet, said("checkins", item="q-smile-today", ana="  ")) == []


def test_nothing_is_told_while_words_are_not_kept() -> None:
    history = (said("thanks", ana="for the lift"), did("gestures", "done", for12="g-coffee"))
    assert memories(facts(*history, of=couple().choosing(words="off"))) == ()


def test_long_words_are_cut_and_stay_on_one_line() -> None:
    (memory,) = memories(facts(said("thanks", ana="for\nthe " + "very " * 40 + "long lift")))
    (line,) = map(spoken, memory.lines())
    assert line.startswith("Ana: for the very")
    assert line.endswith("…")
    assert len(line) <= 125
    assert len(spoken(memory.line())) <= 65


@pytest.mark.parametrize(
    "days, reads",
    [(0, "Today"), (1, "Yesterday"), (2, "2 days ago"), (13, "13 days ago"), (14, "2 weeks ago"), (59, "8 weeks ago"),
     (60, "2 months ago"), (179, "5 months ago")],
)  # fmt: skip
def test_when_it_was_is_said_without_a_clock(days: int, reads: str) -> None:
    assert spoken(how_long_ago(facts(), EVENING - timedelta(days=days))) == reads


def test_yesterday_begins_at_the_couples_own_midnight() -> None:
    midnight = EVENING.replace(hour=23, minute=0) - DAY
    assert spoken(how_long_ago(facts(), midnight)) == "Today"
    assert spoken(how_long_ago(facts(), midnight - timedelta(seconds=1))) == "Yesterday"


def test_a_month_before_a_long_month_is_its_last_day() -> None:
    assert a_month_before(date(2026, 3, 31)) == date(2026, 2, 28)
    assert a_month_before(date(2028, 3, 30)) == date(2028, 2, 29)
    assert a_month_before(date(2026, 1, 5)) == date(2025, 12, 5)
