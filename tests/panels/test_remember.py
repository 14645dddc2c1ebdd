"""Keeping what matters: from one typed line to a page, and everything that can be changed about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from bot.domain.card import At, Name, PartnerId, say, the_day
from bot.domain.decision import NOTHING, Decision, Facts, ShowPanel
from bot.domain.note import YEARLY, Note
from bot.panels import _keeping
from bot.panels.remember import PANEL
from bot.practices._occasions import KINDS, STEP, planned
from tests.cast import ANA, BEN, BERLIN, ana, command, keys
from tests.panels import walk
from tests.panels.walk import labels, taps, text
from tests.practices.test_occasions import NOW, TODAY, note

TUESDAY = date(2026, 3, 17)


def mine(*notes: Note, who: PartnerId = ANA, now: datetime = NOW) -> Facts:
    return replace(walk.facts(who, private=True), now=now, notes=notes)


def guessed(line: str, now: datetime = NOW) -> Note:
    found = _keeping.guessed(mine(now=now), line)
    assert found is not None
    return found


def only(decision: Decision) -> Note:
    (kept,) = decision.notes
    return kept


@pytest.mark.parametrize(
    ("line", "kind", "words", "day", "at", "repeats"),
    [
        ("meeting Tue 10:00", "date", "meeting", TUESDAY, time(10), ""),
        ("exam on 12 May", "date", "exam", date(2026, 5, 12), None, ""),
        ("call with the bank in 2 hours", "date", "call with the bank", TODAY, time(14, 13), ""),
        ("presentation 18:00", "date", "presentation", TODAY, time(18), ""),
        ("presentation 9:00", "date", "presentation", date(2026, 3, 12), time(9), ""),
        ("our day 12.5.", "date", "our day", date(2026, 5, 12), None, YEARLY),
        ("Kim's birthday, 3 June 1990", "date", "Kim's birthday", date(1990, 6, 3), None, YEARLY),
        ("first kiss, every year on 1 May", "date", "first kiss", date(2026, 5, 1), None, YEARLY),
        ("low on the good coffee", "low", "the good coffee", None, None, ""),
        ("out of oat milk", "low", "oat milk", None, None, ""),
        ("likes salted peanuts", "favourite", "salted peanuts", None, None, ""),
        ("Favourite snack: salted peanuts", "favourite", "Favourite snack: salted peanuts", None, None, ""),
        ("mentioned that little bakery", "mentioned", "that little bakery", None, None, ""),
        ("hard day tomorrow, the funeral", "hard", "the funeral", date(2026, 3, 12), None, ""),
        ("Rough day", "hard", "", TODAY, None, ""),
        ("the green scarf", "mentioned", "the green scarf", None, None, ""),
    ],
)
def test_one_typed_line_says_what_it_is(
    line: str, kind: str, words: str, day: date | None, at: time | None, repeats: str
) -> None:
    kept = guessed(line)
    assert (kept.kind, kept.words, kept.day, kept.at, kept.repeats) == (kind, words, day, at, repeats)
    assert (kept.owner, kept.zone, kept.shared) == (ANA, BERLIN, False)


@pytest.mark.parametrize("line", ["", "x" * 121, "Tue 10:00", "meeting today 10:00"])
def test_what_cannot_be_kept_is_asked_for_again(line: str) -> None:
    asked = PANEL.command(mine(), command("remember", line or " ")).ask
    assert asked is not None
    assert asked.words.key == "remember-ask-date-again"


def test_what_it_is_is_asked_with_buttons_only_when_it_is_not_clear() -> None:
    unclear = replace(guessed("the green scarf"), id=3)
    card = PANEL.card(mine(unclear), "last")
    assert text(card) == "📌 “the green scarf”: what is it?"
    assert [tap.path for tap in taps(card)][:5] == [f"n/3/k-{kind}" for kind in KINDS]
    clear = PANEL.card(mine(replace(guessed("likes tea"), id=3)), "last")
    assert keys(clear)[0] == "remember-page-favourite"


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "date"])
def test_one_tap_says_what_it_is(kind: str) -> None:
    unclear = replace(guessed("the green scarf"), id=3)
    kept = only(PANEL.tapped(mine(unclear), f"n/3/k-{kind}"))
    assert (kept.kind, kept.words, _keeping.UNSURE in kept.detail) == (kind, "the green scarf", False)
    assert keys(PANEL.card(mine(kept), "n/3"))[0].startswith(f"remember-page-{kind}")


def test_a_date_without_a_day_asks_for_it() -> None:
    unclear = replace(guessed("the green scarf"), id=3)
    decision = PANEL.tapped(mine(unclear), "n/3/k-date")
    assert decision.ask is not None
    assert (decision.ask.path, only(decision).due_at) == ("n/3/when", None)
    assert keys(PANEL.card(mine(only(decision)), "n/3")) == ["remember-page-unset"]
    dated = only(PANEL.typed(mine(only(decision)), "n/3/when", "tue 10:00"))
    assert (dated.day, dated.at, dated.detail[STEP]) == (TUESDAY, time(10), "eve")


def test_the_page_says_what_was_understood_and_what_will_be_said() -> None:
    meeting = replace(guessed("meeting Tue 10:00"), id=3)
    card = PANEL.card(mine(meeting), "n/3")
    at = At(datetime(2026, 3, 17, 9, tzinfo=UTC), dated=True)
    assert card.lines[0] == say("remember-page-date", what="meeting", other=Name(BEN), at=at)
    assert keys(card)[1:] == ["remember-tells-hour"]
    day = PANEL.card(mine(replace(guessed("our day 12.5."), id=3)), "n/3")
    assert day.lines[0].args["at"] == the_day(date(2026, 5, 12), BERLIN)
    assert keys(day)[1:] == ["remember-tells-date", "remember-repeats-year"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_asked_for_kept_and_shown(kind: str) -> None:
    asked = PANEL.tapped(mine(), f"k/{kind}").ask
    assert asked is not None
    assert walk.spoken(asked.words)
    decision = PANEL.typed(mine(), asked.path, "tea on 12 May")
    assert (only(decision).kind, decision.close) == (kind, True)
    assert decision.panels == (ShowPanel(panel="remember", path="last", to=ANA),)
    assert text(PANEL.card(mine(replace(only(decision), id=9)), "last"))


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_too_long_is_asked_for_again_in_words_we_have(kind: str) -> None:
    asked = PANEL.typed(mine(), f"k/{kind}", "x" * 121).ask
    assert asked is not None
    assert asked.placeholder is not None
    assert walk.spoken(asked.words)
    assert walk.spoken(asked.placeholder)


def birthday(**changes: object) -> Note:
    return replace(note("date", date(1990, 6, 3), repeats=YEARLY), **changes)  # type: ignore[arg-type]


def test_once_or_every_year_is_one_tap() -> None:
    yearly = only(PANEL.tapped(mine(note("date", date(2026, 6, 3))), "n/3/year"))
    assert yearly.repeats == YEARLY
    once = only(PANEL.tapped(mine(yearly), "n/3/once"))
    assert (once.repeats, once.day, once.is_kept()) == ("", date(2026, 6, 3), True)
    assert only(PANEL.tapped(mine(birthday()), "n/3/once")).day == date(2026, 6, 3)


def test_only_a_yearly_date_can_be_shared_and_its_keeper_can_end_that() -> None:
    assert "In our group too" not in labels(PANEL.card(mine(note("date", TUESDAY)), "n/3"))
    shared = only(PANEL.tapped(mine(birthday()), "n/3/share"))
    assert shared.shared
    assert keys(PANEL.card(mine(shared), "n/3"))[1:] == ["remember-tells-eve", "remember-repeats-shared"]
    assert not only(PANEL.tapped(mine(shared), "n/3/unshare")).shared
    assert not only(PANEL.tapped(mine(shared), "n/3/once")).shared


def test_the_other_sees_only_what_is_shared_and_can_say_not_in_our_group() -> None:
    theirs = mine(birthday(), replace(birthday(shared=True), id=4), who=BEN)
    listed = PANEL.card(theirs, "l")
    assert [tap.path for tap in taps(listed) if tap.path.startswith("n/")] == ["n/4"]
    page = PANEL.card(theirs, "n/4")
    assert keys(page) == ["remember-page-theirs"]
    assert labels(page) == ["Not in our group", "‹ Back", "✕ Close"]
    assert text(page)
    kept = only(PANEL.tapped(theirs, "n/4/unshare"))
    assert (kept.shared, kept.owner) == (False, ANA)


@pytest.mark.parametrize("step", ["drop", "words", "when", "year", "once", "share", "k-low", "kinds", "got"])
def test_the_other_can_change_nothing_else(step: str) -> None:
    theirs = mine(birthday(), replace(birthday(shared=True), id=4), who=BEN)
    for number in (3, 4):
        decision = PANEL.tapped(theirs, f"n/{number}/{step}")
        assert replace(decision, goto=None) == NOTHING
        assert PANEL.typed(theirs, f"n/{number}/{step}", "other words").notes == ()


def test_words_and_time_can_be_typed_anew() -> None:
    meeting = planned(note("date", TUESDAY, time(10)), ana(), NOW)
    assert only(PANEL.typed(mine(meeting), "n/3/words", " the  interview ")).words == "the interview"
    moved = only(PANEL.typed(mine(meeting), "n/3/when", "friday 9:30"))
    assert (moved.day, moved.at, moved.words) == (date(2026, 3, 13), time(9, 30), "tea")
    assert moved.due_at == datetime(2026, 3, 12, 18, 30, tzinfo=UTC)
    for path, words in [("n/3/when", "soon"), ("n/3/when", "today 10:00"), ("n/3/words", " ")]:
        asked = PANEL.typed(mine(meeting), path, words).ask
        assert asked is not None
        assert walk.spoken(asked.words)


def test_taken_out_it_is_gone() -> None:
    decision = PANEL.tapped(mine(note("low")), "n/3/drop")
    assert (decision.drop, decision.goto) == ((3,), "l")
    got = PANEL.tapped(mine(note("low")), "n/3/got")
    assert (got.drop, got.close) == ((3,), True)


def test_the_list_has_what_comes_next_first_and_turns_pages() -> None:
    favourite, meeting = replace(note("favourite"), id=1), planned(note("date", TUESDAY, time(10)), ana(), NOW)
    card = PANEL.card(mine(favourite, meeting), "l")
    assert [tap.path for tap in taps(card)][:2] == ["n/3", "n/1"]
    many = [replace(favourite, id=n, words=f"a favourite number {n}, and more of it") for n in range(1, 10)]
    first, second = PANEL.card(mine(*many), "l"), PANEL.card(mine(*many), "l/p1")
    assert [len([t for t in taps(c) if t.path.startswith("n/")]) for c in (first, second)] == [8, 1]
    assert labels(first)[0] == "💛 a favourite numbe…"


def test_an_empty_list_says_so_warmly() -> None:
    assert keys(PANEL.card(mine(), "l")) == ["remember-list-empty"]


def test_what_is_done_is_in_no_list() -> None:
    over = replace(note("date", TUESDAY), done_at=NOW)
    assert keys(PANEL.card(mine(over), "l")) == ["remember-list-empty"]
    assert keys(PANEL.card(mine(over), "n/3")) == ["remember-title"]


def test_a_hundred_things_are_enough() -> None:
    many = mine(*(replace(note("favourite"), id=n) for n in range(1, 101)))
    assert PANEL.tapped(many, "k/low").toast == say("remember-full-toast")
    assert PANEL.command(many, command("remember", "low on tea")).notes == ()


@pytest.mark.parametrize("path", ["", "l", "last", "n/3", "n/3/kinds"])
def test_in_the_group_nothing_of_it_is_shown(path: str) -> None:
    there = replace(walk.facts(None), notes=(note("low"),))
    card = PANEL.card(there, path)
    assert keys(card) == ["remember-elsewhere"]
    assert [b.private_link for b in walk.buttons(card) if b.private_link] == ["remember"]
    assert PANEL.tapped(walk.facts(ANA), path).toast == say("mine-elsewhere-toast")
    assert PANEL.typed(walk.facts(ANA), path, "words") == NOTHING


def test_typed_in_the_group_nothing_is_kept() -> None:
    decision = PANEL.command(walk.facts(ANA), command("remember", "low on tea"))
    assert decision == Decision(panels=(ShowPanel(panel="remember"),))


def test_no_label_is_too_long_and_every_page_fits() -> None:
    notes = [replace(note(kind, TUESDAY), id=n, words="w" * 120) for n, kind in enumerate(KINDS, 1)]
    for path in ["", "l", *(f"n/{n}{step}" for n in range(1, 6) for step in ("", "/kinds"))]:
        card = PANEL.card(mine(*notes), path)
        assert len(text(card)) <= 350
        assert all(len(label) <= 23 for label in labels(card)), labels(card)
