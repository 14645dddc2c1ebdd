"""The path: ten small days, three doors, and nothing to fail at."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.domain.card import Place
from bot.domain.couple import Couple, Volume
from bot.domain.decision import NOTHING, Decision, Facts
from bot.domain.moment import Moment, State
from bot.practices import _walk
from bot.practices._path_cards import KEEP, STAYED
from bot.practices.path import PRACTICE, day, suggest
from tests import cast
from tests.cast import ANA, BEN, EVENING, FakeContent, FakeItem, moment, only, rhythm

DAYS = FakeContent(*(FakeItem(id=f"d-{n}", kind="day", idea="i-one", script="s-one") for n in range(1, 11)))


def walking(done: int = 2, **shared: str) -> Couple:
    return cast.couple().choosing(path_done=f"{done}", path_at=f"{int(EVENING.timestamp()) - 60}", **shared)


def facts(who: int | None = ANA, us: Couple | None = None, **used: datetime) -> Facts:
    known = cast.facts(ANA, content=DAYS, used={key.replace("_", "-"): at for key, at in used.items()})
    return replace(known, couple=us or walking(), who=(us or walking()).partner(who))  # type: ignore[arg-type]


def a_day(number: int = 3) -> Moment:
    return replace(moment("path"), item=f"d-{number}")


BEGINNINGS = (
    only(suggest(cast.facts(ANA), "flat")),
    *(replace(moment("path"), item=f"d-{n}") for n in (1, 10)),
    replace(moment("path"), item="d-6", kind=STAYED),
    replace(moment("path"), kind=KEEP),
)


def test_the_other_says_yes_and_the_first_day_comes_at_once() -> None:
    asked = only(suggest(cast.facts(ANA, content=DAYS), "flat"))
    decision = PRACTICE.tapped(cast.facts(BEN, content=DAYS), asked, "yes")
    assert [s.moment.item for s in decision.show] == ["d-1"]
    assert decision.couple is not None
    assert _walk.day_now(decision.couple) == 1
    assert [(r.practice, r.owner) for r in decision.rhythms] == [("path", ANA)]


def test_whoever_suggested_it_does_not_answer_for_the_other() -> None:
    asked = only(suggest(cast.facts(ANA, content=DAYS), "more"))
    assert PRACTICE.tapped(cast.facts(ANA, content=DAYS), asked, "yes").couple is None


def test_not_now_is_the_end_of_it() -> None:
    asked = only(suggest(cast.facts(ANA, content=DAYS), "more"))
    decision = PRACTICE.tapped(cast.facts(BEN, content=DAYS), asked, "not-now")
    assert only(decision).state is State.RESTING
    assert decision.couple is None


def test_a_door_is_shown_to_whoever_knocks_and_nobody_else() -> None:
    decision = PRACTICE.tapped(facts(), a_day(), "steady")
    assert decision.toast is not None
    assert (decision.toast.key, decision.alert) == ("d-3.steady", True)
    assert decision.moments == ()


def test_the_door_chosen_last_is_offered_at_the_next_day() -> None:
    chosen = PRACTICE.tapped(facts(), a_day(3), "steady").couple
    assert chosen is not None
    mine = PRACTICE.tapped(facts(us=chosen), a_day(4), "mine")
    assert mine.toast is not None
    assert mine.toast.key == "d-4.steady"


def test_a_deep_door_opens_only_where_both_said_so() -> None:
    assert _walk.doors(facts(), "d-3") == ("light", "steady")
    assert _walk.doors(facts(us=walking(depth="deep")), "d-3") == ("light", "steady", "deep")
    shut = PRACTICE.tapped(facts(), a_day(), "deep").toast
    assert shut is not None
    assert shut.key == "path-door-toast"


def test_while_mending_the_first_three_days_have_no_deep_door() -> None:
    us = walking(depth="deep")
    mending = us.with_partner(replace(us.partners[1], mood="mending"))
    assert "deep" not in _walk.doors(facts(us=mending), "d-3")
    assert "deep" in _walk.doors(facts(us=mending), "d-4")


def test_a_day_is_met_when_both_did_theirs() -> None:
    once = only(PRACTICE.tapped(facts(ANA), a_day(), "done"))
    assert once.is_open()
    twice = PRACTICE.tapped(facts(BEN), once, "done")
    assert only(twice).state is State.MET
    assert twice.couple is not None
    assert _walk.day_now(twice.couple) == 4


def test_a_double_tap_is_one_day() -> None:
    once = only(PRACTICE.tapped(facts(ANA), a_day(), "done"))
    assert PRACTICE.tapped(facts(ANA), once, "done").moments == ()


def test_either_may_go_on_and_what_is_undone_rests() -> None:
    decision = PRACTICE.tapped(facts(BEN), a_day(3), "next")
    assert decision.moments[0].state is State.RESTING
    assert [s.moment.item for s in decision.show] == ["d-4"]


def test_the_next_day_comes_once() -> None:
    on = PRACTICE.tapped(facts(BEN), a_day(3), "next").couple
    assert on is not None
    assert PRACTICE.tapped(facts(ANA, us=on, d_4=EVENING), a_day(3), "next").show == ()


def test_once_both_did_theirs_either_may_have_the_next_day_at_once() -> None:
    once = only(PRACTICE.tapped(facts(ANA), a_day(3), "done"))
    twice = PRACTICE.tapped(facts(BEN), once, "done")
    assert twice.couple is not None
    following = PRACTICE.tapped(facts(ANA, us=twice.couple), only(twice), "next")
    assert [s.moment.item for s in following.show] == ["d-4"]
    assert following.moments[0].state is State.MET


def test_the_morning_brings_the_next_day_only_when_the_last_is_done() -> None:
    came = EVENING - timedelta(seconds=30)
    assert PRACTICE.open(facts(None), rhythm("path")) is not None
    assert PRACTICE.open(facts(None, d_3=came), rhythm("path")) is None
    assert not PRACTICE.has_turn(facts(None, d_3=came), rhythm("path"))
    assert PRACTICE.has_turn(facts(None, d_3=came - timedelta(days=200)), rhythm("path")), "walked a second time"


def test_after_the_tenth_it_asks_which_may_stay() -> None:
    us = walking(done=9)
    once = only(PRACTICE.tapped(facts(ANA, us), a_day(10), "done"))
    end = PRACTICE.tapped(facts(BEN, us), once, "done")
    assert [s.moment.kind for s in end.show] == [KEEP]
    assert end.couple is not None
    assert not _walk.is_walking(end.couple)


def test_a_day_that_stays_comes_back_by_its_own_rhythm() -> None:
    at_rest = facts(None, us=cast.couple())
    kept = PRACTICE.open(at_rest, rhythm("path", kind="d-6"))
    assert kept is not None
    assert kept.item == "d-6"


def test_words_under_a_day_are_talk_between_the_two() -> None:
    assert PRACTICE.replied(facts(), a_day(), "zaunkönig", 9) == Decision(react=9)


def test_a_day_lasts_for_as_long_as_it_likes() -> None:
    assert day(facts(), "d-1").rests_at > datetime(2027, 1, 1, tzinfo=UTC)
    assert PRACTICE.tapped(facts(), a_day(), "nonsense") == NOTHING


def test_a_suggestion_can_be_taken_back_by_whoever_made_it() -> None:
    asked = only(suggest(cast.facts(ANA, content=DAYS), "more"))
    back = only(PRACTICE.tapped(cast.facts(ANA, content=DAYS), asked, "take-back"))
    assert (back.state, back.detail["end"]) == (State.RESTING, "take-back")
    assert PRACTICE.tapped(cast.facts(BEN, content=DAYS), asked, "take-back").moments == ()


def test_two_suggestions_are_one_walk() -> None:
    asked = only(suggest(cast.facts(ANA, content=DAYS), "more"))
    on = replace(facts(BEN), rhythms=(rhythm("path"),))
    decision = PRACTICE.tapped(on, asked, "yes")
    assert (decision.couple, decision.show) == (None, ())


def test_two_who_had_only_bids_get_their_days() -> None:
    us = replace(cast.couple(), volume=Volume.BIDS)
    asked = only(suggest(cast.facts(ANA, of=us, content=DAYS), "more"))
    begun = PRACTICE.tapped(cast.facts(BEN, of=us, content=DAYS), asked, "yes").couple
    assert begun is not None
    assert (begun.volume, _walk.day_now(begun)) == (Volume.GENTLE, 1)


def test_a_day_that_stayed_shows_its_doors_and_walks_nowhere() -> None:
    kept = replace(a_day(3), kind=STAYED)
    assert "light" in cast.actions(PRACTICE.card(facts(None), kept, Place.GROUP))
    once = only(PRACTICE.tapped(facts(ANA), kept, "done"))
    twice = PRACTICE.tapped(facts(BEN), once, "done")
    assert (only(twice).state, twice.couple) == (State.MET, None)


def test_what_one_did_counts_also_when_the_day_of_a_kept_one_ends() -> None:
    kept = replace(a_day(3), kind=STAYED)
    once = only(PRACTICE.tapped(facts(ANA), kept, "done"))
    assert PRACTICE.rested(facts(None), once).state is State.MET
    assert PRACTICE.rested(facts(None), kept).state is State.RESTING


def test_the_last_day_offers_values_and_something_to_write() -> None:
    card = PRACTICE.card(facts(None), a_day(10), Place.GROUP)
    assert "values" in cast.actions(card)
    assert [b.private_link for row in card.rows for b in row if b.private_link] == ["m-7-write"]
    shown = PRACTICE.tapped(facts(), a_day(10), "values").panels
    assert [p.panel for p in shown] == ["values"]


def test_what_one_keeps_is_written_only_in_private() -> None:
    assert PRACTICE.tapped(facts(), a_day(10), "write").ask is None
    assert PRACTICE.tapped(replace(facts(), private=True), a_day(10), "write").ask is not None


def test_what_one_wrote_comes_back_in_the_morning_half_a_year_later() -> None:
    decision = PRACTICE.typed(replace(facts(), private=True), a_day(10), "keepsake", " a proper hello ")
    (kept,) = decision.notes
    # 182 days after 11 March, at nine in Berlin's summer time.
    assert (kept.words, kept.shared) == ("a proper hello", False)
    assert kept.due_at == datetime(2026, 9, 9, 7, tzinfo=UTC)


def test_written_anew_it_is_one_note() -> None:
    note = cast.note(4, ANA, "keepsake", "a hello")
    decision = PRACTICE.typed(replace(facts(), private=True, notes=(note,)), a_day(10), "keepsake", "a goodbye")
    assert [(n.id, n.words) for n in decision.notes] == [(4, "a goodbye")]


def test_too_many_words_are_asked_for_once_more() -> None:
    decision = PRACTICE.typed(replace(facts(), private=True), a_day(10), "keepsake", "long " * 400)
    assert (decision.notes, decision.ask is not None) == ((), True)


def test_it_waits_while_ones_private_side_is_closed() -> None:
    note = replace(cast.note(4, ANA, "keepsake", "a hello"), due_at=EVENING)
    us = walking()
    closed = us.with_partner(replace(us.partners[0], reachable=False))
    (later,) = PRACTICE.reminded(facts(us=closed), note).notes
    assert (later.done_at, later.due_at) == (None, EVENING + timedelta(days=7))
    told = PRACTICE.reminded(facts(), note)
    assert [(s.to, s.card.lines[1].args["words"]) for s in told.say] == [(ANA, "a hello")]
    assert told.notes[0].done_at == EVENING
